/** Turns the told demo cases into records with the stamps of the desks that wrote them. */
import type { AgencyRef, DeskKind, Party } from '../agency';
import type { Json } from '../json';
import { kindSpec, type Kind, type KindValues, type Origin } from '../kinds';
import { createRecord, type RecordDoc, type Stamp } from '../record';
import { DEMO_DESKS } from './desks';
import { reportValues, tellPart, type PartEvent } from './tell-part';
import type { DemoBase, DemoCase, DemoEvent, DemoPoint, When, Who } from './types';

const DAY_MS = 86_400_000;

/** @param today midnight UTC of the day the office is opened, in ms */
function momentOf([daysAgo, time]: When, today: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return today - daysAgo * DAY_MS + (hours * 60 + minutes) * 60_000;
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function agencyOf(who: Who): AgencyRef {
  return typeof who === 'string' ? DEMO_DESKS[who].agency : who;
}

function partyOf(who: Who): Party {
  return typeof who === 'string'
    ? { agency: DEMO_DESKS[who].agency, person: DEMO_DESKS[who].people[0] }
    : { agency: who };
}

/** A record waiting for its stamp. */
interface Draft {
  readonly at: number;
  readonly by: DeskKind;
  readonly person: string;
  /** Stays at the desk that made it. */
  readonly isLocal: boolean;
  readonly make: (stamp: Stamp) => RecordDoc;
}

class CaseTeller {
  readonly #case: DemoCase;
  readonly #today: number;
  #ids = 0;
  readonly #told: string[] = [];
  /** Ids of the people of the case by first name. */
  readonly #people = new Map<string, string>();
  readonly drafts: Draft[] = [];

  constructor(demoCase: DemoCase, today: number) {
    this.#case = demoCase;
    this.#today = today;
  }

  #nextId(): string {
    this.#ids += 1;
    return `${this.#case.id}-${this.#ids}`.padEnd(22, '-');
  }

  #put<K extends Kind>(
    base: DemoBase,
    kind: K,
    values: KindValues<K>,
    id = this.#nextId(),
    origin?: Origin,
  ): string {
    const { by, when, person = 0 } = base;
    const caseId = this.#case.id.padEnd(22, '-');
    const given = Object.entries(values as Readonly<Record<string, Json | undefined>>);
    const all = Object.fromEntries(
      [...given, ['$origin', origin]].filter(([, value]) => value !== undefined),
    ) as Record<string, Json>;
    // A stay at a secret address leaves its desk in no way, so no other desk holds it.
    const isLocal = kindSpec(kind).local === true || (kind === 'placement' && all.secret === true);
    if (!isLocal) this.#told.push(id);
    this.drafts.push({
      isLocal,
      at: momentOf(when, this.#today),
      by,
      person: DEMO_DESKS[by].people[person] ?? '',
      make: (stamp) => createRecord({ kind, v: kindSpec(kind).v, id, caseId }, all, stamp),
    });
    return id;
  }

  tell(): readonly Draft[] {
    const told = this.#case;
    const base: DemoBase = { by: told.lead, when: told.opened };
    const openedOn = isoDay(momentOf(told.opened, this.#today));
    this.#put(
      base,
      'case',
      {
        code: told.code,
        stage: told.stage,
        lead: agencyOf(told.lead),
        leadPerson: DEMO_DESKS[told.lead].people[0],
        partners: told.with.map(agencyOf),
        summary: told.summary,
        openedOn,
        ...(told.status && {
          victimStatus: told.status,
          statusBy: agencyOf(told.status === 'possible' ? told.lead : 'payoke'),
          statusOn: openedOn,
        }),
        ...(told.closed && {
          closedOn: isoDay(momentOf(told.closed.when, this.#today)),
          closeReason: told.closed.why,
        }),
      },
      told.id.padEnd(22, '-'),
    );
    const { first, last, born, gender = 'girl', languages, authority, points = [] } = told.victim;
    const victim = this.#put(base, 'person', {
      role: 'victim',
      firstName: first,
      lastName: last,
      birthDate: born,
      gender,
      languages,
      relation: authority,
    });
    this.#people.set(first, victim);
    this.#points(base, victim, points);
    for (const event of told.events) this.#event(event);
    return this.drafts;
  }

  #points(base: DemoBase, personId: string, points: readonly DemoPoint[]): void {
    const setOn = isoDay(momentOf(base.when, this.#today));
    const setBy = DEMO_DESKS[base.by].people[base.person ?? 0] ?? '';
    for (const { type, value, label, safe, times, why, secret } of points) {
      const rule = { rule: safe, setBy, setOn, ...(times && { times }), ...(why && { why }) };
      this.#put(base, 'contact-point', {
        personId,
        type,
        value,
        label,
        safe: rule,
        ...(secret && { secret }),
      });
    }
  }

  #event(event: DemoEvent): void {
    const at = momentOf(event.when, this.#today);
    const moment = new Date(at).toISOString();
    const on = isoDay(at);
    switch (event.kind) {
      case 'report':
        this.#put(event, 'report', reportValues(event, moment));
        return;
      case 'contact':
        this.#contact(event, moment);
        return;
      case 'handover': {
        const { deskId, agency } = DEMO_DESKS[event.to];
        this.#put(event, 'handover-entry', {
          direction: 'out',
          partner: { deskId, agency },
          at: moment,
          bundleId: `${this.#case.id}-${event.sequence}`,
          sequence: event.sequence,
          purposeId: event.purpose,
          groundId: event.ground,
          onward: 'case-partners',
          sent: [...this.#told],
          records: this.#told.length,
          withheld: 0,
        });
        return;
      }
      case 'signal': {
        const { signal, grade, fact, meaning, from, origin } = event;
        const values = {
          signalId: signal,
          grade,
          fact,
          interpretation: meaning,
          on,
          by: from ?? partyOf(event.by),
        };
        this.#put(event, 'signal', values as KindValues<'signal'>, undefined, origin);
        return;
      }
      case 'phase':
        this.#put(event, 'phase', {
          phase: event.phase,
          since: on,
          grade: event.grade,
          observation: event.seen,
        });
        return;
      case 'missing':
        this.#missing(event, moment);
        return;
      case 'risk':
      case 'safety-plan':
      case 'placement':
      case 'legal':
        this.#part(event, moment);
        return;
      case 'goal':
        this.#goal(event);
        return;
      case 'person': {
        const { role, first, last, relation, note, points = [] } = event;
        const values = { role, firstName: first, lastName: last, relation, note };
        const id = this.#put(event, 'person', values as KindValues<'person'>);
        this.#people.set(first, id);
        this.#points(event, id, points);
        return;
      }
      case 'relation':
        this.#relation(event);
    }
  }

  #part(event: PartEvent, moment: string): void {
    const person = DEMO_DESKS[event.by].people[event.person ?? 0];
    const { kind, values, origin } = tellPart(event, {
      on: moment.slice(0, 10),
      moment,
      party: { agency: agencyOf(event.by), person },
      dayOf: (daysAgo) => isoDay(momentOf([daysAgo, '00:00'], this.#today)),
    });
    this.#put(event, kind, values, undefined, origin);
  }

  #relation(event: DemoEvent & { readonly kind: 'relation' }): void {
    const { nature, words, grade, since, note } = event;
    const [from, to] = [event.from, event.to].map((first) => this.#people.get(first));
    if (!from || !to) throw new Error(`${this.#case.code}: no such person in a relation`);
    const values = { from, to, nature, words, grade, note };
    const day = since === undefined ? undefined : isoDay(momentOf([since, '00:00'], this.#today));
    this.#put(event, 'relation', { ...values, since: day } as KindValues<'relation'>);
  }

  #goal(event: DemoEvent & { readonly kind: 'goal' }): void {
    const { axis, aim, detail, agreed = [] } = event;
    const goalId = this.#put(event, 'goal', {
      axis,
      aim,
      goalState: 'open',
      ...(detail && { detail }),
    });
    for (const { what, owner, due, state = 'open' } of agreed)
      this.#put(event, 'agreement', {
        what,
        owner: partyOf(owner),
        due: isoDay(momentOf([-due, '00:00'], this.#today)),
        state,
        goalId,
      });
  }

  #missing(event: DemoEvent & { readonly kind: 'missing' }, on: string): void {
    const { lastSeen, criteria, found, clothing, whereabouts, push, pull } = event;
    const moment = (when: When | undefined) => when && new Date(momentOf(when, this.#today)).toISOString();
    const values = {
      since: moment(event.since),
      lastSeenAt: moment(lastSeen.when),
      lastSeenWhere: lastSeen.where,
      lastSeenWith: lastSeen.with,
      clothing,
      whereabouts,
      policeAt: moment(event.police),
      policeReference: event.policeReference,
      childFocusAt: moment(event.childFocus),
      childFocusReference: event.childFocusReference,
      alarming: criteria && { criteria, by: DEMO_DESKS[event.by].people[event.person ?? 0], on },
      foundAt: moment(found?.when),
      foundWhere: found?.where,
      foundWith: found?.with,
      push,
      pull,
    };
    this.#put(event, 'missing-episode', values as KindValues<'missing-episode'>);
  }

  #contact(event: DemoEvent & { readonly kind: 'contact' }, at: string): void {
    const { to, incoming, channel, outcome, minutes, told, shared, ground, answerBy, answered, step } = event;
    const us: Party = {
      agency: agencyOf(event.by),
      person: DEMO_DESKS[event.by].people[event.person ?? 0] ?? '',
    };
    const others = to.map(partyOf);
    const [first = us] = others;
    const values = {
      at,
      direction: incoming ? 'in' : 'out',
      from: incoming ? first : us,
      to: incoming ? [us] : others,
      channel,
      outcome,
      minutes,
      summary: told,
      shared,
      groundId: ground,
      answerBy: answerBy && new Date(momentOf(answerBy, this.#today)).toISOString(),
    };
    const id = this.#nextId();
    this.#put(
      event,
      'contact-entry',
      { ...values, ...(answered && { answeredBy: id }) } as KindValues<'contact-entry'>,
      id,
    );
    if (!step) return;
    const due = isoDay(momentOf([-step.due + event.when[0], '00:00'], this.#today));
    const { what, state = 'open', why, owner } = step;
    this.#put(event, 'agreement', {
      what,
      owner: partyOf(owner),
      due,
      state,
      fromContact: id,
      ...(why && { why }),
    });
  }
}

/**
 * The records one desk of the demo office holds: of every case it leads or sits at the table of.
 * @param now ms since 1970; the same day gives the same office
 */
export function tellDemo(cases: readonly DemoCase[], desk: DeskKind, now: number): readonly RecordDoc[] {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const drafts = cases
    .flatMap((told) => new CaseTeller(told, today).tell().map((draft) => ({ ...draft, told })))
    .sort((a, b) => a.at - b.at);
  // Numbered over all cases, so that a record bears the same stamp at every desk that holds it.
  const counts: Partial<Record<DeskKind, number>> = {};
  return drafts.flatMap(({ at, by, person, make, told, isLocal }) => {
    const { deskId, replica } = DEMO_DESKS[by];
    const n = (counts[by] = (counts[by] ?? 0) + 1);
    const isOurs = told.lead === desk || told.with.includes(desk);
    return isOurs && (!isLocal || by === desk)
      ? [make({ replica, n, at: Math.min(at, now), desk: deskId, person })]
      : [];
  });
}
