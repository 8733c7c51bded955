import { describe, expect, it } from 'vitest';
import { askOnce } from '../../../renderer/store/ask-once';

/** A question that is answered, or fails, when the test says so. */
function question() {
  const open: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      open.push({ resolve, reject });
    });
  return { ask, open, asked: () => open.length };
}

describe('asking the same at once', () => {
  it('asks once, and answers all', async () => {
    const { ask, open, asked } = question();
    const vault = {};
    const answers = [askOnce(vault, 'cases 3', ask), askOnce(vault, 'cases 3', ask)];
    open[0]?.resolve('list');
    expect(await Promise.all(answers)).toEqual(['list', 'list']);
    expect(asked()).toBe(1);
  });

  it('asks anew once it was answered: nothing is kept', async () => {
    const { ask, open, asked } = question();
    const vault = {};
    const first = askOnce(vault, 'cases 3', ask);
    open[0]?.resolve('old');
    await first;
    const second = askOnce(vault, 'cases 3', ask);
    open[1]?.resolve('new');
    expect(await second).toBe('new');
    expect(asked()).toBe(2);
  });

  it('asks anew after a failure, which all who waited are told', async () => {
    const { ask, open } = question();
    const vault = {};
    const answers = [askOnce(vault, 'cases 3', ask), askOnce(vault, 'cases 3', ask)];
    open[0]?.reject(new Error('gone'));
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = askOnce(vault, 'cases 3', ask);
    open[1]?.resolve('list');
    expect(await again).toBe('list');
  });

  it('does not wait for another vault, nor for another question', () => {
    const { ask, asked } = question();
    const vault = {};
    void askOnce(vault, 'cases 3', ask);
    void askOnce(vault, 'cases 4', ask);
    void askOnce({}, 'cases 3', ask);
    expect(asked()).toBe(3);
  });
});
