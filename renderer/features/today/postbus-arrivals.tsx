import { useT } from '../../store/language';
import { reopenPostbus, usePostbus } from '../../store/postbus';
import { go } from '../../store/screen';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

/** What lies unopened in the agreed folder, and whether the folder can be reached. */
export function PostbusArrivals() {
  const t = useT();
  const { folder, label, files } = usePostbus();
  const fresh = files.filter(({ isNew }) => isNew);
  if (folder === 'gone')
    return (
      <Banner tone="soon">
        <StateMark tone="soon">{t('postbus.gone', { folder: label ?? '' })}</StateMark>
        <span className="spring" />
        <Button onPress={() => void reopenPostbus()}>{t('postbus.reopen')}</Button>
      </Banner>
    );
  if (fresh.length === 0) return null;
  const from = [...new Set(fresh.flatMap(({ content }) => ('from' in content ? content.from.name : [])))];
  return (
    <Banner tone="fresh">
      <StateMark tone="fine">
        {t('postbus.arrived', { n: fresh.length, from: from.join(', ') || t('postbus.unread') })}
      </StateMark>
      <span className="spring" />
      <Button onPress={() => go({ page: 'postbus' })}>{t('postbus.toPostbus')}</Button>
    </Banner>
  );
}
