import { lazy, Suspense, type ReactNode } from 'react';
import { CasePage } from '../features/cases/case-page';
import { CasesPage } from '../features/cases/cases-page';
import { NewCasePage } from '../features/cases/new-case-page';
import { ReportPage } from '../features/cases/report-page';
import { ReportsPage } from '../features/cases/reports-page';
import { PartnerReminders } from '../features/partners/reminders';
import { KeepingReminders } from '../features/settings/reminders';
import { TodayPage } from '../features/today/today-page';
import { useT } from '../store/language';
import type { Route } from '../store/screen';

const ConferencesPage = lazy(() =>
  import('../features/conferences/conferences-page').then((m) => ({ default: m.ConferencesPage })),
);
const ConferencePage = lazy(() =>
  import('../features/conferences/conference-page').then((m) => ({ default: m.ConferencePage })),
);
const ConferencePaperPage = lazy(() =>
  import('../features/print/conference-paper-page').then((m) => ({ default: m.ConferencePaperPage })),
);
const WeekPage = lazy(() => import('../features/today/week-page').then((m) => ({ default: m.WeekPage })));
const ListsPage = lazy(() => import('../features/lists/lists-page').then((m) => ({ default: m.ListsPage })));
const HandoverPage = lazy(() =>
  import('../features/handover/handover-page').then((m) => ({ default: m.HandoverPage })),
);
const PartnersPage = lazy(() =>
  import('../features/partners/partners-page').then((m) => ({ default: m.PartnersPage })),
);
const PostbusPage = lazy(() =>
  import('../features/postbus/postbus-page').then((m) => ({ default: m.PostbusPage })),
);
const PrintPage = lazy(() => import('../features/print/print-page').then((m) => ({ default: m.PrintPage })));
const AgreementListPage = lazy(() =>
  import('../features/print/agreement-list-page').then((m) => ({ default: m.AgreementListPage })),
);
const CardPaperPage = lazy(() =>
  import('../features/print/card-paper-page').then((m) => ({ default: m.CardPaperPage })),
);
const MatrixPage = lazy(() =>
  import('../features/print/matrix-page').then((m) => ({ default: m.MatrixPage })),
);
const MissingSheetPage = lazy(() =>
  import('../features/print/missing-sheet-page').then((m) => ({ default: m.MissingSheetPage })),
);
const FiguresPage = lazy(() =>
  import('../features/figures/figures-page').then((m) => ({ default: m.FiguresPage })),
);
const FiguresPaperPage = lazy(() =>
  import('../features/print/figures-paper-page').then((m) => ({ default: m.FiguresPaperPage })),
);
const SettingsPage = lazy(() =>
  import('../features/settings/settings-page').then((m) => ({ default: m.SettingsPage })),
);

export function Routes({ route }: { readonly route: Route }) {
  const t = useT();
  return <Suspense fallback={<p role="status">{t('word.loading')}</p>}>{pageOf(route)}</Suspense>;
}

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'today':
      return (
        <>
          <KeepingReminders />
          <PartnerReminders />
          <TodayPage />
        </>
      );
    case 'week':
      return <WeekPage />;
    case 'cases':
      return <CasesPage />;
    case 'new-case':
      return <NewCasePage />;
    case 'reports':
      return <ReportsPage />;
    case 'report':
      return <ReportPage key={route.reportId} reportId={route.reportId} />;
    case 'lists':
      return <ListsPage />;
    case 'case':
      return <CasePage key={route.caseId} caseId={route.caseId} tab={route.tab} />;
    case 'handover':
      return (
        <HandoverPage
          key={route.caseId}
          caseId={route.caseId}
          {...(route.recipient && { recipient: route.recipient })}
        />
      );
    case 'print':
      return <PrintPage key={route.caseId} caseId={route.caseId} />;
    case 'missing-sheet':
      return <MissingSheetPage key={route.episodeId} caseId={route.caseId} episodeId={route.episodeId} />;
    case 'agreement-list':
      return (
        <AgreementListPage
          key={`${route.caseId ?? ''} ${route.conferenceId ?? ''}`}
          caseId={route.caseId}
          conferenceId={route.conferenceId ?? null}
        />
      );
    case 'matrix':
      return <MatrixPage key={route.caseId ?? ''} caseId={route.caseId} />;
    case 'conferences':
      return <ConferencesPage />;
    case 'conference':
      return <ConferencePage key={route.conferenceId} conferenceId={route.conferenceId} />;
    case 'conference-paper':
      return <ConferencePaperPage conferenceId={route.conferenceId} what={route.what} />;
    case 'figures':
      return <FiguresPage {...(route.from && route.to && { start: { from: route.from, to: route.to } })} />;
    case 'figures-paper':
      return <FiguresPaperPage period={{ from: route.from, to: route.to }} />;
    case 'postbus':
      return <PostbusPage />;
    case 'partners':
      return <PartnersPage />;
    case 'card-paper':
      return <CardPaperPage />;
    case 'settings':
      return (
        <SettingsPage
          key={route.erasureId ?? ''}
          section={route.section ?? 'desk'}
          erasureId={route.erasureId ?? null}
        />
      );
  }
}
