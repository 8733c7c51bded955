/** Makes the vectors of tests/vectors/vault-v1 with the program itself; tests/component/vault/vectors.test.ts writes them. */
import { newHeader, newVaultId } from '../../renderer/vault/header';
import { deriveCaseKeys, deriveVaultKeys, newKey } from '../../renderer/vault/keys';
import { encodeRecoveryKey, newRecoveryKey, splitRecoveryKey } from '../../renderer/vault/recovery';
import { rowKey, sealBytesRow } from '../../renderer/vault/row';
import { createSlot, type Slot } from '../../renderer/vault/slot';
import { entryOf } from '../../renderer/vault/slot-list';
import { create } from '../../shared/domain/change';
import { encodeBase64, encodeHex, encodeUtf8, randomBytes, type Bytes } from '../../shared/crypto/bytes';
import { KDF_FLOOR } from '../../shared/crypto/kdf';
import { CHILD_FOCUS, newId } from './builders';
import {
  refusedHeaders,
  refusedJournals,
  refusedRows,
  refusedStores,
  type Refusals,
} from './make-refused-vectors';
import { MemoryFolder } from './memory-folder';
import { PASSPHRASE, PERSON, OTHER_PASSPHRASE, TestDesk } from './vault-desk';
import type { ContentsVector, HeaderVector, RowVector, VaultVectors } from './vault-vectors';

const TODAY = '2026-11-24';
const DOCUMENT = 'Verslag van het overleg. Niemand hierin bestaat.\n'.repeat(20);
const copy = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

export interface MadeHeader {
  readonly vector: HeaderVector;
  readonly vaultId: string;
  readonly vaultKey: Bytes;
  readonly slots: readonly [ilse: Slot, bram: Slot, recovery: Slot];
}

export async function makeHeader(): Promise<MadeHeader> {
  const [vaultId, vaultKey, device, recoveryKey] = [
    newVaultId(),
    newKey(),
    randomBytes(32),
    newRecoveryKey(),
  ];
  const slot = (
    name: string,
    role: 'manager' | 'member',
    secret: Parameters<typeof createSlot>[0]['secret'],
  ) => createSlot({ vaultId, vaultKey, name, role, secret, kdf: KDF_FLOOR });
  const ilse = await slot(PERSON, 'manager', { kind: 'passphrase', passphrase: PASSPHRASE, device: null });
  const bram = await slot('Bram', 'member', { kind: 'passphrase', passphrase: OTHER_PASSPHRASE, device });
  const recovery = await slot('', 'manager', { kind: 'recovery', key: recoveryKey });
  const vector: HeaderVector = {
    header: newHeader(vaultId, [ilse, bram, recovery]),
    opens: [
      { secret: { passphrase: PASSPHRASE }, slotId: ilse.id, name: PERSON, role: 'manager' },
      {
        secret: { passphrase: OTHER_PASSPHRASE, device: encodeHex(device) },
        slotId: bram.id,
        name: 'Bram',
        role: 'member',
      },
      { secret: { recoveryKey: encodeHex(recoveryKey) }, slotId: recovery.id, name: '', role: 'manager' },
    ],
    vaultKey: encodeHex(vaultKey),
  };
  return { vector, vaultId, vaultKey, slots: [ilse, bram, recovery] };
}

function makeRows({ vaultKey, slots }: MadeHeader): readonly RowVector[] {
  const [vault, caseKey, caseId, documentId] = [deriveVaultKeys(vaultKey), newKey(), newId(), newId()];
  const ofCase = deriveCaseKeys(caseKey);
  const row = (use: RowVector['use'], label: string, content: Bytes): RowVector => {
    const isOfCase = use === 'case-rows';
    const key = {
      desk: vault.desk,
      'case-key': vault.caseKeyWrap,
      audit: vault.audit,
      'case-rows': ofCase.rows,
    };
    return {
      use,
      from: encodeHex(isOfCase ? caseKey : vaultKey),
      label,
      place: rowKey(isOfCase ? ofCase.index : vault.index, label),
      row: encodeBase64(sealBytesRow(key[use], label, content)),
      body: encodeBase64(content),
    };
  };
  const json = (use: RowVector['use'], label: string, body: unknown) =>
    row(use, label, encodeUtf8(JSON.stringify(body)));
  const stamp = { replica: newId(), n: 1, at: 1_790_000_000_000, desk: newId(), person: PERSON };
  const by = `${stamp.replica}:1`;
  const record = {
    kind: 'case',
    v: 1,
    id: caseId,
    caseId,
    stamps: { [by]: stamp },
    fields: { code: [{ by, value: 'Kastanje', saw: {} }] },
  };
  const prev = encodeBase64(new Uint8Array(32));
  const entry = JSON.stringify({
    i: 0,
    at: 1_790_000_000_000,
    person: PERSON,
    act: 'create-vault',
    detail: {},
    prev,
  });
  return [
    json('desk', 'meta', {
      replica: stamp.replica,
      n: 1,
      deskCount: 0,
      listPages: 1,
      audit: { count: 0, hash: prev },
    }),
    json('desk', 'slots', [entryOf(slots[0], PERSON, 'manager', TODAY)]),
    json('case-key', `case-key/${caseId}`, encodeBase64(caseKey)),
    json('case-rows', `folder/${caseId}/0`, record),
    row('case-rows', `document/${documentId}/0`, encodeUtf8(DOCUMENT)),
    json('audit', 'audit/0', [entry]),
  ];
}

