import { host } from '../../store/host';
import { useT } from '../../store/language';
import { useMachine } from '../../store/machine';
import { choosePostbus, forgetPostbus, reopenPostbus, usePostbus } from '../../store/postbus';
import { Button } from '../../ui/button';
import { Facts, Section } from '../../ui/layout';
import { StateMark } from '../../ui/marks';
import css from './settings.module.css';

/** The agreed folder: remembered on this computer, not in the vault. */
export function PostbusSection() {
  const t = useT();
  const { folder, label } = usePostbus();
  const { folders } = host();
  const isGiven = useMachine(({ folders: given }) => given.includes('postbus'));
  return (
    <Section title={t('postbus.folder')}>
      <div className="form-section form-stack">
        <p className={css.prose}>{t('postbus.folderHint')}</p>
        {!folders && <p>{t('postbus.noFolders')}</p>}
        {folders && (
          <>
            <Facts facts={[{ label: t('postbus.which'), value: label ?? t('postbus.none2') }]} />
            {folder === 'there' && <StateMark tone="fine">{t('postbus.there')}</StateMark>}
            {folder === 'gone' && (
              <StateMark tone="now">{t('postbus.gone', { folder: label ?? '' })}</StateMark>
            )}
            <div className={css.acts}>
              {folder === 'gone' && (
                <Button variant="primary" onPress={() => void reopenPostbus()}>
                  {t('postbus.reopen')}
                </Button>
              )}
              {!isGiven && (
                <Button onPress={() => void choosePostbus()}>
                  {t(folder === 'none' ? 'postbus.choose' : 'postbus.other')}
                </Button>
              )}
              {!isGiven && folder !== 'none' && (
                <Button onPress={() => void forgetPostbus()}>{t('postbus.forget')}</Button>
              )}
            </div>
            <p className="hint">{t(isGiven ? 'machine.folder' : 'postbus.folderKept')}</p>
          </>
        )}
      </div>
    </Section>
  );
}
