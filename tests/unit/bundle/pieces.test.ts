/** A file sealed and opened piece by piece answers as one in memory does, tells how far it is, and can be stopped. */
import { describe, expect, it } from 'vitest';
import { openBundle, openBundleFrom, type BundleSource } from '../../../shared/bundle/open';
import { sealBundleInto, SealingStopped } from '../../../shared/bundle/seal';
import { encodeBase64, encodeHex, randomBytes, type Bytes } from '../../../shared/crypto/bytes';
import { hashSha256 } from '../../../shared/crypto/hash';
import { CHUNK_BYTES, openChunk, sealChunk, streamFast } from '../../../shared/crypto/stream';
import { buildDesk, buildRecord, CHILD_FOCUS, PAYOKE } from '../../support/builders';
import { bytesOf, documentOf, sealBundleWith, handoverInput } from '../../support/going-document';
import { Random } from '../../support/random';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);

// First: libsodium is not there yet.
const key = randomBytes(32);
const plains = [0, 1, 15, 16, 17, 4096, CHUNK_BYTES - 1, CHUNK_BYTES].map(randomBytes);
const slow = plains.map((plain, i) => sealChunk(key, i, i === 7, plain));

function sourceOf(bytes: Bytes): BundleSource & { spoil: () => void } {
  let now = bytes;
  return {
    size: bytes.length,
    read: (from, length) => Promise.resolve(now.slice(from, from + length)),
    spoil: () => (now = now.map((byte) => byte ^ 1)),
  };
}

const DOCUMENT = randomBytes(3 * CHUNK_BYTES + 5);

async function withDocument(): Promise<{ readonly bytes: Bytes; readonly documentId: string }> {
  const { record, going } = documentOf(us, 'verslag.txt', DOCUMENT);
  const { bytes } = await sealBundleWith(handoverInput(us, payoke, [record]), [going]);
  return { bytes, documentId: going.documentId };
}

describe('chunks in libsodium', () => {
  it('are those of tweetnacl, in both directions, and refuse what it refuses', async () => {
    const open = () => slow.map((sealed, i) => openChunk(key, i, i === 7, sealed));
    const before = open();
    await streamFast();
    expect(plains.map((plain, i) => encodeHex(sealChunk(key, i, i === 7, plain)))).toEqual(
      slow.map(encodeHex),
    );
    expect(open()).toEqual(before);
    expect(before.map((opened) => opened && encodeHex(opened))).toEqual(plains.map(encodeHex));
    for (const [i, sealed] of slow.entries()) {
      const flipped = sealed.slice();
      flipped[i] = (flipped[i] ?? 0) ^ 1;
      expect(openChunk(key, i, i === 7, flipped)).toBeNull();
      expect(openChunk(key, i, i !== 7, sealed)).toBeNull();
      expect(openChunk(key, i, i === 7, sealed.subarray(0, 15))).toBeNull();
    }
  });
});

describe('a file read piece by piece', () => {
  it('opens as one in memory does, and tells the same hash', async () => {
    const { bytes, documentId } = await withDocument();
    const [whole, pieces] = [openBundle(bytes, payoke), await openBundleFrom(sourceOf(bytes), payoke)];
    if (!whole.ok || whole.value.kind !== 'handover') throw new Error('not opened');
    if (!pieces.ok || pieces.value.kind !== 'handover') throw new Error('not opened');
    expect(pieces.value.content).toEqual(whole.value.content);
    expect(pieces.value.fileHash).toBe(encodeBase64(hashSha256(bytes)));
    expect(whole.value.fileHash).toBe(pieces.value.fileHash);
    for (const { value } of [whole, pieces])
      if (value.kind === 'handover')
        expect(encodeHex(await bytesOf(value.documents.get(documentId)))).toBe(encodeHex(DOCUMENT));
  });

  it('is refused for the same reason as one in memory, cut off or changed anywhere', async () => {
    const { bytes } = await withDocument();
    const random = new Random();
    const differ: string[] = [];
    for (let i = 0; i < 60; i++) {
      const at = random.below(bytes.length);
      const wrong = i % 2 === 0 ? bytes.slice(0, at) : bytes.slice();
      if (i % 2 === 1) wrong[at] = (wrong[at] ?? 0) ^ (1 << random.below(8));
      const [whole, pieces] = [openBundle(wrong, payoke), await openBundleFrom(sourceOf(wrong), payoke)];
      const [one, other] = [whole, pieces].map((opened) => (opened.ok ? 'opened' : opened.error));
      if (one !== other || one === 'opened')
        differ.push(`${one}, ${other} at ${at} with seed ${random.seed}`);
    }
    expect(differ).toEqual([]);
  });

  it('tells how far it is and stops when it is told to', async () => {
    const { bytes } = await withDocument();
    const seen: number[] = [];
    const progress = (done: number, of: number) => {
      seen.push(done / of);
      return true;
    };
    expect((await openBundleFrom(sourceOf(bytes), payoke, { progress })).ok).toBe(true);
    expect(seen.at(-1)).toBe(1);
    const stopped = await openBundleFrom(sourceOf(bytes), payoke, { progress: () => false });
    expect(stopped).toEqual({ ok: false, error: 'stopped' });
  });

  it('gives no document out of a file that was changed after it was opened', async () => {
    const { bytes, documentId } = await withDocument();
    const source = sourceOf(bytes);
    const opened = await openBundleFrom(source, payoke);
    if (!opened.ok || opened.value.kind !== 'handover') throw new Error('not opened');
    source.spoil();
    await expect(bytesOf(opened.value.documents.get(documentId))).rejects.toThrow('the file was changed');
  });
});

describe('sealing piece by piece', () => {
  it('tells how far it is, and stops when it is told to', async () => {
    const { record, going } = documentOf(us, 'verslag.txt', DOCUMENT, CHUNK_BYTES);
    const seen: number[] = [];
    const way = { take: () => undefined, progress: (done: number, of: number) => seen.push(done / of) < 3 };
    await expect(sealBundleInto(handoverInput(us, payoke, [record]), [going], way)).rejects.toThrow(
      SealingStopped,
    );
    expect(seen).toHaveLength(3);
    seen.length = 0;
    const whole = { ...way, progress: (done: number, of: number) => seen.push(done / of) > 0 };
    await sealBundleInto(
      handoverInput(us, payoke, [record, buildRecord(us, 'case', { code: 'Zilver-19' })]),
      [going],
      whole,
    );
    expect(seen.at(-1)).toBe(1);
  });
});
