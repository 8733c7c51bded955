import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

test('a year is counted on screen, and leaves as a table and on paper without a number under eleven', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await program.openDemo();
  await program.goTo('Dossiers');
  await program.button('Cijfers').click();
  const stages = page.getByRole('table', { name: /^Open dossiers, stap/ });

  await test.step('on the own screen stands every number', async () => {
    await expect(stages).toBeVisible();
    const counts = await stages.getByRole('row').locator('td:nth-child(2)').allInnerTexts();
    const sum = counts.reduce((all, n) => all + Number(n), 0);
    expect(sum).toBeGreaterThan(0);
    await expect(stages).toContainText(`Open dossiers op de laatste dag: ${sum}`);
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('as it may leave, the few are a dash', async () => {
    await page.getByRole('checkbox', { name: 'Toon zoals het mag vertrekken' }).check({ force: true });
    await expect(stages.getByRole('cell', { name: '–' }).first()).toBeVisible();
  });

  await test.step('a period turned round is told, and counts nothing', async () => {
    await page.getByRole('radio', { name: 'Andere' }).check({ force: true });
    const last = page.getByRole('group', { name: 'Tot en met' });
    await last.getByRole('spinbutton').last().fill('2001');
    await expect(page.getByText('De laatste dag komt voor de eerste.')).toBeVisible();
    await expect(program.button('Tabel bewaren')).toBeDisabled();
    await page.getByRole('radio', { name: 'Dit jaar' }).check({ force: true });
  });

  await test.step('the table holds no small number and no code name', async () => {
    await expect(program.button('Tabel bewaren')).toBeEnabled();
    const { bytes, name } = await program.desk.saved(() => program.button('Tabel bewaren').click());
    expect(name).toMatch(/^cijfers-\d{4}-01-01-\d{4}-12-31\.csv$/);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('niet getoond');
    expect(text).not.toContain('Zilver-19');
    const last = text
      .split('\r\n')
      .slice(2)
      .map((line) => /"(\d+)"$/.exec(line)?.[1])
      .filter((n) => n !== undefined);
    expect(last.filter((n) => Number(n) > 0 && Number(n) < 11)).toEqual([]);
  });

  await test.step('the same in the codes of the international standard', async () => {
    const { bytes, name } = await program.desk.saved(() => program.button('HTCDS-tabel bewaren').click());
    expect(name).toMatch(/^htcds-\d{4}-01-01-\d{4}-12-31\.csv$/);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(18);
    expect(lines[0]).toContain('"Standard";"From";"To";"Field";"Value";"Count"');
    expect(lines.slice(1).filter((line) => !/"(?:|0|1[1-9]|[2-9]\d|\d{3,})"$/.test(line))).toEqual([]);
  });

  await test.step('so does the paper, and the log says that it was printed', async () => {
    await program.button('Afdrukken').click();
    const paper = page.getByRole('article', { name: 'Cijfers' });
    await expect(paper.getByRole('table').first()).toBeVisible();
    const shown = await paper.locator('tbody td:nth-child(2)').allInnerTexts();
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((n) => Number(n) > 0 && Number(n) < 11)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });
});
