import sodium from 'libsodium-wrappers-sumo';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeCard, fingerprintOf, parseCard } from '../../../shared/bundle/card';
import { openBundle } from '../../../shared/bundle/open';
import { sealBundle, sealReceipt } from '../../../shared/bundle/seal';
import { parseJson } from '../../../shared/bundle/strict-json';
import { encodeBase64, encodeUtf8, parseUtf8, type Bytes } from '../../../shared/crypto/bytes';
import type { RecordDoc } from '../../../shared/domain/record';
import {
  buildDesk,
  buildRecord,
  CASE_ID,
  CHILD_FOCUS,
  flipBit,
  PAYOKE,
  POLICE,
  type TestDesk,
} from '../../support/builders';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const police = buildDesk(POLICE);

const head = () =>
  buildRecord(
    us,
    'case',
    { code: 'Zilver-19', stage: 'intake', lead: CHILD_FOCUS, openedOn: '2026-11-20' },
    { id: CASE_ID },
  );

function seal(recipients: readonly TestDesk[], records: readonly RecordDoc[] = [head()], sender = us) {
  return sealBundle({
    manifest: {
      sealedAt: '2026-11-24T09:00:00.000Z',
      sender: { card: sender.card, person: 'Ilse Verhaegen' },
      recipients: recipients.map(({ deskId, box }) => ({
        deskId,
        boxKey: encodeBase64(box.publicKey),
        sequence: 1,
        previous: null,
      })),
      purpose: { id: 'assessment', note: '' },
      ground: { id: 'consent', note: '' },
      consent: { state: 'written', note: '' },
      minor: { state: 'informed', note: '' },
      onward: 'case-partners',
      cases: [{ caseId: CASE_ID, code: 'Zilver-19', since: [] }],
      desks: [{ deskId: us.deskId, agency: CHILD_FOCUS }],
    },
    content: { records, withheld: [] },
    recipientKeys: recipients.map(({ box }) => box.publicKey),
    signKeys: sender.sign,
  });
}

const errorOf = (bytes: Bytes, desk: TestDesk) => {
  const opened = openBundle(bytes, desk);
  return opened.ok ? 'opened' : opened.error;
};

describe('a bundle', () => {
  it('opens for each recipient with the same contents', () => {
    const { bytes, fileHash } = seal([payoke, police]);
    expect(seal([payoke, police]).fileHash).not.toBe(fileHash);
    for (const desk of [payoke, police]) {
      const opened = openBundle(bytes, desk);
      if (!opened.ok || opened.value.kind !== 'handover') throw new Error('not opened');
      expect(opened.value.content.records).toEqual(
        [head()].map((doc) => JSON.parse(JSON.stringify(doc)) as RecordDoc),
      );
      expect(opened.value.sender.deskId).toBe(us.deskId);
      expect(opened.value.fileHash).toBe(fileHash);
    }
  });

  it('tells a desk it is not for that it is not for it', () => {
    expect(errorOf(seal([payoke]).bytes, police)).toBe('not-for-us');
  });

  it('does not open for a desk it was passed on to by re-sealing the same contents', () => {
    // Payoke re-seals our signed manifest for the police: their own sealing, our name as sender.
    expect(errorOf(seal([police], [head()], { ...us, sign: payoke.sign }).bytes, police)).toBe(
      'bad-signature',
    );
  });

  it('names neither recipients nor their number nor anything inside', () => {
    const { bytes } = seal([payoke]);
    const text = String.fromCharCode(...bytes);
    for (const word of ['Payoke', 'Zilver', payoke.deskId, us.deskId, encodeBase64(payoke.box.publicKey)])
      expect(text).not.toContain(word);
    expect(seal([payoke]).bytes.length).toBe(seal([payoke, police]).bytes.length);
  });

  it('refuses a file that is none, and a newer version, each by name', () => {
    expect(errorOf(encodeUtf8('hello'), payoke)).toBe('not-a-bundle');
    expect(errorOf(new Uint8Array(0), payoke)).toBe('not-a-bundle');
    const newer = seal([payoke]).bytes.slice();
    newer.set(encodeUtf8('schakel-bundle/2\n'));
    expect(errorOf(newer, payoke)).toBe('newer-version');
  });

  it('refuses every truncation and anything appended', () => {
    const { bytes } = seal([payoke]);
    for (let length = 0; length < bytes.length; length += 7)
      expect(errorOf(bytes.slice(0, length), payoke)).not.toBe('opened');
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(errorOf(longer, payoke)).toBe('damaged');
  });

  it('refuses changed bits in header and payload', () => {
    const { bytes } = seal([payoke]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
        expect(errorOf(flipBit(bytes, bit), payoke)).not.toBe('opened');
      }),
      { numRuns: 400 },
    );
  });

  it('refuses records of kinds that never travel and values that are not of their schema', () => {
    const ledger = buildRecord(us, 'handover-entry', { direction: 'in' });
    const forged = { ...head(), kind: 'partner-desk' };
    const wrong = buildRecord(us, 'case', { stage: 'nonsense' } as never, { id: CASE_ID });
    for (const record of [ledger, forged, wrong])
      expect(errorOf(seal([payoke], [record]).bytes, payoke)).toBe('malformed');
  });

  it('keeps records of an unknown kind whole', () => {
    const unknown = {
      ...head(),
      kind: 'hologram',
      fields: { depth: [{ by: `${us.replica}:1`, value: { a: [1] }, saw: {} }] },
    };
    const opened = openBundle(seal([payoke], [unknown]).bytes, payoke);
    expect(opened.ok && opened.value.kind === 'handover' && opened.value.content.records[0]?.fields).toEqual(
      unknown.fields,
    );
  });
});

