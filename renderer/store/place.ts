/**
 * Where someone was when the lock came: screen, what lay over it, and the focused field with its caret. Sealed among the
 * drafts, for the screen itself says which case was looked at.
 */
import type { Json } from '../../shared/domain/json';
import type { Draft } from '../vault/api';
import { useScreen, type ScreenState } from './screen';

export const PLACE_DRAFT = 'place';
/** Views ask the vault before they can draw their fields. */
const FIND_WITHIN_MS = 4000;

/** Raised when the shape below changes: a place from before an update is then not gone back to. */
const VERSION = 1;

interface Focus {
  readonly tag: string;
  readonly label: string;
  /** Which of those of the same tag and label, counted from 0. */
  readonly nth: number;
  readonly caret: readonly [start: number, end: number] | null;
  /** What stood in a search box; forms keep their own text. */
  readonly search: string | null;
}

interface Place extends Pick<ScreenState, 'route' | 'back' | 'recent' | 'overlay'> {
  readonly v: typeof VERSION;
  readonly person: string;
  readonly focus: Focus | null;
}

const FOCUSABLE = 'input, textarea, button, [tabindex], [contenteditable="true"]';

function labelOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = labelledBy.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  return (
    named.trim() ||
    (element.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ')) ||
    element.textContent
  ).slice(0, 200);
}

function alike(tag: string, label: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => each.tagName === tag && labelOf(each) === label,
  );
}

type TextBox = HTMLInputElement | HTMLTextAreaElement;

function isTextBox(element: Element): element is TextBox {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}

/** A search box, or a list that is being filtered: what stands there belongs to no form. */
function isSearch(element: TextBox): boolean {
  return element.type === 'search' || element.role === 'combobox';
}

function focusNow(): Focus | null {
  const element = document.activeElement;
  if (!element?.matches(FOCUSABLE) || element.tagName === 'MAIN') return null;
  const { tagName: tag } = element;
  const label = labelOf(element);
  const nth = alike(tag, label).indexOf(element as HTMLElement);
  if (nth < 0) return null;
  if (!isTextBox(element)) return { tag, label, nth, caret: null, search: null };
  const { selectionStart, selectionEnd, value } = element;
  const caret: Focus['caret'] =
    selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
  return { tag, label, nth, caret, search: isSearch(element) ? value : null };
}

/** Called before the page is emptied. */
export function placeNow(person: string): Draft {
  const { route, back, recent, overlay } = useScreen.getState();
  const place: Place = { v: VERSION, person, route, back, recent, overlay, focus: focusNow() };
  return { name: PLACE_DRAFT, savedAt: Date.now(), body: place as unknown as Json };
}

/** Types into a field that React holds, as a keyboard would. */
function typeInto(element: TextBox, text: string): void {
  const prototype: object = Object.getPrototypeOf(element) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

function enterField(element: HTMLElement, { caret, search }: Focus): void {
  element.focus();
  if (!isTextBox(element)) return;
  if (search !== null && isSearch(element) && element.value !== search) typeInto(element, search);
  if (caret && element.selectionStart !== null) element.setSelectionRange(...caret);
}

/** Waits for the field to be drawn; a hand that is already elsewhere is not pulled back. */
function restoreFocus(wanted: Focus): void {
  const until = performance.now() + FIND_WITHIN_MS;
  const away = new AbortController();
  for (const sign of ['keydown', 'pointerdown'] as const)
    window.addEventListener(sign, () => away.abort(), { capture: true, signal: away.signal });
  const look = () => {
    if (away.signal.aborted) return;
    const element = alike(wanted.tag, wanted.label)[wanted.nth];
    // Dialogs and new screens take the focus themselves first; ours comes a frame later.
    if (element)
      requestAnimationFrame(() => {
        if (!away.signal.aborted && element.isConnected) enterField(element, wanted);
        away.abort();
      });
    else if (performance.now() < until) requestAnimationFrame(look);
    else away.abort();
  };
  requestAnimationFrame(look);
}

/** Brings the screen back as it was; only to the person who left it. */
export function restorePlace(draft: Draft | undefined, person: string): void {
  // Our own words, opened by our own key: only another version of the program can have meant something else by them.
  const place = draft?.body as unknown as Place | undefined;
  if (place?.v !== VERSION || place.person !== person) return;
  const { route, back, recent, overlay, focus } = place;
  useScreen.setState({ route, back, recent, overlay });
  if (focus) restoreFocus(focus);
}
