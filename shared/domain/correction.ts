/** What of an earlier handover can be corrected: the same records, by the same rules as any handover. Pure. */
import { withFields } from './believable';
import type { RecordDoc } from './record';
import { headsOnly, redact, RELEASABLE, SECTIONS, type Releasable } from './redact';

/** Fields that stay unless released are not corrected: whether they went along is not in the ledger. */
const NOT_RELEASED: readonly Releasable[] = ['code-word', 'unsafe-people'];
const RELEASED = RELEASABLE.filter((reason) => !NOT_RELEASED.includes(reason));
/** A number that must never be used does not leave again; that it must not be used is what the partner has to know. */
const WARNINGS: readonly string[] = ['safe', 'secret'];

/**
 * @param docs all records of one case, as stored
 * @param sent ids of the records that went along then
 */
export function correctable(
  docs: readonly RecordDoc[],
  sent: readonly string[],
  deskId: string,
): readonly RecordDoc[] {
  const { records } = redact(docs, { sections: SECTIONS, release: RELEASED }, deskId);
  const leaving = new Map(records.map((doc) => [doc.id, doc]));
  return docs.flatMap((doc) => {
    if (!sent.includes(doc.id)) return [];
    const whole = leaving.get(doc.id);
    if (whole) return [whole];
    return doc.kind === 'contact-point' ? warningOf(headsOnly(doc)) : [];
  });
}

function warningOf(doc: RecordDoc): readonly RecordDoc[] {
  const fields = Object.fromEntries(Object.entries(doc.fields).filter(([field]) => WARNINGS.includes(field)));
  return Object.keys(fields).length > 0 ? [withFields(doc, fields)] : [];
}
