/**
 * Computers of one desk as `renderer/vault/team-exchange.ts` lets them work, without store and sealing: one file each, which
 * says what others may lack. The folder between them is slow, forgetful and out of order, until it is told to be quiet.
 */
import { compareRecords } from '../../renderer/vault/incoming-compare';
import type { Json } from '../../shared/domain/json';
import { mergeRecords } from '../../shared/domain/merge';
import { createRecord, setFields, type RecordDoc, type Stamp } from '../../shared/domain/record';
import { stableText } from '../../shared/domain/json';
import {
  covers,
  isEnough,
  joined,
  least,
  mayBeNews,
  seenAfter,
  type FileHead,
  type Vector,
} from '../../shared/domain/team';
import { newId } from './builders';
import type { Random } from './random';

const DESK = newId();
let now = 1_790_000_000_000;

export interface TeamFile extends FileHead {
  readonly from: string;
  readonly records: readonly RecordDoc[];
}

export class TeamDesk {
  readonly replica = newId();
  readonly docs = new Map<string, RecordDoc>();
  readonly #touched = new Map<string, number>();
  readonly #known = new Map<string, Vector>();
  #n = 0;
  #seen: Vector = {};
  file: TeamFile | null = null;
  /** Records that came in with something new. */
  taken = 0;

  #stamp(): Stamp {
    this.#n += 1;
    return { replica: this.replica, n: this.#n, at: (now += 1000), desk: DESK, person: 'Ilse' };
  }

  write(caseId: string, id: string, values: Readonly<Record<string, Json>>): void {
    const stamp = this.#stamp();
    const known = this.docs.get(id);
    const head = { kind: 'agreement', v: 1, id, caseId };
    this.#keep(known ? setFields(known, values, stamp) : createRecord(head, values, stamp));
  }

  #keep(doc: RecordDoc): void {
    this.docs.set(doc.id, doc);
    this.#touched.set(doc.id, this.#n);
  }

  /** Writes its file anew where that is needed. @returns whether it did */
  leave(team: readonly TeamDesk[]): boolean {
    const others = team.filter((desk) => desk !== this);
    const known = others.map(({ replica }) => this.#known.get(replica) ?? {});
    const recipients = team.map(({ replica }) => ({ deskId: replica }));
    const wanted = { replica: this.replica, n: this.#n, known, recipients, isMember: true, lacks: [] };
    if (this.file && isEnough(this.file, wanted)) return false;
    const has: Vector = { ...this.#seen, ...(this.#n > 0 && { [this.replica]: this.#n }) };
    const since = least(known);
    const from = since[this.replica] ?? 0;
    const records = [...this.docs.values()].filter(
      (doc) => (this.#touched.get(doc.id) ?? 0) > from && mayBeNews(doc, { since, has }),
    );
    this.file = { from: this.replica, since, has, recipients, records, lacks: [] };
    return true;
  }

  take(file: TeamFile, team: ReadonlySet<string>): void {
    this.#known.set(file.from, joined(this.#known.get(file.from) ?? {}, file.has));
    const own = { desk: DESK, replica: this.replica, n: this.#n, team };
    const news = file.records.flatMap((doc) => {
      const ours = this.docs.get(doc.id);
      const { part, fields, leftOut } = compareRecords(doc, ours, own);
      if (leftOut.length > 0) throw new Error('an honest file was doubted');
      return part && fields.length > 0 ? [ours ? mergeRecords(ours, part) : part] : [];
    });
    if (news.length > 0) this.#n += 1;
    for (const doc of news) this.#keep(doc);
    this.taken += news.length;
    const { [this.replica]: _ours, ...others } = seenAfter(
      joined(this.#seen, { [this.replica]: this.#n }),
      file,
    );
    this.#seen = others;
  }

  /** What all must come to agree on. */
  picture(): string {
    const docs = [...this.docs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return docs.map((doc) => stableText(doc as unknown as Json)).join('\n');
  }

  holdsAllOf(other: TeamDesk): boolean {
    return covers(joined(this.#seen, { [this.replica]: this.#n }), { [other.replica]: other.#n });
  }
}

const OWNER = { agency: { kind: 'payoke', name: 'Payoke' } } as const;
const RECORDS_A_CASE = 8;
const CHANGES_A_CASE = 24;

export interface Played {
  readonly desks: readonly TeamDesk[];
  readonly files: number;
  readonly carried: number;
  readonly ms: number;
}

/** Changes anywhere, files that arrive late, twice, in any order or never; at last a folder that works. */
export function playTeam(random: Random, count: number, changes: number): Played {
  const desks = Array.from({ length: count }, () => new TeamDesk());
  const team = new Set(desks.map(({ replica }) => replica));
  const cases = Array.from({ length: Math.ceil(changes / CHANGES_A_CASE) }, newId);
  const ids = cases.flatMap((caseId) =>
    Array.from({ length: RECORDS_A_CASE }, () => ({ caseId, id: newId() })),
  );
  const underWay: { readonly file: TeamFile; readonly to: TeamDesk }[] = [];
  let files = 0;
  let carried = 0;
  const began = performance.now();
  const leave = (desk: TeamDesk) => {
    if (!desk.leave(desks)) return;
    files += 1;
    carried += desk.file?.records.length ?? 0;
  };
  for (let i = 0; i < changes; i++) {
    const desk = random.pick(desks);
    const { caseId, id } = random.pick(ids);
    desk.write(caseId, id, { what: `afspraak ${random.below(1000)}`, owner: OWNER, state: 'open' });
    if (random.below(count * 2) > 0) continue;
    leave(desk);
    for (const to of desks) {
      // One in five is lost; one in five comes twice.
      const times = [0, 1, 1, 1, 2][random.below(5)] ?? 1;
      if (desk.file && to !== desk)
        for (let n = 0; n < times; n++)
          underWay.splice(random.below(underWay.length + 1), 0, { file: desk.file, to });
    }
    while (underWay.length > count * 2) {
      const arrived = underWay.pop();
      arrived?.to.take(arrived.file, team);
    }
  }
  for (let isQuiet = false; !isQuiet;) {
    isQuiet = true;
    for (const desk of desks) {
      const before = files;
      leave(desk);
      if (files > before) isQuiet = false;
      const { file } = desk;
      if (file && files > before) for (const to of desks) if (to !== desk) to.take(file, team);
    }
  }
  return { desks, files, carried, ms: performance.now() - began };
}
