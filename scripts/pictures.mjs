/**
 * `npm run pictures`: takes the pictures that README and the guide show anew, from the stories of `npm run screens`, so that they
 * never age: what they show is what the program looks like. As WebP, into docs/pictures/.
 */
/* global document, Image */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './ensure-browser.mjs';
import { BUILD, runSteps } from './launch/steps.mjs';

const PROJECT = resolve(import.meta.dirname, '..');
const OUT = join(PROJECT, 'docs/pictures');
/** Their runs, and what is added to a name. */
const RUNS = { nl: '', 'nl-donker': '-donker', papier: '' };
const QUALITY = 0.9;

const executablePath = await ensureBrowser();
// Pictures are numbered: older ones would stand between them.
rmSync(join(PROJECT, 'screens'), { recursive: true, force: true });
const failed = await runSteps([
  BUILD,
  {
    name: 'pictures',
    command: [
      'playwright',
      'test',
      '--config',
      'playwright.screens.config.ts',
      '-g',
      'pictures: nl(-donker)?$|printed pages',
    ],
    env: { SCHAKEL_CHROMIUM: executablePath },
  },
]);
if (failed !== null) process.exit(1);

const wanted = shown();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [run, suffix] of Object.entries(RUNS))
  for (const file of readdirSync(join(PROJECT, 'screens', run)).filter((name) => name.endsWith('.png'))) {
    const name = file.replace(/^\d+-/, '').replace(/\.png$/, suffix);
    if (wanted.has(name)) await keep(join(PROJECT, 'screens', run, file), name);
  }
await browser.close();
const missing = [...wanted].filter((name) => !readdirSync(OUT).includes(`${name}.webp`));
console.log(
  missing.length > 0 ? `no picture of: ${missing.join(', ')}` : `${wanted.size} pictures in docs/pictures/`,
);
process.exitCode = missing.length > 0 ? 1 : 0;

/** Names of the pictures that README and the guide show. */
function shown() {
  const guide = join(PROJECT, 'docs/guide/nl');
  const pages = [join(PROJECT, 'README.md'), ...readdirSync(guide).map((name) => join(guide, name))];
  const names = pages.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/pictures\/([^)"]+)\.webp/g)].map(([, name]) =>
      basename(name ?? ''),
    ),
  );
  return new Set(names);
}

/** @param {string} path @param {string} name */
async function keep(path, name) {
  const png = readFileSync(path).toString('base64');
  const webp = await page.evaluate(async ([data, quality]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
  }, /** @type {const} */ ([png, QUALITY]));
  writeFileSync(join(OUT, `${name}.webp`), Buffer.from(webp, 'base64'));
}
