/** What is printed of a case: which document, what stays off it, and where each copy went. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const UNSAFE = /470.?00.?00.?02/;

test('each document of a case shows its own part, and every copy is numbered and followed', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;
  const paper = page.getByRole('article');

  await test.step('a full sheet has more than the summary, and the same is withheld', async () => {
    await program.openCase('Zilver-19');
    await program.button('Afdrukken').first().click();
    await expect(page.getByRole('article', { name: 'Samenvatting van het dossier' })).toBeVisible();
    const few = await paper.getByRole('row').count();
    await program.select('Welk blad', 'Volledig dossierblad');
    await expect(page.getByRole('article', { name: 'Volledig dossierblad' })).toBeVisible();
    expect(await paper.getByRole('row').count()).toBeGreaterThan(few);
    await expect(paper.getByText(UNSAFE)).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('contacts alone, and everything on the day it happened', async () => {
    await program.select('Welk blad', 'Contactlog');
    await expect(page.getByRole('article', { name: 'Contactlog' })).toBeVisible();
    await expect(paper.getByRole('table')).toHaveCount(1);
    await program.select('Welk blad', 'Tijdlijn');
    await expect(page.getByRole('article', { name: 'Tijdlijn' })).toBeVisible();
    await expect(paper.getByRole('columnheader', { name: 'Genoteerd door' })).toBeVisible();
    await expect(paper.getByText(UNSAFE)).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('a letter waits for its text and for whom it is', async () => {
    await program.select('Welk blad', 'Begeleidende brief');
    await program.button(/^Afdrukken/).click();
    await expect(page.getByText('Schrijf de brief.')).toBeVisible();
    await expect(page.getByText('Schrijf voor wie dit blad is.')).toBeVisible();
    await program.field('Tekst van de brief').fill('Beste collega\n\nDit gaat mee met de overdracht.');
    await program.field('Voor wie').fill('Els Maes, vzw Ankerplek');
    await expect(paper.getByText('Dit gaat mee met de overdracht.')).toBeVisible();
    await program.print();
  });

  await test.step('the copy for the minor names no others, and why something is left out is kept', async () => {
    await program.select('Welk blad', 'Kopie voor de minderjarige');
    await expect(page.getByRole('article', { name: 'Kopie voor de minderjarige' })).toBeVisible();
    await expect(paper.getByText('Exemplaar', { exact: true })).toBeVisible();
    await expect(paper.locator('dd').nth(1)).toHaveText('2');
    await program.field('Voor wie').fill('De minderjarige zelf');
    await program.button(/^Afdrukken/).click();
    await expect(page.getByText('Schrijf waarom; het komt in het dossier.')).toBeVisible();
    await program.field('Waarom dit wegblijft').fill('In vertrouwen gezegd door een buur.');
    expect(await axeViolations(page)).toEqual([]);
    await program.print();
  });

  await test.step('both copies stand with the handovers, and one came back', async () => {
    await program.button('Terug').click();
    await program.tab('Overdrachten');
    const copies = page.getByRole('region', { name: 'Op papier' });
    await expect(copies.getByRole('listitem')).toHaveCount(2);
    const own = copies.getByRole('listitem').filter({ hasText: 'De minderjarige zelf' });
    await expect(own).toContainText('In vertrouwen gezegd door een buur.');
    const letter = copies.getByRole('listitem').filter({ hasText: 'Els Maes' });
    await expect(letter).toContainText('in omloop');
    await letter.getByRole('button', { name: 'Is terug' }).click();
    await expect(letter).toContainText('teruggekomen');
    expect(await axeViolations(page)).toEqual([]);
    await program.button('Ongedaan maken').click();
    await expect(letter).toContainText('in omloop');
  });
});
