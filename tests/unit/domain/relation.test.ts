import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoOffice } from '../../../shared/domain/demo/office';
import { parseValues, readRecord, type AnyView } from '../../../shared/domain/kinds';
import { mergeRecords } from '../../../shared/domain/merge';
import { PERSON_ROLES, type PersonRole } from '../../../shared/domain/person';
import { RELEASABLE, redact, SECTIONS, type Profile, type Section } from '../../../shared/domain/redact';
import { deleteRecord, setFields, type RecordDoc } from '../../../shared/domain/record';
import { relationProblems } from '../../../shared/domain/relation';
import { personCodes } from '../../../shared/domain/relation-people';
import { searchLimits, searchLine } from '../../../shared/domain/search-text';
import { buildDesk, buildRecord, buildStamp, CHILD_FOCUS, newId, PAYOKE } from '../../support/builders';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const without = (...left: readonly Section[]): Profile => ({
  sections: SECTIONS.filter((section) => !left.includes(section)),
  release: [],
});
const all = without();

const person = (role: PersonRole, at = 1) =>
  buildRecord(us, 'person', { role, firstName: `Een ${role}` }, { stamp: { at } });
const tie = (from: RecordDoc, to: RecordDoc) =>
  buildRecord(us, 'relation', {
    from: from.id,
    to: to.id,
    nature: 'transport',
    grade: 'told',
    note: 'grijze wagen',
  });

const girl = person('victim');
const mother = person('parent');
const suspect = person('suspect');

function view(doc: RecordDoc): AnyView {
  const read = readRecord(doc);
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const kinds = (docs: readonly RecordDoc[], profile = all) =>
  redact(docs, profile, us.deskId).records.map(({ kind }) => kind);
const reasonOf = (doc: RecordDoc, docs: readonly RecordDoc[], profile = all) =>
  redact(docs, profile, us.deskId).withheld.find(({ recordId }) => recordId === doc.id)?.reason;

describe('a relation in a handover', () => {
  it('goes with both its people', () => {
    expect(kinds([girl, mother, tie(mother, girl)])).toContain('relation');
  });

  it('stays when the section of either of its people was not chosen', () => {
    const bond = tie(mother, girl);
    for (const left of ['victim', 'network'] as const) {
      expect(kinds([girl, mother, bond], without(left))).not.toContain('relation');
      expect(reasonOf(bond, [girl, mother, bond], without(left))).toBe('not-chosen');
    }
  });

  it('with a suspect is suspect data, in either direction', () => {
    for (const bond of [tie(suspect, girl), tie(girl, suspect)]) {
      expect(kinds([girl, suspect, bond])).toContain('relation');
      expect(kinds([girl, suspect, bond], without('suspects'))).not.toContain('relation');
    }
  });

  it('between two suspects needs no other section', () => {
    const other = person('suspect');
    expect(
      kinds([suspect, other, tie(suspect, other)], { sections: ['suspects'], release: [] }).sort(),
    ).toEqual(['person', 'person', 'relation']);
  });

  it('stays with someone who is withheld for another reason, and says that reason', () => {
    const told = buildRecord(us, 'person', { role: 'friend' }, { common: { $origin: 'confidence' } });
    const bond = tie(told, girl);
    expect(reasonOf(bond, [girl, told, bond])).toBe('confidence');
    expect(kinds([girl, told, bond], { ...all, release: RELEASABLE })).toContain('relation');
  });

  it('leaves no trace once one of its people was removed, or never was here', () => {
    const gone = deleteRecord(mother, buildStamp(us, { n: 2 }));
    const bond = tie(mother, girl);
    expect(redact([girl, gone, bond], all, us.deskId)).toMatchObject({ withheld: [] });
    expect(kinds([girl, gone, bond])).toEqual(['person']);
    expect(kinds([girl, bond])).toEqual(['person']);
  });

  it('stays while one desk says it is with a suspect and another says it is not', () => {
    const bond = tie(mother, girl);
    const theirs = setFields(bond, { from: suspect.id }, buildStamp(payoke, { at: 1 }));
    const ours = setFields(bond, { from: girl.id }, buildStamp(us, { n: 2 }));
    const merged = mergeRecords(ours, theirs);
    expect(kinds([girl, mother, suspect, merged], without('suspects'))).not.toContain('relation');
  });

  it('never names someone who stays, for every choice of the sender', () => {
    const people = PERSON_ROLES.map((role) => person(role));
    const pair = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.subarray([...SECTIONS]), (pairs, sections) => {
        const bonds = pairs.map(([from, to]) => tie(from, to));
        const { records, withheld } = redact([...people, ...bonds], { sections, release: [] }, us.deskId);
        const going = new Set(records.map(({ id }) => id));
        bonds.forEach((bond, at) => {
          const [from, to] = pairs[at] ?? [];
          if (going.has(bond.id)) expect(going.has(from?.id ?? '') && going.has(to?.id ?? '')).toBe(true);
        });
        expect(records.length + withheld.length).toBe(people.length + bonds.length);
      }),
    );
  });
});

