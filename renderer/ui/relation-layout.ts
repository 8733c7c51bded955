/**
 * Where people and lines of the drawing stand. d3-force works it out once, before anything is drawn: its first
 * positions and its random numbers are fixed, so that the same case always gives the same drawing. Pure.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const WIDTH = 880;
const ROUNDS = 300;
/** Room for the name under a person. */
const MARGIN = { x: 90, y: 40 };
const APART = 68;
const LINE_LENGTH = 190;

/** Grows downwards with the number of people: the width is that of the screen. */
export function frameFor(people: number): Frame {
  return { width: WIDTH, height: Math.min(1400, 300 + 28 * people) };
}

export function within({ width, height }: Frame, { x, y }: Spot): Spot {
  return {
    x: Math.min(width - MARGIN.x, Math.max(MARGIN.x, x)),
    y: Math.min(height - MARGIN.y, Math.max(MARGIN.y, y)),
  };
}

interface Node extends SimulationNodeDatum {
  readonly id: string;
}

export function layOut(
  people: readonly string[],
  lines: readonly Line[],
  frame: Frame,
): ReadonlyMap<string, Spot> {
  const nodes: Node[] = people.map((id) => ({ id }));
  const known = new Set(people);
  const links = lines
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to }) => ({ source: from, target: to }));
  // Stopped at once: by itself it would go on moving by a timer.
  const simulation = forceSimulation(nodes)
    .force(
      'line',
      forceLink<Node, { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(LINE_LENGTH),
    )
    .force('apart', forceManyBody().strength(-520))
    .force('room', forceCollide(APART))
    .force('x', forceX(frame.width / 2).strength(0.05))
    .force('y', forceY(frame.height / 2).strength(0.14))
    .stop();
  simulation.tick(ROUNDS);
  return new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, within(frame, { x, y })]));
}

export interface Curve {
  readonly path: string;
  /** Where its word stands. */
  readonly middle: Spot;
}

/** Half a person and a little air. */
const REACH = 25;
const BEND = 62;

/** From one person to the other; several lines between the same two bend away from each other. */
export function curve(from: Spot, to: Spot, bend: number): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const side = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const control = {
    x: (from.x + to.x) / 2 + side.x * bend * BEND,
    y: (from.y + to.y) / 2 + side.y * bend * BEND,
  };
  const start = towards(from, control);
  const end = towards(to, control);
  return {
    path: `M${text(start)} Q${text(control)} ${text(end)}`,
    middle: {
      x: start.x / 4 + control.x / 2 + end.x / 4,
      y: start.y / 4 + control.y / 2 + end.y / 4,
    },
  };
}

function towards(from: Spot, to: Spot): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * REACH, y: from.y + ((to.y - from.y) / length) * REACH };
}

const text = ({ x, y }: Spot) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** How much each line bends: none alone between two, to either side of the straight line when there are more. */
export function bends(lines: readonly Line[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    const pair = [line.from, line.to].toSorted().join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), line]);
  }
  return new Map(
    [...pairs.values()].flatMap((same) =>
      same.map((line, at) => {
        const bend = at - (same.length - 1) / 2;
        // Counted from the same end, whichever way a line goes.
        return [line.id, line.from < line.to ? bend : -bend] as const;
      }),
    ),
  );
}
