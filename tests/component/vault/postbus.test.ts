/** The agreed folder, in a real folder of Chromium: what is for us is told, and nothing is taken over or touched. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PickedFolder } from '../../../renderer/host/browser-folders';
import type { PostbusLook } from '../../../renderer/vault/api';
import { parseCard } from '../../../shared/bundle/card';
import { sealBundle } from '../../../shared/bundle/seal';
import { encodeBase64, encodeUtf8, type Bytes } from '../../../shared/crypto/bytes';
import { set } from '../../../shared/domain/change';
import {
  buildDesk,
  buildRecord,
  newId,
  PAYOKE,
  POLICE,
  type TestDesk as Partner,
} from '../../support/builders';
import { TestDesk } from '../../support/vault-desk';

const NAME = 'postbus-test';
const MINUTE_MS = 60_000;
let handle: FileSystemDirectoryHandle;
let folder: PickedFolder;

beforeEach(async () => {
  handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(NAME, { create: true });
  folder = new PickedFolder(handle);
});
afterEach(async () => {
  await (
    await navigator.storage.getDirectory()
  )
    .removeEntry(NAME, { recursive: true })
    .catch(() => undefined);
});

interface To {
  readonly deskId: string;
  readonly boxKey: Bytes;
}

function sealFor(payoke: Partner, to: To, { sequence = 1, note = '' } = {}): Bytes {
  const caseId = newId();
  const head = buildRecord(
    payoke,
    'case',
    { code: 'Zilver-19', stage: 'intake', lead: PAYOKE, openedOn: '2026-09-01' },
    { id: caseId, caseId },
  );
  return sealBundle({
    manifest: {
      sealedAt: '2026-09-21T10:00:00.000Z',
      sender: { card: payoke.card, person: 'Nora Peeters' },
      recipients: [{ deskId: to.deskId, boxKey: encodeBase64(to.boxKey), sequence, previous: null }],
      purpose: { id: 'assessment', note },
      ground: { id: 'consent', note: '' },
      consent: { state: 'written', note: '' },
      minor: { state: 'informed', note: '' },
      onward: 'case-partners',
      cases: [{ caseId, code: 'Zilver-19', since: [] }],
      desks: [{ deskId: payoke.deskId, agency: PAYOKE }],
    },
    content: { records: [head], withheld: [] },
    recipientKeys: [to.boxKey],
    signKeys: payoke.sign,
  }).bytes;
}

interface Office {
  readonly desk: TestDesk;
  readonly us: To;
  readonly payoke: Partner;
}

async function office(): Promise<Office> {
  const desk = await TestDesk.made();
  const us = parseCard((await desk.service.ownCard()).text);
  if (!us.ok) throw new Error(us.error);
  return { desk, us: us.value, payoke: buildDesk(PAYOKE) };
}

/** A file is tried at the second look that finds it as it was. */
async function lookTwice({ service }: TestDesk): Promise<PostbusLook> {
  await service.lookInPostbus(folder);
  const look = await service.lookInPostbus(folder);
  if (!look) throw new Error('the folder is gone');
  return look;
}

async function names(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const name of handle.keys()) all.push(name);
  return all.sort();
}

