import { useState } from 'react';
import { backupBefore } from '../../store/backup';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { usePolicy } from '../../store/policy';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Banner } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { IncomingRecall } from '../../vault/api';
import { closeIncoming, showReceipt } from './incoming';
import { NoticeHead } from './notice-head';
import css from './review.module.css';

type RecalledCase = IncomingRecall['cases'][number];

/** What is typed of an answer; the code names that confirm are typed each time. */
interface Answer {
  readonly reason: string;
  readonly second: string;
  readonly note: string;
}

/** A partner asks to destroy what they sent: destroyed with a certificate, or kept and said why. */
export function RecallPage({ recall }: { readonly recall: IncomingRecall }) {
  const t = useT();
  const needsSecond = usePolicy((policy) => policy.secondPersonToErase);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { value, change, drop } = useDraft<Answer>(
    `recall ${recall.sender.deskId} ${recall.sealedAt}`,
    () => ({ reason: '', second: '', note: '' }),
  );
  const { reason, second, note } = value;
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { sender, cases, token, trust } = recall;
  const { agency } = sender;

  async function destroy() {
    if (isBusy) return;
    setBusy(true);
    if (cases.length > 0) await backupBefore();
    const erasures = cases.map(({ caseId }) => ({
      caseId,
      typedCode: typed[caseId] ?? '',
      reason,
      second: second.trim(),
    }));
    const done = await vault().destroyRecalled(token, erasures);
    setBusy(false);
    if (!done.ok) {
      const { kind } = done.error;
      const own = ['not-manager', 'unknown-case', 'code-differs', 'no-reason', 'no-second'] as const;
      const known = own.find((each) => each === kind);
      setFault(known ? t(`eraseFault.${known}`) : t('recall.notDestroyed'));
      return;
    }
    await drop();
    showReceipt({
      file: done.value.receipt,
      agency,
      state: 'destroyed',
      caseId: null,
      undo: null,
      erasureIds: done.value.erasureIds,
    });
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

  const mayAnswer = trust === 'verified' || trust === 'unverified';
  return (
    <div className={css.frame}>
      <NoticeHead
        title={t('recall.title', { agency: agency.name })}
        notice={recall}
        about={cases.length > 0 ? t('recall.about') : t('notice.nothingHere')}
      />
      <div className={css.body}>
        {cases.map((each) => (
          <CaseToDestroy
            key={each.caseId}
            each={each}
            typed={typed[each.caseId] ?? ''}
            onTyped={(text) => setTyped({ ...typed, [each.caseId]: text })}
          />
        ))}
        {cases.length > 0 && (
          <>
            <TextField
              label={t('erase.reason')}
              hint={t('erase.reasonHint')}
              value={reason}
              onChange={(text) => change({ reason: text })}
            />
            {needsSecond && (
              <TextField
                label={t('erase.second')}
                hint={t('erase.secondHint')}
                value={second}
                onChange={(text) => change({ second: text })}
              />
            )}
          </>
        )}
        <TextField
          label={t('review.note', { agency: agency.name })}
          hint={t('recall.noteHint')}
          value={note}
          onChange={(text) => change({ note: text })}
        />
      </div>
      <footer className={css.foot}>
        <span role="status">{fault && <StateMark tone="now">{fault}</StateMark>}</span>
        <span className="spring" />
        <Button onPress={() => void close()}>{t('act.close')}</Button>
        <Button onPress={() => void refuse()}>{t('recall.refuse')}</Button>
        <Button variant="primary" isDisabled={!mayAnswer || isBusy} onPress={() => void destroy()}>
          {t(cases.length > 0 ? 'recall.destroy' : 'recall.confirmNone')}
        </Button>
      </footer>
    </div>
  );
}

interface CaseProps {
  readonly each: RecalledCase;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
}

/** The whole case goes, so what this desk wrote in it is counted first. */
function CaseToDestroy({ each: { code, sequence, at, ownRecords }, typed, onTyped }: CaseProps) {
  const t = useT();
  const format = useFormat();
  return (
    <section className={css.record} aria-label={code}>
      <div className={css.recordHead}>
        <h2>{code}</h2>
        <span>{t('notice.about', { n: sequence, day: format.fullDay(at) })}</span>
      </div>
      {ownRecords > 0 && (
        <Banner tone="now">
          <StateMark tone="now">{t('recall.ownRecords', { n: ownRecords })}</StateMark>
        </Banner>
      )}
      <TextField label={t('erase.typeCode', { code })} value={typed} onChange={onTyped} />
    </section>
  );
}
