import { describe, expect, it } from 'vitest';
import { browserArguments } from '../../../scripts/launch/browser-window.mjs';
import { browserCandidates, hasDisplay, profileFolder } from '../../../scripts/launch/desktop.mjs';

describe('a display', () => {
  it('is there on Linux where X or Wayland says so, and elsewhere always', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

describe('the browser', () => {
  it('is looked for among Chromium, Chrome and Edge on every system', () => {
    const windows = browserCandidates('win32', { ProgramFiles: 'C:\\Program Files' });
    expect(windows).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(windows.some((path) => path.startsWith('undefined'))).toBe(false);
    expect(browserCandidates('darwin', { HOME: '/Users/a' })).toContain(
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(browserCandidates('linux', {})).toContain('microsoft-edge');
  });

  it('keeps its sandbox, and is given a window and a profile of its own', () => {
    const args = browserArguments('http://127.0.0.1:41739/', '/home/a/p');
    expect(args).toContain('--app=http://127.0.0.1:41739/');
    expect(args).toContain('--user-data-dir=/home/a/p');
    expect(args.filter((arg) => /sandbox|web-security|remote-debugging/.test(arg))).toEqual([]);
  });
});

describe("the browser's profile", () => {
  it.each([
    ['linux', { HOME: '/home/a' }, '/usr/bin/chromium', '/home/a/.local/share/schakel/browser'],
    ['linux', { HOME: '/home/a', XDG_DATA_HOME: '/data' }, '/usr/bin/chromium', '/data/schakel/browser'],
    ['linux', { HOME: '/home/a' }, '/usr/bin/snap', '/home/a/snap/chromium/common/schakel'],
    ['darwin', { HOME: '/Users/a' }, '/x', '/Users/a/Library/Application Support/Schakel/browser'],
  ] as const)('stands on %s with %j and %s in %s', (platform, env, browser, folder) => {
    expect(profileFolder(platform, env, browser).replaceAll('\\', '/')).toBe(folder);
  });
});
