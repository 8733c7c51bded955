import { useEffect, useState } from 'react';
import { SECTIONS, type Profile } from '../../../shared/domain/redact';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { openCase, say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CheckField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { CaseSummaryPaper } from './case-summary-paper';
import css from './print.module.css';

/** Suspects stay off a summary that may lie on a desk; the rules of a handover hold for the rest. */
const PROFILE: Profile = { sections: SECTIONS.filter((section) => section !== 'suspects'), release: [] };

/** The page as it will be printed, and who it is for: nothing leaves the printer without a name. */
export function PrintPage({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  const { data: paper } = useQuery(`paper ${caseId}`, () => vault().paper(caseId, PROFILE));
  const { value, change, drop } = useDraft(`print ${caseId}`, () => ({ recipient: '', withName: false }));
  const { recipient, withName } = value;
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const footer = desk
    ? t('print.by', { moment: format.fullMoment(now), person: desk.person, agency: desk.agency.name })
    : '';
  usePageMargins({ footer, recipient, page: t('print.page'), of: t('print.of') });
  if (!paper || !desk) return <p role="status">{t('word.loading')}</p>;
  const code = viewsOfKind(paper.records, 'case')[0]?.values.code ?? '';

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
    if (recipient.trim() === '') return;
    const failed = how === 'pdf' ? await savePdf() : await printNow();
    if (failed !== null) {
      setFault(failed === 'cancelled' ? null : failed);
      return;
    }
    await vault().note({
      act: 'print',
      caseId,
      detail: { how, for: recipient.trim(), withName: withName ? 1 : 0 },
    });
    await drop();
    say(how === 'pdf' ? t('print.saved') : t('print.done'));
  }

  return (
    <div className={css.frame}>
      <div className={css.bar}>
        <h1>{t('print.title', { code })}</h1>
        <TextField
          label={t('print.for')}
          hint={t('print.forHint')}
          value={recipient}
          onChange={(text) => change({ recipient: text })}
          error={isChecked && recipient.trim() === '' ? t('print.errorFor') : null}
        />
        <CheckField isSelected={withName} onChange={(isOn) => change({ withName: isOn })}>
          {t('print.withName')}
        </CheckField>
        {fault && (
          <span role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </span>
        )}
        <span className="spring" />
        <Button onPress={() => openCase(caseId)}>{t('act.back')}</Button>
        {host().pdf && <Button onPress={() => void output('pdf')}>{t('act.pdf')}</Button>}
        <Button variant="primary" keys="Ctrl P" onPress={() => void output('printer')}>
          {t('act.print')}
        </Button>
      </div>
      <div className={css.desk}>
        <CaseSummaryPaper paper={paper} recipient={recipient} withName={withName} now={now} footer={footer} />
      </div>
    </div>
  );
}

interface Margins {
  readonly footer: string;
  readonly recipient: string;
  readonly page: string;
  readonly of: string;
}

/** Quoted for CSS: whatever was typed stays text (CSS Syntax 3, section 4.3.5). */
function cssString(text: string): string {
  const escaped = text.replace(
    /[\\"\n\r\f<>]/g,
    (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${escaped}"`;
}

/** Writes the page margins (who, for whom, page x of y) as a style sheet of the document while this page stands. */
function usePageMargins({ footer, recipient, page, of }: Margins): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const style =
      'font: 8pt "Inter Variable", sans-serif; color: #000; vertical-align: top; padding-top: 2mm;';
    sheet.replaceSync(`@page {
      @bottom-left { content: ${cssString([recipient, footer].filter(Boolean).join(' · '))}; width: 130mm; text-align: left; ${style} }
      @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); text-align: right; ${style} }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [footer, recipient, page, of]);
}
