/** What binds the people of a case: drawn, and in a table that says the same in words. */
import { lazy, Suspense } from 'react';
import type { RecordView } from '../../../shared/domain/kinds';
import { create, set } from '../../../shared/domain/change';
import { isDirected } from '../../../shared/domain/relation';
import type { Translate } from '../../../shared/i18n/translate';
import { commitFaultText, save } from '../../store/commit';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useFormOpen } from '../../store/use-draft';
import { Button } from '../../ui/button';
import { CaseText } from '../../ui/case-text';
import { Empty, Section } from '../../ui/layout';
import type { GraphLine } from '../../ui/relation-drawing';
import type { Spot } from '../../ui/relation-layout';
import { HistoryAct } from '../../ui/record-history';
import { ofKind, type CaseData } from './case-data';
import css from './cases.module.css';
import { useOriginText } from './origin-field';
import { usePersonLabel } from './person-label';
import { useRecordPlace } from './record-place';
import { RelationForm, relationDraft } from './relation-form';
import graph from './relation-graph.module.css';

type Relation = RecordView<'relation'>;

const RelationGraph = lazy(() =>
  import('./relation-graph').then((module) => ({ default: module.RelationGraph })),
);

export function RelationSection({ data }: { readonly data: CaseData }) {
  const t = useT();
  const [isAdding, setAdding] = useFormOpen(relationDraft(data.id, null));
  const relations = ofKind(data, 'relation');
  const canAdd = ofKind(data, 'person').length > 1;
  return (
    <Section
      title={t('relation.title')}
      count={relations.length}
      acts={
        canAdd && (
          <Button writes onPress={() => setAdding(!isAdding)}>
            {t('relation.new')}
          </Button>
        )
      }
    >
      <p className="hint">{t('relation.hint')}</p>
      {isAdding && <RelationForm data={data} relation={null} onDone={() => setAdding(false)} />}
      {relations.length === 0 && !isAdding && (
        <Empty>{canAdd ? t('relation.none') : t('relation.needTwo')}</Empty>
      )}
      {relations.length > 0 && (
        <>
          <Drawing data={data} relations={relations} />
          <RelationTable data={data} relations={relations} />
        </>
      )}
    </Section>
  );
}

interface RelationsProps {
  readonly data: CaseData;
  readonly relations: readonly Relation[];
}

/** The word of the list, and what was written beside it; where the list has none, the own words alone. */
function useNatureText(): (values: Relation['values']) => string {
  const t = useT();
  return ({ nature, words }) =>
    nature === 'other' && words
      ? words
      : [nature && t(`nature.${nature}`), words && `(${words})`].filter(Boolean).join(' ');
}

function Drawing({ data, relations }: RelationsProps) {
  const t = useT();
  const label = usePersonLabel(data);
  const people = ofKind(data, 'person').map(({ id, values }) => ({
    id,
    role: values.role ?? ('other' as const),
    name: label(id),
  }));
  const [drawing] = ofKind(data, 'drawing').toSorted((a, b) => b.changed.at - a.changed.at);
  const known = new Set(people.map(({ id }) => id));
  const lines: readonly GraphLine[] = relations.flatMap(({ id, values }) => {
    const { from, to, grade } = values;
    if (!from || !to || from === to || !known.has(from) || !known.has(to)) return [];
    const line = { id, from, to, grade: grade ?? ('suspected' as const) };
    const nature = values.nature ?? 'other';
    // Own words stand in the table only: there a number in them bears its rule.
    return [{ ...line, label: t(`nature.${nature}`), isDirected: isDirected(nature) }];
  });
  return (
    <Suspense fallback={<p role="status">{t('word.loading')}</p>}>
      <RelationGraph
        people={people}
        lines={lines}
        kept={new Map((drawing?.values.spots ?? []).map(({ person, x, y }) => [person, { x, y }]))}
        onKeep={(moved) => void keepSpots(t, data.id, drawing?.id ?? null, moved)}
      />
    </Suspense>
  );
}

/** Without a word: where something stands on a drawing is not news. */
async function keepSpots(
  t: Translate,
  caseId: string,
  drawingId: string | null,
  moved: ReadonlyMap<string, Spot>,
): Promise<void> {
  const { phase, desk } = useSession.getState();
  if (phase !== 'open' || desk?.role === 'reader') return;
  const spots = [...moved].map(([person, { x, y }]) => ({ person, x, y }));
  const [id = ''] = drawingId === null ? await vault().newIds(1) : [drawingId];
  const ids = { id, caseId };
  const change = drawingId === null ? create('drawing', ids, { spots }) : set('drawing', ids, { spots });
  const kept = await vault().commit([change], { act: 'commit' });
  if (!kept.ok) say(commitFaultText(t, kept.error), { tone: 'now' });
}

function RelationTable({ data, relations }: RelationsProps) {
  const t = useT();
  return (
    <div className={graph.box} role="region" aria-label={t('relation.table')} tabIndex={0}>
      <table className={graph.table}>
        <thead>
          <tr>
            <th scope="col">{t('relation.from')}</th>
            <th scope="col">{t('field.nature')}</th>
            <th scope="col">{t('relation.to')}</th>
            <th scope="col">{t('field.grade')}</th>
            <th scope="col">{t('relation.during')}</th>
          </tr>
        </thead>
        {relations.map((relation) => (
          <RelationRows key={relation.id} relation={relation} data={data} />
        ))}
      </table>
    </div>
  );
}

const COLUMNS = 5;

function RelationRows({ relation, data }: { readonly relation: Relation; readonly data: CaseData }) {
  const t = useT();
  const format = useFormat();
  const label = usePersonLabel(data);
  const nature = useNatureText();
  const [isEditing, setEditing] = useFormOpen(relationDraft(data.id, relation));
  const { values, id } = relation;
  const place = useRecordPlace<HTMLTableSectionElement>(id);
  const origin = useOriginText();
  const { from, to, since, endedOn, grade, note } = values;
  const what = [label(from ?? ''), values.nature && t(`nature.${values.nature}`), label(to ?? '')].join(' ');
  const during = [
    since && t('relation.sinceDay', { day: format.fullDay(since) }),
    endedOn && t('relation.untilDay', { day: format.fullDay(endedOn) }),
  ];
  async function remove() {
    await save(t, [{ op: 'delete', id, caseId: data.id }], t('relation.removed'));
  }
  return (
    <tbody {...place}>
      <tr>
        <th scope="row">
          <bdi>{label(from ?? '')}</bdi>
        </th>
        <td>
          <CaseText>{nature(values)}</CaseText>
        </td>
        <td>
          <bdi>{label(to ?? '')}</bdi>
        </td>
        <td>{grade && t(`grade.${grade}`)}</td>
        <td>{[...during, origin(relation)].filter(Boolean).join(', ')}</td>
      </tr>
      <tr>
        <td colSpan={COLUMNS}>
          {note && (
            <p className={css.prose}>
              <CaseText>{note}</CaseText>
            </p>
          )}
          {isEditing ? (
            <RelationForm data={data} relation={relation} onDone={() => setEditing(false)} />
          ) : (
            <div className={css.acts}>
              <Button
                writes
                variant="quiet"
                onPress={() => setEditing(true)}
                label={t('word.of', { what: t('act.edit'), of: what })}
              >
                {t('act.edit')}
              </Button>
              <Button
                writes
                variant="quiet"
                onPress={() => void remove()}
                label={t('word.of', { what: t('act.remove'), of: what })}
              >
                {t('act.remove')}
              </Button>
              <HistoryAct caseId={data.id} recordId={id} />
            </div>
          )}
        </td>
      </tr>
    </tbody>
  );
}
