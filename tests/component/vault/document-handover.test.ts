/** A document on its way from one desk to another: chosen by itself, kept there, taken back, not sent twice. */
import { wrap } from 'comlink';
import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { randomBytes } from '../../../shared/crypto/bytes';
import { SECTIONS } from '../../../shared/domain/redact';
import {
  accept,
  arrive,
  ledger,
  planOf,
  send,
  takeReceipt,
  twoDesks,
  type Pair,
} from '../../support/two-desks';
import type { LargeHandover } from '../../support/large-handover.worker';
import type { TestDesk } from '../../support/vault-desk';

const bytes = randomBytes(1_300_000);

async function withDocument(pair: Pair, origin: 'own' | 'police' = 'own', content = bytes) {
  const caseId = await pair.cf.addCase('Zilver-19');
  const values = { fileName: 'verslag.txt', title: 'Verslag', on: null, note: null };
  const file = new Blob([content]);
  const added = await pair.cf.service.addDocument({ caseId, file, values, origin }, () => true);
  if (!added.ok) throw new Error(added.error.kind);
  return { caseId, documentId: await documentIn(pair.cf, caseId) };
}

async function documentIn(desk: TestDesk, caseId: string): Promise<string> {
  const records = (await desk.service.openCase(caseId))?.records ?? [];
  return records.find(({ kind, deleted }) => kind === 'document' && deleted !== 'deleted')?.id ?? '';
}

const choosing = (...documents: readonly string[]) => ({
  profile: { sections: SECTIONS, release: [], documents },
});

function largeHandover() {
  return wrap<LargeHandover>(
    new Worker(new URL('../../support/large-handover.worker.ts', import.meta.url), { type: 'module' }),
  );
}

/** Sealed files on the disk, in the browser's own storage. */
async function lying(): Promise<readonly string[]> {
  const names: string[] = [];
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('outgoing', { create: true });
  for await (const name of folder.keys()) names.push(name);
  return names;
}

