import type { MatchReason } from '../../../shared/domain/case-match';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { openFile } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { FileRow } from '../../vault/api';
import css from './cases.module.css';
import type { NewCase } from './new-case';

interface SimilarProps {
  readonly value: NewCase;
  /** The report that asks: it is not like itself. */
  readonly self?: string;
  readonly onJoin: (row: FileRow) => void;
}

/** Cases that may be about the same child, each with its reasons, so that she is not opened twice. A person decides. */
export function SimilarCases({ value, self, onJoin }: SimilarProps) {
  const t = useT();
  const format = useFormat();
  const query = {
    name: `${value.firstName} ${value.lastName}`.trim(),
    nicknames: value.nicknames,
    birthDate: value.birthDate,
    points: value.point.trim() ? [value.point] : [],
    told: value.told,
  };
  const { data } = useQuery(`matches ${JSON.stringify(query)}`, () => vault().matches(query));
  const found = data?.filter(({ row }) => row.id !== self);
  const words = (reason: MatchReason) =>
    reason.kind === 'name' ? t(`match.name.${reason.how}`) : t(`match.${reason.kind}`);
  return (
    <div role="status" aria-label={t('newCase.similar')}>
      {found && found.length > 0 && (
        <Banner tone="soon">
          <div>
            <StateMark tone="soon">{t('newCase.similar')}</StateMark>
            <p>{t('newCase.similarHint')}</p>
            <ul>
              {found.map(({ row, row: { id, code, stage, openedOn }, reasons }) => (
                <li key={id} className={css.acts}>
                  <strong>{code}</strong>
                  <span>{reasons.map(words).join(', ')}</span>
                  <span className={css.small}>
                    {t(`stage.${stage}`)}, {format.fullDay(openedOn)}
                  </span>
                  <Button
                    variant="quiet"
                    onPress={() => openFile(row, 'overview')}
                    label={t('word.of', { what: t('match.look'), of: code })}
                  >
                    {t('match.look')}
                  </Button>
                  {stage !== 'closed-report' && (
                    <Button
                      writes
                      onPress={() => onJoin(row)}
                      label={t('word.of', { what: t('match.join'), of: code })}
                    >
                      {t('match.join')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        </Banner>
      )}
    </div>
  );
}
