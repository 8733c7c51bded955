import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { Section } from '../../ui/layout';
import { earlierLists } from './take-list';
import { useTakeBack } from './use-take-back';
import css from './lists.module.css';

/** Each with its way back, also the next day. */
export function EarlierLists() {
  const t = useT();
  const format = useFormat();
  const takeBack = useTakeBack();
  const { data } = useQuery('earlier lists', earlierLists);
  if (!data || data.length === 0) return null;
  return (
    <Section title={t('lists.earlier')}>
      <ul className={css.list}>
        {data.map(({ id, values: { at = null, by, rows, undoneAt } }) => {
          const moment = at ? format.fullMoment(at) : '';
          return (
            <li key={id} className={css.line}>
              <time>{moment}</time>
              <span>{t('lists.by', { n: rows ?? 0, person: by ?? '' })}</span>
              {undoneAt ? (
                <span className="hint">{t('lists.undone', { moment: format.fullMoment(undoneAt) })}</span>
              ) : (
                <Button
                  writes
                  variant="quiet"
                  onPress={() => void takeBack(id)}
                  label={t('lists.takeBackOf', { moment })}
                >
                  {t('lists.takeBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
