/** How a vault is kept: who has its keys, what brings it back, and how a case is destroyed. */
import { expect, test } from './fixtures';
import { Keeping } from './pages/keeping';

const OWN = 'kraan mosterd veranda fluit knikker';
const OTHER = 'lamp regen kubus fiets wilgen dak';
const NEXT = 'appel schuur venster zeilboot maan';
const CF = { agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: OWN } as const;

test('a colleague gets a key of their own, and loses it again', async ({ openDesk }) => {
  test.slow();
  const program = new Keeping(await openDesk());
  await program.createVault(CF);
  await program.addPerson('Bram Claes', OTHER);
  await program.lock();
  await program.unlockedAs(OTHER);
  await expect(program.page.getByRole('navigation').getByText('Bram Claes')).toBeVisible();
  await program.settings('Mensen en sleutels');
  await expect(program.button('Collega toevoegen')).toHaveCount(0);
  await program.lock();
  await program.unlockedAs(OWN);
  await program.settings('Mensen en sleutels');
  await program.button('Verwijderen: Bram Claes').click();
  await program.button('Verwijderen, nieuwe sleutel').click();
  await expect(program.dialog.getByText('De naam is niet gelijk.')).toBeVisible();
  await program.dialog.getByRole('textbox').fill('bram claes');
  await program.button('Verwijderen, nieuwe sleutel').click();
  await expect(program.notice(/Bram Claes is verwijderd/)).toBeVisible({ timeout: 30_000 });
  await program.lock();
  await program.unlock(OTHER);
  await expect(program.page.getByText('Deze wachtwoordzin klopt niet.')).toBeVisible({ timeout: 30_000 });
  await program.unlockedAs(OWN);
});

test('who may only read is told so and cannot write', async ({ openDesk }) => {
  test.slow();
  const program = new Keeping(await openDesk());
  await program.createVault(CF);
  const code = await program.newCase('Wordt opgehaald aan school.');
  await program.addPerson('Sara Jacobs', OTHER, 'alleen lezen');
  await program.lock();
  await program.unlockedAs(OTHER);
  await expect(program.page.getByText('Je kunt hier alleen lezen.')).toBeVisible();
  await program.openCase(code);
  await expect(program.page.getByRole('button', { name: /^Contact loggen/ })).toBeDisabled();
  await program.page.keyboard.press('F2');
  await expect(program.dialog).toBeHidden();
  await program.page.keyboard.press('F4');
  await expect(program.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await program.tab('Overzicht');
  await expect(program.button('Dossier wijzigen')).toBeDisabled();
});

for (const form of ['Het hele blad', 'Drie delen'] as const)
  test(`a forgotten passphrase is made good with the recovery sheet: ${form}`, async ({ openDesk }) => {
    test.slow();
    const program = new Keeping(await openDesk());
    await program.createVault(CF);
    const code = await program.newCase('Wordt opgehaald aan school.');
    const sheets = await program.makeRecovery(form);
    const [first = '', , last = ''] = sheets;
    const typed = form === 'Het hele blad' ? [first] : [first, last];
    await program.typeBack([first.replace(/^\S+/, 'zeker')]);
    await expect(program.page.getByText('Deze woorden kloppen niet.')).toBeVisible();
    await program.typeWords(typed);
    await program.button('Dit is mijn herstelblad').click();
    await expect(program.notice(/Het herstelblad geldt vanaf nu/)).toBeVisible();
    await expect(program.page.getByText(/Het blad klopt, laatst nagekeken op/)).toBeVisible();
    await program.lock();
    await program.button('Wachtwoordzin vergeten? Herstelblad gebruiken').click();
    await program.typeWords(typed);
    await program.field('Je naam').fill('Ilse V. (nieuw)');
    await program.field('Nieuwe wachtwoordzin').first().fill(NEXT);
    await program.field('Nieuwe wachtwoordzin, nog een keer').fill(NEXT);
    await program.button('Kluis openen').click();
    await program.openCase(code);
    await program.settings('Logboek');
    await expect(program.page.getByRole('cell', { name: 'Geopend met het herstelblad' })).toBeVisible();
    await program.lock();
    await program.unlockedAs(NEXT);
  });

test('a database that was deleted comes back from the journal, and it is said', async ({ openDesk }) => {
  test.slow();
  const program = new Keeping(await openDesk());
  await program.createVault(CF);
  const code = await program.newCase('Wordt opgehaald aan school.');
  await program.lock();
  await program.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase('schakel');
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(new Error('not deleted'));
      }),
  );
  await program.page.reload();
  await program.unlockedAs(OWN);
  await expect(program.page.getByText(/De databank was weg/)).toBeVisible();
  await program.openCase(code);
  await program.settings('Bewaring');
  await expect(program.page.getByText(/De databank was weg/)).toBeVisible();
});

