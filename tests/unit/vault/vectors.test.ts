/**
 * tests/vectors/vault-v1, opened and refused by the program and by the second implementation alike. The whole store in a
 * real database: tests/component/vault/vectors.test.ts.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { openHeader, parseHeader } from '../../../renderer/vault/header';
import { Journal } from '../../../renderer/vault/journal';
import { readHead } from '../../../renderer/vault/journal-head';
import { deriveCaseKeys, deriveVaultKeys } from '../../../renderer/vault/keys';
import { parseTypedRecovery } from '../../../renderer/vault/recovery';
import { openBytesRow, rowKey } from '../../../renderer/vault/row';
import type { SlotSecret } from '../../../renderer/vault/slot';
import { encodeBase64, encodeHex, parseBase64, type Bytes } from '../../../shared/crypto/bytes';
import { DUTCH_WORDS } from '../../../shared/domain/data/dutch-words';
import { MemoryFolder } from '../../support/memory-folder';
import { readJournalVector, readVector } from '../../support/read-vectors';
import { readSecondJournal } from '../../support/second-journal-reader';
import { joinSecondShares, readRecoveryKey } from '../../support/second-paper-reader';
import {
  keyFor,
  openSecondHeader,
  openSecondRow,
  placeOf,
  readSecondStore,
  Refused,
  secondReaderReady,
  onlyValue,
  type SecondHeader,
  type SecondSecret,
} from '../../support/second-vault-reader';
import type { VectorSecret } from '../../support/vault-vectors';

const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'hex'));
const base64 = (text: string): Bytes => parseBase64(text) ?? hex('');

function secretOf({ passphrase = '', device, recoveryKey }: VectorSecret): SlotSecret {
  if (recoveryKey) return { kind: 'recovery', key: hex(recoveryKey) };
  return { kind: 'passphrase', passphrase, device: device ? hex(device) : null };
}

function secondSecretOf({ passphrase = '', device, recoveryKey }: VectorSecret): SecondSecret {
  if (recoveryKey) return { recoveryKey: hex(recoveryKey) };
  return { passphrase, ...(device && { device: hex(device) }) };
}

/** @returns the kind with which it was refused */
function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.kind;
    throw error;
  }
  return 'opened';
}

async function journalOf(bytes: Bytes, passphrase: string) {
  const folder = new MemoryFolder();
  folder.files.set('journal', bytes);
  const place = { folder, name: 'journal' };
  const head = await readHead(place);
  if (head.kind !== 'found') return head.kind === 'refused' ? head.fault : head.kind;
  const header = parseHeader(head.header);
  if (!header.ok) return header.error;
  const opened = await openHeader(header.value, { kind: 'passphrase', passphrase, device: null });
  if (!opened.ok) return opened.error;
  const frames: number[] = [];
  const journal = new Journal(place, deriveVaultKeys(opened.value.vaultKey).journal);
  const scan = await journal.scan(({ number }) => void frames.push(number));
  return scan.isBroken ? 'damaged' : { frames, torn: scan.torn };
}

beforeAll(() => secondReaderReady);

