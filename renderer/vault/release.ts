/** Looks a file over that is said to be a version of Schakel; what was found stands in the audit log. */
import { startBlake2b } from '../../shared/crypto/hash';
import { fail, ok, type Result } from '../../shared/domain/result';
import {
  judgeRelease,
  MAX_SIGNATURE_FILE_BYTES,
  parseReleaseKey,
  type ReleaseVerdict,
} from '../../shared/release/minisign';
import type { FileProgress } from './exchange-api';
import { piecesOf } from './file-source';
import type { Session } from './session';

export type { ReleaseVerdict };

export interface ReleaseFiles {
  readonly program: Blob;
  /** The `.minisig` file that came with it. */
  readonly signature: Blob;
  /** As they stand in the computer's policy file. */
  readonly keys: readonly string[];
  /** The version of the program that asks. */
  readonly running: string;
}

export type ReleaseAnswer = Promise<Result<ReleaseVerdict, { readonly kind: 'stopped' | 'unreadable' }>>;

const PIECE_BYTES = 4 * 1024 * 1024;

export async function checkRelease(
  session: Session,
  { program, signature, keys, running }: ReleaseFiles,
  progress?: FileProgress,
): ReleaseAnswer {
  const known = keys.map(parseReleaseKey).filter((key) => key !== null);
  const hash = await startBlake2b();
  let done = 0;
  try {
    for await (const piece of piecesOf(program, PIECE_BYTES)) {
      hash.update(piece);
      done += piece.length;
      if ((await progress?.(done, program.size)) === false) return fail({ kind: 'stopped' });
    }
    const text = await signature.slice(0, MAX_SIGNATURE_FILE_BYTES + 1).text();
    const verdict = judgeRelease(text, known, hash.digest(), running);
    const version = verdict.kind === 'genuine' ? { version: verdict.version } : {};
    await session.note({ act: 'check-release', detail: { verdict: verdict.kind, ...version } });
    return ok(verdict);
  } catch (error) {
    // Moved, or on a stick that was pulled out.
    if (error instanceof DOMException) return fail({ kind: 'unreadable' });
    throw error;
  }
}
