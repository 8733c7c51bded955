/**
 * The loopback server of the browser host. Built as an entry of its own (`out/main/page-server.js`), because
 * `npm start` runs it in plain Node, and so that both hosts have their headers from one place.
 */
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerPageRequest } from './page-answer';

export const LOOPBACK = '127.0.0.1';
/** Fixed, because IndexedDB belongs to the origin: another port would be another, empty program. */
export const DEFAULT_PORT = 41739;

/** By this header a second start sees that it is Schakel which holds the port. It proves nothing, and opens nothing. */
const MARK_HEADER = 'X-Schakel';
const MARK = 'page';
/** How long the program that holds the port may be silent when it is asked, in milliseconds. */
const ASK_LIMIT_MS = 2000;

/** Why the server could not begin. */
export type ListenFault = 'in-use-by-schakel' | 'in-use' | 'unknown';
export type ListenOutcome =
  | { readonly kind: 'listening'; readonly server: Server; readonly url: string }
  | { readonly kind: 'failed'; readonly fault: ListenFault; readonly detail: string };

/**
 * Serves the built page in `root` to this machine only.
 * @param port 0 lets the system choose one, for tests
 */
export async function listen(root: string, port: number): Promise<ListenOutcome> {
  const server = createServer((question, response) => {
    // `answerPageRequest` does not throw; a broken socket ends the response by itself.
    void respond(root, question, response);
  });
  const fault = await new Promise<NodeJS.ErrnoException | null>((settle) => {
    server.once('error', settle);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => settle(null));
  });
  if (fault === null) return { kind: 'listening', server, url: addressOf(portOf(server) ?? port) };
  if (fault.code !== 'EADDRINUSE') return { kind: 'failed', fault: 'unknown', detail: fault.message };
  const own = await isSchakelAt(port);
  return { kind: 'failed', fault: own ? 'in-use-by-schakel' : 'in-use', detail: fault.message };
}

/** Whether the program that answers at `port` says it is Schakel. */
export function isSchakelAt(port: number): Promise<boolean> {
  // Not `fetch`: where the other program drops the connection at once, Node 20's never settles.
  return new Promise((settle) => {
    const question = request({ host: LOOPBACK, port, method: 'HEAD', agent: false, timeout: ASK_LIMIT_MS });
    question.once('response', (answer) => {
      answer.resume();
      settle(answer.headers[MARK_HEADER.toLowerCase()] === MARK);
    });
    question.once('timeout', () => question.destroy());
    question.once('error', () => settle(false));
    question.once('close', () => settle(false));
    question.end();
  });
}

function portOf(server: Server): number | null {
  const address = server.address();
  return address === null || typeof address === 'string' ? null : address.port;
}

/** Where the page is found. */
export function addressOf(port: number): string {
  return `http://${LOOPBACK}:${port}/`;
}

async function respond(root: string, question: IncomingMessage, response: ServerResponse): Promise<void> {
  // A foreign site can let its own name point at 127.0.0.1 (DNS rebinding); the Host header then bears that name.
  if (question.headers.host !== `${LOOPBACK}:${question.socket.localPort ?? 0}`) {
    response.writeHead(403, { 'Content-Length': '0', Connection: 'close' }).end();
    return;
  }
  const [pathname = ''] = (question.url ?? '').split('?', 1);
  const answer = await answerPageRequest(root, question.method ?? '', pathname);
  response.writeHead(answer.status, { ...answer.headers, [MARK_HEADER]: MARK }).end(answer.body);
}
