import { useState } from 'react';
import { sameAgency, type AgencyRef } from '../../../shared/domain/agency';
import { summarizeCase } from '../../../shared/domain/case-summary';
import { contactMatrix } from '../../../shared/domain/contact-matrix';
import { forbiddenBetween } from '../../../shared/domain/data/forbidden';
import { whoKnowsWhat, type PartnerKnowledge } from '../../../shared/domain/who-knows';
import { useListName } from '../../store/own-grounds';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { useMatrixWords } from '../../store/matrix-words';
import { go, openCase } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { MatrixTable } from '../../ui/matrix-table';
import type { CaseData } from './case-data';
import css from './cases.module.css';
import { Consents } from './consents';
import { KnowledgeDetail } from './knowledge-detail';

/** Who was told what, and what they have not heard yet; below it who spoke with whom. */
export function KnowledgeTab({ data }: { readonly data: CaseData }) {
  const us = useSession((state) => state.desk?.agency);
  if (!us) return null;
  return (
    <>
      <Partners data={data} us={us} />
      <Consents data={data} />
      <CaseMatrix data={data} us={us} />
    </>
  );
}

async function printPage(caseId: string): Promise<void> {
  const { kind } = await host().print();
  if (kind === 'done')
    await vault().note({ act: 'print', caseId, detail: { how: 'printer', what: 'who-knows' } });
}

interface PartProps {
  readonly data: CaseData;
  readonly us: AgencyRef;
}

function Partners({ data, us }: PartProps) {
  const t = useT();
  const [opened, setOpened] = useState<string | null>(null);
  const partners = whoKnowsWhat(data.records, us);
  return (
    <Section
      title={t('knows.title')}
      acts={
        <span className="screen-only">
          <Button onPress={() => void printPage(data.id)}>{t('act.print')}</Button>
        </span>
      }
    >
      {partners.length === 0 && <Empty>{t('knows.noPartners')}</Empty>}
      {partners.length > 0 && (
        <table className={css.knows}>
          <thead>
            <tr>
              <th scope="col">{t('knows.partner')}</th>
              <th scope="col">{t('knows.last')}</th>
              <th scope="col">{t('knows.version')}</th>
              <th scope="col">{t('knows.ground')}</th>
              <th scope="col">{t('knows.since')}</th>
            </tr>
          </thead>
          {partners.map((knowledge) => {
            const { kind, name } = knowledge.agency;
            const key = `${kind} ${name}`;
            const isOpen = opened === key;
            return (
              <tbody key={key}>
                <PartnerRow
                  knowledge={knowledge}
                  us={us}
                  isOpen={isOpen}
                  onToggle={() => setOpened(isOpen ? null : key)}
                />
                {isOpen && (
                  <tr>
                    <td colSpan={5}>
                      <KnowledgeDetail knowledge={knowledge} caseId={data.id} />
                    </td>
                  </tr>
                )}
              </tbody>
            );
          })}
        </table>
      )}
      <p className="hint">{t('knows.hint')}</p>
    </Section>
  );
}

interface RowProps {
  readonly knowledge: PartnerKnowledge;
  readonly us: AgencyRef;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PartnerRow({ knowledge, us, isOpen, onToggle }: RowProps) {
  const { agency, last, handover, notHeard, openNotices } = knowledge;
  const t = useT();
  const format = useFormat();
  const groundLabel = useListName();
  const groundId = last?.entry.values.groundId;
  const isForbidden = forbiddenBetween(us.kind, agency.kind, groundId ?? null).length > 0;
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <span className={css.acts}>
          <AgencyTag agency={agency} isNamed />
          <Button
            variant="quiet"
            onPress={onToggle}
            label={t('knows.open', { agency: agency.name })}
            isExpanded={isOpen}
          >
            {agency.name}
          </Button>
        </span>
      </th>
      <td>{last ? format.moment(last.at) : t('knows.never')}</td>
      <td>{handover ? t('knows.number', { n: handover.values.sequence ?? 0 }) : '–'}</td>
      <td>
        {groundId ? groundLabel(groundId) : '–'}
        {isForbidden && <StateMark tone="stop">{t('knows.forbidden')}</StateMark>}
      </td>
      <td>
        {notHeard.length > 0 ? (
          <StateMark tone="soon">{t('knows.changed', { n: notHeard.length })}</StateMark>
        ) : (
          <StateMark tone="fine">{t('knows.upToDate')}</StateMark>
        )}
        {openNotices.map((what, at) => (
          <StateMark key={at} tone="now">
            {t(`${what}.open`)}
          </StateMark>
        ))}
      </td>
    </tr>
  );
}

function CaseMatrix({ data, us }: PartProps) {
  const t = useT();
  const words = useMatrixWords();
  const now = useNow();
  const summary = summarizeCase(data.records);
  const { lead, partners } = data.head.values;
  const table = [us, ...(lead ? [lead] : []), ...(partners ?? [])];
  if (!summary) return null;
  const matrix = contactMatrix([summary], table, now);
  return (
    <Section
      title={t('matrix.title')}
      acts={
        <span className="screen-only">
          <Button onPress={() => go({ page: 'matrix', caseId: data.id })}>{t('matrix.print')}</Button>
        </span>
      }
    >
      <p className="hint">{t('matrix.hint')}</p>
      {matrix.agencies.filter((agency) => !sameAgency(agency, us)).length === 0 ? (
        <Empty>{t('matrix.empty')}</Empty>
      ) : (
        <MatrixTable
          caption={t('matrix.title')}
          matrix={matrix}
          words={words}
          onOpen={(caseId, entryId) => openCase(caseId, 'contacts', entryId)}
        />
      )}
    </Section>
  );
}
