/**
 * Merge of two copies of a record: the union of their versions. Commutative, associative and idempotent because
 * set union is; nothing is lost because nothing is ever taken out. What is absent in one copy changes nothing.
 */
import { fixedText, stableText, type Json } from './json';
import { sortVersions, versionText, type RecordDoc, type Stamp, type Version } from './record';

function smaller<T>(a: T, b: T): T {
  return a === b || textOf(a) <= textOf(b) ? a : b;
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? fixedText(value) : stableText(value as Json);
}

/** Union of two maps; where both know a key with different contents, the same one wins on every desk. */
function unite<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): Record<string, T> {
  const all: Record<string, T> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = all[key];
    all[key] = known === undefined ? value : smaller(known, value);
  }
  return sortKeys(all);
}

function sortKeys<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function uniteVersions(a: readonly Version[], b: readonly Version[]): readonly Version[] {
  const byText = new Map<string, Version>();
  for (const version of [...a, ...b]) {
    byText.set(versionText(version), version);
  }
  return sortVersions([...byText.values()]);
}

/**
 * @throws Error when the two are not copies of one record: the caller has matched them by id
 */
export function mergeRecords(a: RecordDoc, b: RecordDoc): RecordDoc {
  if (a.id !== b.id || a.kind !== b.kind || a.caseId !== b.caseId)
    throw new Error(`not the same record: ${a.id} and ${b.id}`);
  const fields: Record<string, readonly Version[]> = {};
  for (const field of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    fields[field] = uniteVersions(a.fields[field] ?? [], b.fields[field] ?? []);
  }
  const via = unite(a.via ?? {}, b.via ?? {});
  return {
    kind: a.kind,
    v: Math.max(a.v, b.v),
    id: a.id,
    caseId: a.caseId,
    stamps: unite<Stamp>(a.stamps, b.stamps),
    fields: sortKeys(fields),
    ...(Object.keys(via).length > 0 && { via }),
  };
}

/** The fields in which `incoming` knows a version that `ours` does not. */
export function newFields(ours: RecordDoc | undefined, incoming: RecordDoc): readonly string[] {
  return Object.keys(incoming.fields).filter((field) => {
    const known = ours?.fields[field] ?? [];
    return uniteVersions(known, incoming.fields[field] ?? []).length > known.length;
  });
}

/**
 * Whether `ours` holds every version of `incoming` already, under the same stamps: then there is nothing to judge or to
 * take. Most of what comes a second time is that, so it is looked at before anything is built.
 */
export function holdsAll(ours: RecordDoc, incoming: RecordDoc): boolean {
  return (
    Object.keys(incoming.fields).every((field) => isPartOf(incoming.fields[field], ours.fields[field])) &&
    Object.keys(incoming.stamps).every((key) => sameObject(ours.stamps[key], incoming.stamps[key]))
  );
}

function isPartOf(some: readonly Version[] = [], all: readonly Version[] = []): boolean {
  return some.every((version) => all.some((known) => known.by === version.by && sameObject(known, version)));
}

function sameObject(a: object | undefined, b: object | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && fixedText(a) === fixedText(b));
}
