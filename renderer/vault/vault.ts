/** The vault's life: absent, locked, unlocked. Everything an unlocked one can do is in `Session` and what stands on it. */
import { encodeBase64, randomBytes, type Bytes } from '../../shared/crypto/bytes';
import { KDF_FLOOR, type KdfParams } from '../../shared/crypto/kdf';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { CreateFault, DeskInfo, NewVault, UnlockAnswer, UnlockFault, VaultState } from './api';
import { AuditLog } from './audit';
import { calibrate, dearer } from './calibrate';
import { findHeader, restoreHeader } from './find-header';
import { newHeader, newVaultId, openHeader, withSlot, type VaultHeader } from './header';
import type { JournalPlace } from './journal-head';
import { deriveVaultKeys, newKey } from './keys';
import { IDENTITY_LABEL, META_LABEL, newIdentity, type Meta, type StoredIdentity } from './meta';
import { openSession } from './open-session';
import { parseTypedRecovery } from './recovery';
import type { Rekeyed } from './rekey';
import type { Repair } from './repair';
import { rowKey, sealRow } from './row';
import type { Opener, Session } from './session';
import { createSlot, isTooShort, resealSlot, type OpenedSlot, type SlotSecret } from './slot';
import { entryOf, sealSlots } from './slot-list';
import { addPassphraseSlot } from './slot-acts';
import { RowStore, storeExists } from './store';
import { waitAfter } from './unlock-delay';

export interface VaultOptions {
  /** Name of the database. */
  readonly name: string;
  readonly now?: () => number;
  /** Null where nothing is kept outside the database, as in the demo office. */
  readonly journal?: JournalPlace | null;
  /** `floor` for the demo office and for tests: a second each would be of no use there. */
  readonly hardness?: 'calibrated' | 'floor';
}

type TryFault = UnlockFault & { readonly waitMs?: number };
type SecretFor = (header: VaultHeader) => Promise<Result<SlotSecret, UnlockFault>>;

export class Vault {
  readonly name: string;
  readonly journal: JournalPlace | null;
  readonly now: () => number;
  readonly #isCalibrated: boolean;
  #session: Session | null = null;
  #repair: Repair = { kind: 'none' };

  constructor({ name, now = Date.now, journal = null, hardness = 'floor' }: VaultOptions) {
    this.name = name;
    this.now = now;
    this.journal = journal;
    this.#isCalibrated = hardness === 'calibrated';
  }

  get session(): Session | null {
    return this.#session;
  }

  /** What was found and mended when it was unlocked. */
  get repair(): Repair {
    return this.#repair;
  }

