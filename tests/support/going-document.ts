/** A document on its way, with the record that says of its bytes what must be said. */
import type { ArrivedDocument } from '../../shared/bundle/documents';
import {
  sealBundleInto,
  type GoingDocument,
  type SealedBundle,
  type SealInput,
} from '../../shared/bundle/seal';
import type { SealingWay } from '../../shared/bundle/sealing';
import { concatBytes, encodeBase64, encodeHex, type Bytes } from '../../shared/crypto/bytes';
import { hashSha256 } from '../../shared/crypto/hash';
import { DOCUMENT_CHUNK_BYTES, documentChunks } from '../../shared/domain/document';
import type { RecordDoc } from '../../shared/domain/record';
import { buildRecord, CASE_ID, newId, type TestDesk } from './builders';

/** @param piece bytes handed out at a time */
export function documentOf(
  desk: TestDesk,
  fileName: string,
  bytes: Bytes,
  piece = DOCUMENT_CHUNK_BYTES,
): { readonly record: RecordDoc; readonly going: GoingDocument } {
  const id = newId();
  const sha256 = hashSha256(bytes);
  const said = {
    fileName,
    size: bytes.length,
    chunks: documentChunks(bytes.length),
    sha256: encodeHex(sha256),
  };
  function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
  }
  return {
    record: buildRecord(desk, 'document', said, { id }),
    going: { documentId: id, length: bytes.length, sha256, pieces },
  };
}

/** What is sealed for one partner, with consent and every box ticked. */
export function handoverInput(from: TestDesk, to: TestDesk, records: readonly RecordDoc[]): SealInput {
  return {
    manifest: {
      sealedAt: '2026-11-24T09:00:00.000Z',
      sender: { card: from.card, person: 'Ilse' },
      recipients: [
        { deskId: to.deskId, boxKey: encodeBase64(to.box.publicKey), sequence: 1, previous: null },
      ],
      purpose: { id: 'assessment', note: '' },
      ground: { id: 'consent-written', note: '' },
      consent: { state: 'written', note: '' },
      minor: { state: 'informed', note: '' },
      onward: 'case-partners',
      cases: [{ caseId: CASE_ID, code: 'Zilver-19', since: [] }],
      desks: [],
    },
    content: { records, withheld: [] },
    recipientKeys: [to.box.publicKey],
    signKeys: from.sign,
  };
}

/** The sealed file, whole in memory. */
export async function sealBundleWith(
  input: SealInput,
  documents: readonly GoingDocument[],
  way: Pick<SealingWay, 'inMemory'> = {},
): Promise<SealedBundle> {
  const pieces: Bytes[] = [];
  const named = await sealBundleInto(input, documents, {
    ...way,
    take: (piece) => void pieces.push(piece),
  });
  return { ...named, bytes: concatBytes(...pieces) };
}

/** What came along, whole in memory. */
export async function bytesOf(document: ArrivedDocument | undefined): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const piece of document?.pieces() ?? []) pieces.push(piece);
  return concatBytes(...pieces);
}
