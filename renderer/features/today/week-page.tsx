import { useState } from 'react';
import { caseloads, handToColleague, type Load } from '../../../shared/domain/caseload';
import { useCases } from '../../store/cases';
import { useNow } from '../../store/clock';
import { save } from '../../store/commit';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useSingle } from '../../store/single';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { CheckField, SelectField } from '../../ui/fields';
import { Empty, Page, Section } from '../../ui/layout';
import { MissingMark, StateMark } from '../../ui/marks';
import type { CaseRow } from '../../vault/api';
import { Absences } from './absences';
import css from './today.module.css';

/** Who leads what, who is away, and how a case goes to a colleague with its open points. */
export function WeekPage() {
  const t = useT();
  const now = useNow();
  const us = useSession((state) => state.desk?.agency);
  const { data: rows } = useCases();
  const { data: slots } = useQuery('slots', () => vault().slots());
  const [shown, setShown] = useState<string | null>(null);
  if (!rows || !slots || !us) return <p role="status">{t('word.loading')}</p>;
  const people = slots.filter(({ kind }) => kind === 'passphrase').map(({ name }) => name);
  const loads = caseloads(rows, us, people, now);
  const load = loads.find(({ person }) => person === shown);
  return (
    <Page title={t('page.week')}>
      <Section title={t('week.load')}>
        <LoadTable loads={loads} shown={shown} onShow={setShown} />
      </Section>
      {load && <PersonCases key={load.person} load={load} people={people} />}
      <Absences people={people} />
    </Page>
  );
}

interface TableProps {
  readonly loads: readonly Load<CaseRow>[];
  readonly shown: string | null;
  readonly onShow: (person: string | null) => void;
}

function LoadTable({ loads, shown, onShow }: TableProps) {
  const t = useT();
  return (
    <table className={css.load}>
      <thead>
        <tr>
          <th scope="col">{t('week.person')}</th>
          <th scope="col">{t('week.cases')}</th>
          <th scope="col">{t('week.missing')}</th>
          <th scope="col">{t('week.overdue')}</th>
          <th scope="col">{t('week.unanswered')}</th>
        </tr>
      </thead>
      <tbody>
        {loads.map(({ person, cases, missing, overdue, unanswered }) => {
          const name = person || t('week.nobody');
          return (
            <tr key={person}>
              <th scope="row">
                <Button
                  variant="quiet"
                  isExpanded={shown === person}
                  label={t('week.show', { person: name })}
                  onPress={() => onShow(shown === person ? null : person)}
                >
                  {name}
                </Button>
              </th>
              <td>{cases.length}</td>
              <td>{missing > 0 ? <StateMark tone="now">{String(missing)}</StateMark> : 0}</td>
              <td>{overdue > 0 ? <StateMark tone="now">{String(overdue)}</StateMark> : 0}</td>
              <td>{unanswered}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface PersonProps {
  readonly load: Load<CaseRow>;
  readonly people: readonly string[];
}

function PersonCases({ load: { person, cases }, people }: PersonProps) {
  const t = useT();
  const us = useSession((state) => state.desk?.agency);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [to, setTo] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const others = people.filter((name) => name !== person);
  const handed = cases.filter(({ id }) => chosen.includes(id));

  const hand = useSingle(async () => {
    if (!us || !to || handed.length === 0) return;
    const changes = handToColleague(handed, us, { from: person, to });
    setFault(await save(t, changes, t('week.handed', { n: handed.length, person: to })));
    setChosen([]);
  });

  return (
    <Section title={t('week.show', { person: person || t('week.nobody') })} count={cases.length}>
      {cases.length === 0 && <Empty>{t('week.none')}</Empty>}
      <ul>
        {cases.map((row) => (
          <li key={row.id} className={css.handed}>
            <CheckField
              isSelected={chosen.includes(row.id)}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
              }
            >
              {row.code}
            </CheckField>
            <OpenPoints row={row} />
            <Button
              variant="quiet"
              label={t('word.of', { what: t('act.open'), of: row.code })}
              onPress={() => openCase(row.id)}
            >
              {t('act.open')}
            </Button>
          </li>
        ))}
      </ul>
      {cases.length > 0 && others.length > 0 && (
        <div className={`form-section ${css.hand ?? ''}`}>
          <SelectField
            label={t('week.to')}
            placeholder={t('act.choose')}
            value={to}
            options={others.map((id) => ({ id, label: id }))}
            onChange={setTo}
          />
          <Button writes isDisabled={!to || handed.length === 0} onPress={hand}>
            {t('week.hand', { n: handed.length })}
          </Button>
          <p className="hint">{t('week.handHint')}</p>
          {fault && (
            <p role="alert">
              <StateMark tone="now">{fault}</StateMark>
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

/** What a colleague takes over with the case: agreements and answers that stand open. */
function OpenPoints({ row }: { readonly row: CaseRow }) {
  const t = useT();
  const points = [
    ...row.openAgreements.map(({ id, what, owner }) => ({
      id,
      text: `${what} (${owner.person ?? owner.agency.name})`,
    })),
    ...row.openAnswers.map(({ id, summary, to }) => ({
      id,
      text: t('word.of', {
        what: t('week.unanswered'),
        of: summary || to.map(({ agency }) => agency.name).join(', '),
      }),
    })),
  ];
  return (
    <div>
      {row.missing.length > 0 && <MissingMark>{t('missing.mark')}</MissingMark>}
      {points.length === 0 && <span className={css.under}>{t('week.nothingOpen')}</span>}
      {points.length > 0 && (
        <ul aria-label={t('word.of', { what: t('week.openPoints'), of: row.code })}>
          {points.map(({ id, text }) => (
            <li key={id} className={css.under}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
