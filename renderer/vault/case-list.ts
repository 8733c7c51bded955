/** The sealed list of cases: pages of summaries, so that unlocking opens pages and not cases. */
import { completeSummary, type CaseSummary, type StoredSummary } from '../../shared/domain/case-summary';
import type { ReportSummary } from '../../shared/domain/report-summary';
import type { Bytes } from '../../shared/crypto/bytes';
import type { Json } from '../../shared/domain/json';
import type { VaultKeys } from './keys';
import { openRow, rowKey, sealRow } from './row';
import type { RowStore } from './store';

/** Cases on one page: small enough to rewrite at every commit, large enough to read thousands in one go. */
const PAGE_SIZE = 16;
/** Read from the database in one go. */
const PAGES_AT_ONCE = 64;

export interface ListEntry {
  readonly caseId: string;
  /** Rows the case's folder takes. */
  readonly count: number;
  /** Null when the head cannot be read: the case is kept, but stands in no list. */
  readonly summary: CaseSummary | null;
  /** The last commit of this store that changed it; absent in pages written before that was kept. */
  readonly touched?: number;
  /** Of a report that is no case; absent in pages written before there were any. */
  readonly report?: ReportSummary | null;
}

interface StoredEntry {
  readonly caseId: string;
  readonly count: number;
  readonly summary: StoredSummary | null;
  readonly report?: ReportSummary | null;
}

/** By hand: a schema would copy every entry, and there are thousands at an unlock. */
function isPage(raw: unknown): raw is readonly StoredEntry[] {
  return Array.isArray(raw) && raw.every(isEntry);
}

function isEntry(raw: unknown): raw is StoredEntry {
  if (typeof raw !== 'object' || raw === null) return false;
  const { caseId, count, summary } = raw as Readonly<Record<string, unknown>>;
  return (
    typeof caseId === 'string' &&
    Number.isSafeInteger(count) &&
    Number(count) >= 0 &&
    typeof summary === 'object'
  );
}

/** As it was stored, unless a part of it was not known then. */
function completed(entry: StoredEntry): ListEntry {
  const summary = entry.summary && completeSummary(entry.summary);
  return { ...entry, summary };
}

const pageLabel = (page: number) => `list/${page}`;

export class CaseList {
  readonly #keys: Pick<VaultKeys, 'index' | 'desk'>;
  readonly #pages: ListEntry[][] = [];
  readonly #pageOf = new Map<string, number>();
  /** By case, in the order in which they came or changed: a number that no earlier change has. Lives as long as the session. */
  readonly #changed = new Map<string, number>();
  #changes = 0;
  readonly damagedPages: number[] = [];

  constructor(keys: Pick<VaultKeys, 'index' | 'desk'>) {
    this.#keys = keys;
  }

  static async load(
    store: RowStore,
    keys: Pick<VaultKeys, 'index' | 'desk'>,
    pages: number,
  ): Promise<CaseList> {
    const list = new CaseList(keys);
    const labels = Array.from({ length: pages }, (_, page) => pageLabel(page));
    const rowKeys = labels.map((label) => rowKey(keys.index, label));
    let page = 0;
    for await (const rows of store.readAhead(rowKeys, PAGES_AT_ONCE))
      for (const row of rows) list.#takePage(page, labels[page++] ?? '', row);
    return list;
  }

  #takePage(page: number, label: string, row: Bytes | undefined): void {
    const opened = row && openRow(this.#keys.desk, label, row);
    if (opened?.ok && isPage(opened.body)) this.#setPage(page, opened.body.map(completed));
    else {
      this.damagedPages.push(page);
      this.#setPage(page, []);
    }
  }

  #setPage(page: number, entries: ListEntry[]): void {
    const before = new Set(this.#pages[page]);
    this.#pages[page] = entries;
    for (const entry of entries) {
      this.#pageOf.set(entry.caseId, page);
      if (before.has(entry)) continue;
      // Behind all others.
      this.#changed.delete(entry.caseId);
      this.#changed.set(entry.caseId, ++this.#changes);
    }
  }

  /** What came or changed after `mark`, which is 0 or what an earlier call gave. @param most so many at once */
  since(mark: number, most: number): { readonly entries: readonly ListEntry[]; readonly mark: number } {
    const next = [...this.#changed].filter(([, change]) => change > mark).slice(0, most);
    return {
      entries: next.flatMap(([caseId]) => this.get(caseId) ?? []),
      mark: next.at(-1)?.[1] ?? mark,
    };
  }

  damagedRows(): readonly string[] {
    return this.damagedPages.map((page) => rowKey(this.#keys.index, pageLabel(page)));
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  entries(): readonly ListEntry[] {
    return this.#pages.flat();
  }

  get(caseId: string): ListEntry | undefined {
    const page = this.#pageOf.get(caseId);
    return page === undefined ? undefined : this.#pages[page]?.find((entry) => entry.caseId === caseId);
  }

  /** The page without a case that is erased. @returns null when the case is not listed */
  sealWithout(caseId: string): { readonly row: readonly [string, Bytes]; readonly adopt: () => void } | null {
    const page = this.#pageOf.get(caseId);
    if (page === undefined) return null;
    const content = (this.#pages[page] ?? []).filter((entry) => entry.caseId !== caseId);
    const label = pageLabel(page);
    return {
      row: [rowKey(this.#keys.index, label), sealRow(this.#keys.desk, label, content as unknown as Json)],
      adopt: () => {
        this.#pageOf.delete(caseId);
        this.#changed.delete(caseId);
        this.#setPage(page, content);
      },
    };
  }

  /** The pages that `entries` will stand on, sealed; memory changes only at `adopt`. */
  seal(entries: readonly ListEntry[]): {
    readonly rows: ReadonlyMap<string, Bytes>;
    readonly pageCount: number;
    readonly adopt: () => void;
  } {
    const pages = new Map<number, ListEntry[]>();
    const pageFor = (caseId: string): number => {
      const known = this.#pageOf.get(caseId);
      if (known !== undefined) return known;
      const isFree = (page: number) =>
        !this.damagedPages.includes(page) && (pages.get(page) ?? this.#pages[page] ?? []).length < PAGE_SIZE;
      for (let page = this.#pages.length - 1; page >= 0; page--) if (isFree(page)) return page;
      let page = this.#pages.length;
      while (!isFree(page)) page += 1;
      return page;
    };
    for (const entry of entries) {
      const page = pageFor(entry.caseId);
      const now = pages.get(page) ?? [...(this.#pages[page] ?? [])];
      const at = now.findIndex(({ caseId }) => caseId === entry.caseId);
      if (at === -1) now.push(entry);
      else now[at] = entry;
      pages.set(page, now);
    }
    const rows = new Map<string, Bytes>();
    for (const [page, content] of pages) {
      const label = pageLabel(page);
      rows.set(rowKey(this.#keys.index, label), sealRow(this.#keys.desk, label, content as unknown as Json));
    }
    const adopt = () => {
      for (const [page, content] of pages) this.#setPage(page, content);
    };
    const pageCount = Math.max(this.#pages.length, ...[...pages.keys()].map((page) => page + 1));
    return { rows, pageCount, adopt };
  }
}
