/** Years of work of a partner, sealed for one desk: one case of hundreds of records beside hundreds of small ones. */
import { parseCard } from '../../shared/bundle/card';
import { sealBundle } from '../../shared/bundle/seal';
import { encodeBase64 } from '../../shared/crypto/bytes';
import { addDays } from '../../shared/domain/due';
import type { Kind, KindValues } from '../../shared/domain/kinds';
import type { RecordDoc } from '../../shared/domain/record';
import { SIGNALS } from '../../shared/domain/data/signals';
import { buildDesk, buildRecord, CHILD_FOCUS, newId, PAYOKE, POLICE } from './builders';

export const BIG_CODE = 'Kastanjelaar-01';

const LONG =
  'Besproken wie wat doet en tegen wanneer, wie haar ophaalt, en wat we zeggen als iemand anders belt. '.repeat(
    3,
  );

class Office {
  readonly desk = buildDesk(PAYOKE);
  readonly records: RecordDoc[] = [];
  #n = 0;

  add<K extends Kind>(kind: K, caseId: string, values: KindValues<K>, id = newId()): string {
    this.#n += 1;
    const stamp = { n: this.#n, at: Date.now() - 90 * 86_400_000 + this.#n * 1000, person: 'Nora Peeters' };
    this.records.push(buildRecord(this.desk, kind, values, { id, caseId, stamp }));
    return id;
  }

  addCase(code: string, today: string): string {
    const caseId = newId();
    const values = { code, stage: 'approach', lead: PAYOKE, openedOn: addDays(today, -400) } as const;
    return this.add('case', caseId, { ...values, summary: LONG, partners: [CHILD_FOCUS, POLICE] }, caseId);
  }
}

function fillBig(office: Office, caseId: string, today: string): void {
  const day = (i: number) => addDays(today, -i);
  const moment = (i: number) => `${day(i)}T10:0${i % 10}:00.000Z`;
  const roles = ['victim', 'parent', 'family', 'friend', 'professional', 'suspect'] as const;
  const people = Array.from({ length: 24 }, (_, i) =>
    office.add('person', caseId, {
      role: roles[i === 0 ? 0 : 1 + (i % 5)] ?? 'other',
      firstName: `Voornaam${i}`,
      lastName: 'Van den Langenaamstraeten',
      nicknames: i % 3 === 0 ? 'يوسف, Josse' : null,
    }),
  );
  for (const [i, personId] of people.entries())
    office.add('contact-point', caseId, {
      personId,
      type: 'phone',
      value: `0470 00 00 ${String(i).padStart(2, '0')}`,
      safe: {
        rule: (['safe', 'times', 'never'] as const)[i % 3] ?? 'never',
        ...(i % 3 === 1 && { times: 'na 17 uur' }),
        setBy: 'Nora Peeters',
        setOn: today,
      },
    });
  for (let i = 1; i < people.length; i++)
    office.add('relation', caseId, {
      from: people[i] ?? '',
      to: people[Math.floor(i / 3)] ?? '',
      nature: 'friend',
      grade: 'told',
    });
  const by = { agency: PAYOKE, person: 'Nora Peeters' };
  for (let i = 0; i < 300; i++)
    office.add('contact-entry', caseId, {
      at: moment(i),
      direction: i % 2 ? 'in' : 'out',
      from: i % 2 ? { agency: POLICE, person: 'Tom Baert' } : by,
      to: [i % 2 ? by : { agency: CHILD_FOCUS, person: 'Ilse Verhaegen' }],
      channel: 'phone',
      outcome: i % 7 === 0 ? 'no-answer' : 'reached',
      summary: `${i}. ${LONG}`,
    });
  for (let i = 0; i < 120; i++)
    office.add('signal', caseId, {
      signalId: SIGNALS[i % SIGNALS.length]?.id ?? null,
      fact: `${i}. ${LONG}`,
      on: day(i * 3),
      grade: 'told',
      by,
    });
  for (let i = 0; i < 60; i++)
    office.add('agreement', caseId, {
      what: `${i}. ${LONG}`.slice(0, 290),
      owner: i % 2 ? by : { agency: CHILD_FOCUS, person: 'Ilse Verhaegen' },
      due: day(i - 20),
      state: i % 3 ? 'open' : 'done',
    });
  for (let i = 0; i < 12; i++)
    office.add('missing-episode', caseId, {
      since: moment(i * 30 + 10),
      lastSeenWhere: 'Bushalte Stationsplein',
      foundAt: moment(i * 30 + 8),
    });
  for (let i = 0; i < 12; i++)
    office.add('placement', caseId, {
      setting: 'living-group',
      facility: `Leefgroep ${i}`,
      startedOn: day(i * 30 + 30),
      endedOn: day(i * 30),
    });
  for (let i = 0; i < 20; i++)
    office.add('risk', caseId, {
      level: 'serious',
      on: day(i * 15),
      judgedBy: by,
      reasons: LONG,
    });
}

export interface BigOffice {
  /** To be compared and taken in as a partner's. */
  readonly card: { readonly name: string; readonly bytes: Buffer };
  readonly bundle: { readonly name: string; readonly bytes: Buffer };
  readonly records: number;
}

/** @param ownCard of the desk that is to receive it */
export function bigOffice(ownCard: string, today: string): BigOffice {
  const us = parseCard(ownCard);
  if (!us.ok) throw new Error(us.error);
  const office = new Office();
  const big = office.addCase(BIG_CODE, today);
  fillBig(office, big, today);
  const cases = [{ caseId: big, code: BIG_CODE, since: [] }];
  for (let i = 2; i <= 300; i++) {
    const code = `Waterlelie-${i}`;
    cases.push({ caseId: office.addCase(code, today), code, since: [] });
  }
  const { desk, records } = office;
  const { bytes } = sealBundle({
    manifest: {
      sealedAt: new Date().toISOString(),
      sender: { card: desk.card, person: 'Nora Peeters' },
      recipients: [
        { deskId: us.value.deskId, boxKey: encodeBase64(us.value.boxKey), sequence: 1, previous: null },
      ],
      purpose: { id: 'follow-up', note: '' },
      ground: { id: 'consent-written', note: '' },
      consent: { state: 'written', note: '' },
      minor: { state: 'informed', note: '' },
      onward: 'case-partners',
      cases,
      desks: [{ deskId: desk.deskId, agency: PAYOKE }],
    },
    content: { records, withheld: [] },
    recipientKeys: [us.value.boxKey],
    signKeys: desk.sign,
  });
  return {
    card: { name: 'payoke.schakel-card', bytes: Buffer.from(desk.card) },
    bundle: { name: 'veel.schakel', bytes: Buffer.from(bytes) },
    records: records.length,
  };
}
