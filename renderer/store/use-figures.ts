import { useEffect, useState } from 'react';
import type { Figures, Period } from '../../shared/domain/figures';
import { proxied } from '../vault/client';
import { useSession, vault } from './session';

interface Counting {
  readonly key: string;
  readonly figures?: Figures;
  readonly failed?: true;
  /** Cases so far, of how many. */
  readonly done?: { readonly n: number; readonly of: number };
}

/** Counts a period, and again after every change. A count that nobody waits for any more is stopped. */
export function useFigures(period: Period | null): Omit<Counting, 'key'> {
  const changes = useSession((state) => state.changes);
  const key = period ? `${period.from} ${period.to} ${changes}` : '';
  const [state, setState] = useState<Counting>({ key });
  useEffect(() => {
    if (!period) return undefined;
    let isWanted = true;
    const progress = proxied((n: number, of: number) => {
      if (isWanted) setState({ key, done: { n, of } });
      return isWanted;
    });
    void vault()
      .figures(period, progress)
      .then(
        (figures) => {
          if (isWanted && figures) setState({ key, figures });
        },
        () => {
          if (isWanted) setState({ key, failed: true });
        },
      );
    return () => {
      isWanted = false;
    };
    // The key says which period and which state of the vault.
  }, [key]);
  return state.key === key ? state : {};
}
