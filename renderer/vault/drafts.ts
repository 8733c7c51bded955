/** Unsaved text of forms, sealed as it is typed: one row holding all drafts. Not a record: nothing of it is history. */
import { z } from 'zod';
import type { Json } from '../../shared/domain/json';
import type { Draft } from './api';
import { openRow, rowKey, sealRow } from './row';
import type { Session } from './session';
import type { WriteFault } from './store';

const LABEL = 'drafts';
const schema = z.array(z.object({ name: z.string(), savedAt: z.number(), body: z.json() }));

export class Drafts {
  readonly #session: Session;
  #all: readonly Draft[] | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  async all(): Promise<readonly Draft[]> {
    if (this.#all) return this.#all;
    const { store, keys } = this.#session;
    const row = await store.readRow(rowKey(keys.index, LABEL));
    const opened = row && openRow(keys.drafts, LABEL, row);
    const parsed = opened?.ok ? schema.safeParse(opened.body) : undefined;
    this.#all ??= parsed?.success ? parsed.data : [];
    return this.#all;
  }

  put(draft: Draft): Promise<WriteFault | null> {
    return this.#change((drafts) => [...drafts.filter(({ name }) => name !== draft.name), draft]);
  }

  drop(dropped: string): Promise<WriteFault | null> {
    return this.#change((drafts) => drafts.filter(({ name }) => name !== dropped));
  }

  /** Drafts bear the id of their case in the name or in what they hold. */
  dropAbout(caseId: string): Promise<WriteFault | null> {
    return this.#change((drafts) => drafts.filter((draft) => !JSON.stringify(draft).includes(caseId)));
  }

  #change(change: (drafts: readonly Draft[]) => readonly Draft[]): Promise<WriteFault | null> {
    const work = async () => {
      const next = change(await this.all());
      const { store, keys } = this.#session;
      const row = sealRow(keys.drafts, LABEL, next as unknown as Json);
      const fault = await store.write({ puts: new Map([[rowKey(keys.index, LABEL), row]]) });
      if (!fault) this.#all = next;
      return fault;
    };
    const run = this.#queue.then(work, work);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}
