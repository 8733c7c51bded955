import { useState } from 'react';
import type { FolderFault } from '../../shared/host/byte-folder';
import { useT } from '../store/language';
import { putInPostbus, usePostbus } from '../store/postbus';
import { Button } from './button';
import { StateMark } from './marks';

interface PutProps {
  readonly file: Parameters<typeof putInPostbus>[0];
  /** For whom it is: tells the buttons of several files apart. */
  readonly agency: string;
  readonly variant?: 'primary';
}

/** Lays a sealed file in the agreed folder, where there is one. */
export function PutInPostbus({ file, agency, variant }: PutProps) {
  const t = useT();
  const folder = usePostbus((state) => state.folder);
  const [state, setState] = useState<'put' | FolderFault | null>(null);
  if (folder !== 'there') return null;
  async function put() {
    setState((await putInPostbus(file)) ?? 'put');
  }
  return (
    <>
      <Button
        {...(variant && { variant })}
        label={t('word.of', { what: t('postbus.put'), of: agency })}
        isDisabled={state === 'put'}
        onPress={() => void put()}
      >
        {t('postbus.put')}
      </Button>
      <span role="status">{state === 'put' && <StateMark tone="fine">{t('postbus.isPut')}</StateMark>}</span>
      {state !== null && state !== 'put' && (
        <span role="alert">
          <StateMark tone="now">{t('postbus.notPut', { why: t(`folder.${state}`) })}</StateMark>
        </span>
      )}
    </>
  );
}
