/** A list from the bytes of a file, by what they are and not by the file's name. */
import { fail } from '../../shared/domain/result';
import { readCsv } from './read-csv';
import { isLockedOrOld, isZip, readXlsx } from './read-xlsx';
import { MOST_BYTES, type ReadAnswer, type ReadChoice } from './table';

export function readList(bytes: Uint8Array, choice: ReadChoice): ReadAnswer {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > MOST_BYTES) return fail('too-large');
  if (isLockedOrOld(bytes)) return fail('locked-or-old');
  return isZip(bytes) ? readXlsx(bytes, choice.sheet) : readCsv(bytes, choice);
}