export interface MadeStore {
  readonly desk: TestDesk;
  readonly rows: ReadonlyMap<string, Bytes>;
  readonly header: unknown;
  readonly journal: Bytes;
  readonly contents: Omit<ContentsVector, 'frames'>;
}

export async function makeStore(): Promise<MadeStore> {
  const desk = new TestDesk(`vectors-${encodeHex(randomBytes(4))}`, new MemoryFolder());
  const made = await desk.service.create({ agency: CHILD_FOCUS, person: PERSON, passphrase: PASSPHRASE });
  if (!made.ok) throw new Error(made.error.kind);
  await desk.service.addSlot('Bram', 'member', OTHER_PASSPHRASE);
  const { words } = await desk.service.makeRecovery();
  await desk.service.confirmRecovery([words.join(' ')]);
  const policy = create('desk-policy', { id: newId(), caseId: null }, { idleMinutes: 4 });
  await desk.service.commit([policy], { act: 'change-policy' });
  const caseId = await desk.addCase('Kastanje', 2);
  await desk.addCase('Linde', 0);
  const file = new Blob([DOCUMENT]);
  await desk.service.addDocument(
    { caseId, file, values: { fileName: 'verslag.txt' }, origin: 'own' },
    () => true,
  );
  await desk.addContact(caseId, 'Kastanje nog een gesprek');
  const summaries = await desk.summaries(caseId);
  const codes = await desk.codes();
  const acts = [...(await desk.acts()), 'lock'];
  await desk.service.lock();
  return {
    desk,
    rows: await desk.readRows(),
    header: await desk.readHeader(),
    journal: desk.journal,
    contents: {
      secret: { passphrase: PASSPHRASE },
      words: words.join(' '),
      person: PERSON,
      codes,
      summaries,
      document: DOCUMENT,
      deskKinds: ['desk-policy'],
      acts,
    },
  };
}

async function makePaper(): Promise<{
  readonly vector: VaultVectors['recovery.json'];
  readonly refused: Refusals<'papers'>;
}> {
  const [vaultId, otherId, key] = [newVaultId(), newVaultId(), newRecoveryKey()];
  const words = encodeRecoveryKey(vaultId, key);
  const shares = (await splitRecoveryKey(vaultId, key)).map((share) => share.join(' '));
  const [one = '', two = ''] = shares;
  const paper = (what: string, kind: string, typed: readonly string[], id = vaultId) => ({
    what,
    kind,
    vaultId: id,
    typed,
  });
  const swapped = [...words];
  [swapped[4], swapped[5]] = [words[5] ?? '', words[4] ?? ''];
  return {
    vector: { vaultId, key: encodeHex(key), words: words.join(' '), shares },
    refused: [
      paper('two words that changed places', 'mistyped', [swapped.join(' ')]),
      paper('a word that is not in the list', 'mistyped', [[...words.slice(0, -1), 'xyzzy'].join(' ')]),
      paper('a word too few', 'mistyped', [words.slice(0, -1).join(' ')]),
      paper('the sheet of another vault', 'other-vault', [words.join(' ')], otherId),
      paper('one part as if it were the whole', 'mistyped', [one]),
      paper('the same part twice', 'mistyped', [one, one]),
      paper('parts of another vault', 'other-vault', [one, two], otherId),
    ],
  };
}

/** @param vaultKeyOf opens the store's header: by the second implementation, which sees no session */
export async function makeVectors(
  vaultKeyOf: (header: unknown) => Uint8Array,
  framesOf: (journal: Bytes) => readonly number[],
): Promise<VaultVectors & { readonly journal: Bytes }> {
  const header = await makeHeader();
  const rows = makeRows(header);
  const headers = await refusedHeaders(header, await makeHeader());
  const paper = await makePaper();
  const store = await makeStore();
  const stored = [...store.rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    'header.json': header.vector,
    'rows.json': rows,
    'recovery.json': paper.vector,
    'store.json': {
      header: store.header,
      rows: Object.fromEntries(stored.map(([place, row]) => [place, encodeBase64(row)])),
    },
    'contents.json': { ...store.contents, frames: framesOf(store.journal) },
    'refused.json': {
      headers,
      rows: refusedRows(),
      journals: refusedJournals(store),
      papers: paper.refused,
      stores: refusedStores(store, copy(vaultKeyOf(store.header))),
    },
    journal: store.journal,
  };
}
