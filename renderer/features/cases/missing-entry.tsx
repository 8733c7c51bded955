import type { ReactNode } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { isMissing } from '../../../shared/domain/missing-episode';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useLasting } from '../../store/lasting';
import { CaseText } from '../../ui/case-text';
import { MissingMark, StateMark } from '../../ui/marks';
import { Entry, Small } from './entry-rows';

interface MissingEntryProps {
  readonly view: RecordView<'missing-episode'>;
  readonly when: string;
  readonly acts?: ReactNode;
}

/** One time that the child was gone: from when, who was told, how it ended. */
export function MissingEntry({ view, when, acts }: MissingEntryProps) {
  const { values, created } = view;
  const t = useT();
  const format = useFormat();
  const lasting = useLasting();
  const now = useNow();
  const { since, foundAt, alarming, talkId } = values;
  if (!since) return null;
  const isGone = isMissing(values);
  const end = foundAt ? Date.parse(foundAt) : now;
  const seen = [
    values.lastSeenAt && format.moment(values.lastSeenAt),
    values.lastSeenWhere,
    values.lastSeenWith,
  ];
  const found = [foundAt && format.moment(foundAt), values.foundWhere, values.foundWith];
  return (
    <Entry
      id={view.id}
      when={when}
      kind="missing"
      who={lasting(end - Date.parse(since))}
      state={
        isGone ? (
          <MissingMark>{t('missing.now')}</MissingMark>
        ) : (
          <StateMark tone="fine">{t('missing.found')}</StateMark>
        )
      }
      acts={acts}
    >
      <p>
        <strong>{t('missing.since', { moment: format.moment(since) })}</strong>
        <CaseText>
          {seen.some(Boolean)
            ? `. ${t('missing.lastSeen', { where: seen.filter(Boolean).join(', ') })}`
            : null}
        </CaseText>
      </p>
      {!isGone && (
        <p>
          {t('word.head', { what: t('missing.found') })}{' '}
          <CaseText>{found.filter(Boolean).join(', ')}</CaseText>
        </p>
      )}
      <Told values={values} />
      <Small>
        {alarming
          ? `${alarming.criteria.map((each) => t(`alarming.${each}`)).join('; ') || t('word.none')}, ${t(
              'missing.criteriaBy',
              { person: alarming.by, moment: format.moment(alarming.on) },
            )}`
          : t('missing.criteriaNone')}
      </Small>
      {values.push && (
        <Small>
          {t('word.head', { what: t('field.push') })} <CaseText>{values.push}</CaseText>
        </Small>
      )}
      {values.pull && (
        <Small>
          {t('word.head', { what: t('field.pull') })} <CaseText>{values.pull}</CaseText>
        </Small>
      )}
      {!isGone && !talkId && <StateMark tone="soon">{t('missing.talkNone')}</StateMark>}
      <Small>{created.person}</Small>
    </Entry>
  );
}

function Told({ values }: { readonly values: RecordView<'missing-episode'>['values'] }) {
  const t = useT();
  const format = useFormat();
  const { policeAt, policeReference, childFocusAt, childFocusReference } = values;
  const police = policeAt
    ? t('missing.policeTold', { moment: format.moment(policeAt) })
    : t('missing.policeNotTold');
  const childFocus = childFocusAt
    ? t('missing.cfTold', { moment: format.moment(childFocusAt) })
    : t('missing.cfNotTold');
  return (
    <Small>
      {t('word.head', { what: t('agency.police') })} {[police, policeReference].filter(Boolean).join(', ')}.{' '}
      {t('word.head', { what: t('agency.child-focus') })}{' '}
      {[childFocus, childFocusReference].filter(Boolean).join(', ')}.
    </Small>
  );
}
