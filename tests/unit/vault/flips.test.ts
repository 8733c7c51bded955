/**
 * One bit of a header, a slot, a row or a journal is another, or the end is missing: refused with the right kind, and never
 * half read. The vectors of tests/vectors/vault-v1 are what is spoilt. SCHAKEL_BITS=8 flips every bit of the header and
 * the journal; one of each byte otherwise. Rows: always every bit.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseHeader, type VaultHeader } from '../../../renderer/vault/header';
import { Journal } from '../../../renderer/vault/journal';
import { readHead } from '../../../renderer/vault/journal-head';
import type { JournalEntry } from '../../../renderer/vault/journal-format';
import { encodeHead } from '../../../renderer/vault/journal-format';
import { deriveCaseKeys, deriveVaultKeys } from '../../../renderer/vault/keys';
import { openBytesRow } from '../../../renderer/vault/row';
import { openSlot, type Derived, type Slot, type SlotSecret } from '../../../renderer/vault/slot';
import { encodeHex, encodeUtf8, equalBytes, parseBase64, type Bytes } from '../../../shared/crypto/bytes';
import { deriveFromPassphrase } from '../../../shared/crypto/kdf';
import { flipBit } from '../../support/builders';
import { MemoryFolder } from '../../support/memory-folder';
import { readJournalVector, readVector } from '../../support/read-vectors';
import { openSecondHeader, secondReaderReady, type SecondHeader } from '../../support/second-vault-reader';

const BITS = Number(process.env.SCHAKEL_BITS ?? 1);
const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));
const base64 = (text: string): Bytes => parseBase64(text) ?? hex('');

/** Some bits of each byte, others for its neighbour: all eight positions come up. */
function* bitsOf(length: number, each = BITS): Generator<number> {
  for (let byte = 0; byte < length; byte++)
    for (let i = 0; i < each; i++) yield byte * 8 + ((byte * 3 + i * (8 / each)) & 7);
}

/** The derivation is done once: a changed parameter gets the old result, so that only the seal can notice. */
class SameForAll extends Map<string, Bytes> {
  readonly #key: Bytes;
  constructor(key: Bytes) {
    super();
    this.#key = key;
  }
  override get(): Bytes {
    return this.#key.slice();
  }
}

const { header, opens, vaultKey } = readVector('header.json');
const parsedHeader = parseHeader(header);
if (!parsedHeader.ok) throw new Error(parsedHeader.error);
const whole: VaultHeader = parsedHeader.value;

async function derivedFor(slot: Slot, passphrase: string): Promise<Derived> {
  const salt = slot.kdf && base64(slot.kdf.salt);
  if (!slot.kdf || !salt) return new Map();
  return new SameForAll(await deriveFromPassphrase(passphrase, salt, slot.kdf));
}

type Outcome =
  | 'untouched'
  | 'wrong-key'
  | 'header-changed'
  | 'kdf-too-low'
  | 'kdf-too-high'
  | 'damaged-header'
  | 'newer-version'
  | 'other-computer';

/** What becomes of a header of these bytes, for the holder of one slot. */
async function outcomeOf(text: Bytes, at: number, secret: SlotSecret, derived: Derived): Promise<Outcome> {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return 'damaged-header';
  }
  const parsed = parseHeader(raw);
  if (!parsed.ok) return parsed.error as Outcome;
  const slot = parsed.value.slots[at];
  if (!slot) return 'damaged-header';
  const opened = await openSlot(slot, parsed.value.vaultId, secret, derived);
  if (!opened.ok) return opened.error;
  // It opened: then nothing that this holder relies on may be another.
  expect(encodeHex(opened.value.vaultKey)).toBe(vaultKey);
  expect(opened.value).toMatchObject({ name: opens[at]?.name, role: opens[at]?.role });
  expect([parsed.value.vaultId, slot]).toEqual([whole.vaultId, whole.slots[at]]);
  return 'untouched';
}

