/** Where each record of a case stands on screen, and how one that was looked for is shown there. */
import { useEffect, useRef, type RefObject } from 'react';
import { isKind, type Kind } from '../../../shared/domain/kinds';
import { useScreen, type CaseTab } from '../../store/screen';

/** Kinds that are not here are of the desk, or stand nowhere in a case. */
export const RECORD_TABS: Readonly<Partial<Record<Kind, CaseTab>>> = {
  case: 'overview',
  report: 'overview',
  retention: 'overview',
  person: 'people',
  relation: 'people',
  'contact-point': 'people',
  'contact-entry': 'contacts',
  addendum: 'contacts',
  agreement: 'agreements',
  goal: 'agreements',
  signal: 'observations',
  phase: 'observations',
  risk: 'safety',
  'safety-plan': 'safety',
  placement: 'care',
  'legal-step': 'care',
  'missing-episode': 'missing',
  document: 'documents',
  'handover-entry': 'handovers',
  'paper-copy': 'handovers',
  telling: 'knowledge',
  consent: 'knowledge',
};

export function tabOf(kind: string): CaseTab {
  return (isKind(kind) ? RECORD_TABS[kind] : null) ?? 'overview';
}

const WRITING = 'form, [role="dialog"], [role="alertdialog"]';

interface PlaceProps<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly tabIndex?: -1;
  readonly 'data-found'?: true;
}

/** For the element a record stands in: when it was asked for it scrolls into sight, has the focus, and is marked until that goes. */
export function useRecordPlace<E extends HTMLElement>(recordId: string | undefined): PlaceProps<E> {
  const ref = useRef<E>(null);
  const isAsked = useScreen(
    ({ route }) => route.page === 'case' && route.recordId !== undefined && route.recordId === recordId,
  );
  useEffect(() => {
    if (!isAsked) return;
    ref.current?.scrollIntoView({ block: 'center' });
    // After a lock someone may be writing again before the case is drawn: that hand is not pulled away.
    if (!document.activeElement?.closest(WRITING)) ref.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return { ref, ...(isAsked && { tabIndex: -1 as const, 'data-found': true as const }) };
}
