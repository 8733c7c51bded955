import { z } from 'zod';

/** Where the window stood, in device-independent pixels. Holds nothing of what was in it. */
const windowState = z
  .strictObject({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
    maximised: z.boolean(),
  })
  .readonly();
export type WindowState = z.infer<typeof windowState>;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a new window is to be placed; without `x` and `y` the system centres it. */
export interface Placement {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

export const MIN_SIZE = { width: 640, height: 480 } as const;
const FIRST_SIZE = { width: 1280, height: 860 } as const;
/** So much of the window must be on a display for its title bar to be seen and caught with the mouse. */
const CATCHABLE = { width: 120, height: 40 } as const;

/** Reads the remembered state; anything damaged counts as never written. */
export function parseWindowState(text: string): WindowState | null {
  try {
    const parsed = windowState.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function encodeWindowState(state: WindowState): string {
  return JSON.stringify(windowState.parse(state));
}

/**
 * Fits the remembered window into the displays there are now: a screen may have been unplugged or made smaller.
 * @param workAreas of all displays, the first one's first
 */
export function placeWindow(state: WindowState | null, workAreas: readonly Rectangle[]): Placement {
  const home = state === null ? undefined : workAreas.find((area) => isCatchable(state, area));
  if (state === null || home === undefined) {
    const size = fitSize(state ?? FIRST_SIZE, workAreas[0]);
    return { ...size, maximised: state?.maximised ?? false };
  }
  const size = fitSize(state, home);
  return {
    ...size,
    x: clamp(state.x, home.x, home.x + home.width - size.width),
    y: clamp(state.y, home.y, home.y + home.height - size.height),
    maximised: state.maximised,
  };
}

function fitSize(
  wanted: Pick<Rectangle, 'width' | 'height'>,
  area: Rectangle | undefined,
): { readonly width: number; readonly height: number } {
  if (area === undefined) return { width: wanted.width, height: wanted.height };
  return {
    width: Math.min(Math.max(wanted.width, MIN_SIZE.width), area.width),
    height: Math.min(Math.max(wanted.height, MIN_SIZE.height), area.height),
  };
}

/** Whether enough of the window's upper edge lies on the display. */
function isCatchable(window: Rectangle, area: Rectangle): boolean {
  const seenWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const topSeen =
    window.y >= area.y - CATCHABLE.height && window.y <= area.y + area.height - CATCHABLE.height;
  return seenWidth >= CATCHABLE.width && topSeen;
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, Math.max(lowest, highest)));
}
