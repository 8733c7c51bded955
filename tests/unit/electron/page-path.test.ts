import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePagePath } from '../../../electron/page/page-path';

describe('the path of a request', () => {
  it('leads to the page where it is bare', () => {
    expect(parsePagePath('/')).toEqual({ segments: ['index.html'], contentType: 'text/html; charset=utf-8' });
  });

  it('leads to a file of the build by its name', () => {
    expect(parsePagePath('/assets/inter-latin_4@x.woff2')).toEqual({
      segments: ['assets', 'inter-latin_4@x.woff2'],
      contentType: 'font/woff2',
    });
  });

  it.each([
    ['a step up', '/../package.json'],
    ['an encoded step up', '/%2e%2e/package.json'],
    ['a step up behind an encoded slash', '/assets%2f..%2f..%2fpackage.json'],
    ['a twice encoded step up', '/%252e%252e/package.json'],
    ['a back slash', '/assets\\..\\main.js'],
    ['an encoded back slash', '/..%5c..%5cmain.js'],
    ['a drive letter', '/C:/index.html'],
    ['an alternate stream of NTFS', '/index.html::$DATA.html'],
    ['a NUL', '/index.html%00.js'],
    ['an empty part', '//index.html'],
    ['a hidden file', '/.git/config.json'],
    ['no slash in front', 'index.html'],
    ['a whole address', 'http://elsewhere/index.html'],
    ['a folder', '/assets/'],
    ['a name without extension', '/assets'],
    ['an extension no build has', '/vault.sqlite'],
    ['a percent sign that encodes nothing', '/%zz.html'],
    ['nothing at all', ''],
  ])('is refused with %s', (_what, path) => {
    expect(parsePagePath(path)).toBeNull();
  });

  it('never yields a part that leads elsewhere, whatever is sent', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      'a',
      '.js',
      '%00',
      ':',
      '~',
      '%25',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        for (const segment of parsePagePath(`/${parts.join('')}`)?.segments ?? []) {
          expect(segment).toMatch(/^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/);
        }
      }),
    );
  });
});