/** Where in the text the value of a field of one slot stands. */
function placeOf(
  text: string,
  slot: Slot,
  field: 'id' | 'publicKey' | 'secret' | 'vaultKey' | 'salt',
): readonly [number, number] {
  const value = field === 'salt' ? (slot.kdf?.salt ?? '') : slot[field];
  const from = text.indexOf(`"${value}"`, text.indexOf(`"${slot.id}"`));
  return [from + 1, from + 1 + value.length];
}

beforeAll(() => secondReaderReady);

describe('a header of which one bit is another', () => {
  it.each(opens.map((each, at) => [each.name || 'the recovery key', at] as const))(
    'opens nothing else for %s, and is refused with the right kind',
    { timeout: 600_000 },
    async (_name, at) => {
      const slot = whole.slots[at];
      const { secret = {} } = opens[at] ?? {};
      if (!slot) throw new Error('no slot');
      const text = JSON.stringify(whole);
      const ours: SlotSecret = secret.recoveryKey
        ? { kind: 'recovery', key: hex(secret.recoveryKey) }
        : {
            kind: 'passphrase',
            passphrase: secret.passphrase ?? '',
            device: secret.device ? hex(secret.device) : null,
          };
      const derived = await derivedFor(slot, secret.passphrase ?? '');
      const expected: readonly (readonly [readonly [number, number], readonly Outcome[]])[] = [
        [placeOf(text, slot, 'id'), ['header-changed', 'damaged-header']],
        [placeOf(text, slot, 'publicKey'), ['header-changed', 'damaged-header']],
        [placeOf(text, slot, 'vaultKey'), ['header-changed', 'damaged-header']],
        [placeOf(text, slot, 'secret'), ['wrong-key', 'damaged-header']],
        ...(slot.kdf ? [[placeOf(text, slot, 'salt'), ['header-changed', 'damaged-header']] as const] : []),
      ];
      const ownFrom = text.indexOf(`{"id":"${slot.id}"`);
      const ownTo = text.indexOf('}', text.indexOf('"vaultKey"', ownFrom));
      const counted = new Map<Outcome, number>();
      let flips = 0;
      for (const bit of bitsOf(text.length)) {
        const isOwn = bit >> 3 >= ownFrom && bit >> 3 < ownTo;
        const isShared = bit >> 3 < text.indexOf('"slots"');
        // Of the slots of others, which the test of their holder takes whole, every eighth.
        if (BITS < 8 && !isOwn && !isShared && (bit >> 3) % 8 > 0) continue;
        const outcome = await outcomeOf(flipBit(encodeUtf8(text), bit), at, ours, derived);
        counted.set(outcome, (counted.get(outcome) ?? 0) + 1);
        flips += 1;
        const byte = bit >> 3;
        const right = expected.find(([[from, to]]) => byte >= from && byte < to)?.[1];
        if (right) expect(right, `bit ${bit}`).toContain(outcome);
        // Nothing of one's own slot may change unseen.
        if (isOwn) expect(outcome, `bit ${bit}`).not.toBe('untouched');
      }
      console.log(`${flips} flips of a header of ${text.length} bytes:`, Object.fromEntries(counted));
      expect(counted.get('header-changed')).toBeGreaterThan(50);
      expect(counted.get('wrong-key')).toBeGreaterThan(50);
    },
  );

  it('with another cost than the sealed one is refused, whatever it derives', async () => {
    const [ilse] = whole.slots;
    const { passphrase = '' } = opens[0]?.secret ?? {};
    if (!ilse?.kdf) throw new Error('no slot');
    const secret = { kind: 'passphrase', passphrase, device: null } as const;
    const derived = await derivedFor(ilse, passphrase);
    for (const change of [{ memoryKiB: 65_537 }, { passes: 4 }, { lanes: 2 }]) {
      const changed = { ...ilse, kdf: { ...ilse.kdf, ...change } };
      expect(await openSlot(changed, whole.vaultId, secret, derived)).toEqual({
        ok: false,
        error: 'header-changed',
      });
      // Derived for real, it is another key.
      expect(await openSlot(changed, whole.vaultId, secret, new Map())).toEqual({
        ok: false,
        error: 'wrong-key',
      });
    }
  });
});

