/**
 * `npm run bench`: prints each figure with its unit and, beside it, the limit or peer of the same run, the ratio, and what the run
 * before said.
 * Also as JSON to the path in BENCH_JSON. A figure is not a test: nothing here fails for being slow.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { BUILD, runSteps } from './launch/steps.mjs';

const FOLDER = resolve(import.meta.dirname, '../.cache/bench');
const BEFORE = resolve(FOLDER, '../bench-before.json');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const env = { SCHAKEL_CHROMIUM: await ensureBrowser() };
const failed = await runSteps([
  BUILD,
  {
    name: 'figures of the page',
    command: ['playwright', 'test', '--config', 'playwright.bench.config.ts'],
    env,
  },
  { name: 'figures in Chromium', command: ['vitest', 'run', '--project', 'bench'], env },
]);
/** @typedef {{ name: string, unit: string, value: number, against?: { what: string, value: number } }} Figure */
/** @type {Figure[]} */
const figures = readdirSync(FOLDER).flatMap((file) =>
  JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')),
);
/** @type {Figure[]} */
const earlier = existsSync(BEFORE) ? JSON.parse(readFileSync(BEFORE, 'utf8')) : [];
console.log('');
for (const { name, unit, value, against } of figures) {
  const beside = against
    ? `   ${against.what}: ${round(against.value)} ${unit}, ratio ${(value / against.value).toFixed(2)}`
    : '';
  const before = earlier.find((figure) => figure.name === name);
  const then = before ? `   before: ${round(before.value)}` : '';
  console.log(`${name}: ${round(value)} ${unit}${beside}${then}`);
}
if (failed === null) writeFileSync(BEFORE, JSON.stringify(figures));
if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify(figures, null, 2));
if (failed !== null) process.exitCode = 1;

/** @param {number} value */
function round(value) {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
