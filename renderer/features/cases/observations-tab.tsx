import { useState } from 'react';
import { SIGNAL_RULE } from '../../../shared/domain/data/signals';
import type { RecordView } from '../../../shared/domain/kinds';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useSession } from '../../store/session';
import { hasDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Empty, Section } from '../../ui/layout';
import { ofKind, type CaseData } from './case-data';
import { EntryActs } from './entry-acts';
import { PhaseEntry, SignalEntry } from './entry-rows';
import { OverTime } from './over-time';
import { PhaseForm } from './phase-form';
import { SignalForm } from './signal-form';

/** What is known and by whom: facts apart from what we make of them, and phases as dated observations. */
export function ObservationsTab({ data }: { readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const [isAdding, setAdding] = useState<'signal' | 'phase' | null>(() =>
    hasDraft(`signal ${data.id}`) ? 'signal' : hasDraft(`phase ${data.id}`) ? 'phase' : null,
  );
  const signals = ofKind(data, 'signal').toSorted((a, b) =>
    (b.values.on ?? '').localeCompare(a.values.on ?? ''),
  );
  const phases = ofKind(data, 'phase').toSorted((a, b) =>
    (b.values.since ?? '').localeCompare(a.values.since ?? ''),
  );
  const close = () => setAdding(null);
  return (
    <>
      <Section
        title={t('section.observations')}
        count={signals.length + phases.length}
        acts={
          <>
            <Button writes onPress={() => setAdding('phase')}>
              {t('observation.newPhase')}
            </Button>
            <Button writes onPress={() => setAdding('signal')}>
              {t('observation.newSignal')}
            </Button>
          </>
        }
      >
        <p className="hint form-section">{SIGNAL_RULE.text[language]}</p>
        {isAdding === 'signal' && <SignalForm data={data} onDone={close} />}
        {isAdding === 'phase' && <PhaseForm data={data} onDone={close} />}
        {signals.length + phases.length === 0 && !isAdding && <Empty>{t('observation.none')}</Empty>}
        <ol>
          {phases.map((view) => (
            <PhaseEntry
              key={view.id}
              view={view}
              when={view.values.since ? format.day(view.values.since) : ''}
              acts={<Acts view={view} caseId={data.id} />}
            />
          ))}
          {signals.map((view) => (
            <SignalEntry
              key={view.id}
              view={view}
              when={view.values.on ? format.day(view.values.on) : ''}
              acts={<Acts view={view} caseId={data.id} />}
            />
          ))}
        </ol>
      </Section>
      <OverTime data={data} />
    </>
  );
}

interface ActsProps {
  readonly view: RecordView<'signal' | 'phase'>;
  readonly caseId: string;
}

/** What another desk noted is not ours to remove. */
function Acts({ view: { id, created }, caseId }: ActsProps) {
  const t = useT();
  const us = useSession((state) => state.desk?.deskId);
  return (
    <EntryActs id={id} caseId={caseId} {...(created.desk === us && { removed: t('observation.removed') })} />
  );
}
