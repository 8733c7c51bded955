import { useEffect, useState } from 'react';
import { DESK_KINDS, type AgencyRef, type DeskKind } from '../../../shared/domain/agency';
import type { MessageKey, Translate } from '../../../shared/i18n/translate';
import { useT } from '../../store/language';
import { enter, vault } from '../../store/session';
import type { CreateFault } from '../../vault/api';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { strengthOf, suggestPassphrase, type Strength } from './strength';
import css from './unlock.module.css';

const MIN_CHARACTERS = 12;
/** Of these there is one in Belgium; the others have a name of their own. */
const ONLY_ONE: Readonly<Partial<Record<DeskKind, string>>> = {
  'child-focus': 'Child Focus',
  payoke: 'Payoke',
};

interface Entry {
  readonly kind: DeskKind | null;
  readonly agencyName: string;
  readonly person: string;
  readonly passphrase: string;
  readonly repeat: string;
}

type Problem = Extract<MessageKey, `first.error${string}`>;
type Problems = Readonly<Partial<Record<keyof Entry, Problem>>>;

function problemsOf(entry: Entry, strength: Strength): Problems {
  const { kind, agencyName, person, passphrase, repeat } = entry;
  return {
    ...(!(kind && (ONLY_ONE[kind] ?? agencyName.trim())) && { agencyName: 'first.errorAgency' as const }),
    ...(!person.trim() && { person: 'first.errorPerson' as const }),
    ...(passphrase.length < MIN_CHARACTERS
      ? { passphrase: 'first.errorShort' as const }
      : strength === 'weak' && { passphrase: 'first.errorWeak' as const }),
    ...(passphrase !== repeat && { repeat: 'first.errorRepeat' as const }),
  };
}

function createFaultText(t: Translate, { kind }: CreateFault): string {
  if (kind === 'exists') return t('first.errorExists');
  if (kind === 'in-use') return t('unlock.inUse');
  if (kind === 'weak-passphrase') return t('first.errorShort');
  return t(`fault.${kind}`);
}

/** Null while nothing is typed or the answer for what is typed is not there yet. */
function useStrength(passphrase: string, known: readonly string[]): Strength | null {
  const [judged, setJudged] = useState<{ readonly passphrase: string; readonly strength: Strength } | null>(
    null,
  );
  const knownText = known.join('\n');
  useEffect(() => {
    let isCurrent = true;
    if (passphrase !== '')
      void strengthOf(passphrase, knownText.split('\n')).then((strength) => {
        if (isCurrent) setJudged({ passphrase, strength });
      });
    return () => {
      isCurrent = false;
    };
  }, [passphrase, knownText]);
  return judged?.passphrase === passphrase ? judged.strength : null;
}

function Meter({ strength }: { readonly strength: Strength }) {
  const t = useT();
  const tone = strength === 'strong' ? 'fine' : strength === 'fair' ? 'soon' : 'now';
  return (
    <div className={css.meter}>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} data-strength={strength} />
      </span>
      <span role="status">
        <StateMark tone={tone}>{t(`first.${strength}`)}</StateMark>
      </span>
    </div>
  );
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
  const strength = useStrength(entry.passphrase, [entry.person, entry.agencyName]);
  const change = (part: Partial<Entry>) => setEntry((now) => ({ ...now, ...part }));
  const problem = (field: keyof Entry) => {
    const key = problems[field];
    return key ? t(key) : null;
  };
  const only = entry.kind ? ONLY_ONE[entry.kind] : undefined;

  async function createVault() {
    const judged = await strengthOf(entry.passphrase, [entry.person, entry.agencyName]);
    const found = problemsOf(entry, judged);
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
      <TextField
        label={t('first.passphrase')}
        value={entry.passphrase}
        onChange={(passphrase) => change({ passphrase })}
        error={problem('passphrase')}
        hint={t('first.passphraseHint')}
        secret={{ show: t('act.show'), hide: t('act.hide') }}
        size="large"
      />
      <div className={css.foot}>
        <Suggestion onUse={(passphrase) => change({ passphrase })} />
        {strength && <Meter strength={strength} />}
      </div>
      <TextField
        label={t('first.repeat')}
        value={entry.repeat}
        onChange={(repeat) => change({ repeat })}
        error={problem('repeat')}
        secret={{ show: t('act.show'), hide: t('act.hide') }}
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

/** Five words, shown in clear: they are of no use to anyone before the vault exists, and must be written down. */
function Suggestion({ onUse }: { readonly onUse: (passphrase: string) => void }) {
  const t = useT();
  const [words, setWords] = useState<string | null>(null);
  function suggest() {
    const suggested = suggestPassphrase();
    setWords(suggested);
    onUse(suggested);
  }
  return (
    <>
      <Button onPress={suggest}>{words ? t('first.otherWords') : t('first.words')}</Button>
      {words && (
        <output>
          <strong>{words}</strong>
        </output>
      )}
    </>
  );
}
