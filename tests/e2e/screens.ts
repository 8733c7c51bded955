/** Every screen and dialog there is, and how to come there: for axe and for pictures. */
import type { Program } from './pages/program';

export interface Screen {
  readonly name: string;
  readonly open: (program: Program) => Promise<void>;
  /** Closes what lies over the screen, before the next one is opened. */
  readonly close?: (program: Program) => Promise<void>;
}

const CASE = 'Zilver-19';

async function caseTab(program: Program, tab: string): Promise<void> {
  await program.openCase(CASE);
  await program.tab(tab);
}

async function settings(program: Program, tab: string): Promise<void> {
  await program.goTo('Instellingen');
  await program.tab(tab);
  await program.page.getByRole('tabpanel').waitFor();
}

const escape = (program: Program) => program.page.keyboard.press('Escape');

export const SCREENS: readonly Screen[] = [
  { name: 'vandaag', open: (program) => program.goTo('Vandaag') },
  {
    name: 'vandaag-stilte',
    open: async (program) => {
      await program.goTo('Vandaag');
      await program.button('Alle partners en wie met wie sprak').click();
    },
  },
  {
    name: 'week',
    open: async (program) => {
      await program.goTo('Vandaag');
      await program.button('Week van het bureau').click();
      await program.page
        .getByRole('table')
        .getByRole('button', { name: /Ilse Verhaegen/ })
        .click();
      await program.button('Afwezigheid noteren').click();
    },
  },
  { name: 'dossiers', open: (program) => program.goTo('Dossiers') },
  { name: 'dossier-overzicht', open: (program) => caseTab(program, 'Overzicht') },
  {
    name: 'dossier-wijzigen',
    open: async (program) => {
      await caseTab(program, 'Overzicht');
      await program.button('Dossier wijzigen').click();
    },
  },
  { name: 'dossier-tijdlijn', open: (program) => caseTab(program, 'Tijdlijn') },
  { name: 'dossier-contacten', open: (program) => caseTab(program, 'Contacten') },
  { name: 'dossier-personen', open: (program) => caseTab(program, 'Personen') },
  {
    name: 'nummer-toevoegen',
    open: async (program) => {
      await caseTab(program, 'Personen');
      await program.button('Nummer of adres toevoegen').first().click();
    },
  },
  {
    name: 'relaties',
    open: async (program) => {
      await caseTab(program, 'Personen');
      const drawing = program.page.getByRole('img', { name: /\(5\).*\(6\)/ });
      await drawing.waitFor();
    },
  },
  { name: 'dossier-wat-we-weten', open: (program) => caseTab(program, 'Wat we weten') },
  {
    name: 'vaststelling-toevoegen',
    open: async (program) => {
      await caseTab(program, 'Wat we weten');
      await program.button('Vaststelling toevoegen').click();
    },
  },
  {
    name: 'dossier-vermissingen',
    open: async (program) => {
      await program.openCase('Harmonie-16');
      await program.tab('Vermissingen');
    },
  },
  {
    name: 'vermissing-melden',
    open: async (program) => {
      await caseTab(program, 'Vermissingen');
      await program.button('Vermissing melden').click();
    },
  },
  {
    name: 'vermist-blad',
    open: async (program) => {
      await program.page.keyboard.press('F7');
      await program.page.getByRole('article').waitFor();
    },
  },
  { name: 'dossier-veiligheid', open: (program) => caseTab(program, 'Veiligheid') },
  {
    name: 'risico-inschatten',
    open: async (program) => {
      await caseTab(program, 'Veiligheid');
      await program.button('Risico inschatten').click();
    },
  },
  {
    name: 'veiligheidsplan-maken',
    open: async (program) => {
      await caseTab(program, 'Veiligheid');
      await program.button('Nieuwe versie maken').click();
    },
  },
  { name: 'dossier-zorg-en-recht', open: (program) => caseTab(program, 'Zorg en recht') },
  {
    name: 'verblijf-toevoegen',
    open: async (program) => {
      await caseTab(program, 'Zorg en recht');
      await program.button('Verblijf toevoegen').click();
      await program.select('Soort verblijf', 'Kleine woonvorm voor slachtoffers');
    },
  },
  {
    name: 'juridische-stap-toevoegen',
    open: async (program) => {
      await caseTab(program, 'Zorg en recht');
      await program.button('Juridische stap toevoegen').click();
    },
  },
  {
    name: 'kwaliteitslijst',
    open: async (program) => {
      await caseTab(program, 'Zorg en recht');
      await program.button('Kwaliteitslijst van je dienst wijzigen').click();
    },
  },
  { name: 'dossier-afspraken', open: (program) => caseTab(program, 'Afspraken') },
  {
    name: 'afspraken-reeks',
    open: async (program) => {
      await caseTab(program, 'Afspraken');
      await program.button('Reeks toevoegen').click();
      await program.select('Reeks', 'Eerste week van een dossier');
    },
    close: escape,
  },
  {
    name: 'afspraken-lijst',
    open: async (program) => {
      await caseTab(program, 'Afspraken');
      await program.button('Lijst en kalender').click();
      await program.page.getByRole('article').waitFor();
    },
  },
  {
    name: 'doel-toevoegen',
    open: async (program) => {
      await caseTab(program, 'Afspraken');
      await program.buttonOf('goal.new').click();
    },
  },
  { name: 'dossier-overdrachten', open: (program) => caseTab(program, 'Overdrachten') },
  {
    name: 'dossier-wie-weet-wat',
    open: async (program) => {
      await caseTab(program, 'Wie weet wat');
      await program.page
        .getByRole('button', { name: /Payoke/ })
        .first()
        .click();
    },
  },
  {
    name: 'toestemming-noteren',
    open: async (program) => {
      await caseTab(program, 'Wie weet wat');
      await program.button('Toestemming noteren').click();
    },
  },
  {
    name: 'samen-aanpakken',
    open: async (program) => {
      await program.openCase(CASE);
      await program.buttonOf('jointAct.open').click();
      await program.page.getByRole('dialog').waitFor();
    },
    close: escape,
  },
  {
    name: 'contact-loggen',
    open: async (program) => {
      await program.openCase(CASE);
      await program.page.keyboard.press('F2');
      await program
        .field('Samenvatting')
        .fill('Camera aan perron 2 toont haar om 21:12, alleen, richting parking.');
      await program.field('Volgende stap').fill('Beelden van de parking nakijken');
    },
    close: async (program) => {
      await program.button('Klad weggooien').click();
    },
  },
  {
    name: 'document-toevoegen',
    open: async (program) => {
      await program.openCase(CASE);
      await program.tab('Documenten');
      await program.desk.choose({ name: 'verslag.txt', bytes: Buffer.from('Verslag van de leefgroep') }, () =>
        program.button('Document toevoegen').click(),
      );
      await program.field('Waarover gaat het').fill('Verslag van de leefgroep, week 46');
    },
  },
  {
    name: 'document-stop',
    open: async (program) => {
      await program.openCase(CASE);
      await program.tab('Documenten');
      await program.desk.choose({ name: 'foto.png', bytes: Buffer.alloc(8) }, () =>
        program.button('Document toevoegen').click(),
      );
    },
  },
  {
    name: 'nieuwe-melding',
    open: async (program) => {
      await program.page.keyboard.press('F4');
      await program.page.getByRole('heading', { name: program.word('Nieuwe melding') }).waitFor();
    },
  },
  {
    name: 'overdracht',
    open: async (program) => {
      await program.openCase(CASE);
      await program.button('Overdragen').first().click();
      await program.page.getByRole('checkbox', { name: 'Politie, recherche' }).check({ force: true });
      await program.select('Doel', 'Opsporen en beschermen');
      await program.select('Grond', 'Casusoverleg');
      await program.page
        .getByRole('region', { name: program.word('Nazien en verzegelen') })
        .getByRole('heading')
        .first()
        .waitFor();
    },
  },
  { name: 'postbus', open: (program) => program.goTo('Postbus') },
  {
    name: 'overleg-nieuw',
    open: async (program) => {
      await program.page.keyboard.press('Alt+5');
      await program.button('Nieuw overleg').click();
      await program.field('Naam van het overleg').fill('Overleg van november');
      await program.page
        .getByRole('group', { name: program.word('Wanneer') })
        .getByRole('spinbutton')
        .first()
        .click();
      await program.page.keyboard.type('241120261000');
      await program.select('Waarop het steunt', 'Gemotiveerde toelating van de procureur');
      await program.field('Welke').fill('Toelating van 12 november 2026');
      await program.page.getByRole('combobox', { name: program.word('Dossier op de agenda') }).click();
      await program.page.keyboard.type(CASE);
      await program.page.getByRole('option', { name: CASE }).click();
      await program.button('Op de agenda zetten').click();
    },
  },
  {
    name: 'overleg-tafel',
    open: async (program) => {
      await program.button('Opslaan').click();
      await program.page.getByRole('heading', { level: 1, name: 'Overleg van november' }).waitFor();
    },
  },
  {
    name: 'overleg-papier',
    open: async (program) => {
      await program.button('Agenda afdrukken').click();
      await program.page.getByRole('article').waitFor();
    },
  },
  { name: 'partners', open: (program) => program.goTo('Partners') },
  {
    name: 'kaart-op-papier',
    open: async (program) => {
      await program.goTo('Partners');
      await program.button('Kaart op papier').click();
      await program.page.getByRole('article').waitFor();
    },
  },
  {
    name: 'persoon-bij-partner',
    open: async (program) => {
      await program.goTo('Partners');
      await program.buttonOf('atPartner.new').click();
    },
  },
  {
    name: 'kaart-intrekken',
    open: async (program) => {
      await program.goTo('Partners');
      await program.button(new RegExp(`^${program.word('Intrekken')}\\s?: Payoke$`)).click();
    },
    close: escape,
  },
  { name: 'instellingen', open: (program) => settings(program, 'Bureau') },
  { name: 'mensen-en-sleutels', open: (program) => settings(program, 'Mensen en sleutels') },
  {
    name: 'collega-toevoegen',
    open: async (program) => {
      await settings(program, 'Mensen en sleutels');
      await program.button('Collega toevoegen').click();
      await program.page.getByRole('dialog').waitFor();
      await program.button('Stel vijf woorden voor').last().click();
    },
    close: escape,
  },
  {
    name: 'herstelblad',
    open: async (program) => {
      await settings(program, 'Mensen en sleutels');
      await program.button('Herstelblad maken').click();
      await program.page.getByRole('article').waitFor();
    },
  },
  {
    name: 'herstelblad-overtypen',
    open: (program) => program.button('Blad overtypen').click(),
    close: async (program) => {
      await program.button('Terug naar het blad').click();
      await program.button('Annuleren').click();
    },
  },
  { name: 'bewaring', open: (program) => settings(program, 'Bewaring') },
  {
    name: 'logboek',
    open: async (program) => {
      await settings(program, 'Logboek');
      await program.page.getByRole('table').waitFor();
    },
  },
  {
    name: 'logboek-papier',
    open: async (program) => {
      await program.button('Afdrukken').click();
      await program.page.getByRole('article').waitFor();
    },
    close: (program) => program.button('Terug').click(),
  },
  {
    name: 'gronden-en-doelen',
    open: async (program) => {
      await settings(program, 'Gronden, doelen, signalen');
      await program.button('Grond toevoegen').click();
    },
  },
  { name: 'weergave', open: (program) => settings(program, 'Weergave en taal') },
  {
    name: 'bewaartermijn',
    open: async (program) => {
      await caseTab(program, 'Overzicht');
      await program.button('Bewaartermijn noteren').click();
      await program.page.getByRole('dialog').waitFor();
    },
    close: escape,
  },
  {
    name: 'dossier-vernietigen',
    open: async (program) => {
      await caseTab(program, 'Overzicht');
      await program.button('Dossier wijzigen').click();
      await program.page
        .getByRole('form', { name: program.word('Dossier wijzigen') })
        .getByText(program.word('Afgesloten'), { exact: true })
        .click();
      await program.field('Reden van afsluiten').fill('Geen hulp meer nodig.');
      await program.button('Opslaan').click();
      await program.button('Dossier vernietigen').click();
      await program.page.getByRole('alertdialog').waitFor();
    },
    close: async (program) => {
      await escape(program);
      await program.buttonOf('act.undo').click();
    },
  },
  {
    name: 'afdrukken',
    open: async (program) => {
      await program.openCase(CASE);
      await program.button('Afdrukken').first().click();
      await program.field('Voor wie').fill('Els Maes, vzw Ankerplek');
    },
  },
  {
    name: 'zoeken',
    open: async (program) => {
      await program.goTo('Vandaag');
      await program.page.keyboard.press('Control+k');
      await program.page.getByRole('dialog').waitFor();
    },
    close: escape,
  },
  {
    name: 'cijfers',
    open: async (program) => {
      await program.goTo('Dossiers');
      await program.button('Cijfers').click();
      await program.page.getByRole('table', { name: program.word('Meldingen, langs waar') }).waitFor();
    },
  },
  {
    name: 'cijfers-papier',
    open: async (program) => {
      await program.button('Afdrukken').click();
      await program.page.getByRole('article', { name: program.word('Cijfers') }).waitFor();
    },
    close: async (program) => {
      await program.button('Terug').click();
      await program.goTo('Vandaag');
    },
  },
  {
    name: 'hulp',
    open: async (program) => {
      await program.page.keyboard.press('F1');
      await program.page.getByRole('dialog').waitFor();
    },
    close: escape,
  },
  {
    name: 'kennis',
    open: async (program) => {
      await program.page.keyboard.press('F1');
      await program.page.getByRole('option', { name: program.word('Gronden om te delen') }).click();
      await program.page
        .getByRole('heading', { level: 3, name: program.word('Gronden om te delen') })
        .waitFor();
    },
    close: escape,
  },
  {
    name: 'hulp-zoeken',
    open: async (program) => {
      await program.page.keyboard.press('F1');
      await program.page.keyboard.type('payoke');
      await program.page
        .getByRole('region', { name: program.word('Gevonden') })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
    close: escape,
  },
  {
    name: 'toetsen',
    open: async (program) => {
      await program.page.keyboard.press('F1');
      await program.button('Alle toetsen').click();
      await program.page.getByRole('dialog', { name: program.word('Toetsen') }).waitFor();
    },
    close: escape,
  },
];
