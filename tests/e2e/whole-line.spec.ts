/**
 * The main job, by mouse: a report reaches Child Focus and becomes a case, is discussed with the police, handed to
 * Payoke, opened there, corrected, printed, and destroyed when asked. Afterwards the profiles are searched for what was
 * typed.
 */
import { expect, test } from './fixtures';
import { CaseWork } from './pages/case-work';
import { findPlanted } from '../support/plaintext-scan';

const CF = {
  agency: 'Child Focus',
  person: 'Ilse Verhaegen',
  passphrase: 'kraan mosterd veranda fluit knikker',
} as const;
const PAYOKE = {
  agency: 'Payoke',
  person: 'Nora Peeters',
  passphrase: 'lamp regen kubus fiets wilgen dak',
} as const;
const OF_ANOTHER = 'Stond met koffers aan het station.';
const PLANTED = ['Wilhelmina', 'Quackelbeen', 'Kobaltblauwe camionette', '0470 55 66 77'] as const;

test('a report becomes a case, is discussed, handed over, opened and printed', async ({ openDesk }) => {
  const childFocus = new CaseWork(await openDesk());
  const payoke = new CaseWork(await openDesk());
  await childFocus.createVault(CF);
  await payoke.createVault(PAYOKE);

  await test.step('the desks exchange cards and compare fingerprints', async () => {
    await childFocus.addPartner(await payoke.ownCard());
    await payoke.addPartner(await childFocus.ownCard());
  });

  const code = await test.step('a report reaches Child Focus', async () => {
    await childFocus.page.keyboard.press('F4');
    await childFocus.field('Wat werd verteld').fill(`Opgehaald in een ${PLANTED[2]}. Bel ${PLANTED[3]}.`);
    await childFocus.field('Wie meldt').fill('Leerkracht');
    await childFocus.field('Voornaam').fill(PLANTED[0]);
    await childFocus.field(/^Naam$/).fill(PLANTED[1]);
    const codeName = await childFocus.field('Codenaam').inputValue();
    await childFocus.button('Dossier maken').click();
    await expect(childFocus.page.getByRole('heading', { level: 1, name: codeName })).toBeVisible();
    return codeName;
  });

  await test.step('the name stays hidden until asked for', async () => {
    await expect(childFocus.page.getByText(PLANTED[1])).toHaveCount(0);
    await childFocus.page.keyboard.press('F6');
    await expect(childFocus.page.getByText(`${PLANTED[0]} ${PLANTED[1]}`)).toBeVisible();
    await childFocus.page.keyboard.press('F6');
    await expect(childFocus.page.getByText(PLANTED[1])).toHaveCount(0);
  });

  await test.step('a number that may never be called', async () => {
    await childFocus.tab('Personen');
    await childFocus.button('Nummer of adres toevoegen').first().click();
    await childFocus.field('Nummer, mail, profiel of adres').fill(PLANTED[3]);
    await childFocus.page.getByRole('radio', { name: 'Nooit contacteren' }).check({ force: true });
    await childFocus.button('Opslaan').click();
    await expect(
      childFocus.page.getByRole('complementary', { name: 'Feiten' }).getByText('Nooit contacteren'),
    ).toBeVisible();
  });

  await test.step('a call with the police', async () => {
    await childFocus.page.keyboard.press('F2');
    const panel = childFocus.page.getByRole('dialog', { name: 'Contact loggen' });
    await childFocus.pick(panel.getByRole('combobox', { name: 'Met wie' }), 'Een andere dienst…');
    await panel.getByRole('button', { name: /Soort dienst/ }).click();
    await childFocus.page.getByRole('option', { name: 'Politie', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Naam van de dienst' }).fill('Politie, recherche');
    await panel.getByRole('textbox', { name: 'Naam', exact: true }).fill('Tom Baert');
    await panel.getByRole('textbox', { name: 'Samenvatting' }).fill('Nummerplaat wordt nagekeken.');
    await panel.getByRole('textbox', { name: 'Volgende stap' }).fill('Terugbellen over de nummerplaat');
    await panel.getByRole('button', { name: 'Opslaan' }).click();
    await expect(childFocus.notice(`Contact bewaard in ${code}.`)).toBeVisible();
    await childFocus.tab('Tijdlijn');
    await expect(childFocus.page.getByText('Nummerplaat wordt nagekeken.')).toBeVisible();
  });

  await test.step('an observation, of another child as it turns out', () => childFocus.observe(OF_ANOTHER));

  const file = await test.step('the case is sealed for Payoke', async () => {
    await childFocus.button('Overdragen').first().click();
    await childFocus.page.getByRole('checkbox', { name: 'Payoke' }).check({ force: true });
    await childFocus.select('Doel', 'Begeleiding en hulp');
    await childFocus.select('Grond', 'Schriftelijke toestemming');
    await childFocus.select('Toestemming', 'Schriftelijk gegeven');
    await childFocus.select('Minderjarige', 'Ingelicht');
    const preview = childFocus.page.getByRole('region', { name: 'Nazien en verzegelen' });
    await expect(preview.getByText('Nummerplaat wordt nagekeken.')).toBeVisible();
    await expect(preview.getByText('nooit contacteren')).toBeVisible();
    await expect(preview.getByText(PLANTED[3])).toHaveCount(0);
    await childFocus.button(/^Verzegelen/).click();
    const saved = await childFocus.desk.saved(() => childFocus.button('Bewaren voor Payoke').click());
    expect(saved.name).toMatch(/^[A-Za-z0-9]{16}\.schakel$/);
    expect(saved.bytes.toString('latin1')).not.toContain('Payoke');
    return saved;
  });

  const receiptFile = await test.step('Payoke opens, reviews and accepts it', async () => {
    await payoke.receive(file);
    await expect(payoke.page.getByText('Afzender geverifieerd')).toBeVisible();
    await expect(payoke.page.getByText('Volgnummer 1, het eerste')).toBeVisible();
    await payoke.button(/^Toepassen/).click();
    const receipt = await payoke.desk.saved(() =>
      payoke.button('Ontvangstbewijs bewaren voor Child Focus').click(),
    );
    await payoke.button('Naar het dossier').click();
    await expect(payoke.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
    await expect(payoke.page.getByText('Nummerplaat wordt nagekeken.')).toBeVisible();
    await payoke.tab('Personen');
    await expect(payoke.page.getByText(PLANTED[3])).toHaveCount(0);
    return receipt;
  });

  await test.step('Child Focus takes in the receipt and sees that it was taken over', async () => {
    await childFocus.receive(receiptFile);
    await expect(childFocus.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
    await expect(childFocus.page.getByText('Overgenomen', { exact: true })).toBeVisible();
  });

  await test.step('what Payoke took over does not go again, unless all of it is asked for', async () => {
    await childFocus.button('Overdragen').first().click();
    await childFocus.page.getByRole('checkbox', { name: 'Payoke' }).check({ force: true });
    const preview = childFocus.page.getByRole('region', { name: 'Nazien en verzegelen' });
    await expect(preview.getByText(/alleen wat veranderde sinds nummer 1/)).toBeVisible();
    await expect(preview.getByText(/^Niets veranderde/)).toBeVisible();
    await preview.getByRole('radio', { name: 'Alles opnieuw' }).check({ force: true });
    await expect(preview.getByText('Nummerplaat wordt nagekeken.')).toBeVisible();
  });

  await test.step('a correction of a call is seen beside it, and refused with a reason', async () => {
    await childFocus.openCase(code);
    await childFocus.tab('Overdrachten');
    await childFocus.button('Correctie sturen').click();
    const dialog = childFocus.page.getByRole('dialog', { name: 'Correctie voor Payoke, bij volgnummer 1' });
    await childFocus.select('Wat was fout', 'Contact: Nummerplaat wordt nagekeken');
    await dialog.getByRole('checkbox', { name: 'Samenvatting' }).check({ force: true });
    await dialog.getByRole('textbox').fill('Het was een andere wagen.');
    const correction = await childFocus.desk.saved(() =>
      dialog.getByRole('button', { name: 'Verzegelen en bewaren' }).click(),
    );
    await expect(dialog).toBeHidden();
    await payoke.receive(correction);
    await expect(payoke.page.getByRole('heading', { name: 'Correctie van Child Focus' })).toBeVisible();
    await expect(payoke.page.getByText('Het was een andere wagen.')).toBeVisible();
    await payoke.field('Bericht aan Child Focus').fill('Bij ons stond dit nergens zo.');
    await payoke.button('Weigeren').click();
    const receipt = await payoke.desk.saved(() =>
      payoke.button('Ontvangstbewijs bewaren voor Child Focus').click(),
    );
    await payoke.button('Terug naar Postbus').click();
    await childFocus.receive(receipt);
    await expect(childFocus.page.getByText('Correctie verstuurd bij volgnummer 1.')).toBeVisible();
    await expect(childFocus.page.getByText('Geweigerd', { exact: true })).toBeVisible();
  });

  await test.step('what was of another child is removed there, and at Payoke by choice of a person', async () => {
    await childFocus.tab('Wat we weten');
    const mistaken = childFocus.page.getByRole('listitem').filter({ hasText: OF_ANOTHER });
    await mistaken.getByRole('button', { name: 'Verwijderen' }).click();
    await expect(mistaken).toHaveCount(0);
    await childFocus.tab('Overdrachten');
    await childFocus.button('Correctie sturen').click();
    const dialog = childFocus.page.getByRole('dialog', { name: 'Correctie voor Payoke, bij volgnummer 1' });
    await childFocus.select('Wat was fout', `Hier verwijderd: Vaststelling: ${OF_ANOTHER}`);
    await expect(dialog.getByText(/Van wat erin stond, gaat niets mee/)).toBeVisible();
    await dialog.getByRole('textbox').fill('Van een ander kind.');
    const correction = await childFocus.desk.saved(() =>
      dialog.getByRole('button', { name: 'Verzegelen en bewaren' }).click(),
    );
    await payoke.receive(correction);
    const review = payoke.page.getByRole('region', { name: 'Vaststelling' });
    await expect(review.getByRole('heading', { name: `Vaststelling: ${OF_ANOTHER}` })).toBeVisible();
    await expect(review.getByText('Staat in het dossier')).toBeVisible();
    await expect(payoke.button('Correctie overnemen')).toBeDisabled();
    await review.getByRole('radio', { name: 'Later' }).press('ArrowRight');
    await expect(review.getByRole('radio', { name: 'Van hen' })).toBeChecked();
    await payoke.button('Correctie overnemen').click();
    const receipt = await payoke.desk.saved(() =>
      payoke.button('Ontvangstbewijs bewaren voor Child Focus').click(),
    );
    await payoke.button('Naar het dossier').click();
    await payoke.tab('Wat we weten');
    await expect(payoke.page.getByRole('listitem').filter({ hasText: OF_ANOTHER })).toHaveCount(0);
    await childFocus.receive(receipt);
  });

  await test.step('the same file again is known as such', async () => {
    await payoke.receive(file);
    await expect(payoke.page.getByText(/dit bestand heb je al aanvaard/)).toBeVisible();
    await expect(payoke.page.getByText('Niets nieuws in dit bestand.')).toBeVisible();
    await payoke.button('Sluiten').click();
  });

  await test.step('and prints it', async () => {
    await payoke.openCase(code);
    await payoke.button('Afdrukken').first().click();
    const paper = payoke.page.getByRole('article', { name: 'Samenvatting van het dossier' });
    await expect(paper.getByText('Persoonlijk en vertrouwelijk')).toBeVisible();
    await expect(paper.getByText(PLANTED[1])).toHaveCount(0);
    await payoke.field('Voor wie').fill('Els Maes, vzw Ankerplek');
    await expect(paper.getByText('Els Maes, vzw Ankerplek').first()).toBeVisible();
  });

  await test.step('Child Focus asks to destroy it, and Payoke does so with a certificate', async () => {
    await childFocus.openCase(code);
    await childFocus.tab('Overdrachten');
    await childFocus.button('Vragen om te vernietigen').click();
    const dialog = childFocus.page.getByRole('dialog', { name: /^Vragen aan Payoke/ });
    await dialog.getByRole('textbox').fill('Naar het verkeerde bureau.');
    const recall = await childFocus.desk.saved(() =>
      dialog.getByRole('button', { name: 'Verzegelen en bewaren' }).click(),
    );
    await childFocus.goTo('Vandaag');
    await expect(
      childFocus.page.getByText(/Payoke, gevraagd op .* om volgnummer 1 te vernietigen/),
    ).toBeVisible();
    await payoke.receive(recall);
    await expect(payoke.page.getByText('Naar het verkeerde bureau.')).toBeVisible();
    await payoke.field(`Typ de codenaam ter bevestiging: ${code}`).fill(code);
    await payoke.field('Reden van de vernietiging').fill('Op vraag van wie het stuurde.');
    await payoke.button('Vernietigen').click();
    await expect(payoke.button('Attest van vernietiging')).toBeVisible();
    const receipt = await payoke.desk.saved(() =>
      payoke.button('Ontvangstbewijs bewaren voor Child Focus').click(),
    );
    await childFocus.receive(receipt);
    await expect(childFocus.page.getByText('Vernietigd', { exact: true })).toBeVisible();
    await payoke.goTo('Dossiers');
    await expect(payoke.page.getByText(code)).toHaveCount(0);
  });

  await test.step('nothing that was typed can be read in either profile', async () => {
    for (const program of [childFocus, payoke]) {
      await program.page.keyboard.press('F9');
      await expect(program.page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
      const { profile } = program.desk;
      await program.desk.close();
      if (profile)
        expect(findPlanted(profile, [...PLANTED, code, CF.passphrase, PAYOKE.passphrase])).toEqual([]);
    }
  });
});
