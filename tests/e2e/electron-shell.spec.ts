/** What only Electron does: files from outside, the system's lock, the menu, the window, and what the page is refused. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronMain, NamedBytes } from '../support/electron-main';
import { expect, test, type Desk } from './fixtures';
import { Program } from './pages/program';

const DEMO_PASSPHRASE = 'proef proef proef proef proef';

function mainOf({ main }: Desk): ElectronMain {
  test.skip(!main, 'the main process is reached by SCHAKEL_ELECTRON_INSPECT, which is not set');
  if (!main) throw new Error('skipped');
  return main;
}

/** Child Focus's demo desk hands over the case that only it has. */
async function demoHandover(program: Program): Promise<NamedBytes> {
  await program.openCase('Lantaarn-64');
  await program.button('Overdragen').first().click();
  await program.page.getByRole('checkbox', { name: 'Payoke' }).check({ force: true });
  await program.select('Doel', 'Begeleiding en hulp');
  await program.select('Grond', 'Schriftelijke toestemming');
  await program.select('Toestemming', 'Schriftelijk gegeven');
  await program.select('Minderjarige', 'Ingelicht');
  await program.button(/^Verzegelen/).click();
  return await program.desk.saved(() => program.button('Bewaren voor Payoke').click());
}

test('a double click while the program runs opens the handover, also one that came while it was locked', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const main = mainOf(program.desk);
  await program.openDemo();
  const file = await demoHandover(program);
  await program.page.keyboard.press('F9');
  await program.button('Naar mijn eigen kluis').click();
  await program.openDemo('Payoke');
  await main.openFromOutside(file);
  await expect(program.page.getByText('Afzender geverifieerd')).toBeVisible();

  await program.page.keyboard.press('F9');
  await expect(program.page.getByRole('heading', { name: 'Ontgrendelen' })).toBeVisible();
  await main.openFromOutside({ name: 'ander.schakel', bytes: Buffer.from('geen overdracht') });
  await program.unlock(DEMO_PASSPHRASE);
  await expect(program.page.getByText(/Dit is geen Schakel-bestand/)).toBeVisible();
});

test('a file that the program is started with waits until the vault is open', async ({ openDesk }) => {
  const bytes = Buffer.from('geen overdracht');
  const program = new Program(await openDesk({ opens: { name: 'dossier.schakel', bytes } }));
  await program.openDemo().catch(() => undefined); // it goes straight to the file
  await expect(program.page.getByText(/Dit is geen Schakel-bestand/)).toBeVisible();
});

test('the vault locks when the system locks its screen, sleeps, or gives it to another user', async ({
  openDesk,
}) => {
  const program = new Program(await openDesk());
  const main = mainOf(program.desk);
  await program.openDemo();
  for (const signal of ['lock-screen', 'suspend', 'user-did-resign-active']) {
    await main.evaluate(({ electron }, name) => {
      electron.powerMonitor.emit(name);
    }, signal);
    await expect(program.page.getByRole('heading', { name: 'Ontgrendelen' }), signal).toBeVisible();
    await program.unlock(DEMO_PASSPHRASE);
    await expect(program.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible({
      timeout: 30_000,
    });
  }
});

test('the menu speaks the language of the page, and locks', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const main = mainOf(program.desk);
  const labels = () =>
    main.evaluate(
      ({ electron }) => electron.Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
      null,
    );
  await program.openDemo();
  await expect.poll(labels).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Hulp']);
  await program.goTo('Instellingen');
  await program.tab('Weergave en taal');
  await program.page.getByText('Français', { exact: true }).click();
  await expect.poll(labels).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
  await main.evaluate(({ electron }) => {
    const [file] = electron.Menu.getApplicationMenu()?.items ?? [];
    file?.submenu?.items.find(({ label }) => label === 'Verrouiller')?.click();
  }, null);
  await expect(program.page.getByRole('heading', { name: 'Déverrouiller' })).toBeVisible();
});

test('the window tells nothing of what is in it, and cannot be looked into', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const main = mainOf(program.desk);
  await program.openDemo();
  await program.openCase('Zilver-19');
  const seen = await main.evaluate(({ electron }) => {
    const [window] = electron.BrowserWindow.getAllWindows();
    window?.webContents.openDevTools();
    return {
      windows: electron.BrowserWindow.getAllWindows().length,
      title: window?.getTitle(),
      // An Electron older than the program's own can protect a window but not tell.
      isProtected: window && 'isContentProtected' in window ? window.isContentProtected() : true,
      hasDevTools: window?.webContents.isDevToolsOpened(),
    };
  }, null);
  expect(seen).toEqual({
    windows: 1,
    title: 'Schakel',
    isProtected: true,
    hasDevTools: false,
  });
});

test('the page has no Node, no permission, no other window and no way out', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  const { page } = program;
  const found = await page.evaluate(async () => {
    const bridge = (window as unknown as { schakel: Record<string, (...args: unknown[]) => unknown> })
      .schakel;
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'given',
        () => 'refused',
      );
    const policy = async () => (await fetch('/')).headers.get('Content-Security-Policy') ?? '';
    const [one, other] = [await policy(), await policy()];
    return {
      node: ['require', 'process', 'global', 'module', 'Buffer'].filter((name) => name in window),
      raw: Object.keys(bridge).filter((name) => /ipc|send|invoke/i.test(name)),
      permission: await Notification.requestPermission(),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
      window: window.open('https://schakel.invalid/') === null ? 'refused' : 'given',
      twin: window.open('app://schakel/') === null ? 'refused' : 'given',
      pathInName: await outcome(Promise.resolve(bridge.saveFile?.('bundle', '../x', new Uint8Array(1)))),
      freshPolicy: one !== other && one.includes('nonce-'),
    };
  });
  expect(found).toEqual({
    node: [],
    raw: [],
    permission: 'denied',
    camera: 'refused',
    clipboard: 'refused',
    window: 'refused',
    twin: 'refused',
    pathInName: 'refused',
    freshPolicy: true,
  });
  // By evaluations only: the driver waits for the end of a navigation that was begun, and a refused one has none.
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  for (const address of [
    'https://schakel.invalid/',
    'file:///etc/hosts',
    'app://other/',
    'app://schakel/a.js',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.waitForTimeout(500);
    const stayed = await page.evaluate(() => ({ at: location.href, same: 'sameDocument' in window }));
    expect(stayed, address).toEqual({ at: 'app://schakel/', same: true });
  }
  const said = program.desk.watch.said.splice(0);
  const expected = /camera is not allowed|Not allowed to load local resource/;
  expect(said.filter((line) => !expected.test(line))).toEqual([]);
});

test('the window comes back where it was, and its note says nothing else', async ({ openDesk }) => {
  const profile = mkdtempSync(join(tmpdir(), 'schakel-window-'));
  const place = { x: 60, y: 50, width: 900, height: 700 };
  const first = await openDesk({ profile });
  await mainOf(first).evaluate(({ electron }, bounds) => {
    electron.BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  await first.close();
  const again = await openDesk({ profile });
  const found = await mainOf(again).evaluate(
    ({ electron }) => electron.BrowserWindow.getAllWindows()[0]?.getBounds(),
    null,
  );
  expect(found).toEqual(place);
  const note = JSON.parse(readFileSync(join(profile, 'window.json'), 'utf8')) as object;
  expect(note).toEqual({ ...place, maximised: false });
  await again.close();
  rmSync(profile, { recursive: true, force: true });
});
