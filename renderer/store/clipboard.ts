/**
 * Copying that forgets: what the program put on the clipboard is taken off it after half a minute and at the lock, if
 * it is still ours. Where the browser does not let us look, it is taken off all the same: a secret address left there
 * is worse than something else lost.
 */
const FORGET_AFTER_MS = 30_000;

let ours: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** @returns whether it was copied */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  ours = text;
  clearTimeout(timer);
  timer = setTimeout(emptyClipboard, FORGET_AFTER_MS);
  return true;
}

export function emptyClipboard(): void {
  if (ours === null) return;
  clearTimeout(timer);
  void takeOff(ours);
}

async function takeOff(text: string): Promise<void> {
  // A page without the focus may neither read nor write it; then when it comes back.
  if (!document.hasFocus()) {
    window.addEventListener('focus', () => void takeOff(text), { once: true });
    return;
  }
  if (ours !== text) return;
  ours = null;
  const current = await look();
  if (current === null || current === text) await navigator.clipboard.writeText('').catch(() => undefined);
}

/** @returns null where we may not look */
async function look(): Promise<string | null> {
  try {
    const permission = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    return permission.state === 'granted' ? await navigator.clipboard.readText() : null;
  } catch {
    return null;
  }
}

if (typeof document !== 'undefined')
  // Something else was copied in our own window: no longer ours.
  for (const event of ['copy', 'cut']) document.addEventListener(event, () => (ours = null));
