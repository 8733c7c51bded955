/** Logging a contact with the hands on the keys, and what waits for an answer. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Keyboard } from './pages/keyboard';
import { Program } from './pages/program';

/** Counts acts: each key that is no letter of a text is one. */
class Counting extends Keyboard {
  acts = 0;

  override press(keys: string): Promise<void> {
    this.acts += 1;
    return super.press(keys);
  }
}

const MOST_ACTS = 12;

test('a call that was not answered is logged in twelve acts, returns on Today, and closes with its answer', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;
  const keys = new Counting(page);
  const panel = page.getByRole('dialog', { name: 'Contact loggen' });

  await test.step('from Today, the case found by a number in it', async () => {
    await keys.press('F2');
    await expect(panel.getByRole('combobox', { name: 'Dossier' })).toBeFocused();
    await keys.type('0470 00 00 03');
    await expect(page.getByRole('option', { name: /Zilver-19/ })).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(panel.getByRole('combobox', { name: 'Dossier' })).toHaveValue('Zilver-19');
    await keys.press('Alt+m');
    await keys.type('Tom');
    await expect(page.getByRole('option', { name: /Tom Baert/ })).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.press('Alt+u');
    await keys.press('ArrowRight');
    await expect(panel.getByRole('radio', { name: 'Geen antwoord' })).toBeChecked();
    await keys.press('Alt+s');
    await keys.type('Gebeld over de camera aan de poort.');
    await keys.press('Alt+v');
    await keys.type('Nog eens bellen over de camera');
    await keys.press('Control+Enter');
    await expect(panel).toBeHidden();
    expect(keys.acts).toBeLessThanOrEqual(MOST_ACTS);
    test.info().annotations.push({ type: 'acts', description: String(keys.acts) });
  });

  const waiting = page.getByRole('listitem').filter({ hasText: 'Gebeld over de camera aan de poort.' });
  await test.step('it waits on Today with a due time of its own', async () => {
    await expect(waiting).toContainText(/vandaag, \d\d:\d\d|\d\d\/\d\d, \d\d:\d\d/);
    await expect(page.getByText('Nog eens bellen over de camera').first()).toBeVisible();
  });

  await test.step('the answer closes it', async () => {
    await waiting.getByRole('button', { name: /^Antwoord loggen/ }).click();
    await expect(panel.getByText('Dit is het antwoord op een contact dat openstond')).toBeVisible();
    await expect(panel.getByRole('radio', { name: 'Inkomend' })).toBeChecked();
    await expect(panel.getByRole('textbox', { name: 'Samenvatting' })).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.type('Tom belt terug: de beelden zijn bewaard.');
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
    await expect(waiting).toHaveCount(0);
    await program.openCase('Zilver-19');
    await program.tab('Contacten');
    const entry = page.getByRole('listitem').filter({ hasText: 'Gebeld over de camera aan de poort.' });
    await expect(entry).toContainText('beantwoord');
  });
});

test('the minutes of a running call are kept, and F8 stops it', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  const { page } = program;
  await page.keyboard.press('F2');
  const panel = page.getByRole('dialog', { name: 'Contact loggen' });
  await expect(panel.getByRole('textbox', { name: 'Samenvatting' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(panel.getByText(/Gesprek loopt, 00:0[1-9]/)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(panel.getByText('Gesprek loopt')).toHaveCount(0);
  await page.keyboard.type('Kort gesprek.');
  // Twice, as an impatient hand does; the second comes before the first is written.
  await page.evaluate(() => {
    const enter = () => new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true });
    document.activeElement?.dispatchEvent(enter());
    document.activeElement?.dispatchEvent(enter());
  });
  await expect(panel).toBeHidden();
  await program.tab('Contacten');
  await expect(page.getByRole('listitem').filter({ hasText: 'Kort gesprek.' })).toContainText('1 min');
});

/** Whether it stands in what is cut off after some lines. */
function mayBeCutOff(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).webkitLineClamp !== 'none') return true;
  return false;
}