describe('a row of which one bit is another, or the end is missing', () => {
  const rows = readVector('rows.json').map((row) => {
    const vault = deriveVaultKeys(hex(row.from));
    const key = {
      desk: vault.desk,
      'case-key': vault.caseKeyWrap,
      audit: vault.audit,
      'case-rows': deriveCaseKeys(hex(row.from)).rows,
    };
    return [row.label.split('/')[0] ?? '', row.label, key[row.use], base64(row.row)] as const;
  });

  it.each(rows)('%s: each bit, each length', (_name, label, key, row) => {
    expect(openBytesRow(key, label, row).ok).toBe(true);
    for (const bit of bitsOf(row.length, 8))
      expect(openBytesRow(key, label, flipBit(row, bit)), `bit ${bit}`).toEqual({
        ok: false,
        fault: 'damaged',
      });
    for (let length = 0; length < row.length; length++)
      expect(openBytesRow(key, label, row.slice(0, length)), `length ${length}`).toEqual({
        ok: false,
        fault: 'damaged',
      });
  });
});

describe('a journal of which one bit is another, or the end is missing', () => {
  const { secret } = readVector('contents.json');
  const bytes = readJournalVector();
  let key: Bytes;
  let small: Bytes;
  let frames: readonly JournalEntry[];
  let headLength: number;

  beforeAll(async () => {
    const store = readVector('store.json');
    const opened = openSecondHeader(store.header as SecondHeader, { passphrase: secret.passphrase ?? '' });
    key = deriveVaultKeys(new Uint8Array(opened.vaultKey)).journal;
    headLength = encodeHead(store.header).length;
    let end = headLength;
    for (let frame = 0; frame < 3; frame++) end += new DataView(bytes.buffer).getUint32(end) + 8;
    small = bytes.slice(0, end);
    ({ frames } = await read(small));
    expect(frames).toHaveLength(3);
  });

  async function read(file: Bytes) {
    const folder = new MemoryFolder();
    folder.files.set('journal', file);
    const place = { folder, name: 'journal' };
    const found: JournalEntry[] = [];
    const scan = await new Journal(place, key).scan((entry) => void found.push(entry));
    return { head: await readHead(place), scan, frames: found };
  }

  /** Only whole frames, in order, from the first on. */
  function expectPrefix(found: readonly JournalEntry[]) {
    found.forEach((entry, at) => {
      expect(entry.number).toBe(frames[at]?.number);
      expect(entry.deletes).toEqual(frames[at]?.deletes);
      for (const [place, row] of entry.puts)
        expect(equalBytes(row, frames[at]?.puts.get(place) ?? hex(''))).toBe(true);
      expect(entry.puts.size).toBe(frames[at]?.puts.size);
    });
  }

  it('gives the frames before it and says that more should be there', { timeout: 600_000 }, async () => {
    let flips = 0;
    for (const bit of bitsOf(small.length)) {
      const { head, scan, frames: found } = await read(flipBit(small, bit));
      flips += 1;
      expectPrefix(found);
      const byte = bit >> 3;
      if (byte >= headLength) {
        expect(found.length, `bit ${bit}`).toBeLessThan(3);
        expect(scan.isBroken || scan.torn > 0, `bit ${bit}`).toBe(true);
      } else if (byte < 18)
        expect(head, `bit ${bit}`).toMatchObject({
          kind: 'refused',
          fault: /^(not-a-journal|newer-version)$/.exec(head.kind === 'refused' ? head.fault : '')?.[0],
        });
      else if (byte < 22) expect(head.kind === 'found' && found.length === 3, `bit ${bit}`).toBe(false);
      // A changed header is refused by what it opens: see above.
    }
    console.log(`${flips} flips of a journal of ${small.length} bytes`);
  });

  it('gives whole frames only, at each length', { timeout: 600_000 }, async () => {
    for (let length = 0; length < small.length; length++) {
      const { head, scan, frames: found } = await read(small.slice(0, length));
      expectPrefix(found);
      expect(found.length, `length ${length}`).toBeLessThan(3);
      if (length >= headLength) expect(scan.end + scan.torn, `length ${length}`).toBe(length);
      else expect(head.kind, `length ${length}`).not.toBe('found');
      expect(scan.isBroken, `length ${length}`).toBe(false);
    }
  });
});
