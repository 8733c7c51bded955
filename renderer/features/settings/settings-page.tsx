import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../shared/i18n/translate';
import { demoKindOf } from '../../../shared/domain/demo/desks';
import { deviceSecret } from '../../store/device';
import { useFormat } from '../../store/format';
import { host } from '../../store/host';
import { useLanguageStore, useT } from '../../store/language';
import { chooseLanguage, chooseTheme, THEMES, usePreferences } from '../../store/preferences';
import { say } from '../../store/screen';
import { connect, REAL_STORE, useSession, vault } from '../../store/session';
import { Button } from '../../ui/button';
import { SegmentedField, TextField } from '../../ui/fields';
import { Facts, Page, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import type { AuditEntry } from '../../vault/api';
import css from './settings.module.css';

/** Each language by its own name, in every language. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
};

export function SettingsPage() {
  const t = useT();
  const format = useFormat();
  const { desk, storeName } = useSession();
  const language = useLanguageStore((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  if (!desk) return null;
  return (
    <Page title={t('page.settings')}>
      <Section title={t('settings.desk')}>
        <div className="form-section">
          <Facts
            facts={[
              { label: t('settings.deskAgency'), value: desk.agency.name },
              { label: t('settings.deskPerson'), value: desk.person },
              { label: t('settings.deskSince'), value: format.fullDay(desk.createdOn) },
              {
                label: t('settings.storage'),
                value:
                  host().kind === 'electron' ? t('settings.storageElectron') : t('settings.storageBrowser'),
              },
            ]}
          />
        </div>
      </Section>
      <Section title={t('settings.language')}>
        <div className="form-section form-stack">
          <SegmentedField
            label={t('settings.language')}
            hideLabel
            value={language}
            onChange={(next) => {
              void chooseLanguage(next);
              host().setLanguage(next);
            }}
            options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          />
          <SegmentedField
            label={t('settings.theme')}
            value={theme}
            onChange={chooseTheme}
            options={THEMES.map((id) => ({ id, label: t(`settings.theme.${id}`) }))}
          />
        </div>
      </Section>
      <PassphraseSection />
      <AuditSection />
      {demoKindOf(storeName) && <DemoSection />}
    </Page>
  );
}

function PassphraseSection() {
  const t = useT();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const secret = { show: t('act.show'), hide: t('act.hide') };

  async function changePassphrase() {
    if (next !== repeat) {
      setFault(t('first.errorRepeat'));
      return;
    }
    setBusy(true);
    const changed = await vault().changePassphrase(now, next, await deviceSecret());
    setBusy(false);
    if (changed.ok) {
      setNow('');
      setNext('');
      setRepeat('');
      setFault(null);
      say(t('settings.passphraseChanged'));
      return;
    }
    const { kind } = changed.error;
    setFault(
      kind === 'wrong-passphrase'
        ? t('unlock.wrong')
        : kind === 'weak-passphrase'
          ? t('first.errorShort')
          : t('fault.write-failed'),
    );
  }

  return (
    <Section title={t('settings.passphrase')}>
      <form
        className={`form-section form-stack ${css.narrow ?? ''}`}
        aria-label={t('settings.passphrase')}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void changePassphrase();
        }}
      >
        <TextField
          label={t('settings.passphraseNow')}
          value={now}
          onChange={setNow}
          secret={secret}
          error={fault}
        />
        <TextField
          label={t('settings.passphraseNew')}
          value={next}
          onChange={setNext}
          secret={secret}
          hint={t('first.passphraseHint')}
        />
        <TextField
          label={t('settings.passphraseRepeat')}
          value={repeat}
          onChange={setRepeat}
          secret={secret}
        />
        <span>
          <Button type="submit" isDisabled={isBusy || now === '' || next === ''}>
            {t('settings.passphraseChange')}
          </Button>
        </span>
      </form>
    </Section>
  );
}

const ENTRIES_SHOWN = 200;

function AuditSection() {
  const t = useT();
  const [log, setLog] = useState<{
    readonly entries: readonly AuditEntry[];
    readonly brokenAt: number | null;
  } | null>(null);
  return (
    <Section
      title={t('settings.audit')}
      acts={<Button onPress={() => void vault().auditLog().then(setLog)}>{t('settings.auditShow')}</Button>}
    >
      <p className="form-section">{t('settings.auditHint')}</p>
      {log && (
        <>
          <p role="status" className="form-section">
            {log.brokenAt === null ? (
              <StateMark tone="fine">{t('settings.auditWhole', { n: log.entries.length })}</StateMark>
            ) : (
              <StateMark tone="now">{t('settings.auditBroken', { n: log.brokenAt })}</StateMark>
            )}
          </p>
          <ol>
            {log.entries
              .slice(-ENTRIES_SHOWN)
              .reverse()
              .map((entry) => (
                <AuditLine key={entry.i} entry={entry} />
              ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function AuditLine({ entry: { i, at, person, act, detail } }: { readonly entry: AuditEntry }) {
  const t = useT();
  const format = useFormat();
  const parts = Object.entries(detail).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : value}`,
  );
  return (
    <li className={css.auditLine}>
      <span className="numbers">{i}</span>
      <time>{format.moment(new Date(at).toISOString())}</time>
      <bdi>{person}</bdi>
      <span>{t(`audit.${act}`)}</span>
      <span className="hint">{parts.join(', ')}</span>
    </li>
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
