/** Two computers of one desk work on the same cases through the agreed folder, until one of them is lost. */
import { axeViolations } from '../support/axe';
import { SharedFolder } from '../support/shared-folder';
import { expect, test } from './fixtures';
import { Keeping } from './pages/keeping';

const OWN = 'kraan mosterd veranda fluit knikker';

test('two computers of one desk work on the same cases, until one is lost', async ({
  openDesk,
}, testInfo) => {
  testInfo.skip(testInfo.project.name === 'electron', 'the folders of these desks are the browser’s own');
  test.slow();
  const first = new Keeping(await openDesk());
  const second = new Keeping(await openDesk());
  const folder = new SharedFolder(first.page, second.page);
  /** The folder is carried until it is so: a file is taken at the second look that finds it. */
  const comes = (check: () => Promise<void>) =>
    expect(async () => {
      await folder.carry();
      await check();
    }).toPass({ timeout: 60_000 });
  const choosePostbus = async (desk: Keeping) => {
    await desk.settings('Postbus');
    await desk.desk.chooseFolder(() => desk.button('Map kiezen').click());
    await expect(desk.page.getByText('Schakel kijkt in deze map.')).toBeVisible();
  };
  await first.createVault({ agency: 'Child Focus', person: 'Ilse Verhaegen', passphrase: OWN });
  const code = await first.newCase('Wordt opgehaald aan school.');

  await test.step('the first one begins', async () => {
    await choosePostbus(first);
    await first.button("Met meerdere pc's werken").click();
    await expect(first.page.getByRole('alert')).toContainText('Geef deze pc een naam.');
    await first.field('Naam van deze pc').fill('balie');
    await first.button("Met meerdere pc's werken").click();
    await expect(first.notice(/^Deze pc is de eerste/)).toBeVisible();
  });

  await test.step('its backup makes the second, which asks to be let in', async () => {
    const file = { name: 'schakel.schakel-backup', bytes: await first.desk.journal() };
    await second.page.getByText('Back-up terugzetten').click();
    await second.desk.choose(file, () => second.button('Back-upbestand kiezen').click());
    await second.field('Wachtwoordzin').fill(OWN);
    await second.button('Terugzetten').click();
    await expect(second.page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible({
      timeout: 30_000,
    });
    await choosePostbus(second);
    await second.field('Naam van deze pc').fill('laptop');
    await second.button('Deze pc aanmelden').click();
    await expect(second.notice(/^Aangemeld/)).toBeVisible();
  });

  await test.step('who reads the same words on both lets it in', async () => {
    const request = first.page.getByRole('listitem').filter({ hasText: 'laptop wil meewerken' });
    await comes(() => expect(request).toBeVisible({ timeout: 1000 }));
    const words = await request.getByRole('strong').innerText();
    await expect(second.page.getByText(words, { exact: true })).toBeVisible();
    expect(await axeViolations(first.page)).toEqual([]);
    await first.button('Toelaten: laptop').click();
    await expect(first.notice('laptop werkt nu mee.')).toBeVisible();
    const devices = second.page.getByRole('list', { name: "Pc's" });
    await comes(() => expect(devices.getByText('balie')).toBeVisible({ timeout: 1000 }));
    expect(await axeViolations(second.page)).toEqual([]);
  });

  const others = await test.step('what one writes comes to the other by itself', async () => {
    const made = await second.newCase('Stuurt een vriendin mee.');
    await first.goTo('Dossiers');
    await comes(() => expect(first.page.getByText(made).first()).toBeVisible({ timeout: 1000 }));
    await first.openCase(made);
    await first.tab('Overzicht');
    await first.button('Dossier wijzigen').click();
    await first.field('Samenvatting').fill('Gebeld met de school.');
    await first.button('Opslaan').click();
    await expect(first.notice('Dossier bewaard.')).toBeVisible();
    await comes(() =>
      expect(second.page.getByText('Gebeld met de school.').first()).toBeVisible({ timeout: 1000 }),
    );
    return made;
  });

  await test.step('a document follows, and says until then that it is on its way', async () => {
    await first.goTo('Dossiers');
    await first.openCase(others);
    await first.tab('Documenten');
    const file = { name: 'brief.txt', bytes: Buffer.from('De school belde om tien uur.') };
    await first.desk.choose(file, () => first.button('Document toevoegen').click());
    await first.button('Opslaan').click();
    await expect(first.notice('Document bewaard.')).toBeVisible();
    await second.goTo('Dossiers');
    await second.openCase(others);
    await second.tab('Documenten');
    await comes(async () => {
      await second.button('Bekijken: brief.txt').click({ timeout: 1000 });
      const shown = second.page.getByText('De school belde om tien uur.');
      const underWay = second.page.getByText(/Dit document is nog onderweg/);
      await expect(shown.or(underWay).first()).toBeVisible({ timeout: 2000 });
      const isThere = await shown.isVisible();
      await second.page.keyboard.press('Escape');
      expect(isThere).toBe(true);
    });
  });

  await test.step('a lost one gets nothing and gives nothing', async () => {
    await first.settings('Postbus');
    await first.button('Intrekken: laptop').click();
    await first.field('Waarom').fill('Gestolen uit de wagen');
    await first.button('Nu intrekken').click();
    await expect(first.notice('laptop is ingetrokken.')).toBeVisible();
    const late = await second.newCase('Na het verlies.');
    await comes(() =>
      expect(first.page.getByText('Wat die pc achterliet, is niet overgenomen.')).toBeVisible({
        timeout: 1000,
      }),
    );
    expect(await axeViolations(first.page)).toEqual([]);
    await first.goTo('Dossiers');
    await expect(first.page.getByText(others).first()).toBeVisible();
    await expect(first.page.getByText(code).first()).toBeVisible();
    await expect(first.page.getByText(late)).toHaveCount(0);
  });
});
