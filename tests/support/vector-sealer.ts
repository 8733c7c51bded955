/**
 * Seals bundles for the test vectors: by hand from docs/spec/bundle-v1.md, without `seal.ts`, so that every byte follows
 * from a name and each step can be done wrong on purpose.
 */
import nacl from 'tweetnacl';
import { encodeCard } from '../../shared/bundle/card';
import { boxKeyPairFromSecret } from '../../shared/crypto/box';
import { concatBytes, encodeBase64, encodeUtf8, type Bytes } from '../../shared/crypto/bytes';
import { deriveKey, hashSha256, hashSha512 } from '../../shared/crypto/hash';
import { paddedLength } from '../../shared/crypto/padding';
import { sign, signKeyPairFromSeed, type SignKeyPair } from '../../shared/crypto/sign';
import type { AgencyRef } from '../../shared/domain/agency';
import type { TestDesk } from './builders';

/** Bytes that follow from a name; never to be used for anything but vectors. */
export function seeded(name: string, length: number): Bytes {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) =>
    hashSha256(encodeUtf8(`schakel vectors ${name} ${i}`)),
  );
  return concatBytes(...blocks).slice(0, length);
}

export function seededDesk(name: string, agency: AgencyRef): TestDesk {
  const box = boxKeyPairFromSecret(seeded(`${name} box`, 32));
  const pair = signKeyPairFromSeed(seeded(`${name} sign`, 32));
  const deskId = encodeBase64(seeded(`${name} desk`, 16));
  const card = encodeCard({ deskId, agency, createdOn: '2026-11-01', boxKey: box.publicKey }, pair);
  return { deskId, agency, replica: encodeBase64(seeded(`${name} replica`, 16)), box, sign: pair, card };
}

/** Where a step is done otherwise than the specification says. */
export interface Wrong {
  readonly line?: string;
  readonly count?: number;
  readonly ephemeralKey?: Bytes;
  readonly commitment?: Bytes;
  readonly length?: (right: number) => bigint;
  readonly manifestLength?: (right: number) => number;
  readonly padTo?: (right: number) => number;
  readonly padWith?: number;
  readonly signKeys?: SignKeyPair;
  readonly signature?: (right: Bytes) => Bytes;
  readonly signedHeader?: Bytes;
  readonly chunks?: (sealed: readonly Bytes[], seal: ChunkSealer) => readonly Bytes[];
}

export type ChunkSealer = (index: number, isLast: boolean, plain: Uint8Array) => Bytes;

export interface VectorInput {
  readonly name: string;
  readonly recipients: readonly TestDesk[];
  readonly signKeys: SignKeyPair;
  /** As they stand in the file, right or wrong. */
  readonly manifest: Bytes;
  readonly body: Bytes;
  readonly wrong?: Wrong;
}

export interface SealedVector {
  readonly file: Bytes;
  /** base64, as section 2 has it. */
  readonly hash: string;
}

export function sealVector(input: VectorInput): SealedVector {
  const { name, recipients, signKeys, manifest, body, wrong = {} } = input;
  const fileKey = seeded(`${name} file key`, 32);
  const ephemeral = boxKeyPairFromSecret(seeded(`${name} ephemeral`, 32));
  const count = [4, 8, 16, 32, 64].find((n) => n >= recipients.length) ?? 64;
  const stanzas = Array.from({ length: count }, (_, i) => {
    const to = recipients[i];
    const nonce = seeded(`${name} nonce ${i}`, 24);
    if (!to) return seeded(`${name} place ${i}`, 72);
    return concatBytes(nonce, nacl.box(fileKey, nonce, to.box.publicKey, ephemeral.secretKey));
  });
  const header = concatBytes(
    encodeUtf8(wrong.line ?? 'schakel-bundle/1\n'),
    wrong.ephemeralKey ?? ephemeral.publicKey,
    wrong.commitment ?? deriveKey(fileKey, 'schakel-bundle/1 commitment'),
    Uint8Array.of(wrong.count ?? count),
    // Real ones last: a reader tries them all.
    ...stanzas.reverse(),
  );
  const inner = innerOf({ manifest, body, header, signKeys, wrong });
  const key = deriveKey(fileKey, 'schakel-bundle/1 payload', hashSha256(header));
  const seal: ChunkSealer = (index, isLast, plain) => {
    const nonce = new Uint8Array(24);
    new DataView(nonce.buffer).setUint32(19, index);
    nonce[23] = isLast ? 1 : 0;
    return new Uint8Array(nacl.secretbox(plain, nonce, key));
  };
  const pieces = Array.from({ length: Math.ceil(inner.length / 65_536) }, (_, i) =>
    inner.subarray(i * 65_536, (i + 1) * 65_536),
  );
  const sealed = pieces.map((piece, i) => seal(i, i === pieces.length - 1, piece));
  const file = concatBytes(header, ...(wrong.chunks?.(sealed, seal) ?? sealed));
  return { file, hash: hashOf(header, inner, 12 + manifest.length + body.length) };
}

interface InnerInput extends Pick<VectorInput, 'manifest' | 'body' | 'signKeys'> {
  readonly header: Bytes;
  readonly wrong: Wrong;
}

function innerOf({ manifest, body, header, signKeys, wrong }: InnerInput): Bytes {
  const length = 12 + manifest.length + body.length + 64;
  const padded = paddedLength(length, 4096);
  const inner = new Uint8Array(wrong.padTo?.(padded) ?? padded);
  inner.fill(wrong.padWith ?? 0, length);
  const view = new DataView(inner.buffer);
  view.setBigUint64(0, wrong.length?.(length) ?? BigInt(length));
  view.setUint32(8, wrong.manifestLength?.(manifest.length) ?? manifest.length);
  inner.set(manifest, 12);
  inner.set(body, 12 + manifest.length);
  const message = concatBytes(
    encodeUtf8('schakel-bundle/1 signature\n'),
    hashSha512(wrong.signedHeader ?? header),
    hashSha512(inner.subarray(0, length - 64)),
  );
  const right = sign((wrong.signKeys ?? signKeys).secretKey, message);
  inner.set(wrong.signature?.(right) ?? right, length - 64);
  return inner;
}

/** @param signed bytes before the signature */
function hashOf(header: Bytes, inner: Bytes, signed: number): string {
  return encodeBase64(
    hashSha256(
      concatBytes(
        encodeUtf8('schakel-bundle/1 hash\n'),
        hashSha512(header),
        hashSha512(inner.subarray(0, signed)),
      ),
    ),
  );
}
