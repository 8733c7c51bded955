/** Key slots: docs/spec/vault-v1.md section 2. What a person knows opens the slot's key pair, and that the vault key. */
import { z } from 'zod';
import {
  BOX_PUBLIC_KEY_BYTES,
  BOX_SECRET_KEY_BYTES,
  boxKeyPairFromSecret,
  openBox,
  sealBox,
  type BoxKeyPair,
} from '../../shared/crypto/box';
import {
  concatBytes,
  encodeBase64,
  encodeUtf8,
  parseBase64,
  parseUtf8,
  randomBytes,
  wipe,
  type Bytes,
} from '../../shared/crypto/bytes';
import { deriveKey } from '../../shared/crypto/hash';
import {
  deriveFromPassphrase,
  judgeKdfParams,
  KDF_SALT_BYTES,
  type KdfParams,
} from '../../shared/crypto/kdf';
import { KEY_BYTES, openSecretbox, sealSecretbox } from '../../shared/crypto/secretbox';
import { sameJson } from '../../shared/domain/json';
import { fail, ok, type Result } from '../../shared/domain/result';

export const VAULT_FORMAT = 'schakel-vault/1';
export const SUITE = 1;
export const MIN_PASSPHRASE_CHARACTERS = 12;

export function isTooShort(passphrase: string): boolean {
  return passphrase.normalize('NFKC').length < MIN_PASSPHRASE_CHARACTERS;
}

export const base64Of = (bytes: number) =>
  z.string().refine((text) => parseBase64(text)?.length === bytes, `base64 of ${bytes}`);

const kdfSchema = z
  .object({
    name: z.literal('argon2id'),
    memoryKiB: z.number().int().positive(),
    passes: z.number().int().positive(),
    lanes: z.number().int().positive(),
    salt: base64Of(KDF_SALT_BYTES),
  })
  .strict();

export const SLOT_KINDS = ['passphrase', 'recovery'] as const;
export const ROLES = ['manager', 'member', 'reader'] as const;
/** What the program lets its holder do; every role holds the vault key. */
export type Role = (typeof ROLES)[number];

export const slotSchema = z
  .object({
    id: base64Of(16),
    kind: z.enum(SLOT_KINDS),
    kdf: kdfSchema.nullable(),
    deviceBound: z.boolean(),
    publicKey: base64Of(BOX_PUBLIC_KEY_BYTES),
    secret: z.string().max(4096),
    vaultKey: z.string().max(4096),
  })
  .strict();
export type Slot = z.infer<typeof slotSchema>;

const secretSchema = z
  .object({
    format: z.string(),
    suite: z.number(),
    vaultId: z.string(),
    slotId: z.string(),
    kind: z.enum(SLOT_KINDS),
    kdf: kdfSchema.nullable(),
    deviceBound: z.boolean(),
    name: z.string(),
    secretKey: base64Of(BOX_SECRET_KEY_BYTES),
  })
  .strict();

const wrappedSchema = z
  .object({
    format: z.string(),
    vaultId: z.string(),
    slotId: z.string(),
    role: z.enum(ROLES),
    vaultKey: base64Of(KEY_BYTES),
  })
  .strict();

export type SlotFault = 'wrong-key' | 'kdf-too-low' | 'kdf-too-high' | 'header-changed' | 'other-computer';

export interface OpenedSlot {
  readonly slotId: string;
  readonly kind: Slot['kind'];
  readonly name: string;
  readonly role: Role;
  readonly vaultKey: Bytes;
}

/** What a person brings to a slot. */
export type SlotSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly device: Bytes | null }
  | { readonly kind: 'recovery'; readonly key: Bytes };

/** Derivations that were done, by their parameters: slots with equal ones cost one together. */
export type Derived = Map<string, Bytes>;

