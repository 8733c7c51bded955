import type { Committed, DocumentFault, NewDocument } from '../vault/api';
import type { Result } from '../../shared/domain/result';
import { proxied } from '../vault/client';
import { vault } from './session';

/** @param onProgress called with the bytes sealed so far; answers false to stop */
export function addDocument(
  document: NewDocument,
  onProgress: (done: number) => boolean,
): Promise<Result<Committed, DocumentFault>> {
  return vault().addDocument(document, proxied(onProgress));
}
