import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { create } from '../../../shared/domain/change';
import { MOST_NUMBERED_CASES, type CasePaper } from '../../../shared/domain/paper-copy';
import { commitFaultText } from '../../store/commit';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { PaperFrame, usePageMargins } from '../../ui/paper-frame';

interface CaseSheet {
  readonly caseIds: readonly string[];
  readonly paper: CasePaper;
  readonly leftOut?: string;
}

interface PrintFrameProps {
  readonly title: string;
  /** What it is, and the cases it is about. Null where it is about none. That, or about very many: it is in the log, and its copies are not numbered. */
  readonly sheet: CaseSheet | null;
  /** For the name of a PDF: the code name, never a name. */
  readonly code: string;
  readonly recipient: string;
  readonly onRecipient: (recipient: string) => void;
  readonly recipientHint: string;
  /** After it was printed or saved, and noted in the log. */
  readonly onPrinted: () => Promise<void>;
  /** What the log is told besides for whom. */
  readonly detail: Readonly<Record<string, string | number>>;
  /** Fields between recipient and buttons. */
  readonly choices: ReactNode | ((isChecked: boolean) => ReactNode);
  /** Whether the choices are complete; called when printing is asked, so that they can say what is missing. */
  readonly mayPrint?: () => boolean;
  readonly onBack: () => void;
  readonly paper: (printed: Printed) => ReactNode;
}

export interface Printed {
  readonly recipient: string;
  /** UTC moment of printing. */
  readonly now: string;
  readonly footer: string;
  /** Number of the copy within its cases; null where copies are not numbered. */
  readonly copy: number | null;
}

/** A page as it will be printed, and who it is for: nothing leaves the printer without a name and a line in the log. */
export function PrintFrame(props: PrintFrameProps) {
  const {
    title,
    sheet,
    code,
    recipient,
    onRecipient,
    recipientHint,
    onPrinted,
    detail,
    choices,
    mayPrint,
    onBack,
    paper,
  } = props;
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const isNumbered = sheet !== null && sheet.caseIds.length <= MOST_NUMBERED_CASES;
  const caseIds = isNumbered ? sheet.caseIds : [];
  const { data: copy = null } = useQuery(`next copy ${caseIds.join(' ')}`, () =>
    caseIds.length === 0 ? Promise.resolve(null) : vault().nextCopy(caseIds),
  );
  // A sheet without its number could not be followed.
  const isReady = caseIds.length === 0 || copy !== null;
  const footer = desk
    ? t('print.by', { moment: format.fullMoment(now), person: desk.person, agency: desk.agency.name })
    : '';
  usePageMargins({
    left: [recipient, copy !== null && t('print.copy', { n: copy }), footer].filter(Boolean).join(' · '),
    page: t('print.page'),
    of: t('print.of'),
  });

  /** @returns null when done, 'cancelled', or the sentence that tells what went wrong */
  async function printNow(): Promise<string | null> {
    const { kind } = await host().print();
    return kind === 'done' ? null : kind === 'cancelled' ? kind : t('print.failed');
  }

  async function savePdf(): Promise<string | null> {
    const saved = await host().pdf?.save(`${code}.pdf`);
    if (saved?.kind === 'failed') return t(`file.failed.${saved.fault}`);
    return saved?.kind === 'saved' ? null : 'cancelled';
  }

  async function output(how: 'printer' | 'pdf') {
    setChecked(true);
    const isAllowed = mayPrint?.() ?? true;
    if (recipient.trim() === '' || !isAllowed || !isReady) return;
    const failed = how === 'pdf' ? await savePdf() : await printNow();
    if (failed !== null) {
      setFault(failed === 'cancelled' ? null : failed);
      return;
    }
    setFault(null);
    const notNoted = await noteCopy(how);
    if (notNoted !== null) {
      setFault(notNoted);
      return;
    }
    await onPrinted();
    say(how === 'pdf' ? t('print.saved') : t('print.done'));
  }

  /** @returns null, or the sentence that tells why the copy is not in the list of copies */
  async function noteCopy(how: string): Promise<string | null> {
    const why = { act: 'print', detail: { how, for: recipient.trim(), ...detail } } as const;
    if (!sheet || copy === null || desk?.role === 'reader') {
      const [caseId] = caseIds;
      await vault().note({ ...why, ...(caseId !== undefined && caseIds.length === 1 && { caseId }) });
      return null;
    }
    const ids = await vault().newIds(caseIds.length);
    const sheets = caseIds.map((caseId, at) => ({ caseId, copyId: ids[at] ?? '' }));
    const values = {
      paper: sheet.paper,
      copyFor: recipient.trim(),
      at: new Date().toISOString(),
      copyNumber: copy,
      copyState: 'out',
      ...(sheet.leftOut && { leftOut: sheet.leftOut }),
    } as const;
    const changes = sheets.map((own) => {
      const others = sheets.filter((each) => each !== own);
      const alsoIn = others.length > 0 ? { alsoIn: others } : {};
      return create('paper-copy', { id: own.copyId, caseId: own.caseId }, { ...values, ...alsoIn });
    });
    const committed = await vault().commit(changes, { ...why, detail: { ...why.detail, copy } });
    return committed.ok ? null : commitFaultText(t, committed.error);
  }

  const onKey = useEffectEvent(() => void output('printer'));
  useEffect(() => {
    // Ctrl+P, caught by the shell.
    const print = () => onKey();
    document.addEventListener('schakel-print', print);
    return () => {
      document.removeEventListener('schakel-print', print);
    };
  }, []);

  return (
    <PaperFrame
      bar={
        <>
          <h1>{title}</h1>
          <TextField
            label={t('print.for')}
            hint={recipientHint}
            value={recipient}
            onChange={onRecipient}
            error={isChecked && recipient.trim() === '' ? t('print.errorFor') : null}
          />
          {typeof choices === 'function' ? choices(isChecked) : choices}
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
        </>
      }
      acts={
        <>
          <Button onPress={onBack}>{t('act.back')}</Button>
          {host().pdf && (
            <Button isDisabled={!isReady} onPress={() => void output('pdf')}>
              {t('act.pdf')}
            </Button>
          )}
          <Button
            variant="primary"
            keys="Ctrl P"
            isDisabled={!isReady}
            onPress={() => void output('printer')}
          >
            {t('act.print')}
          </Button>
        </>
      }
    >
      {paper({ recipient, now, footer, copy })}
    </PaperFrame>
  );
}
