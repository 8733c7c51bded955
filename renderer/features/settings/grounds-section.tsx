import type { ReactNode } from 'react';
import { articleOn } from '../../../shared/domain/data/book-two';
import {
  LEGAL_GROUNDS,
  LEGAL_GROUNDS_READ_ON,
  type LegalGround,
} from '../../../shared/domain/data/legal-grounds';
import { PURPOSES } from '../../../shared/domain/data/purposes';
import { SIGNAL_CAUTION, SIGNAL_GROUPS, SIGNALS } from '../../../shared/domain/data/signals';
import { SOURCES } from '../../../shared/domain/data/sources';
import { localDay } from '../../../shared/domain/due';
import type { OwnList } from '../../../shared/domain/own-ground';
import { endingOf, type OwnGround } from '../../../shared/domain/own-grounds';
import { useNow } from '../../store/clock';
import { useFormat } from '../../store/format';
import { useLanguageStore, useT } from '../../store/language';
import { useOwnGrounds } from '../../store/own-grounds';
import { useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { Empty, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { HistoryAct } from '../../ui/record-history';
import { EndForm, OwnGroundForm, endDraft, UseAgain } from './ground-forms';
import css from './settings.module.css';

/** Grounds, purposes and signals: as published, and what this desk added or no longer names. */
export function GroundsSection() {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const own = useOwnGrounds();
  return (
    <>
      <p className="hint">{t('ownGround.hint', { day: format.fullDay(LEGAL_GROUNDS_READ_ON) })}</p>
      <OwnEntries list="ground" own={own} />
      <Section title={t('ownGround.publishedGrounds')} count={LEGAL_GROUNDS.length}>
        <ul>
          {LEGAL_GROUNDS.map((ground) => (
            <Published key={ground.id} list="ground" entry={ground} own={own}>
              <PublishedGround ground={ground} />
            </Published>
          ))}
        </ul>
      </Section>
      <OwnEntries list="purpose" own={own} />
      <Section title={t('ownGround.publishedPurposes')} count={PURPOSES.length}>
        <ul>
          {PURPOSES.map((purpose) => (
            <Published key={purpose.id} list="purpose" entry={purpose} own={own}>
              <span />
            </Published>
          ))}
        </ul>
      </Section>
      <OwnEntries list="signal" own={own} />
      <Section title={t('ownGround.publishedSignals')} count={SIGNALS.length}>
        <p className="hint form-section">{SIGNAL_CAUTION[language]}</p>
        <ul>
          {SIGNALS.map((signal) => (
            <Published key={signal.id} list="signal" entry={signal} own={own}>
              <p className="hint">{SIGNAL_GROUPS.find(({ id }) => id === signal.group)?.label[language]}</p>
            </Published>
          ))}
        </ul>
      </Section>
    </>
  );
}

function useSpan(): (from: string | null | undefined, until: string | null | undefined) => string {
  const t = useT();
  const format = useFormat();
  return (from, until) =>
    [
      from && t('ownGround.from', { day: format.fullDay(from) }),
      until && t('ownGround.until', { day: format.fullDay(until) }),
    ]
      .filter(Boolean)
      .join(', ');
}

interface ListProps {
  readonly list: OwnList;
  readonly own: readonly OwnGround[];
}

function OwnEntries({ list, own }: ListProps) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(`own-ground ${list} new`);
  const entries = own.filter(({ values }) => values.list === list && !values.listed);
  return (
    <Section
      title={t(`ownGround.own.${list}`)}
      count={entries.length}
      acts={
        <Button writes onPress={() => setAdding(!isAdding)}>
          {t(`ownGround.new.${list}`)}
        </Button>
      }
    >
      {isAdding && <OwnGroundForm list={list} own={own} view={null} onDone={() => setAdding(false)} />}
      {entries.length === 0 && !isAdding && <Empty>{t(`ownGround.none.${list}`)}</Empty>}
      <ul>
        {entries.map((view) => (
          <OwnEntry key={view.id} list={list} own={own} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function OwnEntry({ list, own, view }: ListProps & { readonly view: OwnGround }) {
  const t = useT();
  const span = useSpan();
  const [isEditing, setEditing] = useFormOpen(`own-ground ${list} ${view.id}`);
  const { label, text, article, source, confidence, validFrom, validUntil } = view.values;
  return (
    <li>
      <div className={css.ground}>
        <div>
          <strong>{label}</strong>
          {text && <p>{text}</p>}
        </div>
        <div>
          <p>{[article, span(validFrom, validUntil)].filter(Boolean).join(', ')}</p>
          {list === 'ground' && (
            <p className="hint">
              {[source, t(`confidence.${confidence ?? 'GK'}`)].filter(Boolean).join('. ')}
            </p>
          )}
        </div>
        <span className={css.groundActs}>
          <Button
            writes
            variant="quiet"
            isExpanded={isEditing}
            onPress={() => setEditing(!isEditing)}
            label={t('word.of', { what: t('act.edit'), of: label ?? '' })}
          >
            {t('act.edit')}
          </Button>
          <HistoryAct caseId={null} recordId={view.id} />
        </span>
      </div>
      {isEditing && <OwnGroundForm list={list} own={own} view={view} onDone={() => setEditing(false)} />}
    </li>
  );
}

/** Article, span, source and certainty of a ground as its source gives them. */
function PublishedGround({ ground }: { readonly ground: LegalGround }) {
  const t = useT();
  const span = useSpan();
  const language = useLanguageStore((state) => state.language);
  const today = localDay(useNow());
  const { articleNew, articleOld, law, validFrom, validUntil, confidence, source, caution } = ground;
  const article = articleOn(ground, today);
  const before = articleOld && articleNew && article === articleNew ? articleOld : null;
  return (
    <div>
      <p>
        {[
          law?.[language],
          article,
          before && t('ownGround.before', { article: before }),
          span(validFrom, validUntil),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p className="hint">
        {[source && SOURCES[source], !(caution && confidence === 'GK') && t(`confidence.${confidence}`)]
          .filter(Boolean)
          .join('. ')}
      </p>
      {caution && <p className="hint">{caution[language]}</p>}
    </div>
  );
}

interface PublishedProps extends ListProps {
  readonly entry: { readonly id: string; readonly label: LegalGround['label'] };
  readonly children: ReactNode;
}

/** Its words stay as they are; the desk can only say until when it uses it. */
function Published({ list, entry, own, children }: PublishedProps) {
  const t = useT();
  const format = useFormat();
  const language = useLanguageStore((state) => state.language);
  const { id, label } = entry;
  const [isEnding, setEnding] = useFormOpen(endDraft(list, id));
  const ending = endingOf(id, list, own);
  const { validUntil, why } = ending?.values ?? {};
  return (
    <li>
      <div className={css.ground}>
        <div>
          <strong>{label[language]}</strong>
          {ending && validUntil && (
            <p>
              <StateMark tone="stop">
                {t('ownGround.endedHere', { day: format.fullDay(validUntil), why: why ?? '' })}
              </StateMark>
            </p>
          )}
        </div>
        {children}
        <span className={css.groundActs}>
          {ending ? (
            <>
              <UseAgain ending={ending} name={label[language]} />
              <HistoryAct caseId={null} recordId={ending.id} />
            </>
          ) : (
            <Button
              writes
              variant="quiet"
              isExpanded={isEnding}
              onPress={() => setEnding(!isEnding)}
              label={t('word.of', { what: t('ownGround.end'), of: label[language] })}
            >
              {t('ownGround.end')}
            </Button>
          )}
        </span>
      </div>
      {isEnding && !ending && <EndForm list={list} id={id} onDone={() => setEnding(false)} />}
    </li>
  );
}
