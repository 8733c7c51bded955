/** What the gate of a handover stops and names, what the recipient reads of it, and a receipt that does not come. */
import { buildDesk } from '../support/builders';
import { axeViolations } from '../support/axe';
import { expect, test } from './fixtures';
import { CaseWork } from './pages/case-work';

const DAY_MS = 24 * 60 * 60 * 1000;
const PASSPHRASE = 'kraan mosterd veranda fluit knikker';

test('what the decree forbids is stopped with its article', async ({ openDesk }) => {
  test.slow();
  const care = new CaseWork(await openDesk());
  await care.createVault({
    agency: 'Jeugdhulp',
    name: 'Huis De Linde',
    person: 'Sofie Maes',
    passphrase: PASSPHRASE,
  });
  const service = buildDesk({ kind: 'sdj', name: 'Sociale dienst, Mechelen' });
  await care.addPartner({ name: 'sdj.schakel-card', bytes: Buffer.from(service.card, 'utf8') });
  const code = await care.openFrom('Wordt opgehaald aan school.', {
    first: 'Wilhelmina',
    last: 'Quackelbeen',
  });
  await care.openCase(code);
  await care.button('Overdragen').first().click();
  await care.page.getByRole('checkbox', { name: 'Sociale dienst, Mechelen' }).press('Space');
  await care.select('Doel', 'Begeleiding en hulp');
  await care.select('Grond', 'Mondelinge toestemming');
  await care.select('Toestemming', 'Mondeling gegeven');
  await care.select('Minderjarige', 'Ingelicht');
  const stop = care.page.getByRole('alert').filter({ hasText: 'Dit mag standaard niet naar' });
  await expect(stop).toContainText('art. 75/1');
  await expect(stop).toContainText('Decreet integrale jeugdhulp');
  expect(await axeViolations(care.page)).toEqual([]);
  await care.button(/^Verzegelen/).click();
  await expect(
    care.page.getByRole('status').filter({ hasText: /niets verzegeld|mag standaard niet/i }),
  ).toBeVisible();
  await expect(care.page.getByRole('button', { name: /^Bewaren voor/ })).toHaveCount(0);

  await care.select('Grond', 'Schriftelijke toestemming');
  await expect(stop).toHaveCount(0);
});

test('a receipt that does not come is missed on Today, and what was withheld is named at the other desk', async ({
  openDesk,
}) => {
  test.slow();
  const cf = new CaseWork(await openDesk());
  const payoke = new CaseWork(await openDesk());
  await cf.createVault({ agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: PASSPHRASE });
  await payoke.createVault({ agency: 'Payoke', person: 'Nora Peeters', passphrase: PASSPHRASE });
  await cf.addPartner(await payoke.ownCard());
  await payoke.addPartner(await cf.ownCard());
  const code = await cf.openFrom('Wordt opgehaald aan school.', { first: 'Wilhelmina', last: 'Quackelbeen' });
  await cf.addPerson('Verdachte', 'Zenobius');
  await cf.button('Overdragen').first().click();
  await cf.page.getByRole('checkbox', { name: 'Payoke' }).press('Space');
  await cf.select('Doel', 'Begeleiding en hulp');
  await cf.select('Grond', 'Schriftelijke toestemming');
  await cf.select('Toestemming', 'Schriftelijk gegeven');
  await cf.select('Minderjarige', 'Ingelicht');
  await cf.button(/^Verzegelen/).click();
  const file = await cf.desk.saved(() => cf.button('Bewaren voor Payoke').click());
  await cf.goTo('Vandaag');
  await expect(cf.page.getByText('Nog geen ontvangstbewijs')).toHaveCount(0);

  await payoke.receive(file);
  const withheld = payoke.page.getByRole('region', { name: 'Door de afzender weggelaten' });
  await expect(withheld).toContainText('Persoon: niet gekozen door afzender');
  await expect(withheld).not.toContainText('Zenobius');

  // The vault's own clock cannot be set from here: what was sealed was sealed today.
  await cf.comeBack(new Date(Date.now() + 10 * DAY_MS).toISOString(), PASSPHRASE);
  const missing = cf.page.getByRole('region', { name: 'Nog geen ontvangstbewijs' });
  await expect(missing).toContainText(code);
  await expect(missing).toContainText('Payoke');
  expect(await axeViolations(cf.page)).toEqual([]);
});
