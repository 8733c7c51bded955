import type { Profile } from '../../../shared/domain/redact';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { CheckField } from '../../ui/fields';
import css from './handover.module.css';

interface DocumentChoicesProps {
  readonly caseIds: readonly string[];
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

/** Each document by itself, and none unless chosen: what stands in one is read by no rule. */
export function DocumentChoices({ caseIds, profile, onChange }: DocumentChoicesProps) {
  const t = useT();
  const format = useFormat();
  const { data: documents = [] } = useQuery(`documents ${caseIds.join(' ')}`, () =>
    vault().choosableDocuments(caseIds),
  );
  if (documents.length === 0) return null;
  const chosen = profile.documents ?? [];
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('documents.title')}</legend>
      <p className={css.small}>{t('documents.goHint')}</p>
      {documents.map(({ id, title, fileName, size }) => (
        <CheckField
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(isOn) =>
            onChange({
              ...profile,
              documents: isOn ? [...chosen, id] : chosen.filter((each) => each !== id),
            })
          }
        >
          <bdi>{[title, fileName].filter(Boolean).join(', ')}</bdi>{' '}
          <span className={css.small}>{format.bytes(size)}</span>
        </CheckField>
      ))}
    </fieldset>
  );
}
