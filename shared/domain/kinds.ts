/** All kinds of record there are, and how a stored document is read as one. */
import { z } from 'zod';
import { agreementKind } from './agreement';
import { agreementSeriesKind } from './agreement-series';
import { caseKind } from './case';
import { conferenceKind } from './conference';
import { consentKind } from './consent';
import { addendumKind, contactEntryKind } from './contact-entry';
import { contactPointKind } from './contact-point';
import {
  absenceKind,
  colleagueKind,
  deskPolicyKind,
  erasureKind,
  exchangeKind,
  ownAgencyKind,
  partnerDeskKind,
} from './desk';
import { documentKind } from './document';
import { drawingKind } from './drawing';
import { goalKind } from './goal';
import { handoverEntryKind } from './handover-entry';
import type { Json } from './json';
import type { FieldSpec, KindSpec, ValuesOf } from './kind';
import { legalStepKind } from './legal-step';
import { listImportKind, listRowKind } from './list-import';
import { missingEpisodeKind } from './missing-episode';
import { phaseKind, signalKind } from './observation';
import { ownGroundKind } from './own-ground';
import { paperCopyKind } from './paper-copy';
import { personKind } from './person';
import { placementKind, qualityListKind } from './placement';
import {
  DELETED_FIELD,
  deletedState,
  fieldState,
  LIMIT_FIELD,
  ORIGIN_FIELD,
  stampSpan,
  type DeletedState,
  type FieldState,
  type RecordDoc,
  type Stamp,
} from './record';
import { relationKind } from './relation';
import { teamDeviceKind } from './team';
import { tellingKind } from './telling';
import { reportKind } from './report';
import { reportFileKind } from './report-file';
import { fail, ok, type Result } from './result';
import { retentionKind } from './retention';
import { savedViewKind } from './saved-view';
import { riskKind } from './risk';
import { safetyPlanKind } from './safety-plan';

const KINDS = {
  case: caseKind,
  person: personKind,
  relation: relationKind,
  'contact-point': contactPointKind,
  'contact-entry': contactEntryKind,
  addendum: addendumKind,
  agreement: agreementKind,
  phase: phaseKind,
  signal: signalKind,
  report: reportKind,
  'report-file': reportFileKind,
  'missing-episode': missingEpisodeKind,
  risk: riskKind,
  'safety-plan': safetyPlanKind,
  placement: placementKind,
  'legal-step': legalStepKind,
  goal: goalKind,
  document: documentKind,
  'handover-entry': handoverEntryKind,
  telling: tellingKind,
  'paper-copy': paperCopyKind,
  drawing: drawingKind,
  'partner-desk': partnerDeskKind,
  exchange: exchangeKind,
  'own-agency': ownAgencyKind,
  colleague: colleagueKind,
  erasure: erasureKind,
  'desk-policy': deskPolicyKind,
  'quality-list': qualityListKind,
  retention: retentionKind,
  'saved-view': savedViewKind,
  'agreement-series': agreementSeriesKind,
  conference: conferenceKind,
  consent: consentKind,
  absence: absenceKind,
  'team-device': teamDeviceKind,
  'list-import': listImportKind,
  'list-row': listRowKind,
  'own-ground': ownGroundKind,
} as const;

export type Kind = keyof typeof KINDS;
export type KindValues<K extends Kind> = ValuesOf<(typeof KINDS)[K]>;

/** Where a piece of information came from; decides later what may leave (domain.md section 4). */
export const ORIGINS = ['own', 'minor', 'family', 'partner', 'police', 'health', 'confidence'] as const;
export type Origin = (typeof ORIGINS)[number];

export const RECORD_LIMITS = ['case', 'ask-first', 'not-onward'] as const;
export type RecordLimit = (typeof RECORD_LIMITS)[number];

/** Fields of every kind. */
const COMMON_FIELDS: Readonly<Record<string, FieldSpec>> = {
  [DELETED_FIELD]: { schema: z.record(z.string(), z.number().int().min(0)) },
  [ORIGIN_FIELD]: { schema: z.enum(ORIGINS) },
  [LIMIT_FIELD]: {
    schema: z.enum(RECORD_LIMITS),
    rank: (value) => RECORD_LIMITS.indexOf((value ?? 'case') as RecordLimit),
  },
};

export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}

export function kindSpec(kind: Kind): KindSpec {
  return KINDS[kind];
}

