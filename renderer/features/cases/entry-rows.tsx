/** One row of the timeline or of a list, for each kind of entry; all share one grid, state stands last. */
import type { ReactNode } from 'react';
import type { AgencyRef } from '../../../shared/domain/agency';
import { OPEN_OUTCOMES } from '../../../shared/domain/contact-entry';
import type { Kind, RecordView } from '../../../shared/domain/kinds';
import { answeredIds } from '../../../shared/domain/unanswered';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useListName } from '../../store/own-grounds';
import { AgencyPair, AgencyTag } from '../../ui/agency-tag';
import { CaseText } from '../../ui/case-text';
import { PointValue, RuleMark } from '../../ui/contact-point';
import { StateMark } from '../../ui/marks';
import { Addendum } from './addendum';
import { addendaOf, ofKind, type CaseData, type TimelineKind } from './case-data';
import css from './cases.module.css';
import { useRecordPlace } from './record-place';

interface EntryProps {
  /** Of the record. */
  readonly id: string;
  /** Hour, or day where there is no day heading above. */
  readonly when: string;
  readonly kind: TimelineKind;
  readonly who: ReactNode;
  readonly state?: ReactNode;
  readonly children: ReactNode;
  /** What can be done with it, under its text. */
  readonly acts?: ReactNode;
}

export function Entry({ id, when, kind, who, state, children, acts }: EntryProps) {
  const t = useT();
  const place = useRecordPlace<HTMLLIElement>(id);
  const words: Readonly<Record<TimelineKind, string>> = {
    contact: t('kind.contact-entry'),
    signal: t('kind.signal'),
    phase: t('kind.phase'),
    agreement: t('kind.agreement'),
    report: t('kind.report'),
    handover: t('kind.handover-entry'),
    missing: t('kind.missing-episode'),
    document: t('kind.document'),
    risk: t('kind.risk'),
    'safety-plan': t('kind.safety-plan'),
    placement: t('kind.placement'),
    'legal-step': t('kind.legal-step'),
    goal: t('kind.goal'),
  };
  return (
    <li className={css.entry} {...place}>
      <time>{when}</time>
      <span className={css.entryKind}>{words[kind]}</span>
      <span>{who}</span>
      <div className={css.entryText}>
        {children}
        {acts}
      </div>
      <span>{state}</span>
    </li>
  );
}

export function Small({ children }: { readonly children: ReactNode }) {
  return <p className={css.small}>{children}</p>;
}

function agencies(parties: readonly { readonly agency: AgencyRef }[]): readonly AgencyRef[] {
  const names = new Map(parties.map(({ agency }) => [`${agency.kind} ${agency.name}`, agency]));
  return [...names.values()];
}

interface ContactProps {
  readonly view: RecordView<'contact-entry'>;
  readonly when: string;
  readonly data: CaseData;
  readonly acts?: ReactNode;
}

export function ContactEntry({ view, when, data, acts }: ContactProps) {
  const t = useT();
  const groundLabel = useListName();
  const { from, to, channel, summary, minutes, shared, groundId, pointId } = view.values;
  if (!from || !to) return null;
  const via = pointId ? ofKind(data, 'contact-point').find(({ id }) => id === pointId) : undefined;
  const people = [from, ...to].map(({ person, agency }) => person ?? agency.name).join(', ');
  const meta = [
    people,
    channel && t(`channel.${channel}`).toLowerCase(),
    typeof minutes === 'number' && t('contacts.minutes', { n: minutes }),
  ];
  return (
    <Entry
      id={view.id}
      when={when}
      kind="contact"
      who={<AgencyPair from={from.agency} to={agencies(to)} toWord={t('word.to')} />}
      state={
        <ContactState view={view} isAnswered={answeredIds(ofKind(data, 'contact-entry')).has(view.id)} />
      }
      acts={acts}
    >
      <p>
        <CaseText>{summary}</CaseText>
      </p>
      <Small>{meta.filter(Boolean).join(', ')}</Small>
      {via && !via.values.secret && (
        <Small>
          {t('word.head', { what: t('field.pointId') })}{' '}
          <PointValue value={via.values.value ?? ''} safe={via.values.safe} />{' '}
          <RuleMark safe={via.values.safe} />
        </Small>
      )}
      {shared && shared.length > 0 && (
        <Small>
          <CaseText>{t('contacts.shared', { items: shared.join(', ') })}</CaseText>{' '}
          {groundId && t('contacts.ground', { ground: groundLabel(groundId) })}
        </Small>
      )}
      {addendaOf(data, view.id).map((addendum) => (
        <Addendum key={addendum.id} view={addendum} hasHistory={acts !== undefined} />
      ))}
    </Entry>
  );
}

