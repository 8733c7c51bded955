import { useEffect } from 'react';
import { localDay } from '../../../shared/domain/due';
import { dailyBackup, useBackup } from '../../store/backup';
import { useNow } from '../../store/clock';
import { useT } from '../../store/language';
import { isBackupDue, isRehearsalDue } from '../../store/reminders';
import { go, type SettingsSection } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark, type Tone } from '../../ui/marks';
import { repairText } from './repair-text';

/** Right after unlocking: the daily backup, without anyone asking. */
export function useDailyBackup(): void {
  useEffect(() => {
    void dailyBackup();
  }, []);
}

interface Reminder {
  readonly id: string;
  readonly tone: Extract<Tone, 'now' | 'soon' | 'fine'>;
  readonly text: string;
  readonly section: SettingsSection;
}

/** On Today: what was mended at the start, and what protects this vault and should be done again. */
export function KeepingReminders() {
  const t = useT();
  const now = useNow();
  const role = useSession((state) => state.desk?.role);
  const fault = useBackup((state) => state.fault);
  const { data: keeping } = useQuery('keeping', () => vault().keeping());
  const { data: slots } = useQuery('slots', () => vault().slots());
  // The demo office keeps no journal, and has nothing to lose.
  if (!keeping || !slots) return null;
  const repaired = repairText(t, keeping.repair);
  const sheet = slots.find(({ kind }) => kind === 'recovery');
  const checkedOn = sheet?.checkedOn ?? sheet?.addedOn;
  const isBehind = keeping.journal === 'disagrees' || typeof keeping.journal === 'object';
  const isKept = keeping.journal !== 'none';
  const all: readonly (Reminder | false | null | undefined)[] = [
    repaired && { id: 'repair', tone: repaired.tone, text: repaired.text, section: 'keeping' },
    isBehind && { id: 'journal', tone: 'now', text: t('reminder.journal'), section: 'keeping' },
    fault !== null && { id: 'fault', tone: 'now', text: t('reminder.backupFailed'), section: 'keeping' },
    isKept &&
      role !== 'reader' &&
      isBackupDue(keeping.backup.lastProven?.at ?? null, now) && {
        id: 'backup',
        tone: 'soon',
        text: t(keeping.backup.lastProven ? 'reminder.backupOld' : 'reminder.backupNever'),
        section: 'keeping',
      },
    isKept &&
      role === 'manager' &&
      (!checkedOn || isRehearsalDue(checkedOn, localDay(now))) && {
        id: 'recovery',
        tone: 'soon',
        text: t(checkedOn ? 'reminder.rehearse' : 'reminder.recovery'),
        section: 'people',
      },
  ];
  const shown = all.filter((each): each is Reminder => Boolean(each));
  if (shown.length === 0) return null;
  return (
    <div className="reminders">
      {shown.map(({ id, tone, text, section }) => (
        <Banner key={id} tone={tone === 'fine' ? 'fresh' : tone}>
          <StateMark tone={tone}>{text}</StateMark>
          <span className="spring" />
          <Button
            onPress={() => go({ page: 'settings', section })}
            label={t('word.of', { what: t('reminder.go'), of: text })}
          >
            {t('reminder.go')}
          </Button>
        </Banner>
      ))}
    </div>
  );
}
