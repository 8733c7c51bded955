/** The vectors that must be refused, one failure each. */
import { newHeader } from '../../renderer/vault/header';
import { encodeHead } from '../../renderer/vault/journal-format';
import { deriveVaultKeys, newKey } from '../../renderer/vault/keys';
import { rowKey, sealRow } from '../../renderer/vault/row';
import type { Slot } from '../../renderer/vault/slot';
import {
  concatBytes,
  encodeBase64,
  encodeHex,
  encodeUtf8,
  parseBase64,
  randomBytes,
  type Bytes,
} from '../../shared/crypto/bytes';
import { deriveKey } from '../../shared/crypto/hash';
import { deriveFromPassphrase } from '../../shared/crypto/kdf';
import { sealSecretbox } from '../../shared/crypto/secretbox';
import { flipBit } from './builders';
import type { MadeHeader, MadeStore } from './make-vault-vectors';
import { PASSPHRASE, PERSON } from './vault-desk';
import type { RefusedVectors } from './vault-vectors';

export type Refusals<K extends keyof RefusedVectors> = RefusedVectors[K];

export async function refusedHeaders(made: MadeHeader, other: MadeHeader): Promise<Refusals<'headers'>> {
  const { vaultId, slots } = made;
  const [ilse, bram, recovery] = slots;
  const header = newHeader(vaultId, slots);
  const [first, second] = made.vector.opens;
  // With the computer's secret: without it, nobody can tell a wrong passphrase from another computer.
  const secret = { ...first?.secret, ...(second?.secret.device && { device: second.secret.device }) };
  const withIlse = (change: Partial<Slot>) => ({
    ...header,
    slots: [{ ...ilse, ...change }, bram, recovery],
  });
  const kdf = (change: object) => withIlse({ kdf: { ...ilse.kdf, ...change } as NonNullable<Slot['kdf']> });
  const flipped = (text: string) => encodeBase64(flipBit(parseBase64(text) ?? new Uint8Array(0), 400));
  // Sealed with the right key, but saying of itself that four passes were asked.
  const inner = await sealedSaying(ilse, vaultId, { kdf: { ...ilse.kdf, passes: 4 } });
  return [
    {
      what: 'another format number',
      kind: 'newer-version',
      secret,
      header: { ...header, format: 'schakel-vault/2' },
    },
    { what: 'another suite', kind: 'newer-version', secret, header: { ...header, suite: 2 } },
    {
      what: 'another format altogether',
      kind: 'damaged-header',
      secret,
      header: { ...header, format: 'kluis' },
    },
    { what: 'no slots', kind: 'damaged-header', secret, header: { ...header, slots: [] } },
    {
      what: 'a vault id of 15 bytes',
      kind: 'damaged-header',
      secret,
      header: { ...header, vaultId: encodeBase64(new Uint8Array(15)) },
    },
    {
      what: 'a field that does not belong',
      kind: 'damaged-header',
      secret,
      header: { ...header, extra: true },
    },
    { what: 'memory below the floor', kind: 'kdf-too-low', secret, header: kdf({ memoryKiB: 65_535 }) },
    { what: 'passes below the floor', kind: 'kdf-too-low', secret, header: kdf({ passes: 2 }) },
    { what: 'memory above the ceiling', kind: 'kdf-too-high', secret, header: kdf({ memoryKiB: 1_048_577 }) },
    { what: 'passes above the ceiling', kind: 'kdf-too-high', secret, header: kdf({ passes: 65 }) },
    { what: 'lanes above the ceiling', kind: 'kdf-too-high', secret, header: kdf({ lanes: 9 }) },
    {
      what: 'more passes than it was made with',
      kind: 'wrong-passphrase',
      secret,
      header: kdf({ passes: 4 }),
    },
    { what: 'another salt', kind: 'wrong-passphrase', secret, header: kdf({ salt: bram.kdf?.salt }) },
    {
      what: 'parameters other than the sealed ones',
      kind: 'header-changed',
      secret,
      header: withIlse({ secret: inner }),
    },
    {
      what: 'the vault id of another vault',
      kind: 'header-changed',
      secret,
      header: { ...header, vaultId: other.vaultId },
    },
    { what: 'the id of another slot', kind: 'header-changed', secret, header: withIlse({ id: bram.id }) },
    {
      what: 'the public key of another slot',
      kind: 'header-changed',
      secret,
      header: withIlse({ publicKey: bram.publicKey }),
    },
    {
      what: 'the vault key of another slot',
      kind: 'header-changed',
      secret,
      header: withIlse({ vaultKey: bram.vaultKey }),
    },
    {
      what: 'the vault key of another vault',
      kind: 'header-changed',
      secret,
      header: withIlse({ vaultKey: other.slots[0].vaultKey }),
    },
    {
      what: 'a flipped bit in the vault key',
      kind: 'header-changed',
      secret,
      header: withIlse({ vaultKey: flipped(ilse.vaultKey) }),
    },
    {
      what: 'a flipped bit in the secret',
      kind: 'wrong-passphrase',
      secret,
      header: withIlse({ secret: flipped(ilse.secret) }),
    },
    {
      what: 'another passphrase',
      kind: 'wrong-passphrase',
      secret: { ...secret, passphrase: 'niet de goede zin' },
      header,
    },
    {
      what: 'a bound slot without the secret of its computer',
      kind: 'other-computer',
      secret: { passphrase: second?.secret.passphrase ?? '' },
      header,
    },
    {
      what: 'a bound slot that says it is not',
      kind: 'wrong-passphrase',
      secret: second?.secret ?? {},
      header: { ...header, slots: [ilse, { ...bram, deviceBound: false }, recovery] },
    },
  ];
}

