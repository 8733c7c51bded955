/** Three desks and one child: given to two at once, taken in part, a third desk's words by way of another, a conflict, an undo. */
import { expect, test } from './fixtures';
import { CaseWork } from './pages/case-work';

const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
const CF = { agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: PASSPHRASE } as const;
const PAYOKE = { agency: 'Payoke', person: 'Nora Peeters', passphrase: PASSPHRASE } as const;
const POLICE = {
  agency: 'Politie',
  name: 'Politie, recherche',
  person: 'Tom Baert',
  passphrase: PASSPHRASE,
} as const;

type File = Awaited<ReturnType<CaseWork['desk']['saved']>>;

async function meet(...desks: readonly CaseWork[]): Promise<void> {
  const cards: { readonly desk: CaseWork; readonly card: File }[] = [];
  for (const desk of desks) cards.push({ desk, card: await desk.ownCard() });
  for (const desk of desks)
    for (const { desk: other, card } of cards) if (other !== desk) await desk.addPartner(card);
}

/** Opens the handover of a case and says for whom and why; nothing is sealed yet. */
async function plan(from: CaseWork, code: string, to: readonly string[]): Promise<void> {
  await from.openCase(code);
  await from.button('Overdragen').first().click();
  for (const name of to) await from.page.getByRole('checkbox', { name }).press('Space');
  await from.select('Doel', 'Begeleiding en hulp');
  await from.select('Grond', 'Schriftelijke toestemming');
  await from.select('Toestemming', 'Schriftelijk gegeven');
  await from.select('Minderjarige', 'Ingelicht');
}

async function seal(from: CaseWork, to: readonly string[]): Promise<readonly File[]> {
  await from.button(/^Verzegelen/).click();
  const files: File[] = [];
  for (const name of to) files.push(await from.desk.saved(() => from.button(`Bewaren voor ${name}`).click()));
  return files;
}

/** Takes over what is chosen by now. @returns the receipt */
async function apply(at: CaseWork, sender: string): Promise<File> {
  await at.button(/^Toepassen/).click();
  return at.desk.saved(() => at.button(`Ontvangstbewijs bewaren voor ${sender}`).click());
}

async function summarise(at: CaseWork, code: string, summary: string): Promise<void> {
  await at.openCase(code);
  const form = await at.changeCase();
  await form.getByRole('textbox', { name: 'Samenvatting' }).fill(summary);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await expect(form).toHaveCount(0);
}

const summaryOf = (at: CaseWork, summary: string) =>
  at.page.getByRole('tabpanel').getByRole('paragraph').filter({ hasText: summary });

