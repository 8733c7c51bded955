/**
 * Reaches the main process of a running Electron, from outside, through Node's inspector (`--inspect`). A story can
 * so answer the system's file dialogs, which no browser driver sees. The product has nothing built in for it.
 *
 * Files pass as bytes over the connection: the main process may see another file system than the tests do.
 */
import type * as fsModule from 'node:fs';
import type * as osModule from 'node:os';
import type * as pathModule from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as electronModule from 'electron';
import WebSocket from 'ws';
import { z } from 'zod';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How long a dialog may take to appear, or a file to be written, in milliseconds. */
const LIMIT_MS = 20_000;
const PAUSE_MS = 50;
/** How long the program may take to answer that it will end, in milliseconds. */
const QUIT_MS = 2000;

const targets = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));
const reply = z.object({
  id: z.number(),
  error: z.object({ message: z.string() }).optional(),
  result: z
    .object({
      // No value at all where the function gave none.
      result: z.object({ value: z.unknown().optional() }).optional(),
      exceptionDetails: z
        .object({ text: z.string(), exception: z.object({ description: z.string() }).partial().optional() })
        .optional(),
    })
    .optional(),
});
type Reply = z.infer<typeof reply>;

/** What a function that runs in the main process may use; it sees nothing of the module it stands in. */
interface Reach {
  readonly electron: typeof electronModule;
  readonly fs: typeof fsModule;
  readonly os: typeof osModule;
  readonly path: typeof pathModule;
  /** Lives as long as the process does. */
  readonly notes: { folder?: string; asked?: string; proposed?: string };
}

const REACH = `{
  electron: require('electron'), fs: require('node:fs'), os: require('node:os'), path: require('node:path'),
  notes: (globalThis.storyNotes ??= {}),
}`;

