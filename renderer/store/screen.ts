/** Which screen stands, and what lies over it. No address, no browser history: those would be written to disk. */
import { create } from 'zustand';
import type { Party } from '../../shared/domain/agency';
import type { Channel, Outcome } from '../../shared/domain/contact-entry';

export const CASE_TABS = [
  'overview',
  'timeline',
  'contacts',
  'people',
  'observations',
  'safety',
  'care',
  'missing',
  'agreements',
  'documents',
  'handovers',
  'knowledge',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];

export const SETTINGS_SECTIONS = ['desk', 'people', 'keeping', 'postbus', 'grounds', 'log', 'view'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'week' }
  | { readonly page: 'cases' }
  | { readonly page: 'new-case' }
  /** Reports that are no case (yet), and one of them. */
  | { readonly page: 'reports' }
  | { readonly page: 'report'; readonly reportId: string }
  | { readonly page: 'lists' }
  | {
      readonly page: 'case';
      readonly caseId: string;
      readonly tab: CaseTab;
      /** Shown and focused on its tab. */
      readonly recordId?: string;
    }
  /** `recipient`: record id of the partner desk it is opened for. */
  | { readonly page: 'handover'; readonly caseId: string; readonly recipient?: string }
  | { readonly page: 'print'; readonly caseId: string }
  | { readonly page: 'missing-sheet'; readonly caseId: string; readonly episodeId: string }
  /** Open agreements to read out, print or put in a calendar: of one case, or of all. */
  | {
      readonly page: 'agreement-list';
      readonly caseId: string | null;
      /** Only what this conference decided, whatever became of it. */
      readonly conferenceId?: string;
    }
  /** Who last spoke with whom, on paper: in one case, or over all. */
  | { readonly page: 'matrix'; readonly caseId: string | null }
  | { readonly page: 'conferences' }
  | { readonly page: 'conference'; readonly conferenceId: string }
  | {
      readonly page: 'conference-paper';
      readonly conferenceId: string;
      readonly what: 'agenda' | 'minutes';
    }
  /** Counts of a period; the days where one was chosen already. */
  | { readonly page: 'figures'; readonly from?: string; readonly to?: string }
  | { readonly page: 'figures-paper'; readonly from: string; readonly to: string }
  | { readonly page: 'postbus' }
  | { readonly page: 'partners' }
  /** Our own contact card, to be printed. */
  | { readonly page: 'card-paper' }
  | {
      readonly page: 'settings';
      readonly section?: SettingsSection;
      /** An erasure whose certificate stands on the screen. */
      readonly erasureId?: string;
    };

/** What a contact form begins with, where it is opened for something. */
export interface ContactStart {
  /** Names the draft, so that it stands beside another one that was begun; absent for the one of F2. */
  readonly draft?: string;
  /** UTC moment it took place; absent for now. */
  readonly at?: string;
  readonly direction?: 'in' | 'out';
  readonly to?: readonly Party[];
  readonly channel?: Channel;
  readonly outcome?: Outcome;
  readonly summary?: string;
  readonly groundId?: string;
  readonly shared?: readonly string[];
  /** The open contact it answers. */
  readonly answers?: string;
  /** Records it tells, each with its line in `shared`: counted as told only while that line stands. */
  readonly told?: readonly { readonly id: string; readonly item: string }[];
}

/** What lies over the screen. */
export type Overlay =
  | { readonly kind: 'contact'; readonly caseId: string | null; readonly start?: ContactStart }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'help' };

/** Said once, in a line that screen readers read; `undo` names the commit that can be taken back. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'fine' | 'now';
  readonly undo?: number;
}

export interface ScreenState {
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

/** @param recordId to be shown on that tab; without one the tab begins at its top */
export function openCase(caseId: string, tab: CaseTab = 'timeline', recordId?: string): void {
  go({ page: 'case', caseId, tab, ...(recordId !== undefined && { recordId }) });
}

/** Where a case, or a report that is none, stands. */
export function openFile(
  file: { readonly id: string; readonly stage: string },
  tab?: CaseTab,
  recordId?: string,
): void {
  if (file.stage === 'report' || file.stage === 'closed-report') go({ page: 'report', reportId: file.id });
  else openCase(file.id, tab, recordId);
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
