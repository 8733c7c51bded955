/** Search over all words: from a question to cases, and from a case's hit to the words around it. */
import type { AgencyKind } from '../../shared/domain/agency';
import type { Stage } from '../../shared/domain/case';
import type { Kind } from '../../shared/domain/kinds';
import {
  carefulPoints,
  hideSecrets,
  mentionedIn,
  type CarefulPoint,
} from '../../shared/domain/point-mentions';
import { parseQuestion, snippetOf, textsOf } from '../../shared/domain/search-text';
import type { CaseSummary } from '../../shared/domain/case-summary';
import { rowOf } from './match';
import type { CaseRow } from './api';
import type { Session } from './session';
import type { HitHow } from './text-index';

export interface SearchQuestion {
  readonly text: string;
  readonly kind: Kind | null;
  /** Days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly stage: Stage | null;
  /** Lead or at the table. */
  readonly agency: AgencyKind | null;
}

export interface SearchPlace {
  readonly place: number;
  readonly kind: string;
  readonly on: string;
}

export interface SearchHit {
  readonly row: CaseRow;
  readonly places: readonly SearchPlace[];
  /** 'close': by sound, or one letter away. */
  readonly how: HitHow;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Cases that were found, more than are given. */
  readonly total: number;
  /** Cases whose words are read, of how many. */
  readonly loaded: number;
  readonly of: number;
}

export interface Snippet {
  readonly place: number;
  readonly recordId: string;
  /** Null where the hit is a day, or a name that only opens with the case. */
  readonly text: string | null;
  /** What it names, so that its rule stands beside it. */
  readonly points: readonly CarefulPoint[];
}

const MOST_HITS = 40;

export function search(session: Session, question: SearchQuestion): SearchAnswer {
  const { search: rows, list } = session;
  const { progress } = rows;
  const terms = parseQuestion(question.text);
  const filter = { kind: question.kind, from: dayNumber(question.from), to: dayNumber(question.to) };
  const found = rows.index.find(terms, filter, (caseId) => {
    const summary = list.get(caseId)?.summary;
    return summary ? passes(summary, question) : false;
  });
  const hits = found.slice(0, MOST_HITS).flatMap(({ caseId, places, how }): SearchHit[] => {
    const summary = list.get(caseId)?.summary;
    if (!summary) return [];
    return [
      {
        row: rowOf(summary),
        how,
        places: places.map(({ place, kind, day }) => ({ place, kind, on: dayText(day) })),
      },
    ];
  });
  return { hits, total: found.length, ...progress };
}

function passes({ stage, lead, partners }: CaseSummary, question: SearchQuestion): boolean {
  if (question.stage && stage !== question.stage) return false;
  if (!question.agency) return true;
  return [lead, ...partners].some((agency) => agency?.kind === question.agency);
}

function dayNumber(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
}

function dayText(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** The words around what was asked; a name only when it was asked for by that name. */
export async function snippets(
  session: Session,
  caseId: string,
  places: readonly number[],
  text: string,
): Promise<readonly Snippet[]> {
  const folder = await session.openFolder(caseId);
  if (!folder) return [];
  const words = session.search.index.wordsOf(parseQuestion(text));
  const views = folder.views();
  const points = carefulPoints(views);
  return places.flatMap((place): Snippet[] => {
    const view = views.find(({ id }) => folder.place(id) === place);
    if (!view) return [];
    // A secret point is found by no word; its own value is never a snippet.
    const found = textsOf(view)
      .map(([, each]) => snippetOf(hideSecrets(each, points), words))
      .find((each) => each !== null);
    const said = found ?? null;
    return [
      {
        place,
        recordId: view.id,
        text: said,
        points: said
          ? mentionedIn(
              [said],
              points.filter(({ secret }) => !secret),
            )
          : [],
      },
    ];
  });
}
