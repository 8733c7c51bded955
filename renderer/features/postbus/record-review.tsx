import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { DELETED_FIELD } from '../../../shared/domain/record';
import { chained, useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useRecordLabel } from '../../store/record-label';
import { useScreen } from '../../store/screen';
import { CaseText } from '../../ui/case-text';
import { FieldValue } from '../../ui/field-value';
import { SegmentedField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import type { FieldChoice, ImportChoice, Incoming, IncomingField, IncomingRecord } from '../../vault/api';
import { choiceOf, mustBeAsked, withChoice } from './review-choice';
import css from './review.module.css';

interface RecordProps {
  readonly record: IncomingRecord;
  /** What the sending desk is called. */
  readonly sender: string;
  readonly choices: ImportChoice;
  readonly onChoose: (fields: readonly string[], choice: FieldChoice) => void;
}

/** What a document says of its bytes is for programs. */
const isShown = ({ field }: IncomingField) => field !== 'chunks' && field !== 'sha256';

interface ListProps {
  readonly records: readonly IncomingRecord[];
  readonly sender: string;
  readonly choices: ImportChoice;
  readonly onChange: (choices: ImportChoice) => void;
}

/** So many are drawn at once: the first ones stand there at once, and the screen answers while the others follow. */
const AT_ONCE = 20;

export function ReviewList({ records, sender, choices, onChange }: ListProps) {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= records.length) return undefined;
    const next = setTimeout(() => setDrawn(drawn + AT_ONCE));
    return () => clearTimeout(next);
  }, [drawn, records.length]);
  const latest = useRef({ choices, onChange });
  useEffect(() => {
    latest.current = { choices, onChange };
  });
  const choose = useCallback((recordId: string, fields: readonly string[], choice: FieldChoice) => {
    const now = latest.current;
    now.onChange(withChoice(now.choices, recordId, fields, choice));
  }, []);
  return records
    .slice(0, drawn)
    .map((record) => (
      <OneReview
        key={record.id}
        record={record}
        sender={sender}
        chosen={choices[record.id]}
        onChoose={choose}
      />
    ));
}

interface OneProps {
  readonly record: IncomingRecord;
  readonly sender: string;
  readonly chosen: ImportChoice[string] | undefined;
  readonly onChoose: (recordId: string, fields: readonly string[], choice: FieldChoice) => void;
}

/** A choice in one record draws that one again, and not the thousand others. */
const OneReview = memo(function OneReview({ record, sender, chosen, onChoose }: OneProps) {
  return (
    <RecordReview
      record={record}
      sender={sender}
      choices={chosen ? { [record.id]: chosen } : {}}
      onChoose={(fields, choice) => onChoose(record.id, fields, choice)}
    />
  );
});

/** A new record is taken whole or left; a known one field by field. */
function RecordReview({ record, sender, choices, onChoose }: RecordProps) {
  const t = useT();
  const text = useFieldText();
  const label = useRecordLabel();
  const names = record.fields.map(({ field }) => field);
  const [first] = record.fields;
  return (
    <section className={css.record} aria-label={text.kind(record.kind)}>
      <div className={css.recordHead}>
        <h2>
          <CaseText>{record.known ? label(record.known) : text.kind(record.kind)}</CaseText>
        </h2>
        {record.isNew && <StateMark tone="fresh">{t('review.new')}</StateMark>}
        {record.isNewer && <span className="hint">{t('review.newer')}</span>}
        <span className="spring" />
        {record.isNew && first && (
          <SegmentedField
            label={t('word.of', { what: t('review.choice'), of: text.kind(record.kind) })}
            hideLabel
            value={choiceOf(choices, record, first) === 'later' ? 'later' : 'theirs'}
            onChange={(choice) => onChoose(names, choice)}
            options={[
              { id: 'theirs', label: t('review.take') },
              { id: 'later', label: t('review.leave') },
            ]}
          />
        )}
      </div>
      {mustBeAsked(record) && <StateMark tone="stop">{t('documents.askFirst', { sender })}</StateMark>}
      {record.fields.filter(isShown).map((field) => (
        <FieldReview
          key={field.field}
          field={field}
          record={record}
          sender={sender}
          choices={choices}
          onChoose={onChoose}
        />
      ))}
    </section>
  );
}

