/** The records of an open case, sorted out for the screen. Pure. */
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { AnyView, Kind, RecordView } from '../../../shared/domain/kinds';
import { carefulPoints, type CarefulPoint } from '../../../shared/domain/point-mentions';
import type { CaseFile } from '../../vault/api';

export interface CaseData {
  readonly id: string;
  readonly head: RecordView<'case'>;
  readonly records: readonly AnyView[];
  readonly file: CaseFile;
}

/** @returns null when the head cannot be read */
export function caseData(file: CaseFile): CaseData | null {
  const [head] = viewsOfKind(file.records, 'case');
  return head ? { id: file.id, head, records: file.records, file } : null;
}

export function ofKind<K extends Kind>(
  { records }: Pick<CaseData, 'records'>,
  kind: K,
): readonly RecordView<K>[] {
  return viewsOfKind(records, kind);
}

export function victimOf(data: Pick<CaseData, 'records'>): RecordView<'person'> | undefined {
  return ofKind(data, 'person').find(({ values }) => values.role === 'victim');
}

/** What the words of the case may name. */
export function pointsOf(data: Pick<CaseData, 'records'>): readonly CarefulPoint[] {
  return carefulPoints(data.records);
}

/** The record a record hangs on, e.g. the addenda of a contact. */
export function addendaOf(data: CaseData, recordId: string): readonly RecordView<'addendum'>[] {
  return ofKind(data, 'addendum')
    .filter(({ values }) => values.to === recordId)
    .sort((a, b) => a.created.at - b.created.at);
}

export type TimelineKind =
  | 'contact'
  | 'signal'
  | 'phase'
  | 'risk'
  | 'safety-plan'
  | 'missing'
  | 'placement'
  | 'legal-step'
  | 'goal'
  | 'agreement'
  | 'report'
  | 'handover'
  | 'document';

export interface TimelineEntry {
  readonly kind: TimelineKind;
  /** Day or UTC moment it is about. */
  readonly at: string;
  readonly view: AnyView;
}

/** Everything dated in one line, newest first. */
export function timelineOf(data: CaseData): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...ofKind(data, 'contact-entry').map((view) => ({
      kind: 'contact' as const,
      at: view.values.at ?? '',
      view,
    })),
    ...ofKind(data, 'signal').map((view) => ({ kind: 'signal' as const, at: view.values.on ?? '', view })),
    ...ofKind(data, 'phase').map((view) => ({ kind: 'phase' as const, at: view.values.since ?? '', view })),
    ...ofKind(data, 'report').map((view) => ({ kind: 'report' as const, at: view.values.at ?? '', view })),
    ...ofKind(data, 'missing-episode').map((view) => ({
      kind: 'missing' as const,
      at: view.values.since ?? '',
      view,
    })),
    ...ofKind(data, 'handover-entry').map((view) => ({
      kind: 'handover' as const,
      at: view.values.at ?? '',
      view,
    })),
    ...ofKind(data, 'document').map((view) => ({
      kind: 'document' as const,
      at: view.values.on ?? new Date(view.created.at).toISOString(),
      view,
    })),
    ...ofKind(data, 'risk').map((view) => ({ kind: 'risk' as const, at: view.values.on ?? '', view })),
    ...ofKind(data, 'safety-plan').map((view) => ({
      kind: 'safety-plan' as const,
      at: view.values.on ?? '',
      view,
    })),
    ...ofKind(data, 'placement').map((view) => ({
      kind: 'placement' as const,
      at: view.values.startedOn ?? '',
      view,
    })),
    ...ofKind(data, 'legal-step').map((view) => ({
      kind: 'legal-step' as const,
      at: view.values.startedAt ?? '',
      view,
    })),
    ...ofKind(data, 'goal').map((view) => ({
      kind: 'goal' as const,
      at: new Date(view.created.at).toISOString(),
      view,
    })),
    ...ofKind(data, 'agreement').map((view) => ({
      kind: 'agreement' as const,
      at: new Date(view.created.at).toISOString(),
      view,
    })),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}

export interface Conflict {
  readonly view: AnyView;
  readonly field: string;
}

export function conflictsOf({ records }: CaseData): readonly Conflict[] {
  return records.flatMap((view) => Object.keys(view.conflicts).map((field) => ({ view, field })));
}