describe('words of a relation', () => {
  it('with a suspect are found by the police only', () => {
    const views = [girl, suspect, tie(suspect, girl)].map(view);
    const line = (withSuspects: boolean) =>
      views.map((each) => searchLine(each, searchLimits(views, withSuspects))).join(' ');
    expect(line(false)).not.toContain('grijze');
    expect(line(true)).toContain('grijze');
  });

  it('between others are found by everyone', () => {
    const views = [girl, mother, tie(mother, girl)].map(view);
    expect(views.map((each) => searchLine(each, searchLimits(views, false))).join(' ')).toContain('grijze');
  });
});

describe('bad input to a relation', () => {
  const today = '2026-11-23';
  const good = { from: girl.id, to: mother.id, nature: 'family', grade: 'seen' } as const;

  it('gets a word at its field', () => {
    expect(relationProblems(good, today)).toEqual({});
    expect(relationProblems({ nature: 'other', words: '  ' }, today)).toEqual({
      from: 'empty',
      to: 'empty',
      words: 'empty',
      grade: 'empty',
    });
    expect(relationProblems({ ...good, to: girl.id }, today)).toEqual({ to: 'same' });
    expect(relationProblems({ ...good, since: '2026-11-24' }, today)).toEqual({ since: 'future' });
    expect(relationProblems({ ...good, endedOn: '2026-11-24' }, today)).toEqual({ endedOn: 'future' });
    expect(relationProblems({ ...good, since: '2026-02-02', endedOn: '2026-02-01' }, today)).toEqual({
      endedOn: 'before-start',
    });
    expect(relationProblems({ ...good, since: today, endedOn: today }, today)).toEqual({});
  });

  it('is refused by the schema', () => {
    const bad = {
      from: 'Noor',
      to: 7,
      nature: 'pimp of',
      grade: 'sure',
      since: 'gisteren',
      words: 'a'.repeat(301),
    };
    for (const [name, value] of Object.entries(bad))
      expect(parseValues('relation', { [name]: value }), name).toMatchObject({
        error: { reason: 'invalid' },
      });
    expect(parseValues('relation', { name: 'Noor' })).toMatchObject({ error: { reason: 'unknown-field' } });
  });

  it('loses characters that mislead the reader', () => {
    expect(parseValues('relation', { words: ' neef\u200b van\u202e ' })).toMatchObject({
      value: { words: 'neef van' },
    });
  });
});

describe('the code of a person', () => {
  it('is the role alone when there is one, and is counted as noted when there are more', () => {
    const second = person('friend', 20);
    const first = person('friend', 10);
    const codes = personCodes([second, girl, first].map(view));
    expect(codes.get(girl.id)).toEqual({ role: 'victim', n: null });
    expect([codes.get(first.id), codes.get(second.id)].map((code) => code?.n)).toEqual([1, 2]);
    expect(codes.get(newId())).toBeUndefined();
  });
});

it('the demo office has relations of every grade, each between two of its people', () => {
  const views = demoOffice('child-focus', Date.parse('2026-11-23T10:00:00Z')).map(view);
  const people = new Set(views.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const relations = views.flatMap((each) => (each.kind === 'relation' ? [each.values] : []));
  expect(new Set(relations.map(({ grade }) => grade))).toEqual(new Set(['seen', 'told', 'suspected']));
  for (const { from, to } of relations) expect([from, to].every((id) => people.has(id ?? ''))).toBe(true);
});
