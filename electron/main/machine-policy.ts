/** The policy file of a computer: docs/policy-file.md. */
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { FolderUse } from '../../shared/host/folder-use';
import { NO_MACHINE_POLICY, type MachinePolicy } from '../../shared/host/machine-policy';
import { LANGUAGES } from '../../shared/i18n/translate';

const MOST_BYTES = 64 * 1024;
/** `Ed`, eight bytes that name it, and the 32 of the key, in base64. */
const RELEASE_KEY = /^RW[A-Za-z0-9+/]{54}$/;
const folder = z.string().refine(isAbsolute).optional();

const policyFile = z.strictObject({
  idleMinutes: z.number().int().min(1).max(15).optional(),
  passphraseLength: z.number().int().min(12).max(24).optional(),
  languages: z.array(z.enum(LANGUAGES)).min(1).optional(),
  releaseKeys: z.array(z.string().regex(RELEASE_KEY)).min(1).max(4).optional(),
  backupFolder: folder,
  postbusFolder: folder,
});

/** Fixed places: one that came from the environment could be moved by whoever starts the program. */
const PATHS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'C:\\ProgramData\\Schakel\\policy.json',
  darwin: '/Library/Application Support/Schakel/policy.json',
  linux: '/etc/schakel/policy.json',
};

export interface SetPolicy {
  readonly policy: MachinePolicy;
  /** Paths, which the page never learns. */
  readonly folders: Readonly<Partial<Record<FolderUse, string>>>;
}

export function parseMachinePolicy(text: string): SetPolicy {
  const unreadable: SetPolicy = { policy: { ...NO_MACHINE_POLICY, state: 'unreadable' }, folders: {} };
  if (text.length > MOST_BYTES) return unreadable;
  let json: unknown;
  try {
    // A byte order mark: Windows' own editor writes one.
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return unreadable;
  }
  const parsed = policyFile.safeParse(json);
  if (!parsed.success) return unreadable;
  const { idleMinutes, passphraseLength, languages, releaseKeys, backupFolder, postbusFolder } = parsed.data;
  const folders = {
    ...(backupFolder !== undefined && { backup: backupFolder }),
    ...(postbusFolder !== undefined && { postbus: postbusFolder }),
  };
  return {
    policy: {
      state: 'set',
      idleMinutes: idleMinutes ?? null,
      passphraseLength: passphraseLength ?? null,
      languages: languages ?? null,
      releaseKeys: releaseKeys ?? [],
      folders: Object.keys(folders) as FolderUse[],
    },
    folders,
  };
}

/** Read once, at the start. */
export function readMachinePolicy(path = PATHS[process.platform]): SetPolicy {
  if (path === undefined) return { policy: NO_MACHINE_POLICY, folders: {} };
  try {
    return parseMachinePolicy(readFileSync(path, 'utf8'));
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { policy: { ...NO_MACHINE_POLICY, state: isAbsent ? 'none' : 'unreadable' }, folders: {} };
  }
}
