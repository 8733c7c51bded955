import { useState } from 'react';
import { DESK_KINDS, type AgencyRef, type DeskKind } from '../../../shared/domain/agency';
import type { MessageKey, Translate } from '../../../shared/i18n/translate';
import { useT } from '../../store/language';
import { enter, vault } from '../../store/session';
import type { CreateFault } from '../../vault/api';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { NewPassphraseFields, passphraseProblems, type NewPassphrase } from '../../ui/new-passphrase';
import css from './unlock.module.css';

/** Of these there is one in Belgium; the others have a name of their own. */
const ONLY_ONE: Readonly<Partial<Record<DeskKind, string>>> = {
  'child-focus': 'Child Focus',
  payoke: 'Payoke',
};

interface Entry extends NewPassphrase {
  readonly kind: DeskKind | null;
  readonly agencyName: string;
  readonly person: string;
}

type Problem = Extract<MessageKey, `first.error${string}`>;
type Problems = Readonly<Partial<Record<keyof Entry, Problem>>>;

async function problemsOf(entry: Entry): Promise<Problems> {
  const { kind, agencyName, person } = entry;
  return {
    ...(!(kind && (ONLY_ONE[kind] ?? agencyName.trim())) && { agencyName: 'first.errorAgency' as const }),
    ...(!person.trim() && { person: 'first.errorPerson' as const }),
    ...(await passphraseProblems(entry, [person, agencyName])),
  };
}

function createFaultText(t: Translate, { kind }: CreateFault): string {
  if (kind === 'exists') return t('first.errorExists');
  if (kind === 'in-use') return t('unlock.inUse');
  if (kind === 'weak-passphrase') return t('first.errorShort');
  return t(`fault.${kind}`);
}

export function CreatePanel() {
  const t = useT();
  const [entry, setEntry] = useState<Entry>({
    kind: 'child-focus',
    agencyName: '',
    person: '',
    passphrase: '',
    repeat: '',
  });
  const [problems, setProblems] = useState<Problems>({});
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<Entry>) => setEntry((now) => ({ ...now, ...part }));
  const problem = (field: keyof Entry) => {
    const key = problems[field];
    return key ? t(key) : null;
  };
  const only = entry.kind ? ONLY_ONE[entry.kind] : undefined;

  async function createVault() {
    const found = await problemsOf(entry);
    setProblems(found);
    if (Object.keys(found).length > 0 || !entry.kind) return;
    setBusy(true);
    const agency: AgencyRef = { kind: entry.kind, name: only ?? entry.agencyName.trim() };
    const created = await vault().create({
      agency,
      person: entry.person.trim(),
      passphrase: entry.passphrase,
    });
    setBusy(false);
    if (created.ok) await enter(created.value);
    else setFault(createFaultText(t, created.error));
  }

  return (
    <form
      className={css.panel}
      aria-label={t('first.real')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void createVault();
      }}
    >
      <div className={css.pair}>
        <SelectField
          label={t('first.agency')}
          placeholder={t('act.choose')}
          value={entry.kind}
          onChange={(kind) => change({ kind })}
          options={DESK_KINDS.map((kind) => ({
            id: kind,
            label: t(`agency.${kind}`),
            before: <AgencyTag agency={{ kind, name: t(`agency.${kind}`) }} isNamed />,
          }))}
          error={only ? problem('agencyName') : null}
        />
        <TextField
          label={t('first.person')}
          value={entry.person}
          onChange={(person) => change({ person })}
          error={problem('person')}
        />
      </div>
      {!only && (
        <TextField
          label={t('first.agencyName')}
          hint={t('first.agencyNameHint')}
          value={entry.agencyName}
          onChange={(agencyName) => change({ agencyName })}
          error={problem('agencyName')}
        />
      )}
      <NewPassphraseFields
        value={entry}
        onChange={change}
        problems={problems}
        known={[entry.person, entry.agencyName]}
        size="large"
      />
      <hr className={css.rule} />
      <p>{t('first.warning')}</p>
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      <div className={css.foot}>
        <span className={css.hint}>{t('first.nothingYet')}</span>
        <span className={css.spring} />
        <Button variant="primary" size="large" type="submit" keys="↵" isDisabled={isBusy}>
          {isBusy ? t('first.creating') : t('first.create')}
        </Button>
      </div>
    </form>
  );
}
