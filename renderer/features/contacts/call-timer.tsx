import { useEffect, useState } from 'react';
import { useT } from '../../store/language';
import type { DraftForm } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Spring } from '../../ui/dialog';
import { StateMark } from '../../ui/marks';
import { minutesOf, type ContactForm } from './contact-form';

const SECOND_MS = 1000;

/** Starts the clock, or stops it and fills in the minutes. */
export function toggleTimer({ value, change }: DraftForm<ContactForm>): void {
  const now = Date.now();
  if (value.timerFrom === null) change({ timerFrom: now, at: new Date(now).toISOString() });
  else change({ timerFrom: null, minutes: minutesOf(value, now) });
}

/** Runs while the call runs, also while the panel is closed: it stands in the draft. */
export function CallTimer({ form }: { readonly form: DraftForm<ContactForm> }) {
  const t = useT();
  const [now, setNow] = useState(() => Date.now());
  const { timerFrom, minutes } = form.value;
  useEffect(() => {
    if (timerFrom === null) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, SECOND_MS);
    return () => {
      clearInterval(timer);
    };
  }, [timerFrom]);
  const seconds = timerFrom === null ? 0 : Math.max(0, Math.floor((now - timerFrom) / SECOND_MS));
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <>
      <Spring />
      {timerFrom !== null && <StateMark tone="fine">{t('contact.running', { time: clock })}</StateMark>}
      <Button keys="F8" onPress={() => toggleTimer(form)}>
        {timerFrom === null ? t('contact.timerStart') : t('contact.timerStop')}
        {timerFrom === null && minutes !== null && ` (${t('contacts.minutes', { n: minutes })})`}
      </Button>
    </>
  );
}
