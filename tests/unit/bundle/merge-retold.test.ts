/**
 * The 28 cases of KeePassXC's tests/TestMerge.h, retold: an entry is a contact point or an agreement, a group the person
 * it belongs to, moving it is giving it to another person, and a merge is a handover that was accepted.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { CHILD_FOCUS, PAYOKE } from '../../support/builders';
import { exchange, ExchangingDesk } from '../../support/exchanging-desk';

let us: ExchangingDesk;
let them: ExchangingDesk;
let victim: string;
let aunt: string;
let number: string;
const SAFE = { rule: 'safe', setBy: 'Ilse', setOn: '2026-11-20' } as const;
const hand = () => exchange(us, them);
const handBack = () => exchange(them, us);

beforeEach(() => {
  us = new ExchangingDesk(CHILD_FOCUS);
  them = new ExchangingDesk(PAYOKE);
  victim = us.add('person', { role: 'victim', firstName: 'Noor' });
  aunt = us.add('person', { role: 'family', firstName: 'Els' });
  number = us.add('contact-point', { personId: victim, type: 'phone', value: '0470 00 00 02', safe: SAFE });
});

const alike = () => expect(them.picture()).toBe(us.picture());

describe('a handover, as KeePassXC tests its merge', () => {
  it('1 into an empty store brings all of it', () => {
    hand();
    alike();
    expect(them.docs.size).toBe(3);
  });

  it('2 without changes changes nothing, also the second time', () => {
    hand();
    const before = us.picture();
    handBack();
    hand();
    expect(us.picture()).toBe(before);
    alike();
  });

  it('3 carries a kind that this program does not know, as it is', () => {
    const { id, ...doc } = us.doc(number);
    const unknown = { ...doc, id, kind: 'hologram' };
    them.accept([unknown]);
    expect(them.doc(id)).toEqual(unknown);
  });

  it('4 takes the newer value over, the older stays in the history', () => {
    hand();
    them.set(number, { label: 'school' });
    them.set(number, { label: 'thuis' });
    handBack();
    expect(us.value(number, 'label')).toBe('thuis');
    us.set(number, { label: 'nergens' });
    expect(us.history(number, 'label')).toEqual(['nergens', 'thuis']);
  });

  it('5 leaves our newer value, when theirs is the one that we had seen', () => {
    hand();
    them.set(number, { label: 'van hen' });
    handBack();
    us.set(number, { label: 'daarna van ons' });
    handBack();
    expect(us.state(number, 'label')).toMatchObject({ value: 'daarna van ons', rivals: [] });
  });

  it('6 leaves a person alone for an older copy of it', () => {
    hand();
    us.set(aunt, { firstName: 'Elsa' });
    handBack();
    expect(us.value(aunt, 'firstName')).toBe('Elsa');
  });

  it('7 of records that nobody touched adds no history', () => {
    hand();
    handBack();
    expect(us.history(number, 'value')).toHaveLength(1);
    expect(them.history(number, 'value')).toHaveLength(1);
  });

  it('8 of a changed record adds exactly that change', () => {
    hand();
    them.set(number, { value: '0470 00 00 03' });
    handBack();
    expect(us.history(number, 'value')).toEqual(['0470 00 00 03', '0470 00 00 02']);
  });

  it('9 of both sides’ changes keeps both, and shows a conflict in the same field only', () => {
    hand();
    us.set(number, { label: 'van ons' });
    them.set(number, { label: 'van hen', value: '0470 00 00 05' });
    handBack();
    hand();
    alike();
    expect(us.state(number, 'label')?.rivals).toHaveLength(2);
    expect(us.state(number, 'value')).toMatchObject({ value: '0470 00 00 05', rivals: [] });
  });

  it('10 shows the newer of two that were written at the same time, and forgets neither', () => {
    hand();
    us.set(number, { label: 'vroeger' }, 1000);
    them.set(number, { label: 'later' }, 2000);
    handBack();
    expect(us.value(number, 'label')).toBe('later');
    expect(us.history(number, 'label')).toEqual(['later', 'vroeger']);
  });

  it('11 of what we deleted and they left alone stays deleted', () => {
    hand();
    us.delete(number);
    handBack();
    expect(us.deleted(number)).toBe('deleted');
  });

  it('12 of what we deleted and they changed comes back to view, and waits for a person', () => {
    hand();
    us.delete(number);
    them.set(number, { label: 'nog in gebruik' });
    handBack();
    expect(us.deleted(number)).toBe('deleted-but-edited');
  });

  it('13 moves a number to another person', () => {
    hand();
    them.set(number, { personId: aunt });
    handBack();
    expect(us.value(number, 'personId')).toBe(aunt);
  });

  it('14 moves it and keeps what we changed in it meanwhile', () => {
    hand();
    us.set(number, { label: 'van ons' });
    them.set(number, { personId: aunt });
    handBack();
    expect([us.value(number, 'personId'), us.value(number, 'label')]).toEqual([aunt, 'van ons']);
  });

  it('15 moves it to a person that came along', () => {
    hand();
    const coach = them.add('person', { role: 'friend', firstName: 'Ria' });
    them.set(number, { personId: coach });
    them.set(coach, { role: 'family' });
    handBack();
    expect(us.value(number, 'personId')).toBe(coach);
  });

  it('16 brings new people', () => {
    hand();
    const uncle = them.add('person', { role: 'family', firstName: 'Piet' });
    handBack();
    expect(us.value(uncle, 'firstName')).toBe('Piet');
  });

  it('17 changes a number that we moved meanwhile, where it is now', () => {
    hand();
    us.set(number, { personId: aunt });
    them.set(number, { value: '0470 00 00 04' });
    handBack();
    expect([us.value(number, 'personId'), us.value(number, 'value')]).toEqual([aunt, '0470 00 00 04']);
  });

  it('18 changes a person', () => {
    hand();
    them.set(aunt, { lastName: 'Janssens' });
    handBack();
    expect(us.value(aunt, 'lastName')).toBe('Janssens');
  });

  it('19 gives a person another role, and the numbers stay with it', () => {
    hand();
    them.set(aunt, { role: 'friend' });
    handBack();
    expect(us.value(aunt, 'role')).toBe('friend');
    expect(us.value(number, 'personId')).toBe(victim);
  });

  it('20 both ways leaves both alike', () => {
    hand();
    us.set(victim, { note: 'van ons' });
    them.set(aunt, { note: 'van hen' });
    handBack();
    hand();
    alike();
  });

  it('21 brings new records of any kind', () => {
    hand();
    const agreed = them.add('agreement', { what: 'Bellen', owner: { agency: PAYOKE }, state: 'open' });
    handBack();
    expect(us.value(agreed, 'what')).toBe('Bellen');
  });

  it('22 of the same value written twice shows one value and no conflict', () => {
    hand();
    us.set(aunt, { lastName: 'Janssens' });
    them.set(aunt, { lastName: 'Janssens' });
    handBack();
    hand();
    expect(us.state(aunt, 'lastName')?.rivals).toEqual([]);
    alike();
  });

  it('23 changes the head of the case field by field', () => {
    const head = us.add('case', {
      code: 'Zilver-19',
      stage: 'intake',
      lead: CHILD_FOCUS,
      openedOn: '2026-11-20',
    });
    hand();
    us.set(head, { stage: 'approach' });
    them.set(head, { summary: 'Van Payoke.' });
    handBack();
    expect([us.value(head, 'stage'), us.value(head, 'summary')]).toEqual(['approach', 'Van Payoke.']);
  });

  it('24 tells an emptied field from one that was not sent', () => {
    us.set(aunt, { note: 'belt na vier uur' });
    hand();
    them.accept([{ ...us.doc(aunt), fields: {}, stamps: {} }]);
    expect(them.value(aunt, 'note')).toBe('belt na vier uur');
    them.set(aunt, { note: null });
    handBack();
    expect(us.value(aunt, 'note')).toBeNull();
    expect(us.history(aunt, 'note')).toEqual([null, 'belt na vier uur']);
  });

  it('25 does not say of a record that it was deleted here: each desk deletes for itself', () => {
    hand();
    us.delete(number);
    hand();
    expect(them.deleted(number)).toBe('present');
  });

  it('26 of a deleted person leaves its numbers', () => {
    hand();
    us.delete(aunt);
    handBack();
    expect([us.deleted(aunt), us.deleted(number)]).toEqual(['deleted', 'present']);
  });

  it('27 of a number that was deleted and restored finds it there', () => {
    hand();
    us.delete(number);
    us.restore(number);
    handBack();
    expect(us.deleted(number)).toBe('present');
  });

  it('28 of a person that was deleted and restored keeps what they changed meanwhile', () => {
    hand();
    us.delete(aunt);
    them.set(aunt, { lastName: 'Janssens' });
    us.restore(aunt);
    handBack();
    expect([us.deleted(aunt), us.value(aunt, 'lastName')]).toEqual(['present', 'Janssens']);
  });
});
