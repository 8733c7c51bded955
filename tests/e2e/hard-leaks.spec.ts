/**
 * Two hundred markers typed into every kind of field, then a search of every byte of the profile: what the program keeps can
 * not be read without the key. And of the page's memory after the lock.
 */
import type { Locator } from '@playwright/test';
import { findPlanted } from '../support/plaintext-scan';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

/** Stands in every marker. Long enough for its base64 to be unmistakable, and like no word. */
const STEM = 'Qvzxmarkering';
const MARKERS = 200;
const TEXTS = [STEM, STEM.toLowerCase(), STEM.toUpperCase()];

class Planter {
  readonly planted = new Map<string, string>();
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  next(where: string): string {
    const text = `${STEM}${this.planted.size}x`;
    this.planted.set(text, where);
    return text;
  }

  /** By the browser's own input, as from a keyboard. */
  async type(field: Pick<Locator, 'focus'>, where: string): Promise<string> {
    const text = this.next(where);
    await field.focus();
    await this.#program.page.keyboard.insertText(text);
    return text;
  }

  /** Into every text field below `scope`. */
  async fillAll(scope: Locator, where: string): Promise<void> {
    // Handles, not places in a list: more fields come while these are filled.
    const fields = scope.locator('textarea, input[type="text"]:not([role="combobox"])');
    for (const field of await fields.elementHandles())
      if ((await field.isVisible()) && (await field.isEditable()) && (await field.inputValue()) === '')
        await this.type(field, where);
  }
}

async function plantReport(program: Program, planter: Planter): Promise<string> {
  await program.page.keyboard.press('F4');
  await expect(program.page.getByRole('heading', { level: 1, name: 'Nieuwe melding' })).toBeVisible();
  await planter.fillAll(program.page.locator('main'), 'report');
  const code = program.field('Codenaam');
  await code.fill('');
  const name = await planter.type(code, 'code name');
  await program.button('Dossier maken').click();
  await expect(program.page.locator('h1')).toHaveText(name);
  return name;
}

async function plantContact(program: Program, planter: Planter, isFirst: boolean): Promise<void> {
  await program.page.keyboard.press('F2');
  const panel = program.page.getByRole('dialog');
  if (isFirst) {
    await program.pick(panel.getByRole('combobox', { name: 'Met wie' }), 'Een andere dienst…');
  }
  await panel.getByRole('textbox', { name: 'Samenvatting' }).waitFor();
  await planter.fillAll(panel, 'contact');
  // Something was shared, and so on some ground.
  await program.select('Grond om te delen', 'Schriftelijke toestemming');
  await panel.getByRole('textbox', { name: 'Samenvatting' }).press('Control+Enter');
  await expect(panel).toBeHidden();
}

/** Opens a form by its button, fills all of it and saves. */
async function plantForm(program: Program, planter: Planter, button: string, where: string): Promise<void> {
  await program.button(button).first().click();
  const form = program.page.locator('main form').last();
  await expect(form).toBeVisible();
  await planter.fillAll(form, where);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form).toBeHidden();
}

async function plantCase(program: Program, planter: Planter): Promise<void> {
  await program.tab('Overzicht');
  await plantForm(program, planter, 'Dossier wijzigen', 'case');
  await program.tab('Personen');
  for (let n = 0; n < 4; n++) await plantForm(program, planter, 'Persoon toevoegen', 'person');
  for (let n = 0; n < 4; n++) await plantForm(program, planter, 'Nummer of adres toevoegen', 'number');
  await program.tab('Wat we weten');
  for (let n = 0; n < 4; n++) await plantForm(program, planter, 'Vaststelling toevoegen', 'observation');
  await program.tab('Afspraken');
  for (let n = 0; n < 4; n++) await plantForm(program, planter, 'Nieuwe afspraak', 'agreement');
  for (let n = 0; planter.planted.size < MARKERS - 20; n++) await plantContact(program, planter, n === 0);
  await program.tab('Contacten');
  await plantForm(program, planter, 'Aanvullen', 'addendum');
}

/** What is typed without being saved: searches, a draft, a recipient on paper, a file's name. */
async function plantRest(program: Program, planter: Planter, code: string): Promise<void> {
  const { page } = program;
  await program.goTo('Dossiers');
  await planter.type(page.getByRole('searchbox'), 'search');
  await page.keyboard.press('Control+k');
  await planter.type(page.getByRole('dialog').getByRole('searchbox'), 'palette');
  // Escape would only empty the search.
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  await program.receive({ name: `${planter.next('file name')}.schakel`, bytes: Buffer.from('hello') });
  await expect(page.getByText(/geen Schakel-bestand/)).toBeVisible();
  await program.openCase(code);
  await page.keyboard.press('F6');
  await program.button('Afdrukken').first().click();
  await planter.type(program.field('Voor wie'), 'recipient');
  await page.keyboard.press('F4');
  while (planter.planted.size < MARKERS) {
    await program.field('Wat werd verteld').fill('');
    await planter.type(program.field('Wat werd verteld'), 'draft');
  }
}

test(`of ${MARKERS} markers none can be read in the profile`, async ({ openDesk }) => {
  test.setTimeout(300_000);
  const program = new Program(await openDesk());
  const planter = new Planter(program);
  const passphrase = planter.next('passphrase');
  await program.createVault({ agency: 'Child Focus', person: planter.next('own name'), passphrase });
  const code = await plantReport(program, planter);
  await plantCase(program, planter);
  await plantRest(program, planter, code);
  expect(planter.planted.size).toBeGreaterThanOrEqual(MARKERS);
  const { page } = program;
  await page.waitForTimeout(1000);
  expect(await page.title()).toBe('Schakel');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
  await program.unlock(planter.next('wrong passphrase'));
  await expect(page.getByText('Deze wachtwoordzin klopt niet.')).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    caches: await caches.keys(),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    title: document.title,
  }));
  expect(JSON.stringify(kept)).not.toContain(STEM);
  expect({ ...kept, local: kept.local.map(([key]) => key) }).toEqual({
    local: ['schakel-preferences'],
    session: [],
    caches: [],
    cookies: '',
    databases: ['schakel'],
    title: 'Schakel',
  });
  await program.unlock(passphrase);
  await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeHidden();
  // Killed with everything open; Chromium rewrites its tables when it starts again.
  await program.desk.restart();
  const { profile } = program.desk;
  if (profile === null) return;
  expect(findPlanted(profile, TEXTS), 'after the kill').toEqual([]);
  await program.desk.close();
  expect(findPlanted(profile, TEXTS), 'after closing').toEqual([]);
});

test('the search finds what a program would leave that keeps things in the clear', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const { profile } = program.desk;
  test.skip(profile === null, 'the profile lies out of reach');
  await page.evaluate(async (text) => {
    localStorage.setItem('plain', `${text}-local`);
    const request = indexedDB.open('plain', 1);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const writing = db.transaction('rows', 'readwrite', { durability: 'strict' });
    writing.objectStore('rows').put({ name: `${text}-record`, note: 'de nacht '.repeat(400) }, 1);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('plain', { create: true })).createWritable();
    await file.write(btoa(`het staat er: ${text}-file`));
    await file.close();
  }, STEM);
  await program.desk.close();
  const found = findPlanted(profile ?? '', TEXTS).map(({ as, file }) => `${as} ${file}`);
  expect(found.some((each) => each.includes('IndexedDB'))).toBe(true);
  expect(found.some((each) => each.includes('Local Storage'))).toBe(true);
  expect(found.some((each) => /base64 .*File System/.test(each))).toBe(true);
});
