/** What is typed when a report comes in, and the records it becomes. */
import type { AgencyRef } from '../../../shared/domain/agency';
import type { Stage } from '../../../shared/domain/case';
import { phoneKey } from '../../../shared/domain/case-match';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { create, set, type Change } from '../../../shared/domain/change';
import { newCodeName } from '../../../shared/domain/code-name';
import { localDay } from '../../../shared/domain/due';
import type { AnyView, Kind, KindValues, RecordView } from '../../../shared/domain/kinds';
import type { POLICE_INFORMED, ReportChannel } from '../../../shared/domain/report';

export interface NewCase {
  readonly at: string | null;
  readonly channel: ReportChannel;
  readonly anonymous: boolean;
  readonly reporter: string;
  readonly relation: string;
  readonly told: string;
  readonly help: string;
  readonly police: (typeof POLICE_INFORMED)[number];
  readonly policeOn: string | null;
  readonly policeWhy: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly nicknames: string;
  readonly point: string;
  readonly birthDate: string | null;
  readonly code: string;
  readonly stage: Stage;
}

export const emptyCase = (): NewCase => ({
  at: new Date().toISOString(),
  channel: 'phone',
  anonymous: false,
  reporter: '',
  relation: '',
  told: '',
  help: '',
  police: 'no',
  policeOn: null,
  policeWhy: '',
  firstName: '',
  lastName: '',
  nicknames: '',
  point: '',
  birthDate: null,
  code: newCodeName(),
  stage: 'intake',
});

export interface Lead {
  readonly agency: AgencyRef;
  readonly person: string;
}

const text = (value: string) => value.trim() || null;

function reportValues(form: NewCase): KindValues<'report'> {
  return {
    at: form.at ?? new Date().toISOString(),
    channel: form.channel,
    anonymous: form.anonymous,
    reporter: form.anonymous ? null : text(form.reporter),
    relation: text(form.relation),
    told: form.told,
    helpSought: text(form.help),
    policeInformed: form.police,
    policeOn: form.police === 'yes' ? form.policeOn : null,
    policeWhy: text(form.policeWhy),
  };
}

/** What was told, as a record of the case it belongs to. @param about the child in words, see the report's field */
export function reportChange(form: NewCase, about: string, ids: { id: string; caseId: string }): Change {
  return create('report', ids, { ...reportValues(form), about: text(about) });
}

function childValues(form: NewCase): KindValues<'person'> {
  return {
    role: 'victim',
    firstName: text(form.firstName),
    lastName: text(form.lastName),
    nicknames: text(form.nicknames),
    birthDate: form.birthDate,
  };
}

function pointValues(form: NewCase): Pick<KindValues<'contact-point'>, 'type' | 'value'> {
  const value = form.point.trim();
  return { type: phoneKey(value) ? 'phone' : 'social', value };
}

function newPoint(form: NewCase, by: string, ids: { id: string; caseId: string; personId: string }): Change {
  const { id, caseId, personId } = ids;
  // Nobody has asked yet whether it is safe.
  const safe = { rule: 'unknown' as const, setBy: by, setOn: localDay(Date.now()) };
  return create('contact-point', { id, caseId }, { ...pointValues(form), personId, safe });
}

/** The child, the number that came along, and the report itself: in a new case, or in a report on its own. */
function toldChanges(form: NewCase, by: string, ids: readonly string[]): readonly Change[] {
  const [caseId = '', personId = '', reportId = '', pointId = ''] = ids;
  return [
    create('person', { id: personId, caseId }, childValues(form)),
    ...(form.point.trim() ? [newPoint(form, by, { id: pointId, caseId, personId })] : []),
    // The child has a record of its own here.
    reportChange(form, '', { id: reportId, caseId }),
  ];
}

function caseHead(code: string, stage: Stage, lead: Lead): KindValues<'case'> {
  return {
    code,
    stage,
    lead: lead.agency,
    leadPerson: lead.person,
    openedOn: localDay(Date.now()),
  };
}

