import { describe, expect, it } from 'vitest';
import { INVOCATION_CHANNELS, parseArguments } from '../../../electron/main/ipc-arguments';
import { MAX_FILE_BYTES } from '../../../shared/host/host';

const bytes = new Uint8Array([1, 2, 3]);
const folder = '0123456789abcdef0123456789abcdef';

describe('the arguments of a call from the page', () => {
  it('pass as they are where they have the form of the channel', () => {
    expect(parseArguments('files:save', ['bundle', 'Zilver-19', bytes])).toEqual([
      'bundle',
      'Zilver-19',
      bytes,
    ]);
    expect(parseArguments('files:open', ['card'])).toEqual(['card']);
    expect(parseArguments('print:pdf', ['Blad'])).toEqual(['Blad']);
    expect(parseArguments('print:dialog', [])).toEqual([]);
    expect(parseArguments('folder:list', ['own'])).toEqual(['own']);
    expect(parseArguments('folder:read', ['own', 'schakel.journal', 2 ** 40, 64])).not.toBeNull();
    expect(parseArguments('folder:draft', [folder, 'a.journal', bytes, true])).not.toBeNull();
    expect(parseArguments('folder:patch', ['own', 'schakel.journal', 22, bytes])).not.toBeNull();
    expect(parseArguments('folder:drafts', [folder])).toEqual([folder]);
    expect(parseArguments('folder:drop-draft', [folder, 'a.schakel-backup'])).not.toBeNull();
    expect(parseArguments('folders:choose', ['backup'])).toEqual(['backup']);
    expect(parseArguments('device:secret', [false])).toEqual([false]);
    expect(parseArguments('shell:language', ['fr'])).toEqual(['fr']);
    expect(parseArguments('shell:ready', [true])).toEqual([true]);
    expect(parseArguments('shell:ready', [])).toBeNull();
  });

  it('are refused by every channel where there are more than it takes', () => {
    for (const channel of INVOCATION_CHANNELS) {
      expect(parseArguments(channel, ['pdf', 'name', bytes, 'more'])).toBeNull();
    }
  });

  it.each([
    ['an unknown kind', ['exe', 'a', bytes]],
    ['a path up', ['bundle', '../a', bytes]],
    ['a Windows path', ['bundle', 'C:\\a', bytes]],
    ['two dots', ['bundle', '..', bytes]],
    ['an empty name', ['bundle', '', bytes]],
    ['a line break in the name', ['bundle', 'a\nb', bytes]],
    ['a NUL in the name', ['bundle', 'a\0', bytes]],
    ['a name no file system takes', ['bundle', 'a'.repeat(181), bytes]],
    ['text for bytes', ['bundle', 'a', 'bytes']],
    ['numbers for bytes', ['bundle', 'a', [1, 2]]],
    ['another view of bytes', ['bundle', 'a', new Uint16Array(2)]],
    ['shared memory', ['bundle', 'a', new Uint8Array(new SharedArrayBuffer(2))]],
    ['nothing', []],
  ])('are refused with %s', (_what, args) => {
    expect(parseArguments('files:save', args)).toBeNull();
  });

  it('are refused with more bytes than a file may have', () => {
    const huge = new Uint8Array(new ArrayBuffer(MAX_FILE_BYTES + 1));
    expect(parseArguments('files:save', ['bundle', 'a', huge])).toBeNull();
  });

  it.each([
    ['a path for a folder', ['/etc', 'passwd', 0, 10]],
    ['a shorter id', ['0123', 'a', 0, 10]],
    ['a path for a name', ['own', '../device-key', 0, 10]],
    ['a hidden name', ['own', '.a', 0, 10]],
    ['the name of a new version', ['own', 'a.next', 0, 10]],
    ['a place before the file', ['own', 'a', -1, 10]],
    ['a broken place', ['own', 'a', 0.5, 10]],
    ['no number', ['own', 'a', Number.NaN, 10]],
    ['more to read than fits in memory', ['own', 'a', 0, MAX_FILE_BYTES + 1]],
  ])('are refused with %s', (_what, args) => {
    expect(parseArguments('folder:read', args)).toBeNull();
  });

  it('are refused with more bytes for a folder than a file may have', () => {
    const huge = new Uint8Array(new ArrayBuffer(MAX_FILE_BYTES + 1));
    expect(parseArguments('folder:append', ['own', 'a', huge])).toBeNull();
    expect(parseArguments('folder:draft', ['own', 'a', huge, true])).toBeNull();
  });

  it('are refused with another use of a folder', () => {
    expect(parseArguments('folders:choose', ['journal'])).toBeNull();
  });

  it('are refused with a language the program does not speak', () => {
    expect(parseArguments('shell:language', ['de'])).toBeNull();
  });
});
