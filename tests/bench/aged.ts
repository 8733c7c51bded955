/** age over the same pieces, into the same kind of file and out of it: whole in memory where ours is, a stream where it is not. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { SMALL_BYTES } from '../../shared/bundle/opening';
import type { GoingDocument } from '../../shared/bundle/seal';
import type { WorkerFile } from '../../renderer/vault/outgoing.worker';
import { concatBytes, type Bytes } from '../../shared/crypto/bytes';

const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];

export async function beginAge(): Promise<void> {
  const identity = await generateX25519Identity();
  encrypter.addRecipient(await identityToRecipient(identity));
  decrypter.addIdentity(identity);
}

async function* piecesOf(going: readonly GoingDocument[]): AsyncGenerator<Bytes> {
  for (const { pieces } of going) yield* pieces();
}

/** A new file of the browser's own storage, to be written. */
async function newFile(): Promise<WorkerFile> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('aged').catch(() => undefined);
  return root.getFileHandle('aged', { create: true });
}

export async function ageSeal(going: readonly GoingDocument[]): Promise<Blob> {
  const length = going.reduce((sum, document) => sum + document.length, 0);
  if (length <= SMALL_BYTES) {
    const pieces: Bytes[] = [];
    for await (const piece of piecesOf(going)) pieces.push(piece);
    return new Blob([(await encrypter.encrypt(concatBytes(...pieces))) as Bytes]);
  }
  const file = await newFile();
  const writing = await file.createSyncAccessHandle?.();
  if (!writing) throw new Error('no room');
  const pieces = piecesOf(going);
  const plain = new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const next = await pieces.next();
      if (next.done) stream.close();
      else stream.enqueue(next.value);
    },
  });
  const sealed = await encrypter.encrypt(plain);
  let at = 0;
  const write = (piece: Bytes) => void (at += writing.write(piece, { at }));
  await sealed.pipeTo(new WritableStream({ write }));
  writing.flush();
  writing.close();
  return file.getFile();
}

/** Its bytes are opened and let go. */
export async function ageOpen(file: Blob): Promise<void> {
  if (file.size <= SMALL_BYTES) {
    await decrypter.decrypt(new Uint8Array(await file.arrayBuffer()));
    return;
  }
  const opened = await decrypter.decrypt(file.stream());
  await opened.pipeTo(new WritableStream());
}
