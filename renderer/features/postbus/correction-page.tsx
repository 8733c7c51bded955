import { useState } from 'react';
import { backupBefore } from '../../store/backup';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { PointsContext } from '../../ui/case-text';
import { TextField } from '../../ui/fields';
import { Empty } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { ImportChoice, IncomingCorrection } from '../../vault/api';
import { closeIncoming, showReceipt } from './incoming';
import { NoticeHead } from './notice-head';
import { LeftOutList, ReviewList } from './record-review';
import { completeChoice, countChoices, recordsToReview } from './review-choice';
import css from './review.module.css';

interface Answer {
  readonly choices: ImportChoice;
  readonly note: string;
}

/** What a partner says was wrong: theirs beside ours, taken over or refused, with a receipt either way. */
export function CorrectionPage({ correction }: { readonly correction: IncomingCorrection }) {
  const t = useT();
  const format = useFormat();
  const { value, change, drop } = useDraft<Answer>(
    `correction ${correction.sender.deskId} ${correction.sealedAt}`,
    () => ({ choices: {}, note: '' }),
  );
  const { choices, note } = value;
  const [fault, setFault] = useState<string | null>(null);
  const { sender, earlier, token } = correction;
  const { agency } = sender;
  const records = recordsToReview(correction);
  const counts = countChoices(correction, choices);

  async function apply() {
    await backupBefore();
    const accepted = await vault().acceptCorrection(token, completeChoice(correction, choices), note);
    if (!accepted.ok) {
      setFault(accepted.error.kind === 'gone' ? t('acceptFault.gone') : t('acceptFault.other'));
      return;
    }
    const { n, receipt } = accepted.value;
    say(t('review.applied', { agency: agency.name }), { undo: n });
    await drop();
    showReceipt({ file: receipt, agency, state: 'accepted', caseId: earlier?.caseId ?? null, undo: n });
  }

  async function refuse() {
    const refused = await vault().refuseBundle(token, note);
    if (!refused.ok) {
      setFault(t(`refuseFault.${refused.error.kind}`));
      return;
    }
    await drop();
    showReceipt({ file: refused.value, agency, state: 'refused', caseId: null, undo: null });
  }

  async function close() {
    await drop();
    await closeIncoming();
  }

  return (
    <div className={css.frame}>
      <NoticeHead
        title={t('correction.title', { agency: agency.name })}
        notice={correction}
        about={
          earlier
            ? t('notice.about', { n: earlier.sequence, day: format.fullDay(earlier.at) })
            : t('notice.nothingHere')
        }
      />
      <div className={css.body}>
        {records.length === 0 && <Empty>{t('correction.nothing')}</Empty>}
        <PointsContext value={correction.points}>
          <ReviewList
            records={records}
            sender={agency.name}
            choices={choices}
            onChange={(chosen) => change({ choices: chosen })}
          />
        </PointsContext>
        <LeftOutList incoming={correction} />
        <TextField
          label={t('review.note', { agency: agency.name })}
          hint={t('review.noteHint')}
          value={note}
          onChange={(text) => change({ note: text })}
        />
      </div>
      <footer className={css.foot}>
        <span role="status">
          {fault ? <StateMark tone="now">{fault}</StateMark> : t('review.summary', { ...counts })}
        </span>
        <span className="spring" />
        <Button onPress={() => void close()}>{t('act.close')}</Button>
        <Button onPress={() => void refuse()}>{t('review.refuse')}</Button>
        <Button
          variant="primary"
          keys="Ctrl ↵"
          onPress={() => void apply()}
          isDisabled={!earlier || counts.theirs + counts.ours === 0}
        >
          {t('correction.apply')}
        </Button>
      </footer>
    </div>
  );
}
