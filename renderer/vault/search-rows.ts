/**
 * The sealed search rows (docs/spec/vault-v1.md section 4): what of each case can be found, 32 records a row, written in
 * the same transaction as the records. After unlocking they are read in the background, and those that a store from
 * before there were any lacks are made.
 */
import { z } from 'zod';
import type { Bytes } from '../../shared/crypto/bytes';
import type { AnyView } from '../../shared/domain/kinds';
import type { RecordDoc } from '../../shared/domain/record';
import {
  limitsKey,
  mayFindSuspects,
  searchDay,
  searchLimits,
  searchLine,
  type SearchLimits,
} from '../../shared/domain/search-text';
import type { AgencyKind } from '../../shared/domain/agency';
import type { Folder } from './folder';
import type { VaultKeys } from './keys';
import { openRow, rowKey, sealRow } from './row';
import { PAGE, TextIndex, type SearchPage } from './text-index';

const pageSchema = z
  .object({
    v: z.literal(2),
    kinds: z.array(z.string()),
    days: z.array(z.number().int()),
    text: z.string(),
  })
  .strict();

/** Cases read at a time: short enough that a question does not wait for it. */
const BATCH = 64;

export interface SealedSearch {
  readonly rows: ReadonlyMap<string, Bytes>;
  readonly adopt: () => void;
}

/** What loading needs of the session. */
export interface SearchSource {
  readonly entries: readonly { readonly caseId: string; readonly count: number }[];
  readonly readRows: (keys: readonly string[]) => Promise<readonly (Bytes | undefined)[]>;
  readonly openFolder: (caseId: string) => Promise<Folder | null>;
  /** Null for someone who may only read: the words are then kept in memory alone. */
  readonly keep: ((rows: ReadonlyMap<string, Bytes>) => Promise<unknown>) | null;
}

export class SearchRows {
  readonly index = new TextIndex();
  readonly #keys: Pick<VaultKeys, 'index' | 'search'>;
  readonly withSuspects: boolean;
  #isStopped = false;
  #loading: Promise<void> = Promise.resolve();
  #progress = { loaded: 0, of: 0 };

  constructor(keys: Pick<VaultKeys, 'index' | 'search'>, agency: AgencyKind) {
    this.#keys = keys;
    this.withSuspects = mayFindSuspects(agency);
  }

  /** How many cases are read, of how many. */
  get progress(): { readonly loaded: number; readonly of: number } {
    return this.#progress;
  }

  /** Until all words are read: before, what is not found may still be there. */
  async whole(): Promise<void> {
    await this.#loading;
  }

  /** At the lock: nothing is read or written any more, for the keys are gone. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Asked again after every wait: the lock may have come meanwhile. */
  isOver(): boolean {
    return this.#isStopped;
  }

  #key(caseId: string, page: number): string {
    return rowKey(this.#keys.index, searchLabel(caseId, page));
  }

  /** Every search row of a case, for its erasure. */
  rowsOf(caseId: string, count: number): readonly string[] {
    return Array.from({ length: pagesFor(count) }, (_, page) => this.#key(caseId, page));
  }

  #limits(views: readonly AnyView[]): SearchLimits {
    return searchLimits(views, this.withSuspects);
  }

  /**
   * The rows that a commit changes: those of the changed records, or all of the case when something became secret, or a
   * suspect, or is so no longer.
   */
  seal(folder: Folder, changed: readonly RecordDoc[]): SealedSearch {
    const places = new Map<string, number>();
    let next = folder.count;
    for (const { id } of changed) places.set(id, folder.place(id) ?? next++);
    const after = folder.viewsAfter(changed);
    const limits = this.#limits(after);
    const isSame = limitsKey(limits) === limitsKey(this.#limits(folder.views()));
    const touched = isSame ? new Set([...places.values()].map(pageOf)) : null;
    return this.#pages(
      folder.id,
      next,
      limits,
      touched,
      (view) => places.get(view.id) ?? folder.place(view.id),
      after,
    );
  }

