import { compareState } from '../../../shared/domain/compare-again';
import { localDay } from '../../../shared/domain/due';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

/** On Today: keys that were not a partner's own, and fingerprints that are to be compared again. */
export function PartnerReminders() {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const { data: partners } = useQuery('partners', () => vault().partners());
  const shown = (partners ?? []).flatMap(({ recordId, agency, trust, compareBy, alarm }) => {
    const isDue = trust === 'verified' && compareBy && compareState(compareBy, today) !== 'later';
    const about = { agency: agency.name };
    return [
      ...(alarm && !alarm.checked
        ? [{ id: `alarm ${recordId}`, tone: 'now' as const, text: t('partners.alarmToday', about) }]
        : []),
      ...(isDue
        ? [
            {
              id: `compare ${recordId}`,
              tone: 'soon' as const,
              text: t('partners.compareToday', { ...about, day: format.fullDay(compareBy) }),
            },
          ]
        : []),
    ];
  });
  if (shown.length === 0) return null;
  return (
    <div className="reminders">
      {shown.map(({ id, tone, text }) => (
        <Banner key={id} tone={tone}>
          <StateMark tone={tone}>{text}</StateMark>
          <span className="spring" />
          <Button
            onPress={() => go({ page: 'partners' })}
            label={t('word.of', { what: t('page.partners'), of: text })}
          >
            {t('reminder.go')}
          </Button>
        </Banner>
      ))}
    </div>
  );
}
