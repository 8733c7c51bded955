/** The audit log: pages of hash-chained entries (docs/spec/vault-v1.md section 6). */
import { encodeBase64, encodeUtf8, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256, textSha256 } from '../../shared/crypto/hash';
import { openRow, rowKey, sealRow } from './row';
import type { RowStore } from './store';
import type { VaultKeys } from './keys';

export const AUDIT_PAGE_SIZE = 32;
export const FIRST_PREV = encodeBase64(new Uint8Array(32));

export const AUDIT_ACTS = [
  'create-vault',
  'unlock',
  'failed-unlock',
  'lock',
  'change-passphrase',
  'add-slot',
  'change-slot',
  'remove-slot',
  'recovery-made',
  'recovery-checked',
  'recovery-used',
  'device-bound',
  'raise-kdf',
  'rekeyed',
  'repaired',
  'backup',
  'restored',
  'erase-case',
  'open-case',
  'open-document',
  'export-document',
  'commit',
  'undo',
  'seal-bundle',
  'open-bundle',
  'accept-bundle',
  'refuse-bundle',
  'undo-import',
  'import-list',
  'seal-receipt',
  'seal-notice',
  'take-receipt',
  'export-card',
  'export-key',
  'print',
  'change-policy',
  'export-log',
  'export-calendar',
  'change-team',
  'take-team',
  'export-figures',
  'check-release',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** Kinds, fields and counts; never a value. */
export type AuditDetail = Readonly<Record<string, string | number | readonly string[]>>;

export interface AuditEntry {
  readonly i: number;
  readonly at: number;
  readonly person: string;
  readonly act: AuditAct;
  readonly caseId?: string;
  readonly detail: AuditDetail;
  readonly prev: string;
}

export interface AuditHead {
  readonly count: number;
  readonly hash: string;
}

export interface NewAuditEntry {
  readonly at: number;
  readonly person: string;
  readonly act: AuditAct;
  readonly caseId?: string;
  readonly detail?: AuditDetail;
}

/** A log that was walked, up to some head. */
export interface VerifiedLog {
  readonly head: AuditHead;
  readonly entries: readonly AuditEntry[];
  /** Number of the first entry that does not follow from the one before. */
  readonly brokenAt: number | null;
}

const NOTHING_VERIFIED: VerifiedLog = { head: { count: 0, hash: FIRST_PREV }, entries: [], brokenAt: null };

type AuditKeys = Pick<VaultKeys, 'index' | 'audit'>;

/** Read in one go when the whole log is walked. */
const PAGES_AT_ONCE = 128;

const pageLabel = (page: number) => `audit/${page}`;

/** Where the page lies that the next entry goes on. */
export function lastPageKey({ index }: Pick<VaultKeys, 'index'>, { count }: AuditHead): string {
  return rowKey(index, pageLabel(Math.floor(count / AUDIT_PAGE_SIZE)));
}

const pageOfHead = ({ count }: AuditHead) => pageLabel(Math.floor((count - 1) / AUDIT_PAGE_SIZE));

/** Where the page lies that holds the entry a head names. */
export function headPageKey({ index }: Pick<VaultKeys, 'index'>, head: AuditHead): string {
  return rowKey(index, pageOfHead(head));
}

/** Whether a page, of this log or of another copy of it, holds the very entry that a head names. */
export function isOnPage(keys: AuditKeys, head: AuditHead, row: Bytes | undefined): boolean {
  const text = openPage(keys, pageOfHead(head), row)?.[(head.count - 1) % AUDIT_PAGE_SIZE];
  return text !== undefined && hashText(text) === head.hash;
}

/** The exact text that is stored and hashed. */
function entryText(i: number, prev: string, entry: NewAuditEntry): string {
  const { at, person, act, caseId, detail = {} } = entry;
  return JSON.stringify({ i, at, person, act, ...(caseId && { caseId }), detail, prev });
}

function hashText(text: string): string {
  return encodeBase64(hashSha256(encodeUtf8(text)));
}

/** The same for a whole log. */
async function manyHashes(): Promise<(text: string) => string> {
  const hash = await textSha256();
  return (text) => encodeBase64(hash(text));
}

export class AuditLog {
  readonly #keys: AuditKeys;
  /** Texts of the last, not yet full page. */
  #tail: string[];
  #head: AuditHead;

  private constructor(keys: AuditKeys, head: AuditHead, tail: string[]) {
    this.#keys = keys;
    this.#head = head;
    this.#tail = tail;
  }

  static create(keys: AuditKeys): AuditLog {
    return new AuditLog(keys, { count: 0, hash: FIRST_PREV }, []);
  }

  /** @returns null when the last page does not match the head: the log was cut or changed */
  static async load(store: RowStore, keys: AuditKeys, head: AuditHead): Promise<AuditLog | null> {
    const inTail = head.count % AUDIT_PAGE_SIZE;
    if (inTail === 0) return new AuditLog(keys, head, []);
    const tail = await readPage(store, keys, Math.floor(head.count / AUDIT_PAGE_SIZE));
    const last = tail?.[inTail - 1];
    if (!tail || last === undefined || tail.length !== inTail || hashText(last) !== head.hash) return null;
    return new AuditLog(keys, head, tail);
  }

  get head(): AuditHead {
    return this.#head;
  }

  /** Prepares one more entry; memory changes at `adopt`. */
  append(entry: NewAuditEntry): {
    readonly rows: ReadonlyMap<string, Bytes>;
    readonly head: AuditHead;
    readonly adopt: () => void;
  } {
    const text = entryText(this.#head.count, this.#head.hash, entry);
    const page = Math.floor(this.#head.count / AUDIT_PAGE_SIZE);
    const tail = [...(this.#head.count % AUDIT_PAGE_SIZE === 0 ? [] : this.#tail), text];
    const label = pageLabel(page);
    const head: AuditHead = { count: this.#head.count + 1, hash: hashText(text) };
    return {
      rows: new Map([[rowKey(this.#keys.index, label), sealRow(this.#keys.audit, label, tail)]]),
      head,
      adopt: () => {
        this.#head = head;
        this.#tail = tail;
      },
    };
  }

  /**
   * Walks the chain up to the head of now; what is written meanwhile is left to the next time.
   * @param before a part that was walked already: it is gone on from there
   */
  async verify(store: RowStore, before: VerifiedLog = NOTHING_VERIFIED): Promise<VerifiedLog> {
    const head = this.#head;
    if (before.brokenAt !== null || before.head.count > head.count) return this.verify(store);
    const entries = [...before.entries];
    let prev = before.head.hash;
    const hash = await manyHashes();
    for await (const texts of textsBetween(store, this.#keys, entries.length, head.count)) {
      for (const text of texts) {
        const entry = parseEntry(text);
        if (entry?.prev !== prev || entry.i !== entries.length)
          return { head, entries, brokenAt: entries.length };
        entries.push(entry);
        prev = hash(text);
      }
    }
    const whole = entries.length === head.count && prev === head.hash;
    return { head, entries, brokenAt: whole ? null : entries.length };
  }
}

const ACTS: ReadonlySet<unknown> = new Set(AUDIT_ACTS);

/** By hand: a schema takes as long for a hundred thousand entries as all the rest. */
function isEntry(raw: unknown): raw is AuditEntry {
  if (typeof raw !== 'object' || raw === null) return false;
  const { i, at, person, act, caseId, detail, prev } = raw as Readonly<Record<string, unknown>>;
  return (
    Number.isSafeInteger(i) &&
    typeof at === 'number' &&
    typeof person === 'string' &&
    ACTS.has(act) &&
    (caseId === undefined || typeof caseId === 'string') &&
    typeof prev === 'string' &&
    isDetail(detail)
  );
}

function isDetail(raw: unknown): raw is AuditDetail {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  return Object.values(raw).every(
    (value) => typeof value === 'string' || typeof value === 'number' || isTexts(value),
  );
}

function isTexts(raw: unknown): raw is string[] {
  return Array.isArray(raw) && raw.every((each) => typeof each === 'string');
}

/** @returns null for what is not an entry */
function parseEntry(text: string): AuditEntry | null {
  try {
    const raw: unknown = JSON.parse(text);
    return isEntry(raw) ? raw : null;
  } catch {
    return null;
  }
}

/** Stored texts of entries, a page at a time. */
async function* textsBetween(
  store: RowStore,
  keys: AuditKeys,
  from: number,
  to: number,
): AsyncGenerator<readonly string[]> {
  const pages = Math.ceil(to / AUDIT_PAGE_SIZE);
  let page = Math.floor(from / AUDIT_PAGE_SIZE);
  const labels = Array.from({ length: pages - page }, (_, i) => pageLabel(page + i));
  const rowKeys = labels.map((label) => rowKey(keys.index, label));
  let at = 0;
  for await (const rows of store.readAhead(rowKeys, PAGES_AT_ONCE))
    for (const row of rows) {
      const texts = openPage(keys, labels[at++] ?? '', row) ?? [];
      const start = page++ * AUDIT_PAGE_SIZE;
      yield texts.slice(Math.max(0, from - start), to - start);
    }
}

/** @returns null for a page that is missing or does not open */
function openPage(keys: AuditKeys, label: string, row: Bytes | undefined): string[] | null {
  const opened = row && openRow(keys.audit, label, row);
  return opened?.ok && isTexts(opened.body) ? opened.body : null;
}

async function readPage(store: RowStore, keys: AuditKeys, page: number): Promise<string[] | null> {
  const label = pageLabel(page);
  return openPage(keys, label, await store.readRow(rowKey(keys.index, label)));
}
