/** Documents beside the records: sealed, whole or refused, rebuilt with the rest, gone when the case is erased. */
import { describe, expect, it } from 'vitest';
import { equalBytes } from '../../../shared/crypto/bytes';
import { create } from '../../../shared/domain/change';
import { DOCUMENT_CHUNK_BYTES, MAX_DOCUMENT_BYTES } from '../../../shared/domain/document';
import { newId } from '../../support/builders';
import { TestDesk } from '../../support/vault-desk';

const SIZE = 2 * DOCUMENT_CHUNK_BYTES + 1234;
const BYTES = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31) % 253);
const GO_ON = () => true;

async function add(desk: TestDesk, caseId: string, bytes = BYTES, fileName = 'verslag.bin') {
  const file = new Blob([bytes]);
  return desk.service.addDocument({ caseId, file, values: { fileName }, origin: 'own' }, GO_ON);
}

async function documentOf(desk: TestDesk, caseId: string): Promise<string> {
  const file = await desk.service.openCase(caseId);
  const view = file?.records.find(({ kind, deleted }) => kind === 'document' && deleted === 'present');
  if (!view) throw new Error('no document');
  return view.id;
}

async function read(desk: TestDesk, caseId: string) {
  return desk.service.readDocument(caseId, await documentOf(desk, caseId), 'open-document');
}

/** Comparing a megabyte number by number would take seconds. */
async function expectWhole(desk: TestDesk, caseId: string): Promise<void> {
  const answer = await read(desk, caseId);
  expect(answer.ok && equalBytes(answer.value, BYTES)).toBe(true);
}

describe('a document', () => {
  it('comes out as it went in, also after a restart, and its viewing stands in the log', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    expect((await add(desk, caseId)).ok).toBe(true);
    const again = await desk.reopened();
    await expectWhole(again, caseId);
    expect(await again.acts()).toContain('open-document');
  });

  it('may be empty', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    await add(desk, caseId, new Uint8Array(0));
    expect(await read(desk, caseId)).toEqual({ ok: true, value: new Uint8Array(0) });
  });

  it('is refused when it is too large, and nothing of it is kept', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    const rows = (await desk.readRows()).size;
    const added = await add(desk, caseId, new Uint8Array(MAX_DOCUMENT_BYTES + 1));
    expect(added).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect((await desk.readRows()).size).toBe(rows);
  });

  it('that was stopped half way is not in the list', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    const seen: number[] = [];
    const stopped = await desk.service.addDocument(
      { caseId, file: new Blob([BYTES]), values: { fileName: 'x.bin' }, origin: 'own' },
      (done) => {
        seen.push(done);
        return false;
      },
    );
    expect(stopped).toMatchObject({ ok: false, error: { kind: 'stopped' } });
    expect(seen).toEqual([DOCUMENT_CHUNK_BYTES]);
    await expect(documentOf(desk, caseId)).rejects.toThrow('no document');
  });

  it('of which a chunk was changed on disk comes back from the journal', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    await add(desk, caseId);
    const rows = await desk.readRows();
    const changed = new Map([...rows].map(([key, row]) => [key, isChunk(row) ? flipped(row) : row]));
    await desk.overwrite(changed);
    await expectWhole(desk, caseId);
  });

  it('of which a chunk was changed, without a journal, is refused and never half read', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    await add(desk, caseId);
    const rows = await desk.readRows();
    desk.folder.files.clear();
    await desk.overwrite(new Map([...rows].map(([key, row]) => [key, isChunk(row) ? flipped(row) : row])));
    expect(await read(desk, caseId)).toMatchObject({ ok: false, error: { kind: 'damaged-document' } });
  });

  it('is rebuilt with the rest when the database is lost', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    await add(desk, caseId);
    await desk.service.lock();
    await desk.loseDatabase();
    const next = desk.restarted();
    expect((await next.unlock()).ok).toBe(true);
    await expectWhole(next, caseId);
  });

  it('whose last chunks came to the journal alone does not look like lost writes', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Kastanje');
    let done = 0;
    // The program ends after the first chunk: nothing after it is written.
    await desk.service.addDocument(
      { caseId, file: new Blob([BYTES]), values: { fileName: 'x.bin' }, origin: 'own' },
      () => {
        done += 1;
        desk.folder.writesLeft = 0;
        return done < 1;
      },
    );
    const next = desk.restarted();
    next.folder.writesLeft = Infinity;
    expect((await next.unlock()).ok).toBe(true);
    expect((await next.service.keeping()).journal).toBe('fine');
    expect(await next.codes()).toEqual(['Kastanje']);
  });
});

