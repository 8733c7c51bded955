import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';
import { SCREENS } from './screens';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ openDesk }) => {
    test.slow();
    const program = new Program(await openDesk());
    const { page } = program;
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
        await screen.close?.(program);
      });
    }
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
    expect(await axeViolations(page), 'unlock').toEqual([]);
  });
}
