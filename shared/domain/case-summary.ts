/**
 * What lists, search and Today need to know of a case without opening it: computed from its records at every
 * commit, sealed in the list pages. Adding a field here needs no migration: a page is rewritten at its next commit.
 * One written by an earlier `SUMMARY_VERSION` is made anew after unlocking (`renderer/vault/rebuild-list.ts`).
 */
import type { AgencyRef, Party } from './agency';
import type { Stage, VictimStatus } from './case';
import { latestPairs, type ContactPair } from './contact-matrix';
import type { Channel } from './contact-entry';
import { openContacts } from './unanswered';
import type { Notice } from './handover-entry';
import type { AnyView, Kind, RecordView } from './kinds';
import { handleKey, phoneKey, splitNames, type MatchKeys } from './case-match';
import { deadlineOf, type LegalStepId } from './legal-step';
import { isMissing } from './missing-episode';
import type { Phase } from './observation';
import type { Stay } from './placement';
import { foldName } from './name-match';
import { fullName } from './person';
import {
  carefulPoints,
  hideSecrets,
  mentionedIn,
  SECRET_MARK,
  secretsOf,
  type CarefulPoint,
} from './point-mentions';

export interface OpenAgreement {
  readonly id: string;
  readonly what: string;
  readonly owner: Party;
  readonly due: string | null;
}

/** A contact after which an answer is still owed, by us or by them. */
export interface OpenAnswer {
  readonly id: string;
  readonly at: string;
  readonly from: Party;
  readonly to: readonly Party[];
  readonly channel: Channel;
  readonly direction: 'in' | 'out';
  readonly summary: string;
  readonly answerBy: string | null;
}

/** A bundle that left and of which the partner has not yet said what they did with it. */
export interface OpenReceipt {
  readonly id: string;
  readonly at: string;
  readonly agency: AgencyRef;
  readonly sequence: number;
  /** Absent for a handover. */
  readonly what?: Notice;
}

/** A term that runs from a legal step. */
export interface OpenDeadline {
  readonly id: string;
  readonly step: LegalStepId;
  readonly startedAt: string;
  readonly until: string;
}

/** A child that is gone now; stands on top of every screen. */
export interface MissingNow {
  readonly id: string;
  readonly since: string;
  readonly lastSeen: string;
  /** True when a person ticked at least one criterion. */
  readonly isAlarming: boolean;
  readonly policeAt: string | null;
  readonly childFocusAt: string | null;
}

/** To be raised when a summary of before may say more than it may now, or lacks what is asked of it. 2: without what is secret in the case. 3: with stays and phases. 4: with the last day it is kept. */
export const SUMMARY_VERSION = 4;

export interface CaseSummary {
  /** Absent in pages written before it was counted. */
  readonly version?: number;
  readonly id: string;
  readonly code: string;
  readonly stage: Stage;
  readonly victimStatus: VictimStatus | null;
  readonly lead: AgencyRef | null;
  readonly leadPerson: string;
  readonly partners: readonly AgencyRef[];
  readonly openedOn: string;
  /** Milliseconds since 1970 of the last change. */
  readonly changedAt: number;
  readonly changedBy: string;
  readonly lastContactAt: string | null;
  readonly openAgreements: readonly OpenAgreement[];
  readonly openAnswers: readonly OpenAnswer[];
  /** Absent in pages written before there were receipts. */
  readonly openReceipts?: readonly OpenReceipt[];
  /** Ids of the bundles that left with this case, so that a receipt finds it; absent in pages written before that. */
  readonly sentBundles?: readonly string[];
  /** The latest contact of each agency with each other; absent in pages written before it was counted. */
  readonly contactPairs?: readonly ContactPair[];
  /** Absent in pages written before there were legal steps. */
  readonly openDeadlines?: readonly OpenDeadline[];
  readonly missing: readonly MissingNow[];
  /** From when until when the child lived somewhere, never where; absent in pages written before it was kept. */
  readonly stays?: readonly Stay[];
  /** Each once, as they were observed; absent in pages written before that. */
  readonly phases?: readonly Phase[];
  /** Numbers and addresses that the words above name, so that their rule stands beside them on Today; never a secret one. */
  readonly mentioned?: readonly CarefulPoint[];
  /** True while some field of some record waits for a choice between desks. */
  readonly conflicts: number;
  /** The list it was taken over with, by its id, and the keys of its row in it; absent where there is none. */
  readonly listId?: string;
  readonly listKeys?: readonly string[];
  /** The last day this desk keeps it; absent where none was noted. */
  readonly keepUntil?: string;
  /** Only for searching; never shown in a list. */
  readonly searchText: string;
  /** Only for telling whether a child has a case already; never shown. */
  readonly match: MatchKeys;
}

