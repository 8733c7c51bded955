import { absencesOn, caseloads } from '../../../shared/domain/caseload';
import { localDay } from '../../../shared/domain/due';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

/** Whose cases are mine for now. */
export function StandingIn() {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const desk = useSession((state) => state.desk);
  const { data: records } = useQuery('desk-records', () => vault().deskRecords());
  const { data: rows } = useCases();
  if (!desk || !records || !rows) return null;
  const mine = absencesOn(records, localDay(now)).filter(({ values }) => values.cover === desk.person);
  return mine.map(({ id, values: { person = '', until } }) => {
    const load = caseloads(rows, desk.agency, [], now).find((each) => each.person === person);
    return (
      <Banner key={id} tone="fresh">
        <StateMark tone="fresh">
          {t('absence.yours', {
            person: person ?? '',
            until: until ? format.day(until) : '',
            n: load?.cases.length ?? 0,
          })}
        </StateMark>
        <Button variant="quiet" onPress={() => go({ page: 'week' })}>
          {t('page.week')}
        </Button>
      </Banner>
    );
  });
}
