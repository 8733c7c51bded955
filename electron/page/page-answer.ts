import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { contentSecurityPolicy, FIXED_HEADERS, NONCE_PLACEHOLDER } from '../../shared/host/page-policy';
import { parsePagePath } from './page-path';

/** What a host answers to one request for a file of the page; each host only puts it in its own envelope. */
export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for HEAD. `Content-Length` among the headers is the length GET would have. */
  readonly body: Uint8Array<ArrayBuffer>;
}

const NOTHING = new Uint8Array(0);

/**
 * Answers a request for a file of the built page, with the policy headers and a nonce of this load.
 * Never throws: what cannot be read is not found.
 * @param root the folder of the built page (`out/renderer`)
 * @param pathname as sent, without the query, still percent-encoded
 */
export async function answerPageRequest(root: string, method: string, pathname: string): Promise<PageAnswer> {
  const nonce = randomBytes(18).toString('base64');
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, nonce, { Allow: 'GET, HEAD' });
  const path = parsePagePath(pathname);
  const content = path === null ? null : await readInside(root, path.segments);
  if (path === null || content === null) return refusal(404, nonce, {});
  const body = path.contentType.startsWith('text/html') ? withNonce(content, nonce) : content;
  return {
    status: 200,
    headers: {
      ...policyHeaders(nonce),
      'Content-Type': path.contentType,
      'Content-Length': String(body.byteLength),
    },
    body: method === 'HEAD' ? NOTHING : body,
  };
}

/** On every answer, not the page's alone: a worker has the policy of its own script. */
function policyHeaders(nonce: string): Record<string, string> {
  return { ...FIXED_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(nonce) };
}

function refusal(status: 404 | 405, nonce: string, extra: Readonly<Record<string, string>>): PageAnswer {
  return { status, headers: { ...policyHeaders(nonce), ...extra, 'Content-Length': '0' }, body: NOTHING };
}

/** Reads a file below `root`; a link that leads out of it counts as absent. */
async function readInside(
  root: string,
  segments: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [top, file] = await Promise.all([realpath(root), realpath(join(root, ...segments))]);
    if (!file.startsWith(top + sep)) return null;
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

function withNonce(html: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(html).replaceAll(NONCE_PLACEHOLDER, nonce);
  return new TextEncoder().encode(text);
}
