import { useState } from 'react';
import { create, set } from '../../../shared/domain/change';
import { LEGAL_GROUNDS } from '../../../shared/domain/data/legal-grounds';
import { PURPOSES } from '../../../shared/domain/data/purposes';
import { SIGNALS } from '../../../shared/domain/data/signals';
import { localDay } from '../../../shared/domain/due';
import { OWN_CONFIDENCES, type OwnList } from '../../../shared/domain/own-ground';
import { ownGroundProblem, type OwnGround } from '../../../shared/domain/own-grounds';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SegmentedField, TextField } from '../../ui/fields';
import { Columns } from '../../ui/layout';
import { StateMark } from '../../ui/marks';

interface OwnProps {
  readonly list: OwnList;
  readonly own: readonly OwnGround[];
  /** Null for a new one. Its label stays: it stands in what was shared on it. */
  readonly view: OwnGround | null;
  readonly onDone: () => void;
}

interface FormValue {
  readonly label: string;
  readonly text: string;
  readonly article: string;
  readonly source: string;
  readonly confidence: (typeof OWN_CONFIDENCES)[number];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

function startOf(view: OwnGround | null): FormValue {
  const { label, text, article, source, confidence, validFrom, validUntil } = view?.values ?? {};
  return {
    label: label ?? '',
    text: text ?? '',
    article: article ?? '',
    source: source ?? '',
    confidence: confidence ?? 'GK',
    validFrom: view ? (validFrom ?? null) : localDay(Date.now()),
    validUntil: validUntil ?? null,
  };
}

const PUBLISHED = { ground: LEGAL_GROUNDS, purpose: PURPOSES, signal: SIGNALS } as const;

/** Ids and words that another entry bears already. */
function namesTaken(list: OwnList, own: readonly OwnGround[], except: string | undefined): readonly string[] {
  return [
    ...PUBLISHED[list].flatMap(({ id, label }) => [id, ...Object.values(label)]),
    ...own.flatMap(({ id, values }) => (id !== except && values.list === list ? (values.label ?? []) : [])),
  ];
}

export function OwnGroundForm({ list, own, view, onDone }: OwnProps) {
  const t = useT();
  const name = `own-ground ${list} ${view?.id ?? 'new'}`;
  const { value, change, drop } = useDraft<FormValue>(name, () => startOf(view));
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { label, text, article, source, confidence, validFrom, validUntil } = value;
  const values = {
    list,
    label: label.trim(),
    text: text.trim() || null,
    article: article.trim() || null,
    source: source.trim() || null,
    confidence: list === 'ground' ? confidence : null,
    validFrom,
    validUntil,
  };
  const problem = ownGroundProblem(values, namesTaken(list, own, view?.id));
  const errorAt = (...at: readonly (typeof problem)[]) =>
    isChecked && problem && at.includes(problem) ? t(`ownGroundProblem.${problem}`) : null;

  async function saveEntry() {
    setChecked(true);
    if (problem) return;
    const [id = ''] = view ? [view.id] : await vault().newIds(1);
    const at = { id, caseId: null };
    const act = view ? set('own-ground', at, values) : create('own-ground', at, values);
    const failed = await save(t, [act], t('ownGround.saved', { name: values.label }));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={view ? t('word.of', { what: t('act.edit'), of: label }) : t(`ownGround.new.${list}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void saveEntry();
      }}
    >
      {!view && (
        <TextField
          label={t('ownGround.label')}
          hint={t('ownGround.labelHint')}
          value={label}
          onChange={(next) => change({ label: next })}
          error={errorAt('label', 'known')}
        />
      )}
      {list === 'ground' && (
        <>
          <TextField
            label={t('ownGround.text')}
            rows={2}
            value={text}
            onChange={(next) => change({ text: next })}
          />
          <Columns>
            <TextField
              label={t('ownGround.article')}
              value={article}
              onChange={(next) => change({ article: next })}
            />
            <TextField
              label={t('ownGround.source')}
              value={source}
              onChange={(next) => change({ source: next })}
              error={errorAt('source')}
            />
          </Columns>
          <SegmentedField
            label={t('ownGround.confidence')}
            hint={t('ownGround.confidenceHint')}
            value={confidence}
            options={OWN_CONFIDENCES.map((id) => ({ id, label: t(`ownGround.sure.${id}`) }))}
            onChange={(next) => change({ confidence: next })}
          />
        </>
      )}
      <Columns>
        <DayField
          label={t('ownGround.validFrom')}
          value={validFrom}
          onChange={(day) => change({ validFrom: day })}
        />
        <DayField
          label={t('ownGround.validUntil')}
          value={validUntil}
          onChange={(day) => change({ validUntil: day })}
          error={errorAt('days')}
        />
      </Columns>
      <span>
        <Button writes type="submit" variant="primary">
          {t('act.save')}
        </Button>
      </span>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </form>
  );
}

export const endDraft = (list: OwnList, id: string) => `end ${list} ${id}`;

interface EndProps {
  readonly list: OwnList;
  /** Of the published entry. */
  readonly id: string;
  readonly onDone: () => void;
}

/** Until when the desk names it, and why no longer. */
export function EndForm({ list, id, onDone }: EndProps) {
  const t = useT();
  const { value, change, drop } = useDraft<{ validUntil: string | null; why: string }>(
    endDraft(list, id),
    () => ({ validUntil: localDay(Date.now()), why: '' }),
  );
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { validUntil, why } = value;
  const isWhole = validUntil !== null && why.trim() !== '';

  async function end() {
    setChecked(true);
    if (!isWhole) return;
    const [record = ''] = await vault().newIds(1);
    const values = { list, listed: id, validUntil, why: why.trim() };
    const act = create('own-ground', { id: record, caseId: null }, values);
    const failed = await save(t, [act], t('ownGround.ended'));
    setFault(failed);
    if (failed) return;
    await drop();
    onDone();
  }

  return (
    <form
      className="form-stack form-section"
      aria-label={t('ownGround.end')}
      onSubmit={(event) => {
        event.preventDefault();
        void end();
      }}
    >
      <Columns>
        <DayField
          label={t('ownGround.validUntil')}
          value={validUntil}
          onChange={(day) => change({ validUntil: day })}
          error={isChecked && !validUntil ? t('ownGroundProblem.until') : null}
        />
        <TextField
          label={t('ownGround.why')}
          value={why}
          onChange={(next) => change({ why: next })}
          error={fault ?? (isChecked && !why.trim() ? t('ownGroundProblem.why') : null)}
        />
      </Columns>
      <span>
        <Button writes type="submit" variant="primary">
          {t('ownGround.end')}
        </Button>
      </span>
    </form>
  );
}

/** Takes the desk's ending back; that it was ended stays in the log. */
export function UseAgain({ ending, name }: { readonly ending: OwnGround; readonly name: string }) {
  const t = useT();
  const [fault, setFault] = useState<string | null>(null);
  async function again() {
    setFault(await save(t, [{ op: 'delete', id: ending.id, caseId: null }], t('ownGround.usedAgain')));
  }
  return (
    <>
      <Button
        writes
        variant="quiet"
        onPress={() => void again()}
        label={t('word.of', { what: t('ownGround.useAgain'), of: name })}
      >
        {t('ownGround.useAgain')}
      </Button>
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </>
  );
}
