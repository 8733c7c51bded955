/** Risk, safety plan, stay, legal steps and goals of one case: typed by keyboard, seen by axe, kept, undone. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Keyboard } from './pages/keyboard';
import { Program } from './pages/program';

const PAYOKE = {
  agency: 'Payoke',
  person: 'Nora Peeters',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

async function newCase(program: Program): Promise<void> {
  await program.page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill('Wordt aan school opgewacht.');
  await program.field('Voornaam').fill('Wilhelmina');
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
}

test('a risk judgement and a safety plan are made by keyboard, and the code word stays hidden', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const keys = new Keyboard(page);
  await program.createVault(PAYOKE);
  await newCase(program);
  await program.tab('Veiligheid');
  const facts = page.getByRole('complementary', { name: 'Feiten' });

  await test.step('nothing is judged by the program, and an empty form says what is missing', async () => {
    await expect(page.getByText('Nog niet ingeschat.')).toBeVisible();
    await keys.activate('Risico inschatten');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await keys.fill('Waarom: wat weegt mee', '   ');
    await keys.activate('Opslaan');
    await expect(page.getByText('Vul dit in.').first()).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('fifty thousand characters get a word at the field and are kept', async () => {
    const long = 'a'.repeat(50_000);
    await program.field('Waarom: wat weegt mee').fill(long);
    await keys.activate('Opslaan');
    await expect(page.getByText('Te lang: 50000 tekens, hoogstens 20000.')).toBeVisible();
    await expect(program.field('Waarom: wat weegt mee')).toHaveValue(long);
    await program.field('Waarom: wat weegt mee').fill('Elke dag\u200b opgehaald door יוסף.');
  });

  await test.step('the newest judgement stands in the facts, with whose it is', async () => {
    await page.getByRole('radio', { name: 'Ernstige zorg' }).check({ force: true });
    // Twice, as a double click does; the second comes before the first is written.
    await program.button('Opslaan').evaluate((button: HTMLButtonElement) => {
      button.form?.requestSubmit();
      button.form?.requestSubmit();
    });
    await expect(program.notice('Inschatting bewaard.')).toBeVisible();
    await expect(program.field('Waarom: wat weegt mee')).toHaveCount(0);
    await expect(page.getByText('Elke dag opgehaald door יוסף.')).toHaveCount(1);
    await expect(facts.getByText('Ernstige zorg')).toBeVisible();
    await expect(facts.getByText(/Nora Peeters/)).toBeVisible();
  });

  await test.step('a safety plan is made; its code word shows only when asked', async () => {
    await keys.activate('Veiligheidsplan maken');
    await keys.fill('Gevaren', 'Hij wacht aan school.');
    await keys.fill('Nog iemand die onveilig is, één per regel', 'bestuurder van de grijze wagen');
    await keys.fill('Codewoord', 'regenboogvis');
    expect(await axeViolations(page)).toEqual([]);
    await keys.activate('Opslaan');
    await expect(page.getByRole('paragraph').filter({ hasText: 'Hij wacht aan school.' })).toBeVisible();
    await expect(page.getByText('regenboogvis')).toHaveCount(0);
    await keys.activate('Geschiedenis');
    await expect(page.getByText('regenboogvis')).toHaveCount(0);
    await keys.activate('Tonen: Codewoord');
    await expect(page.getByText('regenboogvis')).toBeVisible();
  });

  await test.step('a new version keeps the one before', async () => {
    await keys.activate('Nieuwe versie maken');
    await expect(program.field('Gevaren')).toHaveValue('Hij wacht aan school.');
    await program.field('Gevaren').fill('Hij wacht aan het station.');
    await keys.activate('Opslaan');
    const earlier = page.getByRole('region', { name: 'Eerdere versies' });
    await expect(earlier.getByText('Hij wacht aan school.')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('the print holds the plan without code word and unsafe people, and says so', async () => {
    await program.button('Afdrukken').first().click();
    const paper = page.getByRole('article');
    await expect(paper.getByText('Hij wacht aan het station.')).toBeVisible();
    await expect(paper.getByText(/regenboogvis|grijze wagen/)).toHaveCount(0);
    await expect(paper.getByText(/codewoord, niet gekozen/)).toBeVisible();
  });
});

test('stays and legal steps: two stays at once get a word, a secret address stays hidden, terms are counted', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const keys = new Keyboard(page);
  await program.createVault(PAYOKE);
  await newCase(program);
  await program.tab('Zorg en recht');

  await test.step('a small unit has at most five places', async () => {
    await keys.activate('Verblijf toevoegen');
    await program.select('Soort verblijf', 'Kleine woonvorm voor slachtoffers');
    await keys.fill('Naam van de plaats of dienst', 'De Linde');
    await keys.fill('Adres', 'Lindenhof 7');
    await page.getByRole('checkbox', { name: /^Adres geheim/ }).check({ force: true });
    await keys.fill('Plaatsen (hoogstens 5)', '6');
    await keys.fill('Bezet', '4');
    await keys.activate('Opslaan');
    await expect(page.getByText('Een heel getal van hoogstens 5.')).toBeVisible();
    await program.field('Plaatsen (hoogstens 5)').fill('5');
    expect(await axeViolations(page)).toEqual([]);
    await keys.activate('Opslaan');
    await expect(program.notice('Verblijf bewaard.')).toBeVisible();
    await expect(page.getByText('Lindenhof 7')).toHaveCount(0);
  });

  await test.step('a second stay at the same time is warned of, and saved all the same', async () => {
    await keys.activate('Verblijf toevoegen');
    await keys.fill('Naam van de plaats of dienst', 'Leefgroep De Boei');
    await expect(page.getByText(/^Valt samen met Kleine woonvorm/)).toBeVisible();
    await keys.activate('Opslaan');
    await expect(page.getByText('Twee verblijven tegelijk').first()).toBeVisible();
    await program.button('Ongedaan maken').click();
    await expect(page.getByText('Leefgroep De Boei')).toHaveCount(0);
  });

  await test.step('annex 15 runs for 45 days, with its source, and stands on Today when it nears its end', async () => {
    await keys.activate('Juridische stap toevoegen');
    await program.select('Welke stap', 'Bijlage 15');
    await expect(page.getByText(/Bron: agii\.be/)).toBeVisible();
    // By the page's clock: around midnight it is another day there than here.
    const typed = await page.evaluate(() => {
      const day = new Date();
      day.setDate(day.getDate() - 40);
      const parts = [day.getDate(), day.getMonth() + 1, day.getFullYear()];
      return parts.map((part) => String(part).padStart(2, '0')).join('');
    });
    await page
      .getByRole('group', { name: 'Datum van het document of de stap' })
      .getByRole('spinbutton')
      .first()
      .focus();
    await keys.type(typed);
    expect(await axeViolations(page)).toEqual([]);
    await keys.activate('Opslaan');
    await expect(page.getByText(/^Dag 40 van 45/)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await program.goTo('Vandaag');
    const due = page.getByRole('region', { name: 'Juridische termijnen' });
    await expect(due.getByText(/Bijlage 15\. Dag 40 van 45/)).toBeVisible();
  });

  await test.step('a secret stay is on no paper', async () => {
    await page.getByRole('region', { name: 'Juridische termijnen' }).getByRole('button').first().click();
    await program.button('Afdrukken').first().click();
    const paper = page.getByRole('article');
    await expect(paper.getByText(/geheim adres/)).toBeVisible();
    await expect(paper.getByText(/De Linde|Lindenhof/)).toHaveCount(0);
  });
});

test('a goal along the action plan holds who does what by when', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const keys = new Keyboard(page);
  await program.createVault(PAYOKE);
  await newCase(program);
  await program.tab('Afspraken');
  await keys.activate('Doel toevoegen');
  await keys.fill('Wat willen we bereiken', 'Ze slaapt op een veilige plaats');
  await keys.activate('Opslaan');
  const axis = page.getByRole('region', { name: 'Gepaste zorg' });
  await expect(axis.getByText('Nog geen afspraken voor dit doel.')).toBeVisible();
  await keys.activate('Nieuwe afspraak');
  await keys.fill('Wat is afgesproken', 'Plaats zoeken');
  await program.select('Voor welk doel', 'Ze slaapt op een veilige plaats');
  expect(await axeViolations(page)).toEqual([]);
  await keys.activate('Opslaan');
  await expect(axis.getByText('Plaats zoeken')).toBeVisible();
  await keys.activate('Bereikt');
  await expect(axis.getByText('bereikt', { exact: true })).toBeVisible();
  await program.button('Ongedaan maken').click();
  await expect(axis.getByText('loopt', { exact: true })).toBeVisible();
});
