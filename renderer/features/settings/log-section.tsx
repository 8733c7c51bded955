import { useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/translate';
import { useCases } from '../../store/cases';
import { csvBytes } from '../../store/csv';
import { useFormat, type Format } from '../../store/format';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { say } from '../../store/screen';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/date-fields';
import { SelectField } from '../../ui/fields';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { AuditAct, AuditEntry, AuditFilter, AuditPage } from '../../vault/api';
import { LogPaper } from './log-paper';
import { useLogWords } from './log-words';
import css from './settings.module.css';

const A_PAGE = 100;
const ALL = '*';

interface Choice {
  readonly person: string;
  readonly act: AuditAct | typeof ALL;
  readonly caseId: string;
  readonly from: string | null;
  readonly to: string | null;
}
const NO_CHOICE: Choice = { person: ALL, act: ALL, caseId: ALL, from: null, to: null };

/** Days of this computer's time zone. */
function filterOf({ person, act, caseId, from, to }: Choice): AuditFilter {
  return {
    person: person === ALL ? null : person,
    act: act === ALL ? null : act,
    caseId: caseId === ALL ? null : caseId,
    from: from === null ? null : new Date(`${from}T00:00:00`).getTime(),
    to: to === null ? null : new Date(`${to}T23:59:59.999`).getTime(),
  };
}

/** Who did what and when. The worker walks the chain and hands out a page at a time. */
export function LogSection() {
  const t = useT();
  const [choice, setChoice] = useState(NO_CHOICE);
  const [at, setAt] = useState(0);
  const [printed, setPrinted] = useState<AuditPage | null>(null);
  const filter = filterOf(choice);
  const asked = useQuery(`log ${JSON.stringify({ filter, at })}`, () =>
    vault().auditPage(filter, at, A_PAGE),
  );
  // Another filter must not make the filters themselves disappear while the answer is awaited.
  const [page, setPage] = useState<AuditPage>();
  if (asked.data && asked.data !== page) setPage(asked.data);
  const change = (part: Partial<Choice>) => {
    setChoice((now) => ({ ...now, ...part }));
    setAt(0);
  };
  if (printed) return <LogPaper page={printed} onClose={() => setPrinted(null)} />;
  if (!page) return <p role="status">{t('log.loading')}</p>;
  return (
    <Section title={t('settings.audit')} acts={<LogActs filter={filter} page={page} onPrint={setPrinted} />}>
      <p className="form-section">{t('settings.auditHint')}</p>
      <p role="status" className="form-section">
        {page.brokenAt === null ? (
          <StateMark tone="fine">{t('settings.auditWhole', { n: page.total })}</StateMark>
        ) : (
          <StateMark tone="now">{t('settings.auditBroken', { n: page.brokenAt })}</StateMark>
        )}
      </p>
      <Filters choice={choice} change={change} page={page} />
      <Pager at={at} found={page.found} onMove={setAt} />
      <LogTable entries={page.entries} />
    </Section>
  );
}

interface FiltersProps {
  readonly choice: Choice;
  readonly change: (part: Partial<Choice>) => void;
  readonly page: AuditPage;
}

function Filters({ choice, change, page: { people, acts } }: FiltersProps) {
  const t = useT();
  const { data: cases } = useCases();
  const all = { id: ALL, label: t('log.all') };
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }) =>
    a.label.localeCompare(b.label);
  return (
    <div className={css.filters} role="search" aria-label={t('log.filter')}>
      <SelectField
        label={t('log.person')}
        placeholder={t('act.choose')}
        value={choice.person}
        onChange={(person) => change({ person })}
        options={[all, ...people.map((id) => ({ id, label: id }))]}
      />
      <SelectField<AuditAct | typeof ALL>
        label={t('log.act')}
        placeholder={t('act.choose')}
        value={choice.act}
        onChange={(act) => change({ act })}
        options={[
          { id: ALL, label: t('log.all') },
          ...acts.map((id) => ({ id, label: t(`audit.${id}`) })).sort(byLabel),
        ]}
      />
      <SelectField
        label={t('log.case')}
        placeholder={t('act.choose')}
        value={choice.caseId}
        onChange={(caseId) => change({ caseId })}
        options={[all, ...(cases ?? []).map(({ id, code }) => ({ id, label: code })).sort(byLabel)]}
      />
      <DayField label={t('log.from')} value={choice.from} onChange={(from) => change({ from })} />
      <DayField label={t('log.to')} value={choice.to} onChange={(to) => change({ to })} />
      <span>
        <Button onPress={() => change(NO_CHOICE)}>{t('log.clear')}</Button>
      </span>
    </div>
  );
}

interface PagerProps {
  readonly at: number;
  readonly found: number;
  readonly onMove: (at: number) => void;
}

function Pager({ at, found, onMove }: PagerProps) {
  const t = useT();
  return (
    <div className={css.acts}>
      <span role="status">
        {found === 0
          ? t('log.none')
          : t('log.shown', { from: at + 1, to: Math.min(at + A_PAGE, found), found })}
      </span>
      <span className="spring" />
      {found > A_PAGE && (
        <>
          <Button isDisabled={at === 0} onPress={() => onMove(at - A_PAGE)}>
            {t('log.newer')}
          </Button>
          <Button isDisabled={at + A_PAGE >= found} onPress={() => onMove(at + A_PAGE)}>
            {t('log.older')}
          </Button>
        </>
      )}
    </div>
  );
}

function LogTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useT();
  const format = useFormat();
  const words = useLogWords();
  if (entries.length === 0) return null;
  return (
    <table className={css.log}>
      <thead>
        <tr>
          {words.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.i}>
            <td className="numbers">{entry.i}</td>
            <td className={css.once}>
              <time>{format.moment(new Date(entry.at).toISOString())}</time>
            </td>
            <td>
              <bdi>{entry.person}</bdi>
            </td>
            <td>{t(`audit.${entry.act}`)}</td>
            <td>{words.caseOf(entry)}</td>
            <td>{words.detail(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LogActsProps {
  readonly filter: AuditFilter;
  readonly page: AuditPage;
  readonly onPrint: (page: AuditPage) => void;
}

/** More than this on paper is of no use to anyone. */
const MOST_PRINTED = 1000;

function LogActs({ filter, page, onPrint }: LogActsProps) {
  const t = useT();
  const format: Format = useFormat();
  const words = useLogWords();
  const [fault, setFault] = useState<string | null>(null);
  const word = t as (key: MessageKey) => string;

  async function exportAll() {
    const all = await vault().auditPage(filter, 0, page.total + 1);
    const rows = all.entries.map((entry) => [
      entry.i,
      new Date(entry.at).toISOString(),
      entry.person,
      word(`audit.${entry.act}`),
      words.caseOf(entry),
      words.detail(entry),
      entry.prev,
    ]);
    const name = `${t('log.file')}-${format.fullDay(new Date().toISOString()).split('/').reverse().join('-')}.csv`;
    const saved = await host().saveFile('csv', name, csvBytes([[...words.heads, t('log.prev')], ...rows]));
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind !== 'saved') return;
    await vault().note({ act: 'export-log', detail: { entries: rows.length } });
    say(t('log.exported', { n: rows.length }));
  }

  return (
    <>
      {fault && (
        <span role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </span>
      )}
      <Button onPress={() => void exportAll()}>{t('log.export')}</Button>
      <Button onPress={() => void vault().auditPage(filter, 0, MOST_PRINTED).then(onPrint)}>
        {t('act.print')}
      </Button>
    </>
  );
}
