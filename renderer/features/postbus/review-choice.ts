/** Which fields of an opened file are taken over. Pure. */
import { mayShowAbuse } from '../../../shared/domain/document';
import { DELETED_FIELD } from '../../../shared/domain/record';
import type { FieldChoice, ImportChoice, Incoming, IncomingField, IncomingRecord } from '../../vault/api';

type Reviewed = Pick<Incoming, 'records'>;

/** Records with something we do not have yet. */
export function recordsToReview({ records }: Reviewed): readonly IncomingRecord[] {
  return records.filter(({ fields, isNewer, isNew }) => fields.length > 0 || (isNewer && isNew));
}

/** A conflict, and what a wrong clock stamped, wait for a person; all else is theirs until chosen otherwise. */
export function defaultChoice({ change, isFuture }: IncomingField): FieldChoice {
  return change === 'conflict' || change === 'older' || isFuture ? 'later' : 'theirs';
}

/** A picture or film that is new here: a person says first that it shows no abuse (articles 171 to 175). */
export function mustBeAsked({ kind, isNew, fields }: IncomingRecord): boolean {
  const name = fields.find(({ field }) => field === 'fileName')?.theirs;
  return kind === 'document' && isNew && typeof name === 'string' && mayShowAbuse(name);
}

/** What we have would go from sight: a person says so first. */
function wouldGo({ isNew }: IncomingRecord, { field, theirs }: IncomingField): boolean {
  return field === DELETED_FIELD && theirs !== null && !isNew;
}

export function choiceOf(choices: ImportChoice, record: IncomingRecord, field: IncomingField): FieldChoice {
  const waits = mustBeAsked(record) || wouldGo(record, field);
  return choices[record.id]?.[field.field] ?? (waits ? 'later' : defaultChoice(field));
}

export function withChoice(
  choices: ImportChoice,
  recordId: string,
  fields: readonly string[],
  choice: FieldChoice,
): ImportChoice {
  const changed = Object.fromEntries(fields.map((field) => [field, choice]));
  return { ...choices, [recordId]: { ...choices[recordId], ...changed } };
}

/** Every field spelled out, so that what the screen shows is what is carried out. */
export function completeChoice(incoming: Reviewed, choices: ImportChoice): ImportChoice {
  return Object.fromEntries(
    recordsToReview(incoming).map((record) => [
      record.id,
      Object.fromEntries(record.fields.map((field) => [field.field, choiceOf(choices, record, field)])),
    ]),
  );
}

export function allAs(incoming: Reviewed, choice: FieldChoice): ImportChoice {
  return Object.fromEntries(
    recordsToReview(incoming).map((record) => {
      // 'All' is no answer to what a picture shows.
      const each = choice === 'theirs' && mustBeAsked(record) ? 'later' : choice;
      return [record.id, Object.fromEntries(record.fields.map(({ field }) => [field, each]))];
    }),
  );
}

export interface Counts {
  readonly theirs: number;
  readonly ours: number;
  readonly later: number;
}

export function countChoices(incoming: Reviewed, choices: ImportChoice): Counts {
  const all = recordsToReview(incoming).flatMap((record) =>
    record.fields.map((field) => choiceOf(choices, record, field)),
  );
  const count = (choice: FieldChoice) => all.filter((each) => each === choice).length;
  return { theirs: count('theirs'), ours: count('ours'), later: count('later') };
}
