/** What is typed when a report comes in, and the records it becomes. */
import type { AgencyRef } from '../../../shared/domain/agency';
import type { Stage } from '../../../shared/domain/case';
import { phoneKey } from '../../../shared/domain/case-match';
import { create, type Change } from '../../../shared/domain/change';
import { newCodeName } from '../../../shared/domain/code-name';
import { localDay } from '../../../shared/domain/due';
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

/** What was told, as a record of the case it belongs to. @param about the child in words, see the report's field */
export function reportChange(form: NewCase, about: string, ids: { id: string; caseId: string }): Change {
  const at = form.at ?? new Date().toISOString();
  return create('report', ids, {
    at,
    channel: form.channel,
    anonymous: form.anonymous,
    reporter: form.anonymous ? null : text(form.reporter),
    relation: text(form.relation),
    about: text(about),
    told: form.told,
    helpSought: text(form.help),
    policeInformed: form.police,
    policeOn: form.police === 'yes' ? form.policeOn : null,
    policeWhy: text(form.policeWhy),
  });
}

/** A new case from the report: its head, the child, the number that came along, and the report itself. */
export function newCaseChanges(form: NewCase, lead: Lead, ids: readonly string[]): readonly Change[] {
  const [caseId = '', personId = '', reportId = '', pointId = ''] = ids;
  const today = localDay(Date.now());
  const head = {
    code: form.code,
    stage: form.stage,
    lead: lead.agency,
    leadPerson: lead.person,
    openedOn: today,
  };
  const victim = {
    role: 'victim' as const,
    firstName: text(form.firstName),
    lastName: text(form.lastName),
    nicknames: text(form.nicknames),
    birthDate: form.birthDate,
  };
  const value = form.point.trim();
  const point = {
    personId,
    type: phoneKey(value) ? ('phone' as const) : ('social' as const),
    value,
    // Nobody has asked yet whether it is safe.
    safe: { rule: 'unknown' as const, setBy: lead.person, setOn: today },
  };
  return [
    create('case', { id: caseId, caseId }, head),
    create('person', { id: personId, caseId }, victim),
    ...(value ? [create('contact-point', { id: pointId, caseId }, point)] : []),
    // The child has a record of its own here.
    reportChange(form, '', { id: reportId, caseId }),
  ];
}
