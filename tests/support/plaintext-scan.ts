/**
 * Searches every byte below a folder for texts, in the encodings a browser may have written them in; also inside
 * LevelDB's compressed tables.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableBlocks } from './leveldb-blocks';

export interface Found {
  readonly text: string;
  readonly as: string;
  readonly file: string;
}

/** Base64 of a text depends on where in its triple it begins: three spellings, without their unsure ends. */
function base64Spellings(text: string): readonly Buffer[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.from('x'.repeat(shift) + text)
      .toString('base64')
      .replace(/=+$/, '');
    const from = Math.ceil((shift * 8) / 6);
    return Buffer.from(whole.slice(from, whole.length - 1));
  });
}

function spellings(text: string): readonly (readonly [as: string, needle: Buffer])[] {
  return [
    ['utf-8', Buffer.from(text, 'utf8')],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ...base64Spellings(text).map((needle) => ['base64', needle] as const),
  ];
}

/** The browser may still run: a file of its cache goes between the list and the look. What is gone holds nothing. */
function readThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export function findPlanted(folder: string, texts: readonly string[]): readonly Found[] {
  const needles = texts.flatMap((text) => spellings(text).map(([as, needle]) => ({ text, as, needle })));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const raw = readThere(file);
    if (raw === null) return [];
    const parts = [raw, ...tableBlocks(raw)];
    return needles
      .filter(({ needle }) => parts.some((bytes) => bytes.includes(needle)))
      .map(({ text, as }) => ({ text, as, file: file.slice(folder.length + 1) }));
  });
}
