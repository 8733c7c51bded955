/** What the vault promises at the screen: refusals in words, drafts that survive, nothing lost by a kill. */
import { expect, test } from './fixtures';
import { Program } from './pages/program';

const PASSPHRASE = 'kraan mosterd veranda fluit knikker';
const CF = { agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: PASSPHRASE } as const;

test('nothing is written before a passphrase exists', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.field('Je naam').fill('Ilse');
  await program.field('Wachtwoordzin').fill('kort');
  await program.field('Nog een keer').fill('anders');
  await program.button(/^Kluis maken/).click();
  await expect(
    program.page.getByText('Te kort. Gebruik minstens 12 tekens, of laat vijf woorden voorstellen.'),
  ).toBeVisible();
  await expect(
    program.page.getByText('De twee wachtwoordzinnen zijn niet gelijk. Typ de tweede opnieuw.'),
  ).toBeVisible();
  const left = await program.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys()).length,
  }));
  expect(left).toEqual({ databases: 0, local: 0, session: 0, caches: 0 });
});

test('a suggested passphrase has five words and is strong enough', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.button('Stel vijf woorden voor').click();
  await expect(program.field('Wachtwoordzin')).toHaveValue(/^\S+( \S+){4}$/);
  await expect(program.page.getByText('Sterk genoeg')).toBeVisible();
});

test('a wrong passphrase is told as such, and after three the next try waits', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.createVault(CF);
  await program.page.keyboard.press('F9');
  for (let i = 0; i < 3; i++) {
    await program.unlock('niet de goede wachtwoordzin');
    await expect(program.page.getByText('Deze wachtwoordzin klopt niet.')).toBeVisible();
    await expect(program.button('Ontgrendelen')).not.toHaveText(/geduld/);
  }
  await expect(program.page.getByText(/Opnieuw proberen kan over \d+ s/)).toBeVisible();
  await expect(program.button(/^Ontgrendelen/)).toBeDisabled();
  await expect(program.button(/^Ontgrendelen/)).toBeEnabled({ timeout: 10_000 });
  await program.unlock(PASSPHRASE);
  await expect(program.page.getByRole('heading', { name: 'Vandaag' })).toBeVisible();
});

test('the passphrase can be changed; the old one no longer opens', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.createVault(CF);
  await program.goTo('Instellingen');
  await program.tab('Mensen en sleutels');
  await program.field('Huidige wachtwoordzin').fill(PASSPHRASE);
  await program.field(/^Nieuwe wachtwoordzin$/).fill('zeven nieuwe woorden aan de muur');
  await program.field('Nieuwe wachtwoordzin, nog een keer').fill('zeven nieuwe woorden aan de muur');
  await program.button('Wijzigen').click();
  await expect(program.notice(/Wachtwoordzin gewijzigd/)).toBeVisible();
  await program.page.keyboard.press('F9');
  await program.unlock(PASSPHRASE);
  await expect(program.page.getByText('Deze wachtwoordzin klopt niet.')).toBeVisible();
  await program.unlock('zeven nieuwe woorden aan de muur');
  // Back where the lock came.
  await expect(program.page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
});

