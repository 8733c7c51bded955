/**
 * Unsaved text of forms, sealed as it is typed: one row for each person, who alone gets it back. Not a record: nothing of
 * it is history. It is written to the store at once; to the journal now and then, and at the lock, for it changes with
 * every few keystrokes.
 */
import { z } from 'zod';
import type { Bytes } from '../../shared/crypto/bytes';
import type { Json } from '../../shared/domain/json';
import type { Draft } from './api';
import { openRow, rowKey, sealRow } from './row';
import type { Session } from './session';
import { DESK_DRAFTS_LABEL, draftLabels, draftsLabel, loadSlots } from './slot-list';
import type { WriteFault } from './store';

/** At most this much typing is in the store alone. */
const JOURNAL_EVERY_MS = 10_000;

const schema = z.array(z.object({ name: z.string(), savedAt: z.number(), body: z.json() }));

type Kept = 'now' | 'in-time';

export class Drafts {
  readonly #session: Session;
  readonly #label: string;
  #all: readonly Draft[] | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #journaledAt = 0;
  /** What the journal does not have yet. */
  #ahead: Bytes | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.#label = draftsLabel(session.opener.slotId);
  }

  #rowKey(label: string): string {
    return rowKey(this.#session.keys.index, label);
  }

  #seal(label: string, drafts: readonly Draft[]): Bytes {
    return sealRow(this.#session.keys.drafts, label, drafts as unknown as Json);
  }

  /** @returns null when there is no such row; empty when it does not open, also not from the journal */
  async #read(label: string): Promise<readonly Draft[] | null> {
    const { store, keys } = this.#session;
    const key = this.#rowKey(label);
    const drafts = (row: Bytes) => {
      const opened = openRow(keys.drafts, label, row);
      const parsed = opened.ok ? schema.safeParse(opened.body) : undefined;
      return parsed?.success ? parsed.data : null;
    };
    const row = await store.readRow(key);
    if (!row) return null;
    const found = drafts(row);
    if (found || !(await this.#session.bringBack([key]))) return found ?? [];
    const again = await store.readRow(key);
    return (again && drafts(again)) ?? [];
  }

  async all(): Promise<readonly Draft[]> {
    this.#all ??= (await this.#read(this.#label)) ?? (await this.#takeFromDesk());
    return this.#all;
  }

  /** Drafts from before: whoever opens the vault first after the update gets them, as anyone did until then. */
  async #takeFromDesk(): Promise<readonly Draft[]> {
    const found = await this.#read(DESK_DRAFTS_LABEL);
    if (!found) return [];
    const puts = new Map([[this.#rowKey(this.#label), this.#seal(this.#label, found)]]);
    const deletes = [this.#rowKey(DESK_DRAFTS_LABEL)];
    const fault = await this.#session.store.write({ puts, deletes });
    if (!fault) await this.#session.keepInJournal(puts, deletes);
    return found;
  }

  put(draft: Draft): Promise<WriteFault | null> {
    return this.#change('in-time', (drafts) => [...drafts.filter(({ name }) => name !== draft.name), draft]);
  }

  drop(dropped: string): Promise<WriteFault | null> {
    return this.#change('now', (drafts) => drafts.filter(({ name }) => name !== dropped));
  }

  /** Everyone's, not only one's own: drafts bear the id of their case in the name or in what they hold. */
  async dropAbout(caseId: string): Promise<void> {
    const isOther = (draft: Draft) => !JSON.stringify(draft).includes(caseId);
    await this.#change('now', (drafts) => drafts.filter(isOther));
    const { store, keys } = this.#session;
    const puts = new Map<string, Bytes>();
    for (const label of draftLabels((await loadSlots(store, keys)) ?? [])) {
      const found = label === this.#label ? null : await this.#read(label);
      if (found && !found.every(isOther))
        puts.set(this.#rowKey(label), this.#seal(label, found.filter(isOther)));
    }
    if (puts.size === 0 || (await store.write({ puts }))) return;
    await this.#session.keepInJournal(puts);
  }

  /** At the lock: what only the store has goes to the journal too. */
  async flush(): Promise<void> {
    await this.#queue;
    if (this.#ahead) await this.#keep(this.#ahead);
  }

  async #keep(row: Bytes): Promise<void> {
    this.#journaledAt = this.#session.now();
    this.#ahead = null;
    await this.#session.keepInJournal(new Map([[this.#rowKey(this.#label), row]]));
  }

  /** Straight to the store: a backup that is being made must not keep typed text waiting. */
  #change(kept: Kept, change: (drafts: readonly Draft[]) => readonly Draft[]): Promise<WriteFault | null> {
    const work = async () => {
      const next = change(await this.all());
      const row = this.#seal(this.#label, next);
      const fault = await this.#session.store.write({ puts: new Map([[this.#rowKey(this.#label), row]]) });
      if (fault) return fault;
      this.#all = next;
      this.#ahead = row;
      if (kept === 'now' || this.#session.now() - this.#journaledAt >= JOURNAL_EVERY_MS)
        void this.#keep(row).catch(() => undefined);
      return null;
    };
    const run = this.#queue.then(work, work);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}
