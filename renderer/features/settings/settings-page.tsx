import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { demoKindOf } from '../../../shared/domain/demo/desks';
import type { Language } from '../../../shared/i18n/translate';
import { host } from '../../store/host';
import { useLanguageStore, useT } from '../../store/language';
import { languagesHere } from '../../store/machine';
import { chooseLanguage, chooseTheme, THEMES, usePreferences } from '../../store/preferences';
import { go, SETTINGS_SECTIONS, type SettingsSection } from '../../store/screen';
import { connect, REAL_STORE, useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { SegmentedField } from '../../ui/fields';
import { Page, Section } from '../../ui/layout';
import type { RecoverySheets } from '../../vault/api';
import { DeskSection } from './desk-section';
import { ErasurePage } from './erasure-page';
import { GroundsSection } from './grounds-section';
import { KeepingSection } from './keeping-section';
import { LogSection } from './log-section';
import { PeopleSection } from './people-section';
import { PostbusSection } from './postbus-section';
import { RecoveryPage } from './recovery-page';
import { TeamSection } from './team-section';
import css from './settings.module.css';

/** Each language by its own name, in every language. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
};

interface SettingsProps {
  readonly section: SettingsSection;
  readonly erasureId: string | null;
}

export function SettingsPage({ section, erasureId }: SettingsProps) {
  const t = useT();
  const { desk, storeName } = useSession();
  const [sheets, setSheets] = useState<RecoverySheets | null>(null);
  if (!desk) return null;
  if (sheets) return <RecoveryPage sheets={sheets} onClose={() => setSheets(null)} />;
  if (erasureId) return <ErasurePage erasureId={erasureId} />;
  return (
    <Page title={t('page.settings')}>
      <Tabs
        selectedKey={section}
        onSelectionChange={(key) => go({ page: 'settings', section: key as SettingsSection })}
      >
        <TabList className={css.tabs ?? ''} aria-label={t('settings.sections')}>
          {SETTINGS_SECTIONS.map((id) => (
            <Tab key={id} id={id} className={css.tab ?? ''}>
              {t(`settings.section.${id}`)}
            </Tab>
          ))}
        </TabList>
        {SETTINGS_SECTIONS.map((id) => (
          <TabPanel key={id} id={id} className={css.panel ?? ''}>
            <SectionContent section={id} onRecovery={setSheets} />
            {id === 'desk' && demoKindOf(storeName) && <DemoSection />}
          </TabPanel>
        ))}
      </Tabs>
    </Page>
  );
}

interface ContentProps {
  readonly section: SettingsSection;
  readonly onRecovery: (sheets: RecoverySheets) => void;
}

function SectionContent({ section, onRecovery }: ContentProps) {
  switch (section) {
    case 'desk':
      return <DeskSection />;
    case 'people':
      return <PeopleSection onRecovery={onRecovery} />;
    case 'keeping':
      return <KeepingSection />;
    case 'postbus':
      return (
        <>
          <PostbusSection />
          <TeamSection />
        </>
      );
    case 'grounds':
      return <GroundsSection />;
    case 'log':
      return <LogSection />;
    case 'view':
      return <ViewSection />;
  }
}

function ViewSection() {
  const t = useT();
  const language = useLanguageStore((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  return (
    <Section title={t('settings.section.view')}>
      <div className="form-section form-stack">
        <SegmentedField
          label={t('settings.language')}
          value={language}
          onChange={(next) => {
            void chooseLanguage(next);
            host().setLanguage(next);
          }}
          options={languagesHere().map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
        />
        <SegmentedField
          label={t('settings.theme')}
          value={theme}
          onChange={chooseTheme}
          options={THEMES.map((id) => ({ id, label: t(`settings.theme.${id}`) }))}
        />
      </div>
    </Section>
  );
}

function DemoSection() {
  const t = useT();
  async function deleteDemo() {
    await vault().destroyDemo();
    await connect(REAL_STORE);
  }
  return (
    <Section title={t('settings.demo')}>
      <div className="form-section form-stack">
        <p>{t('settings.demoHint')}</p>
        <span>
          <Button onPress={() => void deleteDemo()}>{t('settings.demoDelete')}</Button>
        </span>
      </div>
    </Section>
  );
}
