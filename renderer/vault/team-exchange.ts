/**
 * What the computers of one desk tell each other through the folder: docs/spec/postbus-v1.md section 3. One file a computer,
 * with what some other one may lack; taken in by the same merge and the one commit, without a person, for it is one desk.
 */
import { fingerprintOf } from '../../shared/bundle/card';
import { MAX_LACKS, openTeam, sealTeam, type OpenedTeam } from '../../shared/bundle/team';
import { peekTeamDocument } from '../../shared/bundle/team-document';
import { encodeBase64 } from '../../shared/crypto/bytes';
import type { RecordDoc } from '../../shared/domain/record';
import { covers, isEnough, joined, least, seenAfter, type Lack, type Vector } from '../../shared/domain/team';
import type { ByteFolder, FolderFile } from '../../shared/host/byte-folder';
import { erasedCases } from './erase';
import { bundleFileName } from './handover';
import type { Committed, Session } from './session';
import {
  activeOf,
  faultOf,
  holdings,
  membersOf,
  ownDevice,
  type Asking,
  type Member,
  type OwnDevice,
} from './team';
import type { TeamState, TeamTrouble } from './team-api';
import { changesOf, newsOf, withLacks } from './team-records';
import { freshDocuments, sourceIn, TeamDocuments, type FreshDocument } from './team-documents';

/** A computer of the desk, as its last file told it. */
interface Heard {
  readonly has: Vector;
  readonly lacks: readonly Lack[];
  readonly sealedAt: string;
}

interface OwnFile {
  readonly name: string;
  readonly manifest: Pick<OpenedTeam['manifest'], 'recipients' | 'since' | 'has' | 'lacks'>;
  readonly documents: readonly FreshDocument[];
  readonly caseIds: ReadonlySet<string | null>;
}

function ownFile(
  name: string,
  manifest: OwnFile['manifest'],
  records: readonly RecordDoc[],
  { deviceId }: OwnDevice,
): OwnFile {
  const documents = freshDocuments(records, manifest.has, deviceId);
  return { name, manifest, documents, caseIds: new Set(records.map(({ caseId }) => caseId)) };
}

export interface TeamFiles {
  /** Sealed to this computer. */
  readonly team: readonly FolderFile[];
  /** Of all files in the folder. */
  readonly names: ReadonlySet<string>;
  /** Whether it is known of each what it is. */
  readonly isSettled: boolean;
}

export class TeamExchange {
  readonly #heard = new Map<string, Heard>();
  readonly #asking = new Map<string, Asking>();
  /** By computer: what is wrong with its last file. */
  readonly #troubles = new Map<string, TeamTrouble>();
  /** Name, size and time of files that were dealt with. */
  readonly #done = new Set<string>();
  readonly #documents = new TeamDocuments();
  /** What others told that we hold already, without a commit. */
  #seen: Vector = {};
  #own: OwnFile | null = null;

