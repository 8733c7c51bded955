import { useState } from 'react';
import { sameAgency, type AgencyRef, type Party } from '../../../shared/domain/agency';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { create, set } from '../../../shared/domain/change';
import type { RecordView } from '../../../shared/domain/kinds';
import { agenciesOf, partiesOfDesk, publishedParties } from '../../../shared/domain/parties';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { vault } from '../../store/session';
import { useDraft, useFormOpen } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Columns, Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import { HistoryAct } from '../../ui/record-history';
import css from './partners.module.css';

type Colleague = RecordView<'colleague'>;

const draftName = (id: string | null) => `colleague ${id ?? 'new'}`;

/** People stand by agency, then by name. */
const placeOf = ({ values: { agency, name } }: Colleague) => `${agency?.name ?? ''} ${name ?? ''}`;

/** Whom one speaks with at a partner, in what function, and how they are reached. */
export function People() {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(draftName(null));
  const { data: records = [] } = useQuery('desk-records', () => vault().deskRecords());
  const people = viewsOfKind(records, 'colleague').toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));
  const agencies = agenciesOf([...partiesOfDesk(records), ...publishedParties()]);
  const common = { people, agencies };
  return (
    <Section
      title={t('atPartner.title')}
      count={people.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t('atPartner.new')}
        </Button>
      }
    >
      {isAdding && <PersonForm {...common} view={null} onDone={() => setAdding(false)} />}
      {people.length === 0 && !isAdding && <Empty>{t('atPartner.none')}</Empty>}
      <ul>
        {people.map((view) => (
          <PersonRow key={view.id} {...common} view={view} />
        ))}
      </ul>
    </Section>
  );
}

interface Common {
  readonly people: readonly Colleague[];
  readonly agencies: readonly AgencyRef[];
}

function PersonRow({ view, ...common }: Common & { readonly view: Colleague }) {
  const t = useT();
  const [isEditing, setEditing] = useFormOpen(draftName(view.id));
  const [fault, setFault] = useState<string | null>(null);
  const { agency, name, job, phone, mail, reach } = view.values;
  if (!agency || !name) return null;
  async function remove() {
    setFault(await save(t, [{ op: 'delete', id: view.id, caseId: null }], t('atPartner.removed')));
  }
  return (
    <li>
      <div className={css.row}>
        <AgencyTag agency={agency} isNamed />
        <span>
          <strong>{name}</strong>
          <span className={css.small}>{[job, agency.name].filter(Boolean).join(', ')}</span>
        </span>
        <span>
          <span className="numbers">{[phone, mail].filter(Boolean).join(' · ')}</span>
          {reach && <StateMark tone="soon">{reach}</StateMark>}
        </span>
        <span className={css.acts}>
          <Button
            writes
            variant="quiet"
            isExpanded={isEditing}
            onPress={() => setEditing(!isEditing)}
            label={t('word.of', { what: t('act.edit'), of: name })}
          >
            {t('act.edit')}
          </Button>
          <Button
            writes
            variant="quiet"
            onPress={() => void remove()}
            label={t('word.of', { what: t('act.remove'), of: name })}
          >
            {t('act.remove')}
          </Button>
          <HistoryAct caseId={null} recordId={view.id} />
        </span>
      </div>
      {fault && <StateMark tone="now">{fault}</StateMark>}
      {isEditing && <PersonForm {...common} view={view} onDone={() => setEditing(false)} />}
    </li>
  );
}

interface FormValue {
  readonly party: Party | null;
  readonly job: string;
  readonly phone: string;
  readonly mail: string;
  readonly reach: string;
}

function startOf(view: Colleague | null): FormValue {
  const { agency, name, job, phone, mail, reach } = view?.values ?? {};
  return {
    party: agency ? { agency, ...(name && { person: name }) } : null,
    job: job ?? '',
    phone: phone ?? '',
    mail: mail ?? '',
    reach: reach ?? '',
  };
}

interface FormProps extends Common {
  /** Null for someone new. */
  readonly view: Colleague | null;
  readonly onDone: () => void;
}

function PersonForm({ view, people, agencies, onDone }: FormProps) {
  const t = useT();
  const words = usePartyWords();
  const { value, change, drop } = useDraft<FormValue>(draftName(view?.id ?? null), () => startOf(view));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { party, job, phone, mail, reach } = value;
  const name = party?.person?.trim() ?? '';
  const isKnown = people.some(
    ({ id, values }) =>
      id !== view?.id &&
      party &&
      values.agency &&
      sameAgency(values.agency, party.agency) &&
      values.name?.toLowerCase() === name.toLowerCase(),
  );
  const problem = !party || !name ? t('atPartner.errorWho') : isKnown ? t('atPartner.errorKnown') : null;

  async function savePerson() {
    setChecked(true);
    if (problem || !party) return;
    const values = {
      agency: party.agency,
      name,
      job: job.trim() || null,
      phone: phone.trim() || null,
      mail: mail.trim() || null,
      reach: reach.trim() || null,
    };
    const [id = ''] = view ? [view.id] : await vault().newIds(1);
    const at = { id, caseId: null };
    const act = view ? set('colleague', at, values) : create('colleague', at, values);
    const failed = await save(t, [act], t('atPartner.saved', { name }));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={
        view ? t('word.of', { what: t('act.edit'), of: view.values.name ?? '' }) : t('atPartner.new')
      }
      onSubmit={(event) => {
        event.preventDefault();
        void savePerson();
      }}
    >
      <PartyField
        label={t('atPartner.agency')}
        words={words}
        known={agencies.map((agency) => ({ agency }))}
        value={party}
        onChange={(next) => {
          // Another agency is chosen without its person: who was typed stays.
          const isOther = next && party && !sameAgency(next.agency, party.agency);
          change({ party: isOther && !next.person && name ? { ...next, person: name } : next });
        }}
        error={isChecked ? problem : null}
      />
      <Columns>
        <TextField label={t('atPartner.job')} value={job} onChange={(text) => change({ job: text })} />
        <TextField label={t('atPartner.phone')} value={phone} onChange={(text) => change({ phone: text })} />
        <TextField label={t('atPartner.mail')} value={mail} onChange={(text) => change({ mail: text })} />
      </Columns>
      <TextField
        label={t('atPartner.reach')}
        hint={t('atPartner.reachHint')}
        value={reach}
        onChange={(text) => change({ reach: text })}
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
