import { useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useT } from '../../store/language';
import { CreatePanel } from './create-panel';
import { DemoPanel } from './demo-panel';
import { UnlockFrame } from './frame';
import css from './unlock.module.css';

type Way = 'real' | 'demo';

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

/** Two ways to begin; nothing is kept before one of them is carried out. */
export function FirstPage() {
  const t = useT();
  const [way, setWay] = useState<Way>('real');
  return (
    <UnlockFrame>
      <div className={css.two}>
        <div>
          <h1 className={css.title}>{t('first.title')}</h1>
          <p className={css.lead}>{t('first.lead')}</p>
          <RadioGroup value={way} onChange={(next) => setWay(next === 'demo' ? 'demo' : 'real')}>
            <Label className="visually-hidden">{t('first.ways')}</Label>
            <div className={css.ways}>
              <WayCard way="real" title={t('first.real')} text={t('first.realText')} />
              <WayCard way="demo" title={t('first.demo')} text={t('first.demoText')} />
            </div>
          </RadioGroup>
        </div>
        {way === 'real' ? <CreatePanel /> : <DemoPanel />}
      </div>
    </UnlockFrame>
  );
}
