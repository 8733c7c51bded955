import { useState } from 'react';
import { host } from '../../store/host';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { AgencyTag } from '../../ui/agency-tag';
import { Button } from '../../ui/button';
import { StateMark } from '../../ui/marks';
import { PutInPostbus } from '../../ui/put-in-postbus';
import type { Sealed } from './handover-form';
import css from './handover.module.css';

/** After sealing: each file is saved where the user chooses, and can be saved again. */
export function SealedFiles({
  sealed,
  caseId,
}: {
  readonly sealed: readonly Sealed[];
  readonly caseId: string;
}) {
  const t = useT();
  return (
    <>
      <div className={css.choices}>
        <p>{t('handover.saveEach')}</p>
        {sealed.map((each) => (
          <FileRow key={each.file.name} sealed={each} />
        ))}
      </div>
      <footer className={css.foot}>
        <span className="spring" />
        <Button variant="primary" onPress={() => openCase(caseId, 'handovers')}>
          {t('handover.done')}
        </Button>
      </footer>
    </>
  );
}

function FileRow({ sealed: { partner, file } }: { readonly sealed: Sealed }) {
  const t = useT();
  const [state, setState] = useState<'saved' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  async function saveFile() {
    const saved = await host().saveFile('bundle', file.name, file.blob);
    setFault(saved.kind === 'failed' ? t(`file.failed.${saved.fault}`) : null);
    if (saved.kind === 'saved') setState('saved');
  }
  return (
    <div className={css.recipient}>
      <AgencyTag agency={partner.agency} isNamed />
      <Button onPress={() => void saveFile()}>
        {t('handover.saveFile', { agency: partner.agency.name })}
      </Button>
      <PutInPostbus file={file} agency={partner.agency.name} />
      {state && <StateMark tone="fine">{t('handover.fileSaved')}</StateMark>}
      {fault && (
        <span role="alert">
          <StateMark tone="now">{fault}</StateMark>
        </span>
      )}
    </div>
  );
}
