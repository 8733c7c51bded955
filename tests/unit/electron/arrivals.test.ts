import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../../electron/main/arrivals';
import type { ReadOutcome } from '../../../electron/main/file-io';

/** A desk on which files arrive; a path with "bad" in it cannot be read. */
function desk() {
  const announced: string[] = [];
  const read: string[] = [];
  let refused = 0;
  const arrivals = createArrivals({
    read: (path): Promise<ReadOutcome> => {
      read.push(path);
      return Promise.resolve(
        path.includes('bad')
          ? { kind: 'failed', fault: 'not-found' }
          : { kind: 'opened', file: { name: path, bytes: new Uint8Array(0) } },
      );
    },
    announce: (file) => announced.push(file.name),
    refuse: () => (refused += 1),
  });
  return { arrivals, announced, read, refusals: () => refused };
}
const settled = () => new Promise((settle) => setTimeout(settle, 5));

describe('a file opened from outside', () => {
  it('waits unread until the page is there', async () => {
    const { arrivals, announced, read } = desk();
    arrivals.add('a');
    await settled();
    expect(read).toEqual([]);
    arrivals.pageIsReady();
    await settled();
    expect(announced).toEqual(['a']);
  });

  it('is handed over once, in its turn', async () => {
    const { arrivals, announced } = desk();
    arrivals.add('a');
    arrivals.add('b');
    arrivals.add('a');
    arrivals.pageIsReady();
    arrivals.add('c');
    arrivals.pageIsReady();
    await settled();
    expect(announced).toEqual(['a', 'b', 'c']);
  });

  it('can be opened again later', async () => {
    const { arrivals, announced } = desk();
    arrivals.pageIsReady();
    arrivals.add('a');
    await settled();
    arrivals.add('a');
    await settled();
    expect(announced).toEqual(['a', 'a']);
  });

  it('is kept for the next page where this one goes while it is read', async () => {
    const { arrivals, announced } = desk();
    arrivals.pageIsReady();
    arrivals.add('a');
    arrivals.pageIsGone();
    await settled();
    expect(announced).toEqual([]);
    arrivals.pageIsReady();
    await settled();
    expect(announced).toEqual(['a']);
  });

  it('that cannot be read is told of, and does not hold up the next', async () => {
    const { arrivals, announced, refusals } = desk();
    arrivals.add('bad');
    arrivals.add('b');
    arrivals.pageIsReady();
    await settled();
    expect(refusals()).toBe(1);
    expect(announced).toEqual(['b']);
  });
});
