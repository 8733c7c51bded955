import { app } from 'electron';
import type { Session, WebContents } from 'electron';
import { isPageAddress } from './origins';
import { mayHave, mayNavigate, mayRequest, QUIET_SWITCHES, RESOLVE_NOTHING } from './security-rules';

/**
 * What must be said to Chromium before it starts. The crash reporter is not started: a dump holds what was in memory.
 */
export function hardenApp(devServer: string | null): void {
  // Where a test machine starts it with --no-sandbox, Chromium crashes on being told both. The window's own
  // `sandbox: true` still keeps Node out of the page then.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value);
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', RESOLVE_NOTHING);
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, accept) => {
    event.preventDefault();
    accept(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, devServer));
}

/** Denies the page's session every permission, every request off this machine, and every download. */
export function hardenSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayHave(permission, details.requestingUrl, devServer)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    mayHave(permission, origin, devServer),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayRequest(details.url, devServer) }),
  );
  // Files leave by the save dialog only.
  session.on('will-download', (event) => event.preventDefault());
}

function hardenContents(contents: WebContents, devServer: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, true, devServer)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame, devServer)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isPageAddress(event.url, devServer)) event.preventDefault();
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
