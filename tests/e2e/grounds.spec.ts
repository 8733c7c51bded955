/** The lists of grounds and purposes in the desk's own hand. */
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

test('a desk adds a ground, ends a published one, and a contact offers what holds', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page } = program;
  await program.goTo('Instellingen');
  await program.tab('Gronden, doelen, signalen');

  await test.step('an own ground needs a name and a source', async () => {
    const own = page.getByRole('region', { name: 'Eigen gronden' });
    await own.getByRole('button', { name: 'Grond toevoegen' }).click();
    const form = own.getByRole('form', { name: 'Grond toevoegen' });
    await form.getByRole('textbox', { name: /^Hoe heet hij/ }).fill('Protocol met de school');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(form.getByText('Schrijf waar het staat.')).toBeVisible();
    await form.getByRole('textbox', { name: 'Bron' }).fill('Protocol van 2 maart 2026');
    await form.getByRole('textbox', { name: 'Artikel' }).fill('punt 4');
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await expect(own.getByRole('listitem')).toContainText('punt 4, vanaf');
  });

  await test.step('a published one is ended with a day and a reason; its own words stay', async () => {
    const published = page.getByRole('region', { name: 'Gepubliceerde gronden' });
    await published.getByRole('button', { name: 'Beëindigen: Noodtoestand' }).click();
    const form = published.getByRole('form', { name: 'Beëindigen' });
    const last = form.getByRole('group', { name: 'Laatste dag' });
    await last.getByRole('spinbutton').first().click();
    await page.keyboard.type('30062026');
    await form.getByRole('textbox', { name: 'Waarom niet meer' }).fill('Onze jurist raadt het af');
    await form.getByRole('button', { name: 'Beëindigen' }).click();
    await expect(published.getByRole('listitem').filter({ hasText: 'Noodtoestand' })).toContainText(
      'tot en met 30/06/2026: Onze jurist raadt het af',
    );
  });

  await test.step('a contact of today offers the one and not the other', async () => {
    await program.openCase('Zilver-19');
    await page.keyboard.press('F2');
    const panel = page.getByRole('dialog', { name: 'Contact loggen' });
    await panel.getByRole('textbox', { name: 'Gedeeld' }).fill('Dat ze opnieuw naar school gaat');
    await panel.getByRole('button', { name: /Grond om te delen$/ }).click();
    await expect(page.getByRole('option', { name: /^Schriftelijke toestemming/ })).toBeVisible();
    await expect(page.getByRole('option', { name: /^Noodtoestand/ })).toHaveCount(0);
    await page.getByRole('option', { name: /^Protocol met de school/ }).click();
    await page.keyboard.press('Control+Enter');
    await expect(panel).toBeHidden();
    await program.tab('Contacten');
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Dat ze opnieuw naar school gaat' }).first(),
    ).toContainText('Protocol met de school');
  });
});
