import type { ReactNode } from 'react';
import { isReach } from '../../../shared/domain/contact-point';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { byDue, localDay } from '../../../shared/domain/due';
import type { Kind, RecordView } from '../../../shared/domain/kinds';
import { ageOn, fullName } from '../../../shared/domain/person';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useListName } from '../../store/own-grounds';
import { CaseText } from '../../ui/case-text';
import { useRuleWords } from '../../ui/contact-point';
import type { PaperView } from '../../vault/api';
import { CaseFilePaper } from './case-file-paper';
import { LeftOut, PaperTable, Row } from './paper-parts';
import { PaperSheet } from './paper-sheet';
import type { Printed } from './print-frame';

interface PaperProps {
  readonly paper: PaperView;
  readonly withName: boolean;
  /** All contacts, and agreements that are done too. */
  readonly isFull: boolean;
  /** Of the sheet: the child's own copy has another. */
  readonly name: string;
  readonly printed: Printed;
}

const CONTACTS_SHOWN = 12;

/** One case on paper: black on white, nothing on it that the rules of a handover withhold. */
export function CaseSummaryPaper({ paper, withName, isFull, name, printed }: PaperProps) {
  const t = useT();
  const of = <K extends Kind>(kind: K): readonly RecordView<K>[] => viewsOfKind(paper.records, kind);
  const [head] = of('case');
  return (
    <PaperSheet name={name} title={head?.values.code} printed={printed} auditHead={paper.auditHead}>
      <div className="two">
        <VictimBlock paper={paper} withName={withName} head={head} />
        <SafeBlock points={of('contact-point')} />
      </div>
      {head?.values.summary && (
        <>
          <h2>{t('field.summary')}</h2>
          <p className="text">
            <CaseText>{head.values.summary}</CaseText>
          </p>
        </>
      )}
      <CaseFilePaper paper={paper} isFull={isFull} />
      <PhaseTable phases={of('phase')} />
      <SignalTable signals={of('signal')} />
      <AgreementTable agreements={of('agreement')} isFull={isFull} />
      <ContactTable contacts={of('contact-entry')} most={isFull ? Infinity : CONTACTS_SHOWN} />
      <LeftOut withheld={paper.withheld} />
    </PaperSheet>
  );
}

interface VictimProps {
  readonly paper: PaperView;
  readonly withName: boolean;
  readonly head: RecordView<'case'> | undefined;
}

function VictimBlock({ paper, withName, head }: VictimProps) {
  const t = useT();
  const format = useFormat();
  const victim = viewsOfKind(paper.records, 'person').find(({ values }) => values.role === 'victim')?.values;
  const age = ageOn(victim?.birthDate, localDay(useNow()));
  const { stage, victimStatus, statusBy, statusOn, lead, leadPerson } = head?.values ?? {};
  const status = [
    victimStatus && t(`victimStatus.${victimStatus}`),
    statusBy?.name,
    statusOn && format.fullDay(statusOn),
  ];
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...(withName && victim ? [[t('facts.name'), <bdi key="name">{fullName(victim)}</bdi>] as const] : []),
    [t('facts.age'), age === null ? t('word.unknown') : t('facts.years', { n: age })],
    [t('facts.languages'), victim?.languages ?? t('word.unknown')],
    [t('facts.authority'), victim?.relation ?? t('word.unknown')],
    [t('field.victimStatus'), status.filter(Boolean).join(', ') || t('word.unknown')],
    [t('field.stage'), stage && t(`stage.${stage}`)],
    [t('case.lead'), [lead?.name, leadPerson].filter(Boolean).join(', ')],
  ];
  return (
    <section>
      <h2>{t('role.victim')}</h2>
      <dl>
        {rows.map(([label, value]) => (
          <Row key={label} label={label} value={value} />
        ))}
      </dl>
    </section>
  );
}

