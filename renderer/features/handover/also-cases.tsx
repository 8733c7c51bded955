import { useState } from 'react';
import { useCases } from '../../store/cases';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { CasePicker } from '../../ui/case-picker';
import { untied, type HandoverForm } from './handover-form';
import css from './handover.module.css';

interface AlsoProps {
  readonly caseId: string;
  readonly value: HandoverForm;
  readonly change: (part: Partial<HandoverForm>) => void;
}

/** Other cases in the same file: sisters, or children of one network, on one purpose and ground. */
export function AlsoCases({ caseId, value, change }: AlsoProps) {
  const t = useT();
  const { data: cases = [] } = useCases();
  const [adding, setAdding] = useState<string | null>(null);
  const also = value.alsoCases ?? [];
  const others = cases.filter(({ id }) => id !== caseId && !also.includes(id));
  const choose = (alsoCases: readonly string[]) => change({ ...untied(value), alsoCases });
  return (
    <fieldset className="plain-fieldset">
      <legend>{t('handover.alsoCases')}</legend>
      {also.map((id) => {
        const code = cases.find((each) => each.id === id)?.code ?? '';
        return (
          <div key={id} className={css.recipient}>
            <strong>{code}</strong>
            <Button
              variant="quiet"
              label={t('word.of', { what: t('act.remove'), of: code })}
              onPress={() => choose(also.filter((each) => each !== id))}
            >
              {t('act.remove')}
            </Button>
          </div>
        );
      })}
      {also.length > 0 && <p className={css.small}>{t('handover.alsoHint')}</p>}
      <div className={css.recipient}>
        <CasePicker
          key={also.length}
          label={t('kind.case')}
          cases={others}
          value={adding}
          onChange={setAdding}
          error={null}
          isFirst={false}
        />
        <Button
          isDisabled={adding === null}
          onPress={() => {
            if (adding) choose([...also, adding]);
            setAdding(null);
          }}
        >
          {t('act.add')}
        </Button>
      </div>
    </fieldset>
  );
}
