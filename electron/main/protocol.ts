import { protocol } from 'electron';
import type { Session } from 'electron';
import { answerPageRequest } from '../page/page-answer';
import { isPageAddress, SCHEME } from './origins';

/** Makes `app:` an origin as good as https, with its own IndexedDB and workers. Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built page on `app://schakel/`.
 * @param root the folder of the built page
 */
export function servePage(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (!isPageAddress(request.url, null)) return new Response(null, { status: 404 });
    const answer = await answerPageRequest(root, request.method, new URL(request.url).pathname);
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });
}
