import { useState } from 'react';
import type { ConsentState } from '../../../shared/domain/consent';
import { set } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { partyKey } from '../../../shared/domain/parties';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useListName } from '../../store/own-grounds';
import { useFormOpen } from '../../store/use-draft';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Empty, Section } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { ConsentForm } from './consent-form';
import { useRecordPlace } from './record-place';

type ConsentView = RecordView<'consent'>;

const TONES: Readonly<Record<ConsentState, Tone>> = {
  given: 'fine',
  refused: 'stop',
  withdrawn: 'stop',
  postponed: 'soon',
};

/** Who agreed to what going where. A withdrawal changes the state; what was said before stays in its history. */
export function Consents({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(`consent ${data.id}`);
  const consents = ofKind(data, 'consent').toSorted((a, b) =>
    (b.values.on ?? '').localeCompare(a.values.on ?? ''),
  );
  return (
    <Section
      title={t('consentRecord.title')}
      count={consents.length}
      acts={
        <span className="screen-only">
          <Button writes onPress={() => setAdding(!isAdding)}>
            {t('consentRecord.new')}
          </Button>
        </span>
      }
    >
      {isAdding && <ConsentForm data={data} onDone={() => setAdding(false)} />}
      {consents.length === 0 && !isAdding && <Empty>{t('consentRecord.none')}</Empty>}
      <ul>
        {consents.map((view) => (
          <ConsentLine key={view.id} view={view} caseId={data.id} />
        ))}
      </ul>
    </Section>
  );
}

function ConsentLine({ view, caseId }: { readonly view: ConsentView; readonly caseId: string }) {
  const t = useT();
  const format = useFormat();
  const listName = useListName();
  const now = useNow();
  const { by, who, form, state, on, until, purposeId, recipients, why } = view.values;
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const place = useRecordPlace<HTMLLIElement>(view.id);
  const isOver = Boolean(until && until < localDay(now));

  async function withdraw() {
    const today = localDay(Date.now());
    const values = { state: 'withdrawn', on: today, why: reason.trim() } as const;
    const failed = await save(t, [set('consent', { id: view.id, caseId }, values)], t('consentRecord.saved'));
    setFault(failed);
    if (!failed) setAsked(false);
  }

  return (
    <li className={css.consent} {...place}>
      <span>{on && format.day(on)}</span>
      <div>
        <p>
          {[
            by && t(`consentGiver.${by}`),
            who,
            form && t(`consentForm.${form}`),
            purposeId ? listName(purposeId) : t('consentRecord.allPurposes'),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p className={css.acts}>
          {(recipients ?? []).map((agency) => (
            <span key={partyKey({ agency })} className={css.acts}>
              <AgencyTag agency={agency} isNamed /> {agency.name}
            </span>
          ))}
        </p>
        {why && <p className={css.small}>{why}</p>}
        <div className={`${css.acts ?? ''} screen-only`}>
          {state === 'given' && !isOver && !isAsked && (
            <Button writes variant="quiet" onPress={() => setAsked(true)}>
              {t('consentRecord.withdraw')}
            </Button>
          )}
          <HistoryAct caseId={caseId} recordId={view.id} />
        </div>
        {isAsked && (
          <form
            className={css.acts}
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim()) void withdraw();
            }}
          >
            <TextField
              label={t('consentRecord.why')}
              value={reason}
              onChange={setReason}
              error={fault}
              isFirst
            />
            <Button type="submit" isDisabled={!reason.trim()}>
              {t('consentRecord.withdraw')}
            </Button>
          </form>
        )}
      </div>
      {state && (
        <StateMark tone={isOver ? 'soon' : TONES[state]}>
          {isOver && until
            ? t('consentRecord.over', { day: format.day(until) })
            : [t(`consentState.${state}`), until && t('consentRecord.untilDay', { day: format.day(until) })]
                .filter(Boolean)
                .join(', ')}
        </StateMark>
      )}
    </li>
  );
}
