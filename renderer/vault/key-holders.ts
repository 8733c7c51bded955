/** Who holds a key to the vault, as the page sees it: slots and the recovery sheet of an open vault. */
import { encodeKeyFile } from '../../shared/bundle/key-file';
import type { Bytes } from '../../shared/crypto/bytes';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { RecoverySheets, SlotActAnswer, SlotActFault, SlotInfo } from './api';
import { parseHeader } from './header';
import { RecoveryKey } from './recovery-key';
import type { Rekeyed } from './rekey';
import type { Session, Why } from './session';
import type { Role } from './slot';
import {
  addPassphraseSlot,
  changeOwnSlot,
  ownPassphraseFault,
  removeSlots,
  renewKeys,
  setRole,
  slotsOf,
} from './slot-acts';
import type { Vault } from './vault';

export class KeyHolders {
  readonly #vault: Vault;
  readonly #onReopened: () => void;
  #recovery: { readonly session: Session; readonly key: RecoveryKey } | null = null;

  /** @param onReopened called when removing a slot has put another session in the place of the one before */
  constructor(vault: Vault, onReopened: () => void) {
    this.#vault = vault;
    this.#onReopened = onReopened;
  }

  /** @throws Error when locked */
  get #session(): Session {
    const { session } = this.#vault;
    if (!session) throw new Error('locked');
    return session;
  }

  get #recoveryKey(): RecoveryKey {
    const session = this.#session;
    if (this.#recovery?.session !== session) this.#recovery = { session, key: new RecoveryKey(session) };
    return this.#recovery.key;
  }

  async list(): Promise<readonly SlotInfo[]> {
    const session = this.#session;
    const header = parseHeader(await session.store.readHeader());
    const bound = new Set(
      header.ok ? header.value.slots.filter(({ deviceBound }) => deviceBound).map(({ id }) => id) : [],
    );
    const slots = await slotsOf(session);
    return slots.map((slot) => ({
      ...slot,
      isOwn: slot.id === session.opener.slotId,
      isDeviceBound: bound.has(slot.id),
    }));
  }

  async add(name: string, role: Role, passphrase: string): SlotActAnswer {
    const kdf = await this.#vault.newKdf();
    return addPassphraseSlot(
      this.#session,
      { name, role, passphrase, kdf, act: 'add-slot' },
      this.#vault.today(),
    );
  }

  setRole(slotId: string, role: Role): SlotActAnswer {
    return setRole(this.#session, slotId, role);
  }

  remove(slotId: string): SlotActAnswer {
    return this.#removeAll([slotId]);
  }

  changePassphrase(current: string, next: string, device: Bytes | null): SlotActAnswer {
    const change = { current, next, device, bound: 'as-it-is', act: 'change-passphrase' } as const;
    return changeOwnSlot(this.#session, change);
  }

  bindDevice(passphrase: string, device: Bytes, bound: boolean): SlotActAnswer {
    const change = { current: passphrase, next: passphrase, device, bound, act: 'device-bound' } as const;
    return changeOwnSlot(this.#session, change);
  }

  /** For reading handovers without the program, by whoever has the file: in the log before it exists. */
  async exportKey(passphrase: string, device: Bytes | null): Promise<Result<Bytes, SlotActFault>> {
    const session = this.#session;
    if (session.opener.role !== 'manager') return fail({ kind: 'not-manager' });
    const fault = await ownPassphraseFault(session, passphrase, device);
    if (fault) return fail(fault);
    await session.note({ act: 'export-key' });
    const { deskId, box } = session.identity;
    return ok(encodeKeyFile(deskId, box.secretKey));
  }

  makeRecovery(): Promise<RecoverySheets> {
    return this.#recoveryKey.make();
  }

  async confirmRecovery(words: readonly string[]): SlotActAnswer {
    const earlier = await this.#recoveryKey.confirm(words, this.#vault.today());
    if (!earlier.ok) return earlier;
    return earlier.value.length > 0 ? this.#removeAll(earlier.value) : ok(null);
  }

  checkRecovery(words: readonly string[]): SlotActAnswer {
    return this.#recoveryKey.check(words, this.#vault.today());
  }

  /** For who fears that someone knows the passphrase and has a copy of the store. */
  async newVaultKey(current: string, next: string, device: Bytes | null): SlotActAnswer {
    const session = this.#session;
    return this.#reopen(session, await renewKeys(session, { current, next, device }), { act: 'rekeyed' });
  }

  async #removeAll(slotIds: readonly string[]): Promise<Result<null, SlotActFault>> {
    const session = this.#session;
    const removed = await removeSlots(session, ({ id }) => slotIds.includes(id));
    return this.#reopen(session, removed, { act: 'remove-slot', detail: { slots: slotIds.map(shortId) } });
  }

  /** The vault has a new key, and is opened again under it. */
  async #reopen(
    session: Session,
    rekeyed: Result<Rekeyed, SlotActFault>,
    why: Why,
  ): Promise<Result<null, SlotActFault>> {
    if (!rekeyed.ok) return rekeyed;
    const { lost } = rekeyed.value;
    const next = await this.#vault.reopen(session, rekeyed.value);
    if (!next) return fail({ kind: 'write-failed' });
    this.#onReopened();
    await next.note(lost > 0 ? { ...why, detail: { ...why.detail, lost } } : why);
    return ok(null);
  }
}

/** Enough of an id to tell slots apart in the log. */
function shortId(id: string): string {
  return id.slice(0, 6);
}
