import type { AgreementState } from '../../../shared/domain/agreement';
import type { Party } from '../../../shared/domain/agency';
import { sameAgency } from '../../../shared/domain/agency';
import { agenciesOf } from '../../../shared/domain/parties';
import type { CarefulPoint } from '../../../shared/domain/point-mentions';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { CaseText } from '../../ui/case-text';
import type { PaperView } from '../../vault/api';
import { LeftOut, PaperTable } from './paper-parts';
import { PaperSheet } from './paper-sheet';
import type { Printed } from './print-frame';

export interface ListedAgreement {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly what: string;
  readonly owner: Party;
  readonly due: string | null;
  /** What the words of its case may name. */
  readonly points: readonly CarefulPoint[];
  readonly state: AgreementState;
}

interface PaperProps extends Printed {
  /** Earliest first. */
  readonly listed: readonly ListedAgreement[];
  readonly withheld: PaperView['withheld'];
  readonly auditHead: PaperView['auditHead'] | null;
  readonly title: string;
}

/** Who does what by when, one table an agency; cases by their code names. */
export function AgreementListPaper({ listed, withheld, auditHead, title, ...printed }: PaperProps) {
  const t = useT();
  const format = useFormat();
  const stateOf = (due: string | null, state: AgreementState) => {
    const overdue = state === 'open' && due !== null && format.due(due).tone === 'now';
    return overdue ? format.due(due).text : t(`agreementState.${state}`);
  };
  const heads = [t('print.due'), t('log.case'), t('print.who'), t('print.what'), t('print.state')];
  return (
    <PaperSheet name={t('agreementList.document')} title={title} printed={printed} auditHead={auditHead}>
      {agenciesOf(listed.map(({ owner }) => owner)).map((agency) => (
        <PaperTable
          key={`${agency.kind} ${agency.name}`}
          title={agency.name}
          heads={heads}
          rows={listed
            .filter(({ owner }) => sameAgency(owner.agency, agency))
            .map(({ id, code, what, owner, due, state, points }) => ({
              id,
              cells: [
                due
                  ? due.length > 10
                    ? format.fullMoment(due)
                    : format.fullDay(due)
                  : t('agreementList.noDue'),
                code,
                owner.person,
                <CaseText key="what" points={points}>
                  {what}
                </CaseText>,
                stateOf(due, state),
              ],
            }))}
        />
      ))}
      <LeftOut withheld={withheld} />
    </PaperSheet>
  );
}
