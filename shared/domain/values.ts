/** Building blocks of field schemas that several kinds share. */
import { z } from 'zod';

export const MAX_LINE = 300;
export const MAX_TEXT = 20_000;

/**
 * Controls, zero-width and bidirectional overrides (Unicode TR 36, section 2.10). They only mislead the reader, or
 * cling to a number copied from a chat; they are taken out wherever a text is read.
 */
const HIDDEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line, trimmed. */
export const line = z
  .string()
  .max(MAX_LINE)
  .transform((value) => value.replace(/\s+/g, ' ').replace(HIDDEN, '').trim());

/** Several lines; line breaks stay. */
export const text = z
  .string()
  .max(MAX_TEXT)
  .transform((value) =>
    value
      .split(/\r\n|\r|\n/)
      .map((part) => part.replace(/\t/g, ' ').replace(HIDDEN, '').trimEnd())
      .join('\n'),
  );

/** The same, but not empty. */
export const filled = (schema: z.ZodType<string>): z.ZodType<string> =>
  schema.refine((value) => value.trim() !== '', 'empty');

/** A calendar day, `2026-11-23`. */
export const day = z.iso.date();

/** A moment, in UTC to the minute or finer: `2026-11-23T09:10:00.000Z`. */
export const moment = z.iso.datetime();

/** A day, or a moment where the hour matters. */
export const dayOrMoment = z.union([day, moment]);

export const recordId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** How something came to be known: the three grades of domain.md section 3. */
export const GRADES = ['seen', 'told', 'suspected'] as const;
export const grade = z.enum(GRADES);
export type Grade = z.infer<typeof grade>;
