import { useCallback, useRef, useState } from 'react';

/*
 * What somebody types is kept in the browser until it is sent: a lost connection, a session that is over or a closed
 * tab loses nothing. Passwords are never kept. Signing out takes all drafts away, since others may use the machine.
 */

const PREFIX = 'daseot:draft:';

function readDraft<Value>(name: string): Value | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

function writeDraft(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the form works, it only does not outlive the page.
  }
}

/** Forgets everything that was typed and not sent. */
export function dropDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}

/** A draft that a form goes on with. */
export interface Draft<Value> {
  readonly value: Value;
  /** Whether it comes from an earlier visit. */
  readonly isRestored: boolean;
  set(value: Value): void;
  /** Forgets it: it was sent, or given up. */
  drop(): void;
}

/** State of a form that outlives the page. `name` is unique in the page; with an object's id where it is about one. */
export function useDraft<Value>(name: string, initial: Value): Draft<Value> {
  const [state, setState] = useState(() => {
    const kept = readDraft<Value>(name);
    return { value: kept ?? initial, isRestored: kept !== undefined };
  });
  const first = useRef(initial);
  const set = useCallback(
    (value: Value) => {
      setState((before) => ({ ...before, value }));
      // At once: the page may be gone with the next breath.
      writeDraft(name, value);
    },
    [name],
  );
  const drop = useCallback(() => {
    localStorage.removeItem(PREFIX + name);
    setState({ value: first.current, isRestored: false });
  }, [name]);
  return { ...state, set, drop };
}