async function slotKey(
  slot: Pick<Slot, 'kind' | 'kdf' | 'deviceBound'>,
  secret: SlotSecret,
  derived: Derived,
): Promise<Bytes | null> {
  if (secret.kind === 'recovery') return deriveKey(secret.key, 'schakel/vault/1 recovery');
  const salt = slot.kdf && parseBase64(slot.kdf.salt);
  if (!slot.kdf || !salt || (slot.deviceBound && !secret.device)) return null;
  const known = JSON.stringify(slot.kdf);
  const fromPassphrase =
    derived.get(known) ?? (await deriveFromPassphrase(secret.passphrase, salt, slot.kdf));
  derived.set(known, fromPassphrase);
  const input =
    slot.deviceBound && secret.device ? concatBytes(fromPassphrase, secret.device) : fromPassphrase;
  return deriveKey(input, 'schakel/vault/1 slot');
}

export interface NewSlot {
  /** Only where it takes the place of an earlier one of the same person. */
  readonly id?: string;
  readonly vaultId: string;
  readonly vaultKey: Bytes;
  readonly name: string;
  readonly role: Role;
  readonly secret: SlotSecret;
  readonly kdf: KdfParams;
}

/** A new slot for one person, or for the recovery sheet. */
export async function createSlot({
  vaultId,
  vaultKey,
  name,
  role,
  secret,
  kdf,
  id = encodeBase64(randomBytes(16)),
}: NewSlot): Promise<Slot> {
  const pair = boxKeyPairFromSecret(randomBytes(BOX_SECRET_KEY_BYTES));
  const publicKey = encodeBase64(pair.publicKey);
  const half = await sealSecretHalf({ id, vaultId, name, pair, secret, kdf });
  return { id, ...half, publicKey, vaultKey: wrapVaultKey({ id, publicKey }, vaultId, role, vaultKey) };
}

interface SecretHalf {
  readonly id: string;
  readonly vaultId: string;
  readonly name: string;
  readonly pair: BoxKeyPair;
  readonly secret: SlotSecret;
  readonly kdf: KdfParams;
}

/** Seals the secret half anew: for a new slot, a changed passphrase, or dearer parameters. */
async function sealSecretHalf({ id, vaultId, name, pair, secret, kdf }: SecretHalf) {
  const isPassphrase = secret.kind === 'passphrase';
  const outside = {
    kind: secret.kind,
    kdf: isPassphrase ? { ...kdf, salt: encodeBase64(randomBytes(KDF_SALT_BYTES)) } : null,
    deviceBound: isPassphrase && secret.device !== null,
  } satisfies Pick<Slot, 'kind' | 'kdf' | 'deviceBound'>;
  const derived: Derived = new Map();
  const key = await slotKey(outside, secret, derived);
  if (!key) throw new Error('a new slot has its key');
  const content = encodeUtf8(
    JSON.stringify({
      format: VAULT_FORMAT,
      suite: SUITE,
      vaultId,
      slotId: id,
      ...outside,
      name,
      secretKey: encodeBase64(pair.secretKey),
    }),
  );
  const sealed = encodeBase64(sealSecretbox(key, content));
  wipe(key, content, ...derived.values());
  return { ...outside, secret: sealed };
}

/** Seals a vault key to a slot's public key. @param slot with the public key of the sealed list, not of the header */
export function wrapVaultKey(
  slot: Pick<Slot, 'id' | 'publicKey'>,
  vaultId: string,
  role: Role,
  vaultKey: Bytes,
): string {
  const recipient = parseBase64(slot.publicKey);
  const ephemeral = boxKeyPairFromSecret(randomBytes(BOX_SECRET_KEY_BYTES));
  const content = encodeUtf8(
    JSON.stringify({
      format: VAULT_FORMAT,
      vaultId,
      slotId: slot.id,
      role,
      vaultKey: encodeBase64(vaultKey),
    }),
  );
  const box = recipient && sealBox(recipient, ephemeral, content);
  wipe(content, ephemeral.secretKey);
  if (!box) throw new Error('slot key of low order');
  return encodeBase64(concatBytes(ephemeral.publicKey, box));
}

