import type { Move } from '../search.ts';

/** The company changes places with the company `target` of another cluster; one that is out replaces it there. */
export const swap: Move = {
  gain({ model }, company, target) {
    const { clusterOf } = model.partition;
    if (clusterOf[target] < 0 || clusterOf[company] === clusterOf[target]) return Number.NEGATIVE_INFINITY;
    return -model.swapDelta(company, target);
  },
  allowed({ model }, company, target) {
    return model.allowsSwap(company, target);
  },
  apply({ model }, company, target) {
    model.swap(company, target);
  },
};
