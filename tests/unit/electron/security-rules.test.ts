import { describe, expect, it } from 'vitest';
import { devServerUrl, isPageAddress } from '../../../electron/main/origins';
import { mayHave, mayNavigate, mayRequest } from '../../../electron/main/security-rules';

const DEV = 'http://localhost:5173/';

describe('an address', () => {
  it.each(['app://schakel/', 'app://schakel/assets/index.js', 'app://schakel/?x#y'])(
    '%s is of the page',
    (url) => {
      expect(isPageAddress(url, null)).toBe(true);
    },
  );

  it.each([
    'app://elsewhere/',
    'app://schakel.evil/',
    'app://user@schakel/',
    'app://schakel:80/',
    'https://schakel/',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    'http://localhost:5173/',
    'schakel',
    '',
  ])('"%s" is not of the page', (url) => {
    expect(isPageAddress(url, null)).toBe(false);
  });

  it('of the development server is of the page only where there is one, and by its whole origin', () => {
    expect(isPageAddress(`${DEV}a`, DEV)).toBe(true);
    expect(isPageAddress('http://localhost:5174/', DEV)).toBe(false);
    expect(isPageAddress('https://localhost:5173/', DEV)).toBe(false);
  });
});

describe('the development server', () => {
  it('is trusted on this machine', () => {
    expect(devServerUrl('http://localhost:5173', false)).toBe(DEV);
    expect(devServerUrl('http://[::1]:5173', false)).toBe('http://[::1]:5173/');
  });

  it('is never trusted in a packaged program, elsewhere, or over another scheme', () => {
    expect(devServerUrl('http://localhost:5173', true)).toBeNull();
    expect(devServerUrl('http://10.0.0.2:5173', false)).toBeNull();
    expect(devServerUrl('http://localhost.evil.example', false)).toBeNull();
    expect(devServerUrl('file:///tmp/x.html', false)).toBeNull();
    expect(devServerUrl('x', false)).toBeNull();
    expect(devServerUrl(undefined, false)).toBeNull();
  });
});

describe('a request of the page', () => {
  it.each(['app://schakel/a.js', 'blob:app://schakel/1b2c'])('may go to %s', (url) => {
    expect(mayRequest(url, null)).toBe(true);
  });

  it.each([
    'https://www.childfocus.be/',
    'http://127.0.0.1:41739/',
    'ws://localhost:5173/',
    'blob:https://evil.example/1',
    'file:///etc/passwd',
    'data:text/plain,x',
    'devtools://devtools/',
    'no address',
  ])('may not go to %s', (url) => {
    expect(mayRequest(url, null)).toBe(false);
  });

  it('may in development go to its server, its live reload and the tools', () => {
    expect(mayRequest('ws://localhost:5173/hmr', DEV)).toBe(true);
    expect(mayRequest('devtools://devtools/a', DEV)).toBe(true);
    expect(mayRequest('ws://elsewhere:5173/', DEV)).toBe(false);
    expect(mayRequest('https://evil.example/', DEV)).toBe(false);
  });
});

describe('the window', () => {
  it('may go to the start of the page', () => {
    expect(mayNavigate('app://schakel/', true, null)).toBe(true);
    expect(mayNavigate('app://schakel/#/cases', true, null)).toBe(true);
  });

  it.each([
    'app://schakel/assets/index.js',
    'app://schakel/?x',
    'https://evil.example/',
    'file:///tmp/a.schakel',
  ])('may not go to %s', (url) => {
    expect(mayNavigate(url, true, null)).toBe(false);
  });

  it('has no frame that may go anywhere', () => {
    expect(mayNavigate('app://schakel/', false, null)).toBe(false);
  });
});

describe('a permission', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'usb',
    'openExternal',
    'hid',
  ])('"%s" is denied', (permission) => {
    expect(mayHave(permission, 'app://schakel/', null)).toBe(false);
  });

  it('to keep the store is given to the page, and to nobody else', () => {
    expect(mayHave('persistent-storage', 'app://schakel/', null)).toBe(true);
    expect(mayHave('persistent-storage', 'https://evil.example/', null)).toBe(false);
  });
});
