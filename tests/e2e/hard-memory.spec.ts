/** Within a second of the panic key the page is empty and the worker gone; the page's memory holds nothing of the case. */
import { findInHeap } from '../support/heap';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const PASSPHRASE = 'xylofoon granaat pindakaas tussendoor';
const PERSON = 'Quintinia Vandersmissenberg';
const TOLD = 'Wapperende-paraplu-bij-het-perron';
const DRAFT = 'Halve-zin-over-de-zwemvijver';
const LIMIT_MS = 1000;

test('after the lock the heap holds no passphrase, no name and no text', async ({ openDesk }) => {
  test.setTimeout(180_000);
  const program = new Program(await openDesk());
  const { page } = program;
  // Only keys from here on: texts in Playwright's own calls would stay in the page on its account.
  const type = async (label: string | RegExp, text: string) => {
    await program.field(label).focus();
    await page.keyboard.insertText(text);
  };
  await type('Je naam', PERSON);
  await type('Wachtwoordzin', PASSPHRASE);
  await type('Nog een keer', PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('F4');
  await type('Wat werd verteld', TOLD);
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await program.tab('Overzicht');
  await page.keyboard.press('F4');
  await type('Wat werd verteld', DRAFT);

  const secrets = [PASSPHRASE, PERSON, TOLD, DRAFT, code];
  expect(await findInHeap(page, secrets), 'while it is open').toEqual(
    expect.arrayContaining([DRAFT, PERSON, code]),
  );

  const [worker] = page.workers();
  if (!worker) throw new Error('no vault worker');
  const began = performance.now();
  const gone = new Promise<number>((resolve) =>
    worker.once('close', () => resolve(performance.now() - began)),
  );
  const emptied = page
    .getByRole('navigation')
    .waitFor({ state: 'detached' })
    .then(() => performance.now() - began);
  await page.keyboard.press('F9');
  const [emptiedMs, goneMs] = await Promise.all([emptied, gone]);
  console.log(`page empty after ${Math.round(emptiedMs)} ms, worker gone after ${Math.round(goneMs)} ms`);
  expect(emptiedMs).toBeLessThan(LIMIT_MS);
  expect(goneMs).toBeLessThan(LIMIT_MS);
  await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
  expect(await findInHeap(page, secrets), 'after the lock').toEqual([]);
});
