import { useState } from 'react';
import type { AgencyRef } from '../../../shared/domain/agency';
import {
  CONSENT_FORMS,
  CONSENT_GIVERS,
  CONSENT_STATES,
  consentProblem,
  stateNeedsWhy,
  type ConsentState,
  type ConsentValues,
} from '../../../shared/domain/consent';
import { create } from '../../../shared/domain/change';
import { localDay } from '../../../shared/domain/due';
import { agenciesOf, partiesInCase, partyKey } from '../../../shared/domain/parties';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useLanguageStore, useT } from '../../store/language';
import { usePurposes } from '../../store/own-grounds';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { CheckField, SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseData } from './case-data';
import css from './cases.module.css';

interface FormValue {
  readonly by: (typeof CONSENT_GIVERS)[number] | null;
  readonly who: string;
  readonly form: (typeof CONSENT_FORMS)[number];
  readonly state: ConsentState;
  readonly on: string | null;
  readonly until: string | null;
  readonly purposeId: string;
  readonly recipients: readonly AgencyRef[];
  readonly why: string;
}

const ALL_PURPOSES = '*';

function valuesOf(value: FormValue): ConsentValues {
  const { who, purposeId, why } = value;
  return {
    ...value,
    recipients: value.recipients,
    who: who.trim() || null,
    why: why.trim() || null,
    purposeId: purposeId === ALL_PURPOSES ? null : purposeId,
  };
}

export function ConsentForm({ data, onDone }: { readonly data: CaseData; readonly onDone: () => void }) {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const us = useSession((state) => state.desk?.agency);
  const { value, change, drop } = useDraft<FormValue>(`consent ${data.id}`, () => ({
    by: null,
    who: '',
    form: 'oral',
    state: 'given',
    on: localDay(Date.now()),
    until: null,
    purposeId: ALL_PURPOSES,
    recipients: [],
    why: '',
  }));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const today = localDay(useNow());
  const purposes = usePurposes(value.on ?? today);
  const problem = isChecked ? consentProblem(valuesOf(value), today) : null;
  const partners = agenciesOf([
    ...(data.head.values.partners ?? []).map((agency) => ({ agency })),
    ...partiesInCase(data.records),
  ]).filter((agency) => partyKey({ agency }) !== (us && partyKey({ agency: us })));
  const keys = new Set(value.recipients.map((agency) => partyKey({ agency })));
  const errorAt = (...at: readonly (typeof problem)[]) =>
    problem && at.includes(problem) ? t(`consentProblem.${problem}`) : null;

  async function saveConsent() {
    setChecked(true);
    if (consentProblem(valuesOf(value), localDay(Date.now()))) return;
    const [id = ''] = await vault().newIds(1);
    const failed = await save(
      t,
      [create('consent', { id, caseId: data.id }, valuesOf(value))],
      t('consentRecord.saved'),
    );
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={t('consentRecord.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveConsent();
      }}
    >
      <p className="hint">{t('consentRecord.hint')}</p>
      <Columns>
        <SelectField
          label={t('consentRecord.by')}
          placeholder={t('act.choose')}
          value={value.by}
          options={CONSENT_GIVERS.map((id) => ({ id, label: t(`consentGiver.${id}`) }))}
          onChange={(by) => change({ by })}
          error={errorAt('by')}
        />
        <TextField label={t('consentRecord.who')} value={value.who} onChange={(who) => change({ who })} />
      </Columns>
      <SegmentedField
        label={t('consentRecord.state')}
        value={value.state}
        options={CONSENT_STATES.map((id) => ({ id, label: t(`consentState.${id}`) }))}
        onChange={(state) => change({ state })}
      />
      <Columns>
        <SegmentedField
          label={t('consentRecord.form')}
          value={value.form}
          options={CONSENT_FORMS.map((id) => ({ id, label: t(`consentForm.${id}`) }))}
          onChange={(form) => change({ form })}
        />
        <DayField
          label={t('consentRecord.on')}
          value={value.on}
          onChange={(on) => change({ on })}
          error={errorAt('on', 'future')}
        />
        <DayField
          label={t('consentRecord.until')}
          value={value.until}
          onChange={(until) => change({ until })}
          error={errorAt('until')}
        />
      </Columns>
      <SelectField
        label={t('consentRecord.purpose')}
        placeholder={t('act.choose')}
        value={value.purposeId}
        options={[
          { id: ALL_PURPOSES, label: t('consentRecord.allPurposes') },
          ...purposes.map(({ id, label }) => ({ id, label: label[language] })),
        ]}
        onChange={(purposeId) => change({ purposeId })}
      />
      <fieldset className={css.conditions}>
        <legend>{t('consentRecord.recipients')}</legend>
        {errorAt('recipients') && (
          <p role="alert">
            <StateMark tone="now">{errorAt('recipients')}</StateMark>
          </p>
        )}
        {partners.length === 0 && <p className="hint">{t('knows.noPartners')}</p>}
        {partners.map((agency) => {
          const key = partyKey({ agency });
          return (
            <CheckField
              key={key}
              isSelected={keys.has(key)}
              onChange={(isOn) =>
                change({
                  recipients: isOn
                    ? [...value.recipients, agency]
                    : value.recipients.filter((each) => partyKey({ agency: each }) !== key),
                })
              }
            >
              {agency.name}
            </CheckField>
          );
        })}
      </fieldset>
      <TextField
        label={stateNeedsWhy(value.state) ? t('consentRecord.why') : t('consentRecord.words')}
        rows={2}
        value={value.why}
        onChange={(why) => change({ why })}
        error={errorAt('why') ?? fault}
      />
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
    </form>
  );
}
