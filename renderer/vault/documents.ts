/**
 * Documents of a case: their bytes lie beside the records, in rows of their own, sealed in chunks under the key of the
 * case (docs/spec/vault-v1.md section 4). Nothing of them is ever written unsealed.
 */
import type { ArrivedDocument } from '../../shared/bundle/documents';
import type { GoingDocument } from '../../shared/bundle/seal';
import { encodeHex, parseHex, type Bytes } from '../../shared/crypto/bytes';
import { startFastSha256 } from '../../shared/crypto/hash';
import { create, set } from '../../shared/domain/change';
import { DOCUMENT_CHUNK_BYTES, documentChunks, MAX_DOCUMENT_BYTES } from '../../shared/domain/document';
import type { Lack } from '../../shared/domain/team';
import type { KindValues, Origin, RecordView } from '../../shared/domain/kinds';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { CommitFault } from './apply-changes';
import type { Folder } from './folder';
import { openBytesRow, rowKey, sealBytesRow } from './row';
import type { Committed, Session } from './session';
import { viewsOfKind } from '../../shared/domain/case-summary';

export interface NewDocument {
  readonly caseId: string;
  /** Read piece by piece; never written anywhere unsealed. */
  readonly file: Blob;
  readonly values: Pick<KindValues<'document'>, 'title' | 'on' | 'note'> & { readonly fileName: string };
  readonly origin: Origin;
}

/** Called with the bytes done so far. @returns false to stop */
export type Progress = (done: number) => boolean | Promise<boolean>;

/** 'elsewhere': another computer of this desk has its bytes, and they are on their way. */
export type DocumentFault =
  | CommitFault
  | {
      readonly kind:
        'too-large' | 'unreadable-file' | 'stopped' | 'unknown-case' | 'damaged-document' | 'elsewhere';
    };

const SHA256_BYTES = 32;

const chunkLabel = (documentId: string, chunk: number) => `document/${documentId}/${chunk}`;

/**
 * The record first, then the chunks, then the hash that says that all of it is here: a crash in between leaves a
 * document that is known not to be whole.
 */
export async function addDocument(
  session: Session,
  { caseId, file, values, origin }: NewDocument,
  progress: Progress,
): Promise<Result<Committed, DocumentFault>> {
  if (file.size > MAX_DOCUMENT_BYTES) return fail({ kind: 'too-large' });
  const folder = await session.openFolder(caseId);
  if (!folder) return fail({ kind: 'unknown-case' });
  const ids = { id: session.newId(), caseId };
  const all = { ...values, size: file.size, chunks: documentChunks(file.size) };
  const created = await session.commit([create('document', ids, all, { origin })], { act: 'commit' });
  if (!created.ok) return created;
  const sha256 = await putChunks(session, folder, ids.id, chunksOf(file), progress);
  if (!sha256.ok) {
    await session.commit([{ op: 'delete', ...ids }], { act: 'commit' });
    return sha256;
  }
  return session.commit([set('document', ids, { sha256: sha256.value })], { act: 'commit' });
}

async function putChunks(
  session: Session,
  folder: Folder,
  documentId: string,
  chunks: AsyncIterable<Bytes>,
  progress: Progress,
): Promise<Result<string, DocumentFault>> {
  const hash = await startFastSha256();
  let [chunk, done] = [0, 0];
  try {
    for await (const bytes of chunks) {
      hash.update(bytes);
      const label = chunkLabel(documentId, chunk);
      const row = sealBytesRow(folder.keys.rows, label, bytes);
      const fault = await session.putPart(new Map([[rowKey(folder.keys.index, label), row]]));
      if (fault) return fail({ kind: fault });
      chunk += 1;
      done += bytes.length;
      if (!(await progress(done))) return fail({ kind: 'stopped' });
    }
  } catch {
    // Moved, changed or on a stick that was pulled out.
    return fail({ kind: 'unreadable-file' });
  }
  return ok(encodeHex(hash.digest()));
}

async function* chunksOf(file: Blob): AsyncIterable<Bytes> {
  for (let at = 0; at < file.size; at += DOCUMENT_CHUNK_BYTES)
    yield new Uint8Array(await file.slice(at, at + DOCUMENT_CHUNK_BYTES).arrayBuffer());
}

