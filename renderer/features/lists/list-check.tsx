/** What becomes of the rows: counts, the children that may be known, and what is refused with its reason. */
import type { MatchReason } from '../../../shared/domain/case-match';
import type { RefusedRow } from '../../../shared/domain/list-case';
import { useT } from '../../store/language';
import { SegmentedField } from '../../ui/fields';
import { Facts, Section } from '../../ui/layout';
import type { CheckedList, Decisions, MaybeRow } from './checked-list';
import { useListTexts } from './list-words';
import css from './lists.module.css';

export function CheckCounts({
  checked,
  accepted,
}: {
  readonly checked: CheckedList;
  readonly accepted: number;
}) {
  const t = useT();
  return (
    <Facts
      facts={[
        { label: t('lists.countNew'), value: accepted },
        { label: t('lists.countKnown'), value: checked.known.length },
        { label: t('lists.countMaybe'), value: checked.maybe.length },
        { label: t('lists.countRefused'), value: checked.refused.length },
      ]}
    />
  );
}

interface MaybeProps {
  readonly rows: readonly MaybeRow[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

export function MaybeRows({ rows, decisions, onDecide }: MaybeProps) {
  const t = useT();
  if (rows.length === 0) return null;
  const words = (reason: MatchReason) =>
    reason.kind === 'name' ? t(`match.name.${reason.how}`) : t(`match.${reason.kind}`);
  return (
    <Section title={t('lists.maybe')} count={rows.length}>
      <p className="hint">{t('lists.maybeHint')}</p>
      <ul className={css.list}>
        {rows.map(({ row: { row, twinOf }, matches }) => (
          <li key={row} className={css.line}>
            <strong>
              {t('lists.row')} {row}
            </strong>
            <span>
              {[
                ...matches.map(
                  (match) =>
                    `${match.row.code} (${t(`stage.${match.row.stage}`)}): ${match.reasons.map(words).join(', ')}`,
                ),
                ...(twinOf === null ? [] : [t('lists.twin', { row: twinOf })]),
              ].join('; ')}
            </span>
            <span className="spring" />
            <SegmentedField
              label={`${t('lists.row')} ${row}`}
              hideLabel
              value={decisions[row] ?? 'skip'}
              onChange={(decision) => onDecide({ ...decisions, [row]: decision })}
              options={[
                { id: 'skip', label: t('lists.skip') },
                { id: 'new', label: t('lists.new') },
              ]}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SHOWN = 50;

interface RefusedProps {
  readonly refused: readonly RefusedRow[];
  readonly headings: readonly string[];
}

export function RefusedRows({ refused, headings }: RefusedProps) {
  const t = useT();
  const texts = useListTexts();
  if (refused.length === 0) return null;
  return (
    <Section title={t('lists.refusedTitle')} count={refused.length}>
      <ul className={css.list}>
        {refused.slice(0, SHOWN).map((each) => (
          <li key={each.row} className={css.line}>
            <strong>
              {t('lists.row')} {each.row}
            </strong>
            <bdi>{texts.problems(each, headings)}</bdi>
          </li>
        ))}
      </ul>
      {refused.length > SHOWN && (
        <p className="hint">{t('lists.moreRefused', { n: refused.length - SHOWN })}</p>
      )}
    </Section>
  );
}