describe('the vectors of vault-v1', () => {
  it('open by each slot of the header: passphrase, bound to a computer, recovery', async () => {
    const { header, opens, vaultKey } = readVector('header.json');
    const parsed = parseHeader(header);
    if (!parsed.ok) throw new Error(parsed.error);
    expect(opens).toHaveLength(3);
    for (const { secret, ...who } of opens) {
      const ours = await openHeader(parsed.value, secretOf(secret));
      const theirs = openSecondHeader(header as SecondHeader, secondSecretOf(secret));
      expect(ours).toMatchObject({ ok: true, value: who });
      expect(theirs).toMatchObject(who);
      expect([ours.ok && encodeHex(ours.value.vaultKey), encodeHex(theirs.vaultKey)]).toEqual([
        vaultKey,
        vaultKey,
      ]);
    }
  });

  it.each(readVector('rows.json').map((row) => [row.label.split('/')[0], row] as const))(
    'open the row %s, at its place',
    (_name, { use, from, label, place, row, body }) => {
      const isOfCase = use === 'case-rows';
      const vault = deriveVaultKeys(hex(from));
      const ofCase = deriveCaseKeys(hex(from));
      const key = {
        desk: vault.desk,
        'case-key': vault.caseKeyWrap,
        audit: vault.audit,
        'case-rows': ofCase.rows,
      };
      const opened = openBytesRow(key[use], label, base64(row));
      expect(opened.ok && encodeBase64(opened.body)).toBe(body);
      expect(rowKey(isOfCase ? ofCase.index : vault.index, label)).toBe(place);
      const theirs = openSecondRow(keyFor(use, hex(from)), label, base64(row));
      expect(encodeBase64(theirs)).toBe(body);
      expect(placeOf(keyFor(isOfCase ? 'case-index' : 'index', hex(from)), label)).toBe(place);
    },
  );

  it('give the recovery key from its words, and from any two of three parts', async () => {
    const { vaultId, key, words, shares } = readVector('recovery.json');
    const ours = await parseTypedRecovery(vaultId, [words]);
    expect(ours.ok && encodeHex(ours.value)).toBe(key);
    expect(encodeHex(readRecoveryKey(vaultId, words, DUTCH_WORDS))).toBe(key);
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const [one = '', other = ''] = [shares[a], shares[b]];
      const joined = await parseTypedRecovery(vaultId, [one, other]);
      expect(joined.ok && encodeHex(joined.value)).toBe(key);
      expect(encodeHex(joinSecondShares(vaultId, one, other, DUTCH_WORDS))).toBe(key);
    }
  });

  it('give a whole store and its journal to the second implementation', () => {
    const [{ header, rows }, contents] = [readVector('store.json'), readVector('contents.json')];
    const all = new Map(Object.entries(rows).map(([place, row]) => [place, base64(row)]));
    const read = readSecondStore(
      { header: header as SecondHeader, rows: all },
      secondSecretOf(contents.secret),
    );
    const records = read.cases.flatMap((each) => each.records);
    const values = (kind: string, field: string) =>
      records.filter((record) => record.kind === kind).map((record) => onlyValue(record, field));
    expect(values('case', 'code').sort()).toEqual(contents.codes);
    expect(values('contact-entry', 'summary')).toEqual(contents.summaries);
    expect(read.audit.map(({ act }) => act)).toEqual(contents.acts);
    expect(read.opened.name).toBe(contents.person);
    const [document] = read.cases.flatMap((each) => [...each.documents.values()]);
    expect(new TextDecoder().decode(document)).toBe(contents.document);
    const journal = readSecondJournal(readJournalVector(), secondSecretOf(contents.secret));
    expect(journal.frames.map(({ number }) => number)).toEqual(contents.frames);
    expect([...journal.rows].sort()).toEqual([...all].sort());
  });

  it('give the same frames of the journal to the program', async () => {
    const { secret, frames } = readVector('contents.json');
    expect(await journalOf(readJournalVector(), secret.passphrase ?? '')).toEqual({ frames, torn: 0 });
  });
});

describe('the vectors that must be refused', () => {
  const refused = readVector('refused.json');

  it.each(refused.headers.map((each) => [each.what, each] as const))(
    'a header with %s',
    async (_what, { kind, secret, header }) => {
      const parsed = parseHeader(header);
      const ours = parsed.ok ? await openHeader(parsed.value, secretOf(secret)) : parsed;
      expect(ours).toEqual({ ok: false, error: kind });
      // The second implementation takes the shape of a header for granted.
      if (kind !== 'damaged-header')
        expect(refusalOf(() => openSecondHeader(header as SecondHeader, secondSecretOf(secret)))).toBe(kind);
    },
  );

  it.each(refused.rows.map((each) => [each.what, each] as const))(
    'a row: %s',
    (_what, { kind, key, label, row }) => {
      expect(openBytesRow(hex(key), label, base64(row))).toEqual({ ok: false, fault: kind });
      expect(refusalOf(() => openSecondRow(hex(key), label, base64(row)))).toBe(kind);
    },
  );

  it.each(refused.journals.map((each) => [each.what, each] as const))(
    'a journal with %s',
    async (_what, { kind, bytes }) => {
      const { secret } = readVector('contents.json');
      expect(await journalOf(base64(bytes), secret.passphrase ?? '')).toBe(kind);
      expect(refusalOf(() => readSecondJournal(base64(bytes), secondSecretOf(secret)))).toBe(kind);
    },
  );

  it.each(refused.papers.map((each) => [each.what, each] as const))(
    'a recovery sheet: %s',
    async (_what, { kind, vaultId, typed }) => {
      expect(await parseTypedRecovery(vaultId, typed)).toEqual({ ok: false, error: kind });
      const [one = '', other] = typed;
      const read = () =>
        other === undefined
          ? readRecoveryKey(vaultId, one, DUTCH_WORDS)
          : joinSecondShares(vaultId, one, other, DUTCH_WORDS);
      expect(refusalOf(read)).toBe(kind);
    },
  );
});
