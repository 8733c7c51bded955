/** The second reader, written from the specification alone: as a process, and against every vector and our own seals. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBundle, readKey, Refusal } from '../../../scripts/open/read-bundle.mjs';
import { WORDS } from '../../../scripts/open/words.mjs';
import { encodeKeyFile } from '../../../shared/bundle/key-file';
import { sealBundle, type SealInput } from '../../../shared/bundle/seal';
import { encodeBase64, parseBase64 } from '../../../shared/crypto/bytes';
import { buildDesk, buildRecord, CASE_ID, CHILD_FOCUS, PAYOKE } from '../../support/builders';
import { documentOf, sealBundleWith } from '../../support/going-document';
import { DESKS, keyFile, makeVectors } from '../../support/vectors';

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/schakel-open.mjs');
const folder = mkdtempSync(join(tmpdir(), 'schakel-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args, '--lang', 'nl'], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const us = buildDesk(CHILD_FOCUS);
const payoke = buildDesk(PAYOKE);
const head = buildRecord(
  us,
  'case',
  { code: 'Zilver-19', stage: 'intake', lead: CHILD_FOCUS, openedOn: '2026-11-20' },
  { id: CASE_ID },
);
const input: SealInput = {
  manifest: {
    sealedAt: '2026-11-24T09:00:00.000Z',
    sender: { card: us.card, person: 'Ilse\u202e Verhaegen' },
    recipients: [
      { deskId: payoke.deskId, boxKey: encodeBase64(payoke.box.publicKey), sequence: 1, previous: null },
    ],
    purpose: { id: 'assessment', note: '' },
    ground: { id: 'consent-written', note: '' },
    consent: { state: 'written', note: '' },
    minor: { state: 'informed', note: '' },
    onward: 'case-partners',
    cases: [{ caseId: CASE_ID, code: 'Zilver-19', since: [] }],
    desks: [],
  },
  content: { records: [head], withheld: [] },
  recipientKeys: [payoke.box.publicKey],
  signKeys: us.sign,
};
const { bytes, fileHash } = sealBundle(input);
const file = put('a.schakel', bytes);
const key = put('payoke.schakel-key', keyFile(payoke));
const card = put('cf.schakel-card', us.card);

describe('the stand-alone reader', () => {
  it.each(makeVectors().map((vector) => [vector.name, vector] as const))(
    'answers as the vector says: %s',
    (_, { as, expect: kind, hash, file: text }) => {
      const given = parseBase64(text) ?? new Uint8Array(0);
      let answer = 'opened';
      let told: string | undefined;
      try {
        told = readBundle(given, readKey(keyFile(DESKS[as]))).fileHash;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer = error.kind;
      }
      expect(answer).toBe(kind);
      expect(told).toBe(hash);
    },
  );

  it('lists what our program sealed, tells that the sender is the one of the card, and hides no text', () => {
    const { status, stdout } = run(file, '--key', key, '--card', card);
    expect(status).toBe(0);
    expect(stdout).toContain('volgens de kaart die je meegaf');
    expect(stdout).toContain('Zilver-19');
    expect(stdout).toContain('1 case');
    expect(stdout).toContain(fileHash);
    expect(stdout).not.toContain('\u202e');
  });

  it('unpacks into a new folder, never into one that is there', () => {
    const out = join(folder, 'out');
    expect(run(file, '--key', key, '--card', card, '--out', out).status).toBe(0);
    const content = JSON.parse(readFileSync(join(out, 'records.json'), 'utf8')) as { records: unknown };
    expect(content.records).toEqual([JSON.parse(JSON.stringify(head))]);
    expect(run(file, '--key', key, '--out', out)).toMatchObject({ status: 2 });
  });

  it('says when nobody compared the sender, and unpacks nothing from another one than the card names', () => {
    expect(run(file, '--key', key).stdout).toContain('NIET vergeleken');
    const other = put('other.schakel-card', payoke.card);
    expect(run(file, '--key', key, '--card', other, '--out', join(folder, 'none'))).toMatchObject({
      status: 3,
      stdout: '',
    });
  });

  it('refuses with the kind of error, a sentence and its own exit code', () => {
    const stranger = put('stranger.schakel-key', keyFile(us));
    expect(run(file, '--key', stranger)).toMatchObject({ status: 1, stdout: '' });
    expect(run(file, '--key', stranger).stderr).toMatch(/^not-for-us: Niet bestemd/);
    expect(run(card, '--key', key).stderr).toMatch(/^not-a-bundle/);
    expect(run(file, '--key', card).stderr).toMatch(/^not-a-key/);
    expect(run(file, '--key', key, '--card', file).stderr).toMatch(/^not-a-card/);
    for (const wrong of [[], [file], [file, '--key', join(folder, 'nowhere')], [file, '--what']])
      expect(run(...wrong).status, wrong.join(' ')).toBe(2);
  });

  it('reads with the key file that the program writes', () => {
    const written = put('written.schakel-key', encodeKeyFile(payoke.deskId, payoke.box.secretKey));
    expect(run(file, '--key', written, '--card', card)).toMatchObject({ status: 0 });
  });

  it('unpacks documents under their ids, byte for byte', async () => {
    const text = new Uint8Array(Buffer.from('De school belde drie keer.'));
    const { record, going } = documentOf(us, '../brief.txt', text);
    const sealed = await sealBundleWith({ ...input, content: { records: [head, record], withheld: [] } }, [
      going,
    ]);
    const out = join(folder, 'with-document');
    const sealedFile = put('document.schakel', sealed.bytes);
    expect(run(sealedFile, '--key', key, '--card', card, '--out', out)).toMatchObject({ status: 0 });
    expect(readdirSync(out).sort()).toEqual(
      ['manifest.json', 'records.json', `document-${record.id}`].sort(),
    );
    expect(new Uint8Array(readFileSync(join(out, `document-${record.id}`)))).toEqual(text);
  });

  it('explains itself in Dutch, French and English', () => {
    const help = execFileSync(process.execPath, [SCRIPT, '--help'], { encoding: 'utf8' });
    expect(help).toContain('sleutelbestand');
    expect(help).toContain('fichier de clé');
    expect(help).toContain('key file');
    const shape = (words: object): object =>
      Object.entries(words).map(([name, word]: [string, unknown]) => [
        name,
        typeof word === 'string' ? (word.match(/\{\w+\}|--\w+/g) ?? []) : shape(word as object),
      ]);
    expect(shape(WORDS.fr)).toEqual(shape(WORDS.nl));
    expect(shape(WORDS.en)).toEqual(shape(WORDS.nl));
  });
});
