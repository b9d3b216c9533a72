import type { Caller } from '../platform/caller.ts';
import type { FoundCaller } from './token.ts';

/** Callers that were found a moment ago. */
export interface CallerCache {
  get(key: string): Caller | undefined;
  /** Remembers what a statement found that began when `generation` was read; not if anything was forgotten since. */
  set(key: string, found: FoundCaller, generation: number): void;
  /** Counts how often everything was forgotten. */
  readonly generation: number;
  forget(): void;
}

const MOST_CALLERS = 10_000;

/**
 * Spares most requests the statement that finds their caller. Everything is forgotten whenever a right is taken away
 * anywhere (triggers of migration 0011), and each entry after `ttlMs`, should that word not arrive.
 */
export function createCallerCache(ttlMs: number): CallerCache {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>();
  let generation = 0;
  return {
    get(key) {
      const entry = known.get(key);
      if (entry === undefined) return undefined;
      if (entry.until > performance.now()) return entry.caller;
      known.delete(key);
      return undefined;
    },
    set(key, { caller, leftMs }, readAt) {
      if (readAt !== generation) return;
      // The oldest goes first: a Map keeps the order of insertion.
      if (known.size >= MOST_CALLERS) known.delete(known.keys().next().value as string);
      known.set(key, { caller, until: performance.now() + Math.min(ttlMs, leftMs) });
    },
    get generation() {
      return generation;
    },
    forget() {
      generation += 1;
      known.clear();
    },
  };
}
