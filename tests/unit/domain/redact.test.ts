import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINS, readRecord, RECORD_LIMITS } from '../../../shared/domain/kinds';
import { SAFE_RULES } from '../../../shared/domain/contact-point';
import { mergeRecords } from '../../../shared/domain/merge';
import { PERSON_ROLES } from '../../../shared/domain/person';
import { defaultProfile, redact, RELEASABLE, SECTIONS, type Profile } from '../../../shared/domain/redact';
import { fieldState, setFields, type RecordDoc } from '../../../shared/domain/record';
import { buildDesk, buildRecord, buildStamp, CHILD_FOCUS, PAYOKE } from '../../support/builders';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const all: Profile = { sections: SECTIONS, release: RELEASABLE };
const safe = { rule: 'safe' as const, setBy: 'Ann', setOn: '2026-11-01' };

const phone = (value: string, rule: (typeof SAFE_RULES)[number] = 'safe', secret = false) =>
  buildRecord(us, 'contact-point', { type: 'phone', value, safe: { ...safe, rule }, secret });
const text = (docs: readonly RecordDoc[]) => JSON.stringify(docs);

describe('what leaves', () => {
  it('never holds a number that may never be called, nor a secret address, whatever the sender chose', () => {
    const { records, withheld } = redact(
      [phone('0470 00 00 02', 'never'), phone('Dorpsstraat 1', 'safe', true)],
      all,
      us.deskId,
    );
    expect(records).toEqual([]);
    expect(withheld.map(({ reason }) => reason)).toEqual(['never-contact', 'secret-address']);
  });

  it('holds the careful value while desks disagree about a number', () => {
    const point = phone('0470 00 00 02');
    const never = setFields(point, { safe: { ...safe, rule: 'never' } }, buildStamp(payoke, { at: 1 }));
    const still = setFields(point, { safe: { ...safe, rule: 'times' } }, buildStamp(us, { n: 2 }));
    const { withheld } = redact([mergeRecords(never, still)], all, us.deskId);
    expect(withheld.map(({ reason }) => reason)).toEqual(['never-contact']);
  });

  it('leaves out a note that tells a withheld number in another notation', () => {
    const note = buildRecord(us, 'person', { role: 'victim', note: 'bel niet naar 0470/000.002!' });
    const { records, withheld } = redact([phone('0470 00 00 02', 'never'), note], all, us.deskId);
    expect(text(records)).not.toContain('000.002');
    expect(withheld.find(({ field }) => field === 'note')?.reason).toBe('mentions-withheld');
  });

  it('knows a withheld number by its country code and without it', () => {
    for (const [held, told] of [
      ['0470 00 00 02', '+32 470 00 00 02'],
      ['+32 470 00 00 02', '0470/00.00.02'],
    ] as const) {
      const note = buildRecord(us, 'person', { role: 'victim', note: `bel niet naar ${told}` });
      const { records } = redact([phone(held, 'never'), note], all, us.deskId);
      expect(text(records)).not.toContain('bel niet');
    }
  });

  it('sends standing values only: an earlier one may be what is withheld elsewhere', () => {
    const point = setFields(phone('Geheim 7'), { value: 'Publiek 8' }, buildStamp(us, { n: 2 }));
    expect(text(redact([point], all, us.deskId).records)).not.toContain('Geheim');
  });

  it('keeps the desk’s own ledger and deleted records without a trace', () => {
    const ledger = buildRecord(us, 'handover-entry', { direction: 'out' });
    expect(redact([ledger], all, us.deskId)).toEqual({ records: [], withheld: [] });
  });

  it('counts a suspect’s number as suspect data', () => {
    const suspect = buildRecord(us, 'person', { role: 'suspect', firstName: 'Dries' });
    const number = buildRecord(us, 'contact-point', {
      type: 'phone',
      value: '0470 00 00 09',
      safe,
      personId: suspect.id,
    });
    const { records } = redact([suspect, number], defaultProfile('payoke'), us.deskId);
    expect(records).toEqual([]);
  });

  it('holds to the most protective of the roles while desks disagree on who someone is', () => {
    const role = fc.constantFrom(...PERSON_ROLES.filter((each) => each !== 'other'));
    fc.assert(
      fc.property(role, role, fc.boolean(), fc.subarray([...SECTIONS]), (ours, theirs, isLater, sections) => {
        const profile: Profile = { sections, release: RELEASABLE };
        const person = buildRecord(us, 'person', { role: 'other', firstName: 'Kaat' });
        const number = buildRecord(us, 'contact-point', {
          type: 'phone',
          value: '0470 00 00 09',
          safe,
          personId: person.id,
        });
        const at = isLater ? 2 : 1_000_000;
        const disputed = mergeRecords(
          setFields(person, { role: ours }, buildStamp(us, { n: 2, at: 1000 })),
          setFields(person, { role: theirs }, buildStamp(payoke, { at })),
        );
        const leaves = (docs: readonly RecordDoc[], id: string) =>
          redact(docs, profile, us.deskId).records.some((doc) => doc.id === id);
        const asIf = (each: (typeof PERSON_ROLES)[number]) =>
          setFields(person, { role: each }, buildStamp(us, { n: 2 }));
        for (const id of [person.id, number.id]) {
          const either = leaves([asIf(ours), number], id) && leaves([asIf(theirs), number], id);
          expect(leaves([disputed, number], id)).toBe(either);
        }
      }),
    );
  });

  it('reads someone whom one desk calls a suspect as a suspect until a person has chosen', () => {
    const person = buildRecord(us, 'person', { role: 'other' });
    const suspect = setFields(person, { role: 'suspect' }, buildStamp(payoke, { at: 1 }));
    const friend = setFields(person, { role: 'friend' }, buildStamp(us, { n: 2 }));
    const read = readRecord(mergeRecords(friend, suspect));
    expect(read.ok && read.value.values).toMatchObject({ role: 'suspect' });
  });

  const record = fc.record({
    secretText: fc.stringMatching(/^[a-z]{12}$/),
    rule: fc.constantFrom(...SAFE_RULES),
    secret: fc.boolean(),
    origin: fc.constantFrom(null, ...ORIGINS),
    limit: fc.constantFrom(...RECORD_LIMITS),
    foreign: fc.boolean(),
  });
  const profile = fc.record({ sections: fc.subarray([...SECTIONS]), release: fc.subarray([...RELEASABLE]) });

  it('holds no text of anything withheld, for every profile and mixture of rules', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), profile, (inputs, chosen) => {
        const docs = inputs.map(({ secretText, rule, secret, origin, limit, foreign }) =>
          buildRecord(
            foreign ? payoke : us,
            'contact-point',
            { type: 'other', value: secretText, safe: { ...safe, rule }, secret },
            { common: { $limit: limit, ...(origin && { $origin: origin }) } },
          ),
        );
        const { records, withheld } = redact(docs, chosen, us.deskId);
        const out = text(records);
        const kept = new Set(records.map(({ id }) => id));
        docs.forEach((doc, i) => {
          if (!kept.has(doc.id)) expect(out).not.toContain(inputs[i]?.secretText ?? '');
        });
        expect(records.length + withheld.length).toBe(docs.length);
      }),
    );
  });

  it('never wipes what the sender knows when a redacted copy comes back, edited or not', () => {
    const docs = [
      phone('0470 00 00 02', 'never'),
      buildRecord(us, 'person', { role: 'victim', firstName: 'Noor', note: 'zie 0470000002' }),
    ];
    fc.assert(
      fc.property(profile, (chosen) => {
        const { records } = redact(docs, chosen, us.deskId);
        for (const out of records) {
          const ours = docs.find(({ id }) => id === out.id);
          if (!ours) throw new Error('a record of ours');
          const edited = setFields(out, { lastName: 'Jansen' }, buildStamp(payoke));
          const back = mergeRecords(ours, edited);
          for (const field of Object.keys(ours.fields))
            expect(fieldState(back, field)?.value).toEqual(fieldState(ours, field)?.value);
        }
      }),
    );
  });
});

