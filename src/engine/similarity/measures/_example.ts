/*
 * How to add a similarity measure: copy this file, rename it after the measure, and add one line to the list in
 * ../measure.ts. The shared tests (symmetric, 0..1, self = 1) pick it up from there.
 */
import type { Profile } from '../profile.ts';
import { sharedCount } from '../profile.ts';

/** The part of the smaller company that the larger one covers (Szymkiewicz 1934, Simpson 1943). */
export const overlap = {
  // The name is what the API and a rule set call the measure: never rename it once it is out.
  name: 'OVERLAP',
  // True where companies without a common taxonomy node always score 0: the neighbour search then skips them.
  needsSharedProcess: true,
  // Symmetric, 0..1, and 1 for a profile with itself; two empty profiles are the same profile.
  between(a: Profile, b: Profile): number {
    const smaller = Math.min(a.processes.length, b.processes.length);
    if (smaller === 0) return a.processes.length === b.processes.length ? 1 : 0;
    return sharedCount(a.processes, b.processes) / smaller;
  },
};
