import { useState } from 'react';
import type { Party } from '../../../shared/domain/agency';
import {
  rowsOfSeries,
  seriesOfRows,
  type SeriesItem,
  type SeriesRow,
} from '../../../shared/domain/agreement-series';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { create, type Change } from '../../../shared/domain/change';
import { PROPOSED_SERIES } from '../../../shared/domain/data/agreement-series';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { localDay } from '../../../shared/domain/due';
import { distinctParties, partiesInCase } from '../../../shared/domain/parties';
import { save } from '../../store/commit';
import { useLanguageStore, useT } from '../../store/language';
import { usePartyWords } from '../../store/party-words';
import { vault } from '../../store/session';
import { useSingle } from '../../store/single';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { Dialog, Spring } from '../../ui/dialog';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import { PartyField } from '../../ui/party-field';
import type { CaseData } from './case-data';
import css from './cases.module.css';

interface Series {
  readonly id: string;
  readonly name: string;
  readonly items: readonly SeriesItem[];
  /** One of our own, which can be thrown away. */
  readonly isOwn: boolean;
}

interface FormValue {
  readonly seriesId: string | null;
  readonly start: string;
  readonly rows: readonly SeriesRow[];
  /** Rows that are not made. */
  readonly left: readonly number[];
  readonly keepAs: string;
}

function useSeries(): readonly Series[] | undefined {
  const language = useLanguageStore((state) => state.language);
  const { data: deskRecords } = useQuery('desk-records', () => vault().deskRecords());
  const proposed = PROPOSED_SERIES.map(({ id, name, items }) => ({
    id,
    name: name[language],
    items: items.map((item) => ({ ...item, what: item.what[language] })),
    isOwn: false,
  }));
  const own = viewsOfKind(deskRecords ?? [], 'agreement-series').flatMap(({ id, values: { name, items } }) =>
    name && items ? [{ id, name, items, isOwn: true }] : [],
  );
  return deskRecords && [...own, ...proposed];
}

interface DialogProps {
  readonly data: CaseData;
  readonly us: Party;
  readonly onClose: () => void;
}

