/**
 * The bytes of documents between the computers of one desk: docs/spec/postbus-v1.md section 4. Whoever has them leaves them
 * for as long as another one may lack them; one file a document, so that none is sealed twice.
 */
import { concatBytes, encodeBase64, type Bytes } from '../../shared/crypto/bytes';
import type { BundleSource } from '../../shared/bundle/frame';
import { SealingStopped } from '../../shared/bundle/sealing';
import {
  openTeamDocument,
  sealTeamDocumentInto,
  type TeamDocumentManifest,
} from '../../shared/bundle/team-document';
import { viewsOfKind } from '../../shared/domain/case-summary';
import type { RecordDoc } from '../../shared/domain/record';
import { ok } from '../../shared/domain/result';
import type { Lack, Vector } from '../../shared/domain/team';
import type { ByteFolder, FolderFile } from '../../shared/host/byte-folder';
import { DamagedDocument, goingDocument, isLacking, keepArrived } from './documents';
import { bundleFileName } from './handover';
import type { Session } from './session';
import { faultOf, membersOf, type Member, type OwnDevice } from './team';

/** One look takes, and gives, about so many bytes, so that it ends soon; the next one goes on. */
const LOOK_BYTES = 64 * 1024 * 1024;
/** Written to the folder at once. */
const PIECE_BYTES = 1024 * 1024;

/** A document that our file tells of, and the commit of ours by which another one has its record. */
export interface FreshDocument extends Lack {
  readonly n: number;
}

/**
 * What was added here, or came from a partner, who counts no commits of ours: then the file tells it. What another computer added, that
 * one leaves; we do when we are asked.
 * @param has of the file; @param replica ours
 */
export function freshDocuments(
  records: readonly RecordDoc[],
  has: Vector,
  replica: string,
): readonly FreshDocument[] {
  return records.flatMap((doc) => {
    const versions = doc.kind === 'document' ? (doc.fields.sha256 ?? []) : [];
    const stamps = versions.flatMap(({ by }) => doc.stamps[by] ?? []);
    const ns = stamps.flatMap((stamp) => {
      if (stamp.replica === replica) return stamp.n;
      return Object.hasOwn(has, stamp.replica) ? [] : (has[replica] ?? 0);
    });
    return ns.length > 0 && doc.caseId !== null
      ? [{ caseId: doc.caseId, documentId: doc.id, n: Math.max(...ns) }]
      : [];
  });
}

interface Place {
  readonly session: Session;
  readonly folder: ByteFolder;
  readonly device: OwnDevice;
}

interface Found {
  readonly file: Pick<FolderFile, 'name' | 'size'>;
  /** Not verified. */
  readonly manifest: Pick<TeamDocumentManifest, 'caseId' | 'document' | 'recipients'>;
  readonly isOurs: boolean;
  isTried: boolean;
}

export function sourceIn(
  folder: ByteFolder,
  { name, size }: Pick<FolderFile, 'name' | 'size'>,
): BundleSource {
  return {
    size,
    read: (from, length) => folder.read(name, from, length).catch(() => new Uint8Array(0)),
  };
}

export class TeamDocuments {
  readonly #files = new Map<string, Found>();
  /** By id: their bytes are not whole here. */
  readonly #unable = new Set<string>();
  #isTidied = false;

  found(file: FolderFile, manifest: TeamDocumentManifest, { cardText }: OwnDevice): void {
    const isOurs = manifest.sender.card === cardText;
    this.#files.set(file.name, { file, manifest, isOurs, isTried: false });
  }

