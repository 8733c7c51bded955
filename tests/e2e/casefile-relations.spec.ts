/** Relations between the people of a case: typed by keyboard, drawn, moved, filtered, hidden by code, removed. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Keyboard } from './pages/keyboard';
import { Program } from './pages/program';

test('a relation is noted by keyboard, drawn without names, moved by arrow keys and filtered by role', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const keys = new Keyboard(page);
  await program.openDemo('Payoke');
  await program.openCase('Zilver-19');
  await program.tab('Personen');
  const drawing = page.getByRole('img', { name: /^Tekening van personen/ });
  const table = page.getByRole('region', { name: 'Tabel van de relaties' }).getByRole('table');
  const mother = page.getByRole('button', { name: /^Ouder, relaties/ });

  await test.step('the drawing and the table say the same, without a name', async () => {
    await expect(drawing).toHaveAccessibleName(/\(5\) en hun relaties \(6\)/);
    await expect(table.getByRole('rowheader')).toHaveCount(6);
    await expect(page.getByText(/Katrien|Lotte/)).toHaveCount(0);
    for (const [grade, n] of [
      ['seen', 3],
      ['told', 2],
      ['suspected', 1],
    ] as const)
      await expect(drawing.locator(`[data-grade=${grade}]`)).toHaveCount(n);
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('names show when they are asked for', async () => {
    await page.keyboard.press('F6');
    await expect(table.getByText('Katrien Vos')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Katrien Vos, relaties: 1/ })).toBeVisible();
    await page.keyboard.press('F6');
    await expect(page.getByText('Katrien Vos')).toHaveCount(0);
  });

  await test.step('a person is moved by arrow keys and by mouse, and put back', async () => {
    await keys.tabTo(/^Ouder, relaties/, 'button');
    const before = await mother.getAttribute('transform');
    await keys.press('ArrowRight');
    await keys.press('ArrowDown');
    await expect(mother).not.toHaveAttribute('transform', before ?? '');
    await expect(mother).toBeFocused();
    await keys.press('Enter');
    await expect(mother).toHaveAttribute('aria-pressed', 'true');
    await program.button('Opnieuw schikken').click();
    await expect(mother).toHaveAttribute('transform', before ?? '');
    const box = await mother.boundingBox();
    if (!box) throw new Error('the person is drawn');
    await page.mouse.move(box.x + box.width / 2, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + 45, { steps: 4 });
    await page.mouse.up();
    await expect(mother).not.toHaveAttribute('transform', before ?? '');
  });

  await test.step('where it was put it stands again, also on paper, which has no suspects', async () => {
    const moved = (await mother.getAttribute('transform')) ?? '';
    await program.tab('Overzicht');
    await program.tab('Personen');
    await expect(mother).toHaveAttribute('transform', moved);
    await program.button('Afdrukken').first().click();
    await program.select('Welk blad', 'Netwerktekening');
    const paper = page.getByRole('article', { name: 'Netwerktekening' });
    await expect(paper.getByRole('img', { name: /\(4\) en hun relaties \(3\)/ })).toBeVisible();
    await expect(paper.locator(`g[transform="${moved}"]`)).toHaveCount(1);
    await expect(paper.getByText('Verdachte')).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
    await program.button('Terug').click();
    await program.tab('Personen');
  });

  await test.step('who of a role is left out takes the lines along', async () => {
    const suspects = page
      .getByRole('toolbar', { name: 'Wie tonen' })
      .getByRole('button', { name: 'Verdachte' });
    await suspects.focus();
    await keys.press('Enter');
    await expect(drawing).toHaveAccessibleName(/\(4\) en hun relaties \(3\)/);
    await keys.press('Enter');
    await expect(drawing).toHaveAccessibleName(/\(5\) en hun relaties \(6\)/);
  });

  await test.step('an empty or impossible form says so at the field, and keeps what was typed', async () => {
    await keys.activate('Relatie toevoegen');
    await keys.activate('Opslaan');
    await expect(page.getByText('Vul dit in.').first()).toBeVisible();
    await program.select('Wie', 'Ouder');
    await program.select('Met wie', 'Ouder');
    await expect(page.getByText('Kies twee verschillende personen.')).toBeVisible();
    // Under the banner that stays in sight, a row above would be half covered.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await axeViolations(page)).toEqual([]);
    await program.field('In eigen woorden').fill('a'.repeat(400));
    await expect(page.getByText('Te lang: 400 tekens, hoogstens 300.')).toBeVisible();
    await program.field('In eigen woorden').fill('belden elkaar');
  });

  await test.step('what was typed is still there after leaving the tab, and is saved', async () => {
    await program.tab('Overzicht');
    await program.tab('Personen');
    await expect(program.field('In eigen woorden')).toHaveValue('belden elkaar');
    await program.select('Met wie', 'Verdachte');
    await program.select('Wat bindt hen', 'heeft contact met');
    await page.getByRole('radio', { name: 'vermoed' }).check({ force: true });
    await keys.activate('Opslaan');
    await expect(program.notice('Relatie bewaard.')).toBeVisible();
    await expect(table.getByText('heeft contact met (belden elkaar)')).toBeVisible();
    await expect(drawing).toHaveAccessibleName(/\(7\)/);
  });

  await test.step('it is changed, has its history, is removed and comes back', async () => {
    await program.button('Wijzigen: Ouder heeft contact met Verdachte').press('Enter');
    await program.field('Nota').fill('Nagevraagd bij moeder.');
    await keys.activate('Opslaan');
    await expect(table.getByRole('paragraph').filter({ hasText: 'Nagevraagd bij moeder.' })).toBeVisible();
    await table.getByRole('button', { name: 'Geschiedenis' }).last().click();
    await expect(table.getByText('een persoon van dit dossier').first()).toBeVisible();
    await program.button('Verwijderen: Ouder heeft contact met Verdachte').click();
    await expect(program.notice('Relatie verwijderd.')).toBeVisible();
    await expect(drawing).toHaveAccessibleName(/\(6\)/);
    await program.button('Ongedaan maken').click();
    await expect(drawing).toHaveAccessibleName(/\(7\)/);
  });
});
