/** How a person of the case is called: by name when names are shown, by role and number otherwise. */
import { fullName } from '../../../shared/domain/person';
import { personCodes } from '../../../shared/domain/relation-people';
import { useT } from '../../store/language';
import { useScreen } from '../../store/screen';
import { ofKind, type CaseData } from './case-data';

export function usePersonCode(data: CaseData): (id: string) => string {
  const t = useT();
  const codes = personCodes(data.records);
  return (id) => {
    const code = codes.get(id);
    return code ? [t(`role.${code.role}`), code.n].filter(Boolean).join(' ') : t('relation.gone');
  };
}

export function usePersonLabel(data: CaseData): (id: string) => string {
  const isNamed = useScreen((state) => state.named.has(data.id));
  const code = usePersonCode(data);
  return (id) => {
    const values = isNamed ? ofKind(data, 'person').find((person) => person.id === id)?.values : undefined;
    return [values && fullName(values), values?.nicknames].find(Boolean) ?? code(id);
  };
}
