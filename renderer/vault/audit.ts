/** The audit log: pages of hash-chained entries (docs/spec/vault-v1.md section 6). */
import { z } from 'zod';
import { encodeBase64, encodeUtf8, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
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
  'seal-receipt',
  'take-receipt',
  'export-card',
  'print',
  'change-policy',
  'export-log',
  'export-calendar',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** Kinds, fields and counts; never a value. */
export type AuditDetail = Readonly<Record<string, string | number | readonly string[]>>;

const entrySchema = z.object({
  i: z.number().int().min(0),
  at: z.number(),
  person: z.string(),
  act: z.enum(AUDIT_ACTS),
  caseId: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  prev: z.string(),
});
export type AuditEntry = z.infer<typeof entrySchema>;

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

type AuditKeys = Pick<VaultKeys, 'index' | 'audit'>;

/** Read in one go when the whole log is walked. */
const PAGES_AT_ONCE = 128;
const pageSchema = z.array(z.string());

const pageLabel = (page: number) => `audit/${page}`;

/** Where the page lies that the next entry goes on. */
export function lastPageKey({ index }: Pick<VaultKeys, 'index'>, { count }: AuditHead): string {
  return rowKey(index, pageLabel(Math.floor(count / AUDIT_PAGE_SIZE)));
}

/** The exact text that is stored and hashed. */
function entryText(i: number, prev: string, entry: NewAuditEntry): string {
  const { at, person, act, caseId, detail = {} } = entry;
  return JSON.stringify({ i, at, person, act, ...(caseId && { caseId }), detail, prev });
}

function hashText(text: string): string {
  return encodeBase64(hashSha256(encodeUtf8(text)));
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

  /** Walks the whole chain. @returns the entries, and the number of the first one that does not follow from the one before */
  async verify(
    store: RowStore,
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly brokenAt: number | null }> {
    const entries: AuditEntry[] = [];
    let prev = FIRST_PREV;
    const pages = Math.ceil(this.#head.count / AUDIT_PAGE_SIZE);
    for (let from = 0; from < pages; from += PAGES_AT_ONCE) {
      const some = await readPages(store, this.#keys, from, Math.min(PAGES_AT_ONCE, pages - from));
      for (const text of some.flatMap((page) => page ?? [])) {
        const entry = parseEntry(text);
        if (entry?.prev !== prev || entry.i !== entries.length) return { entries, brokenAt: entries.length };
        entries.push(entry);
        prev = hashText(text);
      }
    }
    const whole = entries.length === this.#head.count && prev === this.#head.hash;
    return { entries, brokenAt: whole ? null : entries.length };
  }
}

/** @returns null for what is not an entry */
function parseEntry(text: string): AuditEntry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function readPage(store: RowStore, keys: AuditKeys, page: number): Promise<string[] | null> {
  return (await readPages(store, keys, page, 1))[0] ?? null;
}

/** Null for a page that is missing or does not open. */
async function readPages(
  store: RowStore,
  keys: AuditKeys,
  from: number,
  count: number,
): Promise<readonly (string[] | null)[]> {
  const labels = Array.from({ length: count }, (_, i) => pageLabel(from + i));
  const rows = await store.readRows(labels.map((label) => rowKey(keys.index, label)));
  return labels.map((label, at) => {
    const row = rows[at];
    const opened = row && openRow(keys.audit, label, row);
    const parsed = opened?.ok ? pageSchema.safeParse(opened.body) : undefined;
    return parsed?.success ? parsed.data : null;
  });
}
