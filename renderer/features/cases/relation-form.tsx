import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import type { Origin, RecordView } from '../../../shared/domain/kinds';
import {
  NATURES,
  relationProblems,
  type Nature,
  type RelationField,
  type RelationProblem,
} from '../../../shared/domain/relation';
import { GRADES, type Grade } from '../../../shared/domain/values';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { ofKind, type CaseData } from './case-data';
import { usePersonLabel } from './person-label';
import { OriginField } from './origin-field';
import { RecordForm } from './record-form';

type Relation = RecordView<'relation'>;

interface RelationFormValue {
  readonly from: string | null;
  readonly to: string | null;
  readonly nature: Nature | null;
  readonly words: string;
  readonly since: string | null;
  readonly endedOn: string | null;
  readonly grade: Grade | null;
  readonly note: string;
  readonly origin: Origin;
}

interface FormProps {
  readonly data: CaseData;
  readonly relation: Relation | null;
  readonly onDone: () => void;
}

export function relationDraft(caseId: string, relation: Relation | null): string {
  return `relation ${caseId} ${relation?.id ?? 'new'}`;
}

function startOf(relation: Relation | null): RelationFormValue {
  const { from, to, nature, words, since, endedOn, grade, note } = relation?.values ?? {};
  return {
    from: from ?? null,
    to: to ?? null,
    nature: nature ?? null,
    words: words ?? '',
    since: since ?? null,
    endedOn: endedOn ?? null,
    grade: grade ?? null,
    note: note ?? '',
    origin: relation?.origin ?? 'own',
  };
}

/** A word at each field that cannot be so. */
function useErrors(value: RelationFormValue) {
  const t = useT();
  const tooLong = useTextProblem();
  const problems = relationProblems(value, localDay(useNow()));
  const text = (problem: RelationProblem) => {
    switch (problem) {
      case 'empty':
        return t('fault.emptyField');
      case 'same':
        return t('relation.same');
      case 'future':
        return t('fault.futureDay');
      case 'before-start':
        return t('fault.beforeStart');
    }
  };
  const of = (field: RelationField) => {
    const problem = problems[field];
    return problem ? text(problem) : null;
  };
  return {
    from: of('from'),
    to: of('to'),
    nature: value.nature ? null : t('fault.emptyField'),
    words: of('words') ?? tooLong(value.words, { isLine: true }),
    since: of('since'),
    endedOn: of('endedOn'),
    grade: of('grade'),
    note: tooLong(value.note),
  };
}

/** Who they are is chosen once: a relation with someone else is another relation, with a history of its own. */
export function RelationForm({ data, relation, onDone }: FormProps) {
  const t = useT();
  const { value, change, drop } = useDraft(relationDraft(data.id, relation), () => startOf(relation));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const errors = useErrors(value);
  const error = (field: keyof typeof errors) => (isChecked ? errors[field] : null);

  async function saveRelation() {
    setChecked(true);
    const { from, to, nature, words, since, endedOn, grade, note } = value;
    if (!from || !to || !nature || !grade || Object.values(errors).some(Boolean)) return;
    const values = { nature, words: words.trim() || null, since, endedOn, grade, note: note.trim() || null };
    const [id = ''] = await vault().newIds(1);
    const saved = relation
      ? set('relation', { id: relation.id, caseId: data.id }, { ...values, ...{ $origin: value.origin } })
      : create('relation', { id, caseId: data.id }, { ...values, from, to }, { origin: value.origin });
    const failed = await save(t, [saved], t('relation.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <RecordForm
      label={t('kind.relation')}
      fault={fault}
      onSubmit={() => void saveRelation()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      {relation ? (
        <p className="hint">{t('relation.fixed')}</p>
      ) : (
        <Ends data={data} value={value} change={change} error={error} />
      )}
      <Columns>
        <SelectField
          label={t('relation.natureOf')}
          placeholder={t('act.choose')}
          value={value.nature}
          onChange={(nature) => change({ nature })}
          options={NATURES.map((id) => ({ id, label: t(`nature.${id}`) }))}
          error={error('nature')}
        />
        <TextField
          label={t('field.words')}
          value={value.words}
          onChange={(words) => change({ words })}
          error={error('words')}
        />
      </Columns>
      <SegmentedField
        label={t('field.grade')}
        value={value.grade}
        onChange={(grade) => change({ grade })}
        options={GRADES.map((id) => ({ id, label: t(`grade.${id}`) }))}
        error={error('grade')}
      />
      <Columns>
        <DayField
          label={t('relation.since')}
          value={value.since}
          onChange={(since) => change({ since })}
          error={error('since')}
        />
        <DayField
          label={t('relation.endedOn')}
          value={value.endedOn}
          onChange={(endedOn) => change({ endedOn })}
          error={error('endedOn')}
        />
      </Columns>
      <OriginField value={value.origin} onChange={(origin) => change({ origin })} />
      <TextField
        label={t('field.note')}
        rows={2}
        value={value.note}
        onChange={(note) => change({ note })}
        error={error('note')}
      />
    </RecordForm>
  );
}

interface EndsProps {
  readonly data: CaseData;
  readonly value: RelationFormValue;
  readonly change: (part: Partial<RelationFormValue>) => void;
  readonly error: (field: 'from' | 'to') => string | null;
}

function Ends({ data, value, change, error }: EndsProps) {
  const t = useT();
  const label = usePersonLabel(data);
  const people = ofKind(data, 'person').map(({ id, values }) => ({
    id,
    label: label(id),
    ...(values.relation && { sub: values.relation }),
  }));
  return (
    <Columns>
      <SelectField
        label={t('relation.from')}
        placeholder={t('act.choose')}
        value={value.from}
        onChange={(from) => change({ from })}
        options={people}
        error={error('from')}
      />
      <SelectField
        label={t('relation.to')}
        placeholder={t('act.choose')}
        value={value.to}
        onChange={(to) => change({ to })}
        options={people}
        error={error('to')}
      />
    </Columns>
  );
}
