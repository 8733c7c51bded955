/** One agency and, if known, the person there; completed while typing from whom we know. */
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  Popover,
} from 'react-aria-components';
import { AGENCY_KINDS, type AgencyKind, type AgencyRef, type Party } from '../../shared/domain/agency';
import { partyKey } from '../../shared/domain/parties';
import { AgencyTag } from './agency-tag';
import css from './controls.module.css';
import { OptionItem, SelectField, TextField } from './fields';
import { Chevron } from './marks';

export interface PartyWords {
  readonly who: string;
  readonly person: string;
  readonly other: string;
  readonly kind: string;
  readonly name: string;
  readonly choose: string;
  readonly kinds: Readonly<Record<AgencyKind, string>>;
}

interface PartyFieldProps {
  readonly label: string;
  readonly words: PartyWords;
  readonly known: readonly Party[];
  readonly value: Party | null;
  readonly onChange: (party: Party | null) => void;
  readonly error?: string | null;
}

const OTHER = 'other-agency';

/** What the list shows, and what typing is compared with: a person, or an agency as such. */
function partyText({ agency, person }: Party): string {
  return person ? `${person}, ${agency.name}` : agency.name;
}

export function PartyField({ label, words, known, value, onChange, error }: PartyFieldProps) {
  const [isOther, setOther] = useState(false);
  const [chosenKey, setChosenKey] = useState<string | null>(() => (value ? partyKey(value) : null));
  const options = [
    ...known.map((party) => ({
      id: partyKey(party),
      label: partyText(party),
      before: <AgencyTag agency={party.agency} isNamed />,
      party,
    })),
    { id: OTHER, label: words.other, before: null, party: null },
  ];
  return (
    <div className={css.columns}>
      <ComboBox
        className={css.field ?? ''}
        defaultItems={options}
        value={chosenKey}
        defaultInputValue={value ? value.agency.name : ''}
        menuTrigger="focus"
        isInvalid={Boolean(error)}
        onChange={(key) => {
          setOther(key === OTHER);
          setChosenKey(key === null ? null : String(key));
          if (key !== OTHER) onChange(options.find(({ id }) => id === key)?.party ?? null);
        }}
      >
        <Label className={css.label ?? ''}>{label}</Label>
        <FieldError className={css.error ?? ''}>{error}</FieldError>
        <span className={css.withButton}>
          <Input className={css.input ?? ''} autoComplete="off" />
          <span className={css.inner}>
            <AriaButton className={css.quiet ?? ''} aria-label={words.choose}>
              <Chevron className={css.chevron ?? ''} />
            </AriaButton>
          </span>
        </span>
        <Popover className={css.popover ?? ''}>
          <ListBox<(typeof options)[number]>>{(option) => <OptionItem option={option} />}</ListBox>
        </Popover>
      </ComboBox>
      {isOther && <OtherAgency words={words} value={value} onChange={onChange} />}
      {value && !isOther && (
        <TextField
          label={words.person}
          value={value.person ?? ''}
          onChange={(person) => onChange({ agency: value.agency, ...(person && { person }) })}
        />
      )}
    </div>
  );
}

/** An agency that stands in no list yet. */
function OtherAgency({ words, value, onChange }: Pick<PartyFieldProps, 'words' | 'value' | 'onChange'>) {
  const [kind, setKind] = useState<AgencyKind>(value?.agency.kind ?? 'other');
  const [name, setName] = useState('');
  const [person, setPerson] = useState('');
  function change(next: AgencyRef, who: string) {
    onChange(next.name.trim() ? { agency: next, ...(who.trim() && { person: who }) } : null);
  }
  return (
    <>
      <SelectField
        label={words.kind}
        placeholder={words.choose}
        value={kind}
        options={AGENCY_KINDS.map((each) => ({ id: each, label: words.kinds[each] }))}
        onChange={(next) => {
          setKind(next);
          change({ kind: next, name }, person);
        }}
      />
      <TextField
        label={words.name}
        value={name}
        onChange={(next) => {
          setName(next);
          change({ kind, name: next }, person);
        }}
      />
      <TextField
        label={words.person}
        value={person}
        onChange={(next) => {
          setPerson(next);
          change({ kind, name }, next);
        }}
      />
    </>
  );
}
