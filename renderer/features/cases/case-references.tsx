import type { AgencyRef } from '../../../shared/domain/agency';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';

export interface ReferenceRow {
  /** Of an agency at the table; null while none was chosen. */
  readonly agency: string | null;
  readonly reference: string;
}

interface ReferencesProps {
  readonly rows: readonly ReferenceRow[];
  readonly onChange: (rows: readonly ReferenceRow[]) => void;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly isChecked: boolean;
}

const MOST = 20;

/** Rows without a word in them are left out; a reference of nobody is not. */
export function isHalf({ agency, reference }: ReferenceRow): boolean {
  return (agency === null) !== (reference.trim() === '');
}

export function referencesOf(
  rows: readonly ReferenceRow[],
  agencyOf: (key: string | null) => AgencyRef | null,
): readonly { readonly agency: AgencyRef; readonly reference: string }[] | null {
  const whole = rows.flatMap(({ agency: key, reference }) => {
    const agency = agencyOf(key);
    return agency && reference.trim() ? [{ agency, reference: reference.trim() }] : [];
  });
  return whole.length > 0 ? whole : null;
}

/** What other agencies call this case. */
export function CaseReferences({ rows, onChange, options, isChecked }: ReferencesProps) {
  const t = useT();
  const put = (at: number, part: Partial<ReferenceRow>) =>
    onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="plain-fieldset form-stack">
      <legend>{t('field.references')}</legend>
      {rows.map((row, at) => (
        <Columns key={at}>
          <SelectField
            label={t('reference.of')}
            placeholder={t('act.choose')}
            value={row.agency}
            onChange={(agency) => put(at, { agency })}
            options={options}
            error={isChecked && isHalf(row) && row.agency === null ? t('reference.errorOf') : null}
          />
          <TextField
            label={t('legal.reference')}
            value={row.reference}
            onChange={(reference) => put(at, { reference })}
            error={isChecked && isHalf(row) && row.agency !== null ? t('fault.emptyField') : null}
            after={
              <Button variant="quiet" onPress={() => onChange(rows.filter((_, each) => each !== at))}>
                {t('act.remove')}
              </Button>
            }
          />
        </Columns>
      ))}
      {rows.length < MOST && (
        <span>
          <Button onPress={() => onChange([...rows, { agency: null, reference: '' }])}>
            {t('reference.add')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}
