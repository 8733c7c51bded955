import { useEffect, useState } from 'react';
import { MAX_FILE_BYTES } from '../../shared/host/host';
import { openFile, showFault } from '../features/postbus/incoming';
import { useT } from '../store/language';
import { go } from '../store/screen';
import css from './shell.module.css';

/** A handover dropped anywhere on the window is opened for review; anything else dropped does nothing. */
export function FileDrop() {
  const t = useT();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      go({ page: 'postbus' });
      if (file.size > MAX_FILE_BYTES) showFault(t('file.failed.too-large'));
      else void openFile(t, { name: file.name, blob: file });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [t]);
  return isOver ? <div className={css.drop}>{t('postbus.drop')}</div> : null;
}
