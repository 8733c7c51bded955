/** The people of a case and what binds them, drawn. It stands still: people move it, by mouse or by arrow keys. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PERSON_ROLES, type PersonRole } from '../../../shared/domain/person';
import { useT } from '../../store/language';
import { Button } from '../../ui/button';
import {
  DrawnLine,
  Drawing,
  LineLegend,
  PersonMark,
  type GraphLine,
  type GraphPerson,
} from '../../ui/relation-drawing';
import { bends, frameFor, layOut, within, type Frame, type Spot } from '../../ui/relation-layout';
import { RoleIcon } from '../../ui/relation-shapes';
import cases from './cases.module.css';
import css from './relation-graph.module.css';

interface GraphProps {
  readonly people: readonly GraphPerson[];
  readonly lines: readonly GraphLine[];
  /** Where people were moved to, as it was kept. */
  readonly kept: ReadonlyMap<string, Spot>;
  /** Told when a hand comes to rest. */
  readonly onKeep: (moved: ReadonlyMap<string, Spot>) => void;
}

const STEP = 20;
const STILL = 4;
const AT_REST_MS = 600;
const STEPS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** Places as laid out, and as people moved them since. */
function useSpots({ people, lines, kept, onKeep }: GraphProps, frame: Frame) {
  const ids = people.map(({ id }) => id).toSorted();
  const key = JSON.stringify([ids, lines.map(({ from, to }) => [from, to])]);
  const [laid, setLaid] = useState(() => ({ key, spots: layOut(ids, lines, frame) }));
  // Laid out again only when who or what there is has changed.
  if (laid.key !== key) setLaid({ key, spots: layOut(ids, lines, frame) });
  // In hand, or come to rest here; otherwise as it was kept.
  const [inHand, setInHand] = useState<ReadonlyMap<string, Spot> | null>(null);
  const moved = inHand ?? kept;
  const waiting = useRef<(() => void) | null>(null);
  const change = (next: ReadonlyMap<string, Spot>) => {
    setInHand(next);
    const keep = () => {
      clearTimeout(timer);
      waiting.current = null;
      onKeep(next);
    };
    const timer = setTimeout(() => {
      if (waiting.current === keep) keep();
    }, AT_REST_MS);
    waiting.current = keep;
  };
  useEffect(() => () => waiting.current?.(), []);
  const at = (id: string) =>
    moved.get(id) ?? laid.spots.get(id) ?? { x: frame.width / 2, y: frame.height / 2 };
  return {
    at,
    move: (id: string, spot: Spot) => {
      const { x, y } = within(frame, spot);
      change(new Map(moved).set(id, { x: Math.round(x), y: Math.round(y) }));
    },
    isMoved: moved.size > 0,
    reset: () => change(new Map()),
  };
}

const HINT = 'relation-graph-hint';

export function RelationGraph(props: GraphProps) {
  const t = useT();
  const { people, lines } = props;
  const frame = frameFor(people.length);
  const spots = useSpots(props, frame);
  const roles = PERSON_ROLES.filter((role) => people.some((person) => person.role === role));
  const [hidden, setHidden] = useState<ReadonlySet<PersonRole>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = people.filter(({ role }) => !hidden.has(role));
  const ids = new Set(shown.map(({ id }) => id));
  const drawn = lines.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const bend = bends(lines);
  const tiesOf = (id: string) => drawn.filter(({ from, to }) => from === id || to === id).length;
  return (
    <>
      <div className={css.tools}>
        <ToggleButtonGroup
          className={cases.chips ?? ''}
          aria-label={t('graph.show')}
          selectionMode="multiple"
          selectedKeys={roles.filter((role) => !hidden.has(role))}
          onSelectionChange={(keys) => setHidden(new Set(roles.filter((role) => !keys.has(role))))}
        >
          {roles.map((role) => (
            <ToggleButton key={role} id={role} className={cases.chip ?? ''}>
              <RoleIcon role={role} /> {t(`role.${role}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className="spring" />
        {spots.isMoved && <Button onPress={spots.reset}>{t('graph.reset')}</Button>}
      </div>
      <Drawing frame={frame}>
        <g role="img" aria-label={t('graph.label', { people: shown.length, lines: drawn.length })}>
          {drawn.map((line) => (
            <DrawnLine
              key={line.id}
              line={line}
              from={spots.at(line.from)}
              to={spots.at(line.to)}
              bend={bend.get(line.id) ?? 0}
              isChosen={chosen === line.from || chosen === line.to}
            />
          ))}
        </g>
        {shown.map((person) => (
          <DrawnPerson
            key={person.id}
            person={person}
            label={t('graph.person', { name: person.name, lines: tiesOf(person.id) })}
            at={spots.at(person.id)}
            isChosen={chosen === person.id}
            onChoose={() => setChosen(chosen === person.id ? null : person.id)}
            onMove={(spot) => spots.move(person.id, spot)}
          />
        ))}
      </Drawing>
      <div className={css.tools}>
        <LineLegend />
        <p className="hint" id={HINT}>
          {t('graph.move')}
        </p>
      </div>
    </>
  );
}

interface DrawnPersonProps {
  readonly person: GraphPerson;
  readonly label: string;
  readonly at: Spot;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onMove: (spot: Spot) => void;
}

/** A press makes its lines bold; dragging and arrow keys move it. */
function DrawnPerson({ person: { role, name }, label, at, isChosen, onChoose, onMove }: DrawnPersonProps) {
  const drag = useRef<{ readonly from: Spot; readonly at: Spot; readonly hasMoved: boolean } | null>(null);

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step) onMove({ x: at.x + step.x, y: at.y + step.y });
    else if (event.key === 'Enter' || event.key === ' ') onChoose();
    else return;
    // The page would scroll.
    event.preventDefault();
  }

  function onPointerMove(event: PointerEvent<SVGGElement>) {
    if (!drag.current) return;
    const now = inDrawing(event);
    const { from, at: start, hasMoved } = drag.current;
    const by = { x: now.x - from.x, y: now.y - from.y };
    // A hand that presses trembles.
    if (!hasMoved && Math.hypot(by.x, by.y) < STILL) return;
    drag.current = { ...drag.current, hasMoved: true };
    onMove({ x: start.x + by.x, y: start.y + by.y });
  }

  return (
    <g
      className={css.person}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isChosen}
      aria-describedby={HINT}
      transform={`translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: inDrawing(event), at, hasMoved: false };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        if (drag.current && !drag.current.hasMoved) onChoose();
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <circle className={css.ring} r={26} />
      <PersonMark role={role} name={name} />
    </g>
  );
}

/** Where the mouse is, in the measures of the drawing. */
function inDrawing({ clientX, clientY, currentTarget }: PointerEvent<SVGGElement>): Spot {
  const matrix = currentTarget.ownerSVGElement?.getScreenCTM()?.inverse();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  return { x, y };
}
