/**
 * Looks over the page's shoulder during a story: every request and everything said on the console. The program asks
 * nothing but its own files from its own address, breaks no rule of its own policy, and says nothing to the console.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';

const BUILD = resolve(import.meta.dirname, '../../../out/renderer');
/** Schemes that reach a network or another program. Those of memory (blob, data) do not. */
const ELSEWHERE = /^(?!blob:|data:|about:)/;

export class Watch {
  /** Asked-for addresses, by how often. */
  readonly requests = new Map<string, number>();
  readonly said: string[] = [];
  readonly #home: URL;

  constructor(url: string) {
    this.#home = new URL(url);
  }

  /** A restarted browser is another context; the story goes on. */
  follow(context: BrowserContext): void {
    context.on('request', (request) => {
      const url = request.url();
      this.requests.set(url, (this.requests.get(url) ?? 0) + 1);
    });
    context.on('console', (message) => this.said.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => this.said.push(`thrown: ${error.error().message}`));
  }

  get count(): number {
    return [...this.requests.values()].reduce((sum, times) => sum + times, 0);
  }

  /** Requests that no file of the build answers. */
  strangers(): readonly string[] {
    return [...this.requests.keys()].filter((url) => ELSEWHERE.test(url) && !this.#isOwnFile(url));
  }

  #isOwnFile(url: string): boolean {
    const { protocol, host, pathname, search } = new URL(url);
    // Node gives the origin of `app:` addresses as "null".
    if (protocol !== this.#home.protocol || host !== this.#home.host || search !== '') return false;
    const file = join(BUILD, pathname === '/' ? 'index.html' : pathname);
    return existsSync(file) && statSync(file).isFile();
  }
}
