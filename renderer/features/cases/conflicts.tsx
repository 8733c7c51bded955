import { useState } from 'react';
import type { Json } from '../../../shared/domain/json';
import type { Kind, KindValues } from '../../../shared/domain/kinds';
import { set } from '../../../shared/domain/change';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useFieldText } from '../../store/field-text';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { FieldValue } from '../../ui/field-value';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { conflictsOf, type CaseData, type Conflict } from './case-data';
import css from './cases.module.css';

/** Fields in which desks wrote differently at the same time; each waits for a person. */
export function ConflictsBanner({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const conflicts = conflictsOf(data);
  const [first] = conflicts;
  if (!first) return null;
  return (
    <Banner tone="soon">
      <StateMark tone="conflict">{t('case.conflicts', { n: conflicts.length })}</StateMark>
      <span className="spring" />
      <Button onPress={() => setOpen(true)}>{t('case.conflictChoose')}</Button>
      {isOpen && <ConflictDialog conflict={first} onClose={() => setOpen(false)} />}
    </Banner>
  );
}

function ConflictDialog({
  conflict: { view, field },
  onClose,
}: {
  readonly conflict: Conflict;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const text = useFieldText();
  const [fault, setFault] = useState<string | null>(null);
  const rivals = view.conflicts[field] ?? [];

  async function choose(value: Json) {
    const values = { [field]: value } as unknown as KindValues<Kind>;
    const failed = await save(
      t,
      [set(view.kind, { id: view.id, caseId: view.caseId }, values)],
      t('case.conflictSolved'),
    );
    setFault(failed);
    if (!failed) onClose();
  }

  return (
    <Dialog
      title={`${t('case.conflictTitle')} ${text.field(field)}`}
      isOpen
      onClose={onClose}
      foot={
        <>
          {fault && <StateMark tone="now">{fault}</StateMark>}
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
        </>
      }
    >
      {rivals.map(({ value, stamp }, at) => (
        <div key={`${stamp.replica} ${stamp.n}`} className={css.personRow}>
          <p>
            <strong>
              <FieldValue
                kind={view.kind}
                field={field}
                value={value}
                point={view.kind === 'contact-point' ? view.values : undefined}
              />
            </strong>{' '}
            {at === 0 && <StateMark tone="soon">{t('case.conflictHolds')}</StateMark>}
          </p>
          <p className={css.small}>
            {t('case.conflictBy', {
              person: stamp.person,
              moment: format.moment(new Date(stamp.at).toISOString()),
            })}
          </p>
          <span>
            <Button writes onPress={() => void choose(value)}>
              {t('case.conflictTake')}
            </Button>
          </span>
        </div>
      ))}
    </Dialog>
  );
}
