import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundlePaths, proposedName, withExtension } from '../../../electron/main/file-names';

describe('the name a save dialog proposes', () => {
  it.each([
    ['Zilver-19 aan Payoke', 'Zilver-19 aan Payoke.schakel'],
    ['Zilver-19.schakel', 'Zilver-19.schakel'],
    ['Zilver-19.SCHAKEL', 'Zilver-19.SCHAKEL'],
    ['24/11?', '24/11-.schakel'],
    ['wat: "nu"', 'wat- -nu-.schakel'],
    ['...', 'schakel-.schakel'],
    ['con', 'schakel-con.schakel'],
    ['LPT1.schakel', 'schakel-LPT1.schakel'],
    ['  .verborgen ', 'verborgen.schakel'],
  ])('for "%s" is "%s"', (suggested, name) => {
    expect(proposedName(suggested, 'bundle')).toBe(name);
  });

  it('has the extension of its kind', () => {
    expect(proposedName('Payoke', 'card')).toBe('Payoke.schakel-card');
    expect(withExtension('/home/a/blad', 'pdf')).toBe('/home/a/blad.pdf');
    expect(withExtension('/home/a/blad.schakel', 'pdf')).toBe('/home/a/blad.schakel.pdf');
  });
});

describe('the handovers of a command line', () => {
  it('are found among switches and the rest, as absolute paths', () => {
    const argv = ['--inspect', '.', 'a.schakel', '/media/usb/B.SCHAKEL', 'a.schakel-card', 'letter.pdf'];
    expect(bundlePaths(argv, '/home/desk')).toEqual([
      resolve('/home/desk', 'a.schakel'),
      resolve('/media/usb/B.SCHAKEL'),
    ]);
  });

  it('are never a switch, whatever it ends in', () => {
    expect(bundlePaths(['--load-extension=x.schakel', '-x.schakel'], '/')).toEqual([]);
  });
});