export function fieldSpec(kind: Kind, field: string): FieldSpec | undefined {
  if (Object.hasOwn(COMMON_FIELDS, field)) return COMMON_FIELDS[field];
  const { fields } = kindSpec(kind);
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

export interface InvalidField {
  readonly field: string;
  readonly reason: 'unknown-field' | 'invalid' | 'missing';
}

/** Parses the values of a change; every field must be of the kind, every value of its schema. */
export function parseValues(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, Json>>, InvalidField> {
  const parsed: Record<string, Json> = {};
  for (const [field, value] of Object.entries(values)) {
    const spec = fieldSpec(kind, field);
    if (!spec) return fail({ field, reason: 'unknown-field' });
    if (value === null) {
      parsed[field] = null;
      continue;
    }
    const result = spec.schema.safeParse(value);
    if (!result.success) return fail({ field, reason: 'invalid' });
    parsed[field] = result.data as Json;
  }
  return ok(parsed);
}

export function missingField(kind: Kind, values: Readonly<Record<string, Json>>): InvalidField | null {
  const field = kindSpec(kind).required.find((name) => values[name] === undefined || values[name] === null);
  return field === undefined ? null : { field, reason: 'missing' };
}

/** A record as the screen reads it. */
export interface RecordView<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly caseId: string | null;
  readonly values: KindValues<K>;
  readonly origin: Origin | null;
  readonly limit: RecordLimit;
  readonly deleted: DeletedState;
  readonly created: Stamp;
  readonly changed: Stamp;
  /** Fields in which desks disagree, with every standing value. */
  readonly conflicts: Readonly<Record<string, FieldState['rivals']>>;
}

export type AnyView = { [K in Kind]: RecordView<K> }[Kind];

/** 'newer': made by a newer program; kept whole, shown as such, readable after the update. */
export type ReadFault = { readonly kind: 'newer' } | { readonly kind: 'damaged'; readonly field: string };

/** Reads a document by the schema of its kind. */
export function readRecord(doc: RecordDoc): Result<AnyView, ReadFault> {
  if (!isKind(doc.kind) || doc.v > KINDS[doc.kind].v) return fail({ kind: 'newer' });
  const kind: Kind = doc.kind;
  const values: Record<string, Json> = {};
  const conflicts: Record<string, FieldState['rivals']> = {};
  for (const field of Object.keys(doc.fields)) {
    const spec = fieldSpec(kind, field);
    const state = fieldState(doc, field, spec?.rank);
    if (!spec || !state) continue;
    // The parsed value, not the stored one: what another program sealed may hide characters that mislead the reader.
    const parsed = state.value === null ? null : spec.schema.safeParse(state.value);
    if (parsed && !parsed.success) return fail({ kind: 'damaged', field });
    values[field] = (parsed?.data ?? null) as Json;
    if (state.rivals.length > 0) conflicts[field] = state.rivals;
  }
  const { [ORIGIN_FIELD]: origin, [LIMIT_FIELD]: limit } = values;
  const own = Object.fromEntries(
    Object.entries(values).filter(([field]) => !Object.hasOwn(COMMON_FIELDS, field)),
  );
  const { first, last } = stampSpan(doc);
  // Asserted: there are more kinds than the compiler is willing to check one by one.
  return ok({
    kind,
    id: doc.id,
    caseId: doc.caseId,
    values: own,
    origin: (origin ?? null) as Origin | null,
    limit: (limit ?? 'case') as RecordLimit,
    deleted: deletedState(doc),
    created: first,
    changed: last,
    conflicts,
  } as AnyView);
}

/**
 * Whether a record from another desk may be taken in at all: of a kind that travels, with only fields of its kind and
 * values of their schemas. Unknown and newer kinds pass: they are kept whole and stay opaque.
 */
export function mayComeIn(doc: RecordDoc): boolean {
  if (!isKind(doc.kind)) return true;
  const kind: Kind = doc.kind;
  const spec = kindSpec(kind);
  if (spec.scope !== 'case' || spec.local) return false;
  if (doc.v > spec.v) return true;
  return Object.entries(doc.fields).every(([name, versions]) => {
    const schema = fieldSpec(kind, name)?.schema;
    return (
      schema !== undefined && versions.every(({ value }) => value === null || schema.safeParse(value).success)
    );
  });
}

/** The desk whose words a record is, for kinds that only their author changes; null for the others. */
export function ownerOf(doc: RecordDoc): string | null {
  if (!isKind(doc.kind) || !kindSpec(doc.kind).ownWords) return null;
  return stampSpan(doc).first.desk;
}
