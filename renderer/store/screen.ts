/** Which screen stands, and what lies over it. No address, no browser history: those would be written to disk. */
import { create } from 'zustand';

export const CASE_TABS = [
  'overview',
  'timeline',
  'contacts',
  'people',
  'observations',
  'agreements',
  'documents',
  'handovers',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'cases' }
  | { readonly page: 'new-case' }
  | { readonly page: 'case'; readonly caseId: string; readonly tab: CaseTab }
  | { readonly page: 'handover'; readonly caseId: string }
  | { readonly page: 'print'; readonly caseId: string }
  | { readonly page: 'postbus' }
  | { readonly page: 'partners' }
  | { readonly page: 'settings' };

/** What lies over the screen. */
export type Overlay =
  | { readonly kind: 'contact'; readonly caseId: string | null }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' };

/** Said once, in a line that screen readers read; `undo` names the commit that can be taken back. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'fine' | 'now';
  readonly undo?: number;
}

interface ScreenState {
  readonly route: Route;
  readonly back: readonly Route[];
  readonly overlay: Overlay | null;
  readonly notice: Notice | null;
  /** Cases whose names may be read on screen until the lock. */
  readonly named: ReadonlySet<string>;
  readonly recent: readonly string[];
}

const INITIAL: ScreenState = {
  route: { page: 'today' },
  back: [],
  overlay: null,
  notice: null,
  named: new Set(),
  recent: [],
};
const LONGEST_BACK = 50;
const RECENT = 6;

export const useScreen = create<ScreenState>(() => INITIAL);

function sameScreen(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function go(route: Route): void {
  useScreen.setState((state) => {
    if (sameScreen(state.route, route)) return state;
    const isTabOnly =
      route.page === 'case' && state.route.page === 'case' && route.caseId === state.route.caseId;
    const recent =
      route.page === 'case'
        ? [route.caseId, ...state.recent.filter((id) => id !== route.caseId)].slice(0, RECENT)
        : state.recent;
    return {
      route,
      recent,
      back: isTabOnly ? state.back : [...state.back, state.route].slice(-LONGEST_BACK),
    };
  });
}

export function openCase(caseId: string, tab: CaseTab = 'timeline'): void {
  go({ page: 'case', caseId, tab });
}

export function goBack(): void {
  useScreen.setState((state) => {
    const route = state.back.at(-1);
    return route ? { route, back: state.back.slice(0, -1) } : state;
  });
}

export function showOverlay(overlay: Overlay | null): void {
  useScreen.setState({ overlay });
}

/** @param dropped not shown any longer only if it is still this one */
export function dropNotice(dropped: number): void {
  useScreen.setState((state) => (state.notice?.id === dropped ? { notice: null } : state));
}

let noticeCount = 0;

export function say(
  text: string,
  options: { readonly tone?: 'fine' | 'now'; readonly undo?: number } = {},
): void {
  const { tone = 'fine', undo } = options;
  noticeCount += 1;
  useScreen.setState({ notice: { id: noticeCount, text, tone, ...(undo !== undefined && { undo }) } });
}

export function showNames(caseId: string, visible: boolean): void {
  useScreen.setState((state) => {
    const named = new Set(state.named);
    if (visible) named.add(caseId);
    else named.delete(caseId);
    return { named };
  });
}

/** At the lock nothing of the screen stays; where it stood is remembered by the draft store, sealed. */
export function clearScreen(): void {
  useScreen.setState(INITIAL, true);
}
