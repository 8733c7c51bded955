/** A desk that exchanges parts of one case as bundles carry them, through every step but the sealing. */
import { compareRecords } from '../../renderer/vault/incoming-compare';
import { decodeContent } from '../../shared/bundle/open';
import { encodeJson } from '../../shared/bundle/strict-json';
import type { AgencyRef } from '../../shared/domain/agency';
import type { Json } from '../../shared/domain/json';
import { fieldSpec, isKind, type Kind, type KindValues } from '../../shared/domain/kinds';
import { mergeRecords } from '../../shared/domain/merge';
import {
  createRecord,
  deletedState,
  deleteRecord,
  fieldHistory,
  fieldState,
  restoreRecord,
  setFields,
  type RecordDoc,
  type Stamp,
} from '../../shared/domain/record';
import { redact, SECTIONS, type Profile } from '../../shared/domain/redact';
import { buildDesk, CASE_ID, newId, type TestDesk } from './builders';

export const EVERYTHING: Profile = { sections: SECTIONS, release: [] };

/** One clock for all desks, unless a step sets another. */
let now = 1_790_000_000_000;

export class ExchangingDesk {
  readonly docs = new Map<string, RecordDoc>();
  readonly #desk: TestDesk;
  #n = 0;

  constructor(agency: AgencyRef) {
    this.#desk = buildDesk(agency);
  }

  get deskId(): string {
    return this.#desk.deskId;
  }

  #stamp(at?: number): Stamp {
    this.#n += 1;
    const { replica, deskId } = this.#desk;
    return { replica, n: this.#n, at: at ?? (now += 1000), desk: deskId, person: 'Ilse' };
  }

  doc(id: string): RecordDoc {
    const doc = this.docs.get(id);
    if (!doc) throw new Error(`no record ${id}`);
    return doc;
  }

  add<K extends Kind>(kind: K, values: KindValues<K>, id = newId()): string {
    const all = values as Readonly<Record<string, Json>>;
    this.docs.set(id, createRecord({ kind, v: 1, id, caseId: CASE_ID }, all, this.#stamp()));
    return id;
  }

  set(id: string, values: Readonly<Record<string, Json>>, at?: number): void {
    this.docs.set(id, setFields(this.doc(id), values, this.#stamp(at)));
  }

  delete(id: string): void {
    this.docs.set(id, deleteRecord(this.doc(id), this.#stamp()));
  }

  restore(id: string): void {
    this.docs.set(id, restoreRecord(this.doc(id), this.#stamp()));
  }

  state(id: string, field: string) {
    const doc = this.doc(id);
    return fieldState(doc, field, isKind(doc.kind) ? fieldSpec(doc.kind, field)?.rank : undefined);
  }

  value(id: string, field: string): Json | undefined {
    return this.state(id, field)?.value;
  }

  history(id: string, field: string): readonly Json[] {
    return fieldHistory(this.doc(id), field).map(({ value }) => value);
  }

  deleted(id: string) {
    return deletedState(this.doc(id));
  }

  /** What every desk must come to agree on: each field with its standing value and the values beside it. */
  picture(): string {
    const rows = [...this.docs.values()].flatMap((doc) =>
      Object.keys(doc.fields).map((field) => {
        const state = this.state(doc.id, field);
        const rivals = state?.rivals.map(({ value }) => JSON.stringify(value)).sort();
        return JSON.stringify([doc.id, field, state?.value, rivals]);
      }),
    );
    return rows.sort().join('\n');
  }

  /** The contents of a bundle for another desk; null when nothing of it may leave. */
  bundle(profile: Profile = EVERYTHING): readonly RecordDoc[] {
    const { records, withheld } = redact([...this.docs.values()], profile, this.deskId);
    const cases = [{ caseId: CASE_ID, code: 'Zilver-19', since: [] }];
    const content = decodeContent(encodeJson({ records, withheld }), { kind: 'handover', cases });
    if (!content) throw new Error('a bundle that nobody can read');
    return content.records;
  }

  /** Takes all of it over that may be. */
  accept(records: readonly RecordDoc[]): void {
    const own = { desk: this.deskId, replica: this.#desk.replica, n: this.#n };
    for (const record of records) {
      const ours = this.docs.get(record.id);
      const { part, leftOut } = compareRecords(record, ours, own);
      if (leftOut.length > 0) throw new Error('an honest bundle was doubted');
      if (part) this.docs.set(record.id, ours ? mergeRecords(ours, part) : part);
    }
  }
}

export function exchange(from: ExchangingDesk, to: ExchangingDesk, profile?: Profile): void {
  to.accept(from.bundle(profile));
}
