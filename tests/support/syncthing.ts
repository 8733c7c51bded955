/** Two real Syncthing programs on this machine that keep two folders alike, and speak with nobody else. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Peer {
  readonly home: string;
  readonly folder: string;
  readonly id: string;
  readonly port: number;
}

export interface Synced {
  readonly folders: readonly [string, string];
  stop(): Promise<void>;
}

/** @returns null where Syncthing is not installed */
export async function startSyncthing(): Promise<Synced | null> {
  if (!isInstalled()) return null;
  const root = mkdtempSync(join(tmpdir(), 'schakel-syncthing-'));
  const [one, other] = [await newPeer(join(root, 'one')), await newPeer(join(root, 'other'))];
  const running = [one, other].map((peer) => {
    writeFileSync(join(peer.home, 'config.xml'), configOf(peer, [one, other]));
    return spawn(
      'syncthing',
      ['serve', '--home', peer.home, '--no-browser', '--no-restart', '--no-upgrade'],
      {
        stdio: 'ignore',
      },
    );
  });
  return {
    folders: [one.folder, other.folder],
    async stop() {
      await Promise.all(running.map(ended));
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function isInstalled(): boolean {
  try {
    execFileSync('syncthing', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function newPeer(home: string): Promise<Peer> {
  const folder = join(home, 'postbus');
  mkdirSync(join(folder, '.stfolder'), { recursive: true });
  execFileSync('syncthing', ['generate', '--home', home, '--no-default-folder', '--skip-port-probing'], {
    stdio: 'ignore',
  });
  const id = /<device id="([A-Z0-9-]+)"/.exec(readFileSync(join(home, 'config.xml'), 'utf8'))?.[1];
  if (!id) throw new Error('Syncthing made no device');
  return { home, folder, id, port: await freePort() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function configOf({ folder, port }: Peer, peers: readonly Peer[]): string {
  const devices = peers.map(
    (peer) =>
      `<device id="${peer.id}" name="${peer.port}"><address>tcp://127.0.0.1:${peer.port}</address></device>`,
  );
  const shared = peers.map(({ id }) => `<device id="${id}"></device>`);
  return `<configuration version="36">
  <folder id="postbus" label="postbus" path="${folder}" type="sendreceive" rescanIntervalS="1" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <filesystemType>basic</filesystemType>${shared.join('')}
  </folder>
  ${devices.join('\n  ')}
  <gui enabled="false"></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <startBrowser>false</startBrowser>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
  </options>
</configuration>
`;
}
