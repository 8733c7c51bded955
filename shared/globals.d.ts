/**
 * What every runtime of Schakel (Node 20, Chromium page, Chromium worker) offers besides the language itself.
 * `shared/` is compiled without DOM or Node types, so that it cannot lean on one of them by accident.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
}
declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
declare const crypto: {
  getRandomValues<T extends Uint8Array | Uint16Array | Uint32Array>(array: T): T;
  readonly subtle: {
    digest(algorithm: 'SHA-256' | 'SHA-512', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};

/** The part of saxen 11 that is used; it comes without types. */
declare module 'saxen' {
  type Attributes = () => Readonly<Record<string, string>>;
  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, attributes: Attributes, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', listener: (text: string) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    stop(): void;
    parse(xml: string): this;
  }
}

/** A file; only passed on here. */
interface Blob {
  readonly size: number;
}
