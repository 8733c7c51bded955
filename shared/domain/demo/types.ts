/** The shape in which the demo cases are told. Times are days before today, so that the office never looks abandoned. */
import type { AgencyRef, DeskKind, Party } from '../agency';
import type { AgreementState } from '../agreement';
import type { Stage, VictimStatus } from '../case';
import type { Channel, Outcome } from '../contact-entry';
import type { ContactPointType, SafeRule } from '../contact-point';
import type { Axis } from '../goal';
import type { Origin } from '../kinds';
import type { Condition, ConditionState, LegalStepId } from '../legal-step';
import type { AlarmCriterion } from '../missing-episode';
import type { Phase } from '../observation';
import type { PersonRole } from '../person';
import type { Setting } from '../placement';
import type { Nature } from '../relation';
import type { ReportChannel } from '../report';
import type { RiskLevel } from '../risk';
import type { Grade } from '../values';

/** Days before today and the hour, `[12, '09:30']`. */
export type When = readonly [daysAgo: number, time: string];

export type Who = DeskKind | AgencyRef;

export interface DemoBase {
  readonly by: DeskKind;
  readonly when: When;
  /** Who of that desk wrote; 0 sits at the demo desk. */
  readonly person?: 0 | 1;
}

export type DemoEvent = DemoBase &
  (
    | {
        readonly kind: 'report';
        readonly channel: ReportChannel;
        readonly anonymous?: boolean;
        readonly reporter?: string;
        readonly relation?: string;
        readonly told: string;
        readonly help?: string;
        readonly police?: 'yes' | 'no' | 'later';
        readonly policeWhy?: string;
      }
    | {
        readonly kind: 'contact';
        readonly to: readonly Who[];
        readonly incoming?: true;
        readonly channel: Channel;
        readonly outcome: Outcome;
        readonly minutes?: number;
        readonly told: string;
        readonly shared?: readonly string[];
        readonly ground?: string;
        readonly answerBy?: When;
        readonly answered?: true;
        readonly step?: {
          readonly what: string;
          readonly owner: DeskKind;
          readonly due: number;
          readonly state?: AgreementState;
          readonly why?: string;
        };
      }
    | {
        readonly kind: 'signal';
        readonly signal: string | null;
        readonly grade: Grade;
        readonly fact: string;
        readonly meaning?: string;
        readonly from?: Party;
        readonly origin?: Origin;
      }
    | {
        /** Everything told so far, sealed for one desk. */
        readonly kind: 'handover';
        readonly to: DeskKind;
        readonly sequence: number;
        readonly purpose: string;
        readonly ground: string;
      }
    | { readonly kind: 'phase'; readonly phase: Phase; readonly grade: Grade; readonly seen: string }
    | {
        readonly kind: 'missing';
        readonly since: When;
        readonly lastSeen: { readonly when: When; readonly where: string; readonly with?: string };
        readonly clothing?: string;
        readonly whereabouts?: string;
        readonly police?: When;
        readonly policeReference?: string;
        readonly childFocus?: When;
        readonly childFocusReference?: string;
        readonly criteria?: readonly AlarmCriterion[];
        readonly found?: { readonly when: When; readonly where: string; readonly with: string };
        readonly push?: string;
        readonly pull?: string;
      }
    | {
        readonly kind: 'risk';
        readonly level: RiskLevel;
        readonly reasons: string;
        readonly wouldChange?: string;
      }
    | {
        readonly kind: 'safety-plan';
        readonly dangers: string;
        readonly agreed: string;
        readonly trusted: readonly string[];
        readonly unsafe: readonly string[];
        readonly codeWord?: string;
        readonly call?: string;
      }
    | {
        readonly kind: 'placement';
        readonly setting: Setting;
        readonly facility: string;
        readonly address?: string;
        readonly secret?: true;
        /** Days before today of leaving. */
        readonly left?: number;
        readonly capacity?: number;
        readonly occupied?: number;
        readonly detail?: string;
      }
    | {
        readonly kind: 'legal';
        readonly step: LegalStepId;
        readonly reference?: string;
        readonly authority?: AgencyRef;
        readonly met?: Readonly<Record<Condition, ConditionState>>;
        readonly detail?: string;
        readonly origin?: Origin;
      }
    | {
        readonly kind: 'goal';
        readonly axis: Axis;
        readonly aim: string;
        readonly detail?: string;
        /** Agreements under it: who does what, in how many days. */
        readonly agreed?: readonly {
          readonly what: string;
          readonly owner: DeskKind;
          readonly due: number;
          readonly state?: AgreementState;
        }[];
      }
    | {
        /** People by the first name they were told under. */
        readonly kind: 'relation';
        readonly from: string;
        readonly to: string;
        readonly nature: Nature;
        readonly words?: string;
        readonly grade: Grade;
        /** Days before today since when. */
        readonly since?: number;
        readonly note?: string;
      }
    | {
        readonly kind: 'person';
        readonly role: PersonRole;
        readonly first: string;
        readonly last?: string;
        readonly relation?: string;
        readonly note?: string;
        readonly points?: readonly DemoPoint[];
      }
  );

export interface DemoPoint {
  readonly type: ContactPointType;
  readonly value: string;
  readonly label: string;
  readonly safe: SafeRule;
  readonly times?: string;
  readonly why?: string;
  readonly secret?: true;
}

export interface DemoCase {
  readonly id: string;
  readonly code: string;
  readonly stage: Stage;
  readonly status: VictimStatus | null;
  readonly lead: DeskKind;
  readonly with: readonly DeskKind[];
  readonly opened: When;
  readonly summary: string;
  readonly victim: {
    readonly first: string;
    readonly last: string;
    readonly born: string;
    readonly gender?: 'girl' | 'boy';
    readonly languages: string;
    readonly authority: string;
    readonly points?: readonly DemoPoint[];
  };
  readonly closed?: { readonly when: When; readonly why: string };
  readonly events: readonly DemoEvent[];
}