/** A series becomes agreements: every line is looked at first, and the list as changed can be kept for the next time. */
export function SeriesDialog({ data, us, onClose }: DialogProps) {
  const t = useT();
  const all = useSeries();
  const known = distinctParties([
    us,
    ...partiesInCase(data.records),
    ...(data.head.values.partners ?? []).map((agency) => ({ agency })),
    ...DIRECTORY.map(({ agency }) => ({ agency })),
  ]);
  const { value, change, drop } = useDraft<FormValue>(`series ${data.id}`, () => ({
    seriesId: null,
    start: localDay(Date.now()),
    rows: [],
    left: [],
    keepAs: '',
  }));
  const { seriesId, start, rows, left, keepAs } = value;
  const [isChecked, setChecked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const series = all?.find(({ id }) => id === seriesId);
  const chosen = rows.filter((_, at) => !left.includes(at));

  function choose(id: string, day: string) {
    const items = all?.find((each) => each.id === id)?.items ?? [];
    change({ seriesId: id, start: day, rows: rowsOfSeries(items, day, us, known), left: [] });
  }

  const make = useSingle(async () => {
    setChecked(true);
    if (chosen.length === 0 || chosen.some(({ what, owner }) => !what.trim() || !owner)) return;
    const ids = await vault().newIds(chosen.length + 1);
    const changes: Change[] = chosen.flatMap(({ what, owner, due }, at) =>
      owner
        ? [create('agreement', { id: ids[at] ?? '', caseId: data.id }, { what, owner, due, state: 'open' })]
        : [],
    );
    const failed = await save(t, changes, t('series.made', { n: chosen.length }));
    setFault(failed);
    if (failed) return;
    if (keepAs.trim()) {
      // A commit of its own: to take the agreements back must not take the series away.
      const values = { name: keepAs.trim(), items: seriesOfRows(chosen, start, us) };
      const ids2 = { id: ids.at(-1) ?? '', caseId: null };
      setFault(
        await save(t, [create('agreement-series', ids2, values)], t('series.kept', { name: keepAs.trim() })),
      );
    }
    await drop();
    onClose();
  });

  /** Escape throws away what was only looked at; what was changed waits as a draft. */
  function leave() {
    const untouched = rowsOfSeries(series?.items ?? [], start, us, known);
    if (keepAs === '' && JSON.stringify(rows) === JSON.stringify(untouched)) void drop();
    onClose();
  }

  return (
    <Dialog
      title={t('series.title')}
      isOpen
      onClose={leave}
      width={860}
      foot={
        <>
          {series?.isOwn && <ThrowAway id={series.id} onDone={() => change({ seriesId: null, rows: [] })} />}
          <Spring />
          <Button onPress={leave} keys="Esc">
            {t('act.close')}
          </Button>
          <Button writes variant="primary" onPress={make} isDisabled={chosen.length === 0}>
            {t('series.make', { n: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="form-stack">
        <div className={css.seriesHead}>
          <SelectField
            label={t('series.which')}
            placeholder={t('act.choose')}
            value={seriesId}
            options={(all ?? []).map(({ id, name, isOwn }) => ({
              id,
              label: name,
              sub: isOwn ? t('series.own') : t('series.proposed'),
            }))}
            onChange={(id) => choose(id, start)}
          />
          <DayField
            label={t('series.start')}
            value={start}
            onChange={(day) => (day && seriesId ? choose(seriesId, day) : change({ start: day ?? start }))}
          />
        </div>
        <p className="hint">{t('series.hint')}</p>
        {rows.map((row, at) => (
          <RowFields
            // The rows of one series keep their places.
            key={`${seriesId ?? ''} ${start} ${at}`}
            row={row}
            at={at}
            known={known}
            isChosen={!left.includes(at)}
            isChecked={isChecked}
            onChoose={(isOn) => change({ left: isOn ? left.filter((each) => each !== at) : [...left, at] })}
            onChange={(part) =>
              change({ rows: rows.map((each, n) => (n === at ? { ...each, ...part } : each)) })
            }
          />
        ))}
        {rows.length > 0 && (
          <TextField
            label={t('series.keepAs')}
            hint={t('series.keepHint')}
            value={keepAs}
            onChange={(text) => change({ keepAs: text })}
          />
        )}
        {fault && (
          <p role="alert">
            <StateMark tone="now">{fault}</StateMark>
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly row: SeriesRow;
  readonly at: number;
  readonly known: readonly Party[];
  readonly isChosen: boolean;
  readonly isChecked: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onChange: (part: Partial<SeriesRow>) => void;
}

function RowFields({ row, at, known, isChosen, isChecked, onChoose, onChange }: RowProps) {
  const t = useT();
  const words = usePartyWords();
  return (
    <fieldset className={css.seriesRow}>
      <legend>
        <CheckField isSelected={isChosen} onChange={onChoose}>
          {t('series.row', { n: at + 1 })}
        </CheckField>
      </legend>
      {isChosen && (
        <div className="form-stack">
          <TextField
            label={t('agreement.what')}
            value={row.what}
            onChange={(what) => onChange({ what })}
            error={isChecked && !row.what.trim() ? t('agreement.errorWhat') : null}
          />
          <div className={css.seriesHead}>
            <PartyField
              label={t('contact.stepOwner')}
              words={words}
              known={known}
              value={row.owner}
              onChange={(owner) => onChange({ owner })}
              error={isChecked && !row.owner ? t('agreement.errorOwner') : null}
            />
            <DayField
              label={t('contact.stepDue')}
              value={row.due}
              onChange={(due) => onChange({ due: due ?? row.due })}
            />
          </div>
        </div>
      )}
    </fieldset>
  );
}

function ThrowAway({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useT();
  return (
    <Button
      writes
      onPress={() =>
        void save(t, [{ op: 'delete', id, caseId: null }], t('series.thrown')).then((failed) => {
          if (!failed) onDone();
        })
      }
    >
      {t('series.throw')}
    </Button>
  );
}
