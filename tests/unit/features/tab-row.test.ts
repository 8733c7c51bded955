import { describe, expect, it } from 'vitest';
import { fittingTabs } from '../../../renderer/features/cases/tab-row';

const ALL = ['a', 'b', 'c', 'd', 'e'] as const;
const room = (row: number) => ({ row, more: 30, tabs: [50, 50, 50, 50, 80] });

describe('the row of tabs', () => {
  it('shows all of them without a menu where all fit', () => {
    expect(fittingTabs(ALL, room(280), 'a')).toEqual(ALL);
  });
  it('leaves out the last ones and keeps room for the menu', () => {
    expect(fittingTabs(ALL, room(279), 'a')).toEqual(['a', 'b', 'c', 'd']);
    expect(fittingTabs(ALL, room(229), 'a')).toEqual(['a', 'b', 'c']);
  });
  it('always shows the chosen one, instead of others', () => {
    expect(fittingTabs(ALL, room(270), 'e')).toEqual(['a', 'b', 'c', 'e']);
    expect(fittingTabs(ALL, room(200), 'e')).toEqual(['a', 'e']);
    expect(fittingTabs(ALL, room(20), 'e')).toEqual(['e']);
  });
});
