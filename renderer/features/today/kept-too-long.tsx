import { localDay } from '../../../shared/domain/due';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { go, openCase } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

/** Closed cases and reports that the desk had said to keep no longer: a person looks, and destroys them or notes another day. */
export function KeptTooLong() {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const { data: cases = [] } = useCases();
  const { data: reports = [] } = useQuery('reports', () => vault().reports());
  const kept = [
    ...cases
      .filter(({ stage }) => stage === 'closed')
      .map((row) => ({ ...row, open: () => openCase(row.id, 'overview') })),
    ...reports
      .filter(({ state }) => state === 'closed')
      .map((row) => ({ ...row, open: () => go({ page: 'report', reportId: row.id }) })),
  ];
  const passed = kept
    .flatMap(({ id, code, keepUntil, open }) =>
      keepUntil && keepUntil < today ? [{ id, code, keepUntil, open }] : [],
    )
    .sort((a, b) => a.keepUntil.localeCompare(b.keepUntil));
  if (passed.length === 0) return null;
  return (
    <Section title={t('retention.passed')} count={passed.length}>
      <ul>
        {passed.map(({ id, code, keepUntil, open }) => (
          <li key={id}>
            <Button variant="quiet" onPress={open}>
              {code}
            </Button>{' '}
            <StateMark tone="soon">{t('retention.passedOn', { day: format.fullDay(keepUntil) })}</StateMark>
          </li>
        ))}
      </ul>
    </Section>
  );
}
