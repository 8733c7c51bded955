import { mayFindSuspects } from '../../../shared/domain/search-text';
import { useT } from '../../store/language';
import { openFile } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { FieldValue } from '../../ui/field-value';
import { Section } from '../../ui/layout';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';

/** Numbers, accounts, cars and places that other cases name too: what is the same, never what it means. */
export function ElsewhereSection({ data }: { readonly data: CaseData }) {
  const t = useT();
  const agency = useSession((state) => state.desk?.agency.kind);
  const { data: found = [] } = useQuery(`elsewhere ${data.id}`, () => vault().elsewhere(data.id));
  if (found.length === 0 || !agency) return null;
  const points = ofKind(data, 'contact-point');
  const pointOf = (id: string) => points.find((point) => point.id === id)?.values;
  return (
    <Section title={t('elsewhere.title')} count={found.length}>
      <p className="hint form-section">
        {t(mayFindSuspects(agency) ? 'elsewhere.hintPolice' : 'elsewhere.hint')}
      </p>
      <ul>
        {found.map(({ pointId, hits, total }) => (
          <li key={pointId} className={css.acts}>
            <FieldValue
              kind="contact-point"
              field="value"
              value={pointOf(pointId)?.value ?? ''}
              point={pointOf(pointId)}
            />
            {hits.map(({ row }) => (
              <span key={row.id}>
                <Button variant="quiet" onPress={() => openFile(row, 'people')}>
                  {row.code}
                </Button>{' '}
                <span className={css.small}>{t(`stage.${row.stage}`)}</span>
              </span>
            ))}
            {total > hits.length && (
              <span className={css.small}>{t('elsewhere.more', { n: total - hits.length })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