test('who knows what: what a partner has not heard is told in one act, and the matrix leads to the contacts', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.tab('Wie weet wat');
  const { page } = program;
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: 'Tonen wat Payoke weet' }) });
  await expect(row).toContainText(/\d+ nieuw of gewijzigd/);
  await row.getByRole('button', { name: 'Tonen wat Payoke weet' }).click();
  const notHeard = page.getByRole('region', { name: 'Heeft nog niet gehoord' });
  await expect(row).toContainText('nr. 1');
  await expect(notHeard.getByRole('listitem').first()).toBeVisible();
  // Neither a name nor a number stands in what is only a list.
  await expect(page.getByText('Vandenberk')).toHaveCount(0);
  await expect(notHeard.getByText('0470')).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);

  await test.step('told in a contact, on a ground', async () => {
    await notHeard.getByRole('button', { name: 'Als verteld loggen' }).click();
    const panel = page.getByRole('dialog', { name: 'Contact loggen' });
    await expect(panel.getByRole('textbox', { name: 'Gedeeld' })).toHaveValue(/\n/);
    await panel.getByRole('button', { name: /Grond om te delen$/ }).click();
    await page
      .getByRole('option', { name: /^Schriftelijke toestemming/ })
      .first()
      .click();
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
    await expect(row).toContainText(/vandaag/);
    // What is kept back in a handover was not counted as told: a suspect, his number, a measure that came from the police.
    const kept = notHeard.getByRole('listitem');
    await expect(kept.filter({ hasNotText: /^Relatie/ })).toHaveText([
      /^Juridische stap: Maatregel jeugdrechter/,
      /^Persoon: Verdachte/,
      /^Telefoon of adres/,
    ]);
    // And each relation, for it may name someone who stays.
    await expect(kept.filter({ hasText: /^Relatie/ })).toHaveCount(4);
    const warnings = notHeard.getByText('eerst nazien of dit mag');
    await expect(warnings).toHaveCount(7);
    // However long the text beside it is.
    for (const warning of await warnings.all()) expect(await warning.evaluate(mayBeCutOff)).toBe(false);
  });

  await test.step('what was told stands in the history of its contact', async () => {
    await program.tab('Contacten');
    const contact = page.getByRole('tabpanel').getByRole('listitem').first();
    await contact.getByRole('button', { name: 'Geschiedenis' }).click();
    await expect(contact.getByText(/^Wat verteld is/)).toBeVisible();
    await expect(contact.getByText(/\d+ vermeldingen/)).toBeVisible();
    await program.tab('Wie weet wat');
  });

  await test.step('the matrix says it too, and leads to the contacts', async () => {
    const matrix = page.getByRole('region', { name: 'Laatste contact tussen diensten' });
    await matrix.getByRole('button', { name: /^Van Child Focus naar Payoke/ }).click();
    await expect(page.getByRole('tab', { name: 'Contacten' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeFocused();
  });
});

test('Today says with whom the desk has not spoken, and who spoke to whom over all cases', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;
  const section = page.getByRole('region', { name: 'Met wie spraken we lang niet' });
  await section.getByRole('button', { name: 'Alle partners en wie met wie sprak' }).click();
  await expect(section.getByRole('listitem').filter({ hasText: 'Payoke' })).toContainText(/open dossier/);
  expect(await axeViolations(page)).toEqual([]);
  await test.step('and on paper, in words only', async () => {
    await section.getByRole('button', { name: 'Op papier' }).click();
    const paper = page.getByRole('article', { name: 'Laatste contact tussen diensten' });
    await expect(paper.getByRole('row').filter({ hasText: 'Payoke' }).first()).toContainText('open dossier');
    await expect(paper.getByRole('columnheader', { name: 'Van / naar' }).first()).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await program.button('Terug').click();
  });
  await section.getByRole('button', { name: 'Alle partners en wie met wie sprak' }).click();
  await section.getByRole('button', { name: /^Van Child Focus naar Payoke/ }).click();
  await expect(page.getByRole('tab', { name: 'Contacten' })).toHaveAttribute('aria-selected', 'true');
});

test('a suspicion goes to Payoke: why and how, a mail without personal data, and a contact that awaits its answer', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  const { page } = program;
  await program.button('Samen aanpakken').click();
  const dialog = page.getByRole('dialog', { name: 'Gezamenlijke aanpak' });
  const mail = dialog.getByRole('textbox', { name: /^Mail om te kopiëren/ });
  await expect(mail).toHaveValue(/Aan: admin@payoke\.be\nOnderwerp: tienerpooierslachtoffer/);
  await expect(mail).not.toHaveValue(/Zilver|Noor|Vandenberk/);
  await expect(dialog.getByText(/Bron: Opgroeien/)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await test.step('to the prosecutor it is a right, with conditions that a person ticks', async () => {
    await dialog.getByRole('button', { name: /Wat wil je doen$/ }).click();
    await page.getByRole('option', { name: 'De procureur des Konings inlichten' }).click();
    await expect(dialog.getByText(/art\. 353 §1/)).toBeVisible();
    await expect(dialog.getByText(/Vraag na bij je jurist/)).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: /Het mag, het moet niet/ })).not.toBeChecked();
    await dialog.getByRole('button', { name: /Wat wil je doen$/ }).click();
    await page.getByRole('option', { name: 'Payoke contacteren' }).click();
  });

  await dialog.getByRole('button', { name: 'Loggen en op antwoord wachten' }).click();
  const panel = page.getByRole('dialog', { name: 'Contact loggen' });
  await expect(panel.getByRole('radio', { name: 'Wacht op antwoord' })).toBeChecked();
  await expect(panel.getByRole('textbox', { name: 'Samenvatting' })).toHaveValue(/tienerpooierslachtoffer/);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await program.goTo('Vandaag');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Gevraagd wie het opneemt en hoe de gegevens' }),
  ).toContainText('Zilver-19');
});
