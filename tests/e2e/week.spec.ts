/** Consent noted and rested on, and the desk's week: handing a case to a colleague, standing in. */
import { DEMO_PASSPHRASE } from '../../shared/domain/demo/desks';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const COLLEAGUE = 'Fatma Yildiz';

test('a case goes to a colleague with its open points, can be taken back, and who stands in sees it', async ({
  openDesk,
}) => {
  test.slow();
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;

  await test.step('a colleague has a key of her own', async () => {
    await program.goTo('Instellingen');
    await program.tab('Mensen en sleutels');
    await program.button('Collega toevoegen').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Naam' }).fill(COLLEAGUE);
    await dialog.getByRole('textbox', { name: 'Wachtwoordzin' }).fill('kraan mosterd veranda fluit knikker');
    await dialog.getByRole('textbox', { name: 'Nog een keer' }).fill('kraan mosterd veranda fluit knikker');
    await dialog.getByRole('button', { name: /^(Toevoegen|Collega toevoegen)/ }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
  });

  await program.goTo('Vandaag');
  await program.button('Week van het bureau').click();
  const row = (person: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name: `Dossiers van ${person}` }) });
  const before = Number(await row('Ilse Verhaegen').getByRole('cell').first().textContent());
  expect(before).toBeGreaterThan(0);
  await expect(row(COLLEAGUE).getByRole('cell').first()).toHaveText('0');

  await test.step('handed over, and undone', async () => {
    await row('Ilse Verhaegen').getByRole('button').click();
    await page.getByRole('checkbox').first().press('Space');
    await program.select('Doorgeven aan', COLLEAGUE);
    expect(await axeViolations(page)).toEqual([]);
    await program.button('1 dossier doorgeven').click();
    await expect(row(COLLEAGUE).getByRole('cell').first()).toHaveText('1');
    await program.button('Ongedaan maken').click();
    await expect(row(COLLEAGUE).getByRole('cell').first()).toHaveText('0');
  });

  await test.step('absence: what is wrong is said, the form outlives the lock, and the stand-in sees it', async () => {
    await program.button('Afwezigheid noteren').click();
    const form = page.getByRole('form', { name: 'Afwezigheid noteren' });
    await program.select('Wie is afwezig', COLLEAGUE);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('Kies wie vervangt.')).toBeVisible();
    await page.keyboard.press('F9');
    await program.unlock(DEMO_PASSPHRASE);
    await program.select('Wie vervangt', 'Ilse Verhaegen');
    await form.getByRole('group', { name: 'Tot en met' }).getByRole('spinbutton').first().click();
    await page.keyboard.type('31122099');
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText(`${COLLEAGUE} is afwezig van`)).toBeVisible();
    await program.goTo('Vandaag');
    await expect(page.getByText(`Je vervangt ${COLLEAGUE} tot en met`)).toBeVisible();
  });
});

test('a consent is noted, withdrawn, and said aloud where it is about to be shared', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.tab('Wie weet wat');
  const { page } = program;
  await program.button('Toestemming noteren').click();
  const form = page.getByRole('form', { name: 'Toestemming noteren' });

  await test.step('it is of someone and to someone', async () => {
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('Kies van wie de toestemming is.')).toBeVisible();
    await program.select('Van wie', 'de minderjarige');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByText('Kies minstens één dienst.')).toBeVisible();
    await form.getByRole('checkbox', { name: 'Payoke' }).press('Space');
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('a handover to that partner can rest on it', async () => {
    await program.button('Overdragen').first().click();
    await page.getByRole('checkbox', { name: 'Payoke' }).press('Space');
    await page.getByRole('button', { name: /^Hierop steunen/ }).click();
    await expect(page.getByText('hierop steunt de overdracht')).toBeVisible();
    await expect(page.getByRole('button', { name: /Mondeling/ })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    // For another purpose, or someone else besides, it is asked anew.
    await program.select('Doel', 'Begeleiding en hulp');
    await expect(page.getByText('hierop steunt de overdracht')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Mondeling/ })).toHaveCount(0);
  });

  await test.step('once withdrawn it stands against it', async () => {
    await program.openCase('Zilver-19');
    await program.tab('Wie weet wat');
    await program.button('Intrekking noteren').click();
    await page.getByRole('textbox', { name: 'Waarom' }).fill('Ze wil dit niet meer.');
    await page.keyboard.press('Enter');
    await expect(page.getByText('ingetrokken')).toBeVisible();
    await program.button('Overdragen').first().click();
    await expect(page.getByText('Er staat een weigering of intrekking genoteerd voor Payoke.')).toBeVisible();
  });

  await test.step('a withdrawal noted by mistake is taken back in its history, as a whole', async () => {
    await program.openCase('Zilver-19');
    await program.tab('Wie weet wat');
    const line = page
      .getByRole('region', { name: 'Toestemmingen' })
      .getByRole('listitem')
      .filter({ hasText: 'de minderjarige' });
    await line.getByRole('button', { name: 'Geschiedenis' }).click();
    await line.getByRole('button', { name: /^Zet terug/ }).click();
    await expect(line.getByRole('button', { name: 'Intrekking noteren' })).toBeVisible();
    await program.button('Overdragen').first().click();
    await expect(page.getByText('Er staat een weigering of intrekking genoteerd')).toHaveCount(0);
  });
});