function openSecretHalf(
  slot: Slot,
  vaultId: string,
  key: Bytes,
): Result<{ readonly name: string; readonly pair: BoxKeyPair }, SlotFault> {
  const sealed = parseBase64(slot.secret);
  const plain = sealed && openSecretbox(key, sealed);
  if (!plain) return fail('wrong-key');
  const content = secretSchema.safeParse(JSON.parse(parseUtf8(plain)));
  wipe(plain);
  const secretKey = content.success ? parseBase64(content.data.secretKey) : null;
  if (!content.success || !secretKey) return fail('header-changed');
  const { format, suite, name, ...bound } = content.data;
  const { id: slotId, kind, kdf, deviceBound } = slot;
  const pair = boxKeyPairFromSecret(secretKey);
  const unchanged =
    format === VAULT_FORMAT &&
    suite === SUITE &&
    sameJson(
      { vaultId, slotId, kind, kdf, deviceBound },
      {
        vaultId: bound.vaultId,
        slotId: bound.slotId,
        kind: bound.kind,
        kdf: bound.kdf,
        deviceBound: bound.deviceBound,
      },
    ) &&
    encodeBase64(pair.publicKey) === slot.publicKey;
  return unchanged ? ok({ name, pair }) : fail('header-changed');
}

function unwrapVaultKey(
  slot: Slot,
  vaultId: string,
  pair: BoxKeyPair,
): Result<{ readonly role: Role; readonly vaultKey: Bytes }, SlotFault> {
  const sealed = parseBase64(slot.vaultKey);
  const box = sealed && sealed.length > BOX_PUBLIC_KEY_BYTES ? sealed : null;
  const plain = box && openBox(pair, box.slice(0, BOX_PUBLIC_KEY_BYTES), box.slice(BOX_PUBLIC_KEY_BYTES));
  if (!plain) return fail('header-changed');
  const content = wrappedSchema.safeParse(JSON.parse(parseUtf8(plain)));
  wipe(plain);
  const vaultKey = content.success ? parseBase64(content.data.vaultKey) : null;
  if (!content.success || !vaultKey) return fail('header-changed');
  const { format, slotId, role } = content.data;
  const unchanged = format === VAULT_FORMAT && content.data.vaultId === vaultId && slotId === slot.id;
  return unchanged ? ok({ role, vaultKey }) : fail('header-changed');
}

/** Opens one slot. `wrong-key` says only that this secret is not for this slot. */
export async function openSlot(
  slot: Slot,
  vaultId: string,
  secret: SlotSecret,
  derived: Derived,
): Promise<Result<OpenedSlot, SlotFault>> {
  if (slot.kind !== secret.kind) return fail('wrong-key');
  if (slot.kdf) {
    const judgement = judgeKdfParams(slot.kdf);
    if (judgement !== 'fine') return fail(judgement === 'too-low' ? 'kdf-too-low' : 'kdf-too-high');
  }
  const key = await slotKey(slot, secret, derived);
  if (!key) return fail('other-computer');
  const half = openSecretHalf(slot, vaultId, key);
  wipe(key);
  if (!half.ok) return half;
  const wrapped = unwrapVaultKey(slot, vaultId, half.value.pair);
  wipe(half.value.pair.secretKey);
  if (!wrapped.ok) return wrapped;
  return ok({ slotId: slot.id, kind: slot.kind, name: half.value.name, ...wrapped.value });
}

/** The same slot under another passphrase, other parameters, or (not) bound to this computer. */
export async function resealSlot(
  slot: Slot,
  vaultId: string,
  current: SlotSecret,
  next: SlotSecret,
  kdf: KdfParams,
): Promise<Result<Slot, SlotFault>> {
  const derived: Derived = new Map();
  const key = await slotKey(slot, current, derived);
  if (!key) return fail('other-computer');
  const half = openSecretHalf(slot, vaultId, key);
  wipe(key, ...derived.values());
  if (!half.ok) return half;
  const { name, pair } = half.value;
  const sealed = await sealSecretHalf({ id: slot.id, vaultId, name, pair, secret: next, kdf });
  wipe(pair.secretKey);
  return ok({ ...slot, ...sealed });
}
