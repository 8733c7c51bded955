import { Suspense, type ReactNode } from 'react';
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
import { ahead } from '../ui/ahead';

const ConferencesPage = ahead(
  () => import('../features/conferences/conferences-page'),
  (module) => module.ConferencesPage,
);
const ConferencePage = ahead(
  () => import('../features/conferences/conference-page'),
  (module) => module.ConferencePage,
);
const ConferencePaperPage = ahead(
  () => import('../features/print/conference-paper-page'),
  (module) => module.ConferencePaperPage,
);
const WeekPage = ahead(
  () => import('../features/today/week-page'),
  (module) => module.WeekPage,
);
const ListsPage = ahead(
  () => import('../features/lists/lists-page'),
  (module) => module.ListsPage,
);
const HandoverPage = ahead(
  () => import('../features/handover/handover-page'),
  (module) => module.HandoverPage,
);
const PartnersPage = ahead(
  () => import('../features/partners/partners-page'),
  (module) => module.PartnersPage,
);
const PostbusPage = ahead(
  () => import('../features/postbus/postbus-page'),
  (module) => module.PostbusPage,
);
const PrintPage = ahead(
  () => import('../features/print/print-page'),
  (module) => module.PrintPage,
);
const AgreementListPage = ahead(
  () => import('../features/print/agreement-list-page'),
  (module) => module.AgreementListPage,
);
const CardPaperPage = ahead(
  () => import('../features/print/card-paper-page'),
  (module) => module.CardPaperPage,
);
const MatrixPage = ahead(
  () => import('../features/print/matrix-page'),
  (module) => module.MatrixPage,
);
const MissingSheetPage = ahead(
  () => import('../features/print/missing-sheet-page'),
  (module) => module.MissingSheetPage,
);
const FiguresPage = ahead(
  () => import('../features/figures/figures-page'),
  (module) => module.FiguresPage,
);
const FiguresPaperPage = ahead(
  () => import('../features/print/figures-paper-page'),
  (module) => module.FiguresPaperPage,
);
const SettingsPage = ahead(
  () => import('../features/settings/settings-page'),
  (module) => module.SettingsPage,
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
