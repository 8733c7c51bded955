/**
 * A list that is being typed in stays open while the page scrolls, and follows its field. The components close it at
 * any scroll, also at the one that brings the field into view, and throw away what was typed by then.
 * To be called once, before anything is drawn: it must hear of a scroll before they do.
 */
export function keepOpenLists(): void {
  addEventListener(
    'scroll',
    (event) => {
      const field = document.activeElement;
      if (!field?.matches('[role="combobox"][aria-expanded="true"]')) return;
      if (!(event.target instanceof Node) || event.target === field || !event.target.contains(field)) return;
      event.stopImmediatePropagation();
      // What they place a list anew for.
      dispatchEvent(new Event('resize'));
    },
    true,
  );
}
