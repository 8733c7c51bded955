/** A picture of every screen, in light and dark and in three languages, and the printed page. `npm run screens` */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../../shared/i18n/translate';
import type { Page } from '@playwright/test';
import { test } from '../e2e/fixtures';
import { Program } from '../e2e/pages/program';
import { SCREENS } from '../e2e/screens';
import { BIG_CODE, bigOffice } from '../support/big-office';

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

/** Numbered pictures of one run. */
function pictures(page: Page, run: string): (name: string) => Promise<void> {
  const folder = resolve(FOLDER, run);
  mkdirSync(folder, { recursive: true });
  let number = 0;
  return async (name) => {
    number += 1;
    // Until fonts, chunks and queries have come to rest.
    await page.waitForTimeout(300);
    await page.screenshot({ path: resolve(folder, `${String(number).padStart(2, '0')}-${name}.png`) });
  };
}

for (const { language, theme, width = 1440, isForced } of RUNS) {
  const kind = isForced ? 'contrast' : theme === 'dark' ? 'donker' : '';
  const run = [language, kind, width < 1440 ? `${width}` : ''].filter(Boolean).join('-');
  test(`pictures: ${run}`, async ({ openDesk }) => {
    test.slow();
    const program = new Program(await openDesk(), language);
    const { page } = program;
    const picture = pictures(page, run);
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

const TABS = [
  'Overzicht',
  'Tijdlijn',
  'Contacten',
  'Personen',
  'Wat we weten',
  'Veiligheid',
  'Zorg en recht',
  'Vermissingen',
  'Afspraken',
  'Documenten',
  'Overdrachten',
  'Wie weet wat',
] as const;
const PAGES = ['Vandaag', 'Dossiers', 'Partners', 'Postbus'] as const;
const DESK = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

async function caseTabs(program: Program, picture: (name: string) => Promise<void>): Promise<void> {
  for (const tab of TABS) {
    await program.tab(tab);
    await picture(`dossier-${tab.toLowerCase().replaceAll(' ', '-')}`);
  }
}

test('pictures: leeg', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const picture = pictures(page, 'leeg');
  await page.setViewportSize({ width: 1440, height: 900 });
  await program.createVault(DESK);
  for (const name of PAGES) {
    await program.goTo(name);
    await picture(name.toLowerCase());
  }
  await page.keyboard.press('Alt+5');
  await picture('overleg');
  await program.goTo('Dossiers');
  await program.button('Meldingen').click();
  await picture('meldingen');
  await program.goTo('Dossiers');
  await program.button('Cijfers').click();
  await picture('cijfers');
  await program.goTo('Instellingen');
  for (const tab of ['Bewaring', 'Logboek'] as const) {
    await program.tab(tab);
    await picture(`instellingen-${tab.toLowerCase()}`);
  }
  await page.keyboard.press('F4');
  await program.field('Wat werd verteld').fill('Niet thuisgekomen na school.');
  await program.button('Dossier maken').click();
  await caseTabs(program, picture);
  await program.button('Overdragen').first().click();
  await picture('overdracht');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('niets hiervan');
  await picture('zoeken');
});

test('pictures: veel', async ({ openDesk }) => {
  test.slow();
  const program = new Program(await openDesk());
  const { page } = program;
  const picture = pictures(page, 'veel');
  await page.setViewportSize({ width: 1440, height: 900 });
  await program.createVault(DESK);
  const own = await program.ownCard();
  const office = bigOffice(own.bytes.toString(), new Date().toISOString().slice(0, 10));
  await program.addPartner(office.card);
  await program.receive(office.bundle);
  await page.getByRole('button', { name: /^Toepassen/ }).waitFor();
  await picture('nazien');
  await program.button(/^Toepassen/).click();
  await page.getByRole('button', { name: 'Naar het dossier' }).first().waitFor({ timeout: 60_000 });
  await picture('overgenomen');
  for (const name of PAGES.slice(0, 3)) {
    await program.goTo(name);
    await picture(name.toLowerCase());
  }
  await program.openCase(BIG_CODE);
  await caseTabs(program, picture);
  await program.button('Afdrukken').first().click();
  await picture('afdrukken');
  await program.openCase(BIG_CODE);
  await program.button('Overdragen').first().click();
  await picture('overdracht');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ophaalt');
  await picture('zoeken');
});

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
