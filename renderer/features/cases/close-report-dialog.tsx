import { useState } from 'react';
import { set } from '../../../shared/domain/change';
import type { RecordView } from '../../../shared/domain/kinds';
import { localDay } from '../../../shared/domain/due';
import { REPORT_REASONS, type ReportReason } from '../../../shared/domain/report-file';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';

interface CloseReportProps {
  readonly head: Pick<RecordView<'report-file'>, 'id' | 'caseId'>;
  readonly onClose: () => void;
}

/** No report goes away without a reason that can be read later. */
export function CloseReportDialog({ head: { id, caseId }, onClose }: CloseReportProps) {
  const t = useT();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  async function close() {
    if (reason === null) {
      setFault(t('reports.errorReason'));
      return;
    }
    // 'Referred' to nobody, and 'other' without a word, explain nothing.
    if ((reason === 'referred' || reason === 'other') && !note.trim()) {
      setFault(t('reports.errorNote'));
      return;
    }
    const values = {
      reportState: 'closed' as const,
      closedOn: localDay(Date.now()),
      reportReason: reason,
      closeReason: note.trim() || null,
    };
    const change = set('report-file', { id, caseId }, values);
    const failed = await save(t, [change], t('reports.closedNow'));
    setFault(failed);
    if (failed === null) onClose();
  }

  return (
    <Dialog
      title={t('reports.close')}
      isOpen
      onClose={onClose}
      foot={
        <>
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button writes variant="primary" onPress={() => void close()}>
            {t('reports.close')}
          </Button>
        </>
      }
    >
      <SelectField
        label={t('field.reportReason')}
        placeholder={t('act.choose')}
        value={reason}
        onChange={setReason}
        options={REPORT_REASONS.map((each) => ({ id: each, label: t(`reportReason.${each}`) }))}
      />
      <TextField
        label={t('field.closeReason')}
        rows={3}
        value={note}
        onChange={setNote}
        hint={t('reports.noteHint')}
      />
    </Dialog>
  );
}
