/** The sealed list of slots: who has a key to this vault, and the public keys a new vault key is sealed to. */
import { z } from 'zod';
import { openRow, rowKey, sealRow } from './row';
import { ROLES, SLOT_KINDS, type Role, type Slot } from './slot';
import type { Bytes } from '../../shared/crypto/bytes';
import type { RowStore } from './store';
import type { VaultKeys } from './keys';

export const SLOTS_LABEL = 'slots';

/** Unsaved text of the whole desk, as it was before each person had drafts of their own. */
export const DESK_DRAFTS_LABEL = 'drafts';

const entrySchema = z
  .object({
    id: z.string(),
    kind: z.enum(SLOT_KINDS),
    name: z.string(),
    role: z.enum(ROLES),
    publicKey: z.string(),
    addedOn: z.iso.date(),
    /** When a recovery key was last typed back from paper. */
    checkedOn: z.iso.date().nullable(),
  })
  .strict();
export type SlotEntry = z.infer<typeof entrySchema>;

type SlotKeys = Pick<VaultKeys, 'index' | 'desk'>;

export async function loadSlots(store: RowStore, keys: SlotKeys): Promise<readonly SlotEntry[] | null> {
  const row = await store.readRow(rowKey(keys.index, SLOTS_LABEL));
  const opened = row && openRow(keys.desk, SLOTS_LABEL, row);
  const parsed = opened?.ok ? z.array(entrySchema).safeParse(opened.body) : undefined;
  return parsed?.success ? parsed.data : null;
}

export function sealSlots(keys: SlotKeys, slots: readonly SlotEntry[]): readonly [key: string, row: Bytes] {
  return [rowKey(keys.index, SLOTS_LABEL), sealRow(keys.desk, SLOTS_LABEL, slots)];
}

export function entryOf({ id, kind, publicKey }: Slot, name: string, role: Role, today: string): SlotEntry {
  return { id, kind, name, role, publicKey, addedOn: today, checkedOn: null };
}

export function draftsLabel(slotId: string): string {
  return `${DESK_DRAFTS_LABEL}/${slotId}`;
}

/** Where unsaved text lies: of everyone with a slot, and of the desk as it once was. */
export function draftLabels(slots: readonly { readonly id: string }[]): readonly string[] {
  return [DESK_DRAFTS_LABEL, ...slots.map(({ id }) => draftsLabel(id))];
}
