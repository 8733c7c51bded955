/** axe-core in the page: every rule of WCAG 2.2 A and AA and of best practice. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly html: string;
      readonly failureSummary?: string;
    }[];
  }[];
}

/** @returns one line a violation: rule, element, why; empty when there is none */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // By the debugger, which the page's own policy does not bind.
  await page.evaluate(axe.source);
  const result = await page.evaluate(() =>
    (
      window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResult> } }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary, html }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary ?? ''}`,
    ),
  );
}