  #whole(folder: Folder): SealedSearch {
    const views = folder.views();
    return this.#pages(
      folder.id,
      folder.count,
      this.#limits(views),
      null,
      ({ id }) => folder.place(id),
      views,
    );
  }

  #pages(
    caseId: string,
    count: number,
    limits: SearchLimits,
    touched: ReadonlySet<number> | null,
    placeOf: (view: AnyView) => number | undefined,
    views: readonly AnyView[],
  ): SealedSearch {
    const wanted = touched ?? new Set(Array.from({ length: pagesFor(count) }, (_, page) => page));
    const drafts = new Map<number, { kinds: string[]; days: number[]; lines: string[] }>();
    for (const page of wanted) {
      const length = Math.min(PAGE, count - page * PAGE);
      drafts.set(page, {
        kinds: new Array<string>(length).fill(''),
        days: new Array<number>(length).fill(0),
        lines: new Array<string>(length).fill(''),
      });
    }
    for (const view of views) {
      const place = placeOf(view);
      const draft = place === undefined ? undefined : drafts.get(pageOf(place));
      if (place === undefined || !draft) continue;
      draft.kinds[place % PAGE] = view.kind;
      draft.days[place % PAGE] = searchDay(view);
      draft.lines[place % PAGE] = searchLine(view, limits);
    }
    const pages = new Map<number, SearchPage>();
    const rows = new Map<string, Bytes>();
    for (const [page, { kinds, days, lines }] of drafts) {
      const body = { v: 2 as const, kinds, days, text: lines.join('\n') };
      pages.set(page, body);
      rows.set(this.#key(caseId, page), sealRow(this.#keys.search, searchLabel(caseId, page), body));
    }
    return { rows, adopt: () => this.index.put(caseId, pages) };
  }

  /** Reads all rows, a few cases at a time; makes those that are missing or do not open. */
  load(source: SearchSource): Promise<void> {
    return (this.#loading = this.#load(source));
  }

  async #load(source: SearchSource): Promise<void> {
    const { entries } = source;
    this.#progress = { loaded: 0, of: entries.length };
    const lacking: string[] = [];
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH);
      const keys = batch.flatMap(({ caseId, count }) => this.rowsOf(caseId, count));
      const rows = await source.readRows(keys);
      if (this.isOver()) return;
      let row = 0;
      for (const { caseId, count } of batch) {
        const mine = rows.slice(row, row + pagesFor(count));
        row += pagesFor(count);
        if (!this.#take(caseId, mine)) lacking.push(caseId);
      }
      this.#progress = { loaded: Math.min(at + BATCH, entries.length) - lacking.length, of: entries.length };
      await turn();
    }
    for (const caseId of lacking) {
      const folder = await source.openFolder(caseId);
      if (this.isOver()) return;
      if (folder) {
        const { rows, adopt } = this.#whole(folder);
        adopt();
        await source.keep?.(rows);
      }
      this.#progress = { ...this.#progress, loaded: this.#progress.loaded + 1 };
      await turn();
      if (this.isOver()) return;
    }
  }

  #take(caseId: string, rows: readonly (Bytes | undefined)[]): boolean {
    const pages = new Map<number, SearchPage>();
    rows.forEach((row, page) => {
      const opened = row && openRow(this.#keys.search, searchLabel(caseId, page), row);
      const parsed = opened?.ok ? pageSchema.safeParse(opened.body) : undefined;
      if (parsed?.success) pages.set(page, parsed.data);
    });
    if (pages.size < rows.length) return false;
    this.index.put(caseId, pages, true);
    return true;
  }
}

export function searchLabel(caseId: string, page: number): string {
  return `search/${caseId}/${page}`;
}

export function pagesFor(count: number): number {
  return Math.ceil(count / PAGE);
}

function pageOf(place: number): number {
  return Math.floor(place / PAGE);
}

/** Lets a question in between. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