test('a case goes to two desks in one act, is taken in part, conflicts with what a third wrote, and is taken back', async ({
  openDesk,
}) => {
  test.slow();
  const cf = new CaseWork(await openDesk());
  const payoke = new CaseWork(await openDesk());
  const police = new CaseWork(await openDesk());
  for (const [desk, as] of [
    [cf, CF],
    [payoke, PAYOKE],
    [police, POLICE],
  ] as const)
    await desk.createVault(as);
  await meet(cf, payoke, police);
  const code = await cf.openFrom('Wordt opgehaald aan school.', { first: 'Wilhelmina', last: 'Quackelbeen' });
  await cf.addPerson('Verdachte', 'Zenobius');
  await cf.observe('Stapte maandag in een grijze wagen.');

  const [toPayoke, toPolice] = await test.step('one act, two files, each with its own contents', async () => {
    const both = [PAYOKE.agency, POLICE.name];
    await plan(cf, code, both);
    const preview = cf.page.getByRole('region', { name: 'Nazien en verzegelen' });
    // A suspect goes to the police and to no one else unless chosen; a name shows only when asked for.
    await cf.button(`Tonen: ${PAYOKE.agency}`).click();
    await expect(preview.getByText('Verdachte', { exact: true })).toHaveCount(0);
    await expect(preview.getByText('niet gekozen').first()).toBeVisible();
    await cf.button(`Tonen: ${POLICE.name}`).click();
    await expect(preview.getByText('Verdachte', { exact: true })).toBeVisible();
    return seal(cf, both);
  });
  if (!toPayoke || !toPolice) throw new Error('two files');

  await test.step('Payoke leaves an observation, and Child Focus reads that it was taken in part', async () => {
    await payoke.receive(toPayoke);
    const left = payoke.page.getByRole('region', { name: 'Vaststelling' });
    await expect(left.getByText('Stapte maandag in een grijze wagen.')).toBeVisible();
    await left.getByRole('radio', { name: 'Overnemen', exact: true }).press('ArrowRight');
    await expect(left.getByRole('radio', { name: 'Niet overnemen' })).toBeChecked();
    const receipt = await apply(payoke, CF.agency);
    await payoke.button('Naar het dossier').click();
    await payoke.tab('Wat we weten');
    await expect(payoke.page.getByText('Nog niets vastgesteld.')).toBeVisible();
    await cf.receive(receipt);
    await expect(cf.page.getByText(/^Deels overgenomen/)).toBeVisible();
  });

  await test.step('the police take all, write a summary, and give it to Payoke: it says by way of whom', async () => {
    await police.receive(toPolice);
    await apply(police, CF.agency);
    await police.button('Naar het dossier').click();
    await summarise(police, code, 'De wagen is gevonden.');
    await plan(police, code, [PAYOKE.agency]);
    const [file] = await seal(police, [PAYOKE.agency]);
    if (!file) throw new Error('no file');
    await payoke.receive(file);
    await expect(payoke.page.getByText(/^Via Politie, recherche/).first()).toBeVisible();
    await apply(payoke, POLICE.name);
    await payoke.button('Naar het dossier').click();
    await payoke.tab('Overzicht');
    await expect(summaryOf(payoke, 'De wagen is gevonden.')).toBeVisible();
  });

  await test.step('Child Focus wrote another summary meanwhile: a conflict that a person decides', async () => {
    await summarise(cf, code, 'Haar moeder is verwittigd.');
    await plan(cf, code, [PAYOKE.agency]);
    const [file] = await seal(cf, [PAYOKE.agency]);
    if (!file) throw new Error('no file');
    await payoke.receive(file);
    await expect(payoke.page.getByText('conflict', { exact: true })).toBeVisible();
    const choice = payoke.page.getByRole('radiogroup', { name: 'Keuze: Samenvatting' });
    await choice.getByRole('radio', { name: 'Later' }).press('ArrowRight');
    await expect(choice.getByRole('radio', { name: 'Van hen' })).toBeChecked();
    await apply(payoke, CF.agency);
    await payoke.button('Naar het dossier').click();
    await payoke.tab('Overzicht');
    await expect(summaryOf(payoke, 'Haar moeder is verwittigd.')).toBeVisible();
    await expect(
      payoke.page.getByRole('region', { name: 'Geschiedenis' }).getByText('De wagen is gevonden.').first(),
    ).toBeVisible();
  });

  await test.step('the last import is taken back as a whole, also after the lock', async () => {
    await payoke.page.keyboard.press('F9');
    await payoke.unlock(PASSPHRASE);
    await expect(payoke.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible({ timeout: 30_000 });
    await payoke.openCase(code);
    await payoke.tab('Overdrachten');
    const last = payoke.page.getByRole('listitem').filter({ hasText: 'Volgnummer 2.' });
    await last.getByRole('button', { name: 'Hele invoer terugdraaien' }).click();
    await payoke.page
      .getByRole('alertdialog')
      .or(payoke.page.getByRole('dialog'))
      .getByRole('button', { name: 'Terugdraaien' })
      .click();
    await expect(last.getByText(/^Teruggedraaid op/)).toBeVisible();
    await payoke.tab('Overzicht');
    await expect(summaryOf(payoke, 'De wagen is gevonden.')).toBeVisible();
  });
});