const NAMES = ['firstName', 'lastName', 'nicknames'];
const CHANGE_TONES = { new: 'fresh', changed: 'open', conflict: 'conflict', older: 'open' } as const;

interface FieldProps extends RecordProps {
  readonly field: IncomingField;
}

function FieldReview({ field, record, sender, choices, onChoose }: FieldProps) {
  const t = useT();
  const format = useFormat();
  const text = useFieldText();
  const isNamed = useScreen((state) => state.named.has(record.caseId));
  const { field: name, change, theirs, ours, theirStamp, ourStamp, holds, through, isFuture } = field;
  // Nothing was said of it before; a removal is a change all the same.
  const shown = name === DELETED_FIELD && change === 'new' ? 'changed' : change;
  const isHidden = record.kind === 'person' && NAMES.includes(name) && !isNamed;
  const show = (value: IncomingField['theirs'] | undefined) =>
    name === DELETED_FIELD ? (
      t(value ? 'field.$deleted' : 'review.stands')
    ) : value === undefined ? (
      t('word.empty')
    ) : isHidden ? (
      t('person.hidden')
    ) : (
      <FieldValue kind={record.kind} field={name} value={value} point={record.care ?? undefined} />
    );
  const by = (stamp: IncomingField['theirStamp']) =>
    `${stamp.person}, ${format.day(new Date(stamp.at).toISOString())}`;
  return (
    <div className={css.field} data-change={change}>
      <div>
        <strong>{text.field(name)}</strong>
        <p>
          <StateMark tone={CHANGE_TONES[shown]}>{t(`review.${shown}`)}</StateMark>
        </p>
      </div>
      <div>
        {!record.isNew && (
          <>
            <span className={css.side}>{t('review.ours')}</span>
            <bdi>{show(ours)}</bdi>
            {ourStamp && <p className="hint">{by(ourStamp)}</p>}
          </>
        )}
      </div>
      <div>
        <span className={css.side}>{t('review.theirs')}</span>
        <bdi>{show(theirs)}</bdi>
        <p className="hint">{by(theirStamp)}</p>
        {through && (
          <p className="hint">
            {through.author
              ? t('review.through', { sender, author: through.author.name })
              : t('review.throughUnknown', { sender })}
          </p>
        )}
        {isFuture && <StateMark tone="soon">{t('review.futureField')}</StateMark>}
        {holds && <StateMark tone="soon">{t('review.holds')}</StateMark>}
      </div>
      <div>
        {!record.isNew && (
          <SegmentedField
            label={t('word.of', { what: t('review.choice'), of: text.field(name) })}
            hideLabel
            value={choiceOf(choices, record, field)}
            onChange={(choice) => onChoose([name], choice)}
            options={(['theirs', 'ours', 'later'] as const).map((id) => ({
              id,
              label: t(`review.choice.${id}`),
            }))}
          />
        )}
      </div>
    </div>
  );
}

interface LeftOutProps {
  readonly incoming: Pick<Incoming, 'leftOut' | 'sender'>;
}

/** What cannot be true is named, so that someone can ask the sender about it. */
export function LeftOutList({ incoming: { leftOut, sender } }: LeftOutProps) {
  const t = useT();
  const text = useFieldText();
  if (leftOut.length === 0) return null;
  return (
    <section className={css.record} aria-label={t('review.leftOut')}>
      <div className={css.recordHead}>
        <h2>{t('review.leftOut')}</h2>
      </div>
      <StateMark tone="now">{t('review.leftOutHint', { agency: sender.agency.name })}</StateMark>
      {leftOut.map(({ recordId, kind, field, reason }) => (
        <p key={`${recordId} ${field}`} className={css.stub}>
          {chained(t, [text.kind(kind), text.field(field), t(`leftOut.${reason}`)])}
        </p>
      ))}
    </section>
  );
}
