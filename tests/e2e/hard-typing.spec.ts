/**
 * Locks at random moments of typing, in every form with free text: the same screen comes back with the same field, the
 * same text to the last character that was on screen, and the caret where it stood.
 * SCHAKEL_MOMENTS sets how many moments; SCHAKEL_SEED repeats a run.
 */
import type { Page } from '@playwright/test';
import { Random } from '../support/random';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const MOMENTS = Number(process.env.SCHAKEL_MOMENTS ?? 16);
const DEMO_PASSPHRASE = 'proef proef proef proef proef';
const CASE = 'Zilver-19';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz      ,.'.split('');

interface Place {
  readonly name: string;
  readonly open: (program: Program) => Promise<void>;
  /** Opens the form; pressed only where no earlier moment left it open. */
  readonly button?: string;
  readonly field: string | RegExp;
  readonly role?: 'searchbox';
}

async function caseTab(program: Program, tab: string) {
  await program.openCase(CASE);
  await program.tab(tab);
}

const press = async (program: Program, keys: string) => {
  await program.goTo('Vandaag');
  await program.page.keyboard.press(keys);
};

const PLACES: readonly Place[] = [
  { name: 'contact, summary', open: (p) => press(p, 'F2'), field: 'Samenvatting' },
  { name: 'contact, next step', open: (p) => press(p, 'F2'), field: 'Volgende stap' },
  { name: 'contact, shared', open: (p) => press(p, 'F2'), field: /^Gedeeld/ },
  { name: 'new report, told', open: (p) => press(p, 'F4'), field: 'Wat werd verteld' },
  { name: 'new report, first name', open: (p) => press(p, 'F4'), field: 'Voornaam' },
  { name: 'case', open: (p) => caseTab(p, 'Overzicht'), button: 'Dossier wijzigen', field: 'Samenvatting' },
  {
    name: 'observation',
    open: (p) => caseTab(p, 'Wat we weten'),
    button: 'Vaststelling toevoegen',
    field: /^Wat (is|werd)/,
  },
  {
    name: 'agreement',
    open: (p) => caseTab(p, 'Afspraken'),
    button: 'Nieuwe afspraak',
    field: 'Wat is afgesproken',
  },
  { name: 'why not done', open: (p) => caseTab(p, 'Afspraken'), button: 'Niet gedaan', field: 'Waarom' },
  { name: 'risk', open: (p) => caseTab(p, 'Veiligheid'), button: 'Risico inschatten', field: /^Waarom/ },
  {
    name: 'safety plan',
    open: (p) => caseTab(p, 'Veiligheid'),
    button: 'Nieuwe versie maken',
    field: 'Wat is afgesproken',
  },
  {
    name: 'stay',
    open: (p) => caseTab(p, 'Zorg en recht'),
    button: 'Verblijf toevoegen',
    field: 'Bijzonderheden',
  },
  {
    name: 'legal step',
    open: (p) => caseTab(p, 'Zorg en recht'),
    button: 'Juridische stap toevoegen',
    field: 'Uitkomst',
  },
  {
    name: 'quality list',
    open: (p) => caseTab(p, 'Zorg en recht'),
    button: 'Kwaliteitslijst van je dienst wijzigen',
    field: 'Vragen',
  },
  { name: 'goal', open: (p) => caseTab(p, 'Afspraken'), button: 'Doel toevoegen', field: /^Wat willen/ },
  { name: 'person', open: (p) => caseTab(p, 'Personen'), button: 'Persoon toevoegen', field: 'Nota' },
  {
    name: 'number',
    open: (p) => caseTab(p, 'Personen'),
    button: 'Nummer of adres toevoegen',
    field: /^Nummer, mail/,
  },
  { name: 'addendum', open: (p) => caseTab(p, 'Contacten'), button: 'Aanvullen', field: /anvulling/ },
  {
    name: 'handover',
    open: async (p) => {
      await p.openCase(CASE);
      await p.button('Overdragen').first().click();
    },
    field: 'Toelichting',
  },
  {
    name: 'print',
    open: async (p) => {
      await p.openCase(CASE);
      await p.button('Afdrukken').first().click();
    },
    field: 'Voor wie',
  },
  {
    name: 'revoke',
    open: async (p) => {
      await p.goTo('Partners');
      await p.button('Intrekken: Payoke').click();
    },
    field: /^Waarom/,
  },
  { name: 'search', open: (p) => p.goTo('Dossiers'), field: /^Zoek/, role: 'searchbox' },
];

/** Notes in the page what stands in the field when the key of the lock arrives: later letters are never on screen. */
async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = ({ key }: KeyboardEvent) => {
      const { value: text, selectionStart: caret } = document.activeElement as HTMLInputElement;
      if (key === 'F9') Object.assign(window, { seenByTest: { text, caret } });
    };
    window.addEventListener('keydown', note, { capture: true });
  });
}

const seenIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { seenByTest: { text: string; caret: number } }).seenByTest);

test(`${MOMENTS} locks at random moments of typing lose no character and no place`, async ({ openDesk }) => {
  test.setTimeout(60_000 + MOMENTS * 8000);
  const random = new Random();
  console.log(`seed ${random.seed}`);
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;
  await watchTyping(page);
  for (let moment = 0; moment < MOMENTS; moment++) {
    const place = PLACES[moment % PLACES.length];
    if (!place) break;
    await test.step(`${moment}: ${place.name}`, async () => {
      await place.open(program);
      const field = page.getByRole(place.role ?? 'textbox', { name: place.field }).first();
      const button = place.button && program.button(place.button).first();
      if (button) await button.waitFor();
      if (button && !(await field.isVisible())) await button.click();
      await field.click();
      const text = Array.from({ length: 4 + random.below(24) }, () => random.pick(LETTERS));
      // Sometimes the caret goes back, so that it does not just stand at the end.
      for (let at = random.below(3); at > 0; at--) text.splice(1 + random.below(text.length), 0, 'ArrowLeft');
      text.splice(2 + random.below(text.length - 2), 0, 'F9');
      const pauseAt = random.below(text.length);
      const sent: Promise<void>[] = [];
      for (const [at, key] of text.entries()) {
        if (at === pauseAt) await page.waitForTimeout(random.below(700));
        // Sent without waiting for the page, as hands do.
        sent.push(page.keyboard.press(key === ' ' ? 'Space' : key));
      }
      await Promise.all(sent);
      await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
      const { text: typed, caret } = await seenIn(page);
      await program.unlock(DEMO_PASSPHRASE);
      await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeHidden();
      await expect(field).toBeFocused();
      expect(await field.inputValue(), 'to the last character').toBe(typed);
      expect(await field.evaluate((each) => (each as HTMLInputElement).selectionStart)).toBe(caret);
      await page.keyboard.press('Escape');
    });
  }
});