export function viewsOfKind<K extends Kind>(views: readonly AnyView[], kind: K): readonly RecordView<K>[] {
  return views.filter(
    (view): view is AnyView & RecordView<K> => view.kind === kind && view.deleted !== 'deleted',
  );
}

type Hide = (text: string) => string;

function openAgreements(views: readonly AnyView[], hide: Hide): readonly OpenAgreement[] {
  return viewsOfKind(views, 'agreement').flatMap(({ id, values: { what, owner, due, state } }) =>
    state === 'open' && owner ? [{ id, what: hide(what ?? ''), owner, due: due ?? null }] : [],
  );
}

function openAnswers(views: readonly AnyView[], hide: Hide): readonly OpenAnswer[] {
  return openContacts(viewsOfKind(views, 'contact-entry')).flatMap(({ id, values }) => {
    const { at, from, to, channel, direction, answerBy, summary } = values;
    if (!at || !from || !to || !channel || !direction) return [];
    const said = hide(summary ?? '');
    return [{ id, at, from, to, channel, direction, summary: said, answerBy: answerBy ?? null }];
  });
}

function openReceipts(views: readonly AnyView[]): readonly OpenReceipt[] {
  return viewsOfKind(views, 'handover-entry').flatMap(({ id, values }) => {
    const { direction, at, partner, sequence, receipt, what } = values;
    const isAnswered = receipt && receipt.state !== 'received' && receipt.state !== 'opened';
    if (direction !== 'out' || isAnswered || !at || !partner) return [];
    return [{ id, at, agency: partner.agency, sequence: sequence ?? 0, ...(what && { what }) }];
  });
}

function openDeadlines(views: readonly AnyView[]): readonly OpenDeadline[] {
  return viewsOfKind(views, 'legal-step').flatMap(({ id, values }) => {
    const { step, startedAt } = values;
    const until = deadlineOf(values)?.until;
    return step && startedAt && until ? [{ id, step, startedAt, until }] : [];
  });
}

function missingNow(views: readonly AnyView[], hide: Hide): readonly MissingNow[] {
  return viewsOfKind(views, 'missing-episode').flatMap(({ id, values }) => {
    const { since, lastSeenWhere, alarming, policeAt, childFocusAt } = values;
    if (!since || !isMissing(values)) return [];
    return [
      {
        id,
        since,
        lastSeen: hide(lastSeenWhere ?? ''),
        isAlarming: (alarming?.criteria.length ?? 0) > 0,
        policeAt: policeAt ?? null,
        childFocusAt: childFocusAt ?? null,
      },
    ];
  });
}

/** Everyone but suspects: over cases there is no search for them (act of 30 July 2018, article 8 §3). */
function withoutSuspects(views: readonly AnyView[]) {
  const people = viewsOfKind(views, 'person');
  const suspects = new Set(people.filter(({ values }) => values.role === 'suspect').map(({ id }) => id));
  return {
    people: people.filter(({ id }) => !suspects.has(id)),
    // A secret address is found by no search: whoever looks over a shoulder would read it from the question.
    points: viewsOfKind(views, 'contact-point').filter(
      ({ values }) => !suspects.has(values.personId ?? '') && !values.secret,
    ),
  };
}

const NO_KEYS: MatchKeys = { names: [], phones: [], handles: [], births: [] };

/** Whether a summary is of an earlier program, and is to be made anew. */
export function isOutdated({ version = 1 }: Pick<CaseSummary, 'version'>): boolean {
  return version < SUMMARY_VERSION;
}

/** In a page of an earlier program a part may be missing. */
export type StoredSummary = Omit<CaseSummary, 'missing' | 'match'> &
  Partial<Pick<CaseSummary, 'missing' | 'match'>>;

function isComplete(stored: StoredSummary): stored is CaseSummary {
  return stored.missing !== undefined && stored.match !== undefined;
}

/**
 * A summary as it was stored. In one of an earlier program what it did not know is empty, and its words, which may hold
 * a secret, are hidden until it is made anew.
 */
export function completeSummary(stored: StoredSummary): CaseSummary {
  // Thousands of them at every unlock: what is complete is not copied.
  const summary = isComplete(stored) ? stored : { missing: [], match: NO_KEYS, ...stored };
  if (!isOutdated(summary)) return summary;
  const hidden = (text: string) => (text ? SECRET_MARK : text);
  return {
    ...summary,
    openAgreements: summary.openAgreements.map((each) => ({ ...each, what: hidden(each.what) })),
    openAnswers: summary.openAnswers.map((each) => ({ ...each, summary: hidden(each.summary) })),
    missing: summary.missing.map((each) => ({ ...each, lastSeen: hidden(each.lastSeen) })),
  };
}

