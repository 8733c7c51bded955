/** What is taken over unless someone chooses: not a picture that nobody asked about. */
import { describe, expect, it } from 'vitest';
import {
  allAs,
  completeChoice,
  countChoices,
  mustBeAsked,
} from '../../../renderer/features/postbus/review-choice';
import type { IncomingField, IncomingRecord } from '../../../renderer/vault/api';

const stamp = { replica: 'r', n: 1, at: 0, desk: 'd', person: 'Nora' };

function field(name: string, theirs: IncomingField['theirs']): IncomingField {
  return {
    field: name,
    change: 'new',
    theirs,
    theirStamp: stamp,
    ours: undefined,
    ourStamp: null,
    holds: null,
    through: null,
    isFuture: false,
  };
}

function incoming(id: string, kind: string, fileName: string, isNew = true): IncomingRecord {
  const fields = [field('fileName', fileName), field('title', 'Iets')];
  return { id, kind, caseId: 'c', isNew, isNewer: false, view: null, known: null, care: null, fields };
}

const letter = incoming('letter', 'document', 'brief.pdf');
const picture = incoming('picture', 'document', 'IMG_0042.JPG');
const film = incoming('film', 'document', 'film.mov');
const known = incoming('known', 'document', 'foto.png', false);

describe('a review', () => {
  it('asks about new pictures and films, not about letters, nor about what is here already', () => {
    expect([letter, picture, film, known].map(mustBeAsked)).toEqual([false, true, true, false]);
    expect(mustBeAsked(incoming('contact', 'contact-entry', 'foto.png'))).toBe(false);
  });

  it('takes no record from sight until someone chooses', () => {
    const gone = { ...incoming('gone', 'agreement', ''), isNew: false, fields: [field('$deleted', {})] };
    expect(completeChoice({ records: [gone] }, {})).toEqual({ gone: { $deleted: 'later' } });
    expect(completeChoice({ records: [gone] }, { gone: { $deleted: 'theirs' } })).toEqual({
      gone: { $deleted: 'theirs' },
    });
    // One that is back, and one that is new here, which is taken whole or left.
    const back = { ...gone, fields: [field('$deleted', null)] };
    expect(completeChoice({ records: [back] }, {})).toEqual({ gone: { $deleted: 'theirs' } });
    expect(completeChoice({ records: [{ ...gone, isNew: true }] }, {})).toEqual({
      gone: { $deleted: 'theirs' },
    });
  });

  it('leaves them until someone chooses, also when all is taken over', () => {
    const records = { records: [letter, picture] };
    const taken = { fileName: 'theirs', title: 'theirs' } as const;
    const left = { fileName: 'later', title: 'later' };
    expect(completeChoice(records, {})).toEqual({ letter: taken, picture: left });
    expect(completeChoice(records, allAs(records, 'theirs'))).toEqual({ letter: taken, picture: left });
    expect(countChoices(records, {})).toEqual({ theirs: 2, ours: 0, later: 2 });
    expect(completeChoice(records, { picture: taken }).picture).toEqual(taken);
  });
});
