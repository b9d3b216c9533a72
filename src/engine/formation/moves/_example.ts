/*
 * How to add a move: copy this file, rename it after the move, and let annealing.ts or descent.ts try it. A move only
 * answers three questions about one company and one target; when to try it is the search's business.
 */
import type { Move } from '../search.ts';

/** Gives a cluster (the target) the system that suits it best. The company is not looked at. */
export const improve: Move = {
  // What the cost falls by. A move that cannot be priced without doing it says so: here any gain is welcome.
  gain: () => 0,
  // Limits that no cost shows, such as "nobody above its stand-alone price"; the model keeps them for this change.
  allowed: () => true,
  apply({ model }, _company, cluster) {
    model.improve(cluster);
  },
};
