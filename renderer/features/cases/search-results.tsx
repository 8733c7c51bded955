/** Where words were found, over all cases: the case, the record's kind and day, and the words around them. */
import { useFieldText } from '../../store/field-text';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { openFile } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { SearchHit, SearchQuestion } from '../../vault/api';
import { tabOf } from './record-place';
import css from './search.module.css';

export function SearchResults({ question }: { readonly question: SearchQuestion }) {
  const t = useT();
  const { data } = useQuery(`search ${JSON.stringify(question)}`, () => vault().search(question));
  if (!data) return <p role="status">{t('word.loading')}</p>;
  const { hits, total, loaded, of } = data;
  return (
    <Section title={t('search.title')} count={total}>
      <div role="status">
        {loaded < of && (
          <p>
            <StateMark tone="soon">{t('search.loading', { n: loaded, of })}</StateMark>
          </p>
        )}
        {total > hits.length && <p className="hint">{t('search.more', { n: hits.length, total })}</p>}
        {hits.length === 0 && <Empty>{t('search.none')}</Empty>}
      </div>
      <ol aria-label={t('search.title')}>
        {hits.map((hit) => (
          <Hit key={hit.row.id} hit={hit} text={question.text} />
        ))}
      </ol>
    </Section>
  );
}

function Hit({ hit: { row, places, how }, text }: { readonly hit: SearchHit; readonly text: string }) {
  const t = useT();
  const format = useFormat();
  const words = useFieldText();
  const at = places.map(({ place }) => place);
  const { data } = useQuery(`snippets ${row.id} ${at.join()} ${text}`, () =>
    vault().snippets(row.id, at, text),
  );
  return (
    <li className={css.hit}>
      <div className={css.code}>
        <strong>{row.code}</strong>
        <span className="hint">{t(`stage.${row.stage}`)}</span>
        {how === 'close' && <StateMark tone="open">{t('search.close')}</StateMark>}
      </div>
      <ul>
        {places.map(({ place, kind, on }) => {
          const snippet = data?.find((each) => each.place === place);
          return (
            <li key={place} className={css.place}>
              <Button
                variant="quiet"
                onPress={() => openFile(row, tabOf(kind), snippet?.recordId)}
                label={t('word.of', {
                  what: t('act.open'),
                  of: `${row.code}, ${words.kind(kind)}, ${format.fullDay(on)}`,
                })}
              >
                {words.kind(kind)}
              </Button>
              <time>{format.fullDay(on)}</time>
              <bdi>
                <CaseText points={snippet?.points ?? []}>{snippet?.text}</CaseText>
              </bdi>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