export function matchKeys(views: readonly AnyView[]): MatchKeys {
  const { people, points } = withoutSuspects(views);
  const victims = people.filter(({ values }) => values.role === 'victim');
  const texts = points.flatMap(({ values }) => values.value ?? []);
  return {
    names: victims
      .flatMap(({ values }) => [foldName(fullName(values)), ...splitNames(values.nicknames ?? '')])
      .filter((words) => words.length > 0),
    phones: texts.flatMap((text) => phoneKey(text) ?? []),
    handles: points
      .filter(({ values }) => values.type === 'social' || values.type === 'mail')
      .flatMap(({ values }) => handleKey(values.value ?? '') ?? []),
    births: victims.flatMap(({ values }) => values.birthDate ?? []),
  };
}

function listRow(views: readonly AnyView[]): Pick<CaseSummary, 'listId' | 'listKeys'> {
  const [row] = viewsOfKind(views, 'list-row');
  const { listId, keys } = row?.values ?? {};
  return listId && keys ? { listId, listKeys: keys } : {};
}

/** The last day a desk keeps a case or a report, where one was noted. */
export function keptUntil(views: readonly AnyView[]): { readonly keepUntil?: string } {
  const until = viewsOfKind(views, 'retention')[0]?.values.keepUntil;
  return until ? { keepUntil: until } : {};
}

function searchText(head: RecordView<'case'>, views: readonly AnyView[], hide: Hide): string {
  const known = withoutSuspects(views);
  const people = known.people.map(({ values }) =>
    [fullName(values), values.nicknames].filter(Boolean).join(' '),
  );
  const points = known.points.map(({ values }) => values.value);
  const references = (head.values.references ?? []).map(({ reference }) => reference);
  const summary = hide(head.values.summary ?? '').replaceAll(SECRET_MARK, ' ');
  return [head.values.code, head.values.leadPerson, summary, ...people, ...points, ...references]
    .filter(Boolean)
    .join(' ');
}

/**
 * @param views the readable records of one case
 * @returns null when the head is missing or deleted: such a case stands in no list
 */
export function summarizeCase(views: readonly AnyView[]): CaseSummary | null {
  const [head] = viewsOfKind(views, 'case');
  if (!head) return null;
  const { values } = head;
  const last = views.reduce(
    (latest, view) => (view.changed.at > latest.at ? view.changed : latest),
    head.changed,
  );
  const contacts = viewsOfKind(views, 'contact-entry')
    .map((view) => view.values.at)
    .filter((at) => typeof at === 'string');
  const points = carefulPoints(views);
  const secrets = secretsOf(views);
  const hide: Hide = (text) => hideSecrets(text, secrets);
  const agreements = openAgreements(views, hide);
  const answers = openAnswers(views, hide);
  const missing = missingNow(views, hide);
  const said = [
    ...agreements.map(({ what }) => what),
    ...answers.map(({ summary }) => summary),
    ...missing.map(({ lastSeen }) => lastSeen),
  ];
  return {
    version: SUMMARY_VERSION,
    id: head.id,
    code: values.code ?? '',
    stage: values.stage ?? 'intake',
    victimStatus: values.victimStatus ?? null,
    lead: values.lead ?? null,
    leadPerson: values.leadPerson ?? '',
    partners: values.partners ?? [],
    openedOn: values.openedOn ?? '',
    changedAt: last.at,
    changedBy: last.person,
    lastContactAt: contacts.sort().at(-1) ?? null,
    openAgreements: agreements,
    openAnswers: answers,
    openReceipts: openReceipts(views),
    sentBundles: viewsOfKind(views, 'handover-entry').flatMap(({ values: { direction, bundleId } }) =>
      direction === 'out' && bundleId ? [bundleId] : [],
    ),
    contactPairs: latestPairs(viewsOfKind(views, 'contact-entry')),
    openDeadlines: openDeadlines(views),
    missing,
    stays: viewsOfKind(views, 'placement').map(({ values: { startedOn, endedOn } }) => ({
      startedOn: startedOn ?? null,
      endedOn: endedOn ?? null,
    })),
    phases: [...new Set(viewsOfKind(views, 'phase').flatMap(({ values: { phase } }) => phase ?? []))],
    mentioned: mentionedIn(
      said,
      points.filter(({ secret }) => !secret),
    ),
    conflicts: views.reduce((sum, view) => sum + Object.keys(view.conflicts).length, 0),
    ...listRow(views),
    ...keptUntil(views),
    searchText: searchText(head, views, hide),
    match: matchKeys(views),
  };
}