  /** Another one goes on leaving a document until it hears what we hold. */
  get areWaited(): boolean {
    return [...this.#files.values()].some(({ isOurs }) => !isOurs);
  }

  /** Keeps what we lack of what the others left. @param names all there are in the folder. @returns from whom, and whether it could be saved */
  async take(place: Place, names: ReadonlySet<string>): Promise<readonly Taken[]> {
    const { session } = place;
    for (const name of this.#files.keys()) if (!names.has(name)) this.#files.delete(name);
    const lacks = session.meta.lacks ?? [];
    let budget = LOOK_BYTES;
    const all: Taken[] = [];
    for (const found of this.#files.values()) {
      const { documentId } = found.manifest.document;
      const isLacked = lacks.some((lack) => lack.documentId === documentId);
      if (found.isOurs || found.isTried || !isLacked || budget <= 0) continue;
      found.isTried = true;
      budget -= found.file.size;
      const taken = await this.#keep(place, found);
      if (taken === null) continue;
      all.push(taken);
      // Again with the next look: there may be room by then.
      found.isTried = taken.isKept;
    }
    const from = new Set(all.flatMap(({ member, isKept }) => (isKept ? [member.name] : [])));
    if (from.size > 0 || (!this.#isTidied && lacks.length > 0)) await this.#tidy(session, [...from]);
    return all;
  }

  async #keep({ session, folder, device }: Place, { file }: Found): Promise<Taken | null> {
    const opened = await openTeamDocument(sourceIn(folder, file), device);
    if (!opened.ok || opened.value.manifest.deskId !== session.identity.deskId) return null;
    const { manifest, sender, document } = opened.value;
    const member = membersOf(session).find(({ card }) => card.deskId === sender.deskId);
    if (!member || faultOf(session, member, opened.value)) return null;
    const { documentId } = manifest.document;
    const left = await keepArrived(session, new Map([[documentId, document]]), [manifest.caseId]);
    this.#unable.delete(documentId);
    return { member, isKept: left === 0 };
  }

  /** Asks no more for what came, or for what nobody needs any more. */
  async #tidy(session: Session, from: readonly string[]): Promise<void> {
    this.#isTidied = true;
    const asked = session.meta.lacks ?? [];
    const lacks: Lack[] = [];
    for (const lack of asked) if (await isLacking(session, lack)) lacks.push(lack);
    if (lacks.length === asked.length) return;
    const detail = { from: from.join(', '), documents: asked.length - lacks.length };
    await session.administer({ act: 'take-team', detail }, () =>
      Promise.resolve(ok({ puts: new Map(), meta: { lacks } })),
    );
  }

  /** Leaves what others may lack, and takes away what they have. */
  async give(place: Place, wanted: readonly Lack[], others: readonly Member[]): Promise<void> {
    const { session, folder } = place;
    const own = new Set(session.meta.lacks?.map(({ documentId }) => documentId));
    const byId = new Map(wanted.map((lack) => [lack.documentId, lack]));
    let budget = LOOK_BYTES;
    for (const [id, lack] of byId) {
      if (own.has(id) || this.#unable.has(id) || budget <= 0 || this.#isLeft(id, others)) continue;
      budget -= await this.#leave(place, lack, others);
    }
    for (const [name, { isOurs, manifest }] of this.#files) {
      const isWanted = byId.has(manifest.document.documentId) && isFor(manifest.recipients, others);
      if (!isOurs || isWanted) continue;
      this.#files.delete(name);
      await folder.remove(name);
    }
  }

  /** By us or by anyone else, for all of them. */
  #isLeft(id: string, others: readonly Member[]): boolean {
    return [...this.#files.values()].some(
      ({ manifest }) => manifest.document.documentId === id && isFor(manifest.recipients, others),
    );
  }

  /** @returns how many bytes it read */
  async #leave({ session, folder, device }: Place, lack: Lack, others: readonly Member[]): Promise<number> {
    const { caseId, documentId } = lack;
    const kept = await session.openFolder(caseId);
    const view = viewsOfKind(kept?.views() ?? [], 'document').find(({ id }) => id === documentId);
    const document = kept && view ? goingDocument(session, kept, view) : null;
    if (!document) return 0;
    const cards = [...others.map(({ card }) => card), device.card];
    const recipients = cards.map(({ deskId, boxKey }) => ({ deskId, boxKey: encodeBase64(boxKey) }));
    const manifest = {
      sealedAt: new Date(session.now()).toISOString(),
      sender: { card: device.cardText, person: device.name },
      deskId: session.identity.deskId,
      recipients,
      caseId,
    };
    const keys = { recipientKeys: cards.map(({ boxKey }) => boxKey), signKeys: device.sign };
    const name = bundleFileName();
    const writing = new Drafted(folder, name);
    try {
      const take = (piece: Bytes) => writing.put(piece);
      await sealTeamDocumentInto(manifest, document, keys, { take });
      if (!(await writing.publish())) return document.length;
    } catch (error) {
      await folder.dropDraft(name);
      if (error instanceof DamagedDocument) this.#unable.add(documentId);
      else if (!(error instanceof SealingStopped)) throw error;
      return document.length;
    }
    const { length, sha256 } = document;
    this.#files.set(name, {
      file: { name, size: writing.size },
      manifest: { caseId, recipients, document: { documentId, length, sha256: encodeBase64(sha256) } },
      isOurs: true,
      isTried: true,
    });
    return length;
  }
}

interface Taken {
  readonly member: Member;
  readonly isKept: boolean;
}

function isFor(recipients: TeamDocumentManifest['recipients'], others: readonly Member[]): boolean {
  const keys = new Set(recipients.map(({ deskId, boxKey }) => `${deskId} ${boxKey}`));
  return others.every(({ card }) => keys.has(`${card.deskId} ${encodeBase64(card.boxKey)}`));
}

/** A file of the folder that comes in small pieces. */
class Drafted {
  readonly #folder: ByteFolder;
  readonly #name: string;
  #waiting: Bytes[] = [];
  #waitingBytes = 0;
  size = 0;

  constructor(folder: ByteFolder, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  /** @throws SealingStopped when the folder does not take it */
  async put(piece: Bytes): Promise<void> {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    if (this.#waitingBytes >= PIECE_BYTES) await this.#write();
  }

  async #write(): Promise<void> {
    const fault = await this.#folder.draft(this.#name, concatBytes(...this.#waiting), this.size === 0);
    this.size += this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (fault) throw new SealingStopped();
  }

  /** @returns whether it stands in the folder */
  async publish(): Promise<boolean> {
    await this.#write();
    const fault = await this.#folder.publish(this.#name);
    if (fault) await this.#folder.dropDraft(this.#name);
    return fault === null;
  }
}
