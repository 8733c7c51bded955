import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import type { RecordView } from '../../../shared/domain/kinds';
import { MOST_QUESTIONS } from '../../../shared/domain/placement';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useTextProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { TextField } from '../../ui/fields';
import { HistoryAct } from '../../ui/record-history';
import { RecordForm } from './record-form';

/** The desk's list; the latest counts if two people made one at the same time. */
export function useQualityList(): RecordView<'quality-list'> | null {
  const { data } = useQuery('desk', () => vault().deskRecords());
  const [latest] = viewsOfKind(data ?? [], 'quality-list').toSorted((a, b) => b.changed.at - a.changed.at);
  return latest ?? null;
}

interface QualityFormProps {
  /** Where it was opened: that is where its draft waits. */
  readonly caseId: string;
  readonly list: RecordView<'quality-list'> | null;
  readonly onDone: () => void;
}

/** What this desk asks of a place, one question a line, in its own words. */
export function QualityForm({ caseId, list, onDone }: QualityFormProps) {
  const t = useT();
  const problem = useTextProblem();
  const { value, change, drop } = useDraft(`quality-list ${caseId}`, () => ({
    questions: (list?.values.questions ?? []).join('\n'),
  }));
  const [fault, setFault] = useState<string | null>(null);
  const questions = [
    ...new Set(
      value.questions
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ];
  const error =
    questions.length > MOST_QUESTIONS
      ? t('quality.tooMany', { n: MOST_QUESTIONS })
      : (questions.map((line) => problem(line, { isLine: true })).find(Boolean) ?? null);

  async function saveList() {
    if (error) return;
    const [id = ''] = await vault().newIds(1);
    const failed = await save(
      t,
      [
        list
          ? set('quality-list', { id: list.id, caseId: null }, { questions })
          : create('quality-list', { id, caseId: null }, { questions }),
      ],
      t('quality.saved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <RecordForm
      label={t('quality.title')}
      fault={fault}
      onSubmit={() => void saveList()}
      onCancel={() => {
        void drop();
        onDone();
      }}
    >
      <TextField
        label={t('quality.questions')}
        hint={t('quality.hint')}
        rows={6}
        value={value.questions}
        onChange={(typed) => change({ questions: typed })}
        error={error}
      />
      {list && <HistoryAct caseId={null} recordId={list.id} />}
    </RecordForm>
  );
}
