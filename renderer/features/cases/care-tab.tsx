import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { isCurrent } from '../../../shared/domain/placement';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { hasDraft, useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { LegalEntry, PlacementEntry } from './care-entries';
import { ofKind, type CaseData } from './case-data';
import { EntryActs } from './entry-acts';
import { LegalForm } from './legal-form';
import { PlacementForm } from './placement-form';
import { QualityForm, useQualityList } from './quality-list';

/** Where the child stays, and what runs by law. */
export function CareTab({ data }: { readonly data: CaseData }) {
  return (
    <>
      <Stays data={data} />
      <Steps data={data} />
    </>
  );
}

function Stays({ data }: { readonly data: CaseData }) {
  const t = useT();
  const list = useQualityList();
  const [isAdding, setAdding] = useFormOpen(`placement ${data.id}`);
  const [isListing, setListing] = useFormOpen(`quality-list ${data.id}`);
  const today = localDay(useNow());
  const stays = ofKind(data, 'placement').toSorted((a, b) =>
    (b.values.startedOn ?? '').localeCompare(a.values.startedOn ?? ''),
  );
  const questions = list?.values.questions ?? [];
  const isTwice = stays.filter(({ values }) => isCurrent(values, today)).length > 1;
  return (
    <Section
      title={t('stay.title')}
      count={stays.length}
      acts={
        <>
          <Button writes variant="quiet" onPress={() => setListing(!isListing)}>
            {t('quality.edit')}
          </Button>
          <Button writes onPress={() => setAdding(!isAdding)}>
            {t('stay.new')}
          </Button>
        </>
      }
    >
      {isListing && <QualityForm caseId={data.id} list={list} onDone={() => setListing(false)} />}
      {isAdding && (
        <PlacementForm data={data} stay={null} questions={questions} onDone={() => setAdding(false)} />
      )}
      {isTwice && <StateMark tone="soon">{t('stay.twoNow')}</StateMark>}
      {stays.length === 0 && !isAdding && <Empty>{t('stay.none')}</Empty>}
      <ol>
        {stays.map((view) => (
          <StayRow key={view.id} view={view} data={data} questions={questions} />
        ))}
      </ol>
    </Section>
  );
}

interface StayRowProps {
  readonly view: RecordView<'placement'>;
  readonly data: CaseData;
  readonly questions: readonly string[];
}

function StayRow({ view, data, questions }: StayRowProps) {
  const t = useT();
  const format = useFormat();
  const [isEditing, setEditing] = useState(() => hasDraft(`placement ${data.id} ${view.id}`));
  if (isEditing)
    return (
      <li>
        <PlacementForm data={data} stay={view} questions={questions} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <PlacementEntry
      view={view}
      when={view.values.startedOn ? format.day(view.values.startedOn) : ''}
      acts={
        <EntryActs
          id={view.id}
          caseId={data.id}
          removed={t('stay.removed')}
          onEdit={() => setEditing(true)}
        />
      }
    />
  );
}

function Steps({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(`legal-step ${data.id}`);
  const steps = ofKind(data, 'legal-step').toSorted((a, b) =>
    (b.values.startedAt ?? '').localeCompare(a.values.startedAt ?? ''),
  );
  return (
    <Section
      title={t('legal.title')}
      count={steps.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t('legal.new')}
        </Button>
      }
    >
      {isAdding && <LegalForm data={data} step={null} onDone={() => setAdding(false)} />}
      {steps.length === 0 && !isAdding && <Empty>{t('legal.none')}</Empty>}
      <ol>
        {steps.map((view) => (
          <StepRow key={view.id} view={view} data={data} />
        ))}
      </ol>
    </Section>
  );
}

function StepRow({ view, data }: { readonly view: RecordView<'legal-step'>; readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const [isEditing, setEditing] = useState(() => hasDraft(`legal-step ${data.id} ${view.id}`));
  if (isEditing)
    return (
      <li>
        <LegalForm data={data} step={view} onDone={() => setEditing(false)} />
      </li>
    );
  return (
    <LegalEntry
      view={view}
      when={view.values.startedAt ? format.day(view.values.startedAt) : ''}
      acts={
        <EntryActs
          id={view.id}
          caseId={data.id}
          removed={t('legal.removed')}
          onEdit={() => setEditing(true)}
        />
      }
    />
  );
}
