import { useState } from 'react';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { SegmentedField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { PaperFrame, usePageMargins } from '../../ui/paper-frame';
import { NO_WORDS, RecoveryWordsFields, typedWords } from '../../ui/recovery-words';
import type { RecoverySheets } from '../../vault/api';
import css from './recovery-page.module.css';
import { slotFaultText } from './slot-faults';

interface RecoveryPageProps {
  readonly sheets: RecoverySheets;
  readonly onClose: () => void;
}

/** Print or write down, then type back: only then does the new sheet count, and an earlier one no longer. */
export function RecoveryPage({ sheets, onClose }: RecoveryPageProps) {
  const t = useT();
  const [form, setForm] = useState<'whole' | 'parts'>('whole');
  const [isTyping, setTyping] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const pages = form === 'whole' ? [sheets.words] : sheets.shares;
  usePageMargins({ left: t('recovery.envelope'), page: t('print.page'), of: t('print.of') });

  async function print() {
    const { kind } = await host().print();
    setFault(kind === 'failed' ? t('print.failed') : null);
    if (kind === 'done') await vault().note({ act: 'print', detail: { what: 'recovery' } });
  }

  if (isTyping) return <TypeBack onBack={() => setTyping(false)} onDone={onClose} />;
  return (
    <PaperFrame
      bar={
        <>
          <h1>{t('recovery.make')}</h1>
          <SegmentedField
            label={t('recovery.form')}
            value={form}
            onChange={setForm}
            hint={t(form === 'whole' ? 'recovery.wholeHint' : 'recovery.partsHint')}
            options={[
              { id: 'whole', label: t('recovery.whole') },
              { id: 'parts', label: t('recovery.threeParts') },
            ]}
          />
          {fault && (
            <span role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </span>
          )}
        </>
      }
      acts={
        <>
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button onPress={() => void print()}>{t('act.print')}</Button>
          <Button variant="primary" onPress={() => setTyping(true)}>
            {t('recovery.typeBack')}
          </Button>
        </>
      }
    >
      {pages.map((words, at) => (
        <Sheet key={words[2] ?? at} words={words} part={form === 'parts' ? at + 1 : null} />
      ))}
    </PaperFrame>
  );
}

/** Names the desk, and nothing of any case. */
function Sheet({ words, part }: { readonly words: readonly string[]; readonly part: number | null }) {
  const t = useT();
  const format = useFormat();
  const desk = useSession((state) => state.desk);
  if (!desk) return null;
  const title = part === null ? t('recovery.sheet') : t('recovery.sheetPart', { n: part });
  return (
    <article className={`paper ${css.sheet ?? ''}`} aria-label={title}>
      <p className="notice">
        <span>{t('recovery.envelope')}</span>
      </p>
      <h1 className={css.title}>{title}</h1>
      <dl>
        <dt>{t('settings.deskAgency')}</dt>
        <dd>{desk.agency.name}</dd>
        <dt>{t('settings.deskSince')}</dt>
        <dd>{format.fullDay(desk.createdOn)}</dd>
        <dt>{t('recovery.madeOn')}</dt>
        <dd>{format.fullDay(new Date().toISOString())}</dd>
      </dl>
      <p className="text">{t(part === null ? 'recovery.sheetText' : 'recovery.sheetPartText')}</p>
      <ol className={css.words}>
        {words.map((word, at) => (
          <li key={`${String(at)} ${word}`}>{word}</li>
        ))}
      </ol>
      <p className="text">{t('recovery.sheetUse')}</p>
      <dl className={css.sign}>
        <dt>{t('recovery.signDate')}</dt>
        <dd />
        <dt>{t('recovery.signName')}</dt>
        <dd />
        <dt>{t('recovery.signature')}</dt>
        <dd />
      </dl>
    </article>
  );
}

function TypeBack({ onBack, onDone }: { readonly onBack: () => void; readonly onDone: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState(NO_WORDS);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function confirm() {
    setBusy(true);
    const answer = await vault().confirmRecovery(typedWords(typed));
    setBusy(false);
    setFault(answer.ok ? null : slotFaultText(t, answer.error));
    if (!answer.ok) return;
    say(t('recovery.made'));
    onDone();
  }
  return (
    <form
      className={css.typeBack}
      aria-label={t('recovery.typeBack')}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <h1>{t('recovery.typeBack')}</h1>
      <p>{t('recovery.typeBackHint')}</p>
      <RecoveryWordsFields value={typed} onChange={setTyped} error={fault} />
      <div className={css.acts}>
        <Button onPress={onBack}>{t('recovery.backToSheet')}</Button>
        <Button type="submit" variant="primary" isDisabled={isBusy}>
          {isBusy ? t('recovery.checking') : t('recovery.confirm')}
        </Button>
      </div>
    </form>
  );
}
