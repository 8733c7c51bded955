/** Sealing and opening as the vault's worker does it, for figures that are counted in a page. */
import { expose } from 'comlink';
import { countElsewhere } from '../../renderer/vault/counting';
import { digestElsewhere } from '../../renderer/vault/digest';
import { sourceOf } from '../../renderer/vault/file-source';
import { beginOutgoing, clearOutgoing } from '../../renderer/vault/outgoing';
import { SMALL_BYTES } from '../../shared/bundle/opening';
import { openBundleFrom } from '../../shared/bundle/open';
import { sealBundleInto, type GoingDocument } from '../../shared/bundle/seal';
import { encodeJson, parseJson } from '../../shared/bundle/strict-json';
import { encodeHex } from '../../shared/crypto/bytes';
import { hashBeside, hashFast, startFastSha256 } from '../../shared/crypto/hash';
import { documentChunks } from '../../shared/domain/document';
import type { RecordDoc } from '../../shared/domain/record';
import { buildDesk, buildRecord, CHILD_FOCUS, newId, PAYOKE } from '../support/builders';
import { handoverInput } from '../support/going-document';
import { ageOpen, ageSeal, beginAge } from './aged';
import { MB, piece } from './pieces';

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const PIECE = 16_384;

/** Records of a kind that no program knows, which may hold any text. */
function bulk(megabytes: number): readonly RecordDoc[] {
  const head = buildRecord(us, 'case', { code: 'Zilver-19' });
  return Array.from({ length: (megabytes * 1024 * 1024) / PIECE }, () => ({
    ...buildRecord(us, 'case', { code: 'Zilver-19' }),
    kind: 'hologram',
    stamps: head.stamps,
    fields: { depth: [{ by: `${us.replica}:1`, value: 'x'.repeat(PIECE), saw: {} }] },
  }));
}

/** Documents of at most 50 MB that together are so large; their bytes are made as they are asked for. */
async function documents(
  megabytes: number,
): Promise<{ readonly records: readonly RecordDoc[]; readonly going: readonly GoingDocument[] }> {
  const each = Math.min(50, megabytes);
  const size = each * MB;
  const one = piece();
  function* pieces() {
    for (let at = 0; at < size; at += one.length) yield one.slice();
  }
  const hash = await startFastSha256();
  for (const bytes of pieces()) hash.update(bytes);
  const sha256 = hash.digest();
  const all = Array.from({ length: megabytes / each }, () => newId());
  const said = { fileName: 'verslag.pdf', size, chunks: documentChunks(size), sha256: encodeHex(sha256) };
  return {
    records: all.map((id) => buildRecord(us, 'document', said, { id })),
    going: all.map((documentId) => ({ documentId, length: size, sha256, pieces })),
  };
}

/** As the vault does it: a large one goes to the browser's own storage. */
async function sealed(records: readonly RecordDoc[], going: readonly GoingDocument[]): Promise<Blob> {
  const size = going.reduce((sum, { length }) => sum + length, 0);
  const outgoing = await beginOutgoing(`${newId()}.schakel`, size);
  await sealBundleInto(handoverInput(us, payoke, records), going, { take: (bytes) => outgoing.put(bytes) });
  return outgoing.end();
}

let going: { readonly records: readonly RecordDoc[]; readonly going: readonly GoingDocument[] } = {
  records: [],
  going: [],
};
let blob = new Blob();
let aged = new Blob();

const bench = {
  async begin(what: 'records' | 'documents', megabytes: number): Promise<void> {
    await hashFast();
    hashBeside(digestElsewhere);
    await beginAge();
    going = what === 'records' ? { records: bulk(megabytes), going: [] } : await documents(megabytes);
  },
  async seal(): Promise<void> {
    blob = await sealed(going.records, going.going);
  },
  async open(): Promise<void> {
    const counting = blob.size > SMALL_BYTES ? countElsewhere() : null;
    const answer = await openBundleFrom(
      sourceOf(blob),
      payoke,
      counting ? { elsewhere: counting.elsewhere } : {},
    );
    counting?.end();
    if (!answer.ok) throw new Error(answer.error);
  },
  async ageSeal(): Promise<void> {
    aged = await ageSeal(going.going);
  },
  ageOpen: () => ageOpen(aged),
  /** What there is to say, without sealing. */
  json(): void {
    parseJson(encodeJson({ records: going.records, withheld: [] }));
  },
  end: clearOutgoing,
};

export type SealingBench = typeof bench;
expose(bench);
