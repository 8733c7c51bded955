/** The loopback server over real HTTP, with requests written by hand: `fetch` would tidy them up first. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, isSchakelAt, listen } from '../../../electron/page/page-server';
import { contentSecurityPolicy } from '../../../shared/host/page-policy';

let folder = '';
let server: Server;
let url = '';
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schakel-server-'));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<meta nonce="__CSP_NONCE__"><p>Schakel');
  await writeFile(join(root, 'assets', 'index.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '{"secret":true}');
  const outcome = await listen(root, 0);
  if (outcome.kind === 'failed') throw new Error(outcome.detail);
  ({ server, url } = outcome);
  port = Number(new URL(url).port);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
  await rm(folder, { recursive: true, force: true });
});

interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends a request exactly as written. */
function send(method: string, target: string, host = `127.0.0.1:${port}`): Promise<RawAnswer> {
  return new Promise((settle, fail) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', fail).on('end', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      settle({ status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') });
    });
  });
}

const headerOf = (answer: RawAnswer, name: string) =>
  answer.head
    .split('\r\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `))
    ?.slice(name.length + 2);
const nonceOf = (answer: RawAnswer) => /nonce="([^"]+)"/.exec(answer.body)?.[1] ?? '';

describe('the loopback server', () => {
  it('listens on the loopback address only', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1', family: 'IPv4', port });
  });

  it('serves the page with a policy of the nonce that stands in it', async () => {
    const answer = await send('GET', '/');
    expect(answer.status).toBe(200);
    expect(headerOf(answer, 'Content-Type')).toBe('text/html; charset=utf-8');
    expect(nonceOf(answer)).not.toBe('');
    expect(headerOf(answer, 'Content-Security-Policy')).toBe(contentSecurityPolicy(nonceOf(answer)));
    expect(headerOf(answer, 'Cache-Control')).toBe('no-store');
  });

  it('draws another nonce at every load', async () => {
    const [first, second] = await Promise.all([send('GET', '/'), send('GET', '/index.html')]);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
  });

  it('passes over the query', async () => {
    expect((await send('GET', '/assets/index.js?v=../1')).status).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const answer = await send('HEAD', '/');
    expect(answer.status).toBe(200);
    expect(Number(headerOf(answer, 'Content-Length'))).toBeGreaterThan(0);
    expect(answer.body).toBe('');
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', 'evil.example:80', ''])(
    'refuses the Host "%s"',
    async (host) => {
      const answer = await send('GET', '/', host);
      expect(answer.status).toBe(403);
      expect(answer.body).toBe('');
    },
  );

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/%252e%252e%252fsecret.json',
    '/assets/../../secret.json',
    '/assets/..\\..\\secret.json',
    '/..%5csecret.json',
    '//secret.json',
    '/%00secret.json',
    'http://127.0.0.1/secret.json',
  ])('does not step out of the page by %s', async (target) => {
    const answer = await send('GET', target);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  it.each(['/assets', '/assets/', '/.'])('shows no list of the folder %s', async (target) => {
    const answer = await send('GET', target);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    const answer = await send(method, '/');
    expect(answer.status).toBe(405);
    expect(headerOf(answer, 'Allow')).toBe('GET, HEAD');
  });

  it('tells a second start that Schakel answers here', async () => {
    expect(await isSchakelAt(port)).toBe(true);
    expect(await listen(folder, port)).toMatchObject({ kind: 'failed', fault: 'in-use-by-schakel' });
    expect(addressOf(port)).toBe(url);
  });
});
