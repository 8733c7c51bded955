/** Partners: a card as a code on the screen and on paper, keys that changed, people and how they are reached. */
import { encodeCard, parseCard } from '../../shared/bundle/card';
import { boxKeyPairFromSecret } from '../../shared/crypto/box';
import { signKeyPairFromSeed } from '../../shared/crypto/sign';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const fresh = () => crypto.getRandomValues(new Uint8Array(32));
const PAYOKE = {
  agency: 'Payoke',
  person: 'Nora Peeters',
  passphrase: 'lamp regen kubus fiets wilgen dak',
} as const;

test('a card is read from a photo of its code, compared until a day, replaced, and changed keys stay an alarm', async ({
  openDesk,
}) => {
  const payoke = new Program(await openDesk());
  await payoke.createVault(PAYOKE);
  const program = new Program(await openDesk());
  await program.openDemo();
  const { page, desk } = program;
  const card = await payoke.ownCard();
  await payoke.button('Kaart op papier').click();
  const paper = payoke.page.getByRole('article', { name: 'Contactkaart' });
  await expect(paper.getByRole('heading', { name: 'Payoke' })).toBeVisible();
  await expect(paper.getByRole('listitem')).toHaveCount(10);
  expect(await axeViolations(payoke.page)).toEqual([]);
  const photo = await paper.getByRole('img', { name: 'QR-code met onze contactkaart' }).screenshot();

  await program.goTo('Partners');
  const rows = page.getByRole('region', { name: 'Partnerbureaus' }).getByRole('listitem');
  const cardOf = (day: RegExp) => rows.filter({ hasText: 'Payoke' }).filter({ hasText: day });
  const dialog = page.getByRole('dialog');

  await test.step('a picture without a code says so', async () => {
    const blank = await payoke.page.getByRole('heading', { level: 1 }).first().screenshot();
    await desk.choose({ name: 'leeg.png', bytes: blank }, () =>
      program.button('Kaart lezen van foto of scan').click(),
    );
    await expect(page.getByRole('alert')).toContainText('Op deze foto is geen QR-code te lezen');
  });

  await test.step('the photo holds the whole card, which takes the place of the older one', async () => {
    await desk.choose({ name: 'kaart.png', bytes: photo }, () =>
      program.button('Kaart lezen van foto of scan').click(),
    );
    await dialog.getByRole('textbox', { name: 'Hoe vergeleken' }).fill('voorgelezen via het algemene nummer');
    await dialog.getByRole('checkbox', { name: /^Deze kaart vervangt hun kaart/ }).check({ force: true });
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Elk woord klopt' }).click();
    await expect(cardOf(/Vervangen door de kaart van/)).toHaveCount(1);
    await expect(cardOf(/voorgelezen via het algemene nummer/)).toContainText('opnieuw vergelijken voor');
  });

  await test.step('other keys under the same desk are an alarm, said on Vandaag until the desk was asked', async () => {
    const known = parseCard(card.bytes.toString());
    if (!known.ok) throw new Error(known.error);
    const { publicKey: boxKey } = boxKeyPairFromSecret(fresh());
    const forged = encodeCard({ ...known.value, boxKey }, signKeyPairFromSeed(fresh()));
    await desk.choose({ name: 'vals.schakel-card', bytes: Buffer.from(forged) }, () =>
      program.button('Contactkaart inlezen').click(),
    );
    await expect(page.getByRole('alert')).toContainText('Alarm: een kaart van een bureau dat je kent');
    await program.goTo('Vandaag');
    const alarm = page.getByRole('note').filter({ hasText: 'in naam van Payoke met andere sleutels' });
    await alarm.getByRole('button').click();
    await page.getByRole('button', { name: 'Nagevraagd: Payoke' }).click();
    await dialog
      .getByRole('textbox', { name: 'Wie zei wat' })
      .fill('Nora Peeters: niet van ons, gebeld via het algemene nummer');
    await dialog.getByRole('button', { name: 'Nagevraagd, alarm sluiten' }).click();
    await expect(rows.filter({ hasText: 'niet van ons' })).toContainText('nagevraagd door');
    await program.goTo('Vandaag');
    await expect(alarm).toHaveCount(0);
  });

  await test.step('an own agency, and someone there with a direct line and what to heed', async () => {
    await program.goTo('Partners');
    const agencies = page.getByRole('region', { name: 'Eigen diensten' });
    await agencies.getByRole('button', { name: 'Dienst toevoegen' }).click();
    await program.select('Soort dienst', 'School');
    await agencies.getByRole('textbox', { name: 'Naam van de dienst' }).fill('Atheneum De Brug');
    await agencies.getByRole('textbox', { name: 'Algemeen nummer' }).fill('03 000 00 10');
    await agencies.getByRole('button', { name: 'Opslaan' }).click();
    await expect(agencies.getByRole('listitem')).toContainText('Atheneum De Brug');
    const people = page.getByRole('region', { name: 'Mensen bij partners' });
    await people.getByRole('button', { name: 'Persoon toevoegen' }).click();
    await program.pick(people.getByRole('combobox', { name: 'Dienst' }), 'Atheneum De Brug');
    await people.getByRole('textbox', { name: 'Naam', exact: true }).fill('Griet Adams');
    await people.getByRole('textbox', { name: 'Functie' }).fill('zorgleerkracht');
    await people.getByRole('textbox', { name: 'Rechtstreeks nummer' }).fill('03 000 00 11');
    await people.getByRole('textbox', { name: 'Waarop letten bij contact' }).fill('Niet via het onthaal');
    await people.getByRole('button', { name: 'Opslaan' }).click();
    const griet = people.getByRole('listitem').filter({ hasText: 'Griet Adams' });
    await expect(griet).toContainText('zorgleerkracht, Atheneum De Brug');
    expect(await axeViolations(page)).toEqual([]);
    await griet.getByRole('button', { name: 'Wijzigen: Griet Adams' }).click();
    await griet.getByRole('textbox', { name: 'Functie' }).fill('directeur');
    await griet.getByRole('button', { name: 'Opslaan' }).click();
    await griet.getByRole('button', { name: 'Geschiedenis' }).click();
    await griet.getByRole('button', { name: 'Zet terug: Functie' }).click();
    await expect(griet.getByText('zorgleerkracht, Atheneum De Brug')).toBeVisible();
  });

  await test.step('who is typed in a contact comes with the line and the warning', async () => {
    await page.keyboard.press('F2');
    await program.pick(dialog.getByRole('combobox', { name: 'Met wie' }), 'Griet Adams');
    await expect(dialog.getByText('Niet via het onthaal')).toBeVisible();
    await expect(dialog.getByText(/03 000 00 11/)).toBeVisible();
  });
});
