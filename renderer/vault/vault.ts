/** The vault's life: absent, locked, unlocked. Everything an unlocked one can do is in `Session` and what stands on it. */
import { encodeBase64, randomBytes, wipe, type Bytes } from '../../shared/crypto/bytes';
import type { Json } from '../../shared/domain/json';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { CreateFault, DeskInfo, NewVault, UnlockAnswer, UnlockFault, VaultState } from './api';
import { AuditLog } from './audit';
import {
  newHeader,
  newVaultId,
  openHeader,
  parseHeader,
  sealSlot,
  type OpenedSlot,
  type VaultHeader,
} from './header';
import { deriveVaultKeys, newKey, type VaultKeys } from './keys';
import {
  IDENTITY_LABEL,
  META_LABEL,
  metaSchema,
  newIdentity,
  parseIdentity,
  type Meta,
  type StoredIdentity,
} from './meta';
import { openRow, rowKey, sealRow } from './row';
import { Session } from './session';
import { RowStore, storeExists } from './store';
import { waitAfter } from './unlock-delay';

export const MIN_PASSPHRASE_CHARACTERS = 12;

export interface VaultOptions {
  /** Name of the database. */
  readonly name: string;
  readonly now?: () => number;
}

export class Vault {
  readonly #name: string;
  readonly #now: () => number;
  #session: Session | null = null;

  constructor({ name, now = Date.now }: VaultOptions) {
    this.#name = name;
    this.#now = now;
  }

  get session(): Session | null {
    return this.#session;
  }

