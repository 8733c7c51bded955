import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeWindowState,
  MIN_SIZE,
  parseWindowState,
  placeWindow,
  type WindowState,
} from '../../../electron/main/window-state';

const LAPTOP = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1920, height: 1040 };
const state = (overrides: Partial<WindowState> = {}): WindowState => ({
  x: 100,
  y: 80,
  width: 1200,
  height: 800,
  maximised: false,
  ...overrides,
});

describe('the remembered window', () => {
  it('is read as it was written', () => {
    expect(parseWindowState(encodeWindowState(state({ maximised: true })))).toEqual(
      state({ maximised: true }),
    );
  });

  it('holds where the window stood, and nothing else', () => {
    expect(Object.keys(JSON.parse(encodeWindowState(state())) as object).sort()).toEqual([
      'height',
      'maximised',
      'width',
      'x',
      'y',
    ]);
  });

  it.each(['', '{}', 'null', '[1]', '{"x":1', JSON.stringify({ ...state(), title: 'Zilver-19' })])(
    'counts as never written where it reads %s',
    (text) => {
      expect(parseWindowState(text)).toBeNull();
    },
  );

  it('comes back where it stood', () => {
    expect(placeWindow(state(), [LAPTOP])).toEqual(state());
    expect(placeWindow(state({ x: 2000 }), [LAPTOP, SECOND])).toEqual(state({ x: 2000 }));
  });

  it('is centred on the first display where its own was unplugged', () => {
    expect(placeWindow(state({ x: 2000, maximised: true }), [LAPTOP])).toEqual({
      width: 1200,
      height: 800,
      maximised: true,
    });
  });

  it('becomes no larger than the display', () => {
    expect(placeWindow(state({ width: 4000, height: 3000, x: 0, y: 0 }), [LAPTOP])).toEqual({
      ...LAPTOP,
      maximised: false,
    });
  });

  it('has a first size without one remembered', () => {
    expect(placeWindow(null, [LAPTOP])).toEqual({ width: 1280, height: 860, maximised: false });
    expect(placeWindow(null, [])).toEqual({ width: 1280, height: 860, maximised: false });
  });

  it('lies wholly on a display, wherever it stood before', () => {
    const n = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(n, n, size, size, (x, y, width, height) => {
        const placed = placeWindow(state({ x, y, width, height }), [LAPTOP, SECOND]);
        expect(placed.width).toBeGreaterThanOrEqual(MIN_SIZE.width);
        expect(placed.height).toBeGreaterThanOrEqual(MIN_SIZE.height);
        const { x: left, y: top } = placed;
        if (left === undefined || top === undefined) return;
        const home = [LAPTOP, SECOND].filter((area) => left >= area.x && left < area.x + area.width);
        expect(home).toHaveLength(1);
        for (const area of home) {
          expect(left + placed.width).toBeLessThanOrEqual(area.x + area.width);
          expect(top).toBeGreaterThanOrEqual(area.y);
          expect(top + placed.height).toBeLessThanOrEqual(area.y + area.height);
        }
      }),
    );
  });
});
