/**
 * The clear start of a journal or a backup, and how another header takes its place: docs/spec/vault-v1.md section 8.
 * No copy of the frames is made for it, however many there are.
 */
import type { Bytes } from '../../shared/crypto/bytes';
import type { ByteFolder, FolderFault } from '../../shared/host/byte-folder';
import {
  encodeHead,
  encodeHeader,
  HEAD_READ_BYTES,
  HEADER_AT,
  parseHead,
  roomFor,
  type HeadFault,
} from './journal-format';

export type JournalHead =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly header: unknown; readonly length: number }
  | { readonly kind: 'refused'; readonly fault: HeadFault };

/** A journal or a backup in some folder. */
export interface JournalPlace {
  readonly folder: ByteFolder;
  readonly name: string;
}

/** How much is copied at a time, in bytes. */
const COPY_BYTES = 4 * 1024 * 1024;

/** The header that is about to be the journal's: whole before the one in place is touched, gone when that is done. */
function nextHead({ folder, name }: JournalPlace): JournalPlace {
  return { folder, name: `${name}-head` };
}

async function parsedHead({ folder, name }: JournalPlace): Promise<ReturnType<typeof parseHead> | null> {
  if ((await folder.size(name)) === 0) return null;
  return parseHead(await folder.read(name, 0, HEAD_READ_BYTES));
}

/** Reads the clear start of a journal, before any key is there. */
export async function readHead(place: JournalPlace): Promise<JournalHead> {
  const head = await parsedHead(place);
  if (!head) return { kind: 'none' };
  const next = head.length === null ? null : await parsedHead(nextHead(place));
  const header = next?.ok ? next : head;
  return header.ok && head.length !== null
    ? { kind: 'found', header: header.header, length: head.length }
    : { kind: 'refused', fault: head.ok ? 'damaged' : head.fault };
}

/** Where the frames begin. @returns null when that cannot be told */
export async function framesStart(place: JournalPlace): Promise<number | null> {
  return (await parsedHead(place))?.length ?? null;
}

/** Whether the start itself, and no other beside it, holds exactly this header. */
export async function hasHead(place: JournalPlace, isSame: (header: unknown) => boolean): Promise<boolean> {
  const [head, next] = [await parsedHead(place), await parsedHead(nextHead(place))];
  return head?.ok === true && isSame(head.header) && next === null;
}

export async function dropNextHead(place: JournalPlace): Promise<FolderFault | null> {
  const { folder, name } = nextHead(place);
  return (await folder.size(name)) === 0 ? null : folder.remove(name);
}

/**
 * Written beside first: stopped while it overwrites the old one, the program finds it there. Afterwards no byte of the
 * old one is left in the file.
 */
export async function replaceHead(place: JournalPlace, header: unknown): Promise<FolderFault | null> {
  const length = await framesStart(place);
  if (length === null) return 'failed';
  const next = encodeHeader(header, length - HEADER_AT);
  // Too many slots for the room there is.
  if (!next) return copyUnder(place, header, length);
  const beside = nextHead(place);
  const fault =
    (await beside.folder.draft(beside.name, encodeHead(header), true)) ??
    (await beside.folder.publish(beside.name)) ??
    (await place.folder.patch(place.name, HEADER_AT, next));
  return fault ?? dropNextHead(place);
}

async function copyUnder(place: JournalPlace, header: unknown, from: number): Promise<FolderFault | null> {
  const fault = await copyBytes(place, place, { from, start: encodeHead(header, roomFor(header)) });
  return fault ?? dropNextHead(place);
}

/** Copies a file, or the rest of one after a new start, and puts the copy in place in one step. */
export async function copyBytes(
  source: JournalPlace,
  target: JournalPlace,
  { from = 0, start }: { readonly from?: number; readonly start?: Bytes } = {},
): Promise<FolderFault | null> {
  const size = await source.folder.size(source.name);
  let isFirst = true;
  const put = async (bytes: Bytes) => {
    const fault = await target.folder.draft(target.name, bytes, isFirst);
    isFirst = false;
    return fault;
  };
  const startFault = start && (await put(start));
  if (startFault) return startFault;
  for (let at = from; at < size; at += COPY_BYTES) {
    const fault = await put(await source.folder.read(source.name, at, COPY_BYTES));
    if (fault) return fault;
  }
  return target.folder.publish(target.name);
}