function ContactState({
  view: { values },
  isAnswered,
}: {
  readonly view: RecordView<'contact-entry'>;
  readonly isAnswered: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { outcome, answerBy } = values;
  if (!outcome || !OPEN_OUTCOMES.includes(outcome)) return null;
  if (isAnswered) return <StateMark tone="fine">{t('contacts.answered')}</StateMark>;
  if (!answerBy) return <StateMark tone="open">{t(`outcome.${outcome}`)}</StateMark>;
  const { tone, text } = format.due(answerBy);
  return <StateMark tone={tone}>{text}</StateMark>;
}

export interface RowProps<K extends Kind> {
  readonly view: RecordView<K>;
  readonly when: string;
  readonly acts?: ReactNode;
}

export function SignalEntry({ view, when, acts }: RowProps<'signal'>) {
  const t = useT();
  const signalLabel = useListName();
  const { by, fact, interpretation, signalId, grade } = view.values;
  return (
    <Entry
      id={view.id}
      when={when}
      kind="signal"
      who={by && <AgencyTag agency={by.agency} />}
      state={grade && t(`grade.${grade}`)}
      acts={acts}
    >
      <p>
        {signalId && <strong>{signalLabel(signalId)} </strong>}
        <CaseText>{fact}</CaseText>
      </p>
      {(interpretation ?? by?.person) && (
        <Small>
          <CaseText>
            {[by?.person, interpretation && t('observation.meaning', { text: interpretation })]
              .filter(Boolean)
              .join('. ')}
          </CaseText>
        </Small>
      )}
    </Entry>
  );
}

export function PhaseEntry({ view, when, acts }: RowProps<'phase'>) {
  const t = useT();
  const { phase, grade, observation } = view.values;
  return (
    <Entry id={view.id} when={when} kind="phase" who={null} state={grade && t(`grade.${grade}`)} acts={acts}>
      <p>
        {phase && <strong>{t(`phase.${phase}`)} </strong>}
        <CaseText>{observation}</CaseText>
      </p>
      <Small>{view.created.person}</Small>
    </Entry>
  );
}

interface AgreementProps {
  readonly view: RecordView<'agreement'>;
  readonly when: string;
  readonly acts?: ReactNode;
}

export function AgreementEntry({ view, when, acts }: AgreementProps) {
  const { what, owner, why } = view.values;
  return (
    <Entry
      id={view.id}
      when={when}
      kind="agreement"
      who={owner && <AgencyTag agency={owner.agency} />}
      state={<AgreementState view={view} />}
      acts={acts}
    >
      <p>
        <CaseText>{what}</CaseText> {owner?.person && <span className={css.small}>{owner.person}</span>}
      </p>
      {why && (
        <Small>
          <CaseText>{why}</CaseText>
        </Small>
      )}
    </Entry>
  );
}

export function AgreementState({ view: { values } }: { readonly view: RecordView<'agreement'> }) {
  const t = useT();
  const format = useFormat();
  const { state, due } = values;
  if (state === 'done') return <StateMark tone="fine">{t('agreementState.done')}</StateMark>;
  if (state && state !== 'open') return <StateMark tone="stop">{t(`agreementState.${state}`)}</StateMark>;
  if (!due) return <StateMark tone="open">{t('agreementState.open')}</StateMark>;
  const { tone, text } = format.due(due);
  return <StateMark tone={tone}>{text}</StateMark>;
}

export function HandoverEntry({
  view,
  when,
  us,
  children,
}: {
  readonly view: RecordView<'handover-entry'>;
  readonly when: string;
  readonly us: AgencyRef;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const groundLabel = useListName();
  const { direction, partner, records = 0, withheld = 0, sequence = 0, groundId, what } = view.values;
  if (!partner) return null;
  const isOut = direction === 'out';
  const numbers = { n: records ?? 0, withheld: withheld ?? 0, sequence: sequence ?? 0 };
  return (
    <Entry
      id={view.id}
      when={when}
      kind="handover"
      who={
        <AgencyPair
          from={isOut ? us : partner.agency}
          to={[isOut ? partner.agency : us]}
          toWord={t('word.to')}
        />
      }
    >
      <p>
        {what
          ? t(`${what}.${isOut ? 'sent' : 'received'}`, { n: numbers.sequence })
          : isOut
            ? t('timeline.sent', numbers)
            : t('timeline.received', numbers)}
      </p>
      <Small>
        {[
          partner.agency.name,
          view.created.person,
          groundId && t('contacts.ground', { ground: groundLabel(groundId) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </Small>
      {children}
    </Entry>
  );
}

export function DocumentEntry({
  view,
  when,
}: {
  readonly view: RecordView<'document'>;
  readonly when: string;
}) {
  const t = useT();
  const { title, fileName } = view.values;
  return (
    <Entry id={view.id} when={when} kind="document" who={null}>
      <p>
        <bdi>
          <CaseText>{title ?? fileName}</CaseText>
        </bdi>
      </p>
      {view.origin && <Small>{t(`origin.${view.origin}`)}</Small>}
    </Entry>
  );
}
