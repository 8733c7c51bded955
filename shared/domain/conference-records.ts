/** What a case holds of a conference: minutes, decisions, and what became of earlier ones. Pure. */
import { viewsOfKind } from './case-summary';
import type { AnyView, RecordView } from './kinds';

/** What was said of this case at this conference; null when nothing was written down yet. */
export function minutesOfConference(
  records: readonly AnyView[],
  conferenceId: string,
): RecordView<'contact-entry'> | null {
  return (
    viewsOfKind(records, 'contact-entry').find(({ values }) => values.conference === conferenceId) ?? null
  );
}

export function decisionsOf(
  records: readonly AnyView[],
  conferenceId: string,
): readonly RecordView<'agreement'>[] {
  return viewsOfKind(records, 'agreement').filter(({ values }) => values.conference === conferenceId);
}

/** What earlier conferences agreed and what became of it, so that the next one begins with it; unfinished first. */
export function followUpOf(
  records: readonly AnyView[],
  conferenceId: string,
): readonly RecordView<'agreement'>[] {
  const earlier = viewsOfKind(records, 'agreement').filter(
    ({ values }) => values.conference && values.conference !== conferenceId,
  );
  const isDone = ({ values }: RecordView<'agreement'>) => (values.state === 'done' ? 1 : 0);
  return earlier.toSorted((a, b) => isDone(a) - isDone(b) || b.created.at - a.created.at);
}