describe('the Postbus folder', () => {
  it('tells a handover to us with its sender and how far to trust it, once for all its copies', async () => {
    const { desk, us, payoke } = await office();
    const bytes = sealFor(payoke, us);
    await folder.append('abc.schakel', bytes);
    await folder.append('abc.sync-conflict-20261125-101500-ABCDEFG.schakel', bytes);
    await folder.append('abc (conflicted copy 2026-11-25 101500).schakel', bytes);
    const [file, ...others] = (await lookTwice(desk)).files;
    expect(others).toEqual([]);
    expect(file).toMatchObject({
      copies: 3,
      isNew: true,
      content: { kind: 'handover', from: PAYOKE, trust: 'unknown', codes: ['Zilver-19'], sequence: 1 },
    });
    const added = await desk.service.addCard(payoke.card);
    if (!added.ok) throw new Error(added.error.kind);
    const ids = { id: added.value.partner.recordId, caseId: null };
    const verified = { by: 'Ilse', how: 'telefoon', on: '2026-11-20' };
    await desk.service.commit([set('partner-desk', ids, { verified })], { act: 'commit' });
    expect((await lookTwice(desk)).files[0]?.content).toMatchObject({ trust: 'verified' });
    expect(await desk.codes()).toEqual([]);
    expect(await desk.acts()).not.toContain('open-bundle');
  });

  it('shows what was accepted as dealt with, and the next one as new', async () => {
    const { desk, us, payoke } = await office();
    await desk.service.addCard(payoke.card);
    const bytes = sealFor(payoke, us);
    await folder.append('a.schakel', bytes);
    const opened = await desk.service.openBundle(new Blob([bytes]));
    if (!opened.ok || opened.value.kind !== 'handover') throw new Error('no handover');
    const words = { untrustedReason: 'gekend', note: '' };
    expect((await desk.service.acceptBundle(opened.value.token, {}, words)).ok).toBe(true);
    await folder.append('b.schakel', sealFor(payoke, us, { sequence: 2 }));
    const files = (await lookTwice(desk)).files.map(({ name, isNew }) => [name, isNew]);
    expect(files).toEqual([
      ['b.schakel', true],
      ['a.schakel', false],
    ]);
  });

  it('leaves what is for others alone, whatever it is called, and never changes the folder', async () => {
    const { desk, payoke } = await office();
    const police = parseCard(buildDesk(POLICE).card);
    if (!police.ok) throw new Error(police.error);
    await folder.append('for-police.schakel', sealFor(payoke, police.value));
    await folder.append('letter.schakel', encodeUtf8('Geen overdracht, maar een brief van veertig tekens.'));
    await folder.append('photo.jpg', encodeUtf8('schakel-bundle/1\n'));
    const look = await lookTwice(desk);
    expect(look).toEqual({ files: [], waiting: 0 });
    expect(await names()).toEqual(['for-police.schakel', 'letter.schakel', 'photo.jpg']);
  });

  it('lets half a copy wait until it is whole, and calls it damaged when the rest does not come', async () => {
    const { desk, us, payoke } = await office();
    const bytes = sealFor(payoke, us, { note: 'n'.repeat(19_000) });
    const halfway = bytes.length - 5000;
    await folder.append('a.schakel', bytes.slice(0, halfway));
    expect(await lookTwice(desk)).toEqual({ files: [], waiting: 1 });
    await folder.append('a.schakel', bytes.slice(halfway));
    expect((await desk.service.lookInPostbus(folder))?.waiting).toBe(1);
    expect((await desk.service.lookInPostbus(folder))?.files[0]?.content.kind).toBe('handover');

    await folder.append('b.schakel', bytes.slice(0, halfway));
    await folder.append('c.schakel', bytes.slice(0, 40));
    expect((await lookTwice(desk)).waiting).toBe(2);
    desk.time += 2 * MINUTE_MS;
    const late = await desk.service.lookInPostbus(folder);
    expect(late?.waiting).toBe(0);
    expect(late?.files.map(({ name, content }) => [name, content])).toEqual([
      ['a.schakel', expect.objectContaining({ kind: 'handover' })],
      ['b.schakel', { kind: 'fault', fault: 'damaged' }],
    ]);
  });

  it('does not read a huge file before someone asks, and says so when it is too large', async () => {
    const { desk, us, payoke } = await office();
    const start = sealFor(payoke, us);
    await folder.append('large.schakel', start);
    await grow('large.schakel', 40 * 1024 * 1024);
    await folder.append('huge.schakel', start);
    await grow('huge.schakel', 301 * 1024 * 1024);
    const contents = (await lookTwice(desk)).files.map(({ name, content }) => [name, content]);
    expect(contents).toContainEqual(['large.schakel', { kind: 'large' }]);
    expect(contents).toContainEqual(['huge.schakel', { kind: 'fault', fault: 'too-large' }]);
  });

  it('tells that the folder is gone', async () => {
    const { desk } = await office();
    await (await navigator.storage.getDirectory()).removeEntry(NAME, { recursive: true });
    expect(await desk.service.lookInPostbus(folder)).toBeNull();
  });
});

/** A hole, not bytes: takes no room. */
async function grow(name: string, size: number): Promise<void> {
  const stream = await (await handle.getFileHandle(name)).createWritable({ keepExistingData: true });
  await stream.truncate(size);
  await stream.close();
}
