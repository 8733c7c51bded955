/** A handover that memory should not hold, between two desks in a worker: only there the browser's own files are written. */
import { expose } from 'comlink';
import { SMALL_BYTES } from '../../shared/bundle/opening';
import { encodeBase64, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { SECTIONS } from '../../shared/domain/redact';
import type { HandoverPlan, SealedFile } from '../../renderer/vault/api';
import { accept, arrive, ledger, planOf, twoDesks, type Pair } from './two-desks';

interface Begun {
  readonly pair: Pair;
  readonly caseId: string;
  readonly documentId: string;
  readonly plan: HandoverPlan;
  readonly large: Bytes;
}
let begun: Begun;
let file: SealedFile | undefined;

const hashOf = (bytes: Bytes) => encodeBase64(hashSha256(bytes));

const desks = {
  async begin(): Promise<void> {
    const pair = await twoDesks();
    // Over what one call may ask of random bytes.
    const large = new Uint8Array(SMALL_BYTES + 5).map((_, i) => (i * 31 + (i >> 8)) & 255);
    const caseId = await pair.cf.addCase('Zilver-19');
    const values = { fileName: 'verslag.txt', title: 'Verslag', on: null, note: null };
    const added = await pair.cf.service.addDocument(
      { caseId, file: new Blob([large]), values, origin: 'own' },
      () => true,
    );
    if (!added.ok) throw new Error(added.error.kind);
    const records = (await pair.cf.service.openCase(caseId))?.records ?? [];
    const documentId = records.find(({ kind }) => kind === 'document')?.id ?? '';
    const profile = { sections: SECTIONS, release: [], documents: [documentId] };
    begun = { pair, caseId, documentId, plan: planOf(pair.toPayoke, [caseId], { profile }), large };
  },
  /** @param upTo the part of it after which it is stopped. @returns why it is no file, or its name and how far it told to be */
  async seal(upTo: number) {
    const seen: number[] = [];
    const progress = (done: number, of: number) => seen.push(done / of) > 0 && done <= of * upTo;
    const sealed = await begun.pair.cf.service.sealHandover([begun.plan], progress);
    if (!sealed.ok) return { fault: sealed.error.kind };
    file = sealed.value[0];
    return { name: file?.name, last: seen.at(-1) };
  },
  /** By which hash the ledger of a desk names the file, of each handover. */
  async noted(of: 'cf' | 'payoke'): Promise<readonly unknown[]> {
    return (await ledger(begun.pair[of], begun.caseId)).map(({ values }) => values.fileHash);
  },
  /** @returns why it is not opened when someone stops it at once */
  async stopOpening() {
    const opened = await begun.pair.payoke.service.openBundle(file?.blob ?? new Blob(), () => false);
    return opened.ok ? null : opened.error.kind;
  },
  /** @returns whether the document came out as it went in */
  async take(): Promise<boolean> {
    const { payoke } = begun.pair;
    await accept(payoke, await arrive(payoke, file?.blob ?? new Blob()));
    const read = await payoke.service.readDocument(begun.caseId, begun.documentId, 'open-document');
    return read.ok && hashOf(read.value) === hashOf(begun.large);
  },
  async reopen(): Promise<void> {
    await begun.pair.cf.reopened();
  },
};

export type LargeHandover = typeof desks;
expose(desks);
