import type { ReactNode } from 'react';
import type { Language } from '../../../shared/i18n/translate';
import { useLanguageStore, useT } from '../../store/language';
import { languagesHere, useMachine } from '../../store/machine';
import { chooseLanguage } from '../../store/preferences';
import { APP_VERSION } from '../../store/version';
import { Button } from '../../ui/button';
import { Logo, StateMark } from '../../ui/marks';
import css from './unlock.module.css';

/** Each language by its own name, in every language. */
const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

/** The screen before the vault is open: it knows no agency and no person. */
export function UnlockFrame({ children, foot }: { readonly children: ReactNode; readonly foot?: ReactNode }) {
  const t = useT();
  const current = useLanguageStore((state) => state.language);
  const isUnreadable = useMachine(({ state }) => state === 'unreadable');
  return (
    <div className={css.frame}>
      <header className={css.bar}>
        <span className={css.brand}>
          <Logo /> {t('app.name')}
        </span>
        <span className={css.spring} />
        {languagesHere().map((language) =>
          language === current ? (
            <strong key={language} lang={language}>
              {NAMES[language]}
            </strong>
          ) : (
            <span key={language} lang={language}>
              <Button variant="quiet" onPress={() => void chooseLanguage(language)}>
                {NAMES[language]}
              </Button>
            </span>
          ),
        )}
      </header>
      <main className={css.middle}>{children}</main>
      <footer className={css.bar}>
        <span className={css.hint}>{t('app.version', { version: APP_VERSION })}</span>
        <span className={css.spring} />
        {isUnreadable && <StateMark tone="now">{t('machine.unreadable')}</StateMark>}
        {foot}
      </footer>
    </div>
  );
}
