/** age over the same pieces, into the same kind of file and out of it: whole in memory where ours is, a stream where it is not. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { SMALL_BYTES } from '../../shared/bundle/opening';
import type { GoingDocument } from '../../shared/bundle/seal';
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

/** What only a worker may do with a file. */
interface WorkerFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<{
    truncate(size: number): void;
    write(bytes: Bytes): number;
    flush(): void;
    close(): void;
  }>;
}

/** A new file of the browser's own storage. */
async function newFile(): Promise<WorkerFile> {
  const root = await navigator.storage.getDirectory();
  return root.getFileHandle('aged', { create: true }) as Promise<WorkerFile>;
}

export async function ageSeal(going: readonly GoingDocument[]): Promise<Blob> {
  const length = going.reduce((sum, document) => sum + document.length, 0);
  if (length <= SMALL_BYTES) {
    const pieces: Bytes[] = [];
    for await (const piece of piecesOf(going)) pieces.push(piece);
    return new Blob([(await encrypter.encrypt(concatBytes(...pieces))) as Bytes]);
  }
  const file = await newFile();
  const writing = await file.createSyncAccessHandle();
  writing.truncate(0);
  const pieces = piecesOf(going);
  const plain = new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
  });
  const sealed = await encrypter.encrypt(plain);
  await sealed.pipeTo(new WritableStream({ write: (piece: Bytes) => void writing.write(piece) }));
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
