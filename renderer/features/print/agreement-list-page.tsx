import { useState } from 'react';
import { MONOGRAMS, type AgencyRef } from '../../../shared/domain/agency';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { byDue } from '../../../shared/domain/due';
import { agenciesOf, partyKey } from '../../../shared/domain/parties';
import type { Profile } from '../../../shared/domain/redact';
import { calendarBytes } from '../../store/calendar';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { go, openCase, say } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import { Empty } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseRow, PaperView } from '../../vault/api';
import { AgreementListPaper, type ListedAgreement } from './agreement-list-paper';
import { PrintFrame } from './print-frame';

/** By the rules of a handover: what mentions a number that nobody may use stays off the list. */
const PROFILE: Profile = { sections: ['case', 'agreements'], release: [] };
const ALL = '*';

const agencyKey = (agency: AgencyRef): string => partyKey({ agency });

interface Gathered {
  readonly listed: readonly ListedAgreement[];
  readonly withheld: PaperView['withheld'];
  readonly auditHead: PaperView['auditHead'] | null;
}

/** @param agency key of the owner; ALL for everyone */
async function gather(rows: readonly CaseRow[], agency: string): Promise<Gathered> {
  const asked = rows.filter(({ openAgreements }) =>
    openAgreements.some(({ owner }) => agency === ALL || agencyKey(owner.agency) === agency),
  );
  const listed: ListedAgreement[] = [];
  const withheld: PaperView['withheld'][number][] = [];
  let auditHead: PaperView['auditHead'] | null = null;
  for (const { id, code } of asked) {
    const paper = await vault().paper(id, PROFILE);
    if (!paper) continue;
    ({ auditHead } = paper);
    withheld.push(...paper.withheld.filter(({ kind }) => kind === 'agreement'));
    for (const { id: agreementId, values } of viewsOfKind(paper.records, 'agreement')) {
      const { what, owner, due, state } = values;
      if (state !== 'open' || !owner || (agency !== ALL && agencyKey(owner.agency) !== agency)) continue;
      listed.push({ id: agreementId, code, what: what ?? '', owner, due: due ?? null });
    }
  }
  return { listed: listed.sort(byDue), withheld, auditHead };
}

/** Open agreements of one case or of all, by agency: to read out, to print, to put in a calendar. */
export function AgreementListPage({ caseId }: { readonly caseId: string | null }) {
  const t = useT();
  const { data: rows } = useQuery('cases', () => vault().cases(''));
  const { value, change, drop } = useDraft(`agreement-list ${caseId ?? ''}`, () => ({
    recipient: '',
    agency: ALL,
  }));
  const { recipient, agency } = value;
  const cases = rows?.filter(({ id, stage }) => (caseId === null ? stage !== 'closed' : id === caseId));
  const changed = cases?.map(({ changedAt }) => changedAt).join(' ') ?? '';
  const { data } = useQuery(`agreement-list ${caseId ?? ''} ${agency} ${changed}`, () =>
    gather(cases ?? [], agency),
  );
  const [fault, setFault] = useState<string | null>(null);
  const back = () => (caseId === null ? go({ page: 'today' }) : openCase(caseId, 'agreements'));
  if (!cases || !data) return <p role="status">{t('word.loading')}</p>;
  const owners = agenciesOf(cases.flatMap(({ openAgreements }) => openAgreements.map(({ owner }) => owner)));
  if (owners.length === 0)
    return <Empty act={<Button onPress={back}>{t('act.back')}</Button>}>{t('agreementList.none')}</Empty>;
  const code = caseId === null ? t('agreementList.allCases') : (cases[0]?.code ?? '');

  async function saveCalendar({ listed }: Gathered) {
    const dated = listed.flatMap(({ id, code: of, owner, due }) =>
      due === null
        ? []
        : [{ id, due, title: t('agreementList.event', { code: of, agency: MONOGRAMS[owner.agency.kind] }) }],
    );
    if (dated.length === 0) {
      setFault(t('agreementList.noDates'));
      return;
    }
    const saved = await host().saveFile('ics', `${t('agreementList.file')}.ics`, await calendarBytes(dated));
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind !== 'saved') return;
    await vault().note({
      act: 'export-calendar',
      ...(caseId !== null && { caseId }),
      detail: { entries: dated.length },
    });
    say(t('agreementList.calendarSaved', { n: dated.length }));
  }

  return (
    <PrintFrame
      title={t('agreementList.title', { code })}
      caseId={caseId}
      code={code}
      recipient={recipient}
      onRecipient={(text) => change({ recipient: text })}
      onPrinted={drop}
      recipientHint={t('print.forHint')}
      detail={{ document: 'agreement-list' }}
      choices={
        <>
          <SelectField
            label={t('agreementList.agency')}
            placeholder={t('act.choose')}
            value={agency}
            options={[
              { id: ALL, label: t('log.all') },
              ...owners.map((owner) => ({ id: agencyKey(owner), label: owner.name })),
            ]}
            onChange={(next) =>
              change({
                agency: next,
                recipient: owners.find((owner) => agencyKey(owner) === next)?.name ?? recipient,
              })
            }
          />
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
          <Button onPress={() => void saveCalendar(data)}>{t('agreementList.calendar')}</Button>
        </>
      }
      onBack={back}
      paper={(printed) => <AgreementListPaper {...printed} {...data} title={code} />}
    />
  );
}
