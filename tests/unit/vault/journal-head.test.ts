/** The start of a journal gives way to another header without a copy of the frames, whenever the machine stops. */
import { describe, expect, it } from 'vitest';
import { Journal } from '../../../renderer/vault/journal';
import { encodeHead } from '../../../renderer/vault/journal-format';
import { hasHead, readHead, replaceHead } from '../../../renderer/vault/journal-head';
import { encodeUtf8, type Bytes } from '../../../shared/crypto/bytes';
import { MemoryFolder } from '../../support/memory-folder';

const KEY: Bytes = new Uint8Array(32).fill(7);
const OLD = { slots: ['opened by the passphrase of before'] };
const NEW = { slots: ['opened by the passphrase of now'] };
const NAME = 'schakel.journal';

async function aJournal(): Promise<{ folder: MemoryFolder; place: { folder: MemoryFolder; name: string } }> {
  const folder = new MemoryFolder();
  const place = { folder, name: NAME };
  const journal = new Journal(place, KEY);
  await journal.rewrite(OLD, 1, batches());
  for (const number of [2, 3])
    await journal.append({
      number,
      puts: new Map([['r'.repeat(22), encodeUtf8(`row ${number}`)]]),
      deletes: [],
    });
  return { folder, place };
}

// eslint-disable-next-line @typescript-eslint/require-await -- as the store gives its rows
async function* batches() {
  yield new Map([['q'.repeat(22), encodeUtf8('first')]]);
}

async function framesOf(place: { folder: MemoryFolder; name: string }): Promise<readonly number[]> {
  const numbers: number[] = [];
  const scan = await new Journal(place, KEY).scan(({ number }) => void numbers.push(number));
  expect(scan.torn).toBe(0);
  return numbers;
}

const holds = (folder: MemoryFolder, text: string) =>
  [...folder.files.values()].some((bytes) => new TextDecoder('latin1').decode(bytes).includes(text));
const isNew = (header: unknown) => JSON.stringify(header) === JSON.stringify(NEW);

describe('another header at the start of a journal', () => {
  it('takes the place of the old one: the same frames, no byte of the old one', async () => {
    const { folder, place } = await aJournal();
    const [size, writes] = [folder.get(NAME).length, folder.writes];
    expect(await replaceHead(place, NEW)).toBeNull();
    // Draft, publish, patch, and what stood beside goes.
    expect(folder.writes - writes).toBe(4);
    expect(folder.get(NAME)).toHaveLength(size);
    expect(await readHead(place)).toMatchObject({ kind: 'found', header: NEW });
    expect(await framesOf(place)).toEqual([1, 2, 3]);
    expect(holds(folder, 'of before')).toBe(false);
    expect([...folder.files.keys()]).toEqual([NAME]);
  });

  it('is the old one or the new one when the machine stops at any write, and the new one after the next try', async () => {
    for (let stop = 0; ; stop++) {
      const { folder, place } = await aJournal();
      folder.writesLeft = stop;
      const fault = await replaceHead(place, NEW);
      const head = await readHead(place);
      expect(head.kind === 'found' && [OLD, NEW]).toContainEqual(head.kind === 'found' && head.header);
      expect(await framesOf(place)).toEqual([1, 2, 3]);
      folder.writesLeft = Infinity;
      await replaceHead(place, NEW);
      expect(await hasHead(place, isNew), `stopped at ${stop}`).toBe(true);
      expect(holds(folder, 'of before')).toBe(false);
      if (fault === null) break;
    }
  });

  it('is whole although the machine stopped while it was written over the old one, at any byte', async () => {
    for (let tear = 0; tear < 300; tear++) {
      const { folder, place } = await aJournal();
      folder.tearsAt = tear;
      await replaceHead(place, NEW);
      expect(await readHead(place), `torn at ${tear}`).toMatchObject({ kind: 'found', header: NEW });
      expect(await hasHead(place, isNew)).toBe(false);
      expect(await framesOf(place)).toEqual([1, 2, 3]);
      [folder.writesLeft, folder.tearsAt] = [Infinity, null];
      expect(await replaceHead(place, NEW)).toBeNull();
      expect(await hasHead(place, isNew)).toBe(true);
    }
  });

  it('that has no room there any more is written with a copy of the frames, and room for more', async () => {
    const { folder, place } = await aJournal();
    const large = { slots: ['x'.repeat(5000)] };
    expect(await replaceHead(place, large)).toBeNull();
    expect(await readHead(place)).toMatchObject({ kind: 'found', header: large });
    expect(await framesOf(place)).toEqual([1, 2, 3]);
    expect(holds(folder, 'of before')).toBe(false);
    const size = folder.get(NAME).length;
    await replaceHead(place, { slots: ['x'.repeat(5000), 'another slot'] });
    expect(folder.get(NAME)).toHaveLength(size);
  });

  it('also takes the place of one of an earlier program, which left no room', async () => {
    const { folder, place } = await aJournal();
    const head = await readHead(place);
    if (head.kind !== 'found') throw new Error('no head');
    const frames = folder.get(NAME).slice(head.length);
    folder.files.set(NAME, new Uint8Array([...encodeHead(OLD), ...frames]));
    expect(await replaceHead(place, NEW)).toBeNull();
    expect(await readHead(place)).toMatchObject({ kind: 'found', header: NEW });
    expect(await framesOf(place)).toEqual([1, 2, 3]);
    expect(holds(folder, 'of before')).toBe(false);
  });
});
