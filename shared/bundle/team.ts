/** The file one computer of a desk leaves for the others: docs/spec/postbus-v1.md section 3. */
import { z } from 'zod';
import type { BoxKeyPair } from '../crypto/box';
import { encodeBase64, equalBytes, wipe, type Bytes } from '../crypto/bytes';
import { hashSha256 } from '../crypto/hash';
import type { SignKeyPair } from '../crypto/sign';
import { fieldSpec, isKind, kindSpec } from '../domain/kinds';
import type { RecordDoc } from '../domain/record';
import { fail, ok, type Result } from '../domain/result';
import { parseCard, type Card } from './card';
import type { BundleFault } from './errors';
import {
  envelope,
  idSchema,
  MAX_BUNDLE_BYTES,
  MAX_RECIPIENTS,
  recipientSchema,
  teamContentSchema,
} from './format';
import { ALL_KEPT, isSignedBy, openFrame, type OpenedFrame } from './frame';
import { newBundleId, sealInner, type SealedBundle } from './seal';
import { encodeJson, parseJson } from './strict-json';

const vector = z.record(idSchema, z.number().int().min(1).max(Number.MAX_SAFE_INTEGER));

/** Documents a file asks for; with more, the others come after these. */
export const MAX_LACKS = 1000;

/** What a computer says of itself in any file to the others. */
export const teamEnvelope = {
  ...envelope,
  deskId: idSchema,
  recipients: z.array(recipientSchema).min(1).max(MAX_RECIPIENTS),
};

const manifestSchema = z
  .object({
    kind: z.literal('team'),
    ...teamEnvelope,
    since: vector,
    has: vector,
    lacks: z.array(z.object({ caseId: idSchema, documentId: idSchema }).strict()).max(MAX_LACKS),
    part: z
      .object({ length: z.number().int().min(0).max(MAX_BUNDLE_BYTES), sha256: z.string().length(43) })
      .strict(),
  })
  .strict();
export type TeamManifest = z.infer<typeof manifestSchema>;

export interface TeamInput {
  readonly manifest: Omit<TeamManifest, 'kind' | 'bundleId' | 'part'>;
  readonly records: readonly RecordDoc[];
  /** Box keys of the recipients, in the order of the manifest. */
  readonly recipientKeys: readonly Bytes[];
  readonly signKeys: SignKeyPair;
}

export interface OpenedTeam {
  readonly manifest: TeamManifest;
  /** Of a computer: its `deskId` is the id of that. */
  readonly sender: Card;
  readonly records: readonly RecordDoc[];
  /** See `fileHashOf`. */
  readonly fileHash: string;
}

export interface DeviceKeys {
  readonly deviceId: string;
  readonly box: BoxKeyPair;
}

export function sealTeam({ manifest, records, recipientKeys, signKeys }: TeamInput): SealedBundle {
  const part = encodeJson(records);
  const whole: TeamManifest = {
    kind: 'team',
    bundleId: newBundleId(),
    ...manifest,
    part: { length: part.length, sha256: encodeBase64(hashSha256(part)) },
  };
  return sealInner(whole, part, recipientKeys, signKeys);
}

export function openTeam(file: Bytes, us: DeviceKeys): Result<OpenedTeam, BundleFault> {
  const opened = openFrame(file, us, () => ALL_KEPT);
  if (!opened.ok) return opened;
  const { frame, fileHash, lock } = opened.value;
  wipe(lock.payloadKey);
  const parsed = manifestSchema.safeParse(parseJson(frame.manifest));
  if (!parsed.success) return fail('malformed');
  const manifest = parsed.data;
  const sender = senderOf(manifest, opened.value, us);
  if (!sender.ok) return sender;
  const records = readRecords(manifest, frame.body);
  return records ? ok({ manifest, sender: sender.value, records, fileHash }) : fail('malformed');
}

/** The computer that signed it, where it was sealed to this one. */
export function senderOf(
  { sender, recipients }: Pick<TeamManifest, 'sender' | 'recipients'>,
  opened: OpenedFrame,
  us: DeviceKeys,
): Result<Card, BundleFault> {
  const card = parseCard(sender.card);
  if (!card.ok || !isSignedBy(card.value, opened)) return fail('bad-signature');
  const ourKey = encodeBase64(us.box.publicKey);
  const isUs = recipients.some(({ deskId, boxKey }) => deskId === us.deviceId && boxKey === ourKey);
  return isUs ? ok(card.value) : fail('not-for-us');
}

function readRecords({ part }: TeamManifest, body: Bytes): readonly RecordDoc[] | null {
  if (part.length !== body.length || part.sha256 !== encodeBase64(hashSha256(body))) return null;
  const parsed = teamContentSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const records = parsed.data as readonly RecordDoc[];
  const isEachOnce = new Set(records.map(({ id }) => id)).size === records.length;
  return isEachOnce && records.every(isOfItsKind) ? records : null;
}

/** Unknown and newer kinds are kept whole, as in a handover. */
function isOfItsKind(doc: RecordDoc): boolean {
  const { kind } = doc;
  if (!isKind(kind)) return true;
  const spec = kindSpec(kind);
  if ((doc.caseId === null) !== (spec.scope === 'desk')) return false;
  if (doc.v > spec.v) return true;
  return Object.entries(doc.fields).every(([name, versions]) => {
    const schema = fieldSpec(kind, name)?.schema;
    return (
      schema !== undefined && versions.every(({ value }) => value === null || schema.safeParse(value).success)
    );
  });
}

export function sameKeys(a: Card, b: Card): boolean {
  return equalBytes(a.signKey, b.signKey) && equalBytes(a.boxKey, b.boxKey);
}
