import { DIRECTORY } from '../../../shared/domain/data/directory';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { AgencyTag } from '../../ui/agency-tag';
import { Section } from '../../ui/layout';
import css from './partners.module.css';

/** What public sources say of whom one can call; nobody at a desk changes it. */
export function DirectorySection() {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const [first] = DIRECTORY;
  return (
    <Section title={t('partners.directory')} count={DIRECTORY.length}>
      <p className="hint form-section">
        {t('partners.directoryHint', { day: format.fullDay(first.readOn) })}
      </p>
      <ul>
        {DIRECTORY.map(({ id, agency, role, lines, source }) => (
          <li key={id} className={css.directoryRow}>
            <AgencyTag agency={agency} isNamed />
            <div>
              <strong>{agency.name}</strong>
              <p>{role[language]}</p>
            </div>
            <div>
              {lines.map(({ type, value, note }) => (
                <p key={`${type} ${value}`} className="numbers">
                  {value} {note && <span className={css.small}>{note[language]}</span>}
                </p>
              ))}
              <p className={css.small}>{t('partners.source', { source })}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
