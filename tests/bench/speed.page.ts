/**
 * What people feel: how soon the unlock screen is there, how long a change of screen takes beside 10,000 cases, and the longest
 * task that held the page. Figures only: nothing here fails for being slow.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures';
import { Program } from '../e2e/pages/program';
import type { Figure } from './figures';

const CASES = Number(process.env.SCHAKEL_BENCH_CASES ?? 10_000);
/** The most that one list may hold. */
const A_LIST = 2000;
const OWN = 'kraan mosterd veranda fluit knikker';
const OUT = resolve(import.meta.dirname, '../../out/renderer');

const figures: Figure[] = [];

interface Observed {
  /** ms since the page was asked for. */
  unlockAt?: number;
  readonly long: number[];
}
declare global {
  interface Window {
    observed: Observed;
  }
}

/** Runs before the page does. */
function observe(): void {
  const observed: Observed = { long: [] };
  window.observed = observed;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) observed.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('input[type="password"]')) observed.unlockAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** @returns ms from the press until the screen stands, its data included, and was painted */
function press(page: Page, entry: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((done, fail) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('nav button')];
        const began = performance.now();
        buttons.find((button) => button.textContent.startsWith(name))?.click();
        const look = () => {
          const isThere = document.querySelector('h1')?.textContent === name;
          const isBusy = [...document.querySelectorAll('main p[role="status"]')].some(
            ({ textContent }) => textContent === 'Laden',
          );
          const isEmpty = name === 'Dossiers' && !document.querySelector('main [role="rowheader"]');
          if (performance.now() - began > 20_000) fail(new Error(`${name} did not come`));
          else if (!isThere || isBusy || isEmpty) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
        };
        look();
      }),
    entry,
  );
}

function csv(from: number): Buffer {
  const rows = Array.from({ length: Math.min(A_LIST, CASES - from) }, (_, i) => {
    const n = from + i;
    return `B-${n};Kastanje${n.toString(36)} Voorbeeld${(n * 7919).toString(36)};aanpak;Gesprek ${n}: besproken wie wat doet en tegen wanneer.`;
  });
  return Buffer.from(['Ons kenmerk;Naam;Stap;Opmerkingen', ...rows].join('\r\n'));
}

async function fill(program: Program): Promise<void> {
  const { page, desk } = program;
  for (let from = 0; from < CASES; from += A_LIST) {
    await program.goTo('Dossiers');
    await program.button('Lijst overnemen').click();
    const file = { name: `lijst-${from}.csv`, bytes: csv(from) };
    await desk.choose(file, () => program.button('Bestand kiezen').click());
    await program.button('Rijen nakijken').click();
    await program.button(/dossiers overnemen$/).click();
    await expect(page.getByRole('heading', { name: /dossiers overgenomen$/ })).toBeVisible({
      timeout: 300_000,
    });
  }
}

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(resolve(OUT, `.${path}`))).length, 0);
}

test('what people feel', async ({ openDesk }) => {
  const desk = await openDesk();
  const program = new Program(desk);
  await program.createVault({ agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: OWN });
  await fill(program);

  await desk.page.addInitScript(observe);
  const cold: number[] = [];
  for (let i = 0; i < 5; i++) {
    await desk.page.reload();
    await program.field('Wachtwoordzin').waitFor();
    cold.push(await desk.page.evaluate(() => window.observed.unlockAt ?? NaN));
  }
  figures.push({
    name: 'from asking for the page to the unlock screen',
    unit: 'ms',
    value: middle(cold),
    against: { what: 'promise', value: 1000 },
  });
  const scripts = await desk.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  const ofWorker = scripts.filter((path) => path.includes('worker'));
  figures.push({
    name: 'JavaScript of the page before unlocking, gzipped',
    unit: 'bytes',
    value: gzipped(scripts.filter((path) => !ofWorker.includes(path))),
    against: { what: 'promise', value: 250_000 },
  });

  const began = Date.now();
  await program.unlock(OWN);
  await program.page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor();
  figures.push({
    name: `unlock beside ${CASES} cases, key derivation included`,
    unit: 'ms',
    value: Date.now() - began,
  });
  await desk.page.waitForTimeout(3000);

  await desk.page.evaluate(() => void window.observed.long.splice(0));
  for (const round of ['first', 'again'] as const) {
    const times: number[] = [];
    for (const entry of ['Dossiers', 'Postbus', 'Partners', 'Overleg', 'Instellingen', 'Vandaag'])
      times.push(await press(desk.page, entry));
    figures.push({
      name: `the slowest change of screen beside ${CASES} cases, ${round}`,
      unit: 'ms',
      value: Math.max(...times),
      against: { what: 'promise', value: 100 },
    });
    process.stdout.write(`${round}: ${times.map((time) => time.toFixed(0)).join(' ')} ms\n`);
  }
  await program.goTo('Dossiers');
  await desk.page.getByRole('searchbox').fill('Voorbeeld7');
  await desk.page.waitForTimeout(500);
  await desk.page.getByRole('grid').getByRole('row').nth(1).dblclick();
  for (const tab of ['Personen', 'Contacten', 'Tijdlijn', 'Afspraken']) await program.tab(tab);
  figures.push({
    name: 'the longest task of the page meanwhile',
    unit: 'ms',
    value: Math.max(0, ...(await desk.page.evaluate(() => window.observed.long))),
    against: { what: 'promise', value: 100 },
  });
  const folder = resolve(import.meta.dirname, '../../.cache/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'page.json'), JSON.stringify(figures));
});

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
