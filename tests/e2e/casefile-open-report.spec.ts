/** A helpline report about which nobody has decided yet: kept open, completed, told a second time, then a case. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const CF = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

test('a report stays open on its own, takes in a second one, and becomes a case or is closed', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await program.createVault(CF);
  const told = page.getByRole('region', { name: 'Meldingen' });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  const code = await test.step('the call is kept as an open report, and Vandaag counts it', async () => {
    await page.keyboard.press('F4');
    await program.field('Wat werd verteld').fill('Een tante belt: haar nicht krijgt dure kleren.');
    await program.field('Voornaam').fill('Yasmine');
    await program.field(/^Naam$/).fill('El Amrani');
    const codeName = await program.field('Codenaam').inputValue();
    await program.button('Bewaren als open melding').press('Enter');
    await expect(heading(codeName)).toBeVisible();
    await expect(told.getByText('haar nicht krijgt dure kleren')).toBeVisible();
    await expect(page.getByText('El Amrani')).toHaveCount(0);
    await page.keyboard.press('F6');
    await expect(page.getByText('Yasmine El Amrani')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Alt+1');
    await program.button('Meldingen bekijken').press('Enter');
    await expect(heading('Meldingen')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await program.button(codeName).press('Enter');
    return codeName;
  });

  await test.step('it is completed later; without what was told it is not saved', async () => {
    await program.button('Wijzigen').click();
    await program.field('Wat werd verteld').fill('');
    await program.field('Nummer of profiel van het kind').fill('0470 00 00 61');
    await program.button('Opslaan').click();
    await expect(program.field('Wat werd verteld')).toHaveAccessibleDescription(/.+/);
    await program.field('Wat werd verteld').fill('Een tante belt: haar nicht slaapt elders.');
    await program.button('Opslaan').click();
    await expect(told.getByText('haar nicht slaapt elders')).toBeVisible();
  });

  const second = await test.step('the same girl is reported again, and a person joins the two', async () => {
    await page.keyboard.press('F4');
    await program.field('Wat werd verteld').fill('School: iemand zoekt haar met +32 470/00.00.61.');
    await program.field('Voornaam').fill('Jasmin');
    await program.field(/^Naam$/).fill('Elamrani');
    const codeName = await program.field('Codenaam').inputValue();
    await program.button('Bewaren als open melding').click();
    await expect(heading(codeName)).toBeVisible();
    await program.button(`Melding hierbij voegen: ${code}`).click();
    await expect(heading(code)).toBeVisible();
    await expect(told.getByRole('listitem')).toHaveCount(2);
    return codeName;
  });

  await test.step('closing asks for a reason, and a closed report opens again', async () => {
    await program.button('Melding sluiten').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Melding sluiten' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('button', { name: /Waarom gesloten$/ }).click();
    await page.getByRole('option', { name: 'Geen zorg' }).click();
    await dialog.getByRole('button', { name: 'Melding sluiten' }).click();
    await expect(dialog).toHaveCount(0);
    await program.button('Heropenen').click();
    await expect(program.button('Er een dossier van maken')).toBeVisible();
  });

  await test.step('it becomes a case under the same code name, with both reports and the child', async () => {
    await program.button('Er een dossier van maken').click();
    await expect(
      page.getByRole('complementary', { name: 'Feiten' }).getByText('0470 00 00 61'),
    ).toBeVisible();
    await expect(told.getByText('iemand zoekt haar')).toBeVisible();
    await program.goTo('Dossiers');
    await expect(page.getByRole('row', { name: code })).toBeVisible();
    await expect(page.getByRole('row', { name: second })).toHaveCount(0);
    await program.button('Meldingen').click();
    await expect(page.getByText('Geen open meldingen: over elke melding is beslist.')).toBeVisible();
  });
});
