import type { RecordView } from '../../../shared/domain/kinds';
import { useT } from '../../store/language';
import { CaseText } from '../../ui/case-text';
import { HistoryAct } from '../../ui/record-history';
import css from './cases.module.css';
import { useRecordPlace } from './record-place';

interface AddendumProps {
  readonly view: RecordView<'addendum'>;
  /** Where its contact can be acted on. */
  readonly hasHistory: boolean;
}

/** What was added to a contact afterwards. */
export function Addendum({ view, hasHistory }: AddendumProps) {
  const t = useT();
  const place = useRecordPlace<HTMLDivElement>(view.id);
  return (
    <div className={css.acts} {...place}>
      <p>
        <strong>{t('contacts.addendum')}</strong> <span className={css.small}>{view.created.person}</span>{' '}
        <CaseText>{view.values.text}</CaseText>
      </p>
      {hasHistory && view.caseId && <HistoryAct caseId={view.caseId} recordId={view.id} />}
    </div>
  );
}