describe('the parts of the case file', () => {
  const by = { agency: CHILD_FOCUS, person: 'Ann' };
  const plan = buildRecord(us, 'safety-plan', {
    on: '2026-11-01',
    madeBy: by,
    dangers: 'Hij wacht aan school.',
    unsafe: [{ text: 'bestuurder van de grijze wagen' }],
    codeWord: 'regenboogvis',
  });
  const stay = (secret: boolean) =>
    buildRecord(us, 'placement', {
      setting: 'small-unit',
      facility: 'Kleine wooneenheid',
      address: 'Lindenhof 7, Oosterbeke',
      secret,
      startedOn: '2026-11-01',
    });

  it('a safety plan goes without its code word and its unsafe people', () => {
    const { records, withheld } = redact([plan], { sections: SECTIONS, release: [] }, us.deskId);
    expect(text(records)).toContain('Hij wacht aan school.');
    expect(text(records)).not.toMatch(/regenboogvis|grijze wagen/);
    expect(withheld.map(({ field, reason }) => `${field ?? ''} ${reason}`)).toEqual([
      'codeWord code-word',
      'unsafe unsafe-people',
    ]);
  });

  it('what mentions the code word stays as long as the code word does', () => {
    const note = buildRecord(us, 'person', { role: 'parent', note: 'Moeder kent het woord Regenboogvis.' });
    const without = redact([plan, note], { sections: SECTIONS, release: [] }, us.deskId);
    expect(text(without.records)).not.toMatch(/regenboogvis/i);
    const chosen = redact([plan, note], { sections: SECTIONS, release: ['code-word'] }, us.deskId);
    expect(text(chosen.records).match(/regenboogvis/gi)).toHaveLength(2);
  });

  it('a stay at a secret address never leaves, and neither does a text that holds the address', () => {
    const note = buildRecord(us, 'person', { role: 'victim', note: 'Post naar lindenhof 7 (Oosterbeke).' });
    const { records, withheld } = redact([stay(true), note], all, us.deskId);
    expect(text(records)).not.toMatch(/lindenhof/i);
    expect(withheld.map(({ reason }) => reason)).toContain('secret-address');
  });

  it('a stay is secret while desks disagree about it', () => {
    const known = stay(false);
    const secret = setFields(known, { secret: true }, buildStamp(payoke, { at: 1 }));
    const open = setFields(known, { secret: false, detail: 'x' }, buildStamp(us, { n: 2 }));
    expect(redact([mergeRecords(secret, open)], all, us.deskId).records).toEqual([]);
  });

  it('legal steps from police or justice stay unless they are released', () => {
    const step = buildRecord(us, 'legal-step', { step: 'complaint', startedAt: '2026-11-01' });
    const theirs = setFields(step, { $origin: 'police' }, buildStamp(us, { n: 2 }));
    const { withheld } = redact([theirs], { sections: SECTIONS, release: [] }, us.deskId);
    expect(withheld.map(({ reason }) => reason)).toEqual(['police-origin']);
  });

  it('Child Focus by default gets neither stays nor legal steps', () => {
    const { sections } = defaultProfile('child-focus');
    expect(sections).not.toContain('care');
    expect(sections).not.toContain('legal');
    expect(sections).toContain('safety');
  });
});
