import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

/** Reports about which nobody has decided yet. */
export function OpenReports() {
  const t = useT();
  const { data } = useQuery('reports', () => vault().reports());
  const n = data?.filter(({ state }) => state === 'open').length ?? 0;
  if (n === 0) return null;
  return (
    <Banner tone="soon">
      <StateMark tone="soon">{t('reports.waiting', { n })}</StateMark>
      <Button variant="quiet" onPress={() => go({ page: 'reports' })}>
        {t('reports.look')}
      </Button>
    </Banner>
  );
}