describe('a document in a handover', () => {
  it('stays unless it was chosen, also when every part of the case goes', async () => {
    const pair = await twoDesks();
    const { caseId, documentId } = await withDocument(pair);
    const preview = await pair.cf.service.previewHandover(planOf(pair.toPayoke, [caseId]));
    if (!preview.ok) throw new Error(preview.error.kind);
    expect(preview.value.records.map(({ kind }) => kind)).not.toContain('document');
    expect(preview.value.staysHere).toContainEqual(
      expect.objectContaining({ recordId: documentId, reason: 'not-chosen' }),
    );
    const incoming = await arrive(pair.payoke, await send(pair.cf, planOf(pair.toPayoke, [caseId])));
    await accept(pair.payoke, incoming);
    expect(await documentIn(pair.payoke, caseId)).toBe('');
  });

  it('of the police stays though chosen, until its origin is released', async () => {
    const pair = await twoDesks();
    const { caseId, documentId } = await withDocument(pair, 'police');
    const kinds = async (release: readonly 'police-origin'[]) => {
      const profile = { sections: SECTIONS, release, documents: [documentId] };
      const preview = await pair.cf.service.previewHandover(planOf(pair.toPayoke, [caseId], { profile }));
      return preview.ok ? preview.value.records.map(({ kind }) => kind) : [];
    };
    expect(await kinds([])).not.toContain('document');
    expect(await kinds(['police-origin'])).toContain('document');
  });

  it('is read at the other desk byte for byte, and is not sent twice', async () => {
    const pair = await twoDesks();
    const { caseId, documentId } = await withDocument(pair);
    const plan = planOf(pair.toPayoke, [caseId], choosing(documentId));
    const file = await send(pair.cf, plan);
    expect(file.size).toBeGreaterThan(bytes.length);
    const receipt = await accept(pair.payoke, await arrive(pair.payoke, file));
    const read = await pair.payoke.service.readDocument(caseId, documentId, 'open-document');
    expect(read.ok && read.value).toEqual(bytes);
    await takeReceipt(pair.cf, receipt);
    await pair.cf.addContact(caseId, 'Nog gebeld.');
    expect((await send(pair.cf, plan)).size).toBeLessThan(100_000);
    expect((await send(pair.cf, { ...plan, onlyChanges: false })).size).toBeGreaterThan(bytes.length);
  });

  it('that is not taken over leaves no byte; the same file brings it later, and taking the import back removes it', async () => {
    const pair = await twoDesks();
    const { caseId, documentId } = await withDocument(pair);
    const file = await send(pair.cf, planOf(pair.toPayoke, [caseId], choosing(documentId)));
    const first = await arrive(pair.payoke, file);
    const later = Object.fromEntries(
      (first.records.find(({ id }) => id === documentId)?.fields ?? []).map(({ field }) => [
        field,
        'later' as const,
      ]),
    );
    const words = { untrustedReason: '', note: '' };
    const left = await pair.payoke.service.acceptBundle(first.token, { [documentId]: later }, words);
    expect(left.ok && left.value.documentsLeft).toBe(0);
    expect(await documentIn(pair.payoke, caseId)).toBe('');
    await accept(pair.payoke, await arrive(pair.payoke, file));
    const read = await pair.payoke.service.readDocument(caseId, documentId, 'open-document');
    expect(read.ok && read.value).toEqual(bytes);
    const entries = await ledger(pair.payoke, caseId);
    const withIt = entries.find(({ values }) => values.taken?.some(({ id }) => id === documentId));
    await pair.payoke.service.takeBackImport(caseId, withIt?.id ?? '');
    expect(await documentIn(pair.payoke, caseId)).toBe('');
  });

  it('that is large goes by way of the disk, tells how far it is, and can be stopped without a trace', async () => {
    const desks = largeHandover();
    await desks.begin();
    const before = await lying();
    expect(await desks.seal(0.5)).toEqual({ fault: 'stopped' });
    expect(await lying()).toEqual(before);
    expect(await desks.noted('cf')).toEqual([]);

    const { name, last } = await desks.seal(1);
    expect(last).toBe(1);
    expect(await lying()).toEqual(expect.arrayContaining([name]) as unknown);

    expect(await desks.stopOpening()).toBe('stopped');
    expect(await desks.take()).toBe(true);
    expect(await desks.noted('payoke')).toEqual(await desks.noted('cf'));
    // Whatever nobody can save any more is gone with the next unlock.
    await desks.reopen();
    await expect.poll(lying).toEqual([]);
  });

  it('that finds no room on the disk is not sealed, and nothing is noted', async () => {
    const desks = largeHandover();
    await desks.begin();
    const before = await lying();
    const { usage = 0 } = await navigator.storage.estimate();
    const { origin } = location;
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 6 * 1024 * 1024 });
    try {
      expect(await desks.seal(1)).toEqual({ fault: 'no-space' });
    } finally {
      await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    }
    expect(await lying()).toEqual(before);
    expect(await desks.noted('cf')).toEqual([]);
    expect(await desks.seal(1)).toMatchObject({ last: 1 });
  });

  it('of which bytes were lost here is not sealed, and nothing is noted', async () => {
    const pair = await twoDesks();
    const { caseId, documentId } = await withDocument(pair);
    // A piece of it, on the disk and in the journal.
    const rows = await pair.cf.readRows();
    const piece = [...rows].find(([, row]) => row.length > 200_000);
    if (!piece) throw new Error('no such piece');
    rows.delete(piece[0]);
    await pair.cf.overwrite(rows);
    pair.cf.folder.files.clear();
    const sealed = await pair.cf.service.sealHandover([
      planOf(pair.toPayoke, [caseId], choosing(documentId)),
    ]);
    expect(sealed).toEqual({ ok: false, error: { kind: 'damaged-document' } });
    const records = (await pair.cf.service.openCase(caseId))?.records ?? [];
    expect(records.filter(({ kind }) => kind === 'handover-entry')).toEqual([]);
  });
});
