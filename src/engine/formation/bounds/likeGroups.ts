import type { ProcessKinds } from './processKinds.ts';

/** A kind joins the leader that it is most like from this Jaccard coefficient on; below it leads a group itself. */
const ALIKE = 0.5;

/** Kinds that work alike, and how many groups there are. */
export interface LikeGroups {
  readonly groupOf: Int32Array;
  readonly count: number;
}

/**
 * Parts kinds into groups around leaders (Hartigan 1975), then puts each into the group of the leader that it is most
 * like. Cost O(kinds x leaders x processes).
 *
 * @param most groups at most; beyond, everybody joins the nearest leader
 */
export function likeGroups(kinds: ProcessKinds, most: number): LikeGroups {
  const own = Array.from({ length: kinds.count }, (_, kind) =>
    kinds.processes.subarray(kinds.processBounds[kind], kinds.processBounds[kind + 1]),
  );
  const leaders: Set<number>[] = [];
  const nearest = (kind: number): { group: number; likeness: number } => {
    let group = 0;
    let likeness = -1;
    leaders.forEach((leader, g) => {
      let shared = 0;
      for (const m of own[kind]) if (leader.has(m)) shared++;
      const all = own[kind].length + leader.size - shared;
      const value = all === 0 ? 1 : shared / all;
      if (value > likeness) {
        group = g;
        likeness = value;
      }
    });
    return { group, likeness };
  };
  for (let kind = 0; kind < kinds.count && leaders.length < most; kind++) {
    if (nearest(kind).likeness < ALIKE) leaders.push(new Set(own[kind]));
  }
  return { groupOf: Int32Array.from(own, (_, kind) => nearest(kind).group), count: leaders.length };
}
