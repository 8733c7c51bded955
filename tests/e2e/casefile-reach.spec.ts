/** A number that may never be called and a secret address, on every screen and paper; and words found over all cases. */
import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const CF = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

const SECRET = 'Geheimlaan 7';
const STAY = 'Lindenhof 7';
const CODE_WORD = 'regenboogvis';
const TABS = [
  'Overzicht',
  'Tijdlijn',
  'Contacten',
  'Personen',
  'Veiligheid',
  'Zorg en recht',
  'Afspraken',
  'Wie weet wat',
] as const;

async function newCase(program: Program, told: string): Promise<string> {
  await program.page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill(told);
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  return code;
}

async function addPoint(program: Program, value: string, set: (page: Page) => Promise<void>): Promise<void> {
  await program.tab('Personen');
  await program.button('Nummer of adres toevoegen').first().click();
  const form = program.page.getByRole('form', { name: 'Nummer of adres' });
  await form.getByRole('textbox', { name: 'Nummer, mail, profiel of adres' }).fill(value);
  await set(program.page);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form).toHaveCount(0);
}

/** Places where the number stands without its rule in the same or the next wider piece of text. */
function unmarked(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!/470\W*00\W*00\W*02/.test(node.textContent ?? '')) continue;
      let element = node.parentElement;
      for (let up = 0; up < 3 && element; up++) element = element.parentElement;
      if (!/nooit contacteren/i.test(element?.textContent ?? '')) found.push(node.textContent ?? '');
    }
    return found;
  });
}

async function expectGuarded(program: Program, where: string): Promise<void> {
  for (const secret of [SECRET, STAY])
    await expect(program.page.getByText(secret), `${secret} on ${where}`).toHaveCount(0);
  expect(await unmarked(program.page), `rule on ${where}`).toEqual([]);
}

