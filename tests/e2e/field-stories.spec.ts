/** Two stories of the field over two desks: a disappearance on a Friday evening, and a suspicion that goes to Payoke. */
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const CF = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;
const POLICE = {
  agency: 'Politie',
  name: 'Politie, recherche',
  person: 'Tom Baert',
  passphrase: 'sluis toren wortel anker koffie',
} as const;
const PAYOKE = {
  agency: 'Payoke',
  person: 'Nora Peeters',
  passphrase: 'lamp regen kubus fiets wilgen dak',
} as const;

const FRIDAY = '2026-11-20T21:40:00+01:00';
const SUNDAY = '2026-11-22T16:20:00+01:00';
const MONDAY = '2026-11-23T10:00:00+01:00';

/** The page's clock, from a fresh start: what it counts from is what it found then. The worker's stamps keep real time. */
async function startAt(program: Program, moment: string): Promise<void> {
  await program.page.clock.setFixedTime(new Date(moment));
  await program.page.reload();
}

async function exchangeCards(one: Program, other: Program): Promise<void> {
  await one.addPartner(await other.ownCard());
  await other.addPartner(await one.ownCard());
}

async function newReport(program: Program, told: string): Promise<string> {
  await program.page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill(told);
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  return code;
}

interface Sharing {
  readonly code: string;
  readonly to: string;
  readonly purpose: string;
  readonly ground: string;
  /** The title of a document that goes along. */
  readonly document?: string;
}

async function handOver(program: Program, { code, to, purpose, ground, document }: Sharing) {
  await program.openCase(code);
  await program.button('Overdragen').first().click();
  await program.page.getByRole('checkbox', { name: to }).check({ force: true });
  await program.select('Doel', purpose);
  await program.select('Grond', ground);
  await program.select('Toestemming', 'Schriftelijk gegeven');
  await program.select('Minderjarige', 'Ingelicht');
  if (document) {
    const preview = program.page.getByRole('region', { name: 'Nazien en verzegelen' });
    await expect(preview.getByText(document)).toHaveCount(0);
    await program.page.getByRole('checkbox', { name: new RegExp(`^${document}`) }).press('Space');
    await expect(preview.getByText(document)).toBeVisible();
  }
  await program.button(/^Verzegelen/).click();
  return program.desk.saved(() => program.button(`Bewaren voor ${to}`).click());
}

async function takeIn(
  program: Program,
  file: Awaited<ReturnType<typeof handOver>>,
  code: string,
): Promise<void> {
  await program.receive(file);
  await expect(program.page.getByText('Afzender geverifieerd')).toBeVisible();
  await program.button(/^Toepassen/).click();
  await program.button('Naar het dossier').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
}

/** The row of a partner under Wie weet wat. */
function knows(program: Program, agency: string) {
  const { page } = program;
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: `Tonen wat ${agency} weet` }) });
}

