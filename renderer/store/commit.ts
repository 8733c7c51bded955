/** The page's way to write: one commit, what came of it said in words, undo offered. */
import type { Change } from '../../shared/domain/change';
import type { MessageKey, Translate } from '../../shared/i18n/translate';
import type { CommitFault, Why } from '../vault/api';
import { say } from './screen';
import { vault } from './session';

export function commitFaultText(t: Translate, fault: CommitFault): string {
  if (fault.kind === 'invalid') {
    const key = `field.${fault.at.field}` as MessageKey;
    return t('fault.invalid', { field: (t as (key: MessageKey) => string)(key) });
  }
  return t(`fault.${fault.kind}`);
}

/**
 * Writes, and says that it did with the way to undo it.
 * @returns null, or the sentence that tells what went wrong; then nothing was written
 */
export async function save(
  t: Translate,
  changes: readonly Change[],
  said: string,
  why: Why = { act: 'commit' },
): Promise<string | null> {
  const committed = await vault().commit(changes, why);
  if (!committed.ok) return commitFaultText(t, committed.error);
  say(said, { undo: committed.value.n });
  return null;
}

export async function undo(t: Translate, n: number): Promise<void> {
  const undone = await vault().undo(n);
  say(undone.ok ? t('notice.undone') : t('notice.undoFailed'), { tone: undone.ok ? 'fine' : 'now' });
}
