import { gainOfLeaving, type Move, shortage } from '../search.ts';

/** The company leaves where it is and opens a cluster of its own, which others may join; `target` is the way to open it. */
export const open: Move = {
  gain(search, company, target) {
    const { model } = search;
    const from = model.partition.clusterOf[company];
    if (from >= 0 && model.partition.sizeOf[from] === 1) return Number.NEGATIVE_INFINITY;
    return gainOfLeaving(search, company) - model.openCost(company, target, from) - shortage(search, 1);
  },
  allowed({ model }, company) {
    return model.partition.clusterOf[company] < 0 || model.allowsLeave(company);
  },
  apply({ model }, company, target) {
    model.open(company, target);
  },
};
