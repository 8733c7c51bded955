/**
 * A number, mail, account or address of someone in a case, wherever its value appears: with its rule beside it, struck
 * through when it may never be used, hatched when it is secret, and a warning before it is taken along.
 */
import { useEffect, useState } from 'react';
import { isReach, type SafeContact, type SafeRule } from '../../shared/domain/contact-point';
import type { RecordView } from '../../shared/domain/kinds';
import { copyText } from '../store/clipboard';
import { useFormat } from '../store/format';
import { useT } from '../store/language';
import { say } from '../store/screen';
import { Button } from './button';
import css from './contact-point.module.css';
import { Dialog, Spring } from './dialog';
import { Hatched, StateMark, type Tone } from './marks';

type Point = RecordView<'contact-point'>;
type Safe = SafeContact | null | undefined;

const TONES: Readonly<Record<SafeRule, Tone>> = {
  safe: 'fine',
  times: 'soon',
  unknown: 'open',
  never: 'stop',
};

/** What may be done with a point, in words. */
export function useRuleWords(): (safe: Safe) => string {
  const t = useT();
  return (safe) => (safe?.rule === 'times' && safe.times ? safe.times : t(`safe.${safe?.rule ?? 'unknown'}`));
}

export function RuleMark({ safe }: { readonly safe: Safe }) {
  const words = useRuleWords();
  return <StateMark tone={TONES[safe?.rule ?? 'unknown']}>{words(safe)}</StateMark>;
}

/** The value alone; one that may never be used is struck through. */
export function PointValue({ value, safe }: { readonly value: string; readonly safe: Safe }) {
  return (
    <span className={safe?.rule === 'never' ? css.never : undefined}>
      <bdi>{value}</bdi>
    </span>
  );
}

/** One contact point with all that is known of its rule; a secret one opens by an act of its own. */
export function ContactPoint({ point }: { readonly point: Point }) {
  return point.values.secret ? <SecretPoint point={point} /> : <PointLine point={point} />;
}

function PointLine({ point }: { readonly point: Point }) {
  const t = useT();
  const format = useFormat();
  const { type, value, safe, label } = point.values;
  if (!isReach(type))
    return (
      <div>
        <div className={css.point}>
          <bdi>{value}</bdi>
          <span className={css.small}>{t(`pointType.${type ?? 'other'}`)}</span>
        </div>
        {label && <p className={css.small}>{label}</p>}
      </div>
    );
  return (
    <div>
      <div className={css.point}>
        <PointValue value={value ?? ''} safe={safe} />
        <RuleMark safe={safe} />
      </div>
      <div className={css.point}>
        <p className={css.small}>
          {[label, safe?.why, safe && t('facts.setBy', { person: safe.setBy, day: format.day(safe.setOn) })]
            .filter(Boolean)
            .join(', ')}
        </p>
        <CopyPoint value={value ?? ''} safe={safe} />
      </div>
    </div>
  );
}

const SECRET_SECONDS = 20;

/** Opening a secret is an act, and it closes by itself. It is not copied: it stays on this screen. */
function SecretPoint({ point }: { readonly point: Point }) {
  const t = useT();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const { type, value, label, safe } = point.values;
  if (left === 0)
    return (
      <Hatched
        after={
          <Button
            variant="quiet"
            onPress={() => setLeft(SECRET_SECONDS)}
            label={t('word.of', { what: t('act.show'), of: t('facts.secret') })}
          >
            {t('act.show')}
          </Button>
        }
      >
        {label ? `${t('facts.secret')}, ${label}` : t('facts.secret')}
      </Hatched>
    );
  return (
    <div>
      <div className={css.point}>
        <PointValue value={value ?? ''} safe={safe} />
        {isReach(type) && <RuleMark safe={safe} />}
      </div>
      <p className={css.small}>{t('point.showFor', { seconds: left })}</p>
    </div>
  );
}

/** Takes a value along on the clipboard; asks first unless it is safe at any hour. */
function CopyPoint({ value, safe }: { readonly value: string; readonly safe: Safe }) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const rule = safe?.rule ?? 'unknown';
  async function copy() {
    setAsking(false);
    const isCopied = await copyText(value);
    say(isCopied ? t('safety.copied') : t('safety.notCopied'), { tone: isCopied ? 'fine' : 'now' });
  }
  return (
    <>
      <Button
        variant="quiet"
        onPress={() => (rule === 'safe' ? void copy() : setAsking(true))}
        label={t('word.of', { what: t('safety.copy'), of: value })}
      >
        {t('safety.copy')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('safety.warnTitle')}
          role="alertdialog"
          isOpen
          width={480}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Spring />
              <Button onPress={() => void copy()}>{t('safety.useAnyway')}</Button>
              <Button variant="primary" onPress={() => setAsking(false)}>
                {t('act.cancel')}
              </Button>
            </>
          }
        >
          <UseWarning value={value} safe={safe} />
        </Dialog>
      )}
    </>
  );
}

/** What to know before a point is used; nothing for one that is safe. */
export function UseWarning({ value, safe }: { readonly value: string; readonly safe: Safe }) {
  const t = useT();
  const format = useFormat();
  const rule = safe?.rule ?? 'unknown';
  if (rule === 'safe') return null;
  return (
    <div className={css.warning}>
      <p className={css.mention}>
        <PointValue value={value} safe={safe} /> <RuleMark safe={safe} />
      </p>
      <p>{t(`safety.warn.${rule}`)}</p>
      {safe && (
        <p className={css.small}>
          {[safe.why, t('facts.setBy', { person: safe.setBy, day: format.day(safe.setOn) })]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
    </div>
  );
}