  /** Takes in what the others left, and leaves what they lack. @returns what was committed */
  async run(
    session: Session,
    folder: ByteFolder,
    { team, names, isSettled }: TeamFiles,
  ): Promise<readonly Committed[]> {
    const device = ownDevice(session);
    if (!device || session.opener.role === 'reader') return [];
    const commits: Committed[] = [];
    for (const file of team) {
      const key = `${file.name}/${file.size}/${file.modifiedAt}`;
      if (this.#done.has(key)) continue;
      this.#done.add(key);
      const source = sourceIn(folder, file);
      const document = await peekTeamDocument(source, device);
      if (document) {
        this.#documents.found(file, document, device);
        continue;
      }
      const bytes = await source.read(0, file.size);
      const opened = openTeam(bytes, device);
      if (!opened.ok) continue;
      const { manifest, sender } = opened.value;
      if (sender.deskId === device.deviceId) {
        await this.#keepNewest(folder, ownFile(file.name, manifest, opened.value.records, device));
      } else {
        const committed = await this.#hear(session, opened.value);
        if (committed === 'later') this.#done.delete(key);
        else if (committed) commits.push(committed);
      }
    }
    // Someone took it away, or cleaned up.
    if (this.#own && !names.has(this.#own.name)) this.#own = null;
    for (const { member, isKept } of await this.#documents.take({ session, folder, device }, names)) {
      const { deskId } = member.card;
      if (!isKept) this.#troubles.set(deskId, { name: member.name, why: 'not-saved' });
      else if (this.#troubles.get(deskId)?.why === 'not-saved') this.#troubles.delete(deskId);
    }
    await this.#leave(session, folder, device);
    // Another one may have left the same document: seen first, so that none lies there twice.
    if (isSettled) await this.#giveDocuments(session, folder, device);
    return commits;
  }

  /** Our own file, by its signature: the one that holds most stays. */
  async #keepNewest(folder: ByteFolder, found: OwnFile): Promise<void> {
    const [stays, goes] =
      this.#own && covers(this.#own.manifest.has, found.manifest.has)
        ? [this.#own, found]
        : [found, this.#own];
    this.#own = stays;
    if (goes && goes.name !== stays.name) await folder.remove(goes.name);
  }

  /** @returns 'later' when it could not be written now */
  async #hear(session: Session, opened: OpenedTeam): Promise<Committed | 'later' | null> {
    const { manifest, sender } = opened;
    if (manifest.deskId !== session.identity.deskId) return null;
    const { deskId: deviceId } = sender;
    const member = membersOf(session).find(({ card }) => card.deskId === deviceId);
    if (!member) {
      const { person: name, card: cardText } = manifest.sender;
      this.#asking.set(deviceId, { name, card: sender, cardText, has: manifest.has });
      return null;
    }
    const fault = faultOf(session, member, opened);
    if (fault) {
      this.#troubles.set(deviceId, { name: member.name, why: fault });
      await session.note({ act: 'take-team', detail: { from: member.name, refused: fault } });
      return null;
    }
    this.#troubles.delete(deviceId);
    const before = this.#heard.get(deviceId) ?? { has: {}, lacks: [], sealedAt: '' };
    // Files come in any order, and a clock may be set back; what it holds only grows.
    const isLater = before.sealedAt <= manifest.sealedAt || !covers(before.has, manifest.has);
    const { lacks, sealedAt } = isLater ? manifest : before;
    this.#heard.set(deviceId, { has: joined(before.has, manifest.has), lacks, sealedAt });
    return this.#take(session, member, opened);
  }

  async #take(
    session: Session,
    member: Member,
    { manifest, records }: OpenedTeam,
  ): Promise<Committed | 'later' | null> {
    const { changes, leftOut, lacks } = await changesOf(session, records);
    const seen = seenAfter(joined(this.#seen, holdings(session)), manifest);
    // Our own commits are counted by `n`.
    const others = Object.fromEntries(
      Object.entries(seen).filter(([replica]) => replica !== session.meta.replica),
    );
    if (leftOut > 0) this.#troubles.set(member.card.deskId, { name: member.name, why: 'left-out' });
    if (changes.length === 0) {
      this.#seen = others;
      return null;
    }
    const detail = { from: member.name, records: changes.length, ...(leftOut > 0 && { leftOut }) };
    const committed = await session.commit(
      changes,
      { act: 'take-team', detail },
      { seen: others, lacks: withLacks(session.meta.lacks, lacks) },
    );
    if (committed.ok) {
      this.#seen = others;
      return committed.value;
    }
    this.#troubles.set(member.card.deskId, { name: member.name, why: 'not-saved' });
    return 'later';
  }

  /** Writes our file anew where someone lacks what the last one does not say. */
  async #leave(session: Session, folder: ByteFolder, device: OwnDevice): Promise<void> {
    const members = membersOf(session);
    const us = members.find(({ card }) => card.deskId === device.deviceId);
    const others = activeOf(members).filter((member) => member !== us);
    if (us?.revoked || others.length === 0) return;
    const known = others.map(({ card, start }) => this.#heard.get(card.deskId)?.has ?? start);
    const has = joined(this.#seen, holdings(session));
    const since = us ? least(known) : has;
    const recipients = [...others.map(({ card }) => card), device.card];
    const lacks = (session.meta.lacks ?? []).slice(0, MAX_LACKS);
    if (
      this.#own &&
      ![...erasedCases(session)].some((caseId) => this.#own?.caseIds.has(caseId)) &&
      (!this.#documents.areWaited || covers(this.#own.manifest.has, has)) &&
      isEnough(this.#own.manifest, { ...session.meta, known, recipients, lacks, isMember: us !== undefined })
    )
      return;
    const telling = { since, has, lacks };
    const manifest = {
      sealedAt: new Date(session.now()).toISOString(),
      sender: { card: device.cardText, person: device.name },
      deskId: session.identity.deskId,
      recipients: recipients.map(({ deskId, boxKey }) => ({ deskId, boxKey: encodeBase64(boxKey) })),
      ...telling,
    };
    const records = us ? await newsOf(session, telling) : [];
    const sealed = sealTeam({
      manifest,
      records,
      recipientKeys: recipients.map(({ boxKey }) => boxKey),
      signKeys: device.sign,
    });
    const name = bundleFileName();
    const fault = (await folder.draft(name, sealed.bytes, true)) ?? (await folder.publish(name));
    if (fault) {
      await folder.dropDraft(name);
      return;
    }
    if (this.#own) await folder.remove(this.#own.name);
    this.#own = ownFile(name, manifest, records, device);
  }

  async #giveDocuments(session: Session, folder: ByteFolder, device: OwnDevice): Promise<void> {
    const members = membersOf(session);
    const us = members.find(({ card }) => card.deskId === device.deviceId);
    const others = activeOf(members).filter((member) => member !== us);
    if (!us || us.revoked || others.length === 0) return;
    const asked = others.flatMap(({ card }) => this.#heard.get(card.deskId)?.lacks ?? []);
    const fresh = (this.#own?.documents ?? []).filter(({ n }) =>
      others.some(({ card, start }) => {
        const known = this.#heard.get(card.deskId)?.has ?? start;
        return (known[device.deviceId] ?? 0) < n;
      }),
    );
    const erased = erasedCases(session);
    const wanted = [...asked, ...fresh].filter(({ caseId }) => !erased.has(caseId));
    await this.#documents.give({ session, folder, device }, wanted, others);
  }

  asking(deviceId: string): Asking | undefined {
    return this.#asking.get(deviceId);
  }

  state(session: Session): TeamState {
    const device = ownDevice(session);
    const members = membersOf(session);
    const us = members.find(({ card }) => card.deskId === device?.deviceId);
    const isIn = (id: string) => members.some(({ card }) => card.deskId === id);
    return {
      own: !device ? 'none' : !us ? 'asking' : us.revoked ? 'revoked' : 'member',
      fingerprint: device && fingerprintOf(device.card),
      devices: members.map(({ recordId, name, card, revoked }) => ({
        recordId,
        deviceId: card.deskId,
        name,
        isThis: card.deskId === device?.deviceId,
        revoked,
        heardAt: this.#heard.get(card.deskId)?.sealedAt ?? null,
      })),
      requests: [...this.#asking]
        .filter(([id]) => !isIn(id))
        .map(([deviceId, { name, card }]) => ({ deviceId, name, fingerprint: fingerprintOf(card) })),
      lacking: session.meta.lacks?.length ?? 0,
      troubles: [...this.#troubles.values()],
    };
  }
}
