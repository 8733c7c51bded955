/** A shape for each role, so that a drawing can be read without its colours. */
import type { PersonRole } from '../../shared/domain/person';
import css from './relation-drawing.module.css';

const RADIUS = 18;

function polygon(corners: number, turn: number): string {
  return Array.from({ length: corners }, (_, at) => {
    const angle = ((turn + (at * 360) / corners) * Math.PI) / 180;
    return `${(RADIUS * Math.cos(angle)).toFixed(1)},${(RADIUS * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}

const POLYGONS: Readonly<Partial<Record<PersonRole, string>>> = {
  parent: polygon(4, 45),
  family: polygon(5, -90),
  friend: polygon(6, 0),
  professional: polygon(4, 0),
  suspect: polygon(3, -90),
};

export function RoleShape({ role }: { readonly role: PersonRole }) {
  const points = POLYGONS[role];
  if (points) return <polygon className={css.shape} points={points} />;
  if (role !== 'victim') return <ellipse className={css.shape} rx={RADIUS} ry={RADIUS / 2} />;
  return (
    <>
      <circle className={css.shape} r={RADIUS} />
      <circle className={css.shape} r={RADIUS - 5} />
    </>
  );
}

/** The shape beside its word. */
export function RoleIcon({ role }: { readonly role: PersonRole }) {
  return (
    <svg className={css.icon} viewBox="-20 -20 40 40" width="16" height="16" aria-hidden="true">
      <RoleShape role={role} />
    </svg>
  );
}
