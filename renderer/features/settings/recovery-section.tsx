import { useState } from 'react';
import { localDay } from '../../../shared/domain/due';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { isRehearsalDue } from '../../store/reminders';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { NO_WORDS, RecoveryWordsFields, typedWords } from '../../ui/recovery-words';
import type { RecoverySheets, SlotInfo } from '../../vault/api';
import css from './settings.module.css';
import { slotFaultText } from './slot-faults';

interface RecoveryProps {
  readonly slots: readonly SlotInfo[];
  readonly isManager: boolean;
  readonly onChanged: () => void;
  readonly onMade: (sheets: RecoverySheets) => void;
}

/** Whether there is a sheet on paper that opens this vault, and when someone last held it against the vault. */
export function RecoverySection({ slots, isManager, onChanged, onMade }: RecoveryProps) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const [isChecking, setChecking] = useState(false);
  const sheet = slots.find(({ kind }) => kind === 'recovery');
  const checkedOn = sheet?.checkedOn ?? sheet?.addedOn;
  return (
    <Section title={t('recovery.title')}>
      <div className="form-section form-stack">
        <p className={css.prose}>{t('recovery.hint')}</p>
        {!checkedOn && <StateMark tone="soon">{t('recovery.none')}</StateMark>}
        {checkedOn && (
          <StateMark tone={isRehearsalDue(checkedOn, today) ? 'soon' : 'fine'}>
            {t(isRehearsalDue(checkedOn, today) ? 'recovery.due' : 'recovery.checkedOn', {
              day: format.fullDay(checkedOn),
            })}
          </StateMark>
        )}
        <div className={css.acts}>
          {isManager && (
            <Button onPress={() => void vault().makeRecovery().then(onMade)}>
              {t(sheet ? 'recovery.remake' : 'recovery.make')}
            </Button>
          )}
          {sheet && <Button onPress={() => setChecking(true)}>{t('recovery.check')}</Button>}
        </div>
        {sheet && isManager && <p className="hint">{t('recovery.remakeHint')}</p>}
      </div>
      {isChecking && <CheckDialog onChanged={onChanged} onClose={() => setChecking(false)} />}
    </Section>
  );
}

function CheckDialog({
  onChanged,
  onClose,
}: {
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [typed, setTyped] = useState(NO_WORDS);
  const [fault, setFault] = useState<string | null>(null);
  async function check() {
    const answer = await vault().checkRecovery(typedWords(typed));
    setFault(answer.ok ? null : slotFaultText(t, answer.error));
    if (!answer.ok) return;
    say(t('recovery.checked'));
    onChanged();
    onClose();
  }
  return (
    <Dialog
      title={t('recovery.check')}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button variant="primary" onPress={() => void check()}>
            {t('recovery.checkAct')}
          </Button>
        </>
      }
    >
      <p>{t('recovery.checkHint')}</p>
      <RecoveryWordsFields value={typed} onChange={setTyped} error={fault} />
    </Dialog>
  );
}