  async state(): Promise<VaultState> {
    if (this.#session) return 'unlocked';
    return (await this.isThere()) ? 'locked' : 'absent';
  }

  /** A store, or a journal from which one can be rebuilt. */
  async isThere(): Promise<boolean> {
    if (await storeExists(this.name)) return true;
    return this.journal !== null && (await this.journal.folder.size(this.journal.name)) > 0;
  }

  newKdf(): Promise<KdfParams> {
    return this.#isCalibrated ? calibrate(() => performance.now()) : Promise.resolve(KDF_FLOOR);
  }

  today(): string {
    return new Date(this.now()).toISOString().slice(0, 10);
  }

  /** @param identity only for the demo office; else a desk gets fresh keys */
  async create(
    { agency, person, passphrase }: NewVault,
    identity: StoredIdentity = newIdentity(agency, this.today()),
  ): Promise<Result<DeskInfo, CreateFault>> {
    if (isTooShort(passphrase)) return fail({ kind: 'weak-passphrase' });
    if (await this.isThere()) return fail({ kind: 'exists' });
    const vaultId = newVaultId();
    const vaultKey = newKey();
    const slot = await createSlot({
      vaultId,
      vaultKey,
      name: person,
      role: 'manager',
      secret: { kind: 'passphrase', passphrase, device: null },
      kdf: await this.newKdf(),
    });
    const keys = deriveVaultKeys(vaultKey);
    const audit = AuditLog.create(keys).append({ at: this.now(), person, act: 'create-vault' });
    const meta: Meta = { replica: newReplica(), n: 0, deskCount: 0, listPages: 0, audit: audit.head };
    const puts = new Map(audit.rows)
      .set(...sealSlots(keys, [entryOf(slot, person, 'manager', this.today())]))
      .set(rowKey(keys.index, IDENTITY_LABEL), sealRow(keys.desk, IDENTITY_LABEL, identity))
      .set(rowKey(keys.index, META_LABEL), sealRow(keys.desk, META_LABEL, meta));
    const header = newHeader(vaultId, [slot]);
    const store = new RowStore(this.name);
    const fault = await store.write({ puts }, header);
    if (fault) {
      store.close();
      return fail({ kind: fault });
    }
    const opener: Opener = { slotId: slot.id, person, role: 'manager' };
    const session = await this.#begin({ store, header, vaultKey, opener, isStoreEmpty: false });
    if (!session) throw new Error('a vault just made does not load');
    // The journal was only now begun; at a new vault that is no repair.
    this.#repair = { kind: 'none' };
    return ok(deskInfo(session));
  }

  /** @param device the secret of this computer's key store, for slots that are bound to it */
  unlock(passphrase: string, device: Bytes | null = null): Promise<UnlockAnswer> {
    return this.#unlock(() => Promise.resolve(ok({ kind: 'passphrase', passphrase, device })));
  }

  /** By the recovery sheet. Whoever does it gets a slot of their own at once, and is in by that one. */
  async recover(typed: readonly string[], person: string, passphrase: string): Promise<UnlockAnswer> {
    if (isTooShort(passphrase)) return fail({ kind: 'weak-passphrase' });
    const unlocked = await this.#unlock(async ({ vaultId }) => {
      const key = await parseTypedRecovery(vaultId, typed);
      return key.ok ? ok({ kind: 'recovery', key: key.value }) : fail({ kind: key.error });
    }, person);
    const session = this.#session;
    if (!unlocked.ok || !session) return unlocked;
    const kdf = await this.newKdf();
    const slot = { name: person, role: 'manager', passphrase, kdf, act: 'recovery-used' } as const;
    const added = await addPassphraseSlot(session, slot, this.today());
    await this.lock();
    if (added.ok) return this.unlock(passphrase);
    return fail({ kind: added.error.kind === 'name-taken' ? 'name-taken' : 'not-saved' });
  }

  async #unlock(secretFor: SecretFor, person?: string): Promise<UnlockAnswer> {
    if (this.#session) return ok(deskInfo(this.#session));
    if (!(await this.isThere())) return fail({ kind: 'absent' });
    const store = new RowStore(this.name);
    const answer = await this.#tryUnlock(store, secretFor, person);
    if (answer.ok) return ok(deskInfo(answer.value));
    store.close();
    return answer;
  }

  async #tryUnlock(
    store: RowStore,
    secretFor: SecretFor,
    person?: string,
  ): Promise<Result<Session, TryFault>> {
    const attempts = parseAttempts(await store.readAttempts());
    const waitMs = waitAfter(attempts, this.now());
    if (waitMs > 0) return fail({ kind: 'too-soon', waitMs });
    const found = await findHeader(store, this.journal);
    if (!found.ok) return fail({ kind: found.error });
    const { header } = found.value;
    const secret = await secretFor(header);
    if (!secret.ok) return secret;
    const began = performance.now();
    const slot = await openHeader(header, secret.value);
    const tookMs = performance.now() - began;
    if (!slot.ok) {
      const { error } = slot;
      // A guess on another computer looks like the right passphrase there; it is one all the same.
      if (error !== 'wrong-passphrase' && error !== 'other-computer') return fail({ kind: error });
      const failed = [...attempts, this.now()];
      await store.writeAttempts(failed);
      return fail({ kind: error, waitMs: waitAfter(failed, this.now()) });
    }
    const { slotId, role, name, vaultKey } = slot.value;
    const isRestored = found.value.from === 'journal';
    if (isRestored && !(await restoreHeader(store, header, vaultKey)))
      return fail({ kind: 'damaged-header' });
    const opener: Opener = { slotId, role, person: person ?? name };
    const isStoreEmpty = found.value.from === 'journal-alone';
    const session = await this.#begin({ header, isStoreEmpty, store, vaultKey, opener });
    if (!session) return fail({ kind: 'damaged-store' });
    if (isRestored && this.#repair.kind === 'none') this.#repair = { kind: 'header-restored' };
    if (found.value.from === 'earlier-program') await store.writeHeader(header);
    for (const at of attempts) await session.note({ act: 'failed-unlock', detail: { at } });
    if (this.#repair.kind !== 'none')
      await session.note({ act: 'repaired', detail: { what: this.#repair.kind } });
    await session.note({ act: 'unlock' });
    if (attempts.length > 0) await store.writeAttempts([]);
    await this.#raiseKdf(session, header, slot.value, secret.value, tookMs);
    return ok(session);
  }

  /** Opens what the key opens, and makes it the session. @returns null when it cannot be read */
  async #begin(opened: {
    readonly store: RowStore;
    readonly header: VaultHeader;
    readonly vaultKey: Bytes;
    readonly opener: Opener;
    readonly isStoreEmpty: boolean;
  }): Promise<Session | null> {
    const { session, repair } = await openSession({ ...opened, journal: this.journal, now: this.now });
    this.#repair = repair;
    this.#session = session;
    return session;
  }

  /** The same vault under a new key: its journal is written anew under it. */
  async reopen(session: Session, { header, vaultKey, lost }: Rekeyed): Promise<Session | null> {
    const { store, opener } = session;
    session.retire();
    const next = await this.#begin({ store, header, vaultKey, opener, isStoreEmpty: false });
    this.#repair = lost > 0 ? { kind: 'rows-lost', rows: lost } : { kind: 'none' };
    return next;
  }

  /** Takes over a session that was made elsewhere, by a restore. */
  adopt(session: Session): void {
    this.#session = session;
  }

  /** A computer bought since then derives faster: the same passphrase is wrapped dearer. */
  async #raiseKdf(
    session: Session,
    header: VaultHeader,
    { slotId }: OpenedSlot,
    secret: SlotSecret,
    tookMs: number,
  ): Promise<void> {
    const slot = header.slots.find(({ id }) => id === slotId);
    if (!this.#isCalibrated || !slot?.kdf || secret.kind !== 'passphrase') return;
    const derivations = new Set(header.slots.flatMap(({ kdf }) => (kdf ? [JSON.stringify(kdf)] : []))).size;
    const kdf = dearer(slot.kdf, tookMs / derivations);
    if (!kdf) return;
    const next = slot.deviceBound ? secret : { ...secret, device: null };
    const raised = await resealSlot(slot, header.vaultId, secret, next, kdf);
    if (!raised.ok) return;
    await session.administer({ act: 'raise-kdf', detail: { passes: kdf.passes } }, () =>
      Promise.resolve(ok({ puts: new Map<string, Bytes>(), header: withSlot(header, raised.value) })),
    );
  }

  async lock(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    if (!session) return;
    await session.note({ act: 'lock' });
    session.close();
  }
}

export function newReplica(): string {
  return encodeBase64(randomBytes(16));
}

export function deskInfo({ identity, opener }: Session): DeskInfo {
  const { deskId, agency, createdOn } = identity;
  const { person, role } = opener;
  return { deskId, agency, person, role, createdOn };
}

function parseAttempts(raw: unknown): readonly number[] {
  return Array.isArray(raw) ? raw.filter((time) => typeof time === 'number') : [];
}
