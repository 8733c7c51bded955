/**
 * What may leave, and what stays: from the records of a case to a partial copy for one recipient, with a stub for
 * each thing withheld. Pure; the preview, the bundle and the print all come from here.
 *
 * Rules that no choice of the sender turns off: a 'never contact' point, a secret address or stay, what belongs to this desk
 * alone. Others stay unless the sender releases them for this act (domain.md section 4).
 */
import type { AgencyKind } from './agency';
import type { Json } from './json';
import { isKind, kindSpec, readRecord, type AnyView, type Kind } from './kinds';
import { nationalDigits } from './point-mentions';
import { peopleOf } from './relation-people';
import { DELETED_FIELD, headsOf, type RecordDoc, type Stamp, type Version } from './record';

export const WITHHELD_REASONS = [
  'never-contact',
  'secret-address',
  'police-origin',
  'health',
  'confidence',
  'code-word',
  'unsafe-people',
  'not-onward',
  'ask-first',
  'not-chosen',
  'mentions-withheld',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Parts of a case the sender chooses from. */
export const SECTIONS = [
  'case',
  'victim',
  'contact-points',
  'network',
  'suspects',
  'reports',
  'observations',
  'missing',
  'safety',
  'care',
  'legal',
  'contacts',
  'plan',
  'agreements',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Reasons that the sender may lift for one act, knowing what that means. */
export const RELEASABLE = [
  'police-origin',
  'health',
  'confidence',
  'ask-first',
  'unsafe-people',
  'code-word',
] as const satisfies readonly WithheldReason[];
export type Releasable = (typeof RELEASABLE)[number];

export interface Profile {
  readonly sections: readonly Section[];
  readonly release: readonly Releasable[];
  /** Ids of the documents that go, each chosen by itself: what stands in one cannot be redacted. Absent for none. */
  readonly documents?: readonly string[];
}

export interface Stub {
  readonly caseId: string;
  readonly recordId: string;
  readonly kind: string;
  /** Null when the whole record stays. */
  readonly field: string | null;
  readonly reason: WithheldReason;
}

export interface Redacted {
  readonly records: readonly RecordDoc[];
  readonly withheld: readonly Stub[];
}

const EVERYTHING_BUT: Readonly<Partial<Record<AgencyKind, readonly Section[]>>> = {
  // Where the child lives and its papers are no part of Child Focus's work.
  'child-focus': ['suspects', 'care', 'legal'],
  payoke: ['suspects'],
  // Goals of care and welfare are not needed to trace and protect.
  police: ['contacts', 'plan'],
  // Papers that tell of trafficking, and steps of justice, go to a home only when someone chooses them.
  'youth-care': ['suspects', 'reports', 'legal'],
};
const LITTLE: readonly Section[] = ['case', 'victim', 'agreements'];

/** Where the sender starts from, by kind of recipient; changed for each act. */
export function defaultProfile(recipient: AgencyKind): Profile {
  const without = EVERYTHING_BUT[recipient];
  return {
    sections: without ? SECTIONS.filter((section) => !without.includes(section)) : LITTLE,
    release: [],
  };
}

/** What stands on the sheet of a missing child: what helps to find it, nothing else. */
export const MISSING_SHEET: Profile = {
  sections: ['case', 'victim', 'contact-points', 'network', 'missing'],
  release: [],
};

const SECTION_OF: Readonly<Partial<Record<Kind, Section>>> = {
  case: 'case',
  'contact-point': 'contact-points',
  'contact-entry': 'contacts',
  addendum: 'contacts',
  agreement: 'agreements',
  phase: 'observations',
  signal: 'observations',
  report: 'reports',
  'missing-episode': 'missing',
  risk: 'safety',
  'safety-plan': 'safety',
  placement: 'care',
  'legal-step': 'legal',
  goal: 'plan',
};

/** Fields of a record that goes that stay behind on their own, unless the sender releases them for this act. */
const DELICATE: Readonly<Partial<Record<Kind, Readonly<Record<string, Releasable>>>>> = {
  'safety-plan': { codeWord: 'code-word', unsafe: 'unsafe-people' },
};

/** The parts a record belongs to; it goes only when all of them are chosen. Null for what no part holds. */
function sectionsOf(
  view: AnyView,
  people: ReadonlyMap<string, readonly Section[]>,
): readonly Section[] | null {
  if (view.kind === 'person') return people.get(view.id) ?? ['network'];
  // Chosen one by one, and no part of anything else.
  if (view.kind === 'document') return [];
  // A suspect's number is suspect data, not a way to reach the victim.
  if (view.kind === 'contact-point') return around([view.values.personId ?? ''], people, 'contact-points');
  if (view.kind === 'relation') return around(peopleOf(view), people, 'network');
  const section = SECTION_OF[view.kind];
  return section ? [section] : null;
}

/** What hangs on people is suspect data where one of them is a suspect, or may be one: then both rules hold. */
function around(
  ids: readonly string[],
  people: ReadonlyMap<string, readonly Section[]>,
  section: Section,
): readonly Section[] {
  const theirs = ids.flatMap((id) => [people.get(id) ?? []]).filter((each) => each.includes('suspects'));
  if (theirs.length === 0) return [section];
  return theirs.some((each) => each.length === 1) ? ['suspects'] : ['suspects', section];
}

/** While desks disagree on who someone is, the rules of every role that stands hold. */
function sectionsOfPeople(views: readonly AnyView[]): ReadonlyMap<string, readonly Section[]> {
  const people = new Map<string, readonly Section[]>();
  for (const view of views) {
    if (view.kind !== 'person') continue;
    const roles = view.conflicts.role?.map(({ value }) => value) ?? [view.values.role];
    people.set(view.id, [...new Set(roles.map(sectionOfRole))]);
  }
  return people;
}

function sectionOfRole(role: Json | undefined): Section {
  if (role === 'victim') return 'victim';
  return role === 'suspect' ? 'suspects' : 'network';
}

/** Why a record stays, or null when it goes. The order is that of gravity: the first rule names the reason. */
function reasonToWithhold(
  view: AnyView,
  profile: Profile,
  sections: readonly Section[],
  deskId: string,
): WithheldReason | null {
  if (view.kind === 'contact-point') {
    // In a conflict the safest value stands (see `safe` and `secret` of contact-point).
    if (view.values.safe?.rule === 'never') return 'never-contact';
    if (view.values.secret === true) return 'secret-address';
  }
  if (view.kind === 'placement' && view.values.secret === true) return 'secret-address';
  const isOurs = view.created.desk === deskId;
  if (view.limit === 'not-onward' && !isOurs) return 'not-onward';
  if (!sections.every((section) => profile.sections.includes(section))) return 'not-chosen';
  if (view.kind === 'document' && !profile.documents?.includes(view.id)) return 'not-chosen';
  const released = (reason: Releasable) => profile.release.includes(reason);
  if (view.origin === 'police' && !released('police-origin')) return 'police-origin';
  if (view.origin === 'health' && !released('health')) return 'health';
  if (view.origin === 'confidence' && !released('confidence')) return 'confidence';
  if (view.limit === 'ask-first' && !isOurs && !released('ask-first')) return 'ask-first';
  return null;
}

/**
 * @param docs all records of one case, as stored
 * @param deskId the sender's desk
 */
export function redact(docs: readonly RecordDoc[], profile: Profile, deskId: string): Redacted {
  const readable = docs.flatMap((doc) => {
    const read = readRecord(doc);
    return read.ok ? [{ doc, view: read.value }] : [];
  });
  const people = sectionsOfPeople(readable.map(({ view }) => view));
  const records: RecordDoc[] = [];
  const withheld: Stub[] = [];
  const secrets: string[] = [];
  for (const { doc, view } of readable) {
    const sections = sectionsOf(view, people);
    // The desk's own ledger and deleted records leave no trace, not even a stub.
    if (sections === null || kindSpec(view.kind).local || view.deleted === 'deleted') continue;
    // Not all of its bytes are here: there is nothing that could go.
    if (view.kind === 'document' && !view.values.sha256) continue;
    const reason = reasonToWithhold(view, profile, sections, deskId);
    if (reason === null) {
      const kept = delicateFields(view, profile);
      for (const [field, why] of kept)
        withheld.push({ caseId: doc.caseId ?? '', recordId: doc.id, kind: doc.kind, field, reason: why });
      const names = kept.map(([field]) => field);
      records.push(headsOnly({ ...doc, fields: withoutKeys(doc.fields, names) }));
    } else {
      withheld.push({ caseId: doc.caseId ?? '', recordId: doc.id, kind: doc.kind, field: null, reason });
      if (view.kind === 'contact-point' && reason !== 'not-chosen') secrets.push(...allValues(doc, 'value'));
      if (view.kind === 'placement' && reason === 'secret-address')
        secrets.push(...allValues(doc, 'address'));
    }
    if (view.kind === 'safety-plan' && !profile.release.includes('code-word'))
      secrets.push(...allValues(doc, 'codeWord'));
  }
  return withoutLooseEnds(withoutMentions({ records, withheld }, secrets));
}

/** Which fields of a record that goes stay, and why; an empty one tells nothing and stays silently. */
function delicateFields(view: AnyView, profile: Profile): readonly (readonly [string, Releasable])[] {
  const values: Readonly<Record<string, unknown>> = view.values;
  return Object.entries(DELICATE[view.kind] ?? {}).filter(
    ([field, reason]) => field in values && !profile.release.includes(reason),
  );
}

/** The standing values of each field, without earlier ones: history may hold what is withheld elsewhere. */
export function headsOnly(doc: RecordDoc): RecordDoc {
  const fields: Record<string, readonly Version[]> = {};
  const stamps: Record<string, Stamp> = {};
  for (const field of Object.keys(doc.fields)) {
    const heads = headsOf(doc, field).filter((head) => !head.undone);
    if (heads.length === 0 || field === DELETED_FIELD) continue;
    fields[field] = heads;
    for (const { by } of heads) {
      const stamp = doc.stamps[by];
      if (stamp) stamps[by] = stamp;
    }
  }
  const { kind, v, id, caseId } = doc;
  return { kind, v, id, caseId, stamps, fields };
}

function allValues(doc: RecordDoc, field: string): readonly string[] {
  return (doc.fields[field] ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** Letters and digits only, so that `0470 00 00 02` and `0470/000002` are the same. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const SHORTEST_SECRET = 5;

/** Takes out every field whose text holds a withheld number or address: a rule about a number is of no use if a note tells it. */
function withoutMentions({ records, withheld }: Redacted, secrets: readonly string[]): Redacted {
  // A number is looked for without its country: `+32 470 00 00 02` tells `0470 00 00 02` as well.
  const needles = secrets
    .map((secret) => nationalDigits(secret) ?? bare(secret))
    .filter((secret) => secret.length >= SHORTEST_SECRET);
  if (needles.length === 0) return { records, withheld };
  const stubs: Stub[] = [...withheld];
  const clean = records.flatMap((doc) => {
    const tainted = Object.keys(doc.fields).filter((field) =>
      (doc.fields[field] ?? []).some(({ value }) => mentions(value, needles)),
    );
    if (tainted.length === 0) return [doc];
    const stub = {
      caseId: doc.caseId ?? '',
      recordId: doc.id,
      kind: doc.kind,
      reason: 'mentions-withheld' as const,
    };
    const isNeeded =
      isKind(doc.kind) && tainted.some((field) => kindSpec(doc.kind as Kind).required.includes(field));
    if (isNeeded) {
      stubs.push({ ...stub, field: null });
      return [];
    }
    stubs.push(...tainted.map((field) => ({ ...stub, field })));
    return [headsOnly({ ...doc, fields: withoutKeys(doc.fields, tainted) })];
  });
  return { records: clean, withheld: stubs };
}

/** A relation goes only with everyone it names: alone it would tell of someone who stays. */
function withoutLooseEnds({ records, withheld }: Redacted): Redacted {
  const going = new Set(records.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const why = new Map(withheld.flatMap(({ recordId, field, reason }) => (field ? [] : [[recordId, reason]])));
  const stubs: Stub[] = [...withheld];
  const whole = records.filter((doc) => {
    const ends = doc.kind === 'relation' ? [...allValues(doc, 'from'), ...allValues(doc, 'to')] : [];
    const missing = ends.filter((id) => !going.has(id));
    if (missing.length === 0) return true;
    const reason = missing.map((id) => why.get(id)).find((each) => each !== undefined);
    // Someone who was removed from the case leaves no trace, and neither does what bound them.
    if (reason)
      stubs.push({ caseId: doc.caseId ?? '', recordId: doc.id, kind: doc.kind, field: null, reason });
    return false;
  });
  return { records: whole, withheld: stubs };
}

function mentions(value: Json, needles: readonly string[]): boolean {
  const texts = bare(typeof value === 'string' ? value : JSON.stringify(value));
  return needles.some((needle) => texts.includes(needle));
}

function withoutKeys<T>(map: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}
