/** What a desk has in Excel: chosen, matched, checked, taken over, known again, and taken back. */
import { DEMO_PASSPHRASE } from '../../shared/domain/demo/desks';
import { axeViolations } from '../support/axe';
import { makeXlsx, type SheetCell } from '../support/make-xlsx';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const text = (value: string): SheetCell => ({ text: value });
const HEADINGS = ['Ons kenmerk', 'Naam', 'Geboren', 'Stand', 'GSM', 'Intern', 'Opmerkingen'];

function workbook(): Buffer {
  const row = (reference: string, name: string, birth: SheetCell, stage: string, phone: string) => [
    text(reference),
    text(name),
    birth,
    text(stage),
    text(phone),
    text('niet voor het dossier'),
    text('Komt uit de lijst.'),
  ];
  const rows = [
    HEADINGS.map(text),
    row('L-1', 'Verzinsel, Eerste', { number: 40_271, isDate: true }, 'lopend', '0470 00 91 01'),
    row('L-2', 'Fabeldier, Tweede', text('5/6/2011'), 'aanmelding', '0470 00 91 02'),
    row('L-3', 'Fabeldier, Derde', text('31/2/2010'), 'aanpak', ''),
    row('L-4', 'Eerste Verzinsel', text('3/4/2010'), 'aanpak', ''),
  ];
  return Buffer.from(
    makeXlsx([
      { name: 'Voorblad', rows: [] },
      { name: 'Dossiers', rows, hiddenColumns: [5] },
    ]),
  );
}

