import { useState } from 'react';
import { absenceProblem } from '../../../shared/domain/caseload';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { create } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDraft, useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SelectField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import css from './today.module.css';

/** Who is away, from now on; what is over stands in no list. */
export function Absences({ people }: { readonly people: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const [isAdding, setAdding] = useFormOpen('absence');
  const { data: records } = useQuery('desk-records', () => vault().deskRecords());
  const coming = viewsOfKind(records ?? [], 'absence')
    .filter(({ values }) => (values.until ?? '') >= today)
    .sort((a, b) => (a.values.from ?? '').localeCompare(b.values.from ?? ''));
  return (
    <Section
      title={t('absence.title')}
      count={coming.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t('absence.new')}
        </Button>
      }
    >
      {isAdding && <AbsenceForm people={people} onDone={() => setAdding(false)} />}
      {coming.length === 0 && !isAdding && <Empty>{t('absence.none')}</Empty>}
      <ul>
        {coming.map(({ id, values: { person, cover, from, until } }) => {
          const text = t('absence.line', {
            person: person ?? '',
            cover: cover ?? '',
            from: from ? format.day(from) : '',
            until: until ? format.day(until) : '',
          });
          return (
            <li key={id} className={css.handed}>
              <span>{text}</span>
              <span />
              <Button
                writes
                variant="quiet"
                label={t('word.of', { what: t('act.remove'), of: text })}
                onPress={() => void save(t, [{ op: 'delete', id, caseId: null }], t('absence.removed'))}
              >
                {t('act.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface FormValue {
  readonly person: string | null;
  readonly cover: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

function AbsenceForm({
  people,
  onDone,
}: {
  readonly people: readonly string[];
  readonly onDone: () => void;
}) {
  const t = useT();
  const { value, change, drop } = useDraft<FormValue>('absence', () => ({
    person: null,
    cover: null,
    from: localDay(Date.now()),
    until: null,
  }));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const problem = isChecked ? absenceProblem(value) : null;
  const options = people.map((id) => ({ id, label: id }));
  const errorAt = (...at: readonly (typeof problem)[]) =>
    problem && at.includes(problem) ? t(`absenceProblem.${problem}`) : null;

  async function saveAbsence() {
    setChecked(true);
    if (absenceProblem(value)) return;
    const [id = ''] = await vault().newIds(1);
    const failed = await save(t, [create('absence', { id, caseId: null }, value)], t('absence.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={t('absence.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveAbsence();
      }}
    >
      <Columns>
        <SelectField
          label={t('absence.person')}
          placeholder={t('act.choose')}
          value={value.person}
          options={options}
          onChange={(person) => change({ person })}
          error={errorAt('person')}
        />
        <SelectField
          label={t('absence.cover')}
          placeholder={t('act.choose')}
          value={value.cover}
          options={options}
          onChange={(cover) => change({ cover })}
          error={errorAt('cover', 'same')}
        />
        <DayField label={t('absence.from')} value={value.from} onChange={(from) => change({ from })} />
        <DayField
          label={t('absence.until')}
          value={value.until}
          onChange={(until) => change({ until })}
          error={errorAt('days')}
        />
      </Columns>
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
    </form>
  );
}