test('the vault gets a new key with the passphrase when a manager ticks it', async ({ openDesk }) => {
  test.slow();
  const program = new Program(await openDesk());
  await program.createVault(CF);
  await program.goTo('Instellingen');
  await program.tab('Mensen en sleutels');
  await program.field('Huidige wachtwoordzin').fill(PASSPHRASE);
  await program.field(/^Nieuwe wachtwoordzin$/).fill('zeven nieuwe woorden aan de muur');
  await program.field('Nieuwe wachtwoordzin, nog een keer').fill('zeven nieuwe woorden aan de muur');
  const tick = program.page.getByRole('checkbox', { name: 'De kluis krijgt ook een nieuwe sleutel' });
  const hint = program.page.getByText(/Voor als iemand je wachtwoordzin kent/);
  await expect(hint).toHaveCount(0);
  await tick.focus();
  await program.page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  await expect(hint).toBeVisible();
  await program.button('Wijzigen').click();
  await expect(program.notice(/De kluis heeft een nieuwe sleutel/)).toBeVisible({ timeout: 30_000 });
  await expect(tick).not.toBeChecked();
  await program.tab('Logboek');
  await expect(program.page.getByRole('cell', { name: 'Nieuwe sleutel' })).toBeVisible();
  await program.page.keyboard.press('F9');
  await program.unlock(PASSPHRASE);
  await expect(program.page.getByText('Deze wachtwoordzin klopt niet.')).toBeVisible({ timeout: 30_000 });
  await program.unlock('zeven nieuwe woorden aan de muur');
  await expect(program.page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible({
    timeout: 30_000,
  });
});

test('what stood unsaved comes back after the lock, to the last character', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.page.keyboard.press('F2');
  await program.field('Samenvatting').pressSequentially('Zij belde zelf, en zei dat');
  // At once: no pause in which a timer could have saved it.
  await program.page.keyboard.press('F9');
  await expect(program.page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
  await expect(program.page.getByText('Zij belde zelf')).toHaveCount(0);
  await program.unlock('proef proef proef proef proef');
  await expect(program.page.getByRole('dialog', { name: 'Contact loggen' })).toBeVisible();
  await expect(program.field('Samenvatting')).toHaveValue('Zij belde zelf, en zei dat');
  await expect(program.field('Samenvatting')).toBeFocused();
  await program.page.keyboard.press('Escape');
  await program.goTo('Vandaag');
  await expect(program.page.getByText('Nog niet opgeslagen')).toBeVisible();
});

test('a contact that was saved is there after the program was killed', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Kiezel-08');
  await program.page.keyboard.press('F2');
  await program.field('Samenvatting').fill('Bewaard vlak voor het einde.');
  await program.page.keyboard.press('Control+Enter');
  await expect(program.notice('Contact bewaard in Kiezel-08.')).toBeVisible();
  await program.desk.restart();
  const again = new Program(program.desk);
  await again.page.getByText('Eerst proberen').click();
  await again.button('Demokantoor openen').click();
  await again.unlock('proef proef proef proef proef');
  await again.openCase('Kiezel-08');
  await expect(again.page.getByText('Bewaard vlak voor het einde.')).toBeVisible();
});

test('undo takes back what was just saved, and history keeps both', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Kiezel-08');
  await program.tab('Overzicht');
  await program.button('Dossier wijzigen').click();
  await program.field('Samenvatting').fill('Anders dan voorheen.');
  await program.button('Opslaan').click();
  await expect(program.page.getByText('Anders dan voorheen.').first()).toBeVisible();
  await program.button('Ongedaan maken').click();
  await expect(program.notice(/Ongedaan gemaakt/)).toBeVisible();
  await expect(program.page.getByText(/School meldt veel afwezigheid/).first()).toBeVisible();
  // Only in the history now: as what it said, and as what it said before the undo.
  const history = program.page.getByRole('region', { name: 'Geschiedenis' });
  await expect(history.getByText('Anders dan voorheen.')).toHaveCount(2);
  await expect(program.page.getByText('Anders dan voorheen.')).toHaveCount(2);
});

test('each kind of wrong file is refused in its own words, and nothing of it is kept', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  await program.openDemo('Payoke');
  const refuse = async (bytes: Buffer, words: RegExp) => {
    await program.receive({ name: 'x.schakel', bytes });
    await expect(program.page.getByText(words)).toBeVisible();
  };
  await refuse(Buffer.from('hello'), /geen Schakel-bestand/);
  await refuse(Buffer.alloc(0), /geen Schakel-bestand/);
  await refuse(Buffer.from('schakel-bundle/2\nrest'), /nieuwere versie/);
  await refuse(Buffer.from('schakel-bundle/1\nrest'), /beschadigd of gewijzigd/);
  const noise = Buffer.concat([
    Buffer.from('schakel-bundle/1\n'),
    Buffer.alloc(64, 7),
    Buffer.from([4]),
    Buffer.alloc(6000, 9),
  ]);
  await refuse(noise, /niet voor jouw dienst bestemd/);
});
