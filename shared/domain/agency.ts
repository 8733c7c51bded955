import { z } from 'zod';
import { filled, line } from './values';

/** The parties of the field (domain.md section 1). A kind has a monogram; only the first four have a hue. */
export const AGENCY_KINDS = [
  'child-focus',
  'payoke',
  'police',
  'youth-care',
  'ocj',
  'vk',
  'sdj',
  'prosecutor',
  'court',
  'school',
  'clb',
  'caw',
  'ocmw',
  'zsg',
  'hospital',
  'guardianship',
  'trafficking-centre',
  'shelter',
  'immigration',
  'family',
  'citizen',
  'other',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Kinds a desk of Schakel can belong to. */
export const DESK_KINDS = [
  'child-focus',
  'payoke',
  'police',
  'youth-care',
] as const satisfies readonly AgencyKind[];
export type DeskKind = (typeof DESK_KINDS)[number];

/** An agency by kind and name; it carries no id of one desk's list, so that it means the same at every desk. */
export const agencyRef = z.object({ kind: z.enum(AGENCY_KINDS), name: filled(line) }).strict();
export type AgencyRef = Readonly<z.infer<typeof agencyRef>>;

/** Someone at an agency, or the agency as such. */
export const party = z.object({ agency: agencyRef, person: line.optional() }).strict();
export type Party = Readonly<z.infer<typeof party>>;

export function sameAgency(a: AgencyRef, b: AgencyRef): boolean {
  return a.kind === b.kind && a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
}

/** One text for an agency, as a key of lists and choices. */
export function agencyKey({ kind, name }: AgencyRef): string {
  return `${kind} ${name}`;
}

/** Whether a value of a record is an agency: records were held against their schemas when they were read. */
export function isAgency(value: unknown): value is AgencyRef {
  const { kind, name } = (value ?? {}) as Partial<Record<keyof AgencyRef, unknown>>;
  return typeof name === 'string' && AGENCY_KINDS.some((each) => each === kind);
}

/** Two to four letters that stand for an agency in rows; the full name stands in forms and accessible names. */
export const MONOGRAMS: Readonly<Record<AgencyKind, string>> = {
  'child-focus': 'CF',
  payoke: 'PAY',
  police: 'POL',
  'youth-care': 'JH',
  ocj: 'OCJ',
  vk: 'VK',
  sdj: 'SDJ',
  prosecutor: 'PAR',
  court: 'JRB',
  school: 'SCH',
  clb: 'CLB',
  caw: 'CAW',
  ocmw: 'OCM',
  zsg: 'ZSG',
  hospital: 'ZH',
  guardianship: 'VGD',
  'trafficking-centre': 'MH',
  shelter: 'OPV',
  immigration: 'DVZ',
  family: 'FAM',
  citizen: 'BRG',
  other: '···',
};
