/**
 * Computers of one desk over a folder that delays, repeats, loses and reorders. Larger: SCHAKEL_TEAM_DESKS=50
 * SCHAKEL_TEAM_CHANGES=100000; again with the seed it printed: SCHAKEL_SEED.
 */
import { describe, expect, it } from 'vitest';
import { believable } from '../../../shared/domain/believable';
import { setFields, type RecordDoc } from '../../../shared/domain/record';
import { covers, least, mayBeNews, seenAfter } from '../../../shared/domain/team';
import { buildDesk, buildRecord, CHILD_FOCUS, newId } from '../../support/builders';
import { Random } from '../../support/random';
import { playTeam } from '../../support/team-desks';

const DESKS = Number(process.env.SCHAKEL_TEAM_DESKS ?? 8);
const CHANGES = Number(process.env.SCHAKEL_TEAM_CHANGES ?? 400);

describe('computers of one desk', () => {
  it('all end alike, whatever the folder does meanwhile', { timeout: 3_600_000 }, () => {
    const random = new Random();
    const { desks, files, carried, ms } = playTeam(random, DESKS, CHANGES);
    const [first, ...others] = desks;
    const picture = first?.picture() ?? '';
    expect(picture.length).toBeGreaterThan(0);
    const differ = others.filter((desk) => desk.picture() !== picture).length;
    expect({ seed: random.seed, differ }).toEqual({ seed: random.seed, differ: 0 });
    for (const desk of desks)
      expect(desks.filter((other) => other !== desk && !desk.holdsAllOf(other)).length).toBe(0);
    const perChange = (total: number) => (total / CHANGES).toFixed(3);
    process.stdout.write(
      `${DESKS} computers, ${CHANGES} changes: ${perChange(ms)} ms, ${perChange(files)} files and ` +
        `${perChange(carried)} records carried a change (seed ${random.seed})\n`,
    );
  });

  it('tell from where all of them are, and a file that begins later leaves a gap', () => {
    expect(least([{ a: 3, b: 2 }, { a: 1 }])).toEqual({ a: 1 });
    expect(least([])).toEqual({});
    expect(covers({ a: 2 }, { a: 2 })).toBe(true);
    expect(covers({ a: 2 }, { b: 1 })).toBe(false);
    expect(seenAfter({ a: 2 }, { since: { a: 2 }, has: { a: 5, b: 1 } })).toEqual({ a: 5, b: 1 });
    expect(seenAfter({ a: 2 }, { since: { a: 3 }, has: { a: 5 } })).toEqual({ a: 2 });
  });

  it('send what a partner wrote along with its case, since no computer counts a partner', () => {
    const doc = buildRecord(buildDesk(), 'agreement', { what: 'Bellen' });
    const { replica } = Object.values(doc.stamps)[0] ?? { replica: '' };
    expect(mayBeNews(doc, { since: {}, has: {} })).toBe(true);
    expect(mayBeNews(doc, { since: { [replica]: 1 }, has: { [replica]: 4 } })).toBe(false);
    expect(mayBeNews(doc, { since: {}, has: { [replica]: 4 } })).toBe(true);
    expect(mayBeNews({ ...doc, caseId: null }, { since: {}, has: {} })).toBe(false);
  });
});

describe('a stamp in our own name', () => {
  const us = buildDesk(CHILD_FOCUS);
  const colleague = { ...us, replica: newId() };
  const doc: RecordDoc = buildRecord(colleague, 'case', { code: 'Zilver-19', stage: 'intake' });
  const own = { desk: us.deskId, replica: us.replica, n: 4 };

  it('is believed of a computer of the team, in a file of the team, and nowhere else', () => {
    const team = new Set([colleague.replica]);
    expect(believable(doc, undefined, { ...own, team }).doc).toEqual(doc);
    expect(believable(doc, undefined, own).leftOut[0]?.reason).toBe('not-ours');
    const stranger = { ...own, team: new Set([newId()]) };
    expect(believable(doc, undefined, stranger).leftOut[0]?.reason).toBe('not-ours');
  });

  it('is never believed of our own store, not even from the team', () => {
    const stamp = { replica: us.replica, n: 9, at: 1, desk: us.deskId, person: 'Ilse' };
    const forged = setFields(doc, { stage: 'closed' }, stamp);
    const team = new Set([colleague.replica, us.replica]);
    expect(believable(forged, doc, { ...own, team }).leftOut).toEqual([
      expect.objectContaining({ field: 'stage', reason: 'not-ours' }),
    ]);
  });
});
