/** The kept vectors: that they are the ones the code below makes, and that each answers as it says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle, openBundleFrom } from '../../../shared/bundle/open';
import { parseBase64 } from '../../../shared/crypto/bytes';
import { DESKS, makeVectors, vectorDesks, type Vector } from '../../support/vectors';

const path = resolve(import.meta.dirname, '../../vectors/bundle-v1/vectors.json');
if (process.env.SCHAKEL_WRITE_VECTORS)
  writeFileSync(path, `${JSON.stringify({ desks: vectorDesks(), vectors: makeVectors() }, null, 2)}\n`);
const { desks, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
  desks: unknown;
  vectors: readonly Vector[];
};

describe('the vectors of bundle-v1', () => {
  it('follow from their seeds, to the byte', () => {
    expect(vectors).toEqual(makeVectors());
    expect(desks).toEqual(vectorDesks());
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))(
    '%s',
    async (_, { as, expect: kind, hash, file }) => {
      const bytes = parseBase64(file);
      if (!bytes) throw new Error('no base64');
      const read = (from: number, length: number) => Promise.resolve(bytes.slice(from, from + length));
      const source = { size: bytes.length, read };
      const whole = await openBundleFrom(source, DESKS[as]);
      const pieces = await openBundleFrom(source, DESKS[as], { inMemory: 0 });
      for (const opened of [openBundle(bytes, DESKS[as]), whole, pieces]) {
        expect(opened.ok ? 'opened' : opened.error).toBe(kind);
        expect(opened.ok ? opened.value.fileHash : undefined).toBe(hash);
      }
    },
  );
});
