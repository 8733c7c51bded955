import { z } from 'zod';
import { OWN_FOLDER } from '../../shared/host/channels';
import { FOLDER_USES } from '../../shared/host/folder-use';
import { MAX_FILE_BYTES } from '../../shared/host/host';
import type { InvocationChannel, Invocations } from '../../shared/host/channels';
import { LANGUAGES } from '../../shared/i18n/translate';
import { isFolderName } from './folder-io';

const fileKind = z.enum(['bundle', 'card', 'key', 'pdf', 'backup', 'csv', 'ics', 'list', 'signature', 'any']);
const language = z.enum(LANGUAGES);
/** A base name: no way to another folder and no control character. What a file system refuses is replaced later. */
const suggestedName = z
  .string()
  .min(1)
  .max(180)
  .regex(/^[^/\\\p{Cc}]+$/u)
  .refine((name) => name !== '.' && name !== '..');
const fileBytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer && value.byteLength <= MAX_FILE_BYTES,
);

const folderUse = z.enum(FOLDER_USES);
const folderId = z.union([z.literal(OWN_FOLDER), z.string().regex(/^[0-9a-f]{32}$/)]);
const folderFile = z.string().refine(isFolderName);
/** A place in a file. Backups may be larger than what is ever read in one piece. */
const offset = z.int().nonnegative();
const readLength = z.int().nonnegative().max(MAX_FILE_BYTES);

type ArgumentSchemas = { readonly [C in InvocationChannel]: z.ZodType<Invocations[C]['args']> };

const schemas: ArgumentSchemas = {
  'files:open': z.tuple([fileKind]).readonly(),
  'files:save': z.tuple([fileKind, suggestedName, fileBytes]).readonly(),
  'print:dialog': z.tuple([]),
  'print:pdf': z.tuple([suggestedName]).readonly(),
  'folders:choose': z.tuple([folderUse]).readonly(),
  'folders:chosen': z.tuple([folderUse]).readonly(),
  'folders:remembered': z.tuple([folderUse]).readonly(),
  'folders:forget': z.tuple([folderUse]).readonly(),
  'folders:watch': z.tuple([folderUse, z.boolean()]).readonly(),
  'folder:list': z.tuple([folderId]).readonly(),
  'folder:size': z.tuple([folderId, folderFile]).readonly(),
  'folder:read': z.tuple([folderId, folderFile, offset, readLength]).readonly(),
  'folder:append': z.tuple([folderId, folderFile, fileBytes]).readonly(),
  'folder:patch': z.tuple([folderId, folderFile, offset, fileBytes]).readonly(),
  'folder:truncate': z.tuple([folderId, folderFile, offset]).readonly(),
  'folder:draft': z.tuple([folderId, folderFile, fileBytes, z.boolean()]).readonly(),
  'folder:publish': z.tuple([folderId, folderFile]).readonly(),
  'folder:drafts': z.tuple([folderId]).readonly(),
  'folder:drop-draft': z.tuple([folderId, folderFile]).readonly(),
  'folder:remove': z.tuple([folderId, folderFile]).readonly(),
  'device:secret': z.tuple([z.boolean()]).readonly(),
  'shell:policy': z.tuple([]),
  'shell:language': z.tuple([language]).readonly(),
  'shell:ready': z.tuple([z.boolean()]).readonly(),
};

export const INVOCATION_CHANNELS = Object.keys(schemas) as readonly InvocationChannel[];

/**
 * The arguments of one call from the page, or `null` where they are not of the channel's form. What they held is
 * not told on: it would end up in a log.
 */
export function parseArguments<C extends InvocationChannel>(
  channel: C,
  raw: readonly unknown[],
): Invocations[C]['args'] | null {
  const schema: z.ZodType<Invocations[C]['args']> = schemas[channel];
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}
