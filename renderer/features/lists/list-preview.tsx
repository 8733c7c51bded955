import type { ListCase, ListReading } from '../../../shared/domain/list-case';
import { readListRow } from '../../../shared/domain/list-row';
import { fullName } from '../../../shared/domain/person';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import { useListTexts } from './list-words';
import css from './lists.module.css';
import type { OpenedList } from './opened-list';

const SHOWN = 8;

interface PreviewProps {
  readonly list: OpenedList;
  readonly reading: ListReading;
  readonly isNamed: boolean;
}

/** The first rows as the cases they will become. */
export function ListPreview({ list, reading, isNamed }: PreviewProps) {
  const t = useT();
  const texts = useListTexts();
  const rows = list.sheet.table.rows.slice(0, SHOWN).map((row) => ({ row, read: readListRow(row, reading) }));
  return (
    <Section title={t('lists.preview')}>
      <p className="hint">{t('lists.previewHint')}</p>
      <div className={css.box} role="region" aria-label={t('lists.previewTable')} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('lists.row')}</th>
              <th scope="col">{t('cases.code')}</th>
              <th scope="col">{t('lists.who')}</th>
              <th scope="col">{t('cases.stage')}</th>
              <th scope="col">{t('cases.status')}</th>
              <th scope="col">{t('field.openedOn')}</th>
              <th scope="col">{t('cases.lead')}</th>
              <th scope="col">{t('lists.points')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, read }) =>
              'case' in read ? (
                <CaseCells key={row.number} row={read.case} list={list} reading={reading} isNamed={isNamed} />
              ) : (
                <tr key={row.number}>
                  <th scope="row">{row.number}</th>
                  <td colSpan={7}>
                    <StateMark tone="now">{t('lists.refused')}</StateMark>{' '}
                    <bdi>{texts.problems(read.refused, reading.headings)}</bdi>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface CellsProps extends PreviewProps {
  readonly row: ListCase;
}

function CaseCells({ row, list, reading, isNamed }: CellsProps) {
  const t = useT();
  const format = useFormat();
  const { victim, points, contacts, references, victimStatus } = row;
  const who = [
    fullName(victim) || victim.nicknames,
    victim.birthDate && format.fullDay(victim.birthDate),
    ...references.map(({ reference }) => reference),
  ];
  const numbers = [
    ...points.map(({ value }) => value),
    ...contacts.map(({ name, relation, phone }) => [relation, name, phone].filter(Boolean).join(' ')),
  ];
  const hidden = t('lists.hidden');
  return (
    <tr>
      <th scope="row">{row.row}</th>
      <td>{row.code ?? <span className="hint">{t('lists.newCode')}</span>}</td>
      <td>
        <bdi>{isNamed ? who.filter(Boolean).join(', ') : hidden}</bdi>
      </td>
      <td>{t(`stage.${row.stage ?? list.stage}`)}</td>
      <td>{victimStatus && t(`victimStatus.${victimStatus}`)}</td>
      <td>{format.fullDay(row.openedOn ?? reading.today)}</td>
      <td>
        <bdi>{[(row.lead ?? reading.ownAgency).name, row.leadPerson].filter(Boolean).join(', ')}</bdi>
      </td>
      <td>
        <bdi>{isNamed ? numbers.join(', ') : numbers.length > 0 && hidden}</bdi>
      </td>
    </tr>
  );
}
