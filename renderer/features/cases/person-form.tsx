import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import type { Origin, RecordView } from '../../../shared/domain/kinds';
import { GENDERS, PERSON_ROLES, type PersonRole } from '../../../shared/domain/person';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDayProblem } from '../../store/text-problem';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import css from './cases.module.css';
import { OriginField } from './origin-field';

type Person = RecordView<'person'>;

interface PersonFormValue {
  readonly role: PersonRole;
  readonly firstName: string;
  readonly lastName: string;
  readonly nicknames: string;
  readonly birthDate: string | null;
  readonly gender: (typeof GENDERS)[number];
  readonly languages: string;
  readonly relation: string;
  readonly appearance: string;
  readonly note: string;
  readonly origin: Origin;
}

interface PersonFormProps {
  readonly caseId: string;
  readonly person: Person | null;
  readonly onDone: () => void;
}

/** Names the case too: an erased case takes its drafts with it. */
export function personDraft(caseId: string, person: Person | null): string {
  return `person ${caseId} ${person?.id ?? 'new'}`;
}

export function PersonForm({ caseId, person, onDone }: PersonFormProps) {
  const t = useT();
  const dayProblem = useDayProblem();
  const start = person?.values ?? {};
  const { value, change, drop } = useDraft<PersonFormValue>(personDraft(caseId, person), () => ({
    role: start.role ?? 'parent',
    firstName: start.firstName ?? '',
    lastName: start.lastName ?? '',
    nicknames: start.nicknames ?? '',
    birthDate: start.birthDate ?? null,
    gender: start.gender ?? 'unknown',
    languages: start.languages ?? '',
    relation: start.relation ?? '',
    appearance: start.appearance ?? '',
    note: start.note ?? '',
    origin: person?.origin ?? 'own',
  }));
  const [fault, setFault] = useState<string | null>(null);
  const wrongBirth = value.birthDate ? dayProblem(value.birthDate) : null;
  const hasName = [value.firstName, value.lastName, value.nicknames].some((name) => name.trim());

  async function savePerson() {
    if (wrongBirth) return;
    if (!hasName) {
      setFault(t('person.errorName'));
      return;
    }
    const empty = (text: string) => text.trim() || null;
    const values = {
      role: value.role,
      firstName: empty(value.firstName),
      lastName: empty(value.lastName),
      nicknames: empty(value.nicknames),
      birthDate: value.birthDate,
      gender: value.gender,
      languages: empty(value.languages),
      relation: empty(value.relation),
      appearance: empty(value.appearance),
      note: empty(value.note),
    };
    const [fresh = ''] = await vault().newIds(1);
    const saved = person
      ? set('person', { id: person.id, caseId }, { ...values, ...{ $origin: value.origin } })
      : create('person', { id: fresh, caseId }, values, { origin: value.origin });
    const failed = await save(t, [saved], t('person.saved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  const line = (field: 'firstName' | 'lastName' | 'nicknames' | 'languages' | 'relation') => (
    <TextField
      label={t(`field.${field}`)}
      value={value[field]}
      onChange={(next) => change({ [field]: next })}
    />
  );
  return (
    <form
      className="form-stack form-section"
      aria-label={t('person.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void savePerson();
      }}
    >
      <SegmentedField
        label={t('field.role')}
        value={value.role}
        onChange={(role) => change({ role })}
        options={PERSON_ROLES.map((id) => ({ id, label: t(`role.${id}`) }))}
      />
      <Columns>
        {line('firstName')}
        {line('lastName')}
        {line('nicknames')}
      </Columns>
      <Columns>
        <DayField
          label={t('field.birthDate')}
          value={value.birthDate}
          onChange={(birthDate) => change({ birthDate })}
          error={wrongBirth}
        />
        <SegmentedField
          label={t('field.gender')}
          value={value.gender}
          onChange={(gender) => change({ gender })}
          options={GENDERS.map((id) => ({ id, label: t(`gender.${id}`) }))}
        />
      </Columns>
      <Columns>
        {line('languages')}
        {line('relation')}
        <OriginField value={value.origin} onChange={(origin) => change({ origin })} />
      </Columns>
      <TextField
        label={t('field.appearance')}
        rows={2}
        value={value.appearance}
        onChange={(appearance) => change({ appearance })}
      />
      <TextField label={t('field.note')} rows={2} value={value.note} onChange={(note) => change({ note })} />
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <div className={css.acts}>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
        <Button
          onPress={() => {
            void drop();
            onDone();
          }}
        >
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}
