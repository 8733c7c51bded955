/** A document on its way from one desk to another: chosen by itself, kept there, taken back, not sent twice. */
import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { encodeBase64, randomBytes } from '../../../shared/crypto/bytes';
import { hashSha256 } from '../../../shared/crypto/hash';
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
    const pair = await twoDesks();
    // Over what one call may ask of random bytes, and over what stays in memory.
    const large = new Uint8Array(9 * 1024 * 1024 + 5).map((_, i) => (i * 31 + (i >> 8)) & 255);
    const { caseId, documentId } = await withDocument(pair, 'own', large);
    const plan = planOf(pair.toPayoke, [caseId], choosing(documentId));
    const lying = async () => {
      const names: string[] = [];
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('outgoing', { create: true });
      for await (const name of folder.keys()) names.push(name);
      return names;
    };
    const before = await lying();
    const stopped = await pair.cf.service.sealHandover([plan], (done, of) => done < of / 2);
    expect(stopped).toEqual({ ok: false, error: { kind: 'stopped' } });
    expect(await lying()).toEqual(before);
    expect(await ledger(pair.cf, caseId)).toEqual([]);

    const seen: number[] = [];
    const sealed = await pair.cf.service.sealHandover([plan], (done, of) => seen.push(done / of) > 0);
    const [file] = sealed.ok ? sealed.value : [];
    if (!file) throw new Error('not sealed');
    expect(seen.at(-1)).toBe(1);
    expect(await lying()).toEqual(expect.arrayContaining([file.name]) as unknown);
    const [noted] = await ledger(pair.cf, caseId);
    const whole = new Uint8Array(await file.blob.arrayBuffer());
    expect(noted?.values.fileHash).toBe(encodeBase64(hashSha256(whole)));

    expect(await pair.payoke.service.openBundle(file.blob, () => false)).toEqual({
      ok: false,
      error: { kind: 'stopped' },
    });
    await accept(pair.payoke, await arrive(pair.payoke, file.blob));
    const read = await pair.payoke.service.readDocument(caseId, documentId, 'open-document');
    expect(read.ok && encodeBase64(hashSha256(read.value))).toBe(encodeBase64(hashSha256(large)));
    // Whatever nobody can save any more is gone with the next unlock.
    await pair.cf.reopened();
    await expect.poll(lying).toEqual([]);
  });

  it('that finds no room on the disk is not sealed, and nothing is noted', async () => {
    const pair = await twoDesks();
    const large = new Uint8Array(24 * 1024 * 1024).map((_, i) => (i * 31 + (i >> 8)) & 255);
    const { caseId, documentId } = await withDocument(pair, 'own', large);
    const plan = planOf(pair.toPayoke, [caseId], choosing(documentId));
    const { usage = 0 } = await navigator.storage.estimate();
    const { origin } = location;
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 6 * 1024 * 1024 });
    try {
      const sealed = await pair.cf.service.sealHandover([plan]);
      expect(sealed).toEqual({ ok: false, error: { kind: 'no-space' } });
    } finally {
      await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    }
    expect(await ledger(pair.cf, caseId)).toEqual([]);
    expect((await send(pair.cf, plan)).size).toBeGreaterThan(large.length);
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
