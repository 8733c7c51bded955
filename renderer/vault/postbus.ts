/**
 * Looks through the agreed folder: what is sealed to us is opened and told, what is not is left alone. Nothing is taken
 * over, and nothing in the folder is changed. What was found out stays in memory, until the lock.
 */
import type { BundleFault } from '../../shared/bundle/errors';
import { LONGEST_HEADER_BYTES, MAX_BUNDLE_BYTES } from '../../shared/bundle/format';
import type { Card } from '../../shared/bundle/card';
import { openBundleFrom, type Opened, type OpenedBundle, type OpenedReceipt } from '../../shared/bundle/open';
import { peekAt } from '../../shared/bundle/peek';
import type { BoxKeyPair } from '../../shared/crypto/box';
import { encodeBase64, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { viewsOfKind } from '../../shared/domain/case-summary';
import type { ByteFolder, FolderFile } from '../../shared/host/byte-folder';
import { erasedCases } from './erase';
import type { OpenedNotice } from './notices-in';
import { senderTrust } from './partners';
import type { PostbusContent, PostbusFile, PostbusLook } from './postbus-api';
import { findSent } from './receipts';
import { sequenceState } from './sequence';
import type { Session } from './session';
import type { TeamFiles } from './team-exchange';

/** A larger one for us is opened only when someone asks for it. */
const LARGE_BYTES = 32 * 1024 * 1024;
/** One look reads no more than this, so that it ends soon; the next one goes on. */
const LOOK_BYTES = 64 * 1024 * 1024;
/** A file that does not verify is still being copied for so long after it last changed. */
const COPY_MS = 60_000;

/** Of an opened handover only what the list shows: its records are not kept in memory. */
type Head =
  | {
      readonly kind: 'handover';
      readonly fileHash: string;
      readonly bundle: Pick<OpenedBundle, 'manifest' | 'sender' | 'addressed' | 'fileHash'>;
    }
  | {
      readonly kind: 'receipt';
      readonly fileHash: string;
      readonly bundle: Pick<OpenedReceipt, 'manifest' | 'sender'>;
    }
  | { readonly kind: 'correction' | 'recall'; readonly fileHash: string; readonly bundle: NoticeHead };

interface NoticeHead {
  readonly manifest: Pick<OpenedNotice['manifest'], 'sender' | 'sealedAt' | 'cases'>;
  readonly sender: Card;
}

type Verdict =
  | { readonly kind: 'untried' }
  /** Sealed to us, and does not verify; it may be half of a copy. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'not-ours' }
  /** Between the computers of this desk. */
  | { readonly kind: 'team' }
  | { readonly kind: 'large' }
  | { readonly kind: 'fault'; readonly fault: BundleFault }
  | { readonly kind: 'opened'; readonly head: Head };

interface Seen {
  readonly size: number;
  readonly modifiedAt: number;
  /** When it was first seen like this, by our clock: the folder's may be another. */
  readonly since: number;
  verdict: Verdict;
}

interface Place {
  readonly session: Session;
  readonly folder: ByteFolder;
  /** Keys of this computer, where it works with others of the desk. */
  readonly device: BoxKeyPair | null;
}

interface Looked extends TeamFiles {
  readonly look: PostbusLook;
}

export class Postbus {
  /** By name. */
  readonly #seen = new Map<string, Seen>();
  /** Hashes of headers that hold nothing for us: under whatever name they come back. */
  readonly #others = new Set<string>();

  /** @returns null when the folder is gone */
  async look(session: Session, folder: ByteFolder, device: BoxKeyPair | null): Promise<Looked | null> {
    const listed = await folder.list().catch(() => null);
    if (!listed) return null;
    const files = listed.filter(({ name }) => name.toLowerCase().endsWith('.schakel'));
    const names = new Set(files.map(({ name }) => name));
    for (const name of this.#seen.keys()) if (!names.has(name)) this.#seen.delete(name);
    let budget = LOOK_BYTES;
    for (const file of files) if (budget > 0) budget -= await this.#visit({ session, folder, device }, file);
    const waiting = this.#waiting(files);
    const look = { files: await this.#tell(session), waiting };
    const team = files.filter(({ name }) => this.#seen.get(name)?.verdict.kind === 'team');
    return { look, team, names, isSettled: waiting === 0 };
  }

  #waiting(files: readonly FolderFile[]): number {
    const kinds = files.map(({ name }) => this.#seen.get(name)?.verdict.kind ?? 'untried');
    return kinds.filter((kind) => kind === 'untried' || kind === 'partial').length;
  }

  /** @returns how many bytes were read */
  async #visit(place: Place, file: FolderFile): Promise<number> {
    const { session } = place;
    const { name, size, modifiedAt } = file;
    const seen = this.#seen.get(name);
    if (seen?.size !== size || seen.modifiedAt !== modifiedAt) {
      // Tried when the next look finds it unchanged: it may be half of a copy.
      const since = session.now();
      this.#seen.set(name, { size, modifiedAt, since, verdict: { kind: 'untried' } });
      return 0;
    }
    const isLate = session.now() - seen.since > COPY_MS;
    if (seen.verdict.kind === 'untried' || (seen.verdict.kind === 'partial' && isLate)) {
      const { verdict, read } = await this.#judge(place, file);
      seen.verdict = isLate ? givenUp(verdict) : verdict;
      return read;
    }
    return 0;
  }

  async #judge(
    { session, folder, device }: Place,
    { name, size }: FolderFile,
  ): Promise<{ readonly verdict: Verdict; readonly read: number }> {
    const start = await readFrom(folder, name, 0, LONGEST_HEADER_BYTES);
    const read = start.length;
    const hash = encodeBase64(hashSha256(start));
    if (this.#others.has(hash)) return { verdict: { kind: 'not-ours' }, read };
    const peek = peekAt(start, session.identity);
    // Too short to hold a header: nothing says for whom it is, and the rest may come.
    if (peek === 'cut-off') return { verdict: { kind: 'untried' }, read };
    if (peek === 'newer-version') return { verdict: { kind: 'fault', fault: 'newer-version' }, read };
    if (peek === 'not-for-us' && device && peekAt(start, { box: device }) === 'for-us')
      return { verdict: { kind: 'team' }, read };
    if (peek !== 'for-us') {
      this.#others.add(hash);
      return { verdict: { kind: 'not-ours' }, read };
    }
    if (size > MAX_BUNDLE_BYTES) return { verdict: { kind: 'fault', fault: 'too-large' }, read };
    if (size > LARGE_BYTES) return { verdict: { kind: 'large' }, read };
    const source = { size, read: (from: number, length: number) => readFrom(folder, name, from, length) };
    return { verdict: verdictOf(await openBundleFrom(source, session.identity)), read: read + size };
  }

  async #tell(session: Session): Promise<readonly PostbusFile[]> {
    const byHash = new Map<string, PostbusFile>();
    for (const [name, { verdict, size }] of [...this.#seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const content = await contentOf(session, verdict);
      if (!content) continue;
      const key = verdict.kind === 'opened' ? verdict.head.fileHash : `name ${name}`;
      const known = byHash.get(key);
      byHash.set(
        key,
        known
          ? { ...known, copies: known.copies + 1 }
          : { name, copies: 1, size, isNew: isNew(content), content },
      );
    }
    return [...byHash.values()].sort(
      (a, b) => Number(b.isNew) - Number(a.isNew) || sealedAtOf(b).localeCompare(sealedAtOf(a)),
    );
  }
}

/** The rest of it does not come any more. Without a header nothing says that it was for us. */
function givenUp(verdict: Verdict): Verdict {
  if (verdict.kind === 'untried') return { kind: 'not-ours' };
  return verdict.kind === 'partial' ? { kind: 'fault', fault: 'damaged' } : verdict;
}

/** A file that goes away while it is read counts as empty. */
async function readFrom(folder: ByteFolder, name: string, from: number, length: number): Promise<Bytes> {
  return folder.read(name, from, length).catch(() => new Uint8Array(0));
}

function verdictOf(opened: Awaited<ReturnType<typeof openBundleFrom>>): Verdict {
  if (opened.ok) return { kind: 'opened', head: headOf(opened.value) };
  const { error } = opened;
  return error === 'damaged' || error === 'stopped' ? { kind: 'partial' } : { kind: 'fault', fault: error };
}

function headOf(opened: Opened): Head {
  const { fileHash } = opened;
  if (opened.kind === 'receipt') {
    const { manifest, sender } = opened;
    return { kind: 'receipt', fileHash, bundle: { manifest, sender } };
  }
  if (opened.kind !== 'handover') {
    const { kind, manifest, sender } = opened;
    return { kind, fileHash, bundle: { manifest, sender } };
  }
  const { manifest, sender, addressed } = opened;
  return { kind: 'handover', fileHash, bundle: { manifest, sender, addressed, fileHash } };
}

async function contentOf(session: Session, verdict: Verdict): Promise<PostbusContent | null> {
  if (verdict.kind === 'large' || verdict.kind === 'fault') return verdict;
  if (verdict.kind !== 'opened') return null;
  const { head } = verdict;
  const { manifest, sender } = head.bundle;
  const base = {
    from: sender.agency,
    person: manifest.sender.person,
    trust: senderTrust(session, sender),
    sealedAt: manifest.sealedAt,
  };
  if (head.kind === 'receipt') {
    const [sent] = await findSent(session, head.bundle.manifest.about, sender.deskId);
    const noted = sent?.entry.values.receipt;
    return { kind: head.kind, ...base, isNoted: !!noted && noted.at >= manifest.sealedAt };
  }
  if (head.kind === 'handover') {
    const { kind, bundle } = head;
    return {
      kind,
      ...base,
      sequence: bundle.addressed.sequence,
      sequenceState: await sequenceState(session, bundle),
      codes: bundle.manifest.cases.map(({ code }) => code),
    };
  }
  return { kind: head.kind, ...base, isAnswered: await isAnswered(session, head.bundle, head.fileHash) };
}

/** Its answer stands in the ledger of a case, or none of its cases is here any more. */
async function isAnswered(session: Session, { manifest }: NoticeHead, fileHash: string): Promise<boolean> {
  const ids = manifest.cases.map(({ caseId }) => caseId);
  const erased = erasedCases(session);
  if (ids.length > 0 && ids.every((id) => erased.has(id))) return true;
  const folders = await Promise.all(ids.map((id) => session.openFolder(id)));
  return folders.some((folder) =>
    viewsOfKind(folder?.views() ?? [], 'handover-entry').some(({ values }) => values.fileHash === fileHash),
  );
}

/** What was dealt with does not ask for attention again. */
function isNew(content: PostbusContent): boolean {
  if (content.kind === 'handover') return content.sequenceState !== 'replayed';
  if (content.kind === 'correction' || content.kind === 'recall') return !content.isAnswered;
  return content.kind === 'large' || (content.kind === 'receipt' && !content.isNoted);
}

function sealedAtOf({ content }: PostbusFile): string {
  return 'sealedAt' in content ? content.sealedAt : '';
}
