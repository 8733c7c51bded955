import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Younger ones are still on their way. A correction or recall stands here until it is answered. */
const PATIENCE_DAYS = 3;

/** Files of ours that nobody has told us about: perhaps they never arrived. */
export function MissingReceipts({
  cases,
  now,
}: {
  readonly cases: readonly CaseRow[];
  readonly now: number;
}) {
  const t = useT();
  const format = useFormat();
  const missing = cases
    .flatMap((row) => (row.openReceipts ?? []).map((item) => ({ ...item, row })))
    .map((each) => ({ ...each, days: Math.floor((now - Date.parse(each.at)) / DAY_MS) }))
    .filter(({ days, what }) => what !== undefined || days >= PATIENCE_DAYS)
    .sort((a, b) => b.days - a.days);
  if (missing.length === 0) return null;
  return (
    <Section title={t('today.missingReceipts')} count={missing.length}>
      <ul>
        {missing.map(({ id, row, agency, sequence, at, days, what }) => (
          <li key={id}>
            <Button variant="quiet" onPress={() => openCase(row.id, 'handovers')}>
              {row.code}
            </Button>{' '}
            {t(what ? `today.open.${what}` : 'today.missingReceipt', {
              agency: agency.name,
              n: sequence,
              day: format.fullDay(at),
            })}{' '}
            <StateMark tone="soon">
              {days === 0 ? t('receipt.none') : t('receipt.noneSince', { n: days })}
            </StateMark>
          </li>
        ))}
      </ul>
    </Section>
  );
}