async function sealedSaying(slot: Slot, vaultId: string, change: object): Promise<string> {
  const salt = slot.kdf && parseBase64(slot.kdf.salt);
  if (!slot.kdf || !salt) throw new Error('no passphrase slot');
  const key = deriveKey(await deriveFromPassphrase(PASSPHRASE, salt, slot.kdf), 'schakel/vault/1 slot');
  const { kind, kdf, deviceBound } = slot;
  const said = {
    format: 'schakel-vault/1',
    suite: 1,
    vaultId,
    slotId: slot.id,
    kind,
    kdf,
    deviceBound,
    name: PERSON,
  };
  const whole = { ...said, secretKey: encodeBase64(randomBytes(32)), ...change };
  return encodeBase64(sealSecretbox(key, encodeUtf8(JSON.stringify(whole))));
}

export function refusedRows(): Refusals<'rows'> {
  const [key, label] = [newKey(), 'folder/desk/0'];
  const good = sealRow(key, label, { kind: 'desk-policy' });
  const plain = (suite: number, labelLength: number, bodyLength: number, body = '{}') => {
    const name = encodeUtf8(label);
    const head = new Uint8Array(7 + name.length);
    const view = new DataView(head.buffer);
    view.setUint8(0, suite);
    view.setUint16(1, labelLength);
    head.set(name, 3);
    view.setUint32(3 + name.length, bodyLength);
    const content = encodeUtf8(body);
    return sealSecretbox(key, concatBytes(head, content, new Uint8Array(256 - head.length - content.length)));
  };
  const row = (what: string, bytes: Bytes, kind = 'damaged', named = label, by = key) => ({
    what,
    kind,
    key: encodeHex(by),
    label: named,
    row: encodeBase64(bytes),
  });
  return [
    row('the row of another place', good, 'damaged', 'folder/desk/1'),
    row('another key', good, 'damaged', label, newKey()),
    row('a flipped bit in the nonce', flipBit(good, 3)),
    row('a flipped bit in the authenticator', flipBit(good, 24 * 8 + 3)),
    row('a flipped bit in the contents', flipBit(good, 60 * 8)),
    row('a last byte that is missing', good.slice(0, -1)),
    row('one byte too many', concatBytes(good, Uint8Array.of(0))),
    row('nothing', new Uint8Array(0)),
    row('a nonce only', good.slice(0, 24)),
    row('suite 2 inside', plain(2, label.length, 2), 'newer-version'),
    row('a label longer than the row', plain(1, 65_535, 2)),
    row('a body longer than the row', plain(1, label.length, 10_000)),
  ];
}

export function refusedJournals({ journal: whole, header }: MadeStore): Refusals<'journals'> {
  const start = encodeHead(header).length;
  const edges = [start];
  for (let frame = 0; frame < 4; frame++) {
    const at = edges.at(-1) ?? 0;
    edges.push(at + new DataView(whole.buffer).getUint32(at) + 8);
  }
  const [a = 0, b = 0, c = 0] = edges;
  const journal = whole.slice(0, edges.at(-1));
  const [head, first, second] = [journal.slice(0, a), journal.slice(a, b), journal.slice(b, c)];
  const rest = journal.slice(c);
  const line = (text: string) => concatBytes(encodeUtf8(text), journal.slice(18));
  const file = (what: string, kind: string, bytes: Bytes) => ({ what, kind, bytes: encodeBase64(bytes) });
  return [
    file('another first line', 'not-a-journal', line('schakel-dagboek/1\n')),
    file('a newer first line', 'newer-version', line('schakel-journal/2\n')),
    file('a header longer than the file', 'damaged', flipBit(journal, 18 * 8)),
    file('a header that is no JSON', 'damaged', flipBit(journal, 22 * 8)),
    file('a flipped bit in the first frame', 'damaged', flipBit(journal, (a + 50) * 8)),
    file('two frames that changed places', 'damaged', concatBytes(head, second, first, rest)),
    file('a frame that is missing', 'damaged', concatBytes(head, first, rest)),
    file('a first frame that is missing', 'damaged', concatBytes(head, second, rest)),
  ];
}

/** Rows of the store that are gone, damaged, or stand in each other's place. */
export function refusedStores({ rows }: MadeStore, vaultKey: Bytes): Refusals<'stores'> {
  const keys = deriveVaultKeys(vaultKey);
  const at = (label: string) => rowKey(keys.index, label);
  const text = (label: string) => encodeBase64(rows.get(at(label)) ?? new Uint8Array(0));
  const bad = (label: string) => encodeBase64(flipBit(rows.get(at(label)) ?? new Uint8Array(0), 999));
  const store = (what: string, changed: Readonly<Record<string, string | null>>) => ({
    what,
    kind: 'damaged-store',
    rows: changed,
  });
  return [
    store('no meta row', { [at('meta')]: null }),
    store('a damaged meta row', { [at('meta')]: bad('meta') }),
    store('no identity', { [at('identity')]: null }),
    store('the slots in the place of the identity', { [at('identity')]: text('slots') }),
    store('a damaged last page of the log', { [at('audit/0')]: bad('audit/0') }),
    store('no last page of the log', { [at('audit/0')]: null }),
  ];
}
