import { useState } from 'react';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { localDay } from '../../../shared/domain/due';
import type { AnyView } from '../../../shared/domain/kinds';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { usePolicy } from '../../store/policy';
import { go } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';

interface EraseProps {
  readonly caseId: string;
  readonly code: string;
  readonly records: readonly AnyView[];
  readonly keepUntil: string | null;
  readonly onClose: () => void;
}

/** The one act that cannot be taken back: what goes, what stays elsewhere, and the case's name typed. */
export function EraseDialog({ caseId, code: name, records, keepUntil, onClose }: EraseProps) {
  const t = useT();
  const format = useFormat();
  const today = localDay(useNow());
  const needsSecond = usePolicy((policy) => policy.secondPersonToErase);
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const handovers = viewsOfKind(records, 'handover-entry').length;

  async function erase() {
    if (isBusy) return;
    setBusy(true);
    const answer = await vault().erase({ caseId, typedCode: code, reason, second: second.trim() });
    setBusy(false);
    if (answer.ok) {
      onClose();
      go({ page: 'settings', section: 'keeping', erasureId: answer.value.id });
    } else setFault(t(`eraseFault.${answer.error.kind}`));
  }

  return (
    <Dialog
      title={t('erase.titleOf', { code: name })}
      role="alertdialog"
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
          <Button variant="primary" isDisabled={isBusy} onPress={() => void erase()}>
            {isBusy ? t('erase.busy') : t('erase.act')}
          </Button>
        </>
      }
    >
      <p>{t('erase.what', { n: records.length })}</p>
      <p>{t('erase.elsewhere')}</p>
      {handovers > 0 && <p>{t('erase.partners', { n: handovers })}</p>}
      {keepUntil !== null && keepUntil >= today && (
        <StateMark tone="soon">{t('erase.tooEarly', { day: format.fullDay(keepUntil) })}</StateMark>
      )}
      {keepUntil === null && <StateMark tone="soon">{t('erase.noTerm')}</StateMark>}
      <TextField label={t('erase.typeCode', { code: name })} value={code} onChange={setCode} isFirst />
      <TextField
        label={t('erase.reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        hint={t('erase.reasonHint')}
      />
      {needsSecond && (
        <TextField
          label={t('erase.second')}
          value={second}
          onChange={setSecond}
          hint={t('erase.secondHint')}
        />
      )}
    </Dialog>
  );
}
