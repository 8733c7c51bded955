import type { AgencyRef } from '../../../shared/domain/agency';
import type { AnyView } from '../../../shared/domain/kinds';
import { LegalEntry, PlacementEntry } from './care-entries';
import type { CaseData } from './case-data';
import {
  AgreementEntry,
  ContactEntry,
  DocumentEntry,
  HandoverEntry,
  PhaseEntry,
  SignalEntry,
} from './entry-rows';
import { GoalEntry } from './goal-entry';
import { MissingEntry } from './missing-entry';
import { ReportEntry } from './report-entry';
import { RiskEntry, SafetyPlanEntry } from './safety-entries';

/** The row of any dated record. */
export function AnyEntry({
  view,
  when,
  data,
  us,
}: {
  readonly view: AnyView;
  readonly when: string;
  readonly data: CaseData;
  readonly us: AgencyRef;
}) {
  switch (view.kind) {
    case 'contact-entry':
      return <ContactEntry view={view} when={when} data={data} />;
    case 'signal':
      return <SignalEntry view={view} when={when} />;
    case 'phase':
      return <PhaseEntry view={view} when={when} />;
    case 'agreement':
      return <AgreementEntry view={view} when={when} />;
    case 'report':
      return <ReportEntry view={view} when={when} />;
    case 'handover-entry':
      return <HandoverEntry view={view} when={when} us={us} />;
    case 'document':
      return <DocumentEntry view={view} when={when} />;
    case 'missing-episode':
      return <MissingEntry view={view} when={when} />;
    case 'risk':
      return <RiskEntry view={view} when={when} />;
    case 'safety-plan':
      return <SafetyPlanEntry view={view} when={when} data={data} />;
    case 'placement':
      return <PlacementEntry view={view} when={when} />;
    case 'legal-step':
      return <LegalEntry view={view} when={when} />;
    case 'goal':
      return <GoalEntry view={view} when={when} />;
    default:
      return null;
  }
}
