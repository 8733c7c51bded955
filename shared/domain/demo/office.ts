import type { DeskKind } from '../agency';
import type { RecordDoc } from '../record';
import { CASE_FILE_EVENTS } from './case-file';
import { CASES_ONE } from './cases-one';
import { CASES_TWO } from './cases-two';
import { MISSING_EVENTS } from './missing';
import { RELATION_EVENTS } from './relations';
import { tellDemo } from './script';

/** Fourteen invented cases over the four kinds of agency, as one of the demo desks holds them. */
export function demoOffice(desk: DeskKind, now: number): readonly RecordDoc[] {
  const cases = [...CASES_ONE, ...CASES_TWO].map((told) => ({
    ...told,
    events: [
      ...told.events,
      ...(MISSING_EVENTS[told.id] ?? []),
      ...(CASE_FILE_EVENTS[told.id] ?? []),
      ...(RELATION_EVENTS[told.id] ?? []),
    ],
  }));
  return tellDemo(cases, desk, now);
}
