/** The only file of the main process that speaks over IPC. */
import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type {
  AnnouncementChannel,
  Announcements,
  InvocationChannel,
  Invocations,
} from '../../shared/host/channels';
import { INVOCATION_CHANNELS, parseArguments } from './ipc-arguments';
import { isPageAddress } from './origins';

/** What answers each channel; the arguments have been parsed by then. */
export type Handlers = {
  readonly [C in InvocationChannel]: (
    ...args: Invocations[C]['args']
  ) => Promise<Invocations[C]['answer']> | Invocations[C]['answer'];
};

/**
 * Answers the page's calls. A call from anything but the page's own main frame, or with arguments of another form,
 * is rejected; by the page's own code neither happens.
 * @param page the window's contents there are now
 */
export function answerCalls(
  handlers: Handlers,
  page: () => WebContents | null,
  devServer: string | null,
): void {
  for (const channel of INVOCATION_CHANNELS) {
    ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
      if (!isFromPage(event, page(), devServer)) throw new Error(`${channel}: not from the page`);
      return await answerCall(handlers, channel, raw);
    });
  }
}

async function answerCall<C extends InvocationChannel>(
  handlers: Handlers,
  channel: C,
  raw: readonly unknown[],
): Promise<Invocations[C]['answer']> {
  const args = parseArguments(channel, raw);
  if (args === null) throw new Error(`${channel}: arguments of another form`);
  return await handlers[channel](...args);
}

/** Tells the page something. */
export function announce<C extends AnnouncementChannel>(
  page: WebContents | null,
  channel: C,
  payload: Announcements[C],
): void {
  if (page === null || page.isDestroyed()) return;
  page.send(channel, payload);
}

function isFromPage(event: IpcMainInvokeEvent, page: WebContents | null, devServer: string | null): boolean {
  const frame = event.senderFrame;
  if (page === null || event.sender !== page || frame === null) return false;
  return frame.parent === null && isPageAddress(frame.url, devServer);
}
