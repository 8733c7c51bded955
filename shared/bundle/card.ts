/** A desk's contact card: docs/spec/bundle-v1.md section 3. */
import { z } from 'zod';
import { isUsableBoxKey } from '../crypto/box';
import { concatBytes, encodeBase64, encodeUtf8, parseBase64, parseUtf8, type Bytes } from '../crypto/bytes';
import { hashSha256 } from '../crypto/hash';
import { isUsableSignKey, sign, verify, type SignKeyPair } from '../crypto/sign';
import { agencyRef, type AgencyRef } from '../domain/agency';
import { fail, ok, type Result } from '../domain/result';
import type { CardFault } from './errors';

const CARD_LINE = 'schakel-card/1';
/** A card is a few hundred characters; anything longer is not one. */
const MAX_CARD_CHARACTERS = 4096;

const payloadSchema = z
  .object({
    deskId: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    agency: agencyRef,
    signKey: z.string(),
    boxKey: z.string(),
    createdOn: z.iso.date(),
  })
  .strict();

export interface Card {
  readonly deskId: string;
  readonly agency: AgencyRef;
  readonly createdOn: string;
  readonly signKey: Bytes;
  readonly boxKey: Bytes;
}

function signedBytes(payload: Uint8Array): Bytes {
  return concatBytes(encodeUtf8(`${CARD_LINE}\n`), payload);
}

/** @returns the text of a card file */
export function encodeCard(card: Omit<Card, 'signKey'>, signKeys: SignKeyPair): string {
  const { deskId, agency, createdOn, boxKey } = card;
  const payload = encodeUtf8(
    JSON.stringify({
      deskId,
      agency,
      signKey: encodeBase64(signKeys.publicKey),
      boxKey: encodeBase64(boxKey),
      createdOn,
    }),
  );
  const signature = sign(signKeys.secretKey, signedBytes(payload));
  return `${CARD_LINE}\n${encodeBase64(payload)}\n${encodeBase64(signature)}\n`;
}

/** Cards that were found right: every file of a partner bears the same one, and checking it takes two milliseconds. */
const rightCards = new Map<string, Card>();
const MOST_KEPT = 100;

export function parseCard(text: string): Result<Card, CardFault> {
  const known = rightCards.get(text);
  if (known) return ok(known);
  const parsed = checkCard(text);
  if (rightCards.size >= MOST_KEPT) rightCards.clear();
  if (parsed.ok) rightCards.set(text, parsed.value);
  return parsed;
}

function checkCard(text: string): Result<Card, CardFault> {
  const version = /^schakel-card\/(\d+)\r?\n/.exec(text)?.[1];
  if (version === undefined) return fail('not-a-card');
  if (version !== '1') return fail('newer-version');
  // Mail programs turn line ends into CRLF; nothing else may differ.
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (text.length > MAX_CARD_CHARACTERS || lines.length !== 4 || lines[3] !== '') return fail('malformed');
  const payload = parseBase64(lines[1] ?? '');
  const signature = parseBase64(lines[2] ?? '');
  const content = payload && parsePayload(payload);
  if (!payload || !signature || !content) return fail('malformed');
  return verify(content.signKey, signedBytes(payload), signature) ? ok(content) : fail('bad-signature');
}

function parsePayload(payload: Uint8Array): Card | null {
  try {
    const parsed = payloadSchema.safeParse(JSON.parse(parseUtf8(payload)));
    if (!parsed.success) return null;
    const { deskId, agency, createdOn } = parsed.data;
    const signKey = parseBase64(parsed.data.signKey);
    const boxKey = parseBase64(parsed.data.boxKey);
    if (!signKey || !boxKey || !isUsableSignKey(signKey) || !isUsableBoxKey(boxKey)) return null;
    return { deskId, agency, createdOn, signKey, boxKey };
  } catch {
    return null;
  }
}

export interface Fingerprint {
  /** Ten numbers of 12 bits, places in the list of 4,096 words. */
  readonly words: readonly number[];
  /** Six groups of five digits. */
  readonly digits: readonly string[];
}

/** To be compared by voice: equal fingerprints mean equal desk id and keys. */
export function fingerprintOf(card: Pick<Card, 'deskId' | 'signKey' | 'boxKey'>): Fingerprint {
  const hash = hashSha256(
    concatBytes(encodeUtf8('schakel-fingerprint/1\n'), encodeUtf8(card.deskId), card.signKey, card.boxKey),
  );
  const bits = [...hash.subarray(0, 15)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const words = Array.from({ length: 10 }, (_, i) => parseInt(bits.slice(i * 12, i * 12 + 12), 2));
  const digits = Array.from({ length: 6 }, (_, group) => {
    const value = hash.subarray(group * 5, group * 5 + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, '0');
  });
  return { words, digits };
}
