/** `scripts/start` and `scripts/serve` as they are run: as programs of their own, in a copy of the project's outline. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../..');
let project = '';
const running = new Set<ChildProcess>();

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'schakel-start-'));
  await cp(join(SOURCE, 'scripts'), join(project, 'scripts'), { recursive: true });
  await mkdir(join(project, 'out', 'renderer'), { recursive: true });
  await mkdir(join(project, 'out', 'preload'));
  await writeFile(join(project, 'out', 'renderer', 'index.html'), '<p nonce="__CSP_NONCE__">Schakel');
  await writeFile(join(project, 'out', 'preload', 'preload.cjs'), '');
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: join(project, 'out', 'main'),
      rolldownOptions: { input: { 'page-server': join(SOURCE, 'electron/page/page-server.ts') } },
    },
  });
  await writeFile(join(project, 'out', 'main', 'main.js'), '');
  await writeFile(join(project, 'package.json'), '{"type":"module"}');
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rm(project, { recursive: true, force: true }));

interface Run {
  /** Settles when the output holds `text`. */
  readonly says: (text: string) => Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Runs a script of the project, by default without a display. */
function run(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, [join(project, 'scripts', script), ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const listeners = new Set<() => void>();
  const read = (part: Buffer) => {
    output += part.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = new Promise<{ code: number | null; output: string }>((settle) => {
    child.once('close', (code) => {
      running.delete(child);
      settle({ code, output });
    });
  });
  return {
    ended,
    kill: (signal) => child.kill(signal),
    says: (text) =>
      new Promise((settle, fail) => {
        const look = () => {
          if (output.includes(text)) settle(output);
        };
        listeners.add(look);
        look();
        void ended.then(() => fail(new Error(`ended without saying "${text}": ${output}`)));
      }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  );

/** Root in a container may be allowed no mounts. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', ['--lazy', folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('npm start without Electron', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says why, serves the page, and ends with %s', async (signal) => {
    const port = await freePort();
    const start = run('start.mjs', ['--no-build', '--browser'], { SCHAKEL_PORT: String(port) });
    const output = await start.says(`http://127.0.0.1:${port}/`);
    expect(output).toContain('Electron is not used: a browser was asked for.');
    expect(await answers(port)).toBe(true);
    start.kill(signal);
    expect((await start.ended).code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(await answers(port)).toBe(false);
  });

  it('says where Schakel already runs', async () => {
    const port = await freePort();
    const env = { SCHAKEL_PORT: String(port) };
    await run('start.mjs', ['--no-build', '--browser'], env).says('Schakel is at');
    const second = await run('start.mjs', ['--no-build', '--browser'], env).ended;
    expect(second).toEqual({ code: 0, output: `Schakel is already running at http://127.0.0.1:${port}/\n` });
  });

  it('says in one line that another program has the port', async () => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle));
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const { code, output } = await run('serve.mjs', ['--port', String(port)]).ended;
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken by another program`);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it.each(['x', '70000', '-1', '1e3'])('refuses the port "%s" in one line', async (port) => {
    const { code, output } = await run('start.mjs', ['--no-build'], { SCHAKEL_PORT: port }).ended;
    expect(code).toBe(1);
    expect(output).toBe(`"${port}" is not a port: give a number from 0 to 65535.\n`);
  });

  it('says in one line that another program has its port', async () => {
    const other = createServer((socket) => socket.destroy());
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle));
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const env = { SCHAKEL_PORT: String(port) };
    const { code, output } = await run('start.mjs', ['--no-build', '--browser'], env).ended;
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken by another program`);
    expect(output.trim().split('\n')).toHaveLength(2);
  });

  it('ends the build it has started with Ctrl+C', async () => {
    const copy = join(project, 'building');
    const tool = join(copy, 'node_modules', 'electron-vite', 'bin');
    await cp(join(project, 'scripts'), join(copy, 'scripts'), { recursive: true });
    await mkdir(tool, { recursive: true });
    const note = join(copy, 'pid');
    await writeFile(
      join(tool, 'electron-vite.js'),
      `require('fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const start = run('../building/scripts/start.mjs', ['--browser'], {
      SCHAKEL_PORT: String(await freePort()),
    });
    await expect.poll(() => readFile(note, 'utf8').catch(() => ''), { timeout: 10_000 }).toMatch(/^\d+$/);
    const pid = Number(await readFile(note, 'utf8'));
    start.kill('SIGINT');
    expect((await start.ended).code).toBe(130);
    expect(() => process.kill(pid, 0)).toThrow();
  });

  const isRoot = process.getuid?.() === 0;
  describe.skipIf(process.platform !== 'linux' || (isRoot && !mayMount()))(
    'in a folder that is read-only',
    () => {
      const folder = () => join(project, 'read-only');
      /** Root writes through permissions; only a disk that is mounted so stops it. */
      let isMounted = false;

      async function makeReadOnly(withBuild: boolean): Promise<void> {
        await mkdir(folder(), { recursive: true });
        if (isRoot) {
          execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder()]);
          isMounted = true;
        }
        await cp(join(project, 'scripts'), join(folder(), 'scripts'), { recursive: true });
        await cp(join(project, 'package.json'), join(folder(), 'package.json'));
        if (withBuild) await cp(join(project, 'out'), join(folder(), 'out'), { recursive: true });
        if (isRoot) execFileSync('mount', ['-o', 'remount,ro', folder()]);
        else await chmod(folder(), 0o555);
      }
      afterEach(async () => {
        if (isMounted) execFileSync('umount', ['--lazy', folder()]);
        else await chmod(folder(), 0o755);
        isMounted = false;
        await rm(folder(), { recursive: true, force: true });
      });

      it('says so and starts the build it holds', async () => {
        await makeReadOnly(true);
        const port = await freePort();
        const start = run('../read-only/scripts/start.mjs', ['--browser'], { SCHAKEL_PORT: String(port) });
        const output = await start.says(`http://127.0.0.1:${port}/`);
        expect(output).toContain('This folder is read-only: starting the build it holds.\n');
        start.kill('SIGINT');
        await start.ended;
      });

      it('says in one line that it holds no build', async () => {
        await makeReadOnly(false);
        const { code, output } = await run('../read-only/scripts/start.mjs', ['--browser']).ended;
        expect(code).toBe(1);
        expect(output).toBe(`This folder is read-only and holds no build: ${folder()}\n`);
      });
    },
  );

  it('says in one line that there is no build', async () => {
    const empty = join(project, 'empty');
    await cp(join(project, 'scripts'), join(empty, 'scripts'), { recursive: true });
    const child = run('../empty/scripts/start.mjs', ['--no-build', '--browser']);
    expect(await child.ended).toEqual({
      code: 1,
      output: 'There is no build in out/: run "npm run build" first.\n',
    });
  });

  it('says in one line that the dependencies are not installed', async () => {
    const { code, output } = await run('start.mjs', ['--browser'], {
      SCHAKEL_PORT: String(await freePort()),
    }).ended;
    expect(code).toBe(1);
    expect(output).toContain('The dependencies are not installed: run "npm ci" first.\n');
  });
});

describe.skipIf(process.platform !== 'linux' || process.getuid?.() === 0)('npm start with a display', () => {
  it('shows the page in a browser with its own profile, and ends along with it', async () => {
    const folder = join(project, 'bin');
    await mkdir(folder);
    const browser = join(folder, 'chromium');
    await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/args"\nexec sleep 6\n`);
    await chmod(browser, 0o755);
    const start = run('start.mjs', ['--no-build', '--browser'], {
      DISPLAY: ':0',
      HOME: project,
      PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
      SCHAKEL_PORT: String(await freePort()),
      XDG_DATA_HOME: join(project, 'data'),
    });
    expect((await start.ended).code).toBe(0);
    const args = await readFile(join(folder, 'args'), 'utf8');
    expect(args).toContain(`--user-data-dir=${join(project, 'data', 'schakel', 'browser')}`);
    expect(args).not.toContain('no-sandbox');
  });
});
