import type { Json } from '../../../shared/domain/json';
import type { AnyView } from '../../../shared/domain/kinds';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import type { Stub } from '../../../shared/domain/redact';
import { chained, useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useScreen } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { AgencyPair } from '../../ui/agency-tag';
import { PointsContext } from '../../ui/case-text';
import { FieldValue } from '../../ui/field-value';
import { SegmentedField } from '../../ui/fields';
import { Empty, Facts } from '../../ui/layout';
import { Hatched, StateMark } from '../../ui/marks';
import type { HandoverPreview, PartnerDesk } from '../../vault/api';
import { handoverFaultText } from './handover-fault';
import { planFor, type HandoverForm } from './handover-form';
import css from './handover.module.css';

interface PreviewProps {
  readonly caseId: string;
  readonly form: HandoverForm;
  readonly change: (part: Partial<HandoverForm>) => void;
  readonly partner: PartnerDesk | undefined;
}

/** The decoded contents that will be sealed for one recipient: not a second rendering of the case. */
export function HandoverPreviewPane({ caseId, form, change, partner }: PreviewProps) {
  const t = useT();
  const plan = partner && planFor(form, caseId, partner);
  const { data } = useQuery(`preview ${JSON.stringify(plan)}`, async () =>
    plan ? await vault().previewHandover(plan) : null,
  );
  return (
    <section className={css.result} role="region" aria-label={t('handover.check')} tabIndex={0}>
      {!partner && <Empty>{t('handover.errorRecipient')}</Empty>}
      {partner && data?.ok === false && <StateMark tone="now">{handoverFaultText(t, data.error)}</StateMark>}
      {partner && data?.ok && (
        <>
          <WhatChanged preview={data.value} isAll={form.sendAll === true} change={change} />
          <Contents partner={partner} preview={data.value} />
        </>
      )}
    </section>
  );
}

interface ChangedProps {
  readonly preview: HandoverPreview;
  readonly isAll: boolean;
  readonly change: PreviewProps['change'];
}

/** What the partner said to have taken over stays out of an update, unless the sender wants all of it to go again. */
function WhatChanged({ preview: { cases }, isAll, change }: ChangedProps) {
  const t = useT();
  const format = useFormat();
  const known = cases.flatMap((each) => (each.acknowledged ? [{ ...each, ...each.acknowledged }] : []));
  if (known.length === 0) return null;
  return (
    <div className={css.group}>
      <SegmentedField
        label={t('handover.scope')}
        value={isAll ? 'all' : 'changes'}
        onChange={(scope) => change({ sendAll: scope === 'all' })}
        options={[
          { id: 'changes', label: t('handover.onlyChanges') },
          { id: 'all', label: t('handover.sendAll') },
        ]}
      />
      {!isAll &&
        known.map(({ caseId, code, sequence, at, unchanged }) => (
          <p key={caseId} className={css.small}>
            {t('handover.since', { code, sequence, day: format.fullDay(at), n: unchanged })}
          </p>
        ))}
    </div>
  );
}

interface ContentsProps {
  readonly partner: PartnerDesk;
  readonly preview: HandoverPreview;
}

/** The case first, then the child, then what happened. */
const KIND_ORDER: readonly AnyView['kind'][] = [
  'case',
  'person',
  'relation',
  'contact-point',
  'phase',
  'signal',
  'agreement',
  'contact-entry',
  'addendum',
  'report',
];

function groupByKind(
  records: readonly AnyView[],
): readonly (readonly [AnyView['kind'], readonly AnyView[]])[] {
  const groups = new Map<AnyView['kind'], AnyView[]>();
  for (const record of records) groups.set(record.kind, [...(groups.get(record.kind) ?? []), record]);
  // What has no place in the order comes last: nothing may go that is not shown.
  const kinds = new Set([...KIND_ORDER, ...groups.keys()]);
  return [...kinds].flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [[kind, group] as const] : [];
  });
}

