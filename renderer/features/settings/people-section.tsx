import { useState } from 'react';
import { host } from '../../store/host';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { RecoverySheets, Role, SlotInfo } from '../../vault/api';
import { AddPersonDialog, RemovePersonDialog } from './people-dialogs';
import { DeviceSection } from './device-section';
import { KeyFileSection } from './key-file-section';
import { PassphraseSection } from './passphrase-section';
import { RecoverySection } from './recovery-section';
import css from './settings.module.css';
import { slotFaultText } from './slot-faults';

const ROLES = ['manager', 'member', 'reader'] as const satisfies readonly Role[];

type Asked = { readonly act: 'add' } | { readonly act: 'remove'; readonly slot: SlotInfo };

/** Who can open this vault, and by what. */
export function PeopleSection({ onRecovery }: { readonly onRecovery: (sheets: RecoverySheets) => void }) {
  const t = useT();
  const isManager = useSession((state) => state.desk?.role === 'manager');
  const [version, setVersion] = useState(0);
  const { data: slots } = useQuery(`slots ${version}`, () => vault().slots());
  const [asked, setAsked] = useState<Asked | null>(null);
  const changed = () => setVersion((now) => now + 1);
  if (!slots) return <p role="status">{t('word.loading')}</p>;
  const people = slots.filter(({ kind }) => kind === 'passphrase');
  const own = people.find(({ isOwn }) => isOwn);
  return (
    <>
      <Section
        title={t('people.title')}
        count={people.length}
        acts={isManager && <Button onPress={() => setAsked({ act: 'add' })}>{t('people.add')}</Button>}
      >
        <ul>
          {people.map((slot) => (
            <PersonRow
              key={slot.id}
              slot={slot}
              isManager={isManager}
              onChanged={changed}
              onRemove={() => setAsked({ act: 'remove', slot })}
            />
          ))}
        </ul>
        <p className={`hint ${css.prose ?? ''}`}>
          {t(isManager ? 'people.rolesHint' : 'people.managerOnly')}
        </p>
      </Section>
      <RecoverySection slots={slots} isManager={isManager} onChanged={changed} onMade={onRecovery} />
      <PassphraseSection />
      {own && host().deviceKey && (
        <DeviceSection
          slot={own}
          hasRecovery={slots.some(({ kind }) => kind === 'recovery')}
          onChanged={changed}
        />
      )}
      {isManager && <KeyFileSection />}
      {asked?.act === 'add' && <AddPersonDialog onChanged={changed} onClose={() => setAsked(null)} />}
      {asked?.act === 'remove' && (
        <RemovePersonDialog slot={asked.slot} onChanged={changed} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface PersonRowProps {
  readonly slot: SlotInfo;
  readonly isManager: boolean;
  readonly onChanged: () => void;
  readonly onRemove: () => void;
}

function PersonRow({ slot, isManager, onChanged, onRemove }: PersonRowProps) {
  const t = useT();
  const format = useFormat();
  const { id, name, role, isOwn, isDeviceBound, addedOn } = slot;
  const [fault, setFault] = useState<string | null>(null);
  async function change(next: Role) {
    const answer = await vault().setRole(id, next);
    setFault(answer.ok ? null : slotFaultText(t, answer.error));
    if (!answer.ok) return;
    say(t('people.roleChanged', { person: name, role: t(`role2.${next}`) }));
    onChanged();
  }
  return (
    <li className={css.person}>
      <span>
        <strong>{name}</strong>
        {isOwn && <span className={css.small}>{t('people.own')}</span>}
        {fault && (
          <span role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </span>
        )}
      </span>
      {isManager && !isOwn ? (
        <SelectField
          label={t('people.roleOf', { person: name })}
          hideLabel
          placeholder={t('act.choose')}
          value={role}
          onChange={(next) => void change(next)}
          options={ROLES.map((each) => ({ id: each, label: t(`role2.${each}`) }))}
        />
      ) : (
        <span>{t(`role2.${role}`)}</span>
      )}
      <span>
        {t('people.since', { day: format.fullDay(addedOn) })}
        {isDeviceBound && <span className={css.small}>{t('people.bound')}</span>}
      </span>
      {isManager && !isOwn ? (
        <Button label={t('word.of', { what: t('act.remove'), of: name })} onPress={onRemove}>
          {t('act.remove')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
