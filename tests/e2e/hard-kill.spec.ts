/**
 * `kill -9` of the whole browser at random moments of a stream of saves, on one profile that is reopened again and again.
 * What the screen said was saved is there afterwards, and the audit log is whole.
 * SCHAKEL_KILLS=100 kills a hundred times; SCHAKEL_SEED repeats a run.
 */
import { Random } from '../support/random';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const KILLS = Number(process.env.SCHAKEL_KILLS ?? 20);
/** The part on a real vault, with a key derivation of about a second and a journal; the rest on a demo store. */
const REAL_KILLS = Math.round(KILLS * 0.4);
const LATEST_KILL_MS = 1500;

const REAL = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

/** Logs contacts until the page dies. @returns what was said to be saved */
async function saveUntilKilled(program: Program, round: number): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  const panel = program.page.getByRole('dialog', { name: 'Contact loggen' });
  try {
    for (let n = 0; ; n++) {
      const text = `kill-${round}-${n}.`;
      await program.page.keyboard.press('F2');
      await panel.getByRole('textbox', { name: 'Samenvatting' }).fill(text);
      await program.page.keyboard.press('Control+Enter');
      await panel.waitFor({ state: 'hidden' });
      acknowledged.push(text);
    }
  } catch {
    return acknowledged;
  }
}

interface Story {
  readonly kills: number;
  readonly random: Random;
  readonly unlock: (program: Program) => Promise<void>;
  readonly code: string;
}

async function killAgainAndAgain(program: Program, { kills, random, unlock, code }: Story): Promise<void> {
  const all: string[] = [];
  for (let round = 0; round < kills; round++) {
    await program.openCase(code);
    const saving = saveUntilKilled(program, round);
    await new Promise((resolve) => setTimeout(resolve, random.below(LATEST_KILL_MS)));
    const restarted = program.desk.restart();
    all.push(...(await saving));
    await restarted;
    await unlock(program);
    await program.openCase(code);
    await program.tab('Contacten');
    await expect(program.page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
    const shown = await program.page.getByRole('tabpanel').innerText();
    expect(
      all.filter((text) => !shown.includes(text)),
      `after kill ${round}`,
    ).toEqual([]);
  }
  await program.goTo('Instellingen');
  await program.button('Logboek nakijken').click();
  await expect(program.page.getByText(/keten volledig/)).toBeVisible();
  console.log(`${kills} kills, ${all.length} acknowledged contacts, none missing`);
}

test(`${REAL_KILLS} kills during saves lose nothing of a vault`, async ({ openDesk }) => {
  test.setTimeout(60_000 + REAL_KILLS * 20_000);
  const random = new Random();
  console.log(`seed ${random.seed}`);
  const program = new Program(await openDesk());
  await program.createVault(REAL);
  await program.page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill('Wordt opgehaald aan school.');
  const code = await program.field('Codenaam').inputValue();
  await program.button('Dossier maken').click();
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  // The first contact names the partner; the panel offers the same one from then on.
  await program.page.keyboard.press('F2');
  const panel = program.page.getByRole('dialog', { name: 'Contact loggen' });
  await panel.getByRole('combobox', { name: 'Met wie' }).fill('andere');
  await program.page.getByRole('option').first().click();
  await panel.getByRole('textbox', { name: 'Naam van de dienst' }).fill('Payoke');
  await panel.getByRole('textbox', { name: 'Naam', exact: true }).fill('Nora Peeters');
  await program.page.keyboard.press('Control+Enter');
  await panel.waitFor({ state: 'hidden' });
  await killAgainAndAgain(program, {
    kills: REAL_KILLS,
    random,
    code,
    unlock: async (again) => {
      await again.unlock(REAL.passphrase);
      await expect(again.page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible({
        timeout: 30_000,
      });
    },
  });
});

test(`${KILLS - REAL_KILLS} kills during saves lose nothing of the demo office`, async ({ openDesk }) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const random = new Random();
  console.log(`seed ${random.seed}`);
  const program = new Program(await openDesk());
  await program.openDemo();
  await killAgainAndAgain(program, {
    kills: KILLS - REAL_KILLS,
    random,
    code: 'Zilver-19',
    unlock: async (again) => {
      await again.page.getByText('Eerst proberen').click();
      await again.button('Demokantoor openen').click();
      await again.unlock('proef proef proef proef proef');
      await expect(again.page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible({
        timeout: 30_000,
      });
    },
  });
});
