/** What a page's memory holds, as Chromium's own debugger sees it: every string, object and closure of its heap. */
import type { Page } from '@playwright/test';

/** @returns those of the texts that stand anywhere in the heap, after a garbage collection */
export async function findInHeap(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  } finally {
    await session.detach();
  }
  const snapshot = parts.join('');
  return texts.filter((text) => snapshot.includes(text));
}