/** A new case from the report. @param ids of the case and of three records in it */
export function newCaseChanges(form: NewCase, lead: Lead, ids: readonly string[]): readonly Change[] {
  const [caseId = ''] = ids;
  const head = create('case', { id: caseId, caseId }, caseHead(form.code, form.stage, lead));
  return [head, ...toldChanges(form, lead.person, ids)];
}

/** The report kept on its own: nobody has decided yet whether it is a case. @param ids of its folder and of four records */
export function openReportChanges(form: NewCase, by: string, ids: readonly string[]): readonly Change[] {
  const [caseId = '', headId = ''] = ids;
  const head = create('report-file', { id: headId, caseId }, { code: form.code, reportState: 'open' });
  return [head, ...toldChanges(form, by, [caseId, ...ids.slice(2)])];
}

interface Told {
  /** Of the folder they lie in. */
  readonly id: string;
  readonly head: RecordView<'report-file'>;
  readonly report: RecordView<'report'> | undefined;
  readonly child: RecordView<'person'> | undefined;
  readonly point: RecordView<'contact-point'> | undefined;
}

/** The records of a report on its own that its form is about: those it began with. */
export function toldIn(records: readonly AnyView[]): Told | null {
  const [head] = viewsOfKind(records, 'report-file');
  if (!head) return null;
  const first = <K extends Kind>(kind: K) =>
    viewsOfKind(records, kind).find(({ created }) => created.n === head.created.n);
  return {
    id: head.caseId ?? '',
    head,
    report: first('report'),
    child: first('person'),
    point: first('contact-point'),
  };
}

/** What the form of a report on its own begins with. */
export function formOf({ head, report, child, point }: Told): NewCase {
  const { values = {} } = report ?? {};
  return {
    at: values.at ?? null,
    channel: values.channel ?? 'phone',
    anonymous: values.anonymous ?? false,
    reporter: values.reporter ?? '',
    relation: values.relation ?? '',
    told: values.told ?? '',
    help: values.helpSought ?? '',
    police: values.policeInformed ?? 'no',
    policeOn: values.policeOn ?? null,
    policeWhy: values.policeWhy ?? '',
    firstName: child?.values.firstName ?? '',
    lastName: child?.values.lastName ?? '',
    nicknames: child?.values.nicknames ?? '',
    birthDate: child?.values.birthDate ?? null,
    point: point?.values.value ?? '',
    code: head.values.code ?? '',
    stage: 'intake',
  };
}

/** What was changed in the form. @param newId for a number that was not there before */
export function editedChanges(form: NewCase, told: Told, by: string, newId: string): readonly Change[] {
  const { id: caseId, head, report, child, point } = told;
  const hasPoint = form.point.trim() !== '';
  const pointChange = (): readonly Change[] => {
    if (point && !hasPoint) return [{ op: 'delete', id: point.id, caseId }];
    if (point) return [set('contact-point', { id: point.id, caseId }, pointValues(form))];
    return hasPoint && child ? [newPoint(form, by, { id: newId, caseId, personId: child.id })] : [];
  };
  return [
    set('report-file', { id: head.id, caseId }, { code: form.code }),
    ...(report ? [set('report', { id: report.id, caseId }, reportValues(form))] : []),
    ...(child ? [set('person', { id: child.id, caseId }, childValues(form))] : []),
    ...pointChange(),
  ];
}

/** The head of a case beside the report, in the same folder. One that was taken back by undo stands up again. */
export function caseFromReport(records: readonly AnyView[], told: Told, lead: Lead): readonly Change[] {
  const { id, head: file } = told;
  const ids = { id, caseId: id };
  const head = caseHead(file.values.code ?? '', 'intake', lead);
  return [
    ...(records.some(({ kind }) => kind === 'case')
      ? [{ op: 'restore' as const, ...ids }, set('case', ids, head)]
      : [create('case', ids, head)]),
    set('report-file', { id: file.id, caseId: id }, { reportState: 'case' }),
  ];
}

/** The child in words, for a report that goes to another file. @param day writes a birth date */
export function aboutChild(form: NewCase, day: (day: string) => string): string {
  return [
    `${form.firstName} ${form.lastName}`.trim(),
    form.nicknames.trim(),
    form.birthDate && day(form.birthDate),
    form.point.trim(),
  ]
    .filter(Boolean)
    .join(', ');
}
