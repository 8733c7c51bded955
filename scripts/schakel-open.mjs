#!/usr/bin/env node
/** Opens, verifies, lists and unpacks a handover without Schakel: so that data is never locked in. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBundle, readCard, readKey, Refusal } from './open/read-bundle.mjs';
import { WORDS } from './open/words.mjs';

/** Larger than any file of the format: not read at all. */
const MAX_BYTES = 301 * 1024 * 1024;
const EXIT = { opened: 0, refused: 1, usage: 2, otherSender: 3 };

class Stop extends Error {
  /** @param {string} message @param {number} code */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** Controls and bidirectional marks mislead whoever reads a terminal. @param {string} value */
const plain = (value) => value.replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ');

/** @param {string} path @param {typeof WORDS['nl']} words */
function read(path, words) {
  try {
    if (statSync(path).size > MAX_BYTES) throw new Refusal('too-large');
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Stop(words.unreadable.replace('{what}', path), EXIT.usage);
  }
}

/** @param {Record<string, any>} opened @param {typeof WORDS['nl']} words */
function overview({ manifest, sender, addressed, content, documents, fileHash }, words) {
  const { rows } = words;
  /** @type {[string, unknown][]} */
  const told = [
    [rows.from, `${sender.agency.name}, ${manifest.sender.person}`],
    [rows.fingerprint, sender.digits],
    [rows.sealed, manifest.sealedAt],
  ];
  /** @param {{ id?: string, state?: string, note: string }} each */
  const said = ({ id, state, note }) => [id ?? state, note].filter(Boolean).join('. ');
  if (manifest.kind === 'receipt')
    told.push(
      [rows.state, `${manifest.state} (${manifest.taken}/${manifest.taken + manifest.left})`],
      [rows.note, manifest.note],
      [rows.about, manifest.about.fileHash],
    );
  else if (manifest.kind === 'correction' || manifest.kind === 'recall')
    told.push(
      [rows.what, words.notices[/** @type {'correction' | 'recall'} */ (manifest.kind)]],
      [rows.note, manifest.note],
      [rows.about, manifest.about.fileHash],
      [rows.cases, manifest.cases.map((/** @type {any} */ each) => each.code).join(', ')],
    );
  else
    told.push(
      [rows.sequence, addressed.sequence],
      [rows.purpose, said(manifest.purpose)],
      [rows.ground, said(manifest.ground)],
      [rows.consent, said(manifest.consent)],
      [rows.minor, said(manifest.minor)],
      [rows.onward, manifest.onward],
      [rows.cases, manifest.cases.map((/** @type {any} */ each) => each.code).join(', ')],
      [rows.records, counted(content.records.map((/** @type {any} */ each) => each.kind))],
      [rows.documents, documents.size],
      [rows.withheld, counted(content.withheld.map((/** @type {any} */ each) => each.reason))],
    );
  told.push([rows.hash, fileHash]);
  return told.map(([name, value]) => `${name}: ${plain(String(value))}`).join('\n');
}

/** @param {string[]} words */
function counted(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, n]) => `${n} ${word}`).join(', ') || '0';
}

/** @param {string} folder @param {Record<string, any>} opened @param {typeof WORDS['nl']} words */
function unpack(folder, { manifest, content, documents }, words) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    throw new Stop(words.exists.replace('{what}', folder), EXIT.usage);
  }
  /** @param {string} name @param {unknown} value */
  const write = (name, value) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  write('manifest.json', manifest);
  if (content) write('records.json', content);
  // Under their ids: the name that someone gave a file is for no disk to trust. It stands in records.json.
  for (const [id, bytes] of documents)
    writeFileSync(join(folder, `document-${id}`), bytes, { flag: 'wx', mode: 0o600 });
}

/** @param {typeof WORDS['nl']} words @param {Record<string, any>} values @param {string[]} files */
function run(words, { key, card, out, json }, files) {
  const [file] = files;
  if (files.length !== 1 || file === undefined || !key) throw new Stop(words.usage, EXIT.usage);
  /** @param {string} path */
  const text = (path) => Buffer.from(read(path, words)).toString('utf8');
  const us = readKey(text(key));
  const trusted = card === undefined ? null : readCard(text(card));
  const opened = readBundle(read(file, words), us);
  const isSame =
    trusted !== null &&
    trusted.deskId === opened.sender.deskId &&
    Buffer.compare(trusted.signKey, opened.sender.signKey) === 0 &&
    Buffer.compare(trusted.boxKey, opened.sender.boxKey) === 0;
  if (trusted && !isSame) throw new Stop(words.otherSender, EXIT.otherSender);
  const { manifest, content, fileHash } = opened;
  if (json) console.log(JSON.stringify({ verified: isSame, fileHash, manifest, content }, null, 2));
  else console.log(`${isSame ? words.verified : words.unverified}\n${overview(opened, words)}`);
  if (out) {
    unpack(out, opened, words);
    console.error(words.unpacked.replace('{what}', out));
  }
}

/** @param {string | undefined} lang @returns {typeof WORDS['nl'] | undefined} */
function wordsIn(lang) {
  return Object.entries(WORDS).find(([name]) => name === lang)?.[1];
}

function main() {
  let words = wordsIn((process.env.LC_ALL ?? process.env.LANG ?? '').slice(0, 2)) ?? WORDS.en;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        card: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    words = wordsIn(values.lang) ?? words;
    const every = Object.values(WORDS).map(({ help }) => help);
    if (values.help) console.log(values.lang ? words.help : every.join('\n\n'));
    else run(words, values, positionals);
  } catch (error) {
    if (error instanceof Stop) {
      console.error(error.message);
      process.exitCode = error.code;
    } else if (error instanceof Refusal) {
      const sentence = /** @type {Record<string, string>} */ (words.refused)[error.kind] ?? '';
      console.error(`${error.kind}: ${sentence}`);
      process.exitCode = EXIT.refused;
    } else {
      console.error(words.usage);
      process.exitCode = EXIT.usage;
    }
  }
}

main();
