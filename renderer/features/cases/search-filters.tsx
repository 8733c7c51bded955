/** What a search is narrowed by, and the searches this desk keeps by name. */
import { useState } from 'react';
import { AGENCY_KINDS } from '../../../shared/domain/agency';
import { STAGES } from '../../../shared/domain/case';
import { isAny } from '../../../shared/domain/case-filter';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { create } from '../../../shared/domain/change';
import { isKind, type Kind } from '../../../shared/domain/kinds';
import { PHASES } from '../../../shared/domain/observation';
import { SITUATIONS } from '../../../shared/domain/situation';
import { save } from '../../store/commit';
import { useFieldText } from '../../store/field-text';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SelectField, TextField } from '../../ui/fields';
import { StateMark } from '../../ui/marks';
import type { SearchQuestion } from '../../vault/api';
import css from './search.module.css';

export const NO_SEARCH: SearchQuestion = {
  text: '',
  kind: null,
  from: null,
  to: null,
  stage: null,
  agency: null,
  phase: null,
  situation: null,
};

export function isFiltered(question: SearchQuestion): boolean {
  const { kind, from, to } = question;
  return !isAny(question) || [kind, from, to].some((each) => each !== null);
}

/** Kinds in which people write. */
const KINDS = [
  'case',
  'person',
  'relation',
  'contact-point',
  'contact-entry',
  'agreement',
  'signal',
  'phase',
  'report',
  'missing-episode',
  'document',
] as const satisfies readonly Kind[];
const ANY = 'any';

function chosen<T extends string>(ids: readonly T[], id: string): T | null {
  return ids.find((each) => each === id) ?? null;
}

interface FilterProps {
  readonly value: SearchQuestion;
  readonly onChange: (part: Partial<SearchQuestion>) => void;
}

export function SearchFilters({ value, onChange }: FilterProps) {
  const t = useT();
  const text = useFieldText();
  const any = { id: ANY, label: t('search.any') };
  return (
    <div className={css.filters} role="group" aria-label={t('search.filters')}>
      <SelectField
        label={t('search.kind')}
        placeholder={t('search.any')}
        value={value.kind ?? ANY}
        onChange={(kind) => onChange({ kind: chosen(KINDS, kind) })}
        options={[any, ...KINDS.map((id) => ({ id, label: text.kind(id) }))]}
      />
      <SelectField
        label={t('cases.stage')}
        placeholder={t('search.any')}
        value={value.stage ?? ANY}
        onChange={(stage) => onChange({ stage: chosen(STAGES, stage) })}
        options={[any, ...STAGES.map((id) => ({ id, label: t(`stage.${id}`) }))]}
      />
      <SelectField
        label={t('search.situation')}
        placeholder={t('search.any')}
        value={value.situation ?? ANY}
        onChange={(situation) => onChange({ situation: chosen(SITUATIONS, situation) })}
        options={[any, ...SITUATIONS.map((id) => ({ id, label: t(`situation.${id}`) }))]}
      />
      <SelectField
        label={t('field.phase')}
        placeholder={t('search.any')}
        value={value.phase ?? ANY}
        onChange={(phase) => onChange({ phase: chosen(PHASES, phase) })}
        options={[any, ...PHASES.map((id) => ({ id, label: t(`phase.${id}`) }))]}
      />
      <SelectField
        label={t('search.agency')}
        placeholder={t('search.any')}
        value={value.agency ?? ANY}
        onChange={(agency) => onChange({ agency: chosen(AGENCY_KINDS, agency) })}
        options={[any, ...AGENCY_KINDS.map((id) => ({ id, label: t(`agency.${id}`) }))]}
      />
      <DayField label={t('search.from')} value={value.from} onChange={(from) => onChange({ from })} />
      <DayField label={t('search.to')} value={value.to} onChange={(to) => onChange({ to })} />
      {isFiltered(value) && (
        <Button variant="quiet" onPress={() => onChange({ ...NO_SEARCH, text: value.text })}>
          {t('search.clear')}
        </Button>
      )}
    </div>
  );
}

interface ViewsProps {
  readonly value: SearchQuestion;
  readonly onChoose: (question: SearchQuestion) => void;
}

/** Everyone at the desk has the same ones. */
export function SavedViews({ value, onChoose }: ViewsProps) {
  const t = useT();
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { data } = useQuery('saved views', () => vault().deskRecords());
  const views = viewsOfKind(data ?? [], 'saved-view');
  const isEmpty = value.text.trim() === '' && !isFiltered(value);

  async function keep() {
    if (!name?.trim()) return;
    const [id = ''] = await vault().newIds(1);
    const { text, kind, agency, ...rest } = value;
    const values = { name, question: text, recordKind: kind, agencyKind: agency, ...rest };
    const failed = await save(t, [create('saved-view', { id, caseId: null }, values)], t('search.kept'));
    setFault(failed);
    if (!failed) setName(null);
  }

  async function remove(id: string) {
    setFault(await save(t, [{ op: 'delete', id, caseId: null }], t('search.removed')));
  }

  return (
    <div className={css.views}>
      {views.map(({ id, values }) => (
        <span key={id} className={css.view}>
          <Button
            onPress={() =>
              onChoose({
                text: values.question ?? '',
                kind: values.recordKind && isKind(values.recordKind) ? values.recordKind : null,
                from: values.from ?? null,
                to: values.to ?? null,
                stage: values.stage ?? null,
                agency: values.agencyKind ?? null,
                phase: values.phase ?? null,
                situation: values.situation ?? null,
              })
            }
          >
            {values.name}
          </Button>
          <Button
            writes
            variant="quiet"
            onPress={() => void remove(id)}
            label={t('word.of', { what: t('act.remove'), of: values.name ?? '' })}
          >
            {t('act.remove')}
          </Button>
        </span>
      ))}
      {!isEmpty && name === null && (
        <Button writes variant="quiet" onPress={() => setName('')}>
          {t('search.keep')}
        </Button>
      )}
      {name !== null && (
        <form
          className={css.view}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField label={t('search.name')} value={name} onChange={setName} isFirst />
          <Button type="submit" isDisabled={!name.trim()}>
            {t('act.save')}
          </Button>
          <Button onPress={() => setName(null)}>{t('act.cancel')}</Button>
        </form>
      )}
      {fault && <StateMark tone="now">{fault}</StateMark>}
    </div>
  );
}
