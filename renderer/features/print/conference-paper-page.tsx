import { viewsOfKind } from '../../../shared/domain/case-summary';
import { decisionsOf, minutesOfConference } from '../../../shared/domain/conference-records';
import type { RecordView } from '../../../shared/domain/kinds';
import type { Profile } from '../../../shared/domain/redact';
import { conferenceArticle } from '../../store/conference-article';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CaseText, PointsContext } from '../../ui/case-text';
import { Empty } from '../../ui/layout';
import type { PaperView } from '../../vault/api';
import { LeftOut, PaperTable, Row } from './paper-parts';
import { PaperSheet } from './paper-sheet';
import { PrintFrame, type Printed } from './print-frame';

/** By the rules of a handover: a number that nobody may use stays off minutes that mention it. */
const PROFILE: Profile = { sections: ['case', 'contacts', 'agreements'], release: [] };
interface PageProps {
  readonly conferenceId: string;
  readonly what: 'agenda' | 'minutes';
}

interface CasePaper {
  readonly caseId: string;
  readonly why: string;
  readonly paper: PaperView | null;
}

async function gather(conference: RecordView<'conference'>): Promise<readonly CasePaper[]> {
  const papers: CasePaper[] = [];
  for (const { caseId, why } of conference.values.agenda ?? [])
    papers.push({ caseId, why, paper: await vault().paper(caseId, PROFILE) });
  return papers;
}

/** What lies on the table before, and what is written down after. */
export function ConferencePaperPage({ conferenceId, what }: PageProps) {
  const t = useT();
  const { data: records } = useQuery('desk-records', () => vault().deskRecords());
  const conference = records && viewsOfKind(records, 'conference').find(({ id }) => id === conferenceId);
  const { data: cases } = useQuery(`conference ${conferenceId} ${conference?.changed.n ?? 0}`, () =>
    conference ? gather(conference) : Promise.resolve([]),
  );
  const { value, change, drop } = useDraft(`conference-paper ${conferenceId} ${what}`, () => ({
    recipient: '',
  }));
  const back = () => go({ page: 'conference', conferenceId });
  if (!records || !cases) return <p role="status">{t('word.loading')}</p>;
  if (!conference)
    return <Empty act={<Button onPress={back}>{t('act.back')}</Button>}>{t('conference.gone')}</Empty>;
  const title = conference.values.title ?? '';
  return (
    <PrintFrame
      title={title}
      sheet={{ caseIds: cases.flatMap(({ caseId, paper }) => (paper ? [caseId] : [])), paper: what }}
      code={t(`conference.${what}File`)}
      recipient={value.recipient}
      onRecipient={(recipient) => change({ recipient })}
      onPrinted={drop}
      recipientHint={t('print.forHint')}
      detail={{ document: `conference-${what}` }}
      choices={null}
      onBack={back}
      paper={(printed) => <Paper {...printed} conference={conference} cases={cases} what={what} />}
    />
  );
}

interface PaperProps extends Printed {
  readonly conference: RecordView<'conference'>;
  readonly cases: readonly CasePaper[];
  readonly what: 'agenda' | 'minutes';
}

function Paper({ conference, cases, what, ...printed }: PaperProps) {
  const t = useT();
  const format = useFormat();
  const { title, at, place, mandate, participants } = conference.values;
  const auditHead = cases.find(({ paper }) => paper)?.paper?.auditHead;
  const name = t(what === 'agenda' ? 'conference.agenda' : 'conference.minutes');
  return (
    <PaperSheet name={name} title={title} printed={printed} auditHead={auditHead}>
      <dl>
        <Row
          label={t('conference.at')}
          value={[at && format.fullMoment(at), place].filter(Boolean).join(', ')}
        />
        {mandate && (
          <Row
            label={t('conference.mandate')}
            value={[t(`mandate.${mandate.basis}`), mandate.reference].join(', ')}
          />
        )}
        {mandate?.who && <Row label={t('conference.who')} value={mandate.who} />}
        {mandate?.purpose && <Row label={t('conference.purpose')} value={mandate.purpose} />}
        {mandate?.modalities && <Row label={t('conference.modalities')} value={mandate.modalities} />}
      </dl>
      <PaperTable
        title={t('conference.participants')}
        heads={[
          t('print.who'),
          t('agreementList.agency'),
          t('conference.present'),
          t('conference.signature'),
        ]}
        rows={(participants ?? []).map(({ party, isPresent, isBound }, n) => ({
          id: String(n),
          cells: [
            party.person,
            party.agency.name,
            isPresent ? t('policeInformed.yes') : '',
            isBound ? t('conference.bound') : '',
          ],
        }))}
        note={t('conference.secrecy', { article: conferenceArticle(at ?? null) })}
      />
      {cases.map((each) => (
        <CasePart key={each.caseId} {...each} conferenceId={conference.id} what={what} />
      ))}
      <LeftOut withheld={what === 'minutes' ? leftOutOf(cases) : []} />
    </PaperSheet>
  );
}

/** What would have stood in the minutes or among the decisions, had a rule not kept it off. */
function leftOutOf(cases: readonly CasePaper[]): PaperView['withheld'] {
  return cases.flatMap(({ paper }) =>
    (paper?.withheld ?? []).filter(({ reason }) => reason === 'mentions-withheld'),
  );
}

function CasePart({
  why,
  paper,
  conferenceId,
  what,
}: CasePaper & { readonly conferenceId: string; readonly what: 'agenda' | 'minutes' }) {
  const t = useT();
  const format = useFormat();
  const records = paper?.records ?? [];
  const [head] = viewsOfKind(records, 'case');
  const code = head?.values.code ?? t('conference.goneCase');
  const decisions = what === 'minutes' ? decisionsOf(records, conferenceId) : [];
  return (
    <PointsContext value={paper?.points ?? []}>
      <section>
        <h2>{code}</h2>
        {why && (
          <p className="text">
            <CaseText>{why}</CaseText>
          </p>
        )}
        {what === 'minutes' && (
          <p className="text">
            <CaseText>{minutesOfConference(records, conferenceId)?.values.summary}</CaseText>
          </p>
        )}
      </section>
      <PaperTable
        title={t('conference.decisionsOf', { code })}
        heads={[t('print.due'), t('print.who'), t('print.what'), t('print.state')]}
        rows={decisions.map(({ id, values: { due, owner, what: agreed, state } }) => ({
          id,
          cells: [
            due && format.fullDay(due),
            [owner?.agency.name, owner?.person].filter(Boolean).join(', '),
            agreed,
            state && t(`agreementState.${state}`),
          ],
        }))}
      />
    </PointsContext>
  );
}
