/** Three cases from the first report until they are closed, and what comes after: each its own story at its own desk. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { CaseWork } from './pages/case-work';

const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
const CF = { agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: PASSPHRASE } as const;
const PAYOKE = { agency: 'Payoke', person: 'Nora Peeters', passphrase: PASSPHRASE } as const;
const YOUTH = {
  agency: 'Jeugdhulp',
  name: 'vzw Ankerplek',
  person: 'Els Maes',
  passphrase: PASSPHRASE,
} as const;

/** Typed far ahead of today: the clock of the page goes there, the stamps of the vault stay real. */
const LAST_DAY = '31122031';

test('a girl who keeps disappearing: told by her mother, missing for a weekend, found to be a victim, safe, closed', async ({
  openDesk,
}) => {
  test.slow();
  const desk = new CaseWork(await openDesk());
  const { page } = desk;
  await desk.startAt('2026-11-02T10:00:00+01:00');
  await desk.createVault(CF);
  const code = await desk.openFrom('Ze komt in het weekend niet thuis en heeft een nieuwe gsm.', {
    first: 'Wilhelmina',
    last: 'Quackelbeen',
  });

  await test.step('who is around her, and what is known: a fact apart from what it may mean', async () => {
    await desk.addPerson('Ouder', 'Rosalinde');
    await desk.addPerson('Verdachte', 'Zeno', 'Van politie of gerecht');
    await expect(page.getByText('Van politie of gerecht')).toBeVisible();
    await desk.observe('Kwam thuis met een gsm van 900 euro.', 'Heeft plots geld of dure spullen');
    await desk.observe('Stapte maandag in een grijze wagen aan school.');
    await desk.button('Fase waargenomen').click();
    await page.getByRole('radio', { name: 'Inpalmen' }).check({ force: true });
    await desk.button('Opslaan').click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Inpalmen' })).toBeVisible();
    await desk.judge('Ernstige zorg', 'Elk weekend weg, en telkens nieuwe spullen.');
    await desk.stage('Aanpak');
  });

  await test.step('Friday night she is gone, Sunday she is back, and a talk is agreed', async () => {
    await desk.comeBack('2026-11-06T22:10:00+01:00', PASSPHRASE);
    await desk.openCase(code);
    await desk.tab('Vermissingen');
    await desk.button('Vermissing melden').click();
    await desk.button('Nu: Weg sinds').click();
    await desk.field('Laatst gezien, waar').fill('Bushalte Stationsplein');
    await desk.button('Opslaan').click();
    const banner = page.getByRole('region', { name: 'Kinderen die nu vermist zijn' });
    await expect(banner.getByText(code)).toBeVisible();
    await desk.comeBack('2026-11-08T18:00:00+01:00', PASSPHRASE);
    await desk.openCase(code);
    await desk.tab('Vermissingen');
    await desk.button('Is terug').click();
    await desk.field('Waar teruggevonden').fill('Station');
    await desk.pick(page.getByRole('combobox', { name: 'Wie voert het' }), 'Ilse Verhaegen');
    await desk.typeDay(page.getByRole('group', { name: 'Tegen' }), '10112026');
    await desk.button('Opslaan').click();
    await expect(banner).toHaveCount(0);
  });

  await test.step('Payoke decides what she is; without whose decision it is it is not kept', async () => {
    await desk.decide('Slachtoffer vastgesteld', 'Payoke');
    await desk.stage('Opvolging');
    await desk.tab('Tijdlijn');
    for (const what of ['Bushalte Stationsplein', '900 euro', 'Elk weekend weg', 'Terugkeergesprek'])
      await expect(page.getByRole('tabpanel').getByText(what).first()).toBeVisible();
  });

  await test.step('closing says what nobody would be reminded of any more', async () => {
    const form = await desk.changeCase();
    await form.getByRole('radio', { name: 'Afgesloten', exact: true }).check({ force: true });
    await expect(form.getByText('Nog open: 1 afspraak.')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Annuleren' }).click();
    await desk.tab('Afspraken');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Terugkeergesprek' })
      .getByRole('button', { name: 'Gedaan', exact: true })
      .click();
    await desk.close('Veilig bij haar moeder; Payoke begeleidt verder.', null);
  });

  await test.step('closed it stands on no list, until its term has passed', async () => {
    await desk.button('Bewaartermijn noteren').click();
    const dialog = page.getByRole('dialog');
    await desk.select('Termijn', 'Termijn van onze dienst');
    await desk.typeDay(dialog.getByRole('group', { name: 'Bewaren tot en met' }), LAST_DAY);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await desk.goTo('Dossiers');
    await expect(page.getByRole('row', { name: code })).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Ook afgesloten dossiers' }).check({ force: true });
    await expect(page.getByRole('row', { name: code })).toBeVisible();
    await desk.comeBack('2032-01-05T09:00:00+01:00', PASSPHRASE);
    await desk.goTo('Vandaag');
    const passed = page.getByRole('region', { name: 'Bewaartermijn voorbij' });
    await expect(passed.getByText('bewaren tot en met 31/12/2031')).toBeVisible();
    await passed.getByRole('button', { name: code }).click();
    await expect(desk.button('Dossier vernietigen')).toBeVisible();
  });
});

test('a boy reported twice turns out to be no victim, is closed, and is opened again when a new fact comes', async ({
  openDesk,
}) => {
  test.slow();
  const desk = new CaseWork(await openDesk());
  const { page } = desk;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await desk.startAt('2026-09-07T09:00:00+02:00');
  await desk.createVault(YOUTH);

  const code =
    await test.step('an anonymous report waits; the school tells the same, and it becomes a case', async () => {
      await page.keyboard.press('F4');
      await desk.field('Wat werd verteld').fill('Een jongen krijgt elke week een ander paar schoenen.');
      await desk.field('Voornaam').fill('Tijl');
      await desk.field(/^Naam$/).fill('Vandermolen');
      const first = await desk.field('Codenaam').inputValue();
      await desk.button('Bewaren als open melding').click();
      await expect(heading(first)).toBeVisible();
      await page.keyboard.press('F4');
      await desk.field('Wat werd verteld').fill('School: hij is op maandag altijd afwezig.');
      await desk.field('Voornaam').fill('Tyl');
      await desk.field(/^Naam$/).fill('Van der Molen');
      await desk.button('Bewaren als open melding').click();
      await desk.button(`Melding hierbij voegen: ${first}`).click();
      await expect(heading(first)).toBeVisible();
      await desk.button('Er een dossier van maken').click();
      await expect(page.getByRole('tab', { name: 'Overzicht' })).toHaveAttribute('aria-selected', 'true');
      return first;
    });

  await test.step('a signal of the desk\u2019s own, noted by mistake and taken back', async () => {
    await desk.goTo('Instellingen');
    await desk.tab('Gronden, doelen, signalen');
    const own = page.getByRole('region', { name: 'Eigen signalen' });
    await own.getByRole('button', { name: 'Signaal toevoegen' }).click();
    await own.getByRole('textbox', { name: /^Hoe heet hij/ }).fill('Draagt telkens andere schoenen');
    await own.getByRole('button', { name: 'Opslaan' }).click();
    await expect(own.getByRole('listitem')).toContainText('Draagt telkens andere schoenen');
    await desk.openCase(code);
    await desk.observe('Had maandag nieuwe schoenen aan.', 'Draagt telkens andere schoenen');
    await desk.observe('Was dinsdag moe.');
    const mistaken = page.getByRole('listitem').filter({ hasText: 'Was dinsdag moe.' });
    await mistaken.getByRole('button', { name: 'Verwijderen' }).click();
    await expect(desk.notice('Vaststelling verwijderd.')).toBeVisible();
    await expect(mistaken).toHaveCount(0);
  });

  await test.step('nobody finds exploitation: it is decided, and closed with where he is helped', async () => {
    await desk.judge('Geen directe zorg', 'Hij verkoopt schoenen met zijn neef; de winkel bevestigt het.');
    const form = await desk.changeCase();
    await form.getByRole('button', { name: 'Referentie toevoegen' }).click();
    await form.getByRole('textbox', { name: 'Referentie' }).fill('CF-26-0417');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form.getByText('Kies van welke dienst.')).toBeVisible();
    await desk.select('Dienst', 'Child Focus');
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByText('Child Focus: CF-26-0417')).toBeVisible();
    await desk.decide('Geen slachtoffer', 'Payoke');
    await desk.close('Geen uitbuiting; het CLB volgt de afwezigheden op.', null);
  });

  await test.step('three months later a new fact: the case opens again, and why it was closed is history', async () => {
    await desk.comeBack('2026-11-20T14:00:00+01:00', PASSPHRASE);
    await desk.goTo('Dossiers');
    await page.getByRole('checkbox', { name: 'Ook afgesloten dossiers' }).check({ force: true });
    await desk.page.getByRole('row', { name: code }).dblclick();
    await desk.stage('Beoordeling');
    await expect(page.getByRole('definition').filter({ hasText: 'CLB' })).toHaveCount(0);
    await expect(
      page
        .getByRole('region', { name: 'Geschiedenis' })
        .getByText(/CLB volgt de afwezigheden op/)
        .first(),
    ).toBeVisible();
    await desk.observe('Zijn neef belt hem nu elk uur.', 'Moet altijd bereikbaar zijn');
    await desk.goTo('Dossiers');
    await expect(page.getByRole('row', { name: code })).toBeVisible();
  });
});

