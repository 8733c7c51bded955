/** The four desks of the demo office. All people, numbers and places are invented. */
import { DESK_KINDS, type AgencyRef, type DeskKind } from '../agency';

export interface DemoDesk {
  readonly kind: DeskKind;
  readonly agency: AgencyRef;
  readonly deskId: string;
  readonly replica: string;
  /** The first is who sits at the demo desk. */
  readonly people: readonly [string, ...string[]];
}

const id = (name: string) => name.padEnd(22, '-');

export const DEMO_DESKS: Readonly<Record<DeskKind, DemoDesk>> = {
  'child-focus': {
    kind: 'child-focus',
    agency: { kind: 'child-focus', name: 'Child Focus' },
    deskId: id('demo-cf'),
    replica: id('demo-cf-pc'),
    people: ['Ilse Verhaegen', 'Bram Claes'],
  },
  payoke: {
    kind: 'payoke',
    agency: { kind: 'payoke', name: 'Payoke' },
    deskId: id('demo-pay'),
    replica: id('demo-pay-pc'),
    people: ['Nora Peeters', 'Hanne Wouters'],
  },
  police: {
    kind: 'police',
    agency: { kind: 'police', name: 'Politie, recherche' },
    deskId: id('demo-pol'),
    replica: id('demo-pol-pc'),
    people: ['Tom Baert', 'Sara Jacobs'],
  },
  'youth-care': {
    kind: 'youth-care',
    agency: { kind: 'youth-care', name: 'vzw Ankerplek' },
    deskId: id('demo-jh'),
    replica: id('demo-jh-pc'),
    people: ['Els Maes', 'Karim Aziz'],
  },
};

const DEMO_PREFIX = 'schakel-demo-';

export function demoStoreName(kind: DeskKind): string {
  return `${DEMO_PREFIX}${kind}`;
}

/** @returns the kind of desk, or null for a store that is not of the demo office */
export function demoKindOf(storeName: string): DeskKind | null {
  return DESK_KINDS.find((kind) => demoStoreName(kind) === storeName) ?? null;
}

/** Shown on the demo's unlock screen; it protects nothing, there is nothing to protect. */
export const DEMO_PASSPHRASE = 'proef proef proef proef proef';
