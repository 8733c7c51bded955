import { useState } from 'react';
import type { AnyView } from '../../../shared/domain/kinds';
import { save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useRecordLabel } from '../../store/record-label';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import type { CaseData } from './case-data';
import css from './cases.module.css';

/** What was removed from the case, each with its history and the way back; erasing is another act. */
export function DeletedRecords({ data }: { readonly data: CaseData }) {
  const t = useT();
  const deleted = data.records
    .filter((view) => view.deleted === 'deleted')
    .toSorted((a, b) => b.changed.at - a.changed.at);
  if (deleted.length === 0) return null;
  return (
    <Section title={t('history.deletedList')} count={deleted.length}>
      {deleted.map((view) => (
        <Deleted key={view.id} view={view} caseId={data.id} />
      ))}
    </Section>
  );
}

function Deleted({ view, caseId }: { readonly view: AnyView; readonly caseId: string }) {
  const t = useT();
  const format = useFormat();
  const label = useRecordLabel();
  const [fault, setFault] = useState<string | null>(null);
  const { id, changed } = view;
  async function restore() {
    setFault(await save(t, [{ op: 'restore', id, caseId }], t('history.restored')));
  }
  return (
    <div className={css.personRow}>
      <div className={css.line}>
        <CaseText>{label(view)}</CaseText>
        <span className={css.small}>
          {changed.person}, {format.moment(new Date(changed.at).toISOString())}
        </span>
        <span className="spring" />
        <Button
          writes
          onPress={() => void restore()}
          label={t('word.of', { what: t('history.restore'), of: label(view) })}
        >
          {t('history.restore')}
        </Button>
        <HistoryAct caseId={caseId} recordId={id} />
      </div>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </div>
  );
}
