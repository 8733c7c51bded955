/**
 * Who knows what: per partner what they were told, sent or took part in, and what of the case they have not had yet.
 * Only what we can show counts as known: a record that went along in a handover after its last change, one that was
 * ticked as told in a contact, one that they wrote or took part in. What was said in free words is listed, and proves
 * no record. Pure.
 */
import { sameAgency, type AgencyRef } from './agency';
import { viewsOfKind } from './case-summary';
import type { Notice } from './handover-entry';
import { kindSpec, type AnyView, type RecordView } from './kinds';
import { distinctParties } from './parties';

/** By what a partner heard something. */
export type Heard =
  | { readonly by: 'contact'; readonly entry: RecordView<'contact-entry'> }
  | { readonly by: 'handover'; readonly entry: RecordView<'handover-entry'> };

export interface Known {
  readonly view: AnyView;
  /** 'author' and 'present': they had it without our telling. */
  readonly by: 'author' | 'present' | 'contact' | 'handover';
  /** UTC moment on which they had it. */
  readonly at: string;
}

export interface PartnerKnowledge {
  readonly agency: AgencyRef;
  /** The latest telling or handover; null when there was none. */
  readonly last: (Heard & { readonly at: string }) | null;
  /** The latest handover we sent; its number is the version they have. */
  readonly handover: RecordView<'handover-entry'> | null;
  /** Items said to them in a contact, in our words, newest first. */
  readonly told: readonly { readonly item: string; readonly entry: RecordView<'contact-entry'> }[];
  /** Corrections and recalls that they have not answered yet. */
  readonly openNotices: readonly Notice[];
  readonly known: readonly Known[];
  /** What is new to them, or changed since they had it; newest first. */
  readonly notHeard: readonly { readonly view: AnyView; readonly isNew: boolean }[];
}

const iso = (ms: number) => new Date(ms).toISOString();

/** Whole records one can tell of; an addendum comes with its contact. */
function tellable(records: readonly AnyView[]): readonly AnyView[] {
  return records.filter(
    ({ kind, deleted }) => deleted !== 'deleted' && kind !== 'addendum' && !kindSpec(kind).local,
  );
}

/** When a record was last changed, its addenda included. */
function changedAt(view: AnyView, addenda: readonly RecordView<'addendum'>[]): number {
  return addenda
    .filter(({ values }) => values.to === view.id)
    .reduce((latest, { changed }) => Math.max(latest, changed.at), view.changed.at);
}

/** Every other agency at the table, spoken with, or sent to; families and citizens are told by a person, not a desk. */
export function partnersOf(records: readonly AnyView[], us: AgencyRef): readonly AgencyRef[] {
  const heads = viewsOfKind(records, 'case').flatMap(({ values: { lead, partners } }) => [
    ...(lead ? [lead] : []),
    ...(partners ?? []),
  ]);
  const spoken = viewsOfKind(records, 'contact-entry').flatMap(({ values: { from, to } }) =>
    [...(from ? [from] : []), ...(to ?? [])].map(({ agency }) => agency),
  );
  const sent = viewsOfKind(records, 'handover-entry').flatMap(({ values: { partner } }) =>
    partner ? [partner.agency] : [],
  );
  return distinctParties([...heads, ...spoken, ...sent].map((agency) => ({ agency })))
    .map(({ agency }) => agency)
    .filter((agency) => !sameAgency(agency, us) && agency.kind !== 'family' && agency.kind !== 'citizen');
}

function tookPart({ values: { from, to } }: RecordView<'contact-entry'>, agency: AgencyRef): boolean {
  return [...(from ? [from] : []), ...(to ?? [])].some((party) => sameAgency(party.agency, agency));
}

/** Desks of an agency: those we exchanged with, and those that wrote of a contact as theirs. */
function desksOf(records: readonly AnyView[], agency: AgencyRef): ReadonlySet<string> {
  const exchanged = viewsOfKind(records, 'handover-entry').flatMap(({ values: { partner } }) =>
    partner && sameAgency(partner.agency, agency) ? [partner.deskId] : [],
  );
  const wrote = viewsOfKind(records, 'contact-entry').flatMap(({ created, values: { from, direction } }) =>
    direction === 'out' && from && sameAgency(from.agency, agency) ? [created.desk] : [],
  );
  return new Set([...exchanged, ...wrote]);
}

interface Had {
  readonly by: Known['by'];
  readonly at: number;
}

