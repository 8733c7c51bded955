/** The XML inside a workbook, element by element; names without their prefix. */
import { Parser } from 'saxen';

export type Attributes = Readonly<Record<string, string>>;

export interface Listener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Asked after each element; the rest is then left unread. */
  readonly isEnough?: () => boolean;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Few attributes have anything to decode, and there is one for every cell. */
function decoded(attributes: Attributes, decode: (text: string) => string): Attributes {
  const entries = Object.entries(attributes);
  if (!entries.some(([, value]) => value.includes('&'))) return attributes;
  return Object.fromEntries(entries.map(([name, value]) => [name, decode(value)]));
}

/** Throws where it is not well formed. No entity but XML's own five is known: none can be made to grow. */
export function walkXml(xml: string, { open, close, text, isEnough }: Listener): void {
  const parser = new Parser();
  if (open)
    parser.on('openTag', (name, attributes, decode) => open(bare(name), decoded(attributes(), decode)));
  parser.on('closeTag', (name) => {
    close?.(bare(name));
    if (isEnough?.()) parser.stop();
  });
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  parser.parse(xml);
}
