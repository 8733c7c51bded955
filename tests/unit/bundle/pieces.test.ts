/** A file sealed and opened piece by piece answers as one in memory does, tells how far it is, and can be stopped. */
import { describe, expect, it } from 'vitest';
import type { BundleSource } from '../../../shared/bundle/frame';
import { openBundle, openBundleFrom } from '../../../shared/bundle/open';
import { sealBundleInto, type SealedBundle } from '../../../shared/bundle/seal';
import { SealingStopped } from '../../../shared/bundle/sealing';
import { encodeHex, randomBytes, type Bytes } from '../../../shared/crypto/bytes';
import { loadSodium } from '../../../shared/crypto/sodium';
import { CHUNK_BYTES, openChunk, sealChunk } from '../../../shared/crypto/stream';
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

/** In memory, and a chunk at a time. */
const WAYS = [{ inMemory: Infinity }, { inMemory: 0 }];

async function withDocument(way = {}): Promise<SealedBundle & { readonly documentId: string }> {
  const { record, going } = documentOf(us, 'verslag.txt', DOCUMENT);
  const sealed = await sealBundleWith(handoverInput(us, payoke, [record]), [going], way);
  return { ...sealed, documentId: going.documentId };
}

describe('chunks in libsodium', () => {
  it('are those of tweetnacl, in both directions, and refuse what it refuses', async () => {
    const open = () => slow.map((sealed, i) => openChunk(key, i, i === 7, sealed));
    const before = open();
    await loadSodium();
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

describe.each(WAYS)('a file that is read, %o', (way) => {
  it('opens as one in memory does, and tells the same hash', async () => {
    const { bytes, documentId, fileHash } = await withDocument(way);
    const [whole, pieces] = [openBundle(bytes, payoke), await openBundleFrom(sourceOf(bytes), payoke, way)];
    if (!whole.ok || whole.value.kind !== 'handover') throw new Error('not opened');
    if (!pieces.ok || pieces.value.kind !== 'handover') throw new Error('not opened');
    expect(pieces.value.content).toEqual(whole.value.content);
    expect([pieces.value.fileHash, whole.value.fileHash]).toEqual([fileHash, fileHash]);
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
      const [whole, pieces] = [openBundle(wrong, payoke), await openBundleFrom(sourceOf(wrong), payoke, way)];
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
    expect((await openBundleFrom(sourceOf(bytes), payoke, { ...way, progress })).ok).toBe(true);
    expect(seen.at(-1)).toBe(1);
    const stopped = await openBundleFrom(sourceOf(bytes), payoke, { ...way, progress: () => false });
    expect(stopped).toEqual({ ok: false, error: 'stopped' });
  });

  it('gives no document out of a file that was changed after it was opened', async () => {
    const { bytes, documentId } = await withDocument();
    const source = sourceOf(bytes);
    const opened = await openBundleFrom(source, payoke, way);
    if (!opened.ok || opened.value.kind !== 'handover') throw new Error('not opened');
    source.spoil();
    await expect(bytesOf(opened.value.documents.get(documentId))).rejects.toThrow('the file was changed');
  });
});

describe.each(WAYS)('a file that is sealed, %o', (given) => {
  it('tells how far it is, and stops when it is told to', async () => {
    const { record, going } = documentOf(us, 'verslag.txt', DOCUMENT, CHUNK_BYTES);
    const seen: number[] = [];
    const way = {
      ...given,
      take: () => undefined,
      progress: (done: number, of: number) => seen.push(done / of) < 3,
    };
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

  it('is none when fewer or more bytes come than were announced', async () => {
    const { record, going } = documentOf(us, 'verslag.txt', DOCUMENT);
    const seal = (pieces: () => readonly Bytes[]) =>
      sealBundleInto(handoverInput(us, payoke, [record]), [{ ...going, pieces }], {
        ...given,
        take: () => undefined,
      });
    await expect(seal(() => [DOCUMENT.slice(1)])).rejects.toThrow('less than announced');
    await expect(seal(() => [DOCUMENT.slice(), new Uint8Array(1)])).rejects.toThrow('more than announced');
  });

  it('is the same from either side of a chunk', async () => {
    for (const length of [0, 1, CHUNK_BYTES - 1500, CHUNK_BYTES - 1000, CHUNK_BYTES, 2 * CHUNK_BYTES + 7]) {
      const document = randomBytes(length);
      const { record, going } = documentOf(us, 'verslag.txt', document, 1000);
      const { bytes } = await sealBundleWith(handoverInput(us, payoke, [record]), [going], given);
      const opened = openBundle(bytes, payoke);
      if (!opened.ok || opened.value.kind !== 'handover') throw new Error(`not opened with ${length} bytes`);
      expect(encodeHex(await bytesOf(opened.value.documents.get(going.documentId)))).toBe(
        encodeHex(document),
      );
    }
  });
});
