/** What of an earlier handover can be corrected: the same records, by the same rules as any handover. Pure. */
import { withFields } from './believable';
import { BYTE_FIELDS } from './document';
import { DELETED_FIELD, deletedState, headsOf, type RecordDoc } from './record';
import { headsOnly, redact, RELEASABLE, SECTIONS, type Releasable } from './redact';

/** Fields that stay unless released are not corrected: whether they went along is not in the ledger. */
const NOT_RELEASED: readonly Releasable[] = ['code-word', 'unsafe-people'];
const RELEASED = RELEASABLE.filter((reason) => !NOT_RELEASED.includes(reason));
/** A number that must never be used does not leave again; that it must not be used is what the partner has to know. */
const WARNINGS: readonly string[] = ['safe', 'secret'];

/**
 * Of a record that was removed since: that it was, and nothing else.
 * @param docs all records of one case, as stored
 * @param sent ids of the records that went along then
 */
export function correctable(
  docs: readonly RecordDoc[],
  sent: readonly string[],
  deskId: string,
): readonly RecordDoc[] {
  const { records } = redact(docs, { sections: SECTIONS, release: RELEASED, documents: sent }, deskId);
  const leaving = new Map(records.map((doc) => [doc.id, doc]));
  return docs.flatMap((doc) => {
    if (!sent.includes(doc.id)) return [];
    if (deletedState(doc) === 'deleted') return only(doc, [DELETED_FIELD]);
    const whole = leaving.get(doc.id);
    if (whole) return without(whole, BYTE_FIELDS);
    return doc.kind === 'contact-point' ? only(headsOnly(doc), WARNINGS) : [];
  });
}

const without = (doc: RecordDoc, fields: readonly string[]) =>
  only(
    doc,
    Object.keys(doc.fields).filter((field) => !fields.includes(field)),
  );

/** As they stand now. */
function only(doc: RecordDoc, fields: readonly string[]): readonly RecordDoc[] {
  const standing = fields.flatMap((field) => {
    const heads = headsOf(doc, field).filter((head) => !head.undone);
    return heads.length > 0 ? [[field, heads] as const] : [];
  });
  return standing.length > 0 ? [withFields(doc, Object.fromEntries(standing))] : [];
}
