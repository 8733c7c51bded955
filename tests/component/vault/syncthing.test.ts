/** Two computers of one desk, each with a real vault and a folder on the disk, and a real Syncthing between the folders. */
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { bytesOf } from '../../../renderer/store/bytes';
import { equalBytes, randomBytes } from '../../../shared/crypto/bytes';
import { set } from '../../../shared/domain/change';
import { DOCUMENT_CHUNK_BYTES } from '../../../shared/domain/document';
import type { ByteFolder, FolderFault, FolderFile } from '../../../shared/host/byte-folder';
import { PAYOKE } from '../../support/builders';
import { addDocument, backupOf, documentIn, restoredFrom } from '../../support/team-vaults';
import { deskOf, meet, planOf, send } from '../../support/two-desks';
import { TestDesk } from '../../support/vault-desk';

declare module 'vitest/browser' {
  interface BrowserCommands {
    syncBegin: () => Promise<readonly [string, string] | null>;
    syncEnd: () => Promise<void>;
    diskList: (path: string) => Promise<readonly FolderFile[]>;
    diskRead: (path: string, name: string, from: number, length: number) => Promise<string>;
    diskDraft: (path: string, name: string, base64: string) => Promise<FolderFault | null>;
    diskPublish: (path: string, name: string) => Promise<FolderFault | null>;
    diskRemove: (path: string, name: string) => Promise<FolderFault | null>;
  }
}

const folders = await commands.syncBegin();
afterAll(() => commands.syncEnd());

type Used = Pick<ByteFolder, 'list' | 'read' | 'draft' | 'publish' | 'remove'>;

/** What looking in a Postbus folder uses of it. */
function onDisk(path: string): ByteFolder {
  const used: Used = {
    list: () => commands.diskList(path),
    read: async (...args) =>
      Uint8Array.from(atob(await commands.diskRead(path, ...args)), (letter) => letter.charCodeAt(0)),
    draft: (name, bytes) =>
      commands.diskDraft(path, name, btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))),
    publish: (name) => commands.diskPublish(path, name),
    remove: (name) => commands.diskRemove(path, name),
  };
  return used as ByteFolder;
}

interface Computer {
  readonly desk: TestDesk;
  readonly folder: ByteFolder;
}

/** Each looks again and again, as the program does, until it is so. */
async function until(computers: readonly Computer[], isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come');
    for (const { desk, folder } of computers) await desk.service.lookInPostbus(folder);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

describe.skipIf(folders === null)('through a real Syncthing', () => {
  it(
    'two computers of one desk work on the same cases, and a partner’s file reaches both',
    { timeout: 180_000 },
    async () => {
      const [here = '', there = ''] = folders ?? [];
      const first = await TestDesk.made();
      const caseId = await first.addCase('Zilver-19');
      await first.service.joinTeam('balie');
      const second = await restoredFrom(await backupOf(first), first.time + 1000);
      await second.service.joinTeam('laptop');
      const one = { desk: first, folder: onDisk(here) };
      const other = { desk: second, folder: onDisk(there) };
      await until([one, other], async () => (await first.service.team()).requests.length === 1);
      const [request] = (await first.service.team()).requests;
      expect(request?.fingerprint).toEqual((await second.service.team()).fingerprint);
      await first.service.admitDevice(request?.deviceId ?? '');
      await until([one, other], async () => (await second.service.team()).own === 'member');

      await first.addContact(caseId, 'van de balie');
      await second.addContact(caseId, 'van de laptop');
      const koper = await second.addCase('Koper-07');
      const ids = { id: caseId, caseId };
      await first.service.commit([set('case', ids, { summary: 'zegt de balie' })], { act: 'commit' });
      await second.service.commit([set('case', ids, { summary: 'zegt de laptop' })], { act: 'commit' });
      const rivals = async ({ service }: TestDesk) =>
        (await service.openCase(caseId))?.records.find(({ id }) => id === caseId)?.conflicts.summary?.length;
      await until(
        [one, other],
        async () =>
          (await first.summaries(koper)).length === 1 &&
          (await rivals(first)) === 2 &&
          (await rivals(second)) === 2,
      );
      expect([...(await second.summaries(caseId))].sort()).toEqual(
        [...(await first.summaries(caseId))].sort(),
      );
      expect(await first.codes()).toEqual(['Koper-07', 'Zilver-19']);

      const bytes = randomBytes(DOCUMENT_CHUNK_BYTES + 17);
      await addDocument(second, koper, bytes);
      await until([one, other], async () => (await documentIn(first, koper)).ok);
      const came = await documentIn(first, koper);
      expect(came.ok && equalBytes(came.value, bytes)).toBe(true);

      // A partner leaves a file on the one side; the computer on the other takes it, and both hold it.
      const payoke = await deskOf(PAYOKE, 'Nora');
      const toUs = await meet(payoke, second);
      await meet(second, payoke);
      const lood = await payoke.addCase('Lood-82');
      const theirs = await bytesOf(await send(payoke, planOf(toUs, [lood])));
      await one.folder.draft('van-payoke.schakel', theirs, true);
      await one.folder.publish('van-payoke.schakel');
      const told = async () =>
        (await second.service.lookInPostbus(other.folder))?.files.find(({ isNew }) => isNew);
      await until([one, other], async () => (await told())?.content.kind === 'handover');
      const opened = await second.service.openBundle(
        new Blob([await other.folder.read('van-payoke.schakel', 0, theirs.length)]),
      );
      if (!opened.ok || opened.value.kind !== 'handover') throw new Error('no handover');
      const accepted = await second.service.acceptBundle(
        opened.value.token,
        {},
        { untrustedReason: '', note: '' },
      );
      expect(accepted.ok).toBe(true);
      await until([one, other], async () => (await first.codes()).includes('Lood-82'));

      // Nothing is left to say: one file each and the partner's, the same on both sides.
      const names = async ({ folder }: Computer) =>
        (await folder.list()).flatMap(({ name }) => (name.endsWith('.schakel') ? [name] : [])).sort();
      await until([one, other], async () => {
        const [here, there] = [await names(one), await names(other)];
        return here.length === 3 && here.join() === there.join();
      });
    },
  );
});
