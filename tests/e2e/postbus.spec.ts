/** The agreed folder: a handover goes through it, and its receipt comes back. */
import { axeViolations } from '../support/axe';
import { SharedFolder } from '../support/shared-folder';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

test('a handover and its receipt go through the Postbus folder', async ({ openDesk }, testInfo) => {
  testInfo.skip(testInfo.project.name === 'electron', 'the folders of these desks are the browser’s own');
  const childFocus = new Program(await openDesk());
  const payoke = new Program(await openDesk());
  const shared = new SharedFolder(childFocus.page, payoke.page);
  await Promise.all([childFocus.openDemo(), payoke.openDemo('Payoke')]);

  await test.step('both choose the folder', async () => {
    for (const program of [childFocus, payoke]) {
      await program.goTo('Instellingen');
      await program.tab('Postbus');
      await program.desk.chooseFolder(() => program.button('Map kiezen').click());
      await expect(program.page.getByText('Schakel kijkt in deze map.')).toBeVisible();
    }
    expect(await axeViolations(payoke.page)).toEqual([]);
  });

  await test.step('a sealed file is put there', async () => {
    await childFocus.openCase('Zilver-19');
    await childFocus.button('Overdragen').first().click();
    await childFocus.page.getByRole('checkbox', { name: 'Payoke' }).check({ force: true });
    await childFocus.select('Doel', 'Begeleiding en hulp');
    await childFocus.select('Grond', 'Schriftelijke toestemming');
    await childFocus.select('Toestemming', 'Schriftelijk gegeven');
    await childFocus.select('Minderjarige', 'Ingelicht');
    await childFocus.button(/^Verzegelen/).click();
    await childFocus.button('In de Postbus-map leggen: Payoke').click();
    await expect(childFocus.page.getByText('Ligt in de Postbus-map.')).toBeVisible();
    await shared.carry();
  });

  await test.step('Payoke sees it on Today, opens it and answers', async () => {
    await payoke.goTo('Vandaag');
    await expect(payoke.page.getByText(/^In de Postbus-map ligt 1 nieuw bestand: /)).toBeVisible();
    await payoke.button('Naar Postbus').click();
    const folder = payoke.page.getByRole('region', { name: 'Postbus-map' });
    await expect(folder.getByRole('listitem')).toContainText('Overdracht: Zilver-19.');
    expect(await axeViolations(payoke.page)).toEqual([]);
    await folder.getByRole('button', { name: /^Openen/ }).click();
    await payoke.field(/^Bericht aan/).fill('Niet voor onze werking.');
    await payoke.button('Weigeren').click();
    await payoke.button(/^In de Postbus-map leggen/).click();
    await expect(payoke.page.getByText('Ligt in de Postbus-map.')).toBeVisible();
    await shared.carry();
  });

  await test.step('the receipt comes back and is noted by a press', async () => {
    await childFocus.goTo('Postbus');
    const folder = childFocus.page.getByRole('region', { name: 'Postbus-map' });
    const receipt = folder.getByRole('listitem').filter({ hasText: 'Ontvangstbewijs, nog te noteren' });
    await expect(receipt).toContainText('Payoke');
    await receipt.getByRole('button', { name: /^Openen/ }).click();
    await expect(childFocus.page.getByRole('heading', { level: 1, name: 'Zilver-19' })).toBeVisible();
    await expect(childFocus.page.getByText('Niet voor onze werking.').first()).toBeVisible();
    await childFocus.goTo('Postbus');
    await expect(folder.getByText('Niets nieuws voor jullie in de map.')).toBeVisible();
  });
});
