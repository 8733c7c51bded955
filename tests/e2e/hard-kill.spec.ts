/**
 * `kill -9` of the whole browser at random moments of a stream of saves, on one profile that is reopened again and again.
 * What the screen said was saved is there afterwards, and the audit log is whole.
 * SCHAKEL_KILLS=100 kills a hundred times; SCHAKEL_SEED repeats a run.
 */
import { Random } from '../support/random';
import { COORDINATOR, unlockedAt, vaultWithCase } from '../support/stories';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const KILLS = Number(process.env.SCHAKEL_KILLS ?? 6);
/** The part on a real vault, with a key derivation of about a second and a journal; the rest on a demo store. */
const REAL_KILLS = Math.round(KILLS * 0.4);
/** A kill comes after up to so many more saves, and then at any moment of the next one. */
const MOST_SAVES = 4;
const LATEST_KILL_MS = 500;

/** Logs contacts until the page dies. @returns what was said to be saved */
async function saveUntilKilled(
  program: Program,
  round: number,
  onSaved: (count: number) => void,
): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  onSaved(0);
  const panel = program.page.getByRole('dialog', { name: 'Contact loggen' });
  try {
    for (let n = 0; ; n++) {
      const text = `kill-${round}-${n}.`;
      await program.page.keyboard.press('F2');
      await panel.getByRole('textbox', { name: 'Samenvatting' }).fill(text);
      await program.page.keyboard.press('Control+Enter');
      await panel.waitFor({ state: 'hidden' });
      acknowledged.push(text);
      onSaved(acknowledged.length);
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
    const enough = round === 0 ? 1 : random.below(MOST_SAVES);
    const after = random.below(LATEST_KILL_MS);
    let saving = Promise.resolve<readonly string[]>([]);
    await new Promise<void>((resolve) => {
      saving = saveUntilKilled(program, round, (count) => {
        if (count === enough) setTimeout(resolve, after);
      });
    });
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
  expect(all.length, 'something was saved between the kills').toBeGreaterThan(0);
  await program.goTo('Instellingen');
  await program.tab('Logboek');
  await expect(program.page.getByText(/keten volledig/)).toBeVisible();
  console.log(`${kills} kills, ${all.length} acknowledged contacts, none missing`);
}

test(`${REAL_KILLS} kills during saves lose nothing of a vault`, async ({ openDesk }) => {
  test.setTimeout(60_000 + REAL_KILLS * 20_000);
  const random = new Random();
  console.log(`seed ${random.seed}`);
  const program = new Program(await openDesk());
  const code = await vaultWithCase(program);
  await killAgainAndAgain(program, {
    kills: REAL_KILLS,
    random,
    code,
    unlock: (again) => unlockedAt(again, COORDINATOR.passphrase, 'Vandaag'),
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
      await unlockedAt(again, 'proef proef proef proef proef', 'Vandaag');
    },
  });
});
