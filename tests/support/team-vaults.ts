/** A second computer of a desk: a backup of the first, restored beside it as the same desk. */
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
