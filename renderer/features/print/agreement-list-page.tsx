import { useState } from 'react';
import { MONOGRAMS, type AgencyRef } from '../../../shared/domain/agency';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { byDue } from '../../../shared/domain/due';
import { agenciesOf, partyKey } from '../../../shared/domain/parties';
import type { AnyView, KindValues } from '../../../shared/domain/kinds';
import type { Profile } from '../../../shared/domain/redact';
import { useCases } from '../../store/cases';
import { calendarBytes } from '../../store/calendar';
import { host } from '../../store/host';
import { carefulPoints } from '../../../shared/domain/point-mentions';
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

interface Asked {
  readonly caseId: string | null;
  readonly conferenceId: string | null;
}

/** Open ones of the cases; of a conference, all it decided. Its agenda may hold a case with none open. */
function isListed({ state, conference }: KindValues<'agreement'>, conferenceId: string | null): boolean {
  return conferenceId === null ? state === 'open' : conference === conferenceId;
}

async function gather(rows: readonly CaseRow[], conferenceId: string | null): Promise<Gathered> {
  const listed: ListedAgreement[] = [];
  const withheld: PaperView['withheld'][number][] = [];
  let auditHead: PaperView['auditHead'] | null = null;
  for (const { id, code } of rows) {
    const paper = await vault().paper(id, PROFILE);
    if (!paper) continue;
    ({ auditHead } = paper);
    withheld.push(...paper.withheld.filter(({ kind }) => kind === 'agreement'));
    const points = carefulPoints(paper.records);
    for (const { id: agreementId, values } of viewsOfKind(paper.records, 'agreement')) {
      const { what, owner, due, state } = values;
      if (!owner || !isListed(values, conferenceId)) continue;
      listed.push({
        id: agreementId,
        caseId: id,
        code,
        what: what ?? '',
        owner,
        due: due ?? null,
        state: state ?? 'open',
        points,
      });
    }
  }
  return { listed: listed.sort(byDue), withheld, auditHead };
}

/** Which cases to open: those with something open, or those on the agenda. */
function casesOf(
  rows: readonly CaseRow[],
  { caseId, conferenceId }: Asked,
  deskRecords: readonly AnyView[],
): readonly CaseRow[] {
  if (conferenceId !== null) {
    const conference = viewsOfKind(deskRecords, 'conference').find(({ id }) => id === conferenceId);
    const agenda = new Set(conference?.values.agenda?.map((item) => item.caseId));
    return rows.filter(({ id }) => agenda.has(id));
  }
  const inScope = rows.filter(({ id, stage }) => (caseId === null ? stage !== 'closed' : id === caseId));
  return inScope.filter(({ openAgreements }) => openAgreements.length > 0);
}

/** Agreements of one case, of all, or of a conference, by agency: to read out, to print, to put in a calendar. */
export function AgreementListPage({ caseId, conferenceId }: Asked) {
  const t = useT();
  const { data: rows } = useCases();
  const { data: deskRecords } = useQuery('desk-records', () => vault().deskRecords());
  const { value, change, drop } = useDraft(`agreement-list ${caseId ?? ''} ${conferenceId ?? ''}`, () => ({
    recipient: '',
    agency: ALL,
  }));
  const { recipient, agency } = value;
  const cases = rows && deskRecords && casesOf(rows, { caseId, conferenceId }, deskRecords);
  const changed = cases?.map(({ id, changedAt }) => `${id} ${changedAt}`).join(' ') ?? '';
  const { data: all } = useQuery(`agreement-list ${conferenceId ?? ''} ${changed}`, () =>
    gather(cases ?? [], conferenceId),
  );
  const [fault, setFault] = useState<string | null>(null);
  function back() {
    if (conferenceId !== null) go({ page: 'conference', conferenceId });
    else if (caseId !== null) openCase(caseId, 'agreements');
    else go({ page: 'today' });
  }
  if (!cases || !all) return <p role="status">{t('word.loading')}</p>;
  const owners = agenciesOf(all.listed.map(({ owner }) => owner));
  if (owners.length === 0)
    return <Empty act={<Button onPress={back}>{t('act.back')}</Button>}>{t('agreementList.none')}</Empty>;
  const listed = all.listed.filter(({ owner }) => agency === ALL || agencyKey(owner.agency) === agency);
  const conference = viewsOfKind(deskRecords, 'conference').find(({ id }) => id === conferenceId);
  const code =
    conference?.values.title ?? (caseId === null ? t('agreementList.allCases') : (cases[0]?.code ?? ''));

  async function saveCalendar() {
    const dated = listed.flatMap(({ id, code: of, owner, due, state }) =>
      due === null || state !== 'open'
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
      sheet={{ caseIds: [...new Set(listed.map((each) => each.caseId))], paper: 'agreements' }}
      code={conferenceId === null ? code : t('agreementList.file')}
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
          <Button onPress={() => void saveCalendar()}>{t('agreementList.calendar')}</Button>
        </>
      }
      onBack={back}
      paper={(printed) => <AgreementListPaper {...printed} {...all} listed={listed} title={code} />}
    />
  );
}
