import { lazy, Suspense, type ReactNode } from 'react';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { CHOSEN_PAPERS, paperProfile, type ChosenPaper } from '../../../shared/domain/paper-profile';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { PointsContext } from '../../ui/case-text';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import type { PaperView } from '../../vault/api';
import { ContactsPaper, LetterPaper, PlanPaper, TimelinePaper } from './case-papers';
import { CaseSummaryPaper } from './case-summary-paper';
import { useLeftOut } from './paper-parts';
import { PrintFrame, type Printed } from './print-frame';

/** Lays the drawing out, which little else does. */
const NetworkPaper = lazy(() =>
  import('./network-paper').then((module) => ({ default: module.NetworkPaper })),
);

interface Chosen {
  readonly what: ChosenPaper;
  readonly recipient: string;
  readonly withName: boolean;
  /** Of the letter. */
  readonly body: string;
  /** Why something is kept back from the child itself. */
  readonly why: string;
}

const START: Chosen = { what: 'summary', recipient: '', withName: false, body: '', why: '' };
/** Papers on which the name of the child may stand. */
const NAMED: readonly ChosenPaper[] = ['summary', 'full', 'network', 'access'];

/** One case on paper, in the document that is chosen, as it will be printed. */
export function PrintPage({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const leftOut = useLeftOut();
  const { value, change, drop } = useDraft(`print ${caseId}`, () => START);
  const { what, recipient, why, body, withName } = value;
  const { data: paper } = useQuery(`paper ${caseId} ${what}`, () =>
    vault().paper(caseId, paperProfile(what)),
  );
  if (!paper) return <p role="status">{t('word.loading')}</p>;
  const code = viewsOfKind(paper.records, 'case')[0]?.values.code ?? '';
  const missing = missingOf(value, paper);
  const reasons = what === 'access' && paper.withheld.length > 0 ? leftOut(paper.withheld) : null;
  return (
    <PrintFrame
      title={t('print.title', { code })}
      sheet={{ caseIds: [caseId], paper: what, ...(reasons && { leftOut: `${reasons}. ${why.trim()}` }) }}
      code={code}
      recipient={recipient}
      onRecipient={(text) => change({ recipient: text })}
      onPrinted={drop}
      recipientHint={t('print.forHint')}
      detail={{ document: what, withName: withName && NAMED.includes(what) ? 1 : 0 }}
      choices={(isChecked) => (
        <>
          <SelectField
            label={t('print.which')}
            placeholder={t('act.choose')}
            value={what}
            options={CHOSEN_PAPERS.map((id) => ({ id, label: t(`casePaper.${id}`) }))}
            onChange={(next) => change({ what: next })}
          />
          {NAMED.includes(what) && (
            <CheckField isSelected={withName} onChange={(isOn) => change({ withName: isOn })}>
              {t('print.withName')}
            </CheckField>
          )}
          {what === 'letter' && (
            <div className="form-wide">
              <TextField
                label={t('print.letter')}
                rows={6}
                value={body}
                onChange={(text) => change({ body: text })}
                error={isChecked && missing === 'body' ? t('print.errorLetter') : null}
              />
            </div>
          )}
          {reasons && (
            <div className="form-wide">
              <TextField
                label={t('print.why')}
                hint={t('print.whyHint')}
                rows={3}
                value={why}
                onChange={(text) => change({ why: text })}
                error={isChecked && missing === 'why' ? t('print.errorWhy') : null}
              />
            </div>
          )}
        </>
      )}
      mayPrint={() => missing === null}
      onBack={() => openCase(caseId)}
      paper={(printed) => (
        <PointsContext value={carefulPoints(paper.records)}>
          <CasePaperOf caseId={caseId} chosen={value} paper={paper} printed={printed} />
        </PointsContext>
      )}
    />
  );
}

/** What must still be written before it may be printed. */
function missingOf({ what, body, why }: Chosen, { withheld }: PaperView): 'body' | 'why' | null {
  if (what === 'letter' && body.trim() === '') return 'body';
  if (what === 'access' && withheld.length > 0 && why.trim() === '') return 'why';
  return null;
}

interface CasePaperProps {
  readonly caseId: string;
  readonly chosen: Chosen;
  readonly paper: PaperView;
  readonly printed: Printed;
}

function CasePaperOf({
  caseId,
  chosen: { what, withName, body },
  paper,
  printed,
}: CasePaperProps): ReactNode {
  const t = useT();
  const shared = { paper, printed, name: t(`casePaper.${what}`) };
  switch (what) {
    case 'summary':
      return <CaseSummaryPaper {...shared} withName={withName} isFull={false} />;
    case 'full':
    case 'access':
      return <CaseSummaryPaper {...shared} withName={withName} isFull />;
    case 'contacts':
      return <ContactsPaper {...shared} />;
    case 'timeline':
      return <TimelinePaper {...shared} />;
    case 'plan':
      return <PlanPaper {...shared} />;
    case 'network':
      return (
        <Suspense fallback={<p role="status">{t('word.loading')}</p>}>
          <NetworkPaper {...shared} caseId={caseId} withName={withName} />
        </Suspense>
      );
    case 'letter':
      return <LetterPaper {...shared} body={body} />;
  }
}
