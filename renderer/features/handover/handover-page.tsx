import { useEffect, useRef, useState } from 'react';
import { useCases } from '../../store/cases';
import { sealHandover } from '../../store/long-work';
import { useT } from '../../store/language';
import { goBack, go, say } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { PartnerDesk } from '../../vault/api';
import { HandoverChoices } from './choices';
import { handoverFaultText } from './handover-fault';
import { emptyHandover, planFor, problemOf, type HandoverForm, type Sealed } from './handover-form';
import css from './handover.module.css';
import { HandoverPreviewPane } from './preview';
import { SealedFiles } from './sealed-files';

/** Choices left, exactly what the recipient will open right, the act below. */
interface HandoverPageProps {
  readonly caseId: string;
  /** Chosen already, beside whom the draft has. */
  readonly recipient?: string;
}

export function HandoverPage({ caseId, recipient }: HandoverPageProps) {
  const t = useT();
  const cases = useCases();
  const all = useQuery('partners', () => vault().partners());
  const form = useDraft<HandoverForm>(`handover ${caseId}`, emptyHandover);
  useRecipient(form, recipient);
  const [sealed, setSealed] = useState<readonly Sealed[] | null>(null);
  const code = cases.data?.find(({ id }) => id === caseId)?.code ?? '';
  const partners = all.data?.filter(({ trust }) => trust !== 'revoked');
  if (!partners) return <p role="status">{t('word.loading')}</p>;
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <h1>{t('handover.title', { code })}</h1>
      </header>
      {sealed ? (
        <SealedFiles sealed={sealed} caseId={caseId} />
      ) : partners.length === 0 ? (
        <div className={css.choices}>
          <Empty act={<Button onPress={() => go({ page: 'partners' })}>{t('handover.toPartners')}</Button>}>
            {t('handover.noPartners')}
          </Empty>
        </div>
      ) : (
        <Planning caseId={caseId} partners={partners} form={form} onSealed={setSealed} />
      )}
    </div>
  );
}

/** Chooses whom the page was opened for, once. */
function useRecipient({ value, change }: PlanningProps['form'], recipient: string | undefined): void {
  const isDone = useRef(recipient === undefined);
  useEffect(() => {
    if (isDone.current || recipient === undefined) return;
    isDone.current = true;
    const others = value.recipients.filter((id) => id !== recipient);
    change({ recipients: [...others, recipient], current: recipient });
  }, [recipient, value.recipients, change]);
}

interface PlanningProps {
  readonly caseId: string;
  readonly partners: readonly PartnerDesk[];
  readonly form: ReturnType<typeof useDraft<HandoverForm>>;
  readonly onSealed: (sealed: readonly Sealed[]) => void;
}

function Planning({ caseId, partners, form, onSealed }: PlanningProps) {
  const t = useT();
  const { value, change, drop } = form;
  const [fault, setFault] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const isStopped = useRef(false);
  const chosen = partners.filter(({ recordId }) => value.recipients.includes(recordId));
  const current = chosen.find(({ recordId }) => recordId === value.current) ?? chosen[0];
  const problem = problemOf(value, chosen);

  async function seal() {
    setChecked(true);
    setFault(null);
    if (problem || busy) return;
    isStopped.current = false;
    setBusy({ done: 0, of: 1 });
    const plans = chosen.map((partner) => planFor(value, caseId, partner));
    const progress = (done: number, of: number) => {
      setBusy({ done, of });
      return !isStopped.current;
    };
    const answer = await sealHandover(plans, progress);
    setBusy(null);
    if (!answer.ok) {
      setFault(handoverFaultText(t, answer.error));
      return;
    }
    await drop();
    say(t('handover.sealed', { agencies: chosen.map(({ agency }) => agency.name).join(', ') }));
    onSealed(answer.value.flatMap((file, at) => (chosen[at] ? [{ partner: chosen[at], file }] : [])));
  }

  return (
    <>
      <HandoverChoices
        caseId={caseId}
        partners={partners}
        value={value}
        change={change}
        current={current}
        problem={isChecked ? problem : null}
      />
      <HandoverPreviewPane caseId={caseId} form={value} change={change} partner={current} />
      <footer className={css.foot}>
        <span role="status">
          {isChecked && problem ? (
            <StateMark tone="now">{t(problem)}</StateMark>
          ) : fault ? (
            <StateMark tone="now">{fault}</StateMark>
          ) : (
            !busy && chosen.length > 0 && t('handover.files', { n: chosen.length })
          )}
        </span>
        {busy && (
          <Busy
            label={t('handover.sealing')}
            text={t('handover.sealing')}
            {...busy}
            onStop={() => {
              isStopped.current = true;
            }}
          />
        )}
        <span className="spring" />
        <Button onPress={goBack}>{t('contact.keepDraft')}</Button>
        <Button variant="primary" keys="Ctrl ↵" onPress={() => void seal()} isDisabled={busy !== null}>
          {t('handover.seal')}
        </Button>
      </footer>
    </>
  );
}
