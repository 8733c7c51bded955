import { viewsOfKind } from '../../../shared/domain/case-summary';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import { SECTIONS, type Profile } from '../../../shared/domain/redact';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { PointsContext } from '../../ui/case-text';
import { CheckField } from '../../ui/fields';
import { CaseSummaryPaper } from './case-summary-paper';
import { PrintFrame } from './print-frame';

/** Suspects stay off a summary that may lie on a desk; the rules of a handover hold for the rest. */
const PROFILE: Profile = { sections: SECTIONS.filter((section) => section !== 'suspects'), release: [] };

/** The summary of a case, as it will be printed. */
export function PrintPage({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const { data: paper } = useQuery(`paper ${caseId}`, () => vault().paper(caseId, PROFILE));
  const { value, change, drop } = useDraft(`print ${caseId}`, () => ({ recipient: '', withName: false }));
  const { recipient, withName } = value;
  if (!paper) return <p role="status">{t('word.loading')}</p>;
  const code = viewsOfKind(paper.records, 'case')[0]?.values.code ?? '';
  return (
    <PrintFrame
      title={t('print.title', { code })}
      caseId={caseId}
      code={code}
      recipient={recipient}
      onRecipient={(text) => change({ recipient: text })}
      onPrinted={drop}
      recipientHint={t('print.forHint')}
      detail={{ withName: withName ? 1 : 0 }}
      choices={
        <CheckField isSelected={withName} onChange={(isOn) => change({ withName: isOn })}>
          {t('print.withName')}
        </CheckField>
      }
      onBack={() => openCase(caseId)}
      paper={(printed) => (
        <PointsContext value={carefulPoints(paper.records)}>
          <CaseSummaryPaper paper={paper} withName={withName} {...printed} />
        </PointsContext>
      )}
    />
  );
}