  async state(): Promise<VaultState> {
    if (this.#session) return 'unlocked';
    return (await storeExists(this.#name)) ? 'locked' : 'absent';
  }

  /** @param identity only for the demo office; else a desk gets fresh keys */
  async create(
    { agency, person, passphrase }: NewVault,
    identity: StoredIdentity = newIdentity(agency, this.#today()),
  ): Promise<Result<DeskInfo, CreateFault>> {
    if (isTooShort(passphrase)) return fail({ kind: 'weak-passphrase' });
    if (await storeExists(this.#name)) return fail({ kind: 'exists' });
    const vaultId = newVaultId();
    const vaultKey = newKey();
    const slot = await sealSlot({ vaultId, passphrase, name: person, vaultKey });
    const keys = deriveVaultKeys(vaultKey);
    wipe(vaultKey);
    const audit = AuditLog.create(keys).append({ at: this.#now(), person, act: 'create-vault' });
    const meta: Meta = {
      replica: encodeBase64(randomBytes(16)),
      n: 0,
      deskCount: 0,
      listPages: 0,
      audit: audit.head,
    };
    const puts = new Map(audit.rows);
    putRow(puts, keys, IDENTITY_LABEL, identity);
    putRow(puts, keys, META_LABEL, meta);
    const store = new RowStore(this.#name);
    const fault = await store.write({ puts }, newHeader(vaultId, [slot]));
    if (fault) return fail({ kind: fault });
    const session = await this.#load(store, keys, person);
    if (!session) throw new Error('a vault just made does not load');
    this.#session = session;
    return ok(deskInfo(session));
  }

  async unlock(passphrase: string): Promise<UnlockAnswer> {
    if (this.#session) return ok(deskInfo(this.#session));
    if (!(await storeExists(this.#name))) return fail({ kind: 'absent' });
    const store = new RowStore(this.#name);
    const answer = await this.#tryUnlock(store, passphrase);
    if (!answer.ok) {
      store.close();
      return answer;
    }
    this.#session = answer.value;
    return ok(deskInfo(answer.value));
  }

  async #tryUnlock(
    store: RowStore,
    passphrase: string,
  ): Promise<Result<Session, UnlockFault & { readonly waitMs?: number }>> {
    const attempts = parseAttempts(await store.readAttempts());
    const waitMs = waitAfter(attempts, this.#now());
    if (waitMs > 0) return fail({ kind: 'too-soon', waitMs });
    const opened = await this.#openStore(store, passphrase);
    if (!opened.ok) {
      if (opened.error.kind !== 'wrong-passphrase') return opened;
      const failed = [...attempts, this.#now()];
      await store.writeAttempts(failed);
      return fail({ kind: 'wrong-passphrase', waitMs: waitAfter(failed, this.#now()) });
    }
    const { name, vaultKey } = opened.value.slot;
    const keys = deriveVaultKeys(vaultKey);
    wipe(vaultKey);
    const session = await this.#load(store, keys, name);
    if (!session) return fail({ kind: 'damaged-store' });
    for (const at of attempts) await session.note({ act: 'failed-unlock', detail: { at } });
    await session.note({ act: 'unlock' });
    if (attempts.length > 0) await store.writeAttempts([]);
    return ok(session);
  }

  async #openStore(
    store: RowStore,
    passphrase: string,
  ): Promise<Result<{ readonly header: VaultHeader; readonly slot: OpenedSlot }, UnlockFault>> {
    const header = parseHeader(await store.readHeader());
    if (!header.ok) return fail({ kind: header.error });
    const slot = await openHeader(header.value, passphrase);
    return slot.ok ? ok({ header: header.value, slot: slot.value }) : fail({ kind: slot.error });
  }

  async #load(store: RowStore, keys: VaultKeys, person: string): Promise<Session | null> {
    const metaSealed = await store.readRow(rowKey(keys.index, META_LABEL));
    const meta = metaSealed && metaSchema.safeParse(openBody(keys, META_LABEL, metaSealed));
    const identityRow = await store.readRow(rowKey(keys.index, IDENTITY_LABEL));
    const identity = identityRow && parseIdentity(openBody(keys, IDENTITY_LABEL, identityRow));
    if (!metaSealed || !meta?.success || !identity) return null;
    return Session.load({ store, keys, identity, person, meta: meta.data, metaSealed, now: this.#now });
  }

  /** Safe at any moment: the header is replaced in one transaction, the vault key stays the same. */
  async changePassphrase(current: string, next: string): Promise<Result<null, UnlockFault | CreateFault>> {
    const session = this.#session;
    if (!session) return fail({ kind: 'absent' });
    if (isTooShort(next)) return fail({ kind: 'weak-passphrase' });
    const opened = await this.#openStore(session.store, current);
    if (!opened.ok) return opened;
    const { header, slot } = opened.value;
    const { slotId, name, vaultKey } = slot;
    const fresh = await sealSlot({ vaultId: header.vaultId, passphrase: next, name, vaultKey });
    wipe(vaultKey);
    const slots = header.slots.map((each) => (each.id === slotId ? fresh : each));
    const fault = await session.store.write({ puts: new Map() }, newHeader(header.vaultId, slots));
    if (fault) return fail({ kind: fault });
    await session.note({ act: 'change-passphrase' });
    return ok(null);
  }

  async lock(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    if (!session) return;
    await session.note({ act: 'lock' });
    session.close();
  }

  #today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }
}

function putRow(puts: Map<string, Bytes>, keys: VaultKeys, label: string, body: Json): void {
  puts.set(rowKey(keys.index, label), sealRow(keys.desk, label, body));
}

function openBody(keys: VaultKeys, label: string, row: Bytes): Json {
  const opened = openRow(keys.desk, label, row);
  return opened.ok ? opened.body : null;
}

export function deskInfo({ identity, person }: Session): DeskInfo {
  const { deskId, agency, createdOn } = identity;
  return { deskId, agency, person, createdOn };
}

function parseAttempts(raw: unknown): readonly number[] {
  return Array.isArray(raw) ? raw.filter((time) => typeof time === 'number') : [];
}

function isTooShort(passphrase: string): boolean {
  return passphrase.normalize('NFKC').length < MIN_PASSPHRASE_CHARACTERS;
}
