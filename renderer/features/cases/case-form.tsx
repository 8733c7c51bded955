import { useState } from 'react';
import { agencyKey, type AgencyKind, type AgencyRef } from '../../../shared/domain/agency';
import { caseProblems } from '../../../shared/domain/case';
import { set } from '../../../shared/domain/change';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { localDay } from '../../../shared/domain/due';
import { agenciesOf, partiesInCase, partiesOfDesk } from '../../../shared/domain/parties';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseData } from './case-data';
import { CaseReferences, isHalf, referencesOf, type ReferenceRow } from './case-references';
import { StatusFields, type StatusValue } from './case-status-fields';
import css from './cases.module.css';

interface CaseFormValue extends StatusValue {
  readonly lead: string | null;
  readonly leadPerson: string;
  readonly partners: readonly string[];
  readonly summary: string;
  readonly references: readonly ReferenceRow[];
}

const AT_EVERY_TABLE: readonly AgencyKind[] = ['child-focus', 'payoke'];

function useAgencies(data: CaseData): readonly AgencyRef[] {
  const desk = useQuery('desk', () => vault().deskRecords());
  const { lead, partners, statusBy, references } = data.head.values;
  const known = [
    ...[lead, statusBy, ...(references ?? []).map(({ agency }) => agency)].flatMap((agency) =>
      agency ? [{ agency }] : [],
    ),
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
    statusBy: values.statusBy ? agencyKey(values.statusBy) : null,
    statusOn: values.statusOn ?? null,
    lead: values.lead ? agencyKey(values.lead) : null,
    leadPerson: values.leadPerson ?? '',
    partners: (values.partners ?? []).map(agencyKey),
    summary: values.summary ?? '',
    closeReason: values.closeReason ?? '',
    references: (values.references ?? []).map(({ agency, reference }) => ({
      agency: agencyKey(agency),
      reference,
    })),
  }));
  const { value, change, drop } = form;
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const today = localDay(useNow());
  const agency = (key: string | null) => agencies.find((each) => agencyKey(each) === key) ?? null;
  const options = agencies.map((each) => ({ id: agencyKey(each), label: each.name }));
  const problems = caseProblems({ ...value, hasStatusBy: agency(value.statusBy) !== null }, today);

  async function saveCase() {
    setChecked(true);
    if (problems.length > 0 || value.references.some(isHalf)) return;
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
        references: referencesOf(value.references, agency),
        // Of a case that was opened again it is history.
        closeReason: value.stage === 'closed' ? value.closeReason : null,
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
      <StatusFields
        data={data}
        value={value}
        change={change}
        options={options}
        problems={isChecked ? problems : []}
      />
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
      <CaseReferences
        rows={value.references}
        onChange={(references) => change({ references })}
        options={options}
        isChecked={isChecked}
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
