/** Documents of a case: sealed, viewed from memory, never kept when they may show abuse. */
import { deflateSync } from 'node:zlib';
import { pdf } from '../support/pdf';
import { expect, test } from './fixtures';
import { Program } from './pages/program';

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of 30 by 20 grey points. */
function png(): Buffer {
  const [width, height] = [30, 20];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.from([0, ...Array<number>(width).fill(128)])),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

async function addDocument(program: Program, name: string, bytes: Buffer): Promise<void> {
  await program.desk.choose({ name, bytes }, () => program.button('Document toevoegen').click());
}

test('a text, a mail and a PDF are taken in and viewed inside the program', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.tab('Documenten');
  await expect(program.page.getByText(/Nog geen documenten/)).toBeVisible();

  await test.step('text', async () => {
    await addDocument(program, 'verslag leefgroep.txt', Buffer.from('Zij kwam om 23.10 uur thuis.'));
    await program.field('Waarover gaat het').fill('Verslag van de leefgroep');
    await program.button('Opslaan').click();
    await expect(program.notice('Document bewaard.')).toBeVisible();
    await program.button('Bekijken: Verslag van de leefgroep').click();
    await expect(program.page.getByText('Zij kwam om 23.10 uur thuis.')).toBeVisible();
    await program.page.keyboard.press('Escape');
  });

  await test.step('mail', async () => {
    const mail =
      'From: Els <els@ankerplek.invalid>\r\nTo: ilse@kantoor.invalid\r\nSubject: Afspraak\r\n\r\nTot morgen om tien uur.\r\n';
    await addDocument(program, 'mail.eml', Buffer.from(mail));
    await program.button('Opslaan').click();
    await program.button('Bekijken: mail.eml').click();
    await expect(program.page.getByText('Tot morgen om tien uur.')).toBeVisible();
    await program.page.keyboard.press('Escape');
  });

  await test.step('PDF', async () => {
    await addDocument(program, 'pv.pdf', pdf('Proces-verbaal'));
    await program.button('Opslaan').click();
    await program.button('Bekijken: pv.pdf').click();
    await expect(program.page.getByText('Bladzijde 1 van 1')).toBeVisible();
    await program.page.keyboard.press('Escape');
  });

  await test.step('a PDF that is none is told as such, and is kept', async () => {
    await addDocument(program, 'kapot.pdf', Buffer.from('geen pdf'));
    await program.button('Opslaan').click();
    await program.button('Bekijken: kapot.pdf').click();
    await expect(program.page.getByText(/niet te lezen als PDF/)).toBeVisible();
    await program.page.keyboard.press('Escape');
  });
});

test('what may show abuse is not kept; what does not is shown', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.tab('Documenten');
  await addDocument(program, 'foto.png', png());
  await program.button('Misschien wel').click();
  await expect(program.page.getByText('Dit wordt niet bewaard')).toBeVisible();
  await program.button('Begrepen').click();
  await expect(program.page.getByText(/Nog geen documenten/)).toBeVisible();

  await addDocument(program, 'foto.png', png());
  await program.button(/Er staat geen naakt/).click();
  await program.button('Opslaan').click();
  await program.button('Bekijken: foto.png').click();
  const canvas = program.page.getByRole('figure', { name: 'foto.png' }).locator('canvas');
  await expect(canvas).toHaveAttribute('width', '30');
});

test('a document comes out as it went in, after a restart', async ({ openDesk }) => {
  const program = new Program(await openDesk());
  await program.openDemo();
  await program.openCase('Zilver-19');
  await program.tab('Documenten');
  // Larger than a chunk, so that the order of chunks counts.
  const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 7) % 251));
  await addDocument(program, 'groot.bin', bytes);
  await program.button('Opslaan').click();
  await expect(program.notice('Document bewaard.')).toBeVisible();
  await program.desk.restart();
  const again = new Program(program.desk);
  await again.page.getByText('Eerst proberen').click();
  await again.button('Demokantoor openen').click();
  await again.unlock('proef proef proef proef proef');
  await again.openCase('Zilver-19');
  await again.tab('Documenten');
  await again.button('Onversleuteld bewaren: groot.bin').click();
  const saved = await again.desk.saved(() => again.button('Toch bewaren').click());
  expect(saved.name).toBe('groot.bin');
  expect(saved.bytes.equals(bytes)).toBe(true);
});
