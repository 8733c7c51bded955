import { viewsOfKind } from '../../../shared/domain/case-summary';
import { fullName } from '../../../shared/domain/person';
import { isDirected } from '../../../shared/domain/relation';
import { personCodes } from '../../../shared/domain/relation-people';
import { useFormat } from '../../store/format';
import { useT } from '../../store/language';
import { vault } from '../../store/session';
import { useQuery } from '../../store/use-query';
import { Drawing, DrawnLine, LineLegend, PersonMark, type GraphLine } from '../../ui/relation-drawing';
import { bends, frameFor, layOut } from '../../ui/relation-layout';
import type { PaperView } from '../../vault/api';
import { LeftOut, PaperTable } from './paper-parts';
import { PaperSheet } from './paper-sheet';
import type { Printed } from './print-frame';

interface PaperProps {
  readonly paper: PaperView;
  readonly caseId: string;
  readonly withName: boolean;
  readonly name: string;
  readonly printed: Printed;
}

/** The people that may stand on paper and what binds them: drawn as it stands on screen, and in words. */
export function NetworkPaper({ paper, caseId, withName, name, printed }: PaperProps) {
  const t = useT();
  const format = useFormat();
  const { data: file } = useQuery(`case ${caseId}`, () => vault().openCase(caseId));
  if (!file) return null;
  const codes = personCodes(file.records);
  const people = viewsOfKind(paper.records, 'person').map(({ id, values }) => {
    const code = codes.get(id);
    const role = values.role ?? ('other' as const);
    const called = [t(`role.${role}`), code?.n].filter(Boolean).join(' ');
    return { id, role, name: (withName && fullName(values)) || called };
  });
  const nameOf = (id: string | null | undefined) => people.find((person) => person.id === id)?.name ?? '';
  const relations = viewsOfKind(paper.records, 'relation');
  const known = new Set(people.map(({ id }) => id));
  const lines = relations.flatMap(({ id, values: { from, to, nature = 'other', grade } }): GraphLine[] => {
    if (!from || !to || from === to || !known.has(from) || !known.has(to)) return [];
    const label = t(`nature.${nature ?? 'other'}`);
    return [{ id, from, to, grade: grade ?? 'suspected', label, isDirected: isDirected(nature ?? 'other') }];
  });
  const frame = frameFor(people.length);
  const bend = bends(lines);
  const spots = new Map([...layOut([...known].toSorted(), lines, frame), ...movedIn(file.records)]);
  const at = (id: string) => spots.get(id) ?? { x: frame.width / 2, y: frame.height / 2 };
  const heads = [t('relation.from'), t('field.nature'), t('relation.to'), t('field.grade'), t('field.since')];
  const rows = relations.map(({ id, values: { from, to, nature, words, grade, since } }) => ({
    id,
    cells: [
      nameOf(from),
      [nature && t(`nature.${nature}`), words].filter(Boolean).join(', '),
      nameOf(to),
      grade && t(`grade.${grade}`),
      since && format.fullDay(since),
    ],
  }));
  const code = viewsOfKind(paper.records, 'case')[0]?.values.code;
  return (
    <PaperSheet name={name} title={code} printed={printed} auditHead={paper.auditHead}>
      <Drawing frame={frame}>
        <g role="img" aria-label={t('graph.label', { people: people.length, lines: lines.length })}>
          {lines.map((line) => (
            <DrawnLine
              key={line.id}
              line={line}
              from={at(line.from)}
              to={at(line.to)}
              bend={bend.get(line.id) ?? 0}
              isChosen={false}
            />
          ))}
          {people.map((person) => (
            <g
              key={person.id}
              transform={`translate(${at(person.id).x.toFixed(1)} ${at(person.id).y.toFixed(1)})`}
            >
              <PersonMark role={person.role} name={person.name} />
            </g>
          ))}
        </g>
      </Drawing>
      <LineLegend />
      <PaperTable title={t('relation.title')} heads={heads} rows={rows} />
      <LeftOut withheld={paper.withheld.filter(({ reason }) => reason !== 'not-chosen')} />
    </PaperSheet>
  );
}

function movedIn(records: Parameters<typeof viewsOfKind>[0]) {
  const [newest] = viewsOfKind(records, 'drawing').toSorted((a, b) => b.changed.at - a.changed.at);
  return (newest?.values.spots ?? []).map(({ person, x, y }) => [person, { x, y }] as const);
}
