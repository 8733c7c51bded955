/** What can be done with a record in a list of a case: change it, remove it (which can be undone), and see its history. */
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { HistoryAct } from '../../ui/record-history';
import css from './cases.module.css';

interface EntryActsProps {
  readonly id: string;
  readonly caseId: string;
  /** What is said after removing it; without it there is no removing. */
  readonly removed?: string;
  readonly onEdit?: () => void;
}

export function EntryActs({ id, caseId, removed, onEdit }: EntryActsProps) {
  const t = useT();
  return (
    <div className={css.acts}>
      {onEdit && (
        <Button writes variant="quiet" onPress={onEdit}>
          {t('act.edit')}
        </Button>
      )}
      {removed !== undefined && (
        <Button writes variant="quiet" onPress={() => void save(t, [{ op: 'delete', id, caseId }], removed)}>
          {t('act.remove')}
        </Button>
      )}
      <HistoryAct caseId={caseId} recordId={id} />
    </div>
  );
}
