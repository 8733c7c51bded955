/** Documents behind the records: sealed piece by piece as they are read, and back as they went in. */
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../shared/bundle/open';
import { sealBundle } from '../../../shared/bundle/seal';
import { encodeHex, randomBytes } from '../../../shared/crypto/bytes';
import { buildDesk, CHILD_FOCUS, PAYOKE } from '../../support/builders';
import { bytesOf, documentOf, sealBundleWith, handoverInput } from '../../support/going-document';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);

const SIZES = [0, 1, 65_535, 65_536, 65_537, 200_000, 1_048_577];

describe('documents in a handover', () => {
  it('come out as they went in, whatever their sizes and the pieces they are read in', async () => {
    const made = SIZES.map((size, at) => {
      const bytes = randomBytes(size);
      return { bytes, ...documentOf(us, 'verslag.txt', bytes, [7777, 65_536, 512 * 1024][at % 3]) };
    });
    const sealed = await sealBundleWith(
      handoverInput(
        us,
        payoke,
        made.map(({ record }) => record),
      ),
      made.map(({ going }) => going),
    );
    const opened = openBundle(sealed.bytes, payoke);
    if (!opened.ok || opened.value.kind !== 'handover') throw new Error('not opened');
    const { documents } = opened.value;
    expect(documents.size).toBe(SIZES.length);
    for (const { bytes, going } of made)
      expect(encodeHex(await bytesOf(documents.get(going.documentId)))).toBe(encodeHex(bytes));
  });

  it('leave a bundle without any as it was: the same bytes at the same places', async () => {
    const { record } = documentOf(us, 'leeg.txt', new Uint8Array(0));
    const one = openBundle(sealBundle(handoverInput(us, payoke, [record])).bytes, payoke);
    const other = openBundle((await sealBundleWith(handoverInput(us, payoke, [record]), [])).bytes, payoke);
    for (const opened of [one, other])
      expect(opened).toMatchObject({ ok: true, value: { content: { records: [record] } } });
  });

  it('are not sealed when fewer or more bytes come than were announced', async () => {
    for (const by of [-1, 1]) {
      const { record, going } = documentOf(us, 'verslag.txt', randomBytes(5000));
      const wrong = { ...going, length: 5000 + by };
      await expect(sealBundleWith(handoverInput(us, payoke, [record]), [wrong])).rejects.toThrow(RangeError);
    }
  });
});
