import type { AgendaItem } from '../../../shared/domain/conference';
import { decisionsOf, followUpOf } from '../../../shared/domain/conference-records';
import type { RecordView } from '../../../shared/domain/kinds';
import { carefulPoints } from '../../../shared/domain/point-mentions';
import { useCases } from '../../store/cases';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Button } from '../../ui/button';
import { PointsContext } from '../../ui/case-text';
import css from './conferences.module.css';
import { DecisionLines } from './decision-lines';

interface ProjectionProps {
  readonly conference: RecordView<'conference'>;
  readonly onClose: () => void;
}

/** For the wall: the agenda by code names and what is decided. No name of a minor, no minutes, no facts. */
export function Projection({ conference, onClose }: ProjectionProps) {
  const t = useT();
  const format = useFormat();
  const { title, at, agenda } = conference.values;
  return (
    <div className={css.projected}>
      <p>
        <Button onPress={onClose}>{t('conference.endProject')}</Button>
      </p>
      <h1>{title}</h1>
      {at && (
        <p>
          {format.longDay(at)}, {format.time(at)}
        </p>
      )}
      <ol>
        {(agenda ?? []).map((item) => (
          <ProjectedCase key={item.caseId} conferenceId={conference.id} item={item} />
        ))}
      </ol>
    </div>
  );
}

function ProjectedCase({ conferenceId, item }: { readonly conferenceId: string; readonly item: AgendaItem }) {
  const t = useT();
  const { data: cases } = useCases();
  const { data: file } = useQuery(`case ${item.caseId}`, () => vault().openCase(item.caseId));
  const code = cases?.find(({ id }) => id === item.caseId)?.code ?? t('conference.goneCase');
  const records = file?.records ?? [];
  return (
    <li>
      <h2>{code}</h2>
      <PointsContext value={carefulPoints(records)}>
        <DecisionLines
          decisions={[...decisionsOf(records, conferenceId), ...followUpOf(records, conferenceId)]}
        />
      </PointsContext>
    </li>
  );
}