/** When a partner had each record last, by record id. */
function hadBy(records: readonly AnyView[], agency: AgencyRef): ReadonlyMap<string, Had> {
  const had = new Map<string, Had>();
  const note = (id: string, by: Known['by'], at: number) => {
    const before = had.get(id);
    if (!before || before.at < at) had.set(id, { by, at });
  };
  const handovers = viewsOfKind(records, 'handover-entry').filter(
    ({ values: { partner } }) => partner && sameAgency(partner.agency, agency),
  );
  const destroyedAt = Math.max(
    0,
    ...handovers.map(({ values: { receipt } }) =>
      receipt?.state === 'destroyed' ? Date.parse(receipt.at) : 0,
    ),
  );
  const theirs = desksOf(records, agency);
  for (const { id, created, changed } of records) {
    if (theirs.has(created.desk)) note(id, 'author', created.at);
    if (theirs.has(changed.desk)) note(id, 'author', changed.at);
  }
  for (const { values } of handovers) {
    // What they destroyed at our asking they do not have any more.
    if (values.direction !== 'out' || Date.parse(values.at ?? '') <= destroyedAt) continue;
    for (const id of values.sent ?? []) note(id, 'handover', Date.parse(values.at ?? ''));
  }
  for (const { values } of viewsOfKind(records, 'telling')) {
    if (!values.to?.some((each) => sameAgency(each, agency))) continue;
    for (const id of values.records ?? []) note(id, 'contact', Date.parse(values.at ?? ''));
  }
  for (const entry of viewsOfKind(records, 'contact-entry'))
    if (tookPart(entry, agency)) note(entry.id, 'present', entry.changed.at);
  return had;
}

function openNotices(records: readonly AnyView[], agency: AgencyRef): readonly Notice[] {
  return viewsOfKind(records, 'handover-entry').flatMap(
    ({ values: { direction, what, partner, receipt } }) =>
      direction === 'out' && what && !receipt && partner && sameAgency(partner.agency, agency) ? [what] : [],
  );
}

function knowledgeOf(records: readonly AnyView[], us: AgencyRef, agency: AgencyRef): PartnerKnowledge {
  const contacts = viewsOfKind(records, 'contact-entry')
    .filter(
      (entry) => entry.values.from && sameAgency(entry.values.from.agency, us) && tookPart(entry, agency),
    )
    .filter(({ values }) => (values.shared ?? []).length > 0)
    .sort((a, b) => (b.values.at ?? '').localeCompare(a.values.at ?? ''));
  const [handover = null] = viewsOfKind(records, 'handover-entry')
    .filter(
      ({ values }) =>
        values.direction === 'out' &&
        !values.what &&
        values.partner &&
        sameAgency(values.partner.agency, agency),
    )
    .sort((a, b) => (b.values.at ?? '').localeCompare(a.values.at ?? ''));
  const [contact] = contacts;
  const byContact = contact && { by: 'contact' as const, entry: contact, at: contact.values.at ?? '' };
  const byHandover = handover && { by: 'handover' as const, entry: handover, at: handover.values.at ?? '' };
  const [last = null] = [byContact, byHandover]
    .filter((each) => each !== null && each !== undefined)
    .sort((a, b) => b.at.localeCompare(a.at));
  const addenda = viewsOfKind(records, 'addendum');
  const had = hadBy(records, agency);
  const known: Known[] = [];
  const notHeard: { readonly view: AnyView; readonly isNew: boolean; readonly at: number }[] = [];
  for (const view of tellable(records)) {
    const have = had.get(view.id);
    const at = changedAt(view, addenda);
    if (have && have.at >= at) known.push({ view, by: have.by, at: iso(have.at) });
    else notHeard.push({ view, isNew: !have, at });
  }
  return {
    agency,
    last,
    handover,
    told: contacts.flatMap((entry) => (entry.values.shared ?? []).map((item) => ({ item, entry }))),
    openNotices: openNotices(records, agency),
    known: known.sort((a, b) => b.at.localeCompare(a.at)),
    notHeard: notHeard.sort((a, b) => b.at - a.at).map(({ view, isNew }) => ({ view, isNew })),
  };
}

/** One answer a partner, in the order of the table. */
export function whoKnowsWhat(records: readonly AnyView[], us: AgencyRef): readonly PartnerKnowledge[] {
  return partnersOf(records, us).map((agency) => knowledgeOf(records, us, agency));
}

/** What a person looks at before telling it: the rules of a handover keep these back too (`redact.ts`). */
export function needsCare(view: AnyView): boolean {
  const isKept =
    (view.kind === 'contact-point' && (view.values.safe?.rule === 'never' || view.values.secret === true)) ||
    (view.kind === 'person' && view.values.role === 'suspect') ||
    (view.kind === 'placement' && view.values.secret === true) ||
    // Whom it names, a suspect perhaps, stands in other records.
    view.kind === 'relation' ||
    view.kind === 'safety-plan';
  const origins: readonly (string | null)[] = ['police', 'health', 'confidence'];
  return isKept || view.limit !== 'case' || origins.includes(view.origin);
}
