/** A second computer of a desk: a backup of the first, restored beside it as the same desk. */
import type { Bytes } from '../../shared/crypto/bytes';
import { newName, PASSPHRASE, TestDesk } from './vault-desk';

export async function backupOf(desk: TestDesk): Promise<Uint8Array<ArrayBuffer>> {
  const made = await desk.service.backup(desk.folder);
  if (!made.ok) throw new Error(made.error.kind);
  const name = [...desk.folder.files.keys()].find((each) => each.endsWith('.schakel-backup')) ?? '';
  return desk.folder.get(name);
}

export async function restoredFrom(bytes: Uint8Array<ArrayBuffer>, time: number): Promise<TestDesk> {
  const desk = new TestDesk(newName());
  desk.time = time;
  const answer = await desk.service.restore({
    bytes,
    secret: { kind: 'passphrase', passphrase: PASSPHRASE },
    keepIdentity: true,
    mayReplace: false,
  });
  if (!answer.ok) throw new Error(answer.error.kind);
  return desk;
}

export async function addDocument({ service }: TestDesk, caseId: string, bytes: Bytes): Promise<void> {
  const file = new Blob([bytes]);
  const values = { fileName: 'verslag.bin' };
  const added = await service.addDocument({ caseId, file, values, origin: 'own' }, () => true);
  if (!added.ok) throw new Error(added.error.kind);
}

/** The one document of a case. */
export async function documentRecord({ service }: TestDesk, caseId: string) {
  return (await service.openCase(caseId))?.records.find(({ kind }) => kind === 'document');
}

/** Its bytes. */
export async function documentIn(desk: TestDesk, caseId: string) {
  const document = await documentRecord(desk, caseId);
  return desk.service.readDocument(caseId, document?.id ?? '', 'open-document');
}
