import { useState } from 'react';
import type { AgencyKind, AgencyRef } from '../../../shared/domain/agency';
import { STAGES, VICTIM_STATUSES, type Stage, type VictimStatus } from '../../../shared/domain/case';
import { set } from '../../../shared/domain/change';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { localDay } from '../../../shared/domain/due';
import { agenciesOf, partiesInCase, partiesOfDesk } from '../../../shared/domain/parties';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { CheckField, SegmentedField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseData } from './case-data';
import css from './cases.module.css';

interface CaseFormValue {
  readonly stage: Stage;
  readonly victimStatus: VictimStatus | null;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  readonly lead: string | null;
  readonly leadPerson: string;
  readonly partners: readonly string[];
  readonly summary: string;
  readonly closeReason: string;
}

const keyOf = (agency: AgencyRef) => `${agency.kind} ${agency.name}`;

const AT_EVERY_TABLE: readonly AgencyKind[] = ['child-focus', 'payoke'];

function useAgencies(data: CaseData): readonly AgencyRef[] {
  const desk = useQuery('desk', () => vault().deskRecords());
  const { lead, partners } = data.head.values;
  const known = [
    ...(lead ? [{ agency: lead }] : []),
    ...(partners ?? []).map((agency) => ({ agency })),
    ...partiesOfDesk(desk.data ?? []),
    ...partiesInCase(data.records),
    // Names as published, in no language of the screen: an agency must be the same one at every desk.
    ...DIRECTORY.filter(({ agency }) => AT_EVERY_TABLE.includes(agency.kind)).map(({ agency }) => ({
      agency,
    })),
  ];
  return agenciesOf(known);
}

export function CaseForm({ data, onDone }: { readonly data: CaseData; readonly onDone: () => void }) {
  const t = useT();
  const agencies = useAgencies(data);
  const { values } = data.head;
  const form = useDraft<CaseFormValue>(`case ${data.id}`, () => ({
    stage: values.stage ?? 'intake',
    victimStatus: values.victimStatus ?? null,
    statusBy: values.statusBy ? keyOf(values.statusBy) : null,
    statusOn: values.statusOn ?? null,
    lead: values.lead ? keyOf(values.lead) : null,
    leadPerson: values.leadPerson ?? '',
    partners: (values.partners ?? []).map(keyOf),
    summary: values.summary ?? '',
    closeReason: values.closeReason ?? '',
  }));
  const { value, change, drop } = form;
  const [fault, setFault] = useState<string | null>(null);
  const agency = (key: string | null) => agencies.find((each) => keyOf(each) === key) ?? null;
  const options = agencies.map((each) => ({ id: keyOf(each), label: each.name }));

  async function saveCase() {
    const lead = agency(value.lead);
    const isClosing = value.stage === 'closed' && values.stage !== 'closed';
    const changed = set(
      'case',
      { id: data.id, caseId: data.id },
      {
        stage: value.stage,
        victimStatus: value.victimStatus,
        statusBy: value.victimStatus ? agency(value.statusBy) : null,
        statusOn: value.victimStatus ? value.statusOn : null,
        ...(lead && { lead }),
        leadPerson: value.leadPerson || null,
        partners: value.partners.flatMap((key) => agency(key) ?? []),
        summary: value.summary || null,
        closeReason: value.closeReason || null,
        ...(isClosing && { closedOn: localDay(Date.now()) }),
        ...(value.stage !== 'closed' && values.closedOn && { closedOn: null }),
      },
    );
    const failed = await save(t, [changed], t('overview.caseSaved'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack"
      aria-label={t('overview.editCase')}
      onSubmit={(event) => {
        event.preventDefault();
        void saveCase();
      }}
    >
      <StatusFields value={value} change={change} options={options} />
      <Columns>
        <SelectField
          label={t('field.lead')}
          placeholder={t('act.choose')}
          value={value.lead}
          onChange={(lead) => change({ lead })}
          options={options}
        />
        <TextField
          label={t('field.leadPerson')}
          value={value.leadPerson}
          onChange={(leadPerson) => change({ leadPerson })}
        />
      </Columns>
      <fieldset className="plain-fieldset">
        <legend>{t('field.partners')}</legend>
        {options
          .filter(({ id }) => id !== value.lead)
          .map(({ id, label }) => (
            <CheckField
              key={id}
              isSelected={value.partners.includes(id)}
              onChange={(isOn) =>
                change({
                  partners: isOn ? [...value.partners, id] : value.partners.filter((each) => each !== id),
                })
              }
            >
              {label}
            </CheckField>
          ))}
      </fieldset>
      <TextField
        label={t('field.summary')}
        rows={6}
        value={value.summary}
        onChange={(summary) => change({ summary })}
      />
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

interface StatusProps {
  readonly value: CaseFormValue;
  readonly change: (part: Partial<CaseFormValue>) => void;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** Where the case stands, and what was decided about the child, by whom and when. */
function StatusFields({ value, change, options }: StatusProps) {
  const t = useT();
  return (
    <>
      <SegmentedField
        label={t('field.stage')}
        value={value.stage}
        onChange={(stage) => change({ stage })}
        options={STAGES.map((id) => ({ id, label: t(`stage.${id}`) }))}
      />
      {value.stage === 'closed' && (
        <TextField
          label={t('field.closeReason')}
          rows={2}
          value={value.closeReason}
          onChange={(closeReason) => change({ closeReason })}
        />
      )}
      <SegmentedField
        label={t('field.victimStatus')}
        value={value.victimStatus}
        onChange={(victimStatus) =>
          change({ victimStatus, statusOn: value.statusOn ?? localDay(Date.now()) })
        }
        options={VICTIM_STATUSES.map((id) => ({ id, label: t(`victimStatus.${id}`) }))}
      />
      {value.victimStatus && (
        <Columns>
          <SelectField
            label={t('field.statusBy')}
            placeholder={t('act.choose')}
            value={value.statusBy}
            onChange={(statusBy) => change({ statusBy })}
            options={options}
          />
          <DayField
            label={t('field.statusOn')}
            value={value.statusOn}
            onChange={(statusOn) => change({ statusOn })}
          />
        </Columns>
      )}
    </>
  );
}
