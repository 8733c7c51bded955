/** The few shapes there are. Each state has its own shape besides its colour, and always a word beside it. */
import type { ReactNode } from 'react';
import css from './marks.module.css';

export type Tone = 'now' | 'soon' | 'fine' | 'fresh' | 'open' | 'stop' | 'conflict';

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  now: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  soon: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  fine: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  fresh: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  stop: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m3 9 6-6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  conflict: (
    <path
      d="M1 4h8M7 2l2.5 2L7 6M11 8H3m2-2L2.5 8 5 10"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
};

interface StateMarkProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** Shape, colour and word of a state. */
export function StateMark({ tone, children }: StateMarkProps) {
  return (
    <span className={`${css.state ?? ''} ${css[tone] ?? ''}`}>
      <svg className={css.shape} viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** Solid red belongs to one state alone: a child that is missing now. */
export function MissingMark({ children }: { readonly children: ReactNode }) {
  return <strong className={css.missing}>{children}</strong>;
}

/** Withheld, secret or hidden: hatched with its reason, never simply missing. */
export function Hatched({ children, after }: { readonly children: ReactNode; readonly after?: ReactNode }) {
  return (
    <span className={css.hatched}>
      <span className={css.hatchWord}>{children}</span>
      {after}
    </span>
  );
}

export function Chevron({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 10 10" aria-hidden="true">
      <path d="m1 3 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function CheckMark() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="m2 6.5 2.8 2.8L10 3" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 24 16" width="22" height="15" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.4">
        <rect x="1.5" y="4" width="12" height="8" rx="4" />
        <rect x="10" y="4" width="12" height="8" rx="4" />
      </g>
    </svg>
  );
}
