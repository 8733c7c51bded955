import { useState } from 'react';
import { useCodeList } from '../../store/code-list';
import { backupBefore } from '../../store/backup';
import { chained, useFieldText } from '../../store/field-text';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { PointsContext } from '../../ui/case-text';
import { TextField } from '../../ui/fields';
import { Banner, Empty } from '../../ui/layout';
import { Hatched, StateMark } from '../../ui/marks';
import type { ImportChoice, Incoming } from '../../vault/api';
import { closeIncoming, showReceipt } from './incoming';
import { LeftOutList, ReviewList } from './record-review';
import { ReviewHead } from './review-head';
import { allAs, completeChoice, countChoices, recordsToReview } from './review-choice';
import css from './review.module.css';

interface ReviewValue {
  readonly choices: ImportChoice;
  readonly reason: string;
  readonly note: string;
}

export function ReviewPage({ incoming }: { readonly incoming: Incoming }) {
  const t = useT();
  // By what the file says of itself: it is forgotten at the lock, and opened anew finds what was chosen.
  const { value, change, drop } = useDraft<ReviewValue>(
    `review ${incoming.sender.deskId} ${incoming.sealedAt}`,
    () => ({ choices: {}, reason: '', note: '' }),
  );
  const { choices, reason, note } = value;
  const [fault, setFault] = useState<string | null>(null);
  const records = recordsToReview(incoming);
  const counts = countChoices(incoming, choices);
  const mayAccept =
    incoming.trust === 'verified' || (incoming.trust === 'unverified' && reason.trim() !== '');

  async function apply() {
    await backupBefore();
    const accepted = await vault().acceptBundle(incoming.token, completeChoice(incoming, choices), {
      untrustedReason: reason,
      note,
    });
    if (!accepted.ok) {
      const { kind } = accepted.error;
      setFault(
        kind === 'gone' || kind === 'untrusted-sender' ? t(`acceptFault.${kind}`) : t('acceptFault.other'),
      );
      return;
    }
    const { documentsLeft, n } = accepted.value;
    if (documentsLeft > 0) say(t('documents.notKept', { n: documentsLeft }), { tone: 'now', undo: n });
    else say(t('review.applied', { agency: incoming.sender.agency.name }), { undo: n });
    await drop();
    showReceipt({
      file: accepted.value.receipt,
      agency: incoming.sender.agency,
      state: 'accepted',
      caseId: incoming.cases[0]?.caseId ?? null,
      undo: n,
    });
  }

  async function refuse() {
    const refused = await vault().refuseBundle(incoming.token, note);
    if (!refused.ok) {
      setFault(t(`refuseFault.${refused.error.kind}`));
      return;
    }
    await drop();
    showReceipt({
      file: refused.value,
      agency: incoming.sender.agency,
      state: 'refused',
      caseId: null,
      undo: null,
    });
  }

  async function close() {
    await drop();
    await closeIncoming();
    say(t('review.closed'));
  }

  return (
    <div className={css.frame}>
      <ReviewHead incoming={incoming} reason={reason} onReason={(text) => change({ reason: text })} />
      <ErasedBefore incoming={incoming} />
      <BaseLacking incoming={incoming} />
      <div className={css.body}>
        {records.length === 0 && <Empty>{t('review.nothingNew')}</Empty>}
        {records.length > 0 && (
          <div className={css.tools}>
            <span className="hint">{t('review.notYet')}</span>
            <span className="spring" />
            <Button onPress={() => change({ choices: allAs(incoming, 'later') })}>
              {t('review.leaveAll')}
            </Button>
            <Button onPress={() => change({ choices: allAs(incoming, 'theirs') })}>
              {t('review.takeAll')}
            </Button>
          </div>
        )}
        <PointsContext value={incoming.points}>
          <ReviewList
            records={records}
            sender={incoming.sender.agency.name}
            choices={choices}
            onChange={(chosen) => change({ choices: chosen })}
          />
        </PointsContext>
        <LeftOutList incoming={incoming} />
        <WithheldList incoming={incoming} />
        <TextField
          label={t('review.note', { agency: incoming.sender.agency.name })}
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
          isDisabled={!mayAccept || counts.theirs + counts.ours === 0}
        >
          {t('review.apply')}
        </Button>
      </footer>
    </div>
  );
}

/** A case that was destroyed here comes back only with a person's eyes open. */
function ErasedBefore({ incoming }: { readonly incoming: Incoming }) {
  const t = useT();
  const codeList = useCodeList();
  const codes = incoming.cases.filter(({ wasErased }) => wasErased).map(({ code }) => code);
  if (codes.length === 0) return null;
  return (
    <Banner tone="now">
      <StateMark tone="now">{t('review.wasErased', { codes: codeList(codes) })}</StateMark>
    </Banner>
  );
}

/** Only changes came, to something that is not here: what did not change is unknown to us. */
function BaseLacking({ incoming: { cases, sender } }: { readonly incoming: Incoming }) {
  const t = useT();
  const codeList = useCodeList();
  const codes = cases.filter(({ lacksBase }) => lacksBase).map(({ code }) => code);
  if (codes.length === 0) return null;
  return (
    <Banner tone="now">
      <StateMark tone="now">
        {t('review.lacksBase', { codes: codeList(codes), agency: sender.agency.name })}
      </StateMark>
    </Banner>
  );
}

function WithheldList({ incoming: { withheld } }: { readonly incoming: Incoming }) {
  const t = useT();
  const text = useFieldText();
  if (withheld.length === 0) return null;
  return (
    <section className={css.record} aria-label={t('review.withheld')}>
      <div className={css.recordHead}>
        <h2>{t('review.withheld')}</h2>
      </div>
      {withheld.map(({ recordId, kind, field, reason }) => (
        <p key={`${recordId} ${field ?? ''}`} className={css.stub}>
          <Hatched>
            {chained(t, [text.kind(kind), field && text.field(field), t(`withheld.${reason}`)])}
          </Hatched>
        </p>
      ))}
    </section>
  );
}
