/** The file an administrator leaves on a computer: what it sets, and that anything but its form sets nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMachinePolicy, readMachinePolicy } from '../../../electron/main/machine-policy';

const WHOLE = {
  idleMinutes: 3,
  passphraseLength: 16,
  languages: ['nl', 'fr'],
  releaseKeys: ['RWQLU899rgnAHJjLJUIUwjbbSJp67HU/EU+CDLDuJfK2XgvJiiAuAuqJ'],
  backupFolder: '/srv/schakel/backup',
  postbusFolder: '/srv/schakel/postbus',
};

describe('a policy file', () => {
  it('sets what stands in it, and gives the page no path', () => {
    const { policy, folders } = parseMachinePolicy(JSON.stringify(WHOLE));
    expect(policy).toEqual({
      state: 'set',
      idleMinutes: 3,
      passphraseLength: 16,
      languages: ['nl', 'fr'],
      releaseKeys: WHOLE.releaseKeys,
      folders: ['backup', 'postbus'],
    });
    expect(folders).toEqual({ backup: WHOLE.backupFolder, postbus: WHOLE.postbusFolder });
    expect(JSON.stringify(policy)).not.toContain('/srv');
  });

  it('may set one thing, and may begin with the mark of Windows’ own editor', () => {
    const { policy } = parseMachinePolicy('\ufeff{"idleMinutes": 1}');
    expect(policy).toMatchObject({
      state: 'set',
      idleMinutes: 1,
      passphraseLength: null,
      languages: null,
      releaseKeys: [],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another entry', JSON.stringify({ ...WHOLE, idleMinute: 1 })],
    ['a longer time than a desk may set', '{"idleMinutes": 60}'],
    ['a shorter passphrase than the program asks', '{"passphraseLength": 4}'],
    ['no language at all', '{"languages": []}'],
    ['a language there is not', '{"languages": ["de"]}'],
    ['a maker’s key that is none', '{"releaseKeys": ["RWQL"]}'],
    ['a path that hangs on where the program runs', '{"backupFolder": "backup"}'],
    ['more than it could need', JSON.stringify({ backupFolder: `/${'a'.repeat(70_000)}` })],
  ])('with %s sets nothing, and is told', (_what, text) => {
    const { policy, folders } = parseMachinePolicy(text);
    expect(policy).toEqual({
      state: 'unreadable',
      idleMinutes: null,
      passphraseLength: null,
      languages: null,
      releaseKeys: [],
      folders: [],
    });
    expect(folders).toEqual({});
  });
});

describe('the place of the file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('may be empty', () => {
    expect(readMachinePolicy(join(folder, 'policy.json')).policy.state).toBe('none');
  });

  it('holds what was written there', async () => {
    await writeFile(join(folder, 'policy.json'), JSON.stringify(WHOLE));
    expect(readMachinePolicy(join(folder, 'policy.json')).policy.idleMinutes).toBe(3);
  });

  it('with something there that is no file is told', () => {
    expect(readMachinePolicy(folder).policy.state).toBe('unreadable');
  });
});
