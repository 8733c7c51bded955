import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest } from '../../../electron/page/page-answer';
import { contentSecurityPolicy, FIXED_HEADERS } from '../../../shared/host/page-policy';

let top = '';
let root = '';

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'schakel-page-'));
  root = join(top, 'renderer');
  await mkdir(join(root, 'assets.js'), { recursive: true });
  await writeFile(
    join(root, 'index.html'),
    '<script nonce="__CSP_NONCE__"></script><i nonce="__CSP_NONCE__">é',
  );
  await writeFile(join(root, 'index.js'), 'const kept = "__CSP_NONCE__";');
  await writeFile(join(top, 'secret.json'), '{}');
  await symlink(join(top, 'secret.json'), join(root, 'link.json'));
});
afterAll(() => rm(top, { recursive: true, force: true }));

const text = (body: Uint8Array) => new TextDecoder().decode(body);
const nonceIn = (body: Uint8Array) => [...text(body).matchAll(/nonce="([^"]+)"/g)].map((match) => match[1]);

describe('the answer to a request for the page', () => {
  it('bears the policy with the very nonce that stands in the page', async () => {
    const { status, headers, body } = await answerPageRequest(root, 'GET', '/');
    const [first = '', second] = nonceIn(body);
    expect(status).toBe(200);
    expect(first).toBe(second);
    expect(Buffer.from(first, 'base64').byteLength).toBeGreaterThanOrEqual(16);
    expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy(first));
    expect(headers).toMatchObject(FIXED_HEADERS);
  });

  it('has another nonce at every load', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerPageRequest(root, 'GET', '/')));
    expect(new Set(answers.flatMap(({ body }) => nonceIn(body))).size).toBe(20);
  });

  it('tells the length in bytes, and to HEAD the same without the body', async () => {
    const whole = await answerPageRequest(root, 'GET', '/');
    const head = await answerPageRequest(root, 'HEAD', '/');
    expect(whole.headers['Content-Length']).toBe(String(whole.body.byteLength));
    expect(head.headers['Content-Length']).toBe(whole.headers['Content-Length']);
    expect(head.body).toHaveLength(0);
  });

  it('leaves every file but the page as it is, and gives it the policy too', async () => {
    const { headers, body } = await answerPageRequest(root, 'GET', '/index.js');
    expect(text(body)).toBe('const kept = "__CSP_NONCE__";');
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
  });

  it.each(['/absent.js', '/assets.js', '/link.json', '/..%2fsecret.json'])(
    'does not find %s',
    async (path) => {
      const { status, headers, body } = await answerPageRequest(root, 'GET', path);
      expect(status).toBe(404);
      expect(body).toHaveLength(0);
      expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('refuses the method "%s"', async (method) => {
    const { status, headers } = await answerPageRequest(root, method, '/');
    expect(status).toBe(405);
    expect(headers.Allow).toBe('GET, HEAD');
  });
});