/** Pieces of any length, as chunks of ours. */
async function* inChunks(pieces: AsyncIterable<Bytes>, length: number): AsyncIterable<Bytes> {
  let chunk = new Uint8Array(Math.min(DOCUMENT_CHUNK_BYTES, length));
  let [filled, left] = [0, length];
  for await (const piece of pieces)
    for (let from = 0; from < piece.length;) {
      const taken = piece.subarray(from, from + chunk.length - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      left -= taken.length;
      if (filled < chunk.length) continue;
      yield chunk;
      chunk = new Uint8Array(Math.min(DOCUMENT_CHUNK_BYTES, left));
      filled = 0;
    }
}

/** @returns the bytes, once they are whole and their hash is the one noted */
export async function readDocument(
  session: Session,
  caseId: string,
  documentId: string,
): Promise<Result<Bytes, DocumentFault>> {
  const folder = await session.openFolder(caseId);
  if (!folder) return fail({ kind: 'unknown-case' });
  const view = viewsOfKind(folder.views(), 'document').find(({ id }) => id === documentId);
  const { size, chunks, sha256 } = view?.values ?? {};
  if (typeof size !== 'number' || typeof chunks !== 'number' || !sha256)
    return fail({ kind: 'damaged-document' });
  if (await isElsewhere(session, folder, documentId, chunks)) return fail({ kind: 'elsewhere' });
  const whole = new Uint8Array(size);
  const hash = await startFastSha256();
  for (let chunk = 0, at = 0; chunk < chunks; chunk++) {
    const label = chunkLabel(documentId, chunk);
    const bytes = await readChunk(session, folder, label);
    if (!bytes || at + bytes.length > size) return fail({ kind: 'damaged-document' });
    whole.set(bytes, at);
    hash.update(bytes);
    at += bytes.length;
  }
  return encodeHex(hash.digest()) === sha256 ? ok(whole) : fail({ kind: 'damaged-document' });
}

/** Whether this computer asks its colleagues for it. */
export function isLacked({ meta }: Session, documentId: string): boolean {
  return meta.lacks?.some((lack) => lack.documentId === documentId) ?? false;
}

async function isElsewhere(
  session: Session,
  folder: Folder,
  documentId: string,
  chunks: number,
): Promise<boolean> {
  return isLacked(session, documentId) && !(await isHere(session, folder, documentId, chunks));
}

/** Whether its record stands here, whole, and its bytes do not. */
export async function isLacking(session: Session, { caseId, documentId }: Lack): Promise<boolean> {
  const folder = await session.openFolder(caseId);
  const view = viewsOfKind(folder?.views() ?? [], 'document').find(({ id }) => id === documentId);
  const { chunks, sha256 } = view?.values ?? {};
  if (!folder || typeof chunks !== 'number' || !sha256) return false;
  return !(await isHere(session, folder, documentId, chunks));
}

/** Whether all pieces of a document lie here, whole or not. */
async function isHere(session: Session, folder: Folder, id: string, chunks: number): Promise<boolean> {
  for (let chunk = 0; chunk < chunks; chunk++)
    if (!(await session.store.readRow(rowKey(folder.keys.index, chunkLabel(id, chunk))))) return false;
  return true;
}

/** Its bytes are not all here, or not those that were taken in. The message is its id. */
export class DamagedDocument extends Error {}

/**
 * A document for a handover, read as it is sealed. `pieces` throws `DamagedDocument`: a file that holds less than it says is not
 * made.
 */
export function goingDocument(
  session: Session,
  folder: Folder,
  { id, values }: RecordView<'document'>,
): GoingDocument | null {
  const { size, chunks, sha256 } = values;
  const hash = parseHex(sha256 ?? '');
  if (typeof size !== 'number' || typeof chunks !== 'number' || hash?.length !== SHA256_BYTES) return null;
  async function* pieces() {
    const running = await startFastSha256();
    for (let chunk = 0; chunk < (chunks ?? 0); chunk++) {
      const bytes = await readChunk(session, folder, chunkLabel(id, chunk));
      if (!bytes) throw new DamagedDocument(id);
      running.update(bytes);
      yield bytes;
    }
    if (encodeHex(running.digest()) !== sha256) throw new DamagedDocument(id);
  }
  return { documentId: id, length: size, sha256: hash, pieces };
}

/**
 * Keeps the bytes of documents that came with a handover, for records that stand here by now and lack them.
 * @returns how many could not be kept; the same file, opened again, brings them
 */
export async function keepArrived(
  session: Session,
  documents: ReadonlyMap<string, ArrivedDocument>,
  caseIds: readonly string[],
): Promise<number> {
  let left = 0;
  for (const caseId of caseIds) {
    const folder = await session.openFolder(caseId);
    for (const { id, values } of viewsOfKind(folder?.views() ?? [], 'document')) {
      const document = documents.get(id);
      const isTheirs = document && folder && document.sha256 === values.sha256;
      if (!isTheirs || (await isHere(session, folder, id, values.chunks ?? 0))) continue;
      const chunks = inChunks(document.pieces(), document.length);
      const kept = await putChunks(session, folder, id, chunks, () => true);
      if (!kept.ok) left += 1;
    }
  }
  return left;
}

async function readChunk(session: Session, folder: Folder, label: string): Promise<Bytes | null> {
  const key = rowKey(folder.keys.index, label);
  const open = async () => {
    const row = await session.store.readRow(key);
    const opened = row && openBytesRow(folder.keys.rows, label, row);
    return opened?.ok ? opened.body : null;
  };
  return (await open()) ?? ((await session.bringBack([key])) ? await open() : null);
}

/** Where the chunks of all documents of a case lie, for its erasure. */
export function documentRows(folder: Folder): readonly string[] {
  return folder
    .views()
    .flatMap((view) =>
      view.kind === 'document'
        ? Array.from({ length: view.values.chunks ?? 0 }, (_, chunk) =>
            rowKey(folder.keys.index, chunkLabel(view.id, chunk)),
          )
        : [],
    );
}
