/** Papers of one case besides its summary: each holds less, for who needs only that. */
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { AnyView } from '../../../shared/domain/kinds';
import { useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useListName } from '../../store/own-grounds';
import { CaseText } from '../../ui/case-text';
import type { PaperView } from '../../vault/api';
import { PlanBlock } from './case-file-paper';
import { AgreementTable, ContactTable, SafeBlock } from './case-summary-paper';
import { LeftOut, PaperTable } from './paper-parts';
import { PaperSheet } from './paper-sheet';
import type { Printed } from './print-frame';

interface PaperProps {
  readonly paper: PaperView;
  readonly name: string;
  readonly printed: Printed;
}

function codeOf({ records }: PaperView): string {
  return viewsOfKind(records, 'case')[0]?.values.code ?? '';
}

/** Of a paper that is about one part of a case, it goes without saying that the other parts are not on it. */
function withinChosen({ withheld }: PaperView): PaperView['withheld'] {
  return withheld.filter(({ reason }) => reason !== 'not-chosen');
}

/** Every contact, in the words that were noted. */
export function ContactsPaper({ paper, name, printed }: PaperProps) {
  return (
    <PaperSheet name={name} title={codeOf(paper)} printed={printed} auditHead={paper.auditHead}>
      <ContactTable contacts={viewsOfKind(paper.records, 'contact-entry')} most={Infinity} />
      <LeftOut withheld={withinChosen(paper)} />
    </PaperSheet>
  );
}

/** Dangers and agreements of the newest plan, and which numbers may be called. */
export function PlanPaper({ paper, name, printed }: PaperProps) {
  const t = useT();
  const hasPlan = viewsOfKind(paper.records, 'safety-plan').length > 0;
  return (
    <PaperSheet name={name} title={codeOf(paper)} printed={printed} auditHead={paper.auditHead}>
      {hasPlan ? <PlanBlock paper={paper} /> : <p className="text">{t('print.nothing')}</p>}
      <SafeBlock points={viewsOfKind(paper.records, 'contact-point')} />
      <LeftOut withheld={withinChosen(paper)} />
    </PaperSheet>
  );
}

/** A letter that goes along with a transfer, and what is still to be done. */
export function LetterPaper({ paper, name, printed, body }: PaperProps & { readonly body: string }) {
  return (
    <PaperSheet name={name} title={codeOf(paper)} printed={printed} auditHead={paper.auditHead}>
      {body
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part, at) => (
          // Paragraphs have no other name than their place.
          <p key={at} className="text">
            <CaseText>{part}</CaseText>
          </p>
        ))}
      <AgreementTable agreements={viewsOfKind(paper.records, 'agreement')} isFull={false} />
      <LeftOut withheld={withinChosen(paper)} />
    </PaperSheet>
  );
}

interface Moment {
  readonly at: string;
  readonly text: string;
}

/** Everything dated in one line, earliest first. */
export function TimelinePaper({ paper, name, printed }: PaperProps) {
  const t = useT();
  const format = useFormat();
  const { kind } = useFieldText();
  const momentOf = useMoment();
  const rows = paper.records
    .flatMap((view) => {
      const moment = momentOf(view);
      return moment ? [{ ...moment, view }] : [];
    })
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ at, text, view }) => ({
      id: view.id,
      cells: [
        at.length > 10 ? format.fullMoment(at) : format.fullDay(at),
        kind(view.kind),
        view.created.person,
        text,
      ],
    }));
  const heads = [t('print.date'), t('print.what'), t('print.notedBy'), t('print.content')];
  return (
    <PaperSheet name={name} title={codeOf(paper)} printed={printed} auditHead={paper.auditHead}>
      <PaperTable
        title={t('print.allInOrder')}
        heads={heads}
        rows={rows}
        note={t('print.noInterpretation')}
      />
      <LeftOut withheld={paper.withheld} />
    </PaperSheet>
  );
}

/** When a record happened and what it says; null for those that have no day, or have no place in a line. */
function useMoment(): (view: AnyView) => Moment | null {
  const t = useT();
  const listName = useListName();
  const said = (...parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join('. ');
  const moment = (at: string | null | undefined, text: string): Moment | null => (at ? { at, text } : null);
  return (view) => {
    switch (view.kind) {
      case 'contact-entry':
        return moment(view.values.at, view.values.summary ?? '');
      case 'report':
        return moment(view.values.at, view.values.told ?? '');
      case 'signal': {
        const label = view.values.signalId && listName(view.values.signalId);
        return moment(view.values.on, said(label, view.values.fact));
      }
      case 'phase':
        return moment(
          view.values.since,
          said(view.values.phase && t(`phase.${view.values.phase}`), view.values.observation),
        );
      case 'risk':
        return moment(
          view.values.on,
          said(view.values.level && t(`riskLevel.${view.values.level}`), view.values.reasons),
        );
      case 'safety-plan':
        return moment(view.values.on, view.values.dangers ?? '');
      case 'placement':
        return moment(
          view.values.startedOn,
          said(view.values.setting && t(`setting.${view.values.setting}`), view.values.facility),
        );
      case 'legal-step':
        return moment(view.values.startedAt, view.values.step ? t(`legalStep.${view.values.step}`) : '');
      case 'missing-episode':
        return moment(view.values.since, view.values.lastSeenWhere ?? '');
      case 'agreement':
        return moment(view.values.due, view.values.what ?? '');
      default:
        return null;
    }
  };
}
