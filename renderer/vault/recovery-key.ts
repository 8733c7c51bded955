/** The recovery key of an open vault: made, taken back from the paper before it counts, rehearsed. */
import { equalBytes, wipe, type Bytes } from '../../shared/crypto/bytes';
import { KDF_FLOOR } from '../../shared/crypto/kdf';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { RecoverySheets, SlotActFault } from './api';
import { openHeader, parseHeader, type VaultHeader } from './header';
import { encodeRecoveryKey, newRecoveryKey, parseTypedRecovery, splitRecoveryKey } from './recovery';
import type { Session } from './session';
import { addSlot, noteRecoveryCheck, slotsOf } from './slot-acts';

export class RecoveryKey {
  readonly #session: Session;
  /** Made, but not yet back from the paper. */
  #pending: Bytes | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  async make(): Promise<RecoverySheets> {
    if (this.#pending) wipe(this.#pending);
    const key = newRecoveryKey();
    this.#pending = key;
    const { vaultId } = this.#session;
    return { words: encodeRecoveryKey(vaultId, key), shares: await splitRecoveryKey(vaultId, key) };
  }

  /** @returns the slots of earlier recovery keys, which are to be removed now */
  async confirm(typed: readonly string[], today: string): Promise<Result<readonly string[], SlotActFault>> {
    const key = await parseTypedRecovery(this.#session.vaultId, typed);
    if (!key.ok) return fail({ kind: key.error });
    if (!this.#pending || !equalBytes(key.value, this.#pending)) return fail({ kind: 'mistyped' });
    if (this.#session.opener.role !== 'manager') return fail({ kind: 'not-manager' });
    const earlier = (await slotsOf(this.#session)).filter(({ kind }) => kind === 'recovery');
    const secret = { kind: 'recovery', key: key.value } as const;
    const slot = { name: '', role: 'manager', secret, kdf: KDF_FLOOR } as const;
    const added = await addSlot(this.#session, slot, today, 'recovery-made');
    if (!added.ok) return added;
    wipe(this.#pending);
    this.#pending = null;
    return ok(earlier.map(({ id }) => id));
  }

  /** Opens the slot with what stands on the paper, and notes the day. */
  async check(typed: readonly string[], today: string): Promise<Result<null, SlotActFault>> {
    const key = await parseTypedRecovery(this.#session.vaultId, typed);
    if (!key.ok) return fail({ kind: key.error });
    const header: Result<VaultHeader, unknown> = parseHeader(await this.#session.store.readHeader());
    if (!header.ok) return fail({ kind: 'header-changed' });
    const opened = await openHeader(header.value, { kind: 'recovery', key: key.value });
    if (!opened.ok) return fail({ kind: 'other-vault' });
    wipe(opened.value.vaultKey);
    return noteRecoveryCheck(this.#session, opened.value.slotId, today);
  }
}
