/** What the contact panel holds, and the changes it becomes. Pure. */
import { sameAgency, type AgencyRef, type Party } from '../../../shared/domain/agency';
import { create, type Change } from '../../../shared/domain/change';
import { OPEN_OUTCOMES, type Channel, type Outcome } from '../../../shared/domain/contact-entry';
import { nextWorkingDay } from '../../../shared/domain/due';
import { agenciesOf, partyKey } from '../../../shared/domain/parties';
import { defaultAnswerBy } from '../../../shared/domain/unanswered';
import type { ContactStart } from '../../store/screen';

export interface ContactForm {
  readonly caseId: string | null;
  /** UTC moment. */
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly to: readonly (Party | null)[];
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly summary: string;
  /** One shared item a line. */
  readonly shared: string;
  readonly groundId: string | null;
  /** Null: the default of the channel. */
  readonly answerBy: string | null;
  /** The open contact that this one answers. */
  readonly answers: string | null;
  /** The number or address of someone in the case along which it went. */
  readonly pointId: string | null;
  /** Records it tells, each with its line in `shared`. */
  readonly told: readonly { readonly id: string; readonly item: string }[];
  readonly step: string;
  readonly stepOwner: Party | null;
  readonly stepDue: string | null;
  /** When the running call began, in ms; null when no timer runs. */
  readonly timerFrom: number | null;
  readonly minutes: number | null;
}

export function emptyForm(
  caseId: string | null,
  lastTo: Party | null,
  now: number,
  start: ContactStart = {},
): ContactForm {
  return {
    caseId,
    at: start.at ?? new Date(now).toISOString(),
    direction: start.direction ?? 'out',
    to: start.to ?? [lastTo],
    channel: start.channel ?? 'phone',
    outcome: start.outcome ?? 'reached',
    summary: start.summary ?? '',
    shared: start.shared?.join('\n') ?? '',
    groundId: start.groundId ?? null,
    answerBy: null,
    answers: start.answers ?? null,
    pointId: null,
    told: start.told ?? [],
    step: '',
    stepOwner: null,
    stepDue: null,
    timerFrom: null,
    minutes: null,
  };
}

export function sharedItems(form: ContactForm): readonly string[] {
  return form.shared
    .split('\n')
    .map((item) => item.trim())
    .filter(Boolean);
}

export type ContactProblem = 'contact.errorCase' | 'contact.errorTo' | 'contact.errorGround';

/** @param grounds that can be named for an act of its day */
export function problemOf(form: ContactForm, grounds: readonly string[]): ContactProblem | null {
  if (!form.caseId) return 'contact.errorCase';
  if (!form.to.some(Boolean)) return 'contact.errorTo';
  const isGrounded = form.groundId !== null && grounds.includes(form.groundId);
  return sharedItems(form).length > 0 && !isGrounded ? 'contact.errorGround' : null;
}

export function awaitsAnswer(form: ContactForm): boolean {
  return OPEN_OUTCOMES.includes(form.outcome);
}

/** Until when the answer is awaited: as set, or by the habit of the channel. */
export function answerByOf(form: ContactForm): string | null {
  return awaitsAnswer(form) ? (form.answerBy ?? defaultAnswerBy(form.channel, form.at)) : null;
}

/** A step without a day would come back on no screen: the next working day, until another is chosen. */
export function stepDueOf(form: ContactForm): string {
  return form.stepDue ?? nextWorkingDay(Date.parse(form.at));
}

const MINUTE_MS = 60_000;

/** Whole minutes of the call, at least one once it ran. */
export function minutesOf({ timerFrom, minutes }: ContactForm, now: number): number | null {
  return timerFrom === null
    ? minutes
    : Math.min(1440, Math.max(1, Math.round((now - timerFrom) / MINUTE_MS)));
}

interface Context {
  readonly us: Party;
  readonly ids: readonly [entry: string, step: string, telling: string, ...people: string[]];
  readonly known: readonly Party[];
  readonly now: number;
}

/** The contact entry, its agreement, and names that were new to us, as one commit. */
export function changesOf(form: ContactForm, { us, ids, known, now }: Context): readonly Change[] {
  const { caseId, direction } = form;
  const others = form.to.filter((party) => party !== null);
  const [first] = others;
  if (!caseId || !first) throw new Error('form not checked');
  const [entryId, stepId, tellingId, ...peopleIds] = ids;
  const items = sharedItems(form);
  const minutes = minutesOf(form, now);
  const isIn = direction === 'in';
  const answerBy = answerByOf(form);
  const entry = create(
    'contact-entry',
    { id: entryId, caseId },
    {
      at: form.at,
      direction,
      from: isIn ? first : us,
      to: isIn ? [us, ...others.slice(1)] : others,
      channel: form.channel,
      outcome: form.outcome,
      summary: form.summary,
      ...(minutes !== null && { minutes }),
      ...(items.length > 0 && { shared: items, groundId: form.groundId }),
      ...(answerBy && { answerBy }),
      ...(form.answers && { answers: form.answers }),
      ...(form.pointId && { pointId: form.pointId }),
    },
  );
  const step = form.step.trim()
    ? [
        create(
          'agreement',
          { id: stepId, caseId },
          {
            what: form.step,
            owner: form.stepOwner ?? us,
            state: 'open',
            fromContact: entryId,
            due: stepDueOf(form),
          },
        ),
      ]
    : [];
  const told = form.told.filter(({ item }) => items.includes(item)).map(({ id }) => id);
  const telling =
    told.length > 0
      ? [
          create(
            'telling',
            { id: tellingId, caseId },
            { contact: entryId, to: agenciesOf(others), at: form.at, records: told },
          ),
        ]
      : [];
  return [
    entry,
    ...step,
    ...telling,
    ...newColleagues([...others, ...(form.stepOwner ? [form.stepOwner] : [])], known, us.agency, peopleIds),
  ];
}

/** People named for the first time are remembered, so that next time they complete while typing. */
function newColleagues(
  parties: readonly Party[],
  known: readonly Party[],
  ours: AgencyRef,
  ids: readonly string[],
): readonly Change[] {
  const seen = new Set(known.map(partyKey));
  return parties.flatMap((party, at) => {
    const id = ids[at];
    if (!party.person || id === undefined || seen.has(partyKey(party)) || sameAgency(party.agency, ours))
      return [];
    seen.add(partyKey(party));
    return [create('colleague', { id, caseId: null }, { agency: party.agency, name: party.person })];
  });
}
