import type { MissingNow } from '../../shared/domain/case-summary';
import { allCases, useCases } from '../store/cases';
import { useNow } from '../store/clock';
import { useFormat } from '../store/format';
import { useT } from '../store/language';
import { useLasting } from '../store/lasting';
import { go, openCase, useScreen } from '../store/screen';
import { AgencyTag } from '../ui/agency-tag';
import { Button } from '../ui/button';
import { CaseText } from '../ui/case-text';
import { MissingMark, StateMark } from '../ui/marks';
import type { CaseRow } from '../vault/api';
import css from './missing-banner.module.css';

interface MissingCase {
  readonly row: CaseRow;
  readonly missing: MissingNow;
}

/** Who is missing now, longest first. */
function missingOf(rows: readonly CaseRow[]): readonly MissingCase[] {
  return rows
    .flatMap((row) => row.missing.map((missing) => ({ row, missing })))
    .sort((a, b) => a.missing.since.localeCompare(b.missing.since));
}

const SHOWN_ELSEWHERE = 2;

/** Stands over every screen until the child is back: in full on Today, on one line elsewhere. */
export function MissingBanner() {
  const t = useT();
  const { data } = useCases();
  const route = useScreen((state) => state.route);
  const all = missingOf(data ?? []);
  if (all.length === 0) return null;
  const isToday = route.page === 'today';
  const shown = isToday ? all : all.slice(0, SHOWN_ELSEWHERE);
  return (
    <section
      className={[css.banner, isToday ? css.full : css.line].filter(Boolean).join(' ')}
      aria-label={t('missing.banner')}
      data-missing
    >
      <ul className={css.list}>
        {shown.map((each, at) => (
          <MissingLine key={each.missing.id} {...each} isFull={isToday} hasKey={at === 0} />
        ))}
      </ul>
      {all.length > shown.length && (
        <Button variant="quiet" onPress={() => go({ page: 'today' })}>
          {t('missing.others', { n: all.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function MissingLine({
  row,
  missing,
  isFull,
  hasKey,
}: MissingCase & { readonly isFull: boolean; readonly hasKey: boolean }) {
  const t = useT();
  const format = useFormat();
  const lasting = useLasting();
  const now = useNow();
  return (
    <li className={css.child}>
      <div className={css.words}>
        <p className={css.row}>
          <MissingMark>{t('missing.now')}</MissingMark>
          <strong>{row.code}</strong>
          <span>{t('missing.since', { moment: format.moment(missing.since) })}</span>
          <strong className={css.time}>{lasting(now - Date.parse(missing.since))}</strong>
          {missing.isAlarming && <StateMark tone="now">{t('missing.alarming')}</StateMark>}
        </p>
        {isFull && (
          <p className={css.row}>
            {missing.lastSeen && (
              <span>
                <CaseText points={row.mentioned ?? []}>
                  {t('missing.lastSeen', { where: missing.lastSeen })}
                </CaseText>
              </span>
            )}
            <AgencyTag agency={{ kind: 'police', name: t('agency.police') }} />
            {missing.policeAt ? (
              <StateMark tone="fine">
                {t('missing.policeTold', { moment: format.moment(missing.policeAt) })}
              </StateMark>
            ) : (
              <StateMark tone="now">{t('missing.policeNotTold')}</StateMark>
            )}
            <AgencyTag agency={{ kind: 'child-focus', name: t('agency.child-focus') }} />
            {missing.childFocusAt ? (
              <StateMark tone="fine">
                {t('missing.cfTold', { moment: format.moment(missing.childFocusAt) })}
              </StateMark>
            ) : (
              <StateMark tone="now">{t('missing.cfNotTold')}</StateMark>
            )}
          </p>
        )}
      </div>
      <Button
        onPress={() => go({ page: 'missing-sheet', caseId: row.id, episodeId: missing.id })}
        // A name that differs from what the button shows, key included, is of no use to who speaks to it.
        {...(hasKey
          ? { keys: 'F7' }
          : { label: t('word.of', { what: t('page.missingSheet'), of: row.code }) })}
      >
        {t('page.missingSheet')}
      </Button>
      <Button
        label={t('word.of', { what: t('act.open'), of: row.code })}
        onPress={() => openCase(row.id, 'missing', missing.id)}
      >
        {t('act.open')}
      </Button>
    </li>
  );
}

/** The sheet of who is missing in the case on screen, else of who is missing longest. */
export async function openMissingSheet(nobody: () => void): Promise<void> {
  const all = missingOf(await allCases());
  const { route } = useScreen.getState();
  const here = 'caseId' in route ? route.caseId : null;
  const chosen = all.find(({ row }) => row.id === here) ?? all[0];
  if (chosen) go({ page: 'missing-sheet', caseId: chosen.row.id, episodeId: chosen.missing.id });
  else nobody();
}
