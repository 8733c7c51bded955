/** What a document says, as text: mails and office documents. Nothing of it is written anywhere. */
import { unzip, type Unzipped } from 'fflate';
import PostalMime from 'postal-mime';

/** Longest text that is shown, in characters. */
export const MAX_SHOWN = 200_000;
/** Largest part of an office document that is unpacked, in bytes: a small file can claim to hold a huge one. */
const MAX_PART_BYTES = 20 * 1024 * 1024;

/** UTF-8, or the Windows page that older programs write. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string | null;
  readonly text: string;
  readonly attachments: readonly string[];
}

interface Address {
  readonly name?: string;
  readonly address?: string | undefined;
}

function addressText({ name, address }: Address): string {
  return [name, address && `<${address}>`].filter(Boolean).join(' ');
}

/** A mail's own HTML is never shown: only the words in it. */
export async function mailOf(bytes: Uint8Array<ArrayBuffer>): Promise<Mail> {
  const mail = await PostalMime.parse(bytes);
  return {
    from: mail.from ? addressText(mail.from) : '',
    to: (mail.to ?? []).map(addressText).join(', '),
    subject: mail.subject ?? '',
    date: mail.date ?? null,
    text: mail.text?.trim() ? mail.text : wordsOfHtml(mail.html ?? ''),
    attachments: mail.attachments.map(({ filename }) => filename ?? '…'),
  };
}

function wordsOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of page.querySelectorAll('script, style')) unseen.remove();
  return page.body.textContent.replace(/[ \t]+/g, ' ').replace(/\n\s*\n+/g, '\n\n');
}

/** Word and Writer keep their text in one part; each has its own name for a paragraph. */
const OFFICE_PARTS = [
  { part: 'word/document.xml', paragraph: 'w:p' },
  { part: 'content.xml', paragraph: 'text:p' },
] as const;

function unpack(bytes: Uint8Array, names: readonly string[]): Promise<Unzipped> {
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) =>
    names.includes(name) && originalSize <= MAX_PART_BYTES;
  return new Promise((resolve, reject) => {
    unzip(bytes, { filter }, (error, parts) => (error ? reject(error) : resolve(parts)));
  });
}

/** @returns null when it is no office document we know, or its text is too large */
export async function officeText(bytes: Uint8Array): Promise<string | null> {
  const parts = await unpack(
    bytes,
    OFFICE_PARTS.map(({ part }) => part),
  );
  for (const { part, paragraph } of OFFICE_PARTS) {
    const xml = parts[part];
    if (!xml) continue;
    const page = new DOMParser().parseFromString(textOf(xml), 'application/xml');
    return [...page.getElementsByTagName(paragraph)].map(({ textContent }) => textContent).join('\n');
  }
  return null;
}
