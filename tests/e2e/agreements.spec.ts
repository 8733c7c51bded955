/** Agreements in a series, as a list for one agency, and as a calendar file without any name. */
import { DEMO_PASSPHRASE } from '../../shared/domain/demo/desks';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

test('a series becomes agreements, is kept as our own, and leaves as a list and as a calendar without names', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.tab('Afspraken');
  const { page, desk } = program;
  const dialog = page.getByRole('dialog', { name: 'Reeks afspraken' });
  const first = 'Nagaan of de school veilig belt';

  await test.step('each line is looked at first', async () => {
    await program.button('Reeks toevoegen').click();
    await program.select('Reeks', 'Eerste week van een dossier');
    await expect(dialog.getByRole('textbox', { name: 'Wat' })).toHaveCount(5);
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'Afspraak 5' }).press('Space');
    await dialog.getByRole('textbox', { name: 'Wat' }).first().fill(first);
    await dialog.getByRole('textbox', { name: /^Bewaren als reeks/ }).fill('Onze eerste week');
  });

  await test.step('what was changed outlives the lock', async () => {
    await page.keyboard.press('F9');
    await program.unlock(DEMO_PASSPHRASE);
    await expect(dialog.getByRole('textbox', { name: 'Wat' })).toHaveCount(4);
    await dialog.getByRole('button', { name: '4 afspraken maken' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('listitem').filter({ hasText: first })).toBeVisible();
  });

  await test.step('the next case can use it', async () => {
    await program.openCase('Harmonie-16');
    await program.tab('Afspraken');
    await program.button('Reeks toevoegen').click();
    await program.select('Reeks', 'Onze eerste week');
    await expect(dialog.getByRole('textbox', { name: 'Wat' }).first()).toHaveValue(first);
    await dialog.getByRole('button', { name: 'Deze reeks verwijderen' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Wat' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('the list of one agency, over all cases', async () => {
    await program.goTo('Vandaag');
    await program.button('Lijst en kalender').click();
    const paper = page.getByRole('article', { name: 'Open afspraken' });
    await expect(paper.getByRole('cell', { name: first })).toBeVisible();
    await program.select('Dienst', 'Payoke');
    await expect(paper.getByRole('cell', { name: first })).toHaveCount(0);
    await expect(paper.getByRole('heading', { level: 2 })).toHaveText(['Payoke']);
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('the calendar names cases by their code, and says nothing of what was agreed', async () => {
    await program.select('Dienst', 'Alle');
    const file = await desk.saved(() => program.button('Kalenderbestand bewaren').click());
    expect(file.name).toBe('afspraken.ics');
    const text = file.bytes.toString('utf8').replaceAll(/\r\n[ \t]/g, '');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toMatch(/SUMMARY:Afspraak Zilver-19 \(CF\)/);
    expect(text).toContain('CLASS:PRIVATE');
    for (const word of [first, 'Ilse', 'Noor', 'Payoke contacteren']) expect(text).not.toContain(word);
  });
});
