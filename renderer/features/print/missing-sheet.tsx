import type { ReactNode } from 'react';
import { isReach } from '../../../shared/domain/contact-point';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { localDay } from '../../../shared/domain/due';
import type { RecordView } from '../../../shared/domain/kinds';
import { ALARM_CRITERIA } from '../../../shared/domain/missing-episode';
import { ageOn, fullName } from '../../../shared/domain/person';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { useSession } from '../../store/session';
import { CaseText } from '../../ui/case-text';
import { useRuleWords } from '../../ui/contact-point';
import type { PaperView } from '../../vault/api';
import { LeftOut, PaperTable, Row } from './paper-parts';
import type { Printed } from './print-frame';

interface SheetProps extends Printed {
  readonly paper: PaperView;
  readonly episode: RecordView<'missing-episode'>;
  readonly victim: RecordView<'person'> | undefined;
  readonly name: string;
  readonly ground: string;
  /** Where our desk can be reached day and night. */
  readonly reach: string;
}

const HASH_SHOWN = 16;

/** A missing child on one page for the police: who, since when, how to reach, whom to call. */
export function MissingSheet(props: SheetProps) {
  const { paper, episode, victim, name, ground, reach, recipient, now, footer } = props;
  const t = useT();
  const format = useFormat();
  const { count, hash } = paper.auditHead;
  const { clothing, whereabouts, foundAt } = episode.values;
  const { birthDate, appearance } = victim?.values ?? {};
  const age = ageOn(birthDate, localDay(Date.parse(now)));
  return (
    <article className="paper" aria-label={t('sheet.document')}>
      <div className="notice solid">
        <span>{t('sheet.document')}</span>
        <span>{t('sheet.only')}</span>
      </div>
      {foundAt && (
        <p className="left-out">
          <span>{t('sheet.isBack', { moment: format.fullMoment(foundAt) })}</span>
        </p>
      )}
      <div className="who">
        <div>
          <p>{t('facts.name')}</p>
          <h1>
            <bdi>{name || t('sheet.nameUnknown')}</bdi>
          </h1>
          <p>
            {[
              victim?.values.nicknames,
              age !== null && t('facts.years', { n: age }),
              birthDate && t('sheet.born', { day: format.fullDay(birthDate) }),
              victim?.values.gender &&
                victim.values.gender !== 'unknown' &&
                t(`gender.${victim.values.gender}`),
              victim?.values.languages,
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          <Since episode={episode} />
        </div>
        <div className="photo">{t('sheet.photo')}</div>
      </div>
      <div className="two">
        <Block title={t('sheet.appearance')} text={appearance} />
        <Block title={t('sheet.clothing')} text={clothing} />
      </div>
      <Alarming episode={episode} />
      <div className="two">
        <Devices paper={paper} victimId={victim?.id} />
        <Block title={t('sheet.whereabouts')} text={whereabouts} />
      </div>
      <Vehicles paper={paper} />
      <Earlier paper={paper} episode={episode} />
      <Call paper={paper} reach={reach} />
      <h2>{t('sheet.onFound')}</h2>
      <p className="text">{t('sheet.onFoundText')}</p>
      <LeftOut withheld={paper.withheld} />
      <p className="foot">
        {t('word.head', { what: t('print.for') })} {recipient || '…'}.{' '}
        {ground && t('sheet.groundLine', { ground })} {footer}. {t('settings.audit')} {count},{' '}
        <span className="numbers">{hash.slice(0, HASH_SHOWN)}</span>
      </p>
    </article>
  );
}

function Since({ episode: { values } }: { readonly episode: RecordView<'missing-episode'> }) {
  const t = useT();
  const format = useFormat();
  const references = [
    values.policeReference && `${t('agency.police')} ${values.policeReference}`,
    values.childFocusReference && `${t('agency.child-focus')} ${values.childFocusReference}`,
  ].filter(Boolean);
  const seen = [
    values.lastSeenAt && format.fullMoment(values.lastSeenAt),
    values.lastSeenWhere,
    values.lastSeenWith,
  ].filter(Boolean);
  return (
    <div className="since">
      <p>
        <strong>
          {values.since &&
            t('sheet.missingSince', {
              moment: `${format.longDay(values.since)}, ${format.time(values.since)}`,
            })}
        </strong>
      </p>
      {seen.length > 0 && (
        <p>
          <CaseText>{t('missing.lastSeen', { where: seen.join(', ') })}</CaseText>
        </p>
      )}
      {references.length > 0 && (
        <p>
          {t('word.head', { what: t('sheet.references') })} {references.join('; ')}
        </p>
      )}
    </div>
  );
}

function Block({ title, text }: { readonly title: string; readonly text: string | null | undefined }) {
  const t = useT();
  return (
    <section>
      <h2>{title}</h2>
      <p className="text">
        <CaseText>{text ?? t('word.unknown')}</CaseText>
      </p>
    </section>
  );
}

function Alarming({ episode: { values } }: { readonly episode: RecordView<'missing-episode'> }) {
  const t = useT();
  const format = useFormat();
  const { alarming } = values;
  return (
    <section>
      <h2>
        {alarming
          ? t('sheet.alarmingBy', { person: alarming.by, moment: format.fullMoment(alarming.on) })
          : t('sheet.alarmingNone')}
      </h2>
      <ul className="ticks">
        {ALARM_CRITERIA.map((id) => {
          const isTicked = alarming?.criteria.includes(id) ?? false;
          return (
            <li key={id} data-ticked={isTicked}>
              <span
                className="tick"
                role="img"
                aria-label={t(isTicked ? 'policeInformed.yes' : 'policeInformed.no')}
              >
                {isTicked ? '×' : ''}
              </span>
              {t(`alarming.${id}`)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How the child may be reached, each with its rule; numbers on 'never' are not on the sheet, and the sheet says so. */
function Devices({ paper, victimId }: { readonly paper: PaperView; readonly victimId: string | undefined }) {
  const t = useT();
  const rule = useRuleWords();
  const points = viewsOfKind(paper.records, 'contact-point').filter(
    ({ values }) => values.personId === victimId && values.type !== 'address' && isReach(values.type),
  );
  return (
    <section>
      <h2>{t('sheet.devices')}</h2>
      {points.length === 0 && <p className="text">{t('print.nothing')}</p>}
      <dl>
        {points.map(({ id, values: { value, label, safe } }) => (
          <Row key={id} label={value ?? ''} value={[rule(safe), label].filter(Boolean).join('. ')} />
        ))}
      </dl>
      {points.length > 0 && <p className="small">{t('sheet.deviceWarning')}</p>}
    </section>
  );
}

/** In which she may be, of anyone in the case; whose by role, not by name. Left out where none is known. */
function Vehicles({ paper }: { readonly paper: PaperView }) {
  const t = useT();
  const roles = new Map(viewsOfKind(paper.records, 'person').map(({ id, values }) => [id, values.role]));
  const points = viewsOfKind(paper.records, 'contact-point').filter(
    ({ values }) => values.type === 'vehicle',
  );
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{t('sheet.vehicles')}</h2>
      <dl>
        {points.map(({ id, values: { value, label, personId } }) => {
          const role = roles.get(personId ?? '');
          return (
            <Row
              key={id}
              label={value ?? ''}
              value={[label, role && t(`role.${role}`)].filter(Boolean).join(', ')}
            />
          );
        })}
      </dl>
    </section>
  );
}

function Earlier({
  paper,
  episode,
}: {
  readonly paper: PaperView;
  readonly episode: RecordView<'missing-episode'>;
}) {
  const t = useT();
  const format = useFormat();
  const rows = viewsOfKind(paper.records, 'missing-episode')
    .filter(({ id, values }) => id !== episode.id && values.since)
    .toSorted((a, b) => (b.values.since ?? '').localeCompare(a.values.since ?? ''))
    .map(({ id, values: { since, foundAt, foundWhere, foundWith } }) => ({
      id,
      cells: [
        since && format.fullMoment(since),
        foundAt && format.fullMoment(foundAt),
        foundWhere,
        foundWith,
      ] satisfies readonly ReactNode[],
    }));
  const heads = [t('sheet.from'), t('sheet.until'), t('missing.found'), t('missing.field.foundWith')];
  return <PaperTable title={t('sheet.earlier')} heads={heads} rows={rows} />;
}

/** Us first, then who has authority over the child, where a number is known and may be used. */
function Call({ paper, reach }: { readonly paper: PaperView; readonly reach: string }) {
  const t = useT();
  const rule = useRuleWords();
  const desk = useSession((state) => state.desk);
  const parents = viewsOfKind(paper.records, 'person').filter(({ values }) => values.role === 'parent');
  const points = viewsOfKind(paper.records, 'contact-point');
  const rows = parents.flatMap((parent) =>
    points
      .filter(({ values }) => values.personId === parent.id && values.type === 'phone')
      .map(({ id, values: { value, safe } }) => ({
        id,
        cells: [
          [fullName(parent.values), parent.values.relation].filter(Boolean).join(', '),
          <span key="number" className="numbers">
            {value}
          </span>,
          rule(safe),
        ],
      })),
  );
  const us = desk ? [{ id: 'us', cells: [`${desk.agency.name}, ${desk.person}`, reach, ''] }] : [];
  const heads = [t('print.who'), t('sheet.number'), t('sheet.rule')];
  return <PaperTable title={t('sheet.call')} heads={heads} rows={[...us, ...rows]} />;
}
