import { demoKindOf } from '../../shared/domain/demo/desks';
import { useCases } from '../store/cases';
import { useT } from '../store/language';
import { go, openCase, showOverlay, useScreen, type Route } from '../store/screen';
import { lock, useSession } from '../store/session';
import { AgencyTag } from '../ui/agency-tag';
import { Button, Keys } from '../ui/button';
import { Logo, MissingMark, StateMark } from '../ui/marks';
import css from './shell.module.css';

export const RAIL_PAGES = ['today', 'cases', 'postbus', 'partners', 'conferences', 'settings'] as const;
type RailPage = (typeof RAIL_PAGES)[number];

/** Which entry of the rail a screen belongs to. */
function railPageOf(route: Route): RailPage {
  switch (route.page) {
    case 'week':
      return 'today';
    case 'new-case':
    case 'reports':
    case 'report':
    case 'figures':
    case 'figures-paper':
    case 'lists':
    case 'case':
    case 'handover':
    case 'print':
    case 'missing-sheet':
      return 'cases';
    case 'agreement-list':
      if (route.conferenceId) return 'conferences';
      return route.caseId === null ? 'today' : 'cases';
    case 'matrix':
      return route.caseId === null ? 'today' : 'cases';
    case 'card-paper':
      return 'partners';
    case 'conference':
    case 'conference-paper':
      return 'conferences';
    default:
      return route.page;
  }
}

export function Rail() {
  const t = useT();
  const { desk, storeName } = useSession();
  const route = useScreen((state) => state.route);
  const current = railPageOf(route);
  return (
    <nav className={css.rail} aria-label={t('rail.label')}>
      <p className={css.brand}>
        <Logo /> {t('app.name')}
      </p>
      <button type="button" className={css.search} onClick={() => showOverlay({ kind: 'palette' })}>
        {t('rail.search')} <Keys>{'Ctrl K'}</Keys>
      </button>
      <ul className={css.entries}>
        {RAIL_PAGES.map((page, at) => (
          <li key={page}>
            <button
              type="button"
              className={css.entry}
              onClick={() => go({ page })}
              {...(page === current && { 'aria-current': 'page' as const })}
            >
              {t(`page.${page}`)}
              <span className={css.entryKey} aria-hidden="true">
                {`Alt ${at + 1}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Recent />
      <div className={css.spring} />
      {demoKindOf(storeName) && <StateMark tone="soon">{t('app.demo')}</StateMark>}
      {desk && (
        <p className={css.who}>
          <AgencyTag agency={desk.agency} isNamed />
          <span>
            <strong>{desk.person}</strong>
            <span className={css.small}>{desk.agency.name}</span>
            {desk.role === 'reader' && <span className={css.small}>{t('reader.label')}</span>}
          </span>
        </p>
      )}
      <Button keys="F9" onPress={() => void lock('asked')}>
        {t('rail.lock')}
      </Button>
    </nav>
  );
}

function Recent() {
  const t = useT();
  const recent = useScreen((state) => state.recent);
  const { data } = useCases();
  const rows = recent.flatMap((id) => data?.find((row) => row.id === id) ?? []);
  if (rows.length === 0) return null;
  return (
    <div className={css.recent}>
      <h2 className={css.recentHead}>{t('rail.recent')}</h2>
      <ul className={css.entries}>
        {rows.map(({ id, code, missing }) => (
          <li key={id}>
            <button type="button" className={css.entry} onClick={() => openCase(id)}>
              {code}
              {missing.length > 0 && <MissingMark>{t('missing.mark')}</MissingMark>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
