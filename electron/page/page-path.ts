import { extname } from 'node:path';
import { CONTENT_TYPES } from '../../shared/host/page-policy';

/** A name a build may give a file: no dot first, and none of the characters that mean something to a file system. */
const SEGMENT = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/;

/** A file of the built page, as the parts of its path below the page's folder. */
export interface PagePath {
  readonly segments: readonly string[];
  readonly contentType: string;
}

/**
 * Turns the path of a request into a file below the page's folder, or `null` where there can be none.
 * What a name may consist of is listed, rather than what it may not: `..`, `%2e%2e`, a back slash, a drive letter,
 * a NUL or a second round of percent signs all fail for the same reason, and none needs a rule of its own.
 * @param pathname the request's path as it was sent, without its query, still percent-encoded
 */
export function parsePagePath(pathname: string): PagePath | null {
  const decoded = decode(pathname);
  if (decoded?.startsWith('/') !== true) return null;
  const path = decoded === '/' ? '/index.html' : decoded;
  const segments = path.slice(1).split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) return null;
  const contentType = CONTENT_TYPES[extname(path).toLowerCase()];
  return contentType === undefined ? null : { segments, contentType };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // a percent sign that encodes nothing
  }
}
