/**
 * The records of one case, or of the desk itself, in memory while open. Record `i` of a folder lies in the row
 * labelled `folder/<id>/<i>`; a record keeps its place for good.
 */
import { summarizeCase, type CaseSummary } from '../../shared/domain/case-summary';
import { summarizeReport, type ReportSummary } from '../../shared/domain/report-summary';
import type { RecordDoc } from '../../shared/domain/record';
import { readRecord, type AnyView } from '../../shared/domain/kinds';
import type { Bytes } from '../../shared/crypto/bytes';
import type { Json } from '../../shared/domain/json';
import type { FolderKeys } from './keys';
import { openRow, rowKey, sealRow } from './row';
import type { RowStore } from './store';

export const DESK_FOLDER = 'desk';
/** Read from the database in one go. */
const ROWS_AT_ONCE = 128;

export class Folder {
  readonly #places = new Map<string, number>();
  readonly #docs = new Map<string, RecordDoc>();
  #views: readonly AnyView[] | null = null;
  #count = 0;
  /** Places whose row is missing or does not open; they are left as they are. */
  readonly damaged: number[] = [];

  readonly id: string;
  readonly keys: FolderKeys;

  constructor(id: string, keys: FolderKeys) {
    this.id = id;
    this.keys = keys;
  }

  static async load(store: RowStore, id: string, keys: FolderKeys, count: number): Promise<Folder> {
    const folder = new Folder(id, keys);
    const labels = Array.from({ length: count }, (_, place) => folder.#label(place));
    const rowKeys = labels.map((label) => rowKey(keys.index, label));
    let place = 0;
    for await (const rows of store.readAhead(rowKeys, ROWS_AT_ONCE))
      for (const row of rows) {
        const opened = row && openRow(keys.rows, labels[place] ?? '', row);
        if (opened?.ok) folder.#keep(opened.body as unknown as RecordDoc, place);
        else folder.damaged.push(place);
        place += 1;
      }
    folder.#count = count;
    return folder;
  }

  #label(place: number): string {
    return `folder/${this.id}/${place}`;
  }

  /** Where the rows lie that are missing or do not open. */
  damagedRows(): readonly string[] {
    return this.damaged.map((place) => rowKey(this.keys.index, this.#label(place)));
  }

  /** Every row the folder takes, for its erasure. */
  allRows(): readonly string[] {
    return Array.from({ length: this.#count }, (_, place) => rowKey(this.keys.index, this.#label(place)));
  }

  #keep(doc: RecordDoc, place: number): void {
    this.#places.set(doc.id, place);
    this.#docs.set(doc.id, doc);
    this.#views = null;
  }

  /** Rows taken, damaged ones included: new records go after them. */
  get count(): number {
    return this.#count;
  }

  /** Where a record lies in its folder. */
  place(id: string): number | undefined {
    return this.#places.get(id);
  }

  get(id: string): RecordDoc | undefined {
    return this.#docs.get(id);
  }

  docs(): readonly RecordDoc[] {
    return [...this.#docs.values()];
  }

  /** The readable records, by their place; unknown and newer kinds are kept but not among them. */
  views(): readonly AnyView[] {
    this.#views ??= viewsOf(this.docs());
    return this.#views;
  }

  /** The readable records as they will be once `changed` is adopted. */
  viewsAfter(changed: readonly RecordDoc[]): readonly AnyView[] {
    const ids = new Set(changed.map(({ id }) => id));
    return [...this.views().filter(({ id }) => !ids.has(id)), ...viewsOf(changed)];
  }

  /** Seals changed records for writing. Nothing in memory changes until `adopt`. */
  seal(changed: readonly RecordDoc[]): { readonly rows: ReadonlyMap<string, Bytes>; readonly count: number } {
    const rows = new Map<string, Bytes>();
    let count = this.#count;
    for (const doc of changed) {
      const place = this.#places.get(doc.id) ?? count++;
      const label = this.#label(place);
      rows.set(rowKey(this.keys.index, label), sealRow(this.keys.rows, label, doc as unknown as Json));
    }
    return { rows, count };
  }

  /** Takes over what `seal` prepared, once it is on disk; the same documents in the same order. */
  adopt(changed: readonly RecordDoc[]): void {
    for (const doc of changed) {
      const known = this.#places.get(doc.id);
      this.#keep(doc, known ?? this.#count);
      if (known === undefined) this.#count += 1;
    }
  }
}

export function viewsOf(docs: readonly RecordDoc[]): readonly AnyView[] {
  return docs.flatMap((doc) => {
    const read = readRecord(doc);
    return read.ok ? [read.value] : [];
  });
}

/** What stands in the list once `changed` is adopted. */
export function listedAfter(
  folder: Folder,
  changed: readonly RecordDoc[],
): { readonly summary: CaseSummary | null; readonly report: ReportSummary | null } {
  const views = folder.viewsAfter(changed);
  return { summary: summarizeCase(views), report: summarizeReport(views) };
}
