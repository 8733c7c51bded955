/** The kept vectors of bundle-v1 in Chromium; `tests/unit/bundle/vectors.node.test.ts` runs them in Node. */
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../shared/bundle/open';
import { parseBase64 } from '../../../shared/crypto/bytes';
import { DESKS, type Vector } from '../../support/vectors';
import kept from '../../vectors/bundle-v1/vectors.json';

const vectors = kept.vectors as readonly Vector[];

describe('the vectors of bundle-v1 in a browser', () => {
  it('are all there', () => {
    expect(vectors.length).toBeGreaterThan(50);
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))(
    '%s',
    (_, { as, expect: kind, hash, file }) => {
      const bytes = parseBase64(file);
      if (!bytes) throw new Error('no base64');
      const opened = openBundle(bytes, DESKS[as]);
      expect(opened.ok ? 'opened' : opened.error).toBe(kind);
      expect(opened.ok ? opened.value.fileHash : undefined).toBe(hash);
    },
  );
});
