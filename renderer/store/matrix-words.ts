import { dueState } from '../../shared/domain/due';
import type { MatrixWords } from '../ui/matrix-table';
import { useNow } from './clock';
import { useFormat } from './format';
import { useT } from './language';
import { MONOGRAMS } from '../../shared/domain/agency';

export function useMatrixWords(): MatrixWords {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  return {
    corner: t('matrix.corner'),
    never: t('matrix.never'),
    day: format.day,
    open: (from, to, at) => t('matrix.openEntry', { from: from.name, to: to.name, day: format.day(at) }),
    owed: ({ owed: [first] }, { kind }) => {
      if (!first) return null;
      const agency = MONOGRAMS[kind];
      const isOver = first.due !== null && dueState(first.due, now).state === 'over';
      return isOver
        ? { tone: 'now', text: t('matrix.owesOver', { agency }) }
        : { tone: 'open', text: t('matrix.owes', { agency }) };
    },
    silent: (days) => t('matrix.silent', { n: days }),
  };
}