test('a Friday-evening disappearance: told, not answered, handed to the police, found on Sunday, talked with on Monday', async ({
  openDesk,
}) => {
  test.slow();
  const cf = new Program(await openDesk());
  const police = new Program(await openDesk());
  const { page } = cf;
  await startAt(cf, FRIDAY);
  await startAt(police, FRIDAY);
  await cf.createVault(CF);
  await police.createVault(POLICE);
  await exchangeCards(cf, police);
  const banner = page.getByRole('region', { name: 'Kinderen die nu vermist zijn' });
  const panel = page.getByRole('dialog', { name: 'Contact loggen' });

  const code = await newReport(cf, 'Niet thuisgekomen na school.');
  await test.step('Friday, twenty to ten: missing now, on the sheet for the police', async () => {
    await cf.tab('Vermissingen');
    await cf.button('Vermissing melden').click();
    await cf.button('Nu: Weg sinds').click();
    await cf.button('Nu: Gemeld aan Child Focus').click();
    await cf.field('Laatst gezien, waar').fill('Bushalte Stationsplein');
    await page.getByRole('checkbox', { name: 'In strijd met het normale gedrag' }).check({ force: true });
    await cf.button('Opslaan').click();
    await expect(banner.getByText(code)).toBeVisible();
    await expect(banner.getByText('sinds vandaag, 21:40')).toBeVisible();
    await expect(banner.getByText('onrustwekkend')).toBeVisible();
    await page.keyboard.press('F7');
    await expect(page.getByRole('article', { name: 'Vermiste minderjarige' })).toContainText(
      'Bushalte Stationsplein',
    );
    await page.keyboard.press('Alt+ArrowLeft');
  });

  await test.step('by keyboard: nobody answers at the police, and it comes back in the night', async () => {
    await page.keyboard.press('F2');
    await cf.pick(panel.getByRole('combobox', { name: 'Met wie' }), 'Politie, recherche');
    await page.keyboard.press('Alt+u');
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('radio', { name: 'Geen antwoord' })).toBeChecked();
    await page.keyboard.press('Alt+s');
    await page.keyboard.type('Gebeld om aangifte te doen.');
    await page.keyboard.press('Alt+v');
    await page.keyboard.type('Beelden van het station vragen');
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
    await cf.goTo('Vandaag');
    await expect(page.getByRole('listitem').filter({ hasText: 'Gebeld om aangifte te doen.' })).toContainText(
      '01:40',
    );
  });

  await test.step('sealed for the police, who see at once that she is missing', async () => {
    const file = await handOver(cf, {
      code,
      to: 'Politie, recherche',
      purpose: 'Opsporen en beschermen',
      ground: 'Dossier van Child Focus, naar het gerecht',
    });
    await takeIn(police, file, code);
    const theirs = police.page.getByRole('region', { name: 'Kinderen die nu vermist zijn' });
    await expect(theirs.getByText(code)).toBeVisible();
  });

  await test.step('Sunday: the answer was late, she is back, and stays somewhere', async () => {
    await startAt(cf, SUNDAY);
    await cf.unlock(CF.passphrase);
    await cf.goTo('Vandaag');
    const waiting = page.getByRole('listitem').filter({ hasText: 'Gebeld om aangifte te doen.' });
    await expect(waiting).toContainText('over tijd');
    await waiting.getByRole('button', { name: /^Antwoord loggen/ }).click();
    await panel
      .getByRole('textbox', { name: 'Samenvatting' })
      .fill('Gevonden aan het station, in goede gezondheid.');
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
    await cf.openCase(code);
    await cf.tab('Vermissingen');
    await cf.button('Is terug').click();
    await cf.field('Waar teruggevonden').fill('Station');
    await cf.pick(page.getByRole('combobox', { name: 'Wie voert het' }), 'Ilse Verhaegen');
    await page.getByRole('group', { name: 'Tegen' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('23112026');
    await cf.button('Opslaan').click();
    await expect(banner).toHaveCount(0);
    await cf.tab('Zorg en recht');
    await cf.button('Verblijf toevoegen').click();
    await cf.select('Soort verblijf', 'Time-outplaats');
    await cf.field('Naam van de plaats of dienst').fill('vzw Ankerplek');
    await cf.button('Opslaan').click();
    await expect(cf.notice('Verblijf bewaard.')).toBeVisible();
  });

  await test.step('Monday: the return talk and the other agreement are done; the police did not hear of it yet', async () => {
    await startAt(cf, MONDAY);
    await cf.unlock(CF.passphrase);
    await cf.goTo('Vandaag');
    await expect(page.getByRole('listitem').filter({ hasText: 'Terugkeergesprek' })).toContainText('vandaag');
    await cf.openCase(code);
    await cf.tab('Afspraken');
    const open = page.getByRole('region', { name: 'Open', exact: true });
    const closed = page.getByRole('region', { name: 'Afgerond' });
    for (const what of ['Terugkeergesprek', 'Beelden van het station vragen']) {
      await open
        .getByRole('listitem')
        .filter({ hasText: what })
        .getByRole('button', { name: 'Gedaan', exact: true })
        .click();
      await expect(closed.getByText(what)).toBeVisible();
    }
    await cf.tab('Wie weet wat');
    await expect(knows(cf, 'Politie, recherche')).toContainText('nr. 1');
    await expect(knows(cf, 'Politie, recherche')).toContainText(/\d+ nieuw of gewijzigd/);
  });
});

test('a suspicion goes to Payoke and comes back confirmed, and each side knows what the other knows', async ({
  openDesk,
}) => {
  test.slow();
  const cf = new Program(await openDesk());
  const payoke = new Program(await openDesk());
  const { page } = cf;
  await cf.createVault(CF);
  await payoke.createVault(PAYOKE);
  await exchangeCards(cf, payoke);
  const code = await newReport(cf, 'Wordt opgehaald aan school door onbekenden.');

  await test.step('Payoke is contacted without personal data, and the contact waits for its answer', async () => {
    await cf.button('Samen aanpakken').click();
    const dialog = page.getByRole('dialog', { name: 'Gezamenlijke aanpak' });
    await dialog.getByRole('button', { name: 'Loggen en op antwoord wachten' }).click();
    const panel = page.getByRole('dialog', { name: 'Contact loggen' });
    await expect(panel.getByRole('radio', { name: 'Wacht op antwoord' })).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
  });

  await test.step('the case is sealed for Payoke with a document that was chosen, which takes both in', async () => {
    await cf.openCase(code);
    await cf.tab('Documenten');
    const letter = { name: 'brief.txt', bytes: Buffer.from('De school belde drie keer.') };
    await cf.desk.choose(letter, () => cf.button('Document toevoegen').click());
    await cf.field('Waarover gaat het').fill('Brief van de school');
    await cf.button('Opslaan').click();
    await expect(cf.notice('Document bewaard.')).toBeVisible();
    const file = await handOver(cf, {
      code,
      to: 'Payoke',
      purpose: 'Beoordelen of het om een slachtoffer gaat',
      ground: 'Schriftelijke toestemming',
      document: 'Brief van de school',
    });
    await takeIn(payoke, file, code);
    await payoke.tab('Documenten');
    await payoke.button('Bekijken: Brief van de school').click();
    await expect(payoke.page.getByText('De school belde drie keer.')).toBeVisible();
    await payoke.page.keyboard.press('Escape');
    await payoke.tab('Wie weet wat');
    await expect(knows(payoke, 'Child Focus')).toContainText('nooit');
  });

  await test.step('Payoke confirms, and sends the case back', async () => {
    await payoke.tab('Overzicht');
    await payoke.button('Dossier wijzigen').click();
    await payoke.page.getByRole('radio', { name: 'Slachtoffer vastgesteld' }).check({ force: true });
    await payoke.select('Status beslist door', 'Payoke');
    await payoke.button('Opslaan').click();
    await expect(payoke.page.getByRole('form')).toHaveCount(0);
    const file = await handOver(payoke, {
      code,
      to: 'Child Focus',
      purpose: 'Opvolging',
      ground: 'Schriftelijke toestemming',
    });
    await payoke.openCase(code);
    await payoke.tab('Wie weet wat');
    await expect(knows(payoke, 'Child Focus')).toContainText('nr. 1');
    await expect(knows(payoke, 'Child Focus')).toContainText('weet alles');
    await takeIn(cf, file, code);
  });

  await test.step('Child Focus reads who decided it; Payoke has nothing left to hear', async () => {
    await cf.tab('Overzicht');
    await expect(page.getByRole('tabpanel', { name: 'Overzicht' })).toContainText(
      /Status beslist door\s*Payoke/,
    );
    await cf.tab('Wie weet wat');
    await expect(knows(cf, 'Payoke')).toContainText('nr. 1');
    await expect(knows(cf, 'Payoke')).toContainText('weet alles');
  });

  await test.step('the timeline is narrowed to one agency and to who wrote', async () => {
    await cf.tab('Tijdlijn');
    const told = page.getByRole('tabpanel').getByText('Wordt opgehaald aan school door onbekenden.');
    await expect(told).toBeVisible();
    await cf.select('Welke dienst', 'Payoke');
    await expect(told).toHaveCount(0);
    await expect(
      page
        .getByRole('tabpanel')
        .getByText(/Volgnummer 1/)
        .first(),
    ).toBeVisible();
    await cf.select('Welke dienst', 'Alles');
    await cf.select('Wie', CF.person);
    await expect(told).toBeVisible();
  });

  await test.step('the contact that waited is answered, and that answer is what Payoke has not heard', async () => {
    await cf.tab('Contacten');
    await page.getByRole('button', { name: 'Antwoord loggen' }).click();
    const panel = page.getByRole('dialog', { name: 'Contact loggen' });
    await panel.getByRole('textbox', { name: 'Samenvatting' }).fill('Payoke stelt het vast en begeleidt.');
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: 'Antwoord loggen' })).toHaveCount(0);
  });
});
