/** Whom a relation names, and under what code people stand while names are hidden. Pure. */
import { viewsOfKind } from './case-summary';
import type { AnyView, RecordView } from './kinds';
import { PERSON_ROLES, type PersonRole } from './person';

/** Everyone a relation names; more than two while desks disagree, for then each of them may be meant. */
export function peopleOf({ values, conflicts }: RecordView<'relation'>): readonly string[] {
  const rivals = [...(conflicts.from ?? []), ...(conflicts.to ?? [])].map(({ value }) => value);
  return [values.from, values.to, ...rivals].filter((id) => typeof id === 'string');
}

/** Relations that name one of these people. */
export function relationsWith(
  views: readonly AnyView[],
  people: ReadonlySet<string>,
): readonly RecordView<'relation'>[] {
  return viewsOfKind(views, 'relation').filter((view) => peopleOf(view).some((id) => people.has(id)));
}

export interface PersonCode {
  readonly role: PersonRole;
  /** Counts the people of a role in the order in which they were noted; null for the only one. */
  readonly n: number | null;
}

/** Under what each person stands while names are hidden. */
export function personCodes(views: readonly AnyView[]): ReadonlyMap<string, PersonCode> {
  const people = viewsOfKind(views, 'person').toSorted(
    (a, b) => a.created.at - b.created.at || a.created.n - b.created.n || (a.id < b.id ? -1 : 1),
  );
  const codes = new Map<string, PersonCode>();
  for (const role of PERSON_ROLES) {
    const same = people.filter(({ values }) => (values.role ?? 'other') === role);
    same.forEach(({ id }, at) => codes.set(id, { role, n: same.length > 1 ? at + 1 : null }));
  }
  return codes;
}
