import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { COORDINATOR } from '../support/stories';
import { Keeping } from './pages/keeping';
import { Program } from './pages/program';
import { SCREENS } from './screens';

const WHOLE = { width: 1440, height: 900 };
/** What is left of it at 200 % zoom, in CSS pixels. */
const ZOOMED = { width: 720, height: 450 };

/** By how many pixels the page or its main part must be scrolled sideways; papers and tables scroll within themselves. */
async function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main, dialog, [role="dialog"]')].map(
        (element) => element.scrollWidth - element.clientWidth,
      ),
    ),
  );
}

/** At 200 % zoom nothing is out of reach. */
async function expectReach(page: Page, name: string): Promise<void> {
  await page.setViewportSize(ZOOMED);
  await expect.poll(() => sideways(page), `${name}, sideways at 200 %`).toBeLessThanOrEqual(0);
  await page.setViewportSize(WHOLE);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ openDesk }) => {
    test.slow();
    const program = new Program(await openDesk());
    const { page } = program;
    await page.setViewportSize(WHOLE);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await axeViolations(page), 'first start').toEqual([]);
    await page.getByText('Eerst proberen').click();
    expect(await axeViolations(page), 'demo choice').toEqual([]);
    await page.getByText('Een kluis voor mijn dienst').click();
    await program.button(/^Kluis maken/).click();
    await expect(page.getByText('Vul je naam in.')).toBeVisible();
    expect(await axeViolations(page), 'first start with errors').toEqual([]);
    await program.openDemo();
    for (const screen of SCREENS) {
      await test.step(screen.name, async () => {
        await screen.open(program);
        expect.soft(await axeViolations(page), screen.name).toEqual([]);
        if (theme === 'dark') await expectReach(page, screen.name);
        await screen.close?.(program);
      });
    }
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
    expect(await axeViolations(page), 'unlock').toEqual([]);
  });
}

test('axe finds nothing on the ways into a vault whose passphrase was forgotten', async ({ openDesk }) => {
  test.slow();
  const program = new Keeping(await openDesk());
  const { page } = program;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await program.createVault(COORDINATOR);
  await program.lock();
  await program.button('Wachtwoordzin vergeten? Herstelblad gebruiken').click();
  expect(await axeViolations(page), 'recovery').toEqual([]);
  await page.getByText('Twee van de drie delen', { exact: true }).click();
  await program.button('Kluis openen').click();
  await expect(page.getByText('Vul je naam in.')).toBeVisible();
  expect(await axeViolations(page), 'recovery by two parts, with errors').toEqual([]);
  await program.button('Terug').click();
  await program.button('Back-up terugzetten').click();
  expect(await axeViolations(page), 'restore').toEqual([]);
  await page.getByText('Herstelblad', { exact: true }).click();
  await program.button('Terugzetten').click();
  await expect(page.getByText('Kies het bestand van de back-up.')).toBeVisible();
  await expect(program.field('Je naam')).toBeVisible();
  expect(await axeViolations(page), 'restore by the recovery sheet, with errors').toEqual([]);
});
