/** The same girl is reported twice, in another spelling: she is found before a second case is made. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const CF = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;

test('a second report about the same child is found by its sound and joins her case', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await program.createVault(CF);

  const code = await test.step('the first report becomes a case', async () => {
    await page.keyboard.press('F4');
    await program.field('Wat werd verteld').fill('Komt niet meer naar school.');
    await program.field('Voornaam').fill('Yasmine');
    await program.field(/^Naam$/).fill('El Amrani');
    await program.field('Nummer of profiel van het kind').fill('0470 00 00 61');
    const codeName = await program.field('Codenaam').inputValue();
    await program.button('Dossier maken').click();
    await expect(page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
    await expect(
      page.getByRole('complementary', { name: 'Feiten' }).getByText('0470 00 00 61'),
    ).toBeVisible();
    return codeName;
  });

  const similar = page.getByRole('status', { name: 'Lijkt op een dossier dat er al is' });

  await test.step('the second report gives another spelling and another notation', async () => {
    await page.keyboard.press('F4');
    await program.field('Voornaam').fill('Jasmin');
    await program.field(/^Naam$/).fill('Elamrani');
    await expect(similar.getByText('naam klinkt gelijk')).toBeVisible();
    await program.field('Wat werd verteld').fill('Een man belde met +32 470/00.00.61 en zocht haar.');
    await expect(similar.getByText('zelfde telefoonnummer, naam klinkt gelijk')).toBeVisible();
    await expect(similar.getByText(code)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('a birth date to come gets a word at the field, and nothing typed is lost', async () => {
    const birth = page.getByRole('group', { name: 'Geboortedatum' });
    await birth.getByRole('spinbutton').first().click();
    await page.keyboard.type('01012090');
    await program.button(`Melding hierbij voegen: ${code}`).click();
    await expect(page.getByText('Dit moet nog komen. Kijk de datum na.')).toBeVisible();
    await expect(program.field('Voornaam')).toHaveValue('Jasmin');
    await birth.getByRole('spinbutton').last().click();
    await page.keyboard.type('2011');
    await expect(page.getByText('Dit moet nog komen. Kijk de datum na.')).toHaveCount(0);
  });

  await test.step('a person decides: the report joins the case, the names in it hidden', async () => {
    await program.button(`Melding hierbij voegen: ${code}`).click();
    await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
    await expect(page.getByText('Een man belde')).toBeVisible();
    await expect(page.getByText('Komt niet meer naar school.')).toBeVisible();
    await expect(page.getByText('Elamrani')).toHaveCount(0);
    await page.keyboard.press('F6');
    await expect(page.getByText('Jasmin Elamrani, 01/01/2011')).toBeVisible();
    await program.goTo('Dossiers');
    await expect(page.getByRole('row')).toHaveCount(2);
  });
});
