import { useState } from 'react';
import type { AgencyRef } from '../../../shared/domain/agency';
import { viewsOfKind } from '../../../shared/domain/case-summary';
import { DIRECTORY } from '../../../shared/domain/data/directory';
import { fullName } from '../../../shared/domain/person';
import { MISSING_SHEET } from '../../../shared/domain/redact';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { openCase } from '../../store/screen';
import { useSession, vault } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Empty } from '../../ui/layout';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import { PointsContext } from '../../ui/case-text';
import { MissingSheet } from './missing-sheet';
import { PrintFrame } from './print-frame';

/** The published number that is answered day and night is known for one agency; the others fill in theirs. */
function numberOf(agency: AgencyRef | undefined): string {
  const entry = DIRECTORY.find(({ agency: { kind } }) => kind === 'child-focus' && kind === agency?.kind);
  return entry?.lines.find(({ type }) => type === 'phone')?.value ?? '';
}

interface SheetFormValue {
  readonly recipient: string;
  /** Null until someone typed: then what is known of the report to the police stands there. */
  readonly ground: string | null;
  readonly reach: string;
}

/** The sheet the police get of a missing child, by the rules of what the police may get. */
export function MissingSheetPage({
  caseId,
  episodeId,
}: {
  readonly caseId: string;
  readonly episodeId: string;
}) {
  const t = useT();
  const format = useFormat();
  const { data: paper } = useQuery(`sheet ${caseId}`, () => vault().paper(caseId, MISSING_SHEET));
  const reachable = useSession((state) => numberOf(state.desk?.agency));
  const { value, change, drop } = useDraft<SheetFormValue>(`sheet ${caseId} ${episodeId}`, () => ({
    recipient: '',
    ground: null,
    reach: reachable,
  }));
  const { recipient, reach } = value;
  const [isChecked, setChecked] = useState(false);
  if (paper === undefined) return <p role="status">{t('word.loading')}</p>;
  const [head] = paper ? viewsOfKind(paper.records, 'case') : [];
  const episode = paper && viewsOfKind(paper.records, 'missing-episode').find(({ id }) => id === episodeId);
  if (!paper || !episode)
    return (
      <Empty act={<Button onPress={() => openCase(caseId, 'missing')}>{t('act.back')}</Button>}>
        {t('sheet.none')}
      </Empty>
    );
  const { policeAt } = episode.values;
  const ground =
    value.ground ?? (policeAt ? t('sheet.groundReport', { moment: format.fullMoment(policeAt) }) : '');
  const code = head?.values.code ?? '';
  const victim = viewsOfKind(paper.records, 'person').find(({ values }) => values.role === 'victim');
  return (
    <PrintFrame
      title={t('sheet.title', { code })}
      sheet={{ caseIds: [caseId], paper: 'missing-sheet' }}
      code={code}
      recipient={recipient}
      onRecipient={(text) => change({ recipient: text })}
      onPrinted={drop}
      recipientHint={t('sheet.forHint')}
      detail={{ document: 'missing-sheet', ground: ground.trim() }}
      choices={
        <>
          <TextField
            label={t('sheet.ground')}
            hint={t('sheet.groundHint')}
            value={ground}
            onChange={(text) => change({ ground: text })}
            error={isChecked && !ground.trim() ? t('sheet.errorGround') : null}
          />
          <TextField
            label={t('sheet.reach')}
            value={reach}
            onChange={(text) => change({ reach: text })}
            error={isChecked && !reach.trim() ? t('sheet.errorReach') : null}
          />
        </>
      }
      mayPrint={() => {
        setChecked(true);
        return ground.trim() !== '' && reach.trim() !== '';
      }}
      onBack={() => openCase(caseId, 'missing')}
      paper={(printed) => (
        <PointsContext value={carefulPoints(paper.records)}>
          <MissingSheet
            {...printed}
            paper={paper}
            episode={episode}
            victim={victim}
            name={victim ? fullName(victim.values) : ''}
            ground={ground}
            reach={reach}
          />
        </PointsContext>
      )}
    />
  );
}