/** How someone may be reached, each with its rule; cars and places are no way to reach anyone, and stand apart. */
export function SafeBlock({ points }: { readonly points: readonly RecordView<'contact-point'>[] }) {
  const t = useT();
  const rule = useRuleWords();
  const reach = points.filter(({ values }) => isReach(values.type));
  const things = points.filter(({ values }) => !isReach(values.type));
  return (
    <section>
      <h2>{t('facts.safe')}</h2>
      {reach.length === 0 && <p className="text">{t('print.nothing')}</p>}
      <dl>
        {reach.map(({ id, values: { value, label, safe } }) => (
          <Row key={id} label={value ?? ''} value={[rule(safe), label].filter(Boolean).join('. ')} />
        ))}
      </dl>
      {things.length > 0 && <h2>{t('print.things')}</h2>}
      <dl>
        {things.map(({ id, values: { type, value, label } }) => (
          <Row
            key={id}
            label={t(`pointType.${type ?? 'other'}`)}
            value={[value, label].filter(Boolean).join('. ')}
          />
        ))}
      </dl>
    </section>
  );
}

function PhaseTable({ phases }: { readonly phases: readonly RecordView<'phase'>[] }) {
  const t = useT();
  const format = useFormat();
  const rows = phases
    .toSorted((a, b) => (a.values.since ?? '').localeCompare(b.values.since ?? ''))
    .map(({ id, values: { since, phase, grade, observation } }) => ({
      id,
      cells: [
        since && format.fullDay(since),
        phase && t(`phase.${phase}`),
        grade && t(`grade.${grade}`),
        observation,
      ],
    }));
  const heads = [t('field.since'), t('field.phase'), t('print.how'), t('field.observation')];
  return <PaperTable title={t('facts.phases')} heads={heads} rows={rows} />;
}

function SignalTable({ signals }: { readonly signals: readonly RecordView<'signal'>[] }) {
  const t = useT();
  const format = useFormat();
  const listName = useListName();
  const rows = signals
    .toSorted((a, b) => (b.values.on ?? '').localeCompare(a.values.on ?? ''))
    .map(({ id, values: { on, signalId, grade, by, fact } }) => ({
      id,
      cells: [
        on && format.fullDay(on),
        signalId && listName(signalId),
        [grade && t(`grade.${grade}`), by?.agency.name].filter(Boolean).join(', '),
        fact,
      ],
    }));
  const heads = [t('print.date'), t('field.signalId'), t('print.how'), t('print.fact')];
  return (
    <PaperTable title={t('print.signals')} heads={heads} rows={rows} note={t('print.noInterpretation')} />
  );
}

interface AgreementsProps {
  readonly agreements: readonly RecordView<'agreement'>[];
  readonly isFull: boolean;
}

export function AgreementTable({ agreements, isFull }: AgreementsProps) {
  const t = useT();
  const format = useFormat();
  const rows = agreements
    .filter(({ values }) => isFull || values.state === 'open')
    .map((view) => ({ view, due: view.values.due ?? null }))
    .sort(byDue)
    .map(({ view: { id, values }, due }) => {
      const state = due && values.state === 'open' ? format.due(due) : null;
      const who = [values.owner?.agency.name, values.owner?.person].filter(Boolean).join(', ');
      return {
        id,
        cells: [
          due && format.fullDay(due),
          who,
          values.what,
          state?.tone === 'now' ? state.text : t(`agreementState.${values.state ?? 'open'}`),
        ],
      };
    });
  const heads = [t('print.due'), t('print.who'), t('print.what'), t('print.state')];
  const title = t(isFull ? 'tab.agreements' : 'print.openAgreements');
  return <PaperTable title={title} heads={heads} rows={rows} />;
}

interface ContactsProps {
  readonly contacts: readonly RecordView<'contact-entry'>[];
  readonly most: number;
}

export function ContactTable({ contacts, most }: ContactsProps) {
  const t = useT();
  const format = useFormat();
  const rows = contacts
    .toSorted((a, b) => (b.values.at ?? '').localeCompare(a.values.at ?? ''))
    .slice(0, most)
    .map(({ id, values: { at, from, to, summary } }) => ({
      id,
      cells: [
        at && format.fullMoment(at),
        [from?.agency.name, (to ?? []).map(({ agency }) => agency.name).join(', ')]
          .filter(Boolean)
          .join(' → '),
        summary,
      ],
    }));
  const heads = [t('print.date'), t('print.whoToWhom'), t('print.told')];
  const title =
    rows.length < contacts.length ? t('print.contacts', { n: rows.length }) : t('print.allContacts');
  return <PaperTable title={title} heads={heads} rows={rows} />;
}