export class ElectronMain {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Reply | null) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      const message = reply.safeParse(JSON.parse(data.toString()));
      if (message.success) this.#waiting.get(message.data.id)?.(message.data);
    });
    socket.on('close', () => this.#waiting.forEach((settle) => settle(null)));
  }

  /** @param address of the inspector, such as `http://127.0.0.1:9229` */
  static async connect(address: string): Promise<ElectronMain> {
    const answer = await fetch(new URL('/json/list', address));
    const target = targets.parse(await answer.json()).find(({ type }) => type === 'node');
    if (target === undefined) throw new Error(`no Node at the inspector at ${address}`);
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await new Promise((settle, fail) => {
      socket.once('open', settle);
      socket.once('error', fail);
    });
    return new ElectronMain(socket);
  }

  /**
   * Runs a function in the main process.
   * @param run is sent as text: it may lean on its two parameters only
   * @param value anything JSON can hold
   */
  async evaluate<V, R>(run: (reach: Reach, value: V) => R, value: V): Promise<Awaited<R>> {
    const id = ++this.#last;
    const answered = new Promise<Reply | null>((settle) => this.#waiting.set(id, settle));
    const params = {
      expression: `(${run.toString()})(${REACH}, ${JSON.stringify(value)})`,
      includeCommandLineAPI: true, // brings `require`
      awaitPromise: true,
      returnByValue: true,
    };
    this.#socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    const answer = await answered;
    this.#waiting.delete(id);
    if (answer === null) throw new Error('the program has ended');
    const { error, result } = answer;
    const fault = result?.exceptionDetails;
    if (error ?? fault) throw new Error(error?.message ?? fault?.exception?.description ?? fault?.text);
    return result?.result?.value as Awaited<R>;
  }

  /** Does what saves a file, answers the dialog, and gives back what was written. */
  async saved(act: () => Promise<void>): Promise<NamedBytes> {
    await this.evaluate(({ electron, fs, os, path, notes }) => {
      const folder = (notes.folder ??= fs.mkdtempSync(path.join(os.tmpdir(), 'schakel-story-')));
      delete notes.asked;
      electron.dialog.showSaveDialog = (...args: unknown[]) => {
        const { defaultPath = 'unnamed' } = args.at(-1) as { defaultPath?: string };
        notes.proposed = path.basename(defaultPath);
        notes.asked = path.join(folder, notes.proposed);
        return Promise.resolve({ canceled: false, filePath: notes.asked });
      };
    }, null);
    await act();
    return await this.#until('a file was saved', async () => {
      const file = await this.evaluate(({ fs, notes: { asked, proposed } }) => {
        if (asked === undefined || proposed === undefined || !fs.existsSync(asked)) return null;
        const base64 = fs.readFileSync(asked, 'base64');
        fs.rmSync(asked);
        return { proposed, base64 };
      }, null);
      return file && { name: file.proposed, bytes: Buffer.from(file.base64, 'base64') };
    });
  }

  /** Does what asks for a file, and answers the dialog with this one. */
  async choose(file: NamedBytes, act: () => Promise<void>): Promise<void> {
    const path = await this.place(file);
    await this.evaluate(({ electron, notes }, chosen) => {
      delete notes.asked;
      electron.dialog.showOpenDialog = () => {
        notes.asked = chosen;
        return Promise.resolve({ canceled: false, filePaths: [chosen] });
      };
    }, path);
    await act();
    await this.#until('a file was asked for', () =>
      this.evaluate(({ notes }, chosen) => notes.asked === chosen || null, path),
    );
  }

  /** Does what asks for a folder, and answers the dialog with a new one. @returns the names of the files in it */
  async chooseFolder(act: () => Promise<void>): Promise<() => Promise<readonly string[]>> {
    const chosen = await this.evaluate(({ electron, fs, os, path, notes }) => {
      const folder = (notes.folder ??= fs.mkdtempSync(path.join(os.tmpdir(), 'schakel-story-')));
      const made = fs.mkdtempSync(path.join(folder, 'chosen-'));
      delete notes.asked;
      electron.dialog.showOpenDialog = () => {
        notes.asked = made;
        return Promise.resolve({ canceled: false, filePaths: [made] });
      };
      return made;
    }, null);
    await act();
    await this.#until('a folder was asked for', () =>
      this.evaluate(({ notes }, made) => notes.asked === made || null, chosen),
    );
    return () => this.evaluate(({ fs }, made) => fs.readdirSync(made), chosen);
  }

  /** Opens a file from outside, as a double click does while the program runs. */
  async openFromOutside(file: NamedBytes): Promise<void> {
    const path = await this.place(file);
    await this.evaluate(
      ({ electron }, opened) => electron.app.emit('second-instance', {}, ['schakel', opened], '.'),
      path,
    );
  }

  /** Puts a file where the main process can read it. @returns its path, as the main process sees it */
  place({ name, bytes }: NamedBytes): Promise<string> {
    return this.evaluate(
      ({ fs, os, path, notes }, given) => {
        const folder = (notes.folder ??= fs.mkdtempSync(path.join(os.tmpdir(), 'schakel-story-')));
        const place = path.join(folder, given.name);
        fs.writeFileSync(place, Buffer.from(given.base64, 'base64'));
        return place;
      },
      { name, base64: bytes.toString('base64') },
    );
  }

  /** Takes back what the stories put into a program that stays. */
  async leave(): Promise<void> {
    await this.evaluate(({ electron, fs, path, notes }) => {
      if (notes.folder !== undefined) fs.rmSync(notes.folder, { recursive: true, force: true });
      delete notes.folder;
      // The backup folder that was chosen in a story.
      fs.rmSync(path.join(electron.app.getPath('userData'), 'folders.json'), { force: true });
    }, null);
    this.disconnect();
  }

  /** Ends the program as its menu does. Settles when it was told, not when it has ended. */
  async quit(): Promise<void> {
    const told = this.evaluate(({ electron, fs, notes }) => {
      if (notes.folder !== undefined) fs.rmSync(notes.folder, { recursive: true, force: true });
      electron.app.quit();
    }, null);
    // It may be gone before it answers, and Node does not end while an inspector looks on.
    await Promise.race([told.catch(() => undefined), sleep(QUIT_MS)]);
    this.disconnect();
  }

  disconnect(): void {
    this.#socket.terminate();
  }

  async #until<R>(what: string, look: () => Promise<R | null>): Promise<R> {
    const endMs = performance.now() + LIMIT_MS;
    while (performance.now() < endMs) {
      const found = await look();
      if (found !== null) return found;
      await sleep(PAUSE_MS);
    }
    throw new Error(`not within ${LIMIT_MS / 1000} seconds: ${what}`);
  }
}