describe('what is inside a bundle', () => {
  const read = (text: string) => parseJson(encodeUtf8(text));

  it('is read only when written in the one way there is', () => {
    expect(read('{"a":[1,"\\"[["]}')).toEqual({ a: [1, '"[['] });
    for (const other of ['{"a":1,"a":2}', '{ "a":1}', '{"a":1.0}', '{"a":"\\u0061"}', '[1]\n', '\ufeff[1]'])
      expect(read(other), other).toBeUndefined();
  });

  it('has no member __proto__ and no bomb of brackets', () => {
    expect(read('{"__proto__":{"a":1}}')).toBeUndefined();
    expect(read('["__proto__"]')).toEqual(['__proto__']);
    expect(read('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toBeUndefined();
  });
});

describe('a receipt', () => {
  const receipt = () =>
    sealReceipt({
      manifest: {
        sealedAt: '2026-11-24T10:00:00.000Z',
        sender: { card: payoke.card, person: 'Nora Peeters' },
        recipients: [{ deskId: us.deskId, boxKey: encodeBase64(us.box.publicKey) }],
        about: { bundleId: 'A'.repeat(22), fileHash: 'A'.repeat(43) },
        state: 'partly',
        note: 'Het nummer klopt niet.',
        taken: 3,
        left: 1,
      },
      recipientKey: us.box.publicKey,
      signKeys: payoke.sign,
    }).bytes;

  it('opens for the desk that sent, as small as any other small bundle, and for no one else', () => {
    const opened = openBundle(receipt(), us);
    expect(opened.ok && opened.value.kind === 'receipt' && opened.value.manifest.state).toBe('partly');
    expect(errorOf(receipt(), police)).toBe('not-for-us');
    expect(receipt().length).toBe(seal([payoke]).bytes.length);
  });
});

describe('a bundle, by a second implementation', () => {
  beforeAll(() => sodium.ready);

  it('opens with libsodium by following the specification', async () => {
    const { bytes } = seal([payoke]);
    const at = 'schakel-bundle/1\n'.length;
    const ephemeral = bytes.slice(at, at + 32);
    const n = bytes[at + 64] ?? 0;
    const headerEnd = at + 65 + n * 72;
    let fileKey: Uint8Array | undefined;
    for (let i = 0; i < n; i++) {
      const stanza = bytes.slice(at + 65 + i * 72, at + 65 + (i + 1) * 72);
      try {
        fileKey = sodium.crypto_box_open_easy(
          stanza.slice(24),
          stanza.slice(0, 24),
          ephemeral,
          payoke.box.secretKey,
        );
      } catch {
        continue;
      }
    }
    if (!fileKey) throw new Error('no stanza opened');
    const salt = await crypto.subtle.digest('SHA-256', bytes.slice(0, headerEnd));
    const base = await crypto.subtle.importKey('raw', new Uint8Array(fileKey), 'HKDF', false, ['deriveBits']);
    const info = new TextEncoder().encode('schakel-bundle/1 payload');
    const key = new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256),
    );
    const nonce = new Uint8Array(24);
    nonce[23] = 1;
    const inner = sodium.crypto_secretbox_open_easy(bytes.slice(headerEnd), nonce, key);
    const view = new DataView(inner.buffer, inner.byteOffset);
    const length = Number(view.getBigUint64(0));
    const manifest = JSON.parse(parseUtf8(inner.slice(12, 12 + view.getUint32(8)))) as { kind: string };
    expect(manifest.kind).toBe('handover');
    const hash = async (part: Uint8Array) =>
      new Uint8Array(await crypto.subtle.digest('SHA-512', new Uint8Array(part)));
    const message = new Uint8Array([
      ...new TextEncoder().encode('schakel-bundle/1 signature\n'),
      ...(await hash(bytes.slice(0, headerEnd))),
      ...(await hash(inner.slice(0, length - 64))),
    ]);
    expect(
      sodium.crypto_sign_verify_detached(inner.slice(length - 64, length), message, us.sign.publicKey),
    ).toBe(true);
  });
});

describe('a contact card', () => {
  it('comes back as it was, also after a mail program changed its line ends', () => {
    for (const text of [us.card, us.card.replaceAll('\n', '\r\n')]) {
      const parsed = parseCard(text);
      expect(parsed.ok && parsed.value.deskId).toBe(us.deskId);
    }
  });

  it('is refused when a character of it was changed, and named when it is none or newer', () => {
    const lines = us.card.split('\n');
    const other = encodeCard(
      { deskId: us.deskId, agency: PAYOKE, createdOn: '2026-11-01', boxKey: us.box.publicKey },
      us.sign,
    );
    expect(parseCard([lines[0], other.split('\n')[1], lines[2], ''].join('\n'))).toEqual({
      ok: false,
      error: 'bad-signature',
    });
    expect(parseCard('hello')).toEqual({ ok: false, error: 'not-a-card' });
    expect(parseCard(us.card.replace('card/1', 'card/2'))).toEqual({ ok: false, error: 'newer-version' });
  });

  it('has a fingerprint of ten words and six groups that differs between desks', () => {
    const of = (desk: TestDesk) =>
      fingerprintOf({ deskId: desk.deskId, signKey: desk.sign.publicKey, boxKey: desk.box.publicKey });
    expect(of(us).words).toHaveLength(10);
    expect(of(us).digits.join(' ')).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(of(us)).not.toEqual(of(payoke));
    expect(of(us)).toEqual(of(us));
  });
});
