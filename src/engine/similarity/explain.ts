import type { Profile } from './profile.ts';

/** Why two companies are alike or not, in process numbers, each list ascending. */
export interface SimilarityExplanation {
  /** Processes of both. */
  readonly shared: number[];
  /** Processes of the first that the second has not. */
  readonly missing: number[];
  /** Processes of the second that the first has not. */
  readonly additional: number[];
  /** Pairs of unshared processes that are siblings or one above the other: [of the first, of the second]. */
  readonly near: [number, number][];
}

/**
 * Explains the similarity of `other` to `own`.
 *
 * @param parentOf parent of each taxonomy node, -1 at a root
 */
export function explainSimilarity(own: Profile, other: Profile, parentOf: Int32Array): SimilarityExplanation {
  const ofOwn = new Set(own.processes);
  const ofOther = new Set(other.processes);
  const shared = [...own.processes].filter((process) => ofOther.has(process));
  const missing = [...own.processes].filter((process) => !ofOther.has(process));
  const additional = [...other.processes].filter((process) => !ofOwn.has(process));
  const near: [number, number][] = [];
  for (const process of missing) {
    const match = additional.find((candidate) => areNear(process, candidate, parentOf));
    if (match !== undefined) near.push([process, match]);
  }
  return { shared, missing, additional, near };
}

/** Siblings, or one above the other. */
function areNear(a: number, b: number, parentOf: Int32Array): boolean {
  if (parentOf[a] === b || parentOf[b] === a) return true;
  return parentOf[a] >= 0 && parentOf[a] === parentOf[b];
}
