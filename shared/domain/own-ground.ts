/**
 * The desk's own hand in the lists of grounds, purposes and signals: an entry of its own, or the day until which it uses a
 * published one. What the published sources say is changed by no one at a desk.
 */
import { z } from 'zod';
import { defineKind, field, type ValuesOf } from './kind';
import { day, line, text } from './values';

/** How sure a desk is of an entry of its own, as for the published ones (domain.md). */
export const OWN_CONFIDENCES = ['H', 'M', 'L', 'GK'] as const;

export const OWN_LISTS = ['ground', 'purpose', 'signal'] as const;
export type OwnList = (typeof OWN_LISTS)[number];

export const ownGroundKind = defineKind({
  kind: 'own-ground',
  v: 1,
  scope: 'desk',
  required: ['list'],
  fields: {
    list: field(z.enum(OWN_LISTS)),
    /** Id of the published entry that the desk ends; null for an entry of its own. */
    listed: field(line),
    /** Of an own entry; it is also its id in records and bundles, so that another desk reads what was meant. */
    label: field(line),
    text: field(text),
    article: field(line),
    source: field(line),
    confidence: field(z.enum(OWN_CONFIDENCES)),
    /** First and last day of acts it may be named for. */
    validFrom: field(day),
    validUntil: field(day),
    /** Why a published one was ended. */
    why: field(text),
  },
});
export type OwnGroundValues = ValuesOf<typeof ownGroundKind>;
