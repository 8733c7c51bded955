/** The documents speak of what is there: relative links, paths between back-ticks, and in the guide the words on screen. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nl } from '../../../shared/i18n/nl/index';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** Between back-ticks these begin a path of the repository; anything else there is a name or a piece of code. */
const PATH =
  /^(?:\.?[\w-]+\.(?:cjs|json|js|ts|md)|(?:docs|electron|renderer|scripts|shared|tests)\/[\w./-]*)$/;
/** Not of the repository: written by a build, or by the program. */
const MADE = /^(?:out|screens)\/|^(?:window\.json)$/;

interface Mention {
  readonly file: string;
  readonly text: string;
  readonly path: string;
}

/** Without code blocks, which hold commands and formats. */
function prose(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
}

function linksIn(file: string): readonly Mention[] {
  const markdown = prose(file).replace(/`[^`\n]*`/g, '');
  const targets = [
    ...[...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    ...[...markdown.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, target = '']) => target),
  ];
  return targets
    .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
    .map((text) => ({ file, text, path: join(dirname(file), decodeURI(text.replace(/#.*$/, ''))) }));
}

/** A bare file name is one beside the document, of the root, or of any folder that the document names. */
function pathsIn(file: string): readonly Mention[] {
  return [...prose(file).matchAll(/`([^`\n]+)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => PATH.test(text) && !MADE.test(text))
    .map((text) => ({ file, text, path: text }));
}

function isFile({ file, path }: Mention, names: ReadonlySet<string>): boolean {
  if (path.includes('/')) return existsSync(join(PROJECT, path));
  return existsSync(join(PROJECT, dirname(file), path)) || names.has(path);
}

const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: PROJECT,
  encoding: 'utf8',
}).stdout.split('\n');
const files = listed.filter((path) => path !== '');
const documents = files.filter((path) => path.endsWith('.md'));
const names = new Set(files.map((path) => path.slice(path.lastIndexOf('/') + 1)));

function missing(mentions: readonly Mention[]): readonly string[] {
  return mentions.filter((mention) => !isFile(mention, names)).map(({ file, text }) => `${file}: ${text}`);
}

/** Every Dutch message as a pattern: a parameter may be any text, an ellipsis among them. */
function screenTexts(): readonly RegExp[] {
  const escaped = (text: string) =>
    text
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.+');
  return (
    Object.values<string | Readonly<Record<string, string>>>(nl)
      .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
      // One that is parameters and little else would fit anything.
      .filter((message) => /\p{L}{3}/u.test(message.replace(/\{\w+\}/g, '')))
      .map((message) => new RegExp(`^${escaped(message)}$`, 'u'))
  );
}

/** What stands in bold in the guide is a word of the screen; a bold sentence, that ends in a point or colon, is not. */
function boldIn(file: string): readonly string[] {
  return [...prose(file).matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, text = '']) => text.replace(/\s+/g, ' '))
    .filter((text) => !text.endsWith('.'));
}

describe('the documents', () => {
  it('are there, those that README points to among them', () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        'README.md',
        'ARCHITECTURE.md',
        'SECURITY.md',
        'CONTRIBUTING.md',
        'CHANGELOG.md',
        'docs/spec/vault-v1.md',
      ]),
    );
  });

  it('link to files that exist', () => {
    const links = documents.flatMap(linksIn);
    expect(links.length).toBeGreaterThan(20);
    expect(missing(links)).toEqual([]);
  });

  it('name paths that exist', () => {
    const paths = documents.flatMap(pathsIn);
    expect(paths.length).toBeGreaterThan(50);
    expect(missing(paths)).toEqual([]);
  });

  it('would tell of a link and a path that lead nowhere', () => {
    const nowhere = { file: 'README.md', text: '', path: 'renderer/vault/no-such-file.ts' };
    expect(missing([nowhere, { ...nowhere, path: 'no-such-file.md' }])).toHaveLength(2);
  });
});

describe('the guide for users', () => {
  const pages = documents.filter((path) => path.startsWith('docs/guide/nl/'));

  it('says the words that stand on the screens', () => {
    const texts = screenTexts();
    const bold = pages.flatMap((file) => boldIn(file).map((text) => ({ file, text })));
    expect(bold.length).toBeGreaterThan(60);
    const unknown = bold.filter(({ text }) => !texts.some((pattern) => pattern.test(text)));
    expect(unknown.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('lists each of its pages', () => {
    const listed = linksIn('docs/guide/nl/README.md').map(({ path }) => path);
    expect(pages.filter((page) => !page.endsWith('README.md') && !listed.includes(page))).toEqual([]);
  });
});
