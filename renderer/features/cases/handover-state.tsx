import { useState } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { useNow } from '../../store/clock';
import { commitFaultText } from '../../store/commit';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { Button } from '../../ui/button';
import { Dialog, Spring } from '../../ui/dialog';
import { StateMark, type Tone } from '../../ui/marks';
import css from './cases.module.css';
import { NoticeDialog } from './notice-dialog';

type Entry = RecordView<'handover-entry'>;
const DAY_MS = 24 * 60 * 60 * 1000;
const TONES = {
  received: 'soon',
  opened: 'soon',
  accepted: 'fine',
  partly: 'soon',
  refused: 'now',
  undone: 'now',
  destroyed: 'fine',
} as const satisfies Readonly<Record<string, Tone>>;

/** What became of a bundle, and what can still be done about it. */
export function HandoverState({ view }: { readonly view: Entry }) {
  return view.values.direction === 'out' ? <SentState view={view} /> : <ReceivedState view={view} />;
}

function SentState({ view }: { readonly view: Entry }) {
  const t = useT();
  const [asked, setAsked] = useState<'correction' | 'recall' | null>(null);
  const { what, note } = view.values;
  return (
    <>
      {what && note && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      <Answer view={view} />
      {!what && (
        <p className={css.acts}>
          <Button writes variant="quiet" onPress={() => setAsked('correction')}>
            {t('correction.act')}
          </Button>
          <Button writes variant="quiet" onPress={() => setAsked('recall')}>
            {t('recall.act')}
          </Button>
        </p>
      )}
      {asked && <NoticeDialog view={view} what={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Answer({ view: { values } }: { readonly view: Entry }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { receipt, at } = values;
  if (!receipt) {
    const days = at ? Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS)) : 0;
    return (
      <StateMark tone="soon">
        {days === 0 ? t('receipt.none') : t('receipt.noneSince', { n: days })}
      </StateMark>
    );
  }
  const { state, taken, left, note, person } = receipt;
  return (
    <p>
      <StateMark tone={TONES[state]}>{t(`receipt.${state}`, { taken, left })}</StateMark>{' '}
      <bdi>{[person, format.day(receipt.at), note].filter(Boolean).join(', ')}</bdi>
    </p>
  );
}

function ReceivedState({ view: { id, caseId, values } }: { readonly view: Entry }) {
  const t = useT();
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { receipt, taken, undoneAt, partner } = values;

  async function saveReceipt() {
    const made = await vault().receiptAgain(caseId ?? '', id);
    if (!made.ok) {
      setFault(t(`receiptFault.${made.error.kind}`));
      return;
    }
    const saved = await host().saveFile('bundle', made.value.name, made.value.blob);
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind === 'saved') say(t('receipt.saved'));
  }

  return (
    <>
      {receipt && (
        <StateMark tone={TONES[receipt.state]}>
          {undoneAt
            ? t('import.undone', { day: format.fullDay(undoneAt) })
            : t(`receipt.${receipt.state}`, { taken: receipt.taken, left: receipt.left })}
        </StateMark>
      )}
      <p className={css.acts}>
        {receipt && (
          <Button variant="quiet" onPress={() => void saveReceipt()}>
            {t('receipt.save', { agency: partner?.agency.name ?? '' })}
          </Button>
        )}
        {taken && taken.length > 0 && !undoneAt && (
          <Button variant="quiet" onPress={() => setAsking(true)}>
            {t('import.undo')}
          </Button>
        )}
      </p>
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
      {isAsking && <TakeBackDialog caseId={caseId ?? ''} entryId={id} onClose={() => setAsking(false)} />}
    </>
  );
}

interface TakeBackProps {
  readonly caseId: string;
  readonly entryId: string;
  readonly onClose: () => void;
}

/** A whole import is taken back only after it was said what that means. */
function TakeBackDialog({ caseId, entryId, onClose }: TakeBackProps) {
  const t = useT();
  const [fault, setFault] = useState<string | null>(null);
  async function takeBack() {
    const back = await vault().takeBackImport(caseId, entryId);
    if (!back.ok) {
      setFault(
        back.error.kind === 'nothing-to-undo'
          ? commitFaultText(t, { kind: 'nothing-to-undo' })
          : t('acceptFault.other'),
      );
      return;
    }
    const { left, n } = back.value;
    say(left === 0 ? t('import.undoneSaid') : t('import.undonePartly', { n: left }), { undo: n });
    onClose();
  }
  return (
    <Dialog
      title={t('import.undo')}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Spring />
          <Button onPress={onClose}>{t('act.cancel')}</Button>
          <Button variant="primary" onPress={() => void takeBack()}>
            {t('import.undoDo')}
          </Button>
        </>
      }
    >
      <p>{t('import.undoHint')}</p>
      {fault && (
        <p role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </p>
      )}
    </Dialog>
  );
}
