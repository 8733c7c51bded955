import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { LONGEST_IDLE_MINUTES } from '../../../shared/domain/desk';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { idleMinutesOf, useMachine } from '../../store/machine';
import { usePolicy } from '../../store/policy';
import { useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { CheckField, SelectField } from '../../ui/fields';
import { Facts, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { ReleaseSection } from './release-section';
import css from './settings.module.css';

export function DeskSection() {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  if (!desk) return null;
  const storage = host().kind === 'electron' ? t('settings.storageElectron') : t('settings.storageBrowser');
  return (
    <>
      <Section title={t('settings.desk')}>
        <div className="form-section">
          <Facts
            facts={[
              { label: t('settings.deskAgency'), value: desk.agency.name },
              { label: t('settings.deskPerson'), value: `${desk.person}, ${t(`role2.${desk.role}`)}` },
              { label: t('settings.deskSince'), value: format.fullDay(desk.createdOn) },
              { label: t('settings.storage'), value: storage },
            ]}
          />
        </div>
      </Section>
      <PolicySection isManager={desk.role === 'manager'} />
      <ReleaseSection />
    </>
  );
}

/** What the computer's administrator set, and that it is out of the desk's hands. */
function MachineNote() {
  const t = useT();
  const { state, idleMinutes, passphraseLength } = useMachine();
  if (state === 'none') return null;
  if (state === 'unreadable') return <StateMark tone="now">{t('machine.unreadable')}</StateMark>;
  const facts = [
    ...(idleMinutes === null
      ? []
      : [{ label: t('machine.idle'), value: t('policy.minutes', { n: idleMinutes }) }]),
    ...(passphraseLength === null
      ? []
      : [{ label: t('machine.passphrase'), value: String(passphraseLength) }]),
  ];
  return (
    <>
      <p className="hint">{t('machine.set')}</p>
      <Facts facts={facts} />
    </>
  );
}

/** When the vault locks by itself, and whether erasing takes two. The panic key works whatever stands here. */
function PolicySection({ isManager }: { readonly isManager: boolean }) {
  const t = useT();
  const policy = usePolicy();
  const minutes = Array.from({ length: idleMinutesOf(LONGEST_IDLE_MINUTES) }, (_, at) => String(at + 1));
  const [idle, setIdle] = useState(String(idleMinutesOf(policy.idleMinutes)));
  const [isSecond, setSecond] = useState(policy.secondPersonToErase);
  const [fault, setFault] = useState<string | null>(null);
  const isChanged =
    idle !== String(idleMinutesOf(policy.idleMinutes)) || isSecond !== policy.secondPersonToErase;

  async function savePolicy() {
    const values = { idleMinutes: Number(idle), secondPersonToErase: isSecond };
    const [id = ''] = policy.recordId ? [policy.recordId] : await vault().newIds(1);
    const ids = { id, caseId: null };
    const change = policy.recordId ? set('desk-policy', ids, values) : create('desk-policy', ids, values);
    setFault(
      await save(t, [change], t('policy.saved'), { act: 'change-policy', detail: { minutes: Number(idle) } }),
    );
  }

  return (
    <Section title={t('policy.title')}>
      <div className="form-section form-stack">
        <p className={css.prose}>{t('policy.hint')}</p>
        <MachineNote />
        {isManager ? (
          <>
            <div className={css.narrow}>
              <SelectField
                label={t('policy.idle')}
                placeholder={t('act.choose')}
                value={idle}
                onChange={setIdle}
                options={minutes.map((id) => ({ id, label: t('policy.minutes', { n: id }) }))}
              />
            </div>
            <CheckField isSelected={isSecond} onChange={setSecond}>
              {t('policy.second')}
            </CheckField>
            {fault && (
              <p role="alert">
                <StateMark tone="now">{fault}</StateMark>
              </p>
            )}
            <span>
              <Button isDisabled={!isChanged} onPress={() => void savePolicy()}>
                {t('policy.save')}
              </Button>
            </span>
          </>
        ) : (
          <>
            <Facts
              facts={[
                {
                  label: t('policy.idle'),
                  value: t('policy.minutes', { n: idleMinutesOf(policy.idleMinutes) }),
                },
                {
                  label: t('policy.secondShort'),
                  value: t(policy.secondPersonToErase ? 'policeInformed.yes' : 'policeInformed.no'),
                },
              ]}
            />
            <p className="hint">{t('policy.managerOnly')}</p>
          </>
        )}
      </div>
    </Section>
  );
}