test('a list from Excel becomes cases, is known again, and is taken back the next day', async ({
  openDesk,
}) => {
  test.slow();
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page, desk } = program;
  const file = { name: 'dossiers.xlsx', bytes: workbook() };
  const count = (label: string) =>
    page.getByRole('region', { name: 'Nagekeken' }).locator(`dt:text-is("${label}") + dd`);
  const open = async () => {
    await program.goTo('Dossiers');
    await program.button('Lijst overnemen').click();
  };

  await test.step('a broken file is refused in a word, and nothing is kept', async () => {
    await open();
    const broken = { name: 'stuk.xlsx', bytes: file.bytes.subarray(0, 900) };
    await desk.choose(broken, () => program.button('Bestand kiezen').click());
    await expect(page.getByRole('alert').getByText(/beschadigd/)).toBeVisible();
  });

  await test.step('columns are known by their headings; one is chosen by keyboard', async () => {
    await desk.choose(file, () => program.button('Bestand kiezen').click());
    const column = (heading: string) => page.getByRole('button', { name: new RegExp(`${heading}$`) });
    await expect(column('Naam')).toHaveText(/Naam, voluit/);
    await expect(column('Geboren')).toHaveText(/Geboortedatum/);
    await expect(column('Intern')).toHaveText(/Komt niet mee/);
    await expect(page.getByText(/Verborgen in het bestand.*Intern/)).toBeVisible();
    await column('Stand').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Stap');
    await page.keyboard.press('Enter');
    await expect(column('Stand')).toHaveText(/Stap/);
    await program.select('Stap: lopend', 'Aanpak');
  });

  await test.step('the first rows stand as they will be, names only when asked for', async () => {
    const preview = page.getByRole('region', { name: 'Zo worden de eerste rijen' }).getByRole('table');
    await expect(preview.getByText('Geboren: dit is geen dag')).toBeVisible();
    await expect(preview.getByText(/Verzinsel/)).toHaveCount(0);
    await page.getByText('Namen en nummers tonen').click();
    await expect(preview.getByRole('row').filter({ hasText: 'Eerste Verzinsel' })).toHaveCount(2);
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('the same child twice is for a person to decide', async () => {
    await program.button('Rijen nakijken').click();
    await expect(count('Worden een dossier')).toHaveText('2');
    await expect(count('Misschien al bekend')).toHaveText('1');
    await expect(count('Geweigerd')).toHaveText('1');
    await expect(page.getByText('rij 2 van de lijst: zelfde naam en geboortedatum')).toBeVisible();
    await program.button('2 dossiers overnemen').click();
    await expect(page.getByRole('heading', { name: '2 dossiers overgenomen' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('the report says what came and what not, without a name', async () => {
    const { bytes } = await desk.saved(() => program.button('Verslag bewaren').click());
    const report = bytes.toString('utf8');
    expect(report).toContain('"4";"geweigerd: Geboren: dit is geen dag"');
    expect(report.match(/overgenomen/g)).toHaveLength(2);
    expect(report).not.toContain('Verzinsel');
  });

  await test.step('the case holds what the row said, and nobody says its number is safe', async () => {
    await program.button('Naar de dossiers').click();
    await page.getByRole('searchbox').fill('Verzinsel');
    await expect(page.getByText('1 dossier', { exact: true })).toBeVisible();
    await page.getByRole('grid').getByRole('row').nth(1).dblclick();
    await program.tab('Personen');
    await expect(page.getByText('0470 00 91 01').first()).toBeVisible();
  });

  await test.step('the same file again changes nothing, and remembers its columns', async () => {
    await open();
    await desk.choose(file, () => program.button('Bestand kiezen').click());
    await expect(page.getByRole('button', { name: /Stand$/ })).toHaveText(/Stap/);
    await program.button('Rijen nakijken').click();
    await expect(count('Zijn al overgenomen')).toHaveText('2');
    await expect(page.getByText('Geen enkele rij wordt een dossier.')).toBeVisible();
  });

  await test.step('taken back after the lock', async () => {
    await page.keyboard.press('F9');
    await program.unlock(DEMO_PASSPHRASE);
    await open();
    await page.getByRole('button', { name: /^Terugnemen: lijst van/ }).click();
    await expect(program.notice('Lijst teruggenomen.')).toBeVisible();
    await expect(page.getByText(/teruggenomen op/)).toBeVisible();
    await program.goTo('Dossiers');
    await page.getByRole('searchbox').fill('Verzinsel');
    await expect(page.getByText('Geen woord van een dossier past hierbij.')).toBeVisible();
  });
});

test('every case of a long list is reached by scrolling and by keyboard', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page, desk } = program;
  const rows = Array.from({ length: 160 }, (_, i) => `L-${i};Verzinsel Nummer${i};aanpak`);
  await program.goTo('Dossiers');
  await program.button('Lijst overnemen').click();
  const file = { name: 'lang.csv', bytes: Buffer.from(['Ons kenmerk;Naam;Stap', ...rows].join('\n')) };
  await desk.choose(file, () => program.button('Bestand kiezen').click());
  await program.button('Rijen nakijken').click();
  await program.button('160 dossiers overnemen').click();
  await program.button('Naar de dossiers').click();
  const told = await page.getByText(/^\d+ dossiers$/).innerText();
  const all = Number(/\d+/.exec(told)?.[0]);
  expect(all).toBeGreaterThan(160);
  const grid = page.getByRole('grid');
  const codes = new Set<string>();
  const read = async () => {
    for (const code of await grid.getByRole('rowheader').allInnerTexts()) codes.add(code);
  };
  await expect(async () => {
    await read();
    await grid.hover();
    await page.mouse.wheel(0, 400);
    expect(codes.size).toBe(all);
  }).toPass({ timeout: 60_000 });
  await page.mouse.wheel(0, -20_000);
  await grid.getByRole('row').nth(1).focus();
  for (let i = 1; i < all; i++) await page.keyboard.press('ArrowDown');
  const last = [...codes].at(-1) ?? '';
  await expect(grid.getByRole('row', { name: last })).toBeFocused();
  const first = [...codes][0] ?? '';
  await page.keyboard.press('Home');
  await expect(grid.getByRole('row', { name: first })).toBeFocused();
  await expect(grid.getByRole('row', { name: first })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await expect(grid.getByRole('row', { name: first })).toBeFocused();
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { name: last })).toBeFocused();
  await expect(grid.getByRole('row', { name: last })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: last })).toBeVisible();
});
