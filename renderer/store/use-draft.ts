/**
 * A form that loses nothing: its content is sealed as it is typed and at the lock, and comes back at the same place.
 * Only saving or throwing away drops the draft.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '../../shared/domain/json';
import { onBeforeLock, useSession, vault } from './session';

const SAVE_AFTER_MS = 400;

export interface DraftForm<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** When the draft was last sealed; null when nothing was typed yet. */
  readonly savedAt: number | null;
  /** True when this came back from an earlier time. */
  readonly isRestored: boolean;
  readonly drop: () => Promise<void>;
}

/** @param name of the draft; one form, one name. @param start content of an untouched form */
export function useDraft<T extends object>(name: string, start: () => T): DraftForm<T> {
  const [restored] = useState(() => useSession.getState().drafts.find((draft) => draft.name === name));
  const [value, setValue] = useState<T>(() => ({
    ...start(),
    ...(restored?.body as Partial<T> | undefined),
  }));
  const [savedAt, setSavedAt] = useState<number | null>(restored?.savedAt ?? null);
  const latest = useRef(value);
  const isDirty = useRef(false);

  const seal = useCallback(async () => {
    if (!isDirty.current) return;
    isDirty.current = false;
    const draft = { name, savedAt: Date.now(), body: latest.current as unknown as Json };
    await vault().saveDraft(draft);
    useSession.setState((state) => ({
      drafts: [...state.drafts.filter((each) => each.name !== name), draft],
    }));
    setSavedAt(draft.savedAt);
  }, [name]);

  useEffect(() => {
    const timer = setTimeout(() => void seal(), SAVE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, seal]);

  useEffect(() => {
    const stop = onBeforeLock(seal);
    return () => {
      stop();
      // Leaving the screen is not throwing away.
      if (useSession.getState().phase === 'open') void seal();
    };
  }, [seal]);

  const change = useCallback((part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    isDirty.current = true;
    setValue(latest.current);
  }, []);

  const drop = useCallback(async () => {
    isDirty.current = false;
    useSession.setState((state) => ({ drafts: state.drafts.filter((each) => each.name !== name) }));
    await vault().dropDraft(name);
  }, [name]);

  return { value, change, savedAt, isRestored: restored !== undefined, drop };
}
