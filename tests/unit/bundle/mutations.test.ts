/** Every bit flipped, every length cut, and random mutations of a small bundle: always an error of a kind, never a crash. */
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../shared/bundle/open';
import { parseBase64, type Bytes } from '../../../shared/crypto/bytes';
import { flipBit } from '../../support/builders';
import { Random } from '../../support/random';
import { DESKS, makeVectors } from '../../support/vectors';

const KINDS = ['not-a-bundle', 'newer-version', 'not-for-us', 'damaged', 'malformed', 'bad-signature'];
/** Mutations in the fuzz run; each of them opens a file, about a millisecond each. */
const MUTATIONS = Number(process.env.SCHAKEL_FUZZ ?? 3000);

const [first] = makeVectors();
const small = parseBase64(first?.file ?? '') ?? new Uint8Array(0);

/** The kind of error; anything else fails the test: an exception does so by itself. */
function refusal(bytes: Bytes): string {
  const opened = openBundle(bytes, DESKS.payoke);
  return opened.ok ? 'opened' : opened.error;
}

function count(files: Iterable<Bytes>): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const file of files) {
    const kind = refusal(file);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

function* flips(step: number): Iterable<Bytes> {
  for (let bit = 0; bit < small.length * 8; bit += step) yield flipBit(small, bit);
}

function* cuts(): Iterable<Bytes> {
  for (let length = 0; length < small.length; length++) yield small.slice(0, length);
}

function mutate(random: Random): Bytes {
  const pieces = 1 + random.below(4);
  let bytes: Bytes = small.slice();
  for (let i = 0; i < pieces; i++) {
    const at = random.below(bytes.length || 1);
    const size = random.below(200);
    const noise = () => Uint8Array.from({ length: size }, () => random.below(256));
    switch (random.below(6)) {
      case 0:
        bytes = flipBit(bytes, random.below(bytes.length * 8 || 1));
        break;
      case 1:
        bytes = bytes.slice(0, at);
        break;
      case 2:
        bytes = joined(bytes.slice(0, at), noise(), bytes.slice(at));
        break;
      case 3:
        bytes = joined(bytes.slice(0, at), bytes.slice(at + size));
        break;
      case 4:
        bytes = joined(bytes.slice(0, at), bytes.slice(0, size), bytes.slice(at + size));
        break;
      default:
        bytes = joined(bytes, noise());
    }
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const isSame = (bytes: Bytes) => bytes.length === small.length && bytes.every((byte, i) => byte === small[i]);

describe('a small bundle', () => {
  it('opens as it is', () => {
    expect(refusal(small)).toBe('opened');
  });

  // One in seven by default: seven has no factor in common with the bits of a byte, so that every byte is hit.
  const step = process.env.SCHAKEL_FUZZ ? 1 : 7;
  it(
    `is refused by a kind of error with ${step === 1 ? 'any' : 'one in seven'} of its bits flipped`,
    {
      timeout: 900_000,
    },
    () => {
      const kinds = count(flips(step));
      // Random bytes on places that belong to nobody are part of the header, which the payload key is bound to.
      expect([...kinds.keys()].filter((kind) => !KINDS.includes(kind))).toEqual([]);
      expect([...kinds.values()].reduce((sum, n) => sum + n, 0)).toBe(Math.ceil((small.length * 8) / step));
    },
  );

  it('is refused by a kind of error cut off at any length', { timeout: 300_000 }, () => {
    const kinds = count(cuts());
    expect([...kinds.keys()].filter((kind) => !KINDS.includes(kind))).toEqual([]);
  });

  it(`is refused by a kind of error after ${MUTATIONS} random mutations`, { timeout: 7_200_000 }, () => {
    const random = new Random();
    const wrong: string[] = [];
    for (let i = 0; i < MUTATIONS; i++) {
      const bytes = mutate(random);
      const kind = isSame(bytes) ? 'damaged' : refusal(bytes);
      if (!KINDS.includes(kind)) wrong.push(`${kind} after ${i} with seed ${random.seed}`);
    }
    expect(wrong).toEqual([]);
  });
});
