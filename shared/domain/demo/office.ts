import type { DeskKind } from '../agency';
import type { RecordDoc } from '../record';
import { CASES_ONE } from './cases-one';
import { CASES_TWO } from './cases-two';
import { tellDemo } from './script';

/** Fourteen invented cases over the four kinds of agency, as one of the demo desks holds them. */
export function demoOffice(desk: DeskKind, now: number): readonly RecordDoc[] {
  return tellDemo([...CASES_ONE, ...CASES_TWO], desk, now);
}
