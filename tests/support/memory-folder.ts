/** A folder in memory whose faults are typed: full, read-only, or a machine that stops at a given write. */
import type { Bytes } from '../../shared/crypto/bytes';
import type { ByteFolder, FolderFault, FolderFile } from '../../shared/host/byte-folder';

export class MemoryFolder implements ByteFolder {
  readonly files = new Map<string, Bytes>();
  readonly #drafts = new Map<string, Bytes>();
  /** When a file was changed, where a test says so. */
  readonly times = new Map<string, number>();
  /** Every write answers this while set. */
  fault: FolderFault | null = null;
  /** Writes that still succeed; after them the machine is off and nothing changes any more. */
  writesLeft = Infinity;
  writes = 0;
  /** Where set, a patch stops after so many bytes and the machine is off. */
  tearsAt: number | null = null;
  /** Changes what a copy becomes, as a bad stick does. */
  onPublish: (name: string, bytes: Bytes) => Bytes = (_name, bytes) => bytes;

  #write(work: () => void): Promise<FolderFault | null> {
    if (this.fault) return Promise.resolve(this.fault);
    if (this.writesLeft <= 0) return Promise.resolve('failed');
    this.writesLeft -= 1;
    this.writes += 1;
    work();
    return Promise.resolve(null);
  }

  get(name: string): Bytes {
    return this.files.get(name) ?? new Uint8Array(0);
  }

  list(): Promise<readonly FolderFile[]> {
    return Promise.resolve(
      [...this.files].map(([name, { length }]) => ({
        name,
        size: length,
        modifiedAt: this.times.get(name) ?? 0,
      })),
    );
  }

  size(name: string): Promise<number> {
    return Promise.resolve(this.get(name).length);
  }

  read(name: string, from: number, length: number): Promise<Bytes> {
    return Promise.resolve(this.get(name).slice(from, from + length));
  }

  append(name: string, bytes: Bytes): Promise<FolderFault | null> {
    return this.#write(() => this.files.set(name, joined(this.get(name), bytes)));
  }

  patch(name: string, at: number, bytes: Bytes): Promise<FolderFault | null> {
    const before = this.get(name);
    if (at + bytes.length > before.length) return Promise.resolve('failed');
    const after = before.slice();
    after.set(bytes.subarray(0, this.tearsAt ?? bytes.length), at);
    const isTorn = this.tearsAt !== null;
    return this.#write(() => {
      this.files.set(name, after);
      if (isTorn) this.writesLeft = 0;
    });
  }

  truncate(name: string, size: number): Promise<FolderFault | null> {
    return this.#write(() => this.files.set(name, this.get(name).slice(0, size)));
  }

  draft(name: string, bytes: Bytes, isFirst: boolean): Promise<FolderFault | null> {
    return this.#write(() => {
      const before = isFirst ? undefined : this.#drafts.get(name);
      this.#drafts.set(name, before ? joined(before, bytes) : bytes.slice());
    });
  }

  publish(name: string): Promise<FolderFault | null> {
    return this.#write(() => {
      this.files.set(name, this.onPublish(name, this.#drafts.get(name) ?? new Uint8Array(0)));
      this.#drafts.delete(name);
    });
  }

  drafts(): Promise<readonly string[]> {
    return Promise.resolve([...this.#drafts.keys()]);
  }

  dropDraft(name: string): Promise<FolderFault | null> {
    return this.#write(() => this.#drafts.delete(name));
  }

  remove(name: string): Promise<FolderFault | null> {
    return this.#write(() => {
      this.files.delete(name);
      this.#drafts.delete(name);
    });
  }
}

function joined(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