describe('an erased case', () => {
  it('leaves no row, no chunk, no journal frame and no draft of it, and a tombstone without identity', async () => {
    const desk = await TestDesk.made();
    const keptId = await desk.addCase('Blijft');
    const before = new Set((await desk.readRows()).keys());
    const caseId = await desk.addCase('Weg', 5);
    await add(desk, caseId);
    await desk.service.saveDraft({ name: `contact ${caseId}`, savedAt: 1, body: { summary: 'half' } });
    const ofCase = [...(await desk.readRows())].filter(([key]) => !before.has(key));
    const erased = await desk.service.erase({
      caseId,
      typedCode: 'weg',
      reason: 'bewaartermijn',
      second: '',
    });
    expect(erased).toMatchObject({ ok: true, value: { by: 'Ilse', reason: 'bewaartermijn' } });

    const after = await desk.readRows();
    const journal = latin1(desk.journal);
    const sealedOfCase = ofCase.filter(([key]) => !after.has(key));
    // The case's key, its records and three chunks: all but rows that other cases need too.
    expect(sealedOfCase.length).toBeGreaterThanOrEqual(1 + 6 + 1 + 3);
    for (const [key, row] of sealedOfCase) {
      expect(journal.includes(key)).toBe(false);
      expect(journal.includes(latin1(row.slice(0, 64)))).toBe(false);
    }
    expect(await desk.service.openCase(caseId)).toBeNull();
    expect(await desk.service.drafts()).toEqual([]);
    expect(await desk.codes()).toEqual(['Blijft']);
    expect((await desk.service.openCase(keptId))?.records.length).toBe(2);
    const tombstones = (await desk.service.deskRecords()).filter(({ kind }) => kind === 'erasure');
    expect(JSON.stringify(tombstones)).not.toContain('Weg');
    expect(tombstones).toMatchObject([{ values: { isDone: true, reason: 'bewaartermijn' } }]);
  });

  it('asks for its code name, a reason and a manager', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Weg');
    const ask = { caseId, typedCode: 'Weg', reason: 'bewaartermijn', second: '' };
    expect(await desk.service.erase({ ...ask, typedCode: 'Wegg' })).toMatchObject({
      error: { kind: 'code-differs' },
    });
    expect(await desk.service.erase({ ...ask, reason: ' ' })).toMatchObject({ error: { kind: 'no-reason' } });
    await desk.service.addSlot('Nora', 'member', 'lantaarn beschuit trommel vijver');
    await desk.service.lock();
    const nora = desk.restarted();
    await nora.unlock('lantaarn beschuit trommel vijver');
    expect(await nora.service.erase(ask)).toMatchObject({ error: { kind: 'not-manager' } });
    expect(await nora.codes()).toEqual(['Weg']);
  });

  it('is erased to the end after a crash half way', async () => {
    const desk = await TestDesk.made();
    const caseId = await desk.addCase('Weg');
    // As far as the tombstone, and then the program ended.
    const values = {
      erasedCase: caseId,
      erasedAt: '2026-11-24T10:00:00.000Z',
      by: 'Ilse',
      reason: 'bewaartermijn',
      records: 2,
    };
    await desk.service.commit([create('erasure', { id: newId(), caseId: null }, values)], { act: 'commit' });
    const next = await desk.reopened();
    expect(await next.codes()).toEqual([]);
    expect(await next.service.openCase(caseId)).toBeNull();
  });
});

/** Rows of half a megabyte are chunks; records are small. */
function isChunk(row: Uint8Array): boolean {
  return row.length > 100_000;
}

function flipped(row: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const changed = row.slice();
  changed[500] = (changed[500] ?? 0) ^ 1;
  return changed;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
