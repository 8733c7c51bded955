/** Two sealed rows of the vault itself: its counters, and the desk's identity. */
import { z } from 'zod';
import { encodeBase64, parseBase64, randomBytes, type Bytes } from '../../shared/crypto/bytes';
import { BOX_SECRET_KEY_BYTES, boxKeyPairFromSecret, type BoxKeyPair } from '../../shared/crypto/box';
import { SIGN_SEED_BYTES, signKeyPairFromSeed, type SignKeyPair } from '../../shared/crypto/sign';
import { agencyRef, type AgencyRef } from '../../shared/domain/agency';

export const META_LABEL = 'meta';
export const IDENTITY_LABEL = 'identity';

const auditHead = z.object({ count: z.number().int().min(0), hash: z.string() }).strict();

const backupSchema = z
  .object({
    /** Milliseconds since 1970. */
    at: z.number(),
    name: z.string(),
    /** In bytes. */
    size: z.number().int().min(0),
    /** Where the audit log stood in it. */
    audit: auditHead,
  })
  .strict();
/** A backup that was opened again and found equal. */
export type Backup = z.infer<typeof backupSchema>;

export const metaSchema = z
  .object({
    replica: z.string(),
    /** Commits so far. */
    n: z.number().int().min(0),
    deskCount: z.number().int().min(0),
    listPages: z.number().int().min(0),
    audit: auditHead,
    backup: backupSchema.exactOptional(),
    /** In bytes: the journal when it was last written anew in the background. */
    journalBase: z.number().int().min(0).exactOptional(),
    /** This computer in the team of its desk; absent where it takes no part. Keys of its own, and no other's. */
    team: z
      .object({ name: z.string(), signSeed: z.string(), boxSecret: z.string() })
      .strict()
      .exactOptional(),
    /** Up to which commit of other stores of this desk all they held stands here. */
    seen: z.record(z.string(), z.number().int().min(0)).exactOptional(),
    /** Documents that another computer of this desk brought us without their bytes; those may have come meanwhile. */
    lacks: z.array(z.object({ caseId: z.string(), documentId: z.string() }).strict()).exactOptional(),
  })
  .strict();
export type Meta = z.infer<typeof metaSchema>;

export interface DeskIdentity {
  readonly deskId: string;
  readonly agency: AgencyRef;
  readonly createdOn: string;
  readonly sign: SignKeyPair;
  readonly box: BoxKeyPair;
}

const identitySchema = z
  .object({
    deskId: z.string(),
    agency: agencyRef,
    createdOn: z.string(),
    signSeed: z.string(),
    boxSecret: z.string(),
  })
  .strict();
export type StoredIdentity = z.infer<typeof identitySchema>;

/** @param seed only for the demo office, whose desks must know each other without having met */
export function newIdentity(
  agency: AgencyRef,
  createdOn: string,
  secrets: { readonly deskId: string; readonly signSeed: Bytes; readonly boxSecret: Bytes } = {
    deskId: encodeBase64(randomBytes(16)),
    signSeed: randomBytes(SIGN_SEED_BYTES),
    boxSecret: randomBytes(BOX_SECRET_KEY_BYTES),
  },
): StoredIdentity {
  return {
    deskId: secrets.deskId,
    agency,
    createdOn,
    signSeed: encodeBase64(secrets.signSeed),
    boxSecret: encodeBase64(secrets.boxSecret),
  };
}

/** @returns null when the row is not an identity */
export function parseIdentity(raw: unknown): DeskIdentity | null {
  const parsed = identitySchema.safeParse(raw);
  if (!parsed.success) return null;
  const { deskId, agency, createdOn, signSeed, boxSecret } = parsed.data;
  const seed = parseBase64(signSeed);
  const secret = parseBase64(boxSecret);
  if (seed?.length !== SIGN_SEED_BYTES || secret?.length !== BOX_SECRET_KEY_BYTES) return null;
  return { deskId, agency, createdOn, sign: signKeyPairFromSeed(seed), box: boxKeyPairFromSecret(secret) };
}
