/** A case conference over several cases: prepared, held, on paper, and what it leaves in each case. */
import { DEMO_PASSPHRASE } from '../../shared/domain/demo/desks';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const CASES = ['Zilver-19', 'Harmonie-16', 'Notelaar-33', 'Kiezel-08', 'Varen-41'];

test('a conference over five cases is prepared with its mandate, held, and leaves minutes, decisions and action sheets', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Overleg' })).toBeVisible();

  await test.step('without a mandate it is not kept, and nothing typed is lost', async () => {
    await program.button('Nieuw overleg').click();
    await program.field('Naam van het overleg').fill('Overleg van november');
    const when = page.getByRole('group', { name: 'Wanneer' });
    await when.getByRole('spinbutton').first().click();
    await page.keyboard.type('24112026');
    await page.keyboard.type('1000');
    await program.button('Opslaan').click();
    await expect(page.getByText('Kies waarop het overleg steunt.')).toBeVisible();
    await program.select('Waarop het steunt', 'Gemotiveerde toelating van de procureur');
    await program.field('Welke').fill('Toelating van 12 november 2026');
  });

  await test.step('who sits at the table, and which cases lie on it', async () => {
    const participant = page.getByRole('combobox', { name: 'Deelnemer' });
    await participant.fill('Nor');
    const list = page.getByRole('listbox');
    const before = await list.boundingBox();
    await page.mouse.move(640, 120);
    await page.mouse.wheel(0, -200);
    // Scrolling takes no letter away, and the list follows its field.
    await expect.poll(async () => (await list.boundingBox())?.y).not.toBe(before?.y);
    await expect(participant).toHaveValue('Nor');
    for (const person of ['Nora', 'Tom']) {
      await program.pick(page.getByRole('combobox', { name: 'Deelnemer' }), person);
      await program.button('Toevoegen').click();
    }
    for (const code of CASES) {
      await program.pick(page.getByRole('combobox', { name: 'Dossier op de agenda' }), code);
      await program.button('Op de agenda zetten').click();
    }
    await program.field('Waarom op de agenda').first().fill('Nieuwe signalen van de school');
    expect(await axeViolations(page)).toEqual([]);
    await program.button('Opslaan').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Overleg van november' })).toBeVisible();
  });

  await test.step('minutes wait until someone is present; secrecy is asked of who is', async () => {
    const minutes = page.getByRole('form', { name: 'Verslag' });
    await minutes.getByRole('textbox').fill('De school belt voortaan enkel de voogd.');
    await minutes.getByRole('button', { name: 'Verslag bewaren' }).click();
    await expect(page.getByText('Vink eerst aan wie aanwezig is')).toBeVisible();
    await page.getByRole('checkbox', { name: 'aanwezig' }).first().press('Space');
    await expect(page.getByText('geheimhouding nog niet gezegd')).toBeVisible();
    await page.getByRole('checkbox', { name: 'kent de geheimhouding' }).first().press('Space');
    await expect(page.getByText('geheimhouding nog niet gezegd')).toHaveCount(0);
    await minutes.getByRole('button', { name: 'Verslag bewaren' }).click();
    await expect(minutes).toHaveCount(0);
  });

  await test.step('a decision survives the lock and becomes an agreement of the case', async () => {
    const form = page.getByRole('form', { name: 'Beslissing toevoegen' });
    await form.getByRole('textbox', { name: 'Wat is beslist' }).fill('Nagaan of de voogd bereikbaar is');
    await page.keyboard.press('F9');
    await program.unlock(DEMO_PASSPHRASE);
    await expect(form.getByRole('textbox', { name: 'Wat is beslist' })).toHaveValue(
      'Nagaan of de voogd bereikbaar is',
    );
    await program.pick(form.getByRole('combobox', { name: 'Wie doet dit' }), 'Nora');
    await form.getByRole('button', { name: 'Beslissing toevoegen' }).click();
    const decisions = page.getByRole('region', { name: 'Beslissingen' });
    await expect(decisions.getByRole('listitem')).toContainText('Nagaan of de voogd bereikbaar is');
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('textbox', { name: 'Wat is beslist' }).fill('Beelden van de poort bewaren');
    await program.pick(form.getByRole('combobox', { name: 'Wie doet dit' }), 'Tom');
    await form.getByRole('button', { name: 'Beslissing toevoegen' }).click();
    await expect(decisions.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('on the wall stand code names and decisions, no minutes', async () => {
    await program.button('Projecteren').click();
    for (const code of CASES) await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible();
    await expect(page.getByText('Nagaan of de voogd bereikbaar is')).toBeVisible();
    await expect(page.getByText('De school belt voortaan')).toHaveCount(0);
    expect(await axeViolations(page)).toEqual([]);
    await program.button('Projectie sluiten').click();
  });

  await test.step('minutes and action sheet on paper', async () => {
    await program.button('Verslag afdrukken').click();
    const paper = page.getByRole('article', { name: 'Verslag' });
    await expect(paper.getByText('De school belt voortaan enkel de voogd.')).toBeVisible();
    await expect(paper.getByText('Toelating van 12 november 2026')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await expect(paper.getByText('Exemplaar', { exact: true })).toBeVisible();
    await program.field('Voor wie').fill('Nora Ampe, Payoke');
    await program.print();
    await program.button('Terug').click();
    await program.button('Actieblad').click();
    await expect(
      page.getByRole('article', { name: 'Open afspraken' }).getByRole('heading', { level: 2 }),
    ).toHaveText(['Payoke', 'Politie, recherche']);
    await program.button('Terug').click();
    await program.button('Gehouden').click();
  });

  await test.step('in the case it counts as told', async () => {
    await program.openCase('Zilver-19');
    await program.tab('Contacten');
    const entry = page.getByRole('listitem').filter({ hasText: 'De school belt voortaan enkel de voogd.' });
    await expect(entry).toContainText('overleg');
  });

  await test.step('the copy stands in every case it is about, and comes back for all of them', async () => {
    const copy = page.getByRole('region', { name: 'Op papier' }).getByRole('listitem');
    await program.tab('Overdrachten');
    await expect(copy).toHaveCount(1);
    for (const text of [
      'Exemplaar 1',
      'Verslag van een overleg',
      'Nora Ampe, Payoke',
      'Ook over 4 andere dossiers',
    ])
      await expect(copy).toContainText(text);
    await copy.getByRole('button', { name: 'Is terug' }).click();
    await expect(program.notice(/exemplaar 1 is terug/)).toBeVisible();
    await program.openCase('Kiezel-08');
    await program.tab('Overdrachten');
    await expect(copy).toContainText('terug');
    await expect(copy.getByRole('button', { name: 'Is terug' })).toHaveCount(0);
  });

  await test.step('the next conference begins with the same mandate', async () => {
    await page.keyboard.press('Alt+5');
    await program.button('Nieuw overleg').click();
    await expect(program.field('Welke')).toHaveValue('Toelating van 12 november 2026');
  });
});
