import { describe, expect, it } from 'vitest';
import { bends, curve, frameFor, layOut, within } from '../../../renderer/ui/relation-layout';

const people = (n: number) => Array.from({ length: n }, (_, at) => `p${at}`);
const star = (n: number) =>
  people(n).flatMap((id, at) => (at === 0 ? [] : [{ id: `l${at}`, from: 'p0', to: id }]));

describe('the drawing of relations', () => {
  it.each([1, 2, 6, 20])(
    'puts %i people in the frame, apart from each other, always at the same place',
    (n) => {
      const frame = frameFor(n);
      const spots = layOut(people(n), star(n), frame);
      expect([...spots]).toEqual([...layOut(people(n), star(n), frame)]);
      const all = [...spots.values()];
      expect(all).toHaveLength(n);
      for (const spot of all) expect(within(frame, spot)).toEqual(spot);
      for (const [at, a] of all.entries())
        for (const b of all.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(50);
    },
  );

  it('leaves out a line to someone who is not there', () => {
    expect(layOut(['p0'], [{ id: 'l', from: 'p0', to: 'gone' }], frameFor(1)).size).toBe(1);
  });

  it('bends the lines between the same two away from each other, whichever way they go', () => {
    const lines = [
      { id: 'a', from: 'p0', to: 'p1' },
      { id: 'b', from: 'p1', to: 'p0' },
      { id: 'c', from: 'p0', to: 'p2' },
    ];
    const bend = bends(lines);
    expect(bend.get('c')).toBeCloseTo(0);
    const [p0, p1] = [
      { x: 100, y: 100 },
      { x: 400, y: 100 },
    ];
    const a = curve(p0, p1, bend.get('a') ?? 0).middle;
    const b = curve(p1, p0, bend.get('b') ?? 0).middle;
    expect(Math.abs(a.y - b.y)).toBeGreaterThan(20);
  });
});
