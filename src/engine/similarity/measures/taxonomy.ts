import type { NodeWeights, Profile } from '../profile.ts';

/**
 * Weighted Jaccard over processes with their ancestors: near processes (two kinds of milling) count in part, rare
 * ones more than what everybody does.
 */
export const taxonomy = {
  name: 'TAXONOMY',
  needsSharedProcess: true,
  between(a: Profile, b: Profile, weights: NodeWeights): number {
    const { ofNode } = weights;
    let shared = 0;
    let either = 0;
    let i = 0;
    let j = 0;
    while (i < a.nodes.length || j < b.nodes.length) {
      const left = i < a.nodes.length ? a.nodes[i] : Number.POSITIVE_INFINITY;
      const right = j < b.nodes.length ? b.nodes[j] : Number.POSITIVE_INFINITY;
      const weight = ofNode[Math.min(left, right)];
      either += weight;
      if (left === right) shared += weight;
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return either === 0 ? 1 : shared / either;
  },
  mostWith: (done: number): number => done,
};
