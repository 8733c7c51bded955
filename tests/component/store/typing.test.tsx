/**
 * Locks at random moments of typing, many of them: the page's own form, lock and drafts, the real worker, the real database.
 * The real keyboard and every form of the program: tests/e2e/hard-typing.spec.ts, which takes seconds a moment.
 * VITE_MOMENTS sets how many; VITE_SEED repeats a run.
 */
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBrowserHost } from '../../../renderer/host/browser-host';
import { setHost } from '../../../renderer/store/host';
import { changeLanguage } from '../../../renderer/store/language';
import { connect, enter, lock, useSession, vault } from '../../../renderer/store/session';
import { useDraft } from '../../../renderer/store/use-draft';
import { DEMO_PASSPHRASE, demoStoreName } from '../../../shared/domain/demo/desks';
import { Random } from '../../support/random';

const MOMENTS = Number(import.meta.env.VITE_MOMENTS ?? 12);
const LETTERS = 'abcdefghijklmnopqrstuvwxyzéë€      ,.\n'.split('');
const FORMS = ['contact:een', 'contact:twee', 'report'] as const;

function Form({ name }: { readonly name: string }) {
  const { value, change } = useDraft(name, () => ({ text: '' }));
  return (
    <textarea
      aria-label={name}
      value={value.text}
      onChange={(event) => change({ text: event.target.value })}
    />
  );
}

/** As the shell does: no form stays in the page when the vault is not open. */
function Page() {
  const isOpen = useSession(({ phase }) => phase === 'open');
  return isOpen ? FORMS.map((name) => <Form key={name} name={name} />) : null;
}

const field = (name: string) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a key does to a controlled field, anywhere in its text. */
function type(name: string, letter: string, random: Random): void {
  const box = field(name);
  if (!box) return;
  const at = random.below(box.value.length + 1);
  const next =
    random.below(6) === 0 ? box.value.slice(0, at) : box.value.slice(0, at) + letter + box.value.slice(at);
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, next);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

async function untilShown(): Promise<void> {
  for (const name of FORMS) await expect.poll(() => field(name), { timeout: 10_000 }).not.toBeNull();
}

let root: Root;

beforeAll(async () => {
  setHost(createBrowserHost());
  await changeLanguage('nl');
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Page />);
  await connect(demoStoreName('child-focus'));
  await vault().destroyDemo();
  await connect(demoStoreName('child-focus'));
  const made = await vault().createDemo('child-focus');
  if (!made.ok) throw new Error(made.error.kind);
  await enter(made.value);
}, 60_000);

afterAll(async () => {
  await vault().destroyDemo();
  root.unmount();
});

it(
  `${MOMENTS} locks at random moments of typing lose no character`,
  { timeout: 60_000 + MOMENTS * 10_000 },
  async () => {
    const seed = Number(import.meta.env.VITE_SEED ?? Date.now() % 2 ** 31);
    const random = new Random(seed);
    let letters = 0;
    let whileSealing = 0;
    for (let moment = 0; moment < MOMENTS; moment++) {
      await untilShown();
      const keys = 1 + random.below(30);
      const pauseAt = random.below(keys * 2);
      for (let at = 0; at < keys; at++) {
        type(random.pick(FORMS), random.pick(LETTERS), random);
        letters += 1;
        // Now and then long enough for a seal to begin, or to be under way.
        if (at === pauseAt) await pause(random.below(520));
        else if (random.below(3) === 0) await pause(random.below(12));
      }
      const seen = FORMS.map((name) => field(name)?.value);
      const locked = lock('asked');
      // Whoever types on does so into nothing.
      for (let late = random.below(4); late > 0; late--) {
        type(random.pick(FORMS), 'X', random);
        await pause(random.below(5));
      }
      await locked;
      if (useSession.getState().phase !== 'locked') throw new Error(`moment ${moment}: not locked`);
      const answer = await vault().unlock(DEMO_PASSPHRASE, null);
      if (!answer.ok) throw new Error(`moment ${moment}: ${answer.error.kind}`);
      await enter(answer.value);
      await untilShown();
      const back = FORMS.map((name) => field(name)?.value);
      // What was typed after the lock began, before React had emptied the page, may be there too; nothing may be missing.
      expect(
        back.map((text) => text?.replaceAll('X', '')),
        `seed ${seed}, moment ${moment}`,
      ).toEqual(seen);
      if (back.some((text) => text?.includes('X'))) whileSealing += 1;
      if (moment % 100 === 99) console.log(`${moment + 1} moments`);
      // A fresh start now and then: text does not grow for ever.
      if (seen.join('').length > 600 || whileSealing > 0) {
        for (const name of FORMS) await vault().dropDraft(name);
        await lock('asked');
        const again = await vault().unlock(DEMO_PASSPHRASE, null);
        if (again.ok) await enter(again.value);
        whileSealing = 0;
      }
    }
    console.log(`${MOMENTS} locks, ${letters} letters typed, none missing (seed ${seed})`);
  },
);
