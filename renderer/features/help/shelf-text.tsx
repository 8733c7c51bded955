import { FACTS_READ_ON, SOURCES } from '../../../shared/domain/data/sources';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import css from './help.module.css';
import { factsOf, type Fact, type Shelf } from './shelves';

/** Facts with where they come from, when they were read, and how sure they are. */
export function ShelfText({ shelf }: { readonly shelf: Shelf }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  return (
    <>
      <h3>{t(`shelf.${shelf}`)}</h3>
      <p className="hint">{t('help.readOn', { day: format.fullDay(FACTS_READ_ON) })}</p>
      {factsOf(shelf, language).map((fact) => (
        <FactText key={fact.id} fact={fact} />
      ))}
    </>
  );
}

function FactText({ fact: { id, title, lines, sources, confidence } }: { readonly fact: Fact }) {
  const t = useT();
  const source = sources.map((code) => SOURCES[code]).join('; ');
  const [only] = lines;
  return (
    <section data-heading={id} className={css.fact}>
      {title && <h4>{title}</h4>}
      {lines.length === 1 ? (
        <p>{only}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="hint">
        {source && `${t('help.source', { source })} `}
        {confidence && t(`confidence.${confidence}`)}
      </p>
    </section>
  );
}
