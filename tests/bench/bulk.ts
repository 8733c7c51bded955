/** Cases of a size that a desk reaches after years, to fill a store with. */
import { create, type Change } from '../../shared/domain/change';
import { createRecord, type RecordDoc, type Stamp } from '../../shared/domain/record';
import type { Session } from '../../renderer/vault/session';
import { buildDesk, CHILD_FOCUS, newId, PAYOKE } from '../support/builders';

export const RECORDS_A_CASE = 20;
export const BIG_CASE = 500;
/** Cases that are written with one commit, as an import does. */
const BATCH = 100;

const desk = buildDesk();
let stamps = 0;
const stamp = (): Stamp => ({
  replica: desk.replica,
  n: ++stamps,
  at: 1_790_000_000_000 + stamps,
  desk: desk.deskId,
  person: 'Ilse',
});

const contactValues = (summary: string) =>
  ({
    at: '2026-11-20T10:00:00.000Z',
    direction: 'out',
    from: { agency: CHILD_FOCUS, person: 'Ilse Verhaegen' },
    to: [{ agency: PAYOKE, person: 'Nora Peeters' }],
    channel: 'phone',
    outcome: 'reached',
    summary,
  }) as const;

function storedContact(caseId: string, summary: string): RecordDoc {
  return createRecord({ kind: 'contact-entry', v: 1, id: newId(), caseId }, contactValues(summary), stamp());
}

/** What F2 saves: one contact with a paragraph. */
export function newContact(caseId: string): Change {
  const summary = 'Gebeld over de afspraak van morgen; zij komt met haar tante. '.repeat(4);
  return create('contact-entry', { id: newId(), caseId }, contactValues(summary));
}

/** A case of `records` records: its head, the child, and contacts with a paragraph each. */
function bulkCase(records: number, n: number): readonly Change[] {
  const caseId = newId();
  const head = {
    code: `Kastanje-${n}`,
    stage: 'approach',
    lead: CHILD_FOCUS,
    openedOn: '2026-03-01',
    summary: 'Samenvatting van enkele zinnen. '.repeat(6),
  };
  const person = {
    role: 'victim',
    firstName: `Noor${n}`,
    lastName: `Vandenberk${n}`,
    birthDate: '2011-03-14',
  };
  return [
    createRecord({ kind: 'case', v: 1, id: caseId, caseId }, head, stamp()),
    createRecord({ kind: 'person', v: 1, id: newId(), caseId }, person, stamp()),
    ...Array.from({ length: records - 2 }, (_, i) =>
      storedContact(caseId, `Gesprek ${i}: besproken wie wat doet en tegen wanneer. `.repeat(4)),
    ),
  ].map((doc) => ({ op: 'merge', doc }));
}

/** @returns the id of the one case that has `BIG_CASE` records */
export async function fill(session: Session, cases: number): Promise<string> {
  const big = bulkCase(BIG_CASE, 0);
  await session.commit(big, { act: 'commit' });
  for (let made = 1; made < cases; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, cases - made) }, (_, i) =>
      bulkCase(RECORDS_A_CASE, made + i),
    ).flat();
    const done = await session.commit(batch, { act: 'commit' });
    if (!done.ok) throw new Error(done.error.kind);
  }
  const [first] = big;
  if (first?.op !== 'merge') throw new Error('no big case');
  return first.doc.id;
}
