/** People and what binds them, drawn: shapes by role, lines by how it is known. On screen and on paper. */
import type { ReactNode } from 'react';
import type { PersonRole } from '../../shared/domain/person';
import { GRADES, type Grade } from '../../shared/domain/values';
import { useT } from '../store/language';
import css from './relation-drawing.module.css';
import { curve, type Frame, type Line, type Spot } from './relation-layout';
import { RoleShape } from './relation-shapes';

export interface GraphPerson {
  readonly id: string;
  readonly role: PersonRole;
  readonly name: string;
}

export interface GraphLine extends Line {
  readonly grade: Grade;
  readonly label: string;
  readonly isDirected: boolean;
}

const DASHES: Readonly<Record<Grade, string | undefined>> = {
  seen: undefined,
  told: '8 6',
  suspected: '0.1 6',
};
const ARROW = 'relation-arrow';
/** Longer words stand whole in the table. */
const LONGEST = 30;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

export function Drawing({ frame, children }: { readonly frame: Frame; readonly children: ReactNode }) {
  return (
    <svg className={css.drawing} viewBox={`0 0 ${frame.width} ${frame.height}`}>
      <defs>
        <marker
          id={ARROW}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="10"
          markerHeight="10"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path className={css.arrow} d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {children}
    </svg>
  );
}

interface DrawnLineProps {
  readonly line: GraphLine;
  readonly from: Spot;
  readonly to: Spot;
  readonly bend: number;
  readonly isChosen: boolean;
}

export function DrawnLine({ line, from, to, bend, isChosen }: DrawnLineProps) {
  const { path, middle } = curve(from, to, bend);
  return (
    <g className={css.line} data-chosen={isChosen} data-grade={line.grade}>
      <path
        d={path}
        strokeDasharray={DASHES[line.grade]}
        {...(line.isDirected && { markerEnd: `url(#${ARROW})` })}
      />
      <text x={middle.x} y={middle.y + 4}>
        {short(line.label)}
      </text>
    </g>
  );
}

/** Around its own point: who draws it says where. */
export function PersonMark({ role, name }: Pick<GraphPerson, 'role' | 'name'>) {
  return (
    <>
      <RoleShape role={role} />
      <text className={css.name} y={36}>
        {short(name)}
      </text>
    </>
  );
}

/** What the dashes of the lines mean. */
export function LineLegend() {
  const t = useT();
  return (
    <ul className={css.legend} aria-label={t('graph.lines')}>
      {GRADES.map((grade) => (
        <li key={grade}>
          <svg width="40" height="8" aria-hidden="true">
            <line className={css.sample} x1="2" y1="4" x2="38" y2="4" strokeDasharray={DASHES[grade]} />
          </svg>
          {t(`grade.${grade}`)}
        </li>
      ))}
    </ul>
  );
}
