/** The parts of a case in one row: what does not fit stands under a menu at its end. */
import { Suspense } from 'react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from 'react-aria-components';
import { useT } from '../../store/language';
import { CASE_TABS, openCase, type CaseTab } from '../../store/screen';
import { ahead } from '../../ui/ahead';
import { AgreementsTab } from './agreements-tab';
import { CareTab } from './care-tab';
import type { CaseData } from './case-data';
import css from './case-tabs.module.css';
import { ContactsTab } from './contacts-tab';
import { DocumentsTab } from './documents-tab';
import { HandoversTab } from './handovers-tab';
import { MissingTab } from './missing-tab';
import { ObservationsTab } from './observations-tab';
import { OverviewTab } from './overview-tab';
import { SafetyTab } from './safety-tab';
import { fittingTabs, useTabRow } from './tab-row';
import { TimelineTab } from './timeline-tab';

const PeopleTab = ahead(
  () => import('./people-tab'),
  (module) => module.PeopleTab,
);

const KnowledgeTab = ahead(
  () => import('./knowledge-tab'),
  (module) => module.KnowledgeTab,
);

export function CaseTabs({ data, tab }: { readonly data: CaseData; readonly tab: CaseTab }) {
  const t = useT();
  const { row, room } = useTabRow();
  const shown = room ? fittingTabs(CASE_TABS, room, tab) : [];
  const away = CASE_TABS.filter((id) => !shown.includes(id));
  return (
    <Tabs selectedKey={tab} onSelectionChange={(key) => openCase(data.id, key as CaseTab)}>
      <div className={css.row} ref={row}>
        <TabList className={css.tabs ?? ''} aria-label={t('tab.label')}>
          {CASE_TABS.map((id) => (
            <Tab
              key={id}
              id={id}
              isDisabled={!shown.includes(id)}
              className={`${css.tab ?? ''} ${shown.includes(id) ? '' : (css.away ?? '')}`}
              // Keeps room for the heavier letters of the chosen one, so that no choice moves the others.
              data-words={t(`tab.${id}`)}
            >
              {t(`tab.${id}`)}
            </Tab>
          ))}
        </TabList>
        <MenuTrigger>
          <Button className={`${css.tab ?? ''} ${room && away.length > 0 ? '' : (css.away ?? '')}`}>
            {t('tab.more')} <span aria-hidden="true">▾</span>
          </Button>
          <Popover className={css.popover ?? ''} placement="bottom end">
            <Menu onAction={(key) => openCase(data.id, key as CaseTab)}>
              {away.map((id) => (
                <MenuItem key={id} id={id} className={css.item ?? ''}>
                  {t(`tab.${id}`)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {CASE_TABS.map((id) => (
        <TabPanel key={id} id={id}>
          <Suspense fallback={<p role="status">{t('word.loading')}</p>}>
            <TabContent data={data} tab={id} />
          </Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}

function TabContent({ data, tab }: { readonly data: CaseData; readonly tab: CaseTab }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab data={data} />;
    case 'timeline':
      return <TimelineTab data={data} />;
    case 'contacts':
      return <ContactsTab data={data} />;
    case 'people':
      return <PeopleTab data={data} />;
    case 'observations':
      return <ObservationsTab data={data} />;
    case 'safety':
      return <SafetyTab data={data} />;
    case 'care':
      return <CareTab data={data} />;
    case 'missing':
      return <MissingTab data={data} />;
    case 'agreements':
      return <AgreementsTab data={data} />;
    case 'documents':
      return <DocumentsTab data={data} />;
    case 'handovers':
      return <HandoversTab data={data} />;
    case 'knowledge':
      return <KnowledgeTab data={data} />;
  }
}
