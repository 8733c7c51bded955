import { useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useT } from '../../store/language';
import { CreatePanel } from './create-panel';
import { DemoPanel } from './demo-panel';
import { UnlockFrame } from './frame';
import { RestorePanel } from './restore-panel';
import css from './unlock.module.css';

const WAYS = ['real', 'demo', 'restore'] as const;
type Way = (typeof WAYS)[number];

function WayCard({ way, title, text }: { readonly way: Way; readonly title: string; readonly text: string }) {
  return (
    <RadioField value={way}>
      <RadioButton className={css.way ?? ''}>
        <span className={css.dot} aria-hidden="true" />
        <span className={css.wayTitle}>{title}</span>
        <span className={css.wayText}>{text}</span>
      </RadioButton>
    </RadioField>
  );
}

/** Three ways to begin; nothing is kept before one of them is carried out. */
export function FirstPage() {
  const t = useT();
  const [way, setWay] = useState<Way>('real');
  return (
    <UnlockFrame>
      <div className={css.two}>
        <div>
          <h1 className={css.title}>{t('first.title')}</h1>
          <p className={css.lead}>{t('first.lead')}</p>
          <RadioGroup value={way} onChange={(next) => setWay(WAYS.find((each) => each === next) ?? 'real')}>
            <Label className="visually-hidden">{t('first.ways')}</Label>
            <div className={css.ways}>
              <WayCard way="real" title={t('first.real')} text={t('first.realText')} />
              <WayCard way="demo" title={t('first.demo')} text={t('first.demoText')} />
              <WayCard way="restore" title={t('restore.title')} text={t('restore.text')} />
            </div>
          </RadioGroup>
        </div>
        {way === 'real' && <CreatePanel />}
        {way === 'demo' && <DemoPanel />}
        {way === 'restore' && <RestorePanel />}
      </div>
    </UnlockFrame>
  );
}
