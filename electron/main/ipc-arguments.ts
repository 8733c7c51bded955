import { z } from 'zod';
import { MAX_FILE_BYTES } from '../../shared/host/host';
import type { InvocationChannel, Invocations } from '../../shared/host/channels';
import { LANGUAGES } from '../../shared/i18n/translate';

const fileKind = z.enum(['bundle', 'card', 'pdf', 'backup', 'csv', 'any']);
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

type ArgumentSchemas = { readonly [C in InvocationChannel]: z.ZodType<Invocations[C]['args']> };

const schemas: ArgumentSchemas = {
  'files:open': z.tuple([fileKind]).readonly(),
  'files:save': z.tuple([fileKind, suggestedName, fileBytes]).readonly(),
  'print:dialog': z.tuple([]),
  'print:pdf': z.tuple([suggestedName]).readonly(),
  'shell:language': z.tuple([language]).readonly(),
  'shell:ready': z.tuple([]),
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