test('a girl from the prosecutor to a shelter and home again: stays, steps of the law, goals, papers, closed', async ({
  openDesk,
}) => {
  test.slow();
  const desk = new CaseWork(await openDesk());
  const { page } = desk;
  await desk.startAt('2026-03-02T09:00:00+01:00');
  await desk.createVault(PAYOKE);
  const code = await desk.openFrom('De procureur verwijst haar door na een controle.', {
    first: 'Ludmila',
    last: 'Petrenkova',
  });

  await test.step('she stays in a shelter whose address nobody reads by accident', async () => {
    await desk.tab('Zorg en recht');
    await desk.button('Verblijf toevoegen').click();
    await desk.select('Soort verblijf', 'Opvang slachtoffers mensenhandel');
    await desk.field('Naam van de plaats of dienst').fill('Huis De Linde');
    await desk.field('Adres').fill('Lindenhof 7');
    await page.getByRole('checkbox', { name: /^Adres geheim/ }).check({ force: true });
    await desk.button('Opslaan').click();
    await expect(desk.notice('Verblijf bewaard.')).toBeVisible();
    await expect(page.getByText('Lindenhof 7')).toHaveCount(0);
  });

  await test.step('a step of the law runs, and what is agreed hangs on a goal', async () => {
    await desk.button('Juridische stap toevoegen').click();
    await desk.select('Welke stap', 'Attest van immatriculatie');
    await desk.button('Opslaan').click();
    await expect(desk.notice('Juridische stap bewaard.')).toBeVisible();
    await desk.tab('Afspraken');
    await desk.button('Doel toevoegen').click();
    await desk.field('Wat willen we bereiken').fill('Ze gaat weer naar school');
    await desk.button('Opslaan').click();
    await desk.button('Nieuwe afspraak').click();
    await desk.field('Wat is afgesproken').fill('School zoeken met internaat');
    await desk.select('Voor welk doel', 'Ze gaat weer naar school');
    await desk.button('Opslaan').click();
    const goal = page.getByRole('region', { name: 'Gepaste zorg' });
    await expect(goal.getByText('School zoeken met internaat')).toBeVisible();
    await desk.decide('Slachtoffer vastgesteld', 'Payoke');
    await desk.stage('Opvolging');
  });

  await test.step('in summer she goes to an aunt; a stay has one end', async () => {
    await desk.comeBack('2026-07-01T09:00:00+02:00', PASSPHRASE);
    await desk.openCase(code);
    await desk.tab('Zorg en recht');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Opvang slachtoffers mensenhandel' })
      .getByRole('button', { name: 'Wijzigen' })
      .click();
    await desk.typeDay(page.getByRole('group', { name: /^Tot/ }), '30062026');
    await desk.button('Opslaan').click();
    await expect(page.getByRole('form')).toHaveCount(0);
    await desk.button('Verblijf toevoegen').click();
    await desk.select('Soort verblijf', 'Bij familie');
    await desk.field('Naam van de plaats of dienst').fill('Tante');
    await desk.button('Opslaan').click();
    await expect(page.getByRole('form')).toHaveCount(0);
    await expect(page.getByText('Twee verblijven tegelijk')).toHaveCount(0);
    await desk.tab('Afspraken');
    await desk.button('Gedaan').first().click();
    await desk.button('Bereikt').click();
    await expect(page.getByText('bereikt', { exact: true })).toBeVisible();
  });

  await test.step('what was written goes on paper without the shelter, and the case is closed', async () => {
    await desk.button('Afdrukken').first().click();
    await desk.select('Welk blad', 'Volledig dossierblad');
    const paper = page.getByRole('article');
    await expect(paper.getByText('Ze gaat weer naar school').first()).toBeVisible();
    await expect(paper.getByText(/Lindenhof|De Linde/)).toHaveCount(0);
    await desk.openCase(code);
    await desk.tab('Zorg en recht');
    await desk.close(
      'Gaat naar school, woont bij haar tante, wil geen begeleiding meer.',
      '1 lopende termijn',
    );
    await desk.goTo('Vandaag');
    await expect(page.getByRole('main').getByText(code)).toHaveCount(0);
  });
});
