/** The desk's week: who leads which open cases, what stands open with it, and who stands in for whom. Pure. */
import { sameAgency, type AgencyRef, type Party } from './agency';
import type { CaseSummary } from './case-summary';
import { set, type Change } from './change';
import { dueState } from './due';
import type { AnyView, RecordView } from './kinds';
import { viewsOfKind } from './case-summary';

type Row = Pick<
  CaseSummary,
  'id' | 'code' | 'stage' | 'lead' | 'leadPerson' | 'missing' | 'openAgreements' | 'openAnswers'
>;

export interface Load<R extends Row = Row> {
  /** Empty for cases of ours that nobody leads. */
  readonly person: string;
  readonly cases: readonly R[];
  readonly missing: number;
  /** Agreements of this person past their day, in any open case. */
  readonly overdue: number;
  /** Contacts in their cases after which an answer is still owed. */
  readonly unanswered: number;
}

const samePerson = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function isOwn(owner: Party, us: AgencyRef, person: string): boolean {
  return sameAgency(owner.agency, us) && samePerson(owner.person ?? '', person);
}

/**
 * @param people everyone of the desk, so that who has no case stands in the list too
 * @param now ms since 1970
 */
export function caseloads<R extends Row>(
  rows: readonly R[],
  us: AgencyRef,
  people: readonly string[],
  now: number,
): readonly Load<R>[] {
  const open = rows.filter(({ stage }) => stage !== 'closed');
  const ours = open.filter(({ lead }) => lead && sameAgency(lead, us));
  const names = [...people, ...ours.map(({ leadPerson }) => leadPerson)];
  const distinct = names.filter((name, at) => names.findIndex((other) => samePerson(other, name)) === at);
  return distinct
    .map((person) => {
      const cases = ours.filter(({ leadPerson }) => samePerson(leadPerson, person));
      const own = open.flatMap(({ openAgreements }) =>
        openAgreements.filter(({ owner }) => isOwn(owner, us, person)),
      );
      return {
        person,
        cases,
        missing: cases.filter(({ missing }) => missing.length > 0).length,
        overdue:
          person === '' ? 0 : own.filter(({ due }) => due && dueState(due, now).state === 'over').length,
        unanswered: cases.reduce((sum, { openAnswers }) => sum + openAnswers.length, 0),
      };
    })
    .filter(({ person, cases }) => person !== '' || cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length || a.person.localeCompare(b.person));
}

/** A case goes to a colleague, with what its leader still had to do in it. */
export function handToColleague(
  rows: readonly Row[],
  us: AgencyRef,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Change[] {
  return rows.flatMap(({ id, openAgreements }) => [
    set('case', { id, caseId: id }, { leadPerson: to }),
    ...openAgreements
      .filter(({ owner }) => from !== '' && isOwn(owner, us, from))
      .map((agreement) =>
        set('agreement', { id: agreement.id, caseId: id }, { owner: { agency: us, person: to } }),
      ),
  ]);
}

/** Absences that hold on a day. */
export function absencesOn(records: readonly AnyView[], day: string): readonly RecordView<'absence'>[] {
  return viewsOfKind(records, 'absence').filter(
    ({ values: { from, until } }) => (from ?? '') <= day && day <= (until ?? ''),
  );
}

export type AbsenceProblem = 'person' | 'cover' | 'same' | 'days';

export function absenceProblem(values: {
  readonly person: string | null;
  readonly cover: string | null;
  readonly from: string | null;
  readonly until: string | null;
}): AbsenceProblem | null {
  const { person, cover, from, until } = values;
  if (!person) return 'person';
  if (!cover) return 'cover';
  if (samePerson(person, cover)) return 'same';
  return !from || !until || until < from ? 'days' : null;
}
