/** Search over all words: from a question to cases, and from a case's hit to the words around it. */
import { carefulPoints, hideSecrets, mentionedIn, secretsOf } from '../../shared/domain/point-mentions';
import {
  parseQuestion,
  searchLimits,
  snippetOf,
  termsOfPoint,
  textsOf,
} from '../../shared/domain/search-text';
import { viewsOfKind } from '../../shared/domain/case-summary';
import { isAmong, isAny } from '../../shared/domain/case-filter';
import { fileRowOf } from './match';
import type { Session } from './session';
import type { PlaceHit } from './text-index';
import type { Elsewhere, SearchAnswer, SearchHit, SearchQuestion, Snippet } from './search-api';

const MOST_HITS = 40;

/** Reads the words of all cases; makes the rows that a store from before there were any lacks. */
export function readWords(session: Session): Promise<void> {
  return session.search.load({
    entries: session.list.entries(),
    readRows: (keys) => session.store.readRows(keys),
    openFolder: (caseId) => session.openFolder(caseId),
    keep: session.opener.role === 'reader' ? null : (rows) => session.putPart(rows),
  });
}

export function search(session: Session, question: SearchQuestion): SearchAnswer {
  const { search: rows, list } = session;
  const { progress } = rows;
  const terms = parseQuestion(question.text);
  const filter = { kind: question.kind, from: dayNumber(question.from), to: dayNumber(question.to) };
  const found = rows.index.find(terms, filter, (caseId) => {
    const entry = list.get(caseId);
    if (entry?.summary) return isAmong(entry.summary, question, Date.now());
    // A report that is no case has nothing of what a case is narrowed by.
    return !!entry && fileRowOf(entry) !== null && isAny(question);
  });
  const hits = found
    .slice(0, MOST_HITS)
    .flatMap(({ caseId, places, how }): SearchHit[] =>
      hitOf(session, caseId, places).map((hit) => ({ ...hit, how })),
    );
  return { hits, total: found.length, ...progress };
}

function dayNumber(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
}

function dayText(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/**
 * Where the same number, account, car or place stands in other cases. What is secret is asked nowhere, and neither is
 * what is a suspect's, except at a police desk (`searchLimits`). That it is the same says nothing of why.
 */
export async function elsewhere(session: Session, caseId: string): Promise<readonly Elsewhere[]> {
  const folder = await session.openFolder(caseId);
  if (!folder) return [];
  const { search: rows, list } = session;
  await rows.whole();
  if (rows.isOver()) return [];
  const views = folder.views();
  const { records } = searchLimits(views, rows.withSuspects);
  return viewsOfKind(views, 'contact-point').flatMap(({ id, values }): Elsewhere[] => {
    const terms = records.has(id) ? [] : termsOfPoint(values);
    const found = rows.index.find(
      terms,
      ANYWHERE,
      (other) => other !== caseId && list.get(other) !== undefined,
    );
    const hits = found
      .filter(({ weight }) => weight >= WHOLE_WEIGHT + terms.length)
      .flatMap(({ caseId: other, places }) => hitOf(session, other, places));
    return hits.length > 0 ? [{ pointId: id, hits: hits.slice(0, MOST_ELSEWHERE), total: hits.length }] : [];
  });
}

const ANYWHERE = { kind: null, from: null, to: null };
/** Of a hit whose words are as they were asked, before the number of them that stand in one record. */
const WHOLE_WEIGHT = 10;
const MOST_ELSEWHERE = 8;

function hitOf(session: Session, caseId: string, places: readonly PlaceHit[]) {
  const entry = session.list.get(caseId);
  const row = entry && fileRowOf(entry);
  if (!row) return [];
  return [{ row, places: places.map(({ place, kind, day }) => ({ place, kind, on: dayText(day) })) }];
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
  const terms = parseQuestion(text);
  const asked = terms.map(({ word }) => word);
  const like = session.search.index.wordsOf(terms);
  const views = folder.views();
  const points = carefulPoints(views);
  const secrets = secretsOf(views);
  return places.flatMap((place): Snippet[] => {
    const view = views.find(({ id }) => folder.place(id) === place);
    if (!view) return [];
    // What is secret is found by no word, and is never in a snippet.
    const texts = textsOf(view).map(([, each]) => hideSecrets(each, secrets));
    const around = (words: readonly string[]) =>
      texts.map((each) => snippetOf(each, words)).find((each) => each !== null);
    const said = around(asked) ?? around(like) ?? null;
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
