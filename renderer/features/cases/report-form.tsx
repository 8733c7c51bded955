import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import { reportProblems } from '../../../shared/domain/report';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Form } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { editedChanges, type NewCase, type toldIn } from './new-case';
import { ChildFields, ReportFields } from './new-case-fields';

interface ReportFormProps {
  readonly told: NonNullable<ReturnType<typeof toldIn>>;
  readonly start: NewCase;
  readonly onDone: () => void;
}

/** A report on its own, completed or put right later. */
export function ReportForm({ told, start, onDone }: ReportFormProps) {
  const t = useT();
  const person = useSession((state) => state.desk?.person ?? '');
  const { value, change, drop } = useDraft<NewCase>(`report ${told.id}`, () => start);
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const now = useNow();
  const problemsAt = (moment: number) => reportProblems(value, moment, localDay(moment));
  const problems = isChecked ? problemsAt(now) : {};
  const toldError = isChecked && !value.told.trim() ? t('newCase.errorTold') : null;

  async function keep() {
    setChecked(true);
    if (!value.told.trim() || Object.keys(problemsAt(Date.now())).length > 0) return;
    const [newId = ''] = await vault().newIds(1);
    const changes = editedChanges(value, told, person, newId);
    const failed = await save(t, changes, t('reports.saved', { code: value.code }));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <Form
      label={t('reports.edit')}
      onSubmit={() => void keep()}
      foot={
        <>
          <Button writes type="submit" variant="primary">
            {t('act.save')}
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              void drop();
              onDone();
            }}
          >
            {t('act.cancel')}
          </Button>
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
        </>
      }
    >
      <ReportFields value={value} change={change} problems={problems} toldError={toldError} />
      <ChildFields value={value} change={change} problems={problems} isReport similar={null} />
    </Form>
  );
}
