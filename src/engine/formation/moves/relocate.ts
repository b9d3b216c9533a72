import { OUT } from '../partition.ts';
import { gainOfLeaving, type Move, shortage } from '../search.ts';

/** The company leaves where it is and joins the cluster `target`, or stays out (`target` OUT). */
export const relocate: Move = {
  gain(search, company, target) {
    const { model } = search;
    const from = model.partition.clusterOf[company];
    if (from === target) return Number.NEGATIVE_INFINITY;
    const left = gainOfLeaving(search, company);
    if (target === OUT) return left - model.outCost[company];
    const size = model.partition.sizeOf[target];
    const joined =
      model.joinDelta(company, target, from) + shortage(search, size + 1) - shortage(search, size);
    return left - joined;
  },
  allowed({ model }, company, target) {
    if (model.partition.clusterOf[company] >= 0 && !model.allowsLeave(company)) return false;
    return target === OUT || model.allowsJoin(company, target);
  },
  apply({ model }, company, target) {
    model.move(company, target);
  },
};
