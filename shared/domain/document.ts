import { z } from 'zod';
import { defineKind, field } from './kind';
import { day, filled, line, text } from './values';

/** Largest document that is taken in, in bytes. */
export const MAX_DOCUMENT_BYTES = 100 * 1024 * 1024;
/** A document is sealed in pieces of this size, the last one smaller. In bytes. */
export const DOCUMENT_CHUNK_BYTES = 512 * 1024;

/**
 * A file that belongs to a case. Its bytes lie beside the record, sealed in chunks under the key of the case
 * (docs/spec/vault-v1.md section 4). It goes along in a handover only when someone chose it by itself.
 */
export const documentKind = defineKind({
  kind: 'document',
  v: 1,
  scope: 'case',
  ownWords: true,
  required: ['fileName', 'size', 'chunks'],
  fields: {
    /** Base name as it was when it was taken in. */
    fileName: field(filled(line)),
    title: field(line),
    /** The day the document is of, not the day it was taken in. */
    on: field(day),
    note: field(text),
    /** In bytes. */
    size: field(z.number().int().min(0).max(MAX_DOCUMENT_BYTES)),
    chunks: field(z.number().int().min(0)),
    /** Hex; null while not all of it has been taken in. */
    sha256: field(z.string().regex(/^[0-9a-f]{64}$/)),
  },
});

/** What is said of its bytes. */
export const BYTE_FIELDS: readonly string[] = ['size', 'chunks', 'sha256'];

export function documentChunks(size: number): number {
  return Math.ceil(size / DOCUMENT_CHUNK_BYTES);
}

export type DocumentView = 'image' | 'pdf' | 'text' | 'mail' | 'office' | 'none';

const VIEWS: Readonly<Record<string, DocumentView>> = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  bmp: 'image',
  avif: 'image',
  pdf: 'pdf',
  txt: 'text',
  md: 'text',
  csv: 'text',
  eml: 'mail',
  docx: 'office',
  odt: 'office',
};
const NOT_VIEWED_PICTURES = ['heic', 'heif', 'tif', 'tiff', 'svg'];
const FILMS = ['mp4', 'mov', 'avi', 'mkv', 'webm', '3gp', 'm4v', 'wmv', 'mpg', 'mpeg'];

function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** How a document is shown inside the program, by the ending of its name. */
export function documentView(fileName: string): DocumentView {
  return VIEWS[extensionOf(fileName)] ?? 'none';
}

/** Pictures and films: before one is taken in, a person says that it shows no abuse (articles 171 to 175). */
export function mayShowAbuse(fileName: string): boolean {
  const extension = extensionOf(fileName);
  return documentView(fileName) === 'image' || [...NOT_VIEWED_PICTURES, ...FILMS, 'zip'].includes(extension);
}
