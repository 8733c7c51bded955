import type { ReactNode } from 'react';
import { sameAgency, type AgencyRef } from '../../../shared/domain/agency';
import type { OpenAgreement, OpenAnswer } from '../../../shared/domain/case-summary';
import { byDue, dueState } from '../../../shared/domain/due';
import { useCases } from '../../store/cases';
import { logAnswer, useGeneralLine } from '../../store/answers';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, openCase, showOverlay } from '../../store/screen';
import { useSession } from '../../store/session';
import { AgencyPair, AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Empty, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';
import { Deadlines } from './deadlines';
import { Drafts } from './drafts';
import { KeptTooLong } from './kept-too-long';
import { OpenReports } from './open-reports';
import { MissingReceipts } from './missing-receipts';
import { StandingIn } from './standing-in';
import { PostbusArrivals } from './postbus-arrivals';
import { Silences } from './silences';
import css from './today.module.css';

interface InCase<T> {
  readonly item: T;
  readonly row: CaseRow;
  readonly due: string | null;
}

/** The next act first: who owes whom an answer, what is late, what is for today. */
export function TodayPage() {
  const t = useT();
  const format = useFormat();
  const us = useSession((state) => state.desk?.agency);
  const { data } = useCases();
  const now = useNow();
  const cases = data?.filter(({ stage }) => stage !== 'closed');
  return (
    <Page
      title={t('page.today')}
      acts={
        <>
          <span>{format.longDay(new Date(now).toISOString())}</span>
          <Button onPress={() => go({ page: 'week' })}>{t('page.week')}</Button>
          <Button writes keys="F4" onPress={() => go({ page: 'new-case' })}>
            {t('cases.new')}
          </Button>
          <Button
            writes
            variant="primary"
            keys="F2"
            onPress={() => showOverlay({ kind: 'contact', caseId: null })}
          >
            {t('contact.title')}
          </Button>
        </>
      }
    >
      <PostbusArrivals />
      <Drafts />
      <StandingIn />
      <OpenReports />
      {cases?.length === 0 && (
        <Empty
          act={
            <Button writes onPress={() => go({ page: 'new-case' })}>
              {t('cases.new')}
            </Button>
          }
        >
          {t('today.noCases')}
        </Empty>
      )}
      {cases && cases.length > 0 && us && (
        <>
          <Answers cases={cases} us={us} />
          <Agreements cases={cases} now={now} />
          <Deadlines cases={cases} now={now} />
          <MissingReceipts cases={cases} now={now} />
          <Silences cases={cases} us={us} />
        </>
      )}
      <KeptTooLong />
    </Page>
  );
}

function Answers({ cases, us }: { readonly cases: readonly CaseRow[]; readonly us: AgencyRef }) {
  const t = useT();
  const open = cases
    .flatMap((row): InCase<OpenAnswer>[] =>
      row.openAnswers.map((item) => ({ item, row, due: item.answerBy })),
    )
    .sort(byDue);
  // Who was called and did not answer owes one; so does who promised to call back.
  const isOurs = ({ item: { from } }: InCase<OpenAnswer>) => sameAgency(from.agency, us);
  const forThem = open.filter(isOurs);
  const forUs = open.filter(
    (each) => !isOurs(each) && each.item.to.some(({ agency }) => sameAgency(agency, us)),
  );
  return (
    <Section title={t('today.answers')} count={forThem.length + forUs.length}>
      {forThem.length + forUs.length === 0 && <Empty>{t('today.noAnswers')}</Empty>}
      {forThem.length > 0 && <AnswerList title={t('today.waitingForThem')} answers={forThem} other="to" />}
      {forUs.length > 0 && <AnswerList title={t('today.waitingForUs')} answers={forUs} other="from" />}
    </Section>
  );
}

interface AnswerListProps {
  readonly title: string;
  readonly answers: readonly InCase<OpenAnswer>[];
  /** Which side is the other desk. */
  readonly other: 'from' | 'to';
}

function AnswerList({ title, answers, other }: AnswerListProps) {
  const t = useT();
  const lineOf = useGeneralLine();
  const now = useNow();
  return (
    <>
      <h3 className={css.groupHead}>{title}</h3>
      <ul>
        {answers.map(({ item, row, due }) => (
          <Line
            key={item.id}
            row={row}
            recordId={item.id}
            tab="contacts"
            due={due}
            who={
              <AgencyPair
                from={item.from.agency}
                to={item.to.map(({ agency }) => agency)}
                toWord={t('word.to')}
              />
            }
            person={(other === 'to' ? item.to : [item.from])
              .map(({ person, agency }) => person ?? agency.name)
              .join(', ')}
            what={item.summary}
            under={
              <>
                <Button
                  variant="quiet"
                  onPress={() => logAnswer(row.id, item, other === 'to')}
                  label={t('word.of', { what: t('answer.log'), of: row.code })}
                >
                  {t('answer.log')}
                </Button>
                {due && other === 'to' && dueState(due, now).state === 'over' && (
                  <span className={css.under}>
                    {[...new Set(item.to.flatMap(({ agency }) => lineOf(agency) ?? []))].join(' ')}
                  </span>
                )}
              </>
            }
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly row: CaseRow;
  readonly recordId: string;
  readonly tab: 'contacts' | 'agreements';
  readonly due: string | null;
  readonly who: ReactNode;
  readonly person: string;
  readonly what: string;
  /** What can be done, under the text. */
  readonly under?: ReactNode;
}

function Line({ row, recordId, tab, due, who, person, what, under }: LineProps) {
  const t = useT();
  const format = useFormat();
  const state = due ? format.due(due) : { tone: 'open' as const, text: t('contacts.waits') };
  return (
    <li className={css.line}>
      <span>{who}</span>
      <span className={css.person}>{person}</span>
      <div className={css.middle}>
        <span className={css.what}>
          <CaseText points={row.mentioned ?? []}>{what}</CaseText>
        </span>
        {under}
      </div>
      <Button variant="quiet" onPress={() => openCase(row.id, tab, recordId)}>
        {row.code}
      </Button>
      <StateMark tone={state.tone}>{state.text}</StateMark>
    </li>
  );
}

const SOON_DAYS = 7;

function Agreements({ cases, now }: { readonly cases: readonly CaseRow[]; readonly now: number }) {
  const t = useT();
  const all = cases
    .flatMap((row): InCase<OpenAgreement>[] =>
      row.openAgreements.map((item) => ({ item, row, due: item.due })),
    )
    .sort(byDue);
  const inState = (state: 'over' | 'today') =>
    all.filter(({ due }) => due && dueState(due, now).state === state);
  const soon = all.filter(({ due }) => {
    const state = due ? dueState(due, now) : null;
    return state?.state === 'later' && state.days <= SOON_DAYS;
  });
  const over = inState('over');
  const today = inState('today');
  return (
    <>
      <Section
        title={t('today.overdue')}
        count={over.length}
        acts={
          all.length > 0 && (
            <Button onPress={() => go({ page: 'agreement-list', caseId: null })}>
              {t('agreementList.open')}
            </Button>
          )
        }
      >
        {over.length === 0 ? <Empty>{t('today.noOverdue')}</Empty> : <AgreementList agreements={over} />}
      </Section>
      <Section title={t('today.forToday')} count={today.length}>
        {today.length === 0 ? <Empty>{t('today.noToday')}</Empty> : <AgreementList agreements={today} />}
      </Section>
      {soon.length > 0 && (
        <Section title={t('today.soon')} count={soon.length}>
          <AgreementList agreements={soon} />
        </Section>
      )}
    </>
  );
}

function AgreementList({ agreements }: { readonly agreements: readonly InCase<OpenAgreement>[] }) {
  return (
    <ul>
      {agreements.map(({ item, row, due }) => (
        <Line
          key={item.id}
          row={row}
          recordId={item.id}
          tab="agreements"
          due={due}
          who={<AgencyTag agency={item.owner.agency} />}
          person={item.owner.person ?? item.owner.agency.name}
          what={item.what}
        />
      ))}
    </ul>
  );
}