test('a closed case is destroyed with a second person, and leaves a certificate', async ({ openDesk }) => {
  test.slow();
  const program = new Keeping(await openDesk());
  const { page } = program;
  await program.createVault(CF);
  await program.settings('Bureau');
  await page.getByText('Een dossier vernietigen vraagt een tweede persoon').click();
  await program.button('Afspraken bewaren').click();
  await expect(program.notice(/Afspraken bewaard/)).toBeVisible();
  const code = await program.newCase('Wordt opgehaald aan school.');
  await program.tab('Overzicht');
  await expect(program.button('Dossier vernietigen')).toHaveCount(0);
  await program.closeCase();
  await program.button('Bewaartermijn noteren').click();
  await program.dialog.getByRole('button', { name: /Termijn$/ }).click();
  await page.getByRole('option', { name: 'Termijn van onze dienst' }).click();
  await program.field('Steunt op').fill('Reglement van 1 september');
  await program.dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(program.notice('Bewaartermijn bewaard.')).toBeVisible();

  await program.button('Dossier vernietigen').click();
  await program.button('Voorgoed vernietigen').click();
  await expect(page.getByText('De codenaam is niet gelijk. Er is niets vernietigd.')).toBeVisible();
  await program.field(/Typ de codenaam/).fill(code.toLowerCase());
  await program.field('Reden van de vernietiging').fill('Termijn verstreken');
  await program.field('Naam van de tweede persoon').fill('Ilse Verhaegen');
  await program.button('Voorgoed vernietigen').click();
  await expect(page.getByText('Vul de naam in van iemand anders die instemt.')).toBeVisible();
  await program.field('Naam van de tweede persoon').fill('Bram Claes');
  await program.button('Voorgoed vernietigen').click();
  const certificate = page.getByRole('article', { name: 'Attest van vernietiging' });
  await expect(certificate).toContainText('Bram Claes', { timeout: 30_000 });
  await expect(certificate).not.toContainText(code);
  await program.goTo('Dossiers');
  await expect(page.getByText(code)).toHaveCount(0);
  await program.settings('Bewaring');
  await expect(page.getByRole('cell', { name: 'Termijn verstreken' })).toBeVisible();
});

