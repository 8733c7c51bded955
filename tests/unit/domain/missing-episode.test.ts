import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { DESK_KINDS } from '../../../shared/domain/agency';
import { demoOffice } from '../../../shared/domain/demo/office';
import { readRecord, type AnyView } from '../../../shared/domain/kinds';
import { mergeRecords } from '../../../shared/domain/merge';
import { isMissing, missingPattern, missingProblems } from '../../../shared/domain/missing-episode';
import { setFields, type RecordDoc } from '../../../shared/domain/record';
import { defaultProfile, MISSING_SHEET, redact } from '../../../shared/domain/redact';
import { buildDesk, buildRecord, buildStamp, CASE_ID, CHILD_FOCUS, POLICE } from '../../support/builders';

const us = buildDesk(CHILD_FOCUS);
const police = buildDesk(POLICE);
const NOW = Date.parse('2026-11-23T09:00:00.000Z');
const at = (text: string) => `2026-11-${text}:00.000Z`;

const views = (docs: readonly RecordDoc[]): readonly AnyView[] =>
  docs.flatMap((doc) => {
    const read = readRecord(doc);
    return read.ok ? [read.value] : [];
  });
const head = () =>
  buildRecord(
    us,
    'case',
    { code: 'Zilver-19', stage: 'approach', lead: CHILD_FOCUS, openedOn: '2026-11-01' },
    { id: CASE_ID },
  );

describe('a missing episode', () => {
  it('is open until the child is back', () => {
    expect(isMissing({ since: at('22T21:40') })).toBe(true);
    expect(isMissing({ since: at('22T21:40'), foundAt: at('23T06:00') })).toBe(false);
  });

  it('stays open while desks disagree whether the child is back', () => {
    const gone = buildRecord(us, 'missing-episode', { since: at('20T10:00'), foundAt: at('21T10:00') });
    const stillGone = setFields(gone, { foundAt: null }, buildStamp(us, { n: 2 }));
    const otherTime = setFields(gone, { foundAt: at('22T10:00') }, buildStamp(police, { n: 1, at: 9e12 }));
    const [view] = views([mergeRecords(stillGone, otherTime)]);
    expect(view?.kind === 'missing-episode' && isMissing(view.values)).toBe(true);
  });

  it('stands in the summary of its case, with who was told', () => {
    const episode = buildRecord(us, 'missing-episode', {
      since: at('22T21:40'),
      lastSeenWhere: 'Stationsplein',
      policeAt: at('22T22:05'),
      alarming: { criteria: ['third-parties'], by: 'Ann', on: at('22T22:20') },
    });
    const over = buildRecord(us, 'missing-episode', { since: at('02T21:40'), foundAt: at('03T06:00') });
    expect(summarizeCase(views([head(), episode, over]))?.missing).toEqual([
      {
        id: episode.id,
        since: at('22T21:40'),
        lastSeen: 'Stationsplein',
        isAlarming: true,
        policeAt: at('22T22:05'),
        childFocusAt: null,
      },
    ]);
  });
});

