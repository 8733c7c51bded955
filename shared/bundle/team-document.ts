/** The bytes of one document, from a computer of a desk to the others: docs/spec/postbus-v1.md section 4. */
import { z } from 'zod';
import { encodeBase64, encodeHex, wipe, type Bytes } from '../crypto/bytes';
import { MAX_DOCUMENT_BYTES } from '../domain/document';
import { fail, ok, type Result } from '../domain/result';
import type { Card } from './card';
import type { ArrivedDocument } from './documents';
import type { BundleFault } from './errors';
import { FRAME_BYTES, idSchema, LONGEST_HEADER_BYTES } from './format';
import { openFrameFrom, readInside, type BundleSource } from './frame';
import { openChunkAt, SEALED_CHUNK_BYTES, unlock } from './opening';
import { newBundleId, type GoingDocument, type SealInput } from './seal';
import { sealPiecesInto, type SealingWay } from './sealing';
import { parseJson } from './strict-json';
import { senderOf, teamEnvelope, type DeviceKeys } from './team';

const manifestSchema = z
  .object({
    kind: z.literal('team-document'),
    ...teamEnvelope,
    caseId: idSchema,
    document: z
      .object({
        documentId: idSchema,
        length: z.number().int().min(0).max(MAX_DOCUMENT_BYTES),
        sha256: z.string().length(43),
      })
      .strict(),
  })
  .strict();
export type TeamDocumentManifest = z.infer<typeof manifestSchema>;

export interface OpenedTeamDocument {
  readonly manifest: TeamDocumentManifest;
  /** Of a computer: its `deskId` is the id of that. */
  readonly sender: Card;
  readonly document: ArrivedDocument;
}

/** Throws as `sealBundleInto` does. */
export async function sealTeamDocumentInto(
  manifest: Omit<TeamDocumentManifest, 'kind' | 'bundleId' | 'document'>,
  document: GoingDocument,
  keys: Pick<SealInput, 'recipientKeys' | 'signKeys'>,
  way: SealingWay,
): Promise<void> {
  const { documentId, length, sha256 } = document;
  const whole: TeamDocumentManifest = {
    kind: 'team-document',
    bundleId: newBundleId(),
    ...manifest,
    document: { documentId, length, sha256: encodeBase64(sha256) },
  };
  async function* pieces() {
    yield* document.pieces();
  }
  await sealPiecesInto({ manifest: whole, length, pieces: pieces(), keys }, way);
}

/**
 * What the first chunk says it is: nothing of it is verified, and nothing may be taken in because of it.
 * @returns null for anything else, such as the file with records
 */
export async function peekTeamDocument(
  source: BundleSource,
  us: DeviceKeys,
): Promise<TeamDocumentManifest | null> {
  const start = await source.read(0, LONGEST_HEADER_BYTES + SEALED_CHUNK_BYTES);
  const lock = unlock(start, source.size, us);
  if (!lock.ok) return null;
  const { headerLength, payloadKey } = lock.value;
  const sealed = start.subarray(headerLength, headerLength + SEALED_CHUNK_BYTES);
  const chunk = openChunkAt(lock.value, 0, sealed);
  wipe(payloadKey);
  if (!chunk || chunk.length < FRAME_BYTES) return null;
  const length = new DataView(chunk.buffer, chunk.byteOffset).getUint32(8);
  return readManifest(chunk.slice(FRAME_BYTES, FRAME_BYTES + length));
}

function readManifest(bytes: Bytes): TeamDocumentManifest | null {
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data : null;
}

/** The document can be read as long as the source is there. */
export async function openTeamDocument(
  source: BundleSource,
  us: DeviceKeys,
): Promise<Result<OpenedTeamDocument, BundleFault | 'stopped'>> {
  const opened = await openFrameFrom(source, us, (bytes) => {
    const manifest = readManifest(bytes);
    return { manifest, keep: 0, documents: [manifest?.document.length ?? 0] };
  });
  if (!opened.ok) return opened;
  const { frame, lock, announced } = opened.value;
  const { manifest } = announced;
  if (!manifest) return fail('malformed');
  const sender = senderOf(manifest, opened.value, us);
  if (!sender.ok) return sender;
  const { length, sha256 } = manifest.document;
  const [digest] = opened.value.digests;
  if (!digest || frame.bodyLength !== length || encodeBase64(digest) !== sha256) return fail('malformed');
  const from = FRAME_BYTES + frame.manifest.length;
  const pieces = () => readInside(lock, source, from, length);
  return ok({ manifest, sender: sender.value, document: { length, sha256: encodeHex(digest), pieces } });
}