test('the log is filtered by person, act and case, and saved as a table', async ({ openDesk }) => {
  test.slow();
  const desk = await openDesk();
  const program = new Keeping(desk);
  const { page } = program;
  await program.createVault({ ...CF, person: '=HYPERLINK("x")' });
  const code = await program.newCase('Wordt opgehaald aan school.');
  await program.settings('Logboek');
  await expect(page.getByText(/regels, keten volledig/)).toBeVisible();
  await program.select('Handeling', 'Kluis gemaakt');
  await expect(page.getByRole('row')).toHaveCount(2);
  await program.button('Filters wissen').click();
  await program.select('Dossier', code);
  await expect(page.getByRole('cell', { name: 'Kluis gemaakt' })).toHaveCount(0);
  await expect(page.getByRole('cell', { name: code }).first()).toBeVisible();
  await program.button('Filters wissen').click();
  const { bytes, name } = await desk.saved(() => program.button('Bewaren als csv').click());
  expect(name).toMatch(/^logboek-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = bytes.toString('utf8');
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  const lines = text.trim().split('\r\n').length - 1;
  expect(lines).toBeGreaterThan(2);
  await expect(program.notice(`${String(lines)} regels bewaard.`)).toBeVisible();
});

test('the vault locks after as many minutes as the desk has set, without a trace on screen', async ({
  openDesk,
}) => {
  test.slow();
  const program = new Keeping(await openDesk());
  const { page } = program;
  await page.clock.install();
  await program.createVault(CF);
  await program.settings('Bureau');
  await program.select('Vergrendelen na', '2 minuten zonder invoer');
  await program.button('Afspraken bewaren').click();
  await expect(program.notice(/Afspraken bewaard/)).toBeVisible();
  const code = await program.newCase('Wordt opgehaald aan school.');
  await page.clock.runFor(110_000);
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await page.clock.runFor(12_000);
  await expect(page.getByText(/Vergrendeld na 2 minuten zonder invoer/)).toBeVisible();
  expect(await page.content()).not.toContain(code);
});

test('a backup is restored into a second desk, and never over a vault that is there unasked', async ({
  openDesk,
}) => {
  test.slow();
  const first = new Keeping(await openDesk());
  await first.createVault(CF);
  const code = await first.newCase('Wordt opgehaald aan school.');
  await first.lock();
  // A backup is a copy of the journal.
  const file = { name: 'schakel.schakel-backup', bytes: await first.desk.journal() };

  const desk = await openDesk();
  const second = new Keeping(desk);
  await second.page.getByText('Back-up terugzetten').click();
  await second.button('Terugzetten').click();
  await expect(second.page.getByText('Kies het bestand van de back-up.')).toBeVisible();
  const broken = Buffer.from(file.bytes);
  broken.writeUInt8((broken.at(-40) ?? 0) ^ 1, broken.length - 40);
  await desk.choose({ ...file, bytes: broken }, () => second.button('Back-upbestand kiezen').click());
  await second.field('Wachtwoordzin').fill(OWN);
  await second.button('Terugzetten').click();
  await expect(second.page.getByText('Deze back-up is beschadigd.')).toBeVisible({ timeout: 30_000 });
  await desk.choose(file, () => second.button('Back-upbestand kiezen').click());
  await second.page.getByText('Een nieuw bureau').click();
  await second.button('Terugzetten').click();
  await expect(second.page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible({
    timeout: 30_000,
  });
  await second.openCase(code);

  await second.lock();
  await second.button('Back-up terugzetten').click();
  await desk.choose(file, () => second.button('Back-upbestand kiezen').click());
  await second.field('Wachtwoordzin').fill(OWN);
  await second.button('Terugzetten').click();
  await expect(second.page.getByText('Op deze computer staat al een kluis.')).toBeVisible({
    timeout: 30_000,
  });
  await second.field(/om de kluis op deze computer te vervangen/).fill('kluis vervangen');
  await second.button('Terugzetten').click();
  await second.openCase(code);
});

test('a backup is made into a chosen folder, proven, and made again each day', async ({ openDesk }) => {
  const program = new Keeping(await openDesk());
  await program.createVault(CF);
  await program.newCase('Wordt opgehaald aan school.');
  await program.settings('Bewaring');
  await expect(program.page.getByText('Er is nog geen back-up gemaakt.')).toBeVisible();
  const files = await program.desk.chooseFolder(() => program.button('Map kiezen en back-up maken').click());
  await expect(program.page.getByText(/Laatste bewezen back-up/)).toBeVisible();
  const [made = ''] = await files();
  expect(made).toMatch(/^schakel-[0-9a-f]{8}-\d{8}T\d{6}\.schakel-backup$/);
  // Names tell backups apart by the second.
  await program.page.waitForTimeout(1100);
  await program.button('Nu een back-up maken').click();
  await expect.poll(async () => (await files()).length).toBe(2);
});

test('what was copied is off the clipboard after the lock', async ({ openDesk }) => {
  const program = new Keeping(await openDesk());
  const { page } = program;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await program.createVault(CF);
  await program.goTo('Partners');
  await program
    .button(/kopiëren/i)
    .first()
    .click();
  await expect.poll(clipboard).not.toBe('');
  await program.lock();
  await expect.poll(clipboard).toBe('');
});
