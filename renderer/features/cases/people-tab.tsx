import { useState } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { fullName, PERSON_ROLES } from '../../../shared/domain/person';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { useScreen } from '../../store/screen';
import { hasDraft, useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { ContactPoint } from '../../ui/contact-point';
import { Empty, Section } from '../../ui/layout';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { ElsewhereSection } from './elsewhere';
import { useOriginText } from './origin-field';
import { PersonForm, personDraft } from './person-form';
import { usePersonCode } from './person-label';
import { PointForm, pointDraft } from './point-form';
import { useRecordPlace } from './record-place';
import { RelationSection } from './relation-section';

type Person = RecordView<'person'>;
type Point = RecordView<'contact-point'>;

export function PeopleTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(personDraft(data.id, null));
  const people = ofKind(data, 'person').toSorted(
    (a, b) => PERSON_ROLES.indexOf(a.values.role ?? 'other') - PERSON_ROLES.indexOf(b.values.role ?? 'other'),
  );
  return (
    <>
      <Section
        title={t('tab.people')}
        count={people.length}
        acts={
          <Button writes onPress={() => setAdding(!isAdding)}>
            {t('person.new')}
          </Button>
        }
      >
        {isAdding && <PersonForm caseId={data.id} person={null} onDone={() => setAdding(false)} />}
        {people.length === 0 && !isAdding && <Empty>{t('person.none')}</Empty>}
        {people.map((person) => (
          <PersonRow key={person.id} person={person} data={data} />
        ))}
      </Section>
      <RelationSection data={data} />
      <ElsewhereSection data={data} />
    </>
  );
}

function PersonRow({ person, data }: { readonly person: Person; readonly data: CaseData }) {
  const t = useT();
  const isNamed = useScreen((state) => state.named.has(data.id));
  const [mode, setMode] = useState<'read' | 'edit' | 'point'>(() =>
    hasDraft(personDraft(data.id, person))
      ? 'edit'
      : hasDraft(pointDraft(data.id, person.id))
        ? 'point'
        : 'read',
  );
  const { relation, note, nicknames } = person.values;
  const origin = useOriginText();
  const code = usePersonCode(data);
  const points = ofKind(data, 'contact-point').filter(({ values }) => values.personId === person.id);
  const name = isNamed ? [fullName(person.values), nicknames].filter(Boolean).join(', ') : t('person.hidden');
  const close = () => setMode('read');
  const place = useRecordPlace<HTMLDivElement>(person.id);
  return (
    <div className={css.personRow}>
      <div className={css.line} {...place}>
        <strong>{code(person.id)}</strong>
        <bdi>{name}</bdi>
        <span className={css.small}>
          <CaseText>{[relation, origin(person)].filter(Boolean).join(', ')}</CaseText>
        </span>
        <span className="spring" />
        <Button writes variant="quiet" onPress={() => setMode('point')}>
          {t('point.new')}
        </Button>
        <Button writes variant="quiet" onPress={() => setMode('edit')}>
          {t('act.edit')}
        </Button>
        <HistoryAct caseId={data.id} recordId={person.id} />
      </div>
      {note && (
        <p className={css.prose}>
          <CaseText>{note}</CaseText>
        </p>
      )}
      {mode === 'edit' && <PersonForm caseId={data.id} person={person} onDone={close} />}
      {points.map((point) => (
        <PointRow key={point.id} point={point} caseId={data.id} />
      ))}
      {mode === 'point' && <PointForm caseId={data.id} personId={person.id} point={null} onDone={close} />}
    </div>
  );
}

function PointRow({ point, caseId }: { readonly point: Point; readonly caseId: string }) {
  const t = useT();
  const [isEditing, setEditing] = useFormOpen(pointDraft(caseId, point.id));
  const told = useOriginText()(point);
  const place = useRecordPlace<HTMLDivElement>(point.id);
  const { label, type } = point.values;
  const what = label ?? t(`pointType.${type ?? 'other'}`);
  async function remove() {
    await save(t, [{ op: 'delete', id: point.id, caseId }], t('point.removed'));
  }
  if (isEditing)
    return (
      <PointForm
        caseId={caseId}
        personId={point.values.personId ?? null}
        point={point}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <div className={css.line} {...place}>
      <div className="spring">
        <ContactPoint point={point} />
        {told && <p className={css.small}>{told}</p>}
      </div>
      <Button
        writes
        variant="quiet"
        onPress={() => setEditing(true)}
        label={t('word.of', { what: t('act.edit'), of: what })}
      >
        {t('act.edit')}
      </Button>
      <Button
        writes
        variant="quiet"
        onPress={() => void remove()}
        label={t('word.of', { what: t('act.remove'), of: what })}
      >
        {t('act.remove')}
      </Button>
      <HistoryAct caseId={caseId} recordId={point.id} />
    </div>
  );
}
