/** A document between the computers of one desk: sealed as any other file, and refused as any other. */
import { describe, expect, it } from 'vitest';
import { openTeam, sealTeam } from '../../../shared/bundle/team';
import {
  openTeamDocument,
  peekTeamDocument,
  sealTeamDocumentInto,
} from '../../../shared/bundle/team-document';
import type { BundleSource } from '../../../shared/bundle/frame';
import { concatBytes, encodeBase64, encodeHex, randomBytes, type Bytes } from '../../../shared/crypto/bytes';
import { hashSha256 } from '../../../shared/crypto/hash';
import { CHUNK_BYTES } from '../../../shared/crypto/stream';
import { buildDesk, CASE_ID, newId, type TestDesk } from '../../support/builders';
import { bytesOf, documentOf } from '../../support/going-document';
import { Random } from '../../support/random';

const [here, there] = [buildDesk(), buildDesk()];
const us = { deviceId: there.deskId, box: there.box };
const DOCUMENT = randomBytes(2 * CHUNK_BYTES + 5);

function envelope(to: TestDesk) {
  return {
    sealedAt: '2026-11-30T09:00:00.000Z',
    sender: { card: here.card, person: 'balie' },
    deskId: newId(),
    recipients: [{ deskId: to.deskId, boxKey: encodeBase64(to.box.publicKey) }],
  };
}

const keys = { recipientKeys: [there.box.publicKey], signKeys: here.sign };

async function sealed(bytes = DOCUMENT, says: { readonly length?: number; readonly sha256?: Bytes } = {}) {
  const pieces: Bytes[] = [];
  const { going } = documentOf(here, 'verslag.pdf', bytes);
  const manifest = { ...envelope(there), caseId: CASE_ID };
  const take = (piece: Bytes) => void pieces.push(piece);
  await sealTeamDocumentInto(manifest, { ...going, ...says }, keys, { take });
  return { file: concatBytes(...pieces), documentId: going.documentId };
}

function sourceOf(bytes: Bytes): BundleSource {
  return {
    size: bytes.length,
    read: (from, length) => Promise.resolve(bytes.slice(from, from + length)),
  };
}

describe('a document of a computer of ours', () => {
  it('comes out as it went in, and says before it is read whole which one it is', async () => {
    const { file, documentId } = await sealed();
    const peeked = await peekTeamDocument(sourceOf(file), us);
    expect(peeked?.document).toEqual({
      documentId,
      length: DOCUMENT.length,
      sha256: encodeBase64(hashSha256(DOCUMENT)),
    });
    const opened = await openTeamDocument(sourceOf(file), us);
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value).toMatchObject({ manifest: peeked, sender: { deskId: here.deskId } });
    expect(encodeHex(await bytesOf(opened.value.document))).toBe(encodeHex(DOCUMENT));
  });

  it('may be empty', async () => {
    const opened = await openTeamDocument(sourceOf((await sealed(new Uint8Array(0))).file), us);
    expect(opened.ok && (await bytesOf(opened.value.document)).length).toBe(0);
  });

  it('is refused when it is cut off or changed anywhere, and to another computer', async () => {
    const { file } = await sealed();
    const random = new Random();
    const taken: string[] = [];
    for (let i = 0; i < 60; i++) {
      const at = random.below(file.length);
      const wrong = i % 2 === 0 ? file.slice(0, at) : file.slice();
      if (i % 2 === 1) wrong[at] = (wrong[at] ?? 0) ^ (1 << random.below(8));
      if ((await openTeamDocument(sourceOf(wrong), us)).ok) taken.push(`${at} with seed ${random.seed}`);
      await peekTeamDocument(sourceOf(wrong), us);
    }
    expect(taken).toEqual([]);
    const other = buildDesk();
    const stranger = { deviceId: other.deskId, box: other.box };
    expect(await openTeamDocument(sourceOf(file), stranger)).toEqual({ ok: false, error: 'not-for-us' });
    expect(await peekTeamDocument(sourceOf(file), stranger)).toBeNull();
  });

  it('is refused when its bytes are not what it says, however well it is signed', async () => {
    const other = await sealed(DOCUMENT, { sha256: hashSha256(randomBytes(3)) });
    expect(await openTeamDocument(sourceOf(other.file), us)).toEqual({ ok: false, error: 'malformed' });
    await expect(sealed(DOCUMENT, { length: DOCUMENT.length + 1 })).rejects.toThrow(RangeError);
  });

  it('is no file of records, and a file of records is no document', async () => {
    const { file } = await sealed();
    expect(openTeam(file, us)).toEqual({ ok: false, error: 'malformed' });
    const manifest = { ...envelope(there), since: {}, has: {}, lacks: [] };
    const { bytes } = sealTeam({ manifest, records: [], ...keys });
    expect(openTeam(bytes, us).ok).toBe(true);
    expect(await peekTeamDocument(sourceOf(bytes), us)).toBeNull();
    expect(await openTeamDocument(sourceOf(bytes), us)).toEqual({ ok: false, error: 'malformed' });
  });
});
