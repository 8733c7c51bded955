/**
 * A form that loses nothing: its content is sealed as it is typed and at the lock, and comes back at the same place.
 * Only saving or throwing away drops the draft.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '../../shared/domain/json';
import type { Draft } from '../vault/api';
import { useT } from './language';
import { say } from './screen';
import { onBeforeLock, useSession, vault } from './session';

/** At most this much typing is lost by a crash. */
const SEAL_EVERY_MS = 400;

export interface DraftForm<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** When the draft was last sealed; null when nothing was typed yet. */
  readonly savedAt: number | null;
  /** True when this came back from an earlier time. */
  readonly isRestored: boolean;
  readonly drop: () => Promise<void>;
}

function isOpen(): boolean {
  return useSession.getState().phase === 'open';
}

function keepInSession(name: string, draft: Draft | null): void {
  useSession.setState((state) => ({
    drafts: [...state.drafts.filter((each) => each.name !== name), ...(draft ? [draft] : [])],
  }));
}

export function hasDraft(name: string): boolean {
  return useSession.getState().drafts.some((draft) => draft.name === name);
}

/** Throws away what was typed into a form, also one that is not on screen. */
export async function dropDraft(name: string): Promise<void> {
  keepInSession(name, null);
  await vault().dropDraft(name);
}

/** Whether a form that opens on demand stands open: at first, when something unsaved waits in it. */
export function useFormOpen(name: string): readonly [boolean, (isOpen: boolean) => void] {
  return useState(() => hasDraft(name));
}

/** @param name of the draft; one form, one name. @param start content of an untouched form */
export function useDraft<T extends object>(name: string, start: () => T): DraftForm<T> {
  const t = useT();
  const [restored] = useState(() => useSession.getState().drafts.find((draft) => draft.name === name));
  const [value, setValue] = useState<T>(() => ({
    ...start(),
    ...(restored?.body as Partial<T> | undefined),
  }));
  const [savedAt, setSavedAt] = useState<number | null>(restored?.savedAt ?? null);
  const latest = useRef(value);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const seal = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!isDirty.current) return;
    isDirty.current = false;
    const draft = { name, savedAt: Date.now(), body: latest.current as unknown as Json };
    // Before the first pause: whoever asks next, the lock or this form opened anew, finds it.
    keepInSession(name, draft);
    const fault = await vault().saveDraft(draft);
    if (!isOpen()) return;
    if (!fault) setSavedAt(draft.savedAt);
    else {
      isDirty.current = true;
      say(t('draft.notSealed'), { tone: 'now' });
    }
  }, [name, t]);

  useEffect(() => {
    const stop = onBeforeLock(seal);
    return () => {
      stop();
      // Leaving the screen is not throwing away.
      if (isOpen()) void seal();
    };
  }, [seal]);

  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { ...latest.current, ...part };
      isDirty.current = true;
      setValue(latest.current);
      timer.current ??= setTimeout(() => void seal(), SEAL_EVERY_MS);
    },
    [seal],
  );

  const drop = useCallback(async () => {
    isDirty.current = false;
    await dropDraft(name);
  }, [name]);

  return { value, change, savedAt, isRestored: restored !== undefined, drop };
}
