/** Signed versions: what the tool minisign 0.11 wrote, and what Node's own crypto signs, against our reading. */
import { createHash, generateKeyPairSync, sign as nodeSign, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8, type Bytes } from '../../../shared/crypto/bytes';
import { startBlake2b } from '../../../shared/crypto/hash';
import { judgeRelease, parseReleaseKey, parseReleaseSignature } from '../../../shared/release/minisign';

const PUBLIC = 'RWQLU899rgnAHJjLJUIUwjbbSJp67HU/EU+CDLDuJfK2XgvJiiAuAuqJ';
const FILE = encodeUtf8('Dit is geen programma, maar het is getekend.\n');
const SIGNED = `untrusted comment: signature of Schakel
RUQLU899rgnAHAHwIjWEif+XonYhxXHrRlyb+ZcgLV+vlpCRcTmKq2rWsmaRPHBwjRSg8fJk2aDRYq/AoC3Zpl/+53NUYb8E0gE=
trusted comment: schakel 0.2.0
nVToPKgQnc8DJn0CM1kjRMuEOLOrbpTJVG72M1KEhyFppTGuLfRcK5g0dLPqgqrrH9iL+bn/yKEk/lAvDYFwBQ==
`;
/** The same file by `minisign -l`: the file itself is signed, not its hash. */
const UNHASHED = `untrusted comment: signature from minisign secret key
RWQLU899rgnAHM7jrm1UBpRxye0rERR9NW3dzcyLEbxUTc40R2ZaUUPuV1yEVu7hhjhElA7XG4naveYbTxQSOGt3i9hU+NWkkg4=
trusted comment: schakel 0.2.0
u5GfhoAKRY9tbWsZNL5PjGIwBggbQchWxB4IuJn5DjFJrIDMAYf+SoX/KSX9y0g+rkizuKHl/os/1OWxZVK9Dg==
`;
/** The same file, signed as a version of something else. */
const OTHER_PROGRAM = `untrusted comment: signature from minisign secret key
RUQLU899rgnAHAHwIjWEif+XonYhxXHrRlyb+ZcgLV+vlpCRcTmKq2rWsmaRPHBwjRSg8fJk2aDRYq/AoC3Zpl/+53NUYb8E0gE=
trusted comment: kalender 9.0.0
ouk+UZvXvKHt5YIvd3+vJjamB4QXUc6v0r5l4p5lowocvryQ4sfvnrLq7CpqPFFBrEVMEVV5blDvu/n/rx58DQ==
`;

async function judge(signature: string, running = '0.1.0', file: Bytes = FILE, keys = [PUBLIC]) {
  const hash = await startBlake2b();
  hash.update(file);
  const known = keys.map(parseReleaseKey).filter((key) => key !== null);
  return judgeRelease(signature, known, hash.digest(), running);
}

describe('what minisign signed', () => {
  it.each([
    ['0.1.0', 'newer'],
    ['0.2.0', 'same'],
    ['0.2.1', 'older'],
    ['0.10.0', 'older'],
    ['1.0.0', 'older'],
  ])('is genuine, and seen from %s %s', async (running, order) => {
    expect(await judge(SIGNED, running)).toEqual({ kind: 'genuine', version: '0.2.0', order });
    expect(await judge(SIGNED.replaceAll('\n', '\r\n'), running)).toMatchObject({ order });
  });

  it('is told from a file that was changed, at any bit', async () => {
    for (let bit = 0; bit < FILE.length * 8; bit++) {
      const changed = FILE.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await judge(SIGNED, '0.1.0', changed)).toEqual({ kind: 'forged' });
    }
  });

  it('is never genuine once a letter of what was signed is another one', async () => {
    const from = SIGNED.indexOf('\n') + 1;
    for (let at = from; at < SIGNED.length - 1; at++) {
      const changed = `${SIGNED.slice(0, at)}${SIGNED[at] === 'A' ? 'B' : 'A'}${SIGNED.slice(at + 1)}`;
      expect((await judge(changed)).kind, `letter ${at}`).not.toBe('genuine');
    }
  });

  it.each([
    ['nothing', ''],
    ['a text', 'hallo'],
    ['the file without its hash', UNHASHED],
    ['only its first half', SIGNED.slice(0, SIGNED.indexOf('trusted comment'))],
    ['a line more', `${SIGNED}x\n`],
    ['more than it can be', `${SIGNED}${' '.repeat(5000)}`],
  ])('is not taken from %s', async (_what, text) => {
    expect(await judge(text)).toEqual({ kind: 'no-signature' });
  });

  it('is refused under a key that was not given, and as another program’s', async () => {
    expect(await judge(SIGNED, '0.1.0', FILE, [])).toEqual({ kind: 'other-key' });
    expect(await judge(OTHER_PROGRAM)).toEqual({ kind: 'other-program' });
    // The words of one signature behind the other.
    const swapped = SIGNED.replace('schakel 0.2.0', 'schakel 0.3.0');
    expect(await judge(swapped)).toEqual({ kind: 'forged' });
  });
});

it('no key is read from anything but its own form', () => {
  expect(parseReleaseKey(PUBLIC)).not.toBeNull();
  for (const text of ['', PUBLIC.slice(1), `${PUBLIC}=`, ` ${PUBLIC}`, PUBLIC.replace('RW', 'RU')])
    expect(parseReleaseKey(text), text).toBeNull();
  const ofLowOrder = Buffer.concat([Buffer.from('Ed12345678'), Buffer.alloc(32)]).toString('base64');
  expect(parseReleaseKey(ofLowOrder)).toBeNull();
});

describe('what Node signs', () => {
  const marked = (mark: string, rest: Buffer) =>
    Buffer.concat([Buffer.from(mark), Buffer.from('8letters'), rest]).toString('base64');
  const publicText = (key: KeyObject) =>
    marked('Ed', key.export({ type: 'spki', format: 'der' }).subarray(-32));

  it('is judged as it was signed', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), version, version, async (bytes, theirs, ours) => {
        const file = new Uint8Array(bytes);
        const signature = nodeSign(null, createHash('blake2b512').update(file).digest(), privateKey);
        const comment = `schakel ${theirs}`;
        const seal = nodeSign(null, Buffer.concat([signature, Buffer.from(comment)]), privateKey);
        const text = `untrusted comment: -\n${marked('ED', signature)}\ntrusted comment: ${comment}\n${seal.toString('base64')}\n`;
        expect(parseReleaseSignature(text)).toMatchObject({ comment });
        const order = theirs.localeCompare(ours, 'en', { numeric: true });
        expect(await judge(text, ours, file, [PUBLIC, publicText(publicKey)])).toEqual({
          kind: 'genuine',
          version: theirs,
          order: order === 0 ? 'same' : order > 0 ? 'newer' : 'older',
        });
      }),
    );
  });
});
