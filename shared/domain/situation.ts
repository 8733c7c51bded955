/** How things stand in a case now: what a list is narrowed by. Nothing is judged, only what was noted is looked at. */
export const SITUATIONS = ['missing', 'overdue', 'unanswered', 'placed'] as const;
export type Situation = (typeof SITUATIONS)[number];
