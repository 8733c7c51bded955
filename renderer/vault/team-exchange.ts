/**
 * What the computers of one desk tell each other through the folder: docs/spec/postbus-v1.md section 3. One file a computer,
 * with what some other one may lack; taken in by the same merge and the one commit, without a person, for it is one desk.
 */
import { fingerprintOf } from '../../shared/bundle/card';
import { openTeam, sameKeys, sealTeam, type OpenedTeam } from '../../shared/bundle/team';
import { encodeBase64 } from '../../shared/crypto/bytes';
import type { Change } from '../../shared/domain/change';
import type { RecordDoc } from '../../shared/domain/record';
import { covers, isEnough, joined, least, mayBeNews, seenAfter, type Vector } from '../../shared/domain/team';
import type { ByteFolder, FolderFile } from '../../shared/host/byte-folder';
import { erasedCases } from './erase';
import { bundleFileName } from './handover';
import { compareRecords, FUTURE_MS } from './incoming-compare';
import type { Committed, Session } from './session';
import { activeOf, holdings, membersOf, ownDevice, type Asking, type Member, type OwnDevice } from './team';
import type { TeamState, TeamTrouble } from './team-api';

/** A computer of the desk, as its last file told it. */
interface Heard {
  readonly has: Vector;
  readonly sealedAt: string;
}

interface OwnFile {
  readonly name: string;
  readonly manifest: Pick<OpenedTeam['manifest'], 'recipients' | 'since' | 'has'>;
}

export interface TeamFiles {
  /** Sealed to this computer. */
  readonly team: readonly FolderFile[];
  /** Of all files in the folder. */
  readonly names: ReadonlySet<string>;
}

export class TeamExchange {
  readonly #heard = new Map<string, Heard>();
  readonly #asking = new Map<string, Asking>();
  /** By computer: what is wrong with its last file. */
  readonly #troubles = new Map<string, TeamTrouble>();
  /** Name, size and time of files that were dealt with. */
  readonly #done = new Set<string>();
  /** What others told that we hold already, without a commit. */
  #seen: Vector = {};
  #own: OwnFile | null = null;

  /** Takes in what the others left, and leaves what they lack. @returns what was committed */
  async run(session: Session, folder: ByteFolder, { team, names }: TeamFiles): Promise<readonly Committed[]> {
    const device = ownDevice(session);
    if (!device || session.opener.role === 'reader') return [];
    const commits: Committed[] = [];
    for (const file of team) {
      const key = `${file.name}/${file.size}/${file.modifiedAt}`;
      if (this.#done.has(key)) continue;
      this.#done.add(key);
      const bytes = await folder.read(file.name, 0, file.size).catch(() => new Uint8Array(0));
      const opened = openTeam(bytes, device);
      if (!opened.ok) continue;
      const { manifest, sender } = opened.value;
      if (sender.deskId === device.deviceId) await this.#keepNewest(folder, { name: file.name, manifest });
      else {
        const committed = await this.#hear(session, opened.value);
        if (committed === 'later') this.#done.delete(key);
        else if (committed) commits.push(committed);
      }
    }
    // Someone took it away, or cleaned up.
    if (this.#own && !names.has(this.#own.name)) this.#own = null;
    await this.#leave(session, folder, device);
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
    const before = this.#heard.get(deviceId);
    if (!before || before.sealedAt < manifest.sealedAt)
      this.#heard.set(deviceId, {
        has: joined(before?.has ?? {}, manifest.has),
        sealedAt: manifest.sealedAt,
      });
    return this.#take(session, member, opened);
  }

  async #take(
    session: Session,
    member: Member,
    { manifest, records }: OpenedTeam,
  ): Promise<Committed | 'later' | null> {
    const { changes, leftOut } = await changesOf(session, records);
    const seen = seenAfter(joined(this.#seen, session.meta.seen ?? {}), manifest);
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
    const committed = await session.commit(changes, { act: 'take-team', detail }, { seen: others });
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
    if (
      this.#own &&
      isEnough(this.#own.manifest, { ...session.meta, known, recipients, isMember: us !== undefined })
    )
      return;
    const telling = { since, has };
    const manifest = {
      sealedAt: new Date(session.now()).toISOString(),
      sender: { card: device.cardText, person: device.name },
      deskId: session.identity.deskId,
      recipients: recipients.map(({ deskId, boxKey }) => ({ deskId, boxKey: encodeBase64(boxKey) })),
      ...telling,
    };
    const sealed = sealTeam({
      manifest,
      records: us ? await newsOf(session, telling) : [],
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
    this.#own = { name, manifest };
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
      troubles: [...this.#troubles.values()],
    };
  }
}

function faultOf(
  session: Session,
  member: Member,
  { manifest, sender, records }: OpenedTeam,
): TeamTrouble['why'] | null {
  if (!sameKeys(member.card, sender)) return 'key-changed';
  if (member.revoked) return 'revoked';
  const latest = session.now() + FUTURE_MS;
  const isFuture =
    Date.parse(manifest.sealedAt) > latest ||
    records.some(({ stamps }) => Object.values(stamps).some(({ at }) => at > latest));
  return isFuture ? 'clock' : null;
}

/** Erasing is decided on each computer: a case that was erased here does not come back by itself. */
async function changesOf(
  session: Session,
  records: readonly RecordDoc[],
): Promise<{ readonly changes: readonly Change[]; readonly leftOut: number }> {
  const { identity, meta } = session;
  const team = new Set(membersOf(session).map(({ card }) => card.deskId));
  const own = { desk: identity.deskId, replica: meta.replica, n: meta.n, team };
  const erased = erasedCases(session);
  const changes: Change[] = [];
  let leftOut = 0;
  for (const doc of records) {
    if (doc.kind === 'erasure' || erased.has(doc.caseId ?? '')) continue;
    const folder = doc.caseId === null ? session.desk : await session.openFolder(doc.caseId);
    const compared = compareRecords(doc, folder?.get(doc.id), own);
    leftOut += compared.leftOut.length;
    if (compared.part && compared.fields.length > 0) changes.push({ op: 'merge', doc: compared.part });
  }
  return { changes, leftOut };
}

async function newsOf(
  session: Session,
  telling: { readonly since: Vector; readonly has: Vector },
): Promise<readonly RecordDoc[]> {
  const from = telling.since[session.meta.replica] ?? 0;
  const records = session.desk.docs().filter((doc) => doc.kind !== 'erasure' && mayBeNews(doc, telling));
  for (const { caseId, touched } of session.list.entries()) {
    if ((touched ?? 0) <= from) continue;
    const folder = await session.openFolder(caseId);
    records.push(...(folder?.docs() ?? []).filter((doc) => mayBeNews(doc, telling)));
  }
  return records;
}
