/** The clear header of a vault: docs/spec/vault-v1.md section 2. */
import { z } from 'zod';
import { encodeBase64, randomBytes, wipe } from '../../shared/crypto/bytes';
import { judgeKdfParams } from '../../shared/crypto/kdf';
import { fail, type Result } from '../../shared/domain/result';
import {
  base64Of,
  openSlot,
  slotSchema,
  SUITE,
  VAULT_FORMAT,
  type Derived,
  type OpenedSlot,
  type Slot,
  type SlotSecret,
} from './slot';

const MAX_SLOTS = 64;

const headerSchema = z
  .object({
    format: z.literal(VAULT_FORMAT),
    suite: z.literal(SUITE),
    vaultId: base64Of(16),
    slots: z.array(slotSchema).min(1).max(MAX_SLOTS),
  })
  .strict();
export type VaultHeader = z.infer<typeof headerSchema>;

export type HeaderFault =
  | 'wrong-passphrase'
  | 'newer-version'
  | 'damaged-header'
  | 'kdf-too-low'
  | 'kdf-too-high'
  | 'header-changed'
  | 'other-computer';

export function parseHeader(raw: unknown): Result<VaultHeader, HeaderFault> {
  const parsed = headerSchema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { format, suite } = (raw ?? {}) as { format?: unknown; suite?: unknown };
  const isOtherFormat =
    typeof format === 'string' && /^schakel-vault\/\d+$/.test(format) && format !== VAULT_FORMAT;
  const isOtherSuite = format === VAULT_FORMAT && typeof suite === 'number' && suite !== SUITE;
  return fail(isOtherFormat || isOtherSuite ? 'newer-version' : 'damaged-header');
}

export function newVaultId(): string {
  return encodeBase64(randomBytes(16));
}

export function newHeader(vaultId: string, slots: readonly Slot[]): VaultHeader {
  return { format: VAULT_FORMAT, suite: SUITE, vaultId, slots: [...slots] };
}

export function withSlot(header: VaultHeader, slot: Slot): VaultHeader {
  return { ...header, slots: header.slots.map((each) => (each.id === slot.id ? slot : each)) };
}

/** Tries a secret on every slot of its kind. */
export async function openHeader(
  header: VaultHeader,
  secret: SlotSecret,
): Promise<Result<OpenedSlot, HeaderFault>> {
  // One tampered slot is enough to stop: an honest program never wrote it.
  for (const { kdf } of header.slots) {
    const judgement = kdf ? judgeKdfParams(kdf) : 'fine';
    if (judgement !== 'fine') return fail(judgement === 'too-low' ? 'kdf-too-low' : 'kdf-too-high');
  }
  const derived: Derived = new Map();
  let isElsewhere = false;
  try {
    for (const slot of header.slots) {
      const opened = await openSlot(slot, header.vaultId, secret, derived);
      if (opened.ok) return opened;
      if (opened.error === 'other-computer') isElsewhere = true;
      else if (opened.error !== 'wrong-key') return fail(opened.error);
    }
    return fail(isElsewhere ? 'other-computer' : 'wrong-passphrase');
  } finally {
    wipe(...derived.values());
  }
}
