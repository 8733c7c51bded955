/** A small disk for a profile: a tmpfs of its own, for which one must be root. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, writeSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Bytes left. */
  readonly left: () => number;
  /** Writes until at most so many bytes are left. */
  readonly fill: (leave: number) => void;
  readonly makeRoom: () => void;
  readonly unmount: () => void;
}

/** @returns null, and why, where none can be mounted */
export function mountSmallDisk(megabytes: number): SmallDisk | { readonly refused: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { refused: 'only root on Linux mounts a disk' };
  const folder = mkdtempSync(join(tmpdir(), 'schakel-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    return { refused: `mount: ${error instanceof Error ? error.message : String(error)}` };
  }
  const ballast = join(folder, 'ballast');
  const left = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    left,
    fill: (leave) => {
      const file = openSync(ballast, 'a');
      const block = Buffer.alloc(4096, 1);
      try {
        while (left() > leave) writeSync(file, block);
      } catch {
        // Full to the last block: the browser wrote meanwhile.
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    unmount: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
