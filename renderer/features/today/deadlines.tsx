import { LEGAL_SOON_DAYS, dayOfTerm } from '../../../shared/domain/legal-step';
import { dueState } from '../../../shared/domain/due';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';

/** Papers and terms that ran out or soon will. */
export function Deadlines({ cases, now }: { readonly cases: readonly CaseRow[]; readonly now: number }) {
  const t = useT();
  const format = useFormat();
  const due = cases
    .flatMap((row) =>
      (row.openDeadlines ?? []).map((item) => ({ ...item, row, when: dueState(item.until, now) })),
    )
    .filter(({ when }) => when.state !== 'later' || when.days <= LEGAL_SOON_DAYS)
    .sort((a, b) => a.until.localeCompare(b.until));
  if (due.length === 0) return null;
  return (
    <Section title={t('today.deadlines')} count={due.length}>
      <ul>
        {due.map(({ id, row, step, startedAt, until }) => {
          const { tone, text } = format.due(until);
          return (
            <li key={id}>
              <Button variant="quiet" onPress={() => openCase(row.id, 'care', id)}>
                {row.code}
              </Button>{' '}
              {t(`legalStep.${step}`)}.{' '}
              {t('legal.dayOf', {
                ...dayOfTerm(startedAt, until, now),
                day: until.length > 10 ? format.moment(until) : format.fullDay(until),
              })}{' '}
              <StateMark tone={tone}>{text}</StateMark>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
