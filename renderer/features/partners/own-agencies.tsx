import { useState } from 'react';
import { AGENCY_KINDS, sameAgency, type AgencyKind } from '../../../shared/domain/agency';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { create, set } from '../../../shared/domain/change';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import type { RecordView } from '../../../shared/domain/kinds';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDraft, useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import css from './partners.module.css';

type OwnAgency = RecordView<'own-agency'>;

const draftName = (id: string | null) => `own-agency ${id ?? 'new'}`;

/** Agencies of our own list, beside the published ones. */
export function OwnAgencies() {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(draftName(null));
  const { data: records = [] } = useQuery('desk-records', () => vault().deskRecords());
  const agencies = viewsOfKind(records, 'own-agency').toSorted((a, b) =>
    (a.values.agency?.name ?? '').localeCompare(b.values.agency?.name ?? ''),
  );
  return (
    <Section
      title={t('ownAgency.title')}
      count={agencies.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t('ownAgency.new')}
        </Button>
      }
    >
      {isAdding && <AgencyForm agencies={agencies} view={null} onDone={() => setAdding(false)} />}
      {agencies.length === 0 && !isAdding && <Empty>{t('ownAgency.none')}</Empty>}
      <ul>
        {agencies.map((view) => (
          <AgencyRow key={view.id} agencies={agencies} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function AgencyRow({
  agencies,
  view,
}: {
  readonly agencies: readonly OwnAgency[];
  readonly view: OwnAgency;
}) {
  const t = useT();
  const [isEditing, setEditing] = useFormOpen(draftName(view.id));
  const [fault, setFault] = useState<string | null>(null);
  const { agency, phone, mail, note } = view.values;
  if (!agency) return null;
  async function remove() {
    setFault(await save(t, [{ op: 'delete', id: view.id, caseId: null }], t('ownAgency.removed')));
  }
  return (
    <li>
      <div className={css.row}>
        <AgencyTag agency={agency} isNamed />
        <span>
          <strong>{agency.name}</strong>
          <span className={css.small}>{t(`agency.${agency.kind}`)}</span>
        </span>
        <span>
          <span className="numbers">{[phone, mail].filter(Boolean).join(' · ')}</span>
          {note && <span className={css.small}>{note}</span>}
        </span>
        <span className={css.acts}>
          <Button
            writes
            variant="quiet"
            isExpanded={isEditing}
            onPress={() => setEditing(!isEditing)}
            label={t('word.of', { what: t('act.edit'), of: agency.name })}
          >
            {t('act.edit')}
          </Button>
          <Button
            writes
            variant="quiet"
            onPress={() => void remove()}
            label={t('word.of', { what: t('act.remove'), of: agency.name })}
          >
            {t('act.remove')}
          </Button>
          <HistoryAct caseId={null} recordId={view.id} />
        </span>
      </div>
      {fault && <StateMark tone="now">{fault}</StateMark>}
      {isEditing && <AgencyForm agencies={agencies} view={view} onDone={() => setEditing(false)} />}
    </li>
  );
}

interface FormValue {
  readonly kind: AgencyKind | null;
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly note: string;
}

interface FormProps {
  readonly agencies: readonly OwnAgency[];
  /** Null for a new one. */
  readonly view: OwnAgency | null;
  readonly onDone: () => void;
}

function AgencyForm({ agencies, view, onDone }: FormProps) {
  const t = useT();
  const { value, change, drop } = useDraft<FormValue>(draftName(view?.id ?? null), () => {
    const { agency, phone, mail, note } = view?.values ?? {};
    return {
      kind: agency?.kind ?? null,
      name: agency?.name ?? '',
      phone: phone ?? '',
      mail: mail ?? '',
      note: note ?? '',
    };
  });
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { kind, name, phone, mail, note } = value;
  const agency = kind && name.trim() ? { kind, name: name.trim() } : null;
  const others = [
    ...DIRECTORY.map((entry) => entry.agency),
    ...agencies.flatMap(({ id, values }) => (id !== view?.id && values.agency ? [values.agency] : [])),
  ];
  const isKnown = agency !== null && others.some((other) => sameAgency(other, agency));

  async function saveAgency() {
    setChecked(true);
    if (!agency || isKnown) return;
    const values = {
      agency,
      phone: phone.trim() || null,
      mail: mail.trim() || null,
      note: note.trim() || null,
    };
    const [id = ''] = view ? [view.id] : await vault().newIds(1);
    const at = { id, caseId: null };
    const act = view ? set('own-agency', at, values) : create('own-agency', at, values);
    const failed = await save(t, [act], t('ownAgency.saved', { agency: agency.name }));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={
        view ? t('word.of', { what: t('act.edit'), of: view.values.agency?.name ?? '' }) : t('ownAgency.new')
      }
      onSubmit={(event) => {
        event.preventDefault();
        void saveAgency();
      }}
    >
      <Columns>
        <SelectField
          label={t('ownAgency.kind')}
          placeholder={t('act.choose')}
          value={kind}
          options={AGENCY_KINDS.map((id) => ({ id, label: t(`agency.${id}`) }))}
          onChange={(next) => change({ kind: next })}
          error={isChecked && !kind ? t('ownAgency.errorKind') : null}
        />
        <TextField
          label={t('ownAgency.name')}
          value={name}
          onChange={(text) => change({ name: text })}
          error={
            isChecked && !name.trim()
              ? t('ownAgency.errorName')
              : isChecked && isKnown
                ? t('ownAgency.errorKnown')
                : null
          }
        />
      </Columns>
      <Columns>
        <TextField label={t('ownAgency.phone')} value={phone} onChange={(text) => change({ phone: text })} />
        <TextField label={t('atPartner.mail')} value={mail} onChange={(text) => change({ mail: text })} />
      </Columns>
      <TextField
        label={t('field.note')}
        rows={2}
        value={note}
        onChange={(text) => change({ note: text })}
        error={fault}
      />
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
    </form>
  );
}