function Contents({ partner, preview }: ContentsProps) {
  const t = useT();
  const us = useSession((state) => state.desk?.agency);
  const { records, withheld, staysHere, sequence, cases } = preview;
  const traceless = staysHere.length - withheld.length;
  return (
    <>
      <div className={css.previewHead}>
        <h2>{t('handover.preview', { agency: partner.agency.name })}</h2>
        <span className={css.small}>{t('handover.previewHint')}</span>
        <span className="spring" />
        <span className="numbers">
          {t('handover.counts', { n: records.length, withheld: staysHere.length })}
        </span>
      </div>
      <div className={css.paper}>
        <div className={css.previewHead}>
          {us && <AgencyPair from={us} to={[partner.agency]} toWord={t('word.to')} />}
          <span className="numbers">{t('handover.sequence', { n: sequence })}</span>
        </div>
        {records.length === 0 && <Empty>{t('handoverFault.nothing-new')}</Empty>}
        {cases.map(({ caseId, code }) => (
          <section key={caseId} aria-label={code}>
            {cases.length > 1 && <h2>{code}</h2>}
            <CaseContents
              records={records.filter((view) => view.caseId === caseId)}
              withheld={withheld.filter((stub) => stub.caseId === caseId)}
            />
          </section>
        ))}
        {traceless > 0 && <p className={css.small}>{t('handover.staysHere', { n: traceless })}</p>}
      </div>
    </>
  );
}

function CaseContents({ records, withheld }: Pick<HandoverPreview, 'records' | 'withheld'>) {
  const text = useFieldText();
  return (
    <>
      {groupByKind(records).map(([kind, group]) => (
        <div key={kind} className={css.group}>
          <h3>{text.kind(kind)}</h3>
          <PointsContext value={carefulPoints(records)}>
            {group.map((view) => (
              <RecordFacts key={view.id} view={view} />
            ))}
          </PointsContext>
          <Stubs stubs={withheld.filter((stub) => stub.kind === kind)} />
        </div>
      ))}
      <Stubs
        stubs={withheld.filter(({ kind }) => !records.some((record) => record.kind === kind))}
        withKind
      />
    </>
  );
}

function Stubs({ stubs, withKind }: { readonly stubs: readonly Stub[]; readonly withKind?: true }) {
  const t = useT();
  const text = useFieldText();
  return stubs.map(({ recordId, field, kind, reason }) => (
    <p key={`${recordId} ${field ?? ''}`} className={css.record}>
      <Hatched>
        <strong>{t('handover.withheld')}</strong>{' '}
        {chained(t, [withKind && text.kind(kind), field && text.field(field), t(`withheld.${reason}`)])}
      </Hatched>
    </p>
  ));
}

const NAMES = ['firstName', 'lastName', 'nicknames'];
/** Ids that mean something to a program only. */
const TECHNICAL = ['personId', 'pointId', 'fromContact', 'to', 'answeredBy'];
/** What a document says of its bytes for programs. */
const OF_BYTES = ['chunks', 'sha256'];

function RecordFacts({ view }: { readonly view: AnyView }) {
  const t = useT();
  const text = useFieldText();
  const isNamed = useScreen((state) => state.named.has(view.caseId ?? ''));
  const isTechnical = (field: string, value: Json) =>
    (TECHNICAL.includes(field) && typeof value === 'string') || OF_BYTES.includes(field);
  const facts = Object.entries(view.values as Readonly<Record<string, Json>>)
    .filter(([field, value]) => value !== null && !isTechnical(field, value))
    .map(([field, value]) => ({
      label: text.field(field),
      value:
        view.kind === 'person' && NAMES.includes(field) && !isNamed ? (
          <span className={css.small}>{t('handover.nameHidden')}</span>
        ) : (
          <bdi>
            <FieldValue
              kind={view.kind}
              field={field}
              value={value}
              point={view.kind === 'contact-point' ? view.values : undefined}
            />
          </bdi>
        ),
    }));
  return (
    <div className={css.record}>
      <Facts facts={facts} />
    </div>
  );
}