test('a never number bears its rule and a secret address stays hidden on every screen and paper', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await program.createVault(CF);
  const code = await newCase(program, 'Iemand belde haar met +32 470 00 00 02, ze zit aan Geheimlaan 7.');

  await test.step('the number and the address get their rules', async () => {
    await addPoint(program, '0470 00 00 02', async () => {
      await page.getByRole('radio', { name: 'Nooit contacteren' }).check({ force: true });
      await program.field('Waarom').fill('Toestel kwam van de verdachte');
    });
    await addPoint(program, SECRET, async () => {
      await program.select('Soort', 'Adres');
      await page.getByRole('checkbox', { name: /^Geheim/ }).check({ force: true });
    });
    await expect(page.getByText(SECRET)).toHaveCount(0);
  });

  await test.step('a secret stay, a plan with a code word, a judgement, a legal step and a goal name them', async () => {
    const told = `Wie belt met 0470/00.00.02 weet niets van ${SECRET} of ${STAY}.`;
    await program.tab('Zorg en recht');
    await program.button('Verblijf toevoegen').click();
    await program.field('Naam van de plaats of dienst').fill('Huis De Linde');
    await program.field('Adres').fill(STAY);
    await page.getByRole('checkbox', { name: /^Adres geheim/ }).check({ force: true });
    await program.field('Bijzonderheden').fill(told);
    await program.button('Opslaan').click();
    await expect(program.notice('Verblijf bewaard.')).toBeVisible();
    await program.button('Juridische stap toevoegen').click();
    await program.select('Welke stap', 'Maatregel jeugdrechter');
    await program.field('Bijzonderheden').fill(told);
    await program.button('Opslaan').click();
    await expect(program.notice('Juridische stap bewaard.')).toBeVisible();
    await program.tab('Veiligheid');
    await program.button('Risico inschatten').click();
    await page.getByRole('radio', { name: 'Ernstige zorg' }).check({ force: true });
    await program.field('Waarom: wat weegt mee').fill(told);
    await program.button('Opslaan').click();
    await expect(program.notice('Inschatting bewaard.')).toBeVisible();
    await program.button('Veiligheidsplan maken').click();
    await program.field('Gevaren').fill(told);
    await program.field('Nog iemand die onveilig is, één per regel').fill(`man aan ${STAY}`);
    await program.field('Codewoord').fill(CODE_WORD);
    await program.button('Opslaan').click();
    await expect(page.getByText('Wie belt met').last()).toBeVisible();
    await program.tab('Afspraken');
    await program.button('Doel toevoegen').click();
    await program.field('Wat willen we bereiken').fill(told);
    await program.button('Opslaan').click();
    await expect(page.getByRole('region', { name: 'Gepaste zorg' })).toBeVisible();
  });

  await test.step('the contact form warns when it is chosen and when it is typed', async () => {
    await page.keyboard.press('F2');
    const panel = page.getByRole('dialog', { name: 'Contact loggen' });
    await program.pick(panel.getByRole('combobox', { name: 'Met wie' }), 'Een andere dienst…');
    await panel.getByRole('button', { name: /Soort dienst/ }).click();
    await page.getByRole('option', { name: 'Politie', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Naam van de dienst' }).fill('Politie, recherche');
    await panel.getByRole('button', { name: /Nummer of adres$/ }).click();
    await page.getByRole('option', { name: /0470 00 00 02.*Nooit contacteren/ }).click();
    await expect(panel.getByText('kan het kind in gevaar brengen')).toBeVisible();
    await panel
      .getByRole('textbox', { name: 'Samenvatting' })
      .fill(`Hij belde met 0470/00.00.02 en stond aan ${SECRET} en ${STAY}, zij typte ${CODE_WORD}.`);
    await expect(panel.getByText('op nooit contacteren staat')).toBeVisible();
    await expect(panel.getByText('Je tekst noemt iets geheims')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await panel.getByRole('radio', { name: 'Wacht op antwoord' }).check({ force: true });
    await panel.getByRole('button', { name: 'Opslaan' }).click();
    await expect(program.notice(`Contact bewaard in ${code}.`)).toBeVisible();
  });

  for (const tab of TABS)
    await test.step(`on ${tab}`, async () => {
      await program.tab(tab);
      // Each press renames its button.
      const histories = page.getByRole('button', { name: 'Geschiedenis', exact: true });
      while ((await histories.count()) > 0) await histories.first().click();
      await expectGuarded(program, tab);
    });

  await test.step('copying asks first, with the reason', async () => {
    await program.tab('Personen');
    await program.button('Kopiëren: 0470 00 00 02').first().click();
    const warning = page.getByRole('alertdialog');
    await expect(warning.getByText('Toestel kwam van de verdachte')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Annuleren' }).click();
  });

  await test.step('on paper, on Today and in a search', async () => {
    await program.button('Afdrukken').first().click();
    await page.getByRole('article').waitFor();
    await expect(page.getByRole('article').getByText(/470.?00.?00.?02/)).toHaveCount(0);
    await expectGuarded(program, 'paper');
    await program.goTo('Vandaag');
    await expect(page.getByText('Hij belde met')).toBeVisible();
    await expectGuarded(program, 'Today');
    await expect(page.getByText(CODE_WORD)).toHaveCount(0);
    await program.goTo('Dossiers');
    await page.getByRole('searchbox').fill('belde');
    await expect(
      page.getByRole('list', { name: 'Gevonden in de dossiers' }).getByText('Hij belde met'),
    ).toBeVisible();
    await expectGuarded(program, 'search');
    await expect(page.getByText(CODE_WORD)).toHaveCount(0);
    for (const secret of ['Geheimlaan', 'Lindenhof', 'De Linde', CODE_WORD]) {
      await page.getByRole('searchbox').fill(secret);
      await expect(page.getByText('Geen woord van een dossier past hierbij.'), secret).toBeVisible();
    }
  });

  await test.step('a removed number comes back', async () => {
    await page.getByRole('searchbox').fill('');
    await program.openCase(code);
    await program.tab('Personen');
    await program
      .button(/^Verwijderen/)
      .first()
      .click();
    await program.tab('Overzicht');
    await program.button(/^Terughalen: Telefoon of adres/).click();
    await expect(program.notice('Teruggehaald.')).toBeVisible();
  });
});

test('words of every case are found while typing, and lead to the record', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await program.createVault(CF);
  const first = await newCase(program, 'Ze sliep bij een vriendin in het park, belde met 0470 00 00 61.');
  const second = await newCase(program, 'Een leerkracht zag blauwe plekken.');
  await program.goTo('Dossiers');
  const box = page.getByRole('searchbox');
  const results = page.getByRole('list', { name: 'Gevonden in de dossiers' });

  await test.step('by a word with a slip, and by a number in another notation', async () => {
    await box.fill('leerkarcht');
    await expect(results.getByText(second)).toBeVisible();
    await expect(results.getByText('klinkt of lijkt gelijk')).toBeVisible();
    await expect(results.getByText('Een leerkracht zag blauwe plekken.')).toBeVisible();
    await box.fill('+32 470/00.00.61');
    await expect(results.getByText(first)).toBeVisible();
    await box.fill('0470 00 00 62');
    await expect(page.getByText('Geen woord van een dossier past hierbij.')).toBeVisible();
    await box.fill('vriendin');
    await expect(results.getByText(first)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('what is found is narrowed by how things stand, and so is the list', async () => {
    await program.select('Nu', 'vermist');
    await expect(page.getByText('Geen woord van een dossier past hierbij.')).toBeVisible();
    await program.button('Beperkingen weg').click();
    await expect(results.getByText(first)).toBeVisible();
  });

  await test.step('a search is kept by name, and found again after the lock', async () => {
    await program.button('Zoekopdracht bewaren').click();
    await program.field('Naam van de zoekopdracht').fill('Vriendinnen');
    await page.keyboard.press('Enter');
    await expect(program.notice('Zoekopdracht bewaard voor dit kantoor.')).toBeVisible();
    await box.fill('');
    await page.keyboard.press('F9');
    await program.unlock(CF.passphrase);
    await expect(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible({ timeout: 30_000 });
    await program.button('Vriendinnen').click();
    await expect(box).toHaveValue('vriendin');
    await expect(results.getByText(first)).toBeVisible();
  });

  await test.step('the hit leads to the record, by keyboard', async () => {
    const hit = results.getByRole('button', { name: new RegExp(`${first}, Melding`) });
    await hit.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
    const record = page.getByRole('region', { name: 'Meldingen' }).getByRole('listitem');
    await expect(record).toContainText('Ze sliep bij een vriendin');
    await expect(record).toBeFocused();
    await expect(record).toBeInViewport();
  });

  await test.step('a number that another case names too is said so, with the way there', async () => {
    await program.openCase(second);
    await addPoint(program, '+32 470/00.00.61', async () => {
      await page.getByRole('radio', { name: 'Nooit contacteren' }).check({ force: true });
    });
    const elsewhere = page.getByRole('region', { name: 'Ook in andere dossiers' });
    await expect(elsewhere.getByText('Nooit contacteren')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await elsewhere.getByRole('button', { name: first }).click();
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  });
});
