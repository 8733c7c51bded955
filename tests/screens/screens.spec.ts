/** A picture of every screen, in light and dark and in three languages, and the printed page. `npm run screens` */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../../shared/i18n/translate';
import { test } from '../e2e/fixtures';
import { Program } from '../e2e/pages/program';
import { SCREENS } from '../e2e/screens';

const FOLDER = resolve(import.meta.dirname, '../../screens');
const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

interface Run {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** CSS pixels. */
  readonly width?: number;
  /** In the colours of the system. */
  readonly isForced?: true;
}

const RUNS: readonly Run[] = [
  { language: 'nl', theme: 'light' },
  { language: 'nl', theme: 'dark' },
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'light' },
  { language: 'nl', theme: 'light', width: 900 },
  { language: 'nl', theme: 'light', width: 720 },
  { language: 'nl', theme: 'dark', isForced: true },
];

for (const { language, theme, width = 1440, isForced } of RUNS) {
  const kind = isForced ? 'contrast' : theme === 'dark' ? 'donker' : '';
  const run = [language, kind, width < 1440 ? `${width}` : ''].filter(Boolean).join('-');
  test(`pictures: ${run}`, async ({ openDesk }) => {
    test.slow();
    const folder = resolve(FOLDER, run);
    mkdirSync(folder, { recursive: true });
    const program = new Program(await openDesk(), language);
    const { page } = program;
    let number = 0;
    const picture = async (name: string) => {
      number += 1;
      // Until fonts, chunks and queries have come to rest.
      await page.waitForTimeout(300);
      await page.screenshot({ path: resolve(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
    };
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({
      colorScheme: theme,
      reducedMotion: 'reduce',
      forcedColors: isForced ? 'active' : 'none',
    });
    if (language !== 'nl') await page.getByRole('button', { name: NAMES[language] }).click();
    await picture('eerste-start');
    await program.openDemo();
    for (const screen of SCREENS) {
      await screen.open(program);
      await picture(screen.name);
      await screen.close?.(program);
    }
    await page.keyboard.press('F9');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture('ontgrendelen');
  });
}

test('printed pages', async ({ openDesk }) => {
  const folder = resolve(FOLDER, 'papier');
  mkdirSync(folder, { recursive: true });
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.button('Afdrukken').first().click();
  await program.field('Voor wie').fill('Els Maes, vzw Ankerplek');
  const pdf = await program.page.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = resolve(folder, 'samenvatting.pdf');
  writeFileSync(file, pdf);
  try {
    execFileSync('pdftoppm', ['-png', '-r', '80', file, resolve(folder, 'samenvatting')]);
  } catch {
    console.warn('pdftoppm (poppler-utils) is absent: the PDF is kept, without pictures of its pages');
  }
});