describe('what cannot be', () => {
  it('is a moment to come, a return before the start, or no start', () => {
    expect(missingProblems({ since: at('24T10:00') }, [], NOW)).toEqual({ since: 'future' });
    expect(missingProblems({ since: at('22T10:00'), foundAt: at('21T10:00') }, [], NOW)).toEqual({
      foundAt: 'before-since',
    });
    expect(missingProblems({ policeAt: at('22T10:00') }, [], NOW)).toEqual({ since: 'empty' });
    expect(
      missingProblems(
        { since: at('20T10:00'), lastSeenAt: at('22T10:00'), foundAt: at('21T10:00') },
        [],
        NOW,
      ),
    ).toEqual({ lastSeenAt: 'after-found' });
  });

  it('is being missing twice at once, but not twice in a row', () => {
    const open = { since: at('20T10:00') };
    expect(missingProblems({ since: at('22T10:00') }, [open], NOW)).toEqual({ since: 'overlaps' });
    const ended = { since: at('20T10:00'), foundAt: at('21T10:00') };
    expect(missingProblems({ since: at('22T10:00') }, [ended], NOW)).toEqual({});
  });

  it('is found whichever of the two episodes is looked at', () => {
    const moment = fc
      .integer({ min: 1, max: 20 })
      .map((day) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`);
    const episode = fc.record({ since: moment, foundAt: fc.option(moment) });
    fc.assert(
      fc.property(episode, episode, (a, b) => {
        const overlaps = (x: typeof a, y: typeof a) => missingProblems(x, [y], NOW).since === 'overlaps';
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe('the pattern over episodes', () => {
  it('counts, and concludes nothing', () => {
    const pattern = missingPattern([
      {
        since: at('14T18:30'),
        foundAt: at('15T06:30'),
        foundWhere: 'Station Oosterbeke',
        foundWith: 'alleen',
      },
      { since: at('02T12:00'), foundAt: at('04T12:00'), foundWhere: ' station oosterbeke' },
      { since: at('21T12:00') },
    ]);
    expect(pattern).toEqual({
      count: 3,
      shortestMs: 12 * 3_600_000,
      longestMs: 48 * 3_600_000,
      daysBetween: [12, 7],
      weekdays: [0, 1, 0, 0, 0, 0, 2],
      foundWhere: [{ text: 'Station Oosterbeke', n: 2 }],
      foundWith: [{ text: 'alleen', n: 1 }],
    });
  });

  it('has one gap less than there are episodes, and every episode on a weekday', () => {
    const moment = fc.date({ min: new Date(0), max: new Date(NOW), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), (starts) => {
        const { daysBetween, weekdays } = missingPattern(
          starts.map((date) => ({ since: date.toISOString() })),
        );
        expect(daysBetween).toHaveLength(starts.length - 1);
        expect(Math.min(0, ...daysBetween)).toBe(0);
        expect(weekdays.reduce((sum, n) => sum + n, 0)).toBe(starts.length);
      }),
    );
  });
});

describe('who gets to know that a child is missing', () => {
  const episode = buildRecord(us, 'missing-episode', { since: at('22T21:40') });

  it('is a partner at the table, not a school', () => {
    const kinds = (kind: Parameters<typeof defaultProfile>[0]) =>
      redact([episode], defaultProfile(kind), us.deskId).records.map((doc) => doc.kind);
    expect(kinds('police')).toEqual(['missing-episode']);
    expect(kinds('school')).toEqual([]);
  });

  it('is the police on a sheet without suspects, contacts, health or secret addresses', () => {
    const safe = { rule: 'safe' as const, setBy: 'Ann', setOn: '2026-11-01' };
    const suspect = buildRecord(us, 'person', { role: 'suspect', firstName: 'Dries' });
    const address = buildRecord(us, 'contact-point', {
      type: 'address',
      value: 'Lindenhof 7',
      safe,
      secret: true,
    });
    const never = buildRecord(us, 'contact-point', {
      type: 'phone',
      value: '0470 00 00 02',
      safe: { ...safe, rule: 'never' },
    });
    const health = buildRecord(us, 'signal', { fact: 'ziek' }, { common: { $origin: 'health' } });
    const tells = buildRecord(us, 'missing-episode', {
      since: at('02T10:00'),
      whereabouts: 'Lindenhof 7, of 0470/00.00.02',
    });
    const { records } = redact([episode, suspect, address, never, health, tells], MISSING_SHEET, us.deskId);
    expect(records.map(({ id }) => id)).toEqual([episode.id, tells.id]);
    expect(JSON.stringify(records)).not.toMatch(/Lindenhof|0470/);
  });
});

describe('the demo office', () => {
  it('has a child that is missing now at every desk', () => {
    for (const desk of DESK_KINDS) {
      const episodes = views(demoOffice(desk, NOW)).flatMap((view) =>
        view.kind === 'missing-episode' ? [view] : [],
      );
      expect(episodes.filter(({ values }) => isMissing(values))).toHaveLength(1);
    }
  });
});
