/**
 * What a kind of record is: its fields with their schemas, and how it may travel. Each concept (case, person,
 * contact entry, …) declares one; `kinds.ts` lists them all.
 */
import type { z } from 'zod';
import type { Json } from './json';
import type { SafetyRank } from './record';

export interface FieldSpec {
  /** Parses one value of the field; `null` ('empty') is always allowed beside it. */
  readonly schema: z.ZodType;
  /** For fields on which safety hangs: which value holds while desks disagree. */
  readonly rank?: SafetyRank;
}

/** 'case' records are sealed under their case's key; 'desk' records belong to the desk alone and never leave. */
export type Scope = 'case' | 'desk';

export interface KindSpec<Name extends string = string, Fields extends FieldSpecs = FieldSpecs> {
  readonly kind: Name;
  readonly v: number;
  readonly scope: Scope;
  /** A kind that never leaves this desk, although it belongs to a case. */
  readonly local?: true;
  /** An agency's own words: only the desk that made the record changes it; others add beside it. */
  readonly ownWords?: true;
  /** Fields that must have a value when the record is made. */
  readonly required: readonly string[];
  readonly fields: Fields;
}

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type ValueOf<F> = F extends { readonly schema: z.ZodType<infer T> } ? DeepReadonly<T> : never;
/** Values of a kind: a field may be absent (not told to us) or null (known to be empty, or unknown). */
export type ValuesOf<S> =
  S extends KindSpec<string, infer Fields>
    ? { readonly [F in keyof Fields]?: ValueOf<Fields[F]> | null }
    : never;

export function defineKind<const Name extends string, const Fields extends FieldSpecs>(
  spec: KindSpec<Name, Fields> & { readonly required: readonly (keyof Fields & string)[] },
): KindSpec<Name, Fields> {
  return spec;
}

export function field<T>(
  schema: z.ZodType<T>,
  rank?: SafetyRank,
): { schema: z.ZodType<T>; rank?: SafetyRank } {
  return rank ? { schema, rank } : { schema };
}

/** Filled in weighs more than empty: a warning or a revocation holds until someone takes it away knowingly. */
export const filledHolds: SafetyRank = (value) => (value === null ? 0 : 1);

/** Ranks a value by its place in a list from harmless to most careful; what is not in it counts as careful. */
export function rankBy(order: readonly string[], pick: (value: Json) => string): SafetyRank {
  return (value) => {
    const at = order.indexOf(pick(value));
    return at === -1 ? order.length : at;
  };
}
