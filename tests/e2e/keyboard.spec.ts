/** The same line once more, by keyboard alone. */
import { expect, test, type Desk } from './fixtures';
import { Keyboard } from './pages/keyboard';
import { Program } from './pages/program';

interface Person {
  readonly agency: string;
  readonly name: string;
  readonly passphrase: string;
}

const heading = (desk: Desk, name: string) => desk.page.getByRole('heading', { level: 1, name });

async function createVault(desk: Desk, { agency, name, passphrase }: Person): Promise<Keyboard> {
  const keys = new Keyboard(desk.page);
  if (agency !== 'Child Focus') await keys.choose(/Je dienst$/, agency);
  await keys.fill('Je naam', name);
  await keys.fill('Wachtwoordzin', passphrase);
  await keys.fill('Nog een keer', passphrase);
  await keys.press('Enter');
  await expect(heading(desk, 'Vandaag')).toBeVisible({ timeout: 30_000 });
  return keys;
}

async function ownCard(desk: Desk, keys: Keyboard) {
  await keys.press('Alt+4');
  await expect(heading(desk, 'Partners')).toBeVisible();
  return desk.saved(() => keys.activate('Kaart bewaren als bestand'));
}

async function addPartner(
  desk: Desk,
  keys: Keyboard,
  card: { readonly name: string; readonly bytes: Buffer },
) {
  await keys.press('Alt+4');
  await expect(heading(desk, 'Partners')).toBeVisible();
  await desk.choose(card, () => keys.activate('Contactkaart inlezen'));
  await expect(desk.page.getByRole('dialog')).toBeVisible();
  await keys.fill('Hoe vergeleken', 'voorgelezen');
  await keys.activate('Elk woord klopt');
  await expect(desk.page.getByText(/is geverifieerd/)).toBeVisible();
}

/** From the tab that is open now to another one of the row. */
async function caseTab(keys: Keyboard, name: string, arrow: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  const tabs = ['Overzicht', 'Tijdlijn', 'Contacten', 'Personen', 'Wat we weten'];
  await keys.tabTo(new RegExp(`^(?:${tabs.join('|')})$`), 'tab');
  for (let step = 0; (await keys.focused()).name !== name; step++) {
    if (step > tabs.length) throw new Error(`no tab ${name}`);
    await keys.press(arrow);
  }
}

test('the whole line by keyboard alone', async ({ openDesk }) => {
  test.slow();
  const childFocus = await openDesk();
  const payoke = await openDesk();
  const cf = await createVault(childFocus, {
    agency: 'Child Focus',
    name: 'Ilse Verhaegen',
    passphrase: 'kraan mosterd veranda fluit knikker',
  });
  const pay = await createVault(payoke, {
    agency: 'Payoke',
    name: 'Nora Peeters',
    passphrase: 'lamp regen kubus fiets wilgen dak',
  });
  const cfCard = await ownCard(childFocus, cf);
  const payCard = await ownCard(payoke, pay);
  await addPartner(childFocus, cf, payCard);
  await addPartner(payoke, pay, cfCard);

  await cf.press('F4');
  await expect(heading(childFocus, 'Nieuwe melding')).toBeVisible();
  await cf.fill(/^Wat werd verteld/, 'Wordt opgehaald aan school.');
  await cf.fill('Voornaam', 'Noor');
  await cf.tabTo('Codenaam', 'textbox');
  const code = await childFocus.page.getByRole('textbox', { name: 'Codenaam' }).inputValue();
  await cf.press('Enter');
  await expect(heading(childFocus, code)).toBeVisible();

  await cf.press('F2');
  const panel = childFocus.page.getByRole('dialog', { name: 'Contact loggen' });
  await expect(panel).toBeVisible();
  await cf.tabTo('Met wie', 'combobox');
  await cf.type('Payoke');
  await expect(childFocus.page.getByRole('option', { name: 'Payoke' })).toBeVisible();
  await cf.press('ArrowDown');
  await cf.press('Enter');
  await cf.fill('Samenvatting', 'Besproken wie eerst met de moeder spreekt.');
  await cf.press('Control+Enter');
  await expect(panel).toBeHidden();

  await cf.tabTo('Overdragen', 'button');
  await cf.press('Enter');
  await expect(heading(childFocus, `Overdracht van ${code}`)).toBeVisible();
  await cf.tabTo('Payoke', 'checkbox');
  await cf.press('Space');
  await cf.choose(/Doel$/, 'Begeleiding en hulp');
  await cf.choose(/Grond$/, 'Schriftelijke toestemming');
  await cf.choose(/Toestemming$/, 'Schriftelijk gegeven');
  await cf.choose(/Minderjarige$/, 'Ingelicht');
  await cf.activate(/^Verzegelen/);
  await expect(childFocus.page.getByRole('button', { name: 'Bewaren voor Payoke' })).toBeVisible();
  const file = await childFocus.saved(() => cf.activate('Bewaren voor Payoke'));

  await pay.press('Alt+3');
  await expect(heading(payoke, 'Postbus')).toBeVisible();
  await payoke.choose(file, () => pay.activate('Overdracht openen'));
  await expect(payoke.page.getByText('Afzender geverifieerd')).toBeVisible();
  await pay.activate(/^Toepassen/);
  await pay.activate('Naar het dossier');
  await expect(heading(payoke, code)).toBeVisible();
  await expect(payoke.page.getByText('Besproken wie eerst met de moeder spreekt.')).toBeVisible();

  await caseTab(pay, 'Wat we weten', 'ArrowRight');
  await pay.activate('Vaststelling toevoegen');
  await pay.fill(/^Wat is er gebeurd of gezien/, 'Had twee toestellen bij zich.');
  await pay.tabTo('Signaal uit de lijst', 'combobox');
  await pay.type('meerdere tel');
  await expect(payoke.page.getByRole('option', { name: 'Heeft meerdere telefoons' })).toBeVisible();
  await pay.press('ArrowDown');
  await pay.press('Enter');
  await pay.activate('Opslaan');
  const noted = payoke.page.getByRole('listitem').filter({ hasText: 'Had twee toestellen bij zich.' });
  await expect(noted).toContainText('Heeft meerdere telefoons');

  await caseTab(pay, 'Overzicht', 'ArrowLeft');
  await pay.activate('Dossier wijzigen');
  await pay.tabTo('Aanmelding', 'radio');
  for (let step = 0; step < 4; step++) await pay.press('ArrowRight');
  await pay.fill('Reden van afsluiten', 'Geen hulp meer nodig.');
  await pay.activate('Opslaan');
  await expect(
    payoke.page.getByRole('definition').filter({ hasText: 'Geen hulp meer nodig.' }),
  ).toBeVisible();

  await pay.press('Control+p');
  await expect(payoke.page.getByRole('article', { name: 'Samenvatting van het dossier' })).toBeVisible();
  await pay.press('F9');
  await expect(heading(payoke, 'Ontgrendelen')).toBeVisible();
});

test('a press on a choice far down scrolls its list, and never the page out of its window', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const { page } = program;
  await page.setViewportSize({ width: 1280, height: 600 });
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.button('Overdragen').first().click();
  await page.getByRole('checkbox', { name: 'Payoke' }).press('Space');
  const parts = page.getByRole('group', { name: /^Wat gaat mee/ }).getByRole('checkbox');
  await parts.nth(8).waitFor({ state: 'attached' });
  for (const box of await parts.all()) {
    await box.press('Space');
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
  }
});
