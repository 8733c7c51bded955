/** A child goes missing and comes back: banner over every screen, the sheet for the police, the return talk. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const CF = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

async function newCase(program: Program): Promise<string> {
  await program.page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill('Niet thuisgekomen na school.');
  await program.field('Voornaam').fill('Wilhelmina');
  await program.field(/^Naam$/).fill('Quackelbeen');
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  return code;
}

test('missing now stands on top everywhere until the child is back', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await program.createVault(CF);
  const code = await newCase(program);
  const banner = page.getByRole('region', { name: 'Kinderen die nu vermist zijn' });

  await test.step('a number that may never be called', async () => {
    await program.tab('Personen');
    await program.button('Nummer of adres toevoegen').first().click();
    await program.field('Nummer, mail, profiel of adres').fill('0470 55 66 77');
    await page.getByRole('radio', { name: 'Nooit contacteren' }).check({ force: true });
    await program.button('Opslaan').click();
  });

  await test.step('a car that was seen', async () => {
    await program.button('Nummer of adres toevoegen').first().click();
    await program.select('Soort', 'Voertuig');
    await program.field('Nummerplaat, merk en kleur').fill('Grijze Golf, 1-ABC-987');
    await program.button('Opslaan').click();
  });

  await test.step('bad input gets a word at the field and keeps what was typed', async () => {
    await program.tab('Vermissingen');
    await program.button('Vermissing melden').click();
    await program.field('Laatst gezien, waar').fill('Bushalte Stationsplein');
    await program.button('Opslaan').click();
    await expect(page.getByText('Vul in sinds wanneer.')).toBeVisible();
    await expect(program.field('Laatst gezien, waar')).toHaveValue('Bushalte Stationsplein');
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('the child is reported missing', async () => {
    await program.button('Nu: Weg sinds').click();
    await program.button('Nu: Aangifte bij de politie').click();
    await program.field('Referentie van de politie').fill('AN.11.0099-26');
    await program.field('Waar het kind kan zijn').fill('Winkelcentrum');
    await page.getByRole('checkbox', { name: 'In strijd met het normale gedrag' }).check({ force: true });
    await program.button('Opslaan').click();
    await expect(program.notice('Vermissing bewaard.')).toBeVisible();
    await expect(banner.getByText(code)).toBeVisible();
    await expect(banner.getByText('onrustwekkend')).toBeVisible();
  });

  await test.step('it stands over every screen', async () => {
    for (const screen of ['Dossiers', 'Postbus', 'Partners', 'Instellingen', 'Vandaag'] as const) {
      await program.goTo(screen);
      await expect(banner.getByText(code)).toBeVisible();
    }
    await expect(banner.getByText(/^aangifte vandaag/)).toBeVisible();
    await expect(banner.getByText('nog niet verwittigd')).toBeVisible();
    await program.goTo('Dossiers');
    await expect(page.getByRole('row', { name: code }).getByText('Vermist')).toBeVisible();
  });

  await test.step('the sheet is one key away, and holds only what the police may get', async () => {
    await program.goTo('Partners');
    await page.keyboard.press('F7');
    const sheet = page.getByRole('article', { name: 'Vermiste minderjarige' });
    await expect(sheet.getByText('Wilhelmina Quackelbeen')).toBeVisible();
    await expect(sheet.getByText('AN.11.0099-26')).toBeVisible();
    await expect(sheet.getByText('Grijze Golf, 1-ABC-987')).toBeVisible();
    await expect(sheet.getByText('116 000')).toBeVisible();
    await expect(sheet.getByText('0470 55 66 77')).toHaveCount(0);
    await expect(sheet.getByText(/nooit contacteren/)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await program.button(/^Afdrukken/).click();
    await expect(page.getByText('Schrijf voor wie dit blad is.')).toBeVisible();
  });

  await test.step('the child is back, and a return talk is agreed', async () => {
    await program.openCase(code);
    await program.tab('Vermissingen');
    await program.button('Is terug').click();
    await program.field('Waar teruggevonden').fill('Station');
    await program.pick(page.getByRole('combobox', { name: 'Wie voert het' }), 'Ilse Verhaegen');
    await program.button('Opslaan').click();
    await expect(banner).toHaveCount(0);
    await program.tab('Afspraken');
    await expect(page.getByText('Terugkeergesprek', { exact: true })).toBeVisible();
  });

  await test.step('undo brings the banner back: nothing is lost', async () => {
    await program.button('Ongedaan maken').click();
    await expect(banner.getByText(code)).toBeVisible();
  });
});

test('the sheet of a missing child is reached and left by keyboard alone', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.page.keyboard.press('F7');
  const heading = program.page.getByRole('heading', { name: /^Vermist-blad van/ });
  await expect(heading).toBeVisible();
  await program.page.keyboard.press('Alt+ArrowLeft');
  await expect(program.page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
});
