import { OUT } from './partition.ts';
import type { Search, Watch } from './search.ts';

/** Companies of one kind that are looked at when a cluster grows by one. */
const PER_KIND = 3;

/**
 * Greedy seed growth: each company that is out, hardest first, opens a cluster that takes the near company of the best
 * marginal gain until it is full; it keeps the size with the best gain per member, or is given up where no size gains.
 * Cost O(companies x neighbours x processes).
 *
 * @param order companies in the order in which they may be seeds
 * @returns whether it ran to its end; false where `watch` stopped it
 */
export function growClusters(search: Search, order: readonly number[], watch: Watch): boolean {
  const { model, neighbourhood } = search;
  // First company of each kind that may still be out: keeps large kinds from being walked again for every seed.
  const firstOut = new Int32Array(neighbourhood.companiesOf.length);
  for (let k = 0; k < order.length; k++) {
    if (model.partition.clusterOf[order[k]] < 0) growFrom(search, order[k], firstOut);
    if (k % 256 === 255 && watch(k / order.length)) return false;
  }
  return true;
}

function growFrom(search: Search, seed: number, firstOut: Int32Array): void {
  for (const way of search.model.openings(seed)) if (growInWay(search, seed, way, firstOut)) return;
}

/** Grows a cluster from the seed; returns whether one was kept. */
function growInWay(search: Search, seed: number, way: number, firstOut: Int32Array): boolean {
  const { model, neighbourhood } = search;
  if (!(model.openCost(seed, way, OUT) < Number.POSITIVE_INFINITY)) return false;
  const kinds = neighbourhood.nearest[neighbourhood.kindOf[seed]];
  const cluster = model.open(seed, way);
  const joined = [seed];
  let outCost = model.outCost[seed];
  let bestSize = 0;
  let bestGain = 0;
  while (joined.length < model.partition.maxMembers) {
    const next = bestNewcomer(search, cluster, kinds, firstOut);
    if (next < 0) break;
    model.move(next, cluster);
    joined.push(next);
    outCost += model.outCost[next];
    model.improve(cluster);
    if (joined.length < model.minMembers || !model.admissible(cluster)) continue;
    const gain = (outCost - model.clusterCost(cluster)) / joined.length;
    if (gain <= bestGain) continue;
    bestSize = joined.length;
    bestGain = gain;
  }
  for (const company of joined.slice(bestSize).reverse()) {
    model.move(company, OUT);
    firstOut[neighbourhood.kindOf[company]] = 0;
  }
  if (bestSize > 0) model.improve(cluster);
  return bestSize > 0;
}

/** The company that is out and lowers the cost most by joining; -1 where none may join. */
function bestNewcomer(search: Search, cluster: number, kinds: Int32Array, firstOut: Int32Array): number {
  const { model, neighbourhood } = search;
  const { clusterOf } = model.partition;
  let best = -1;
  let bestDelta = Number.POSITIVE_INFINITY;
  for (const kind of kinds) {
    const companies = neighbourhood.companiesOf[kind];
    let looked = 0;
    let leading = true;
    for (let k = firstOut[kind]; k < companies.length && looked < PER_KIND; k++) {
      const company = companies[k];
      if (clusterOf[company] >= 0) {
        if (leading) firstOut[kind] = k + 1;
        continue;
      }
      leading = false;
      looked++;
      const delta = model.joinDelta(company, cluster, OUT) - model.outCost[company];
      if (delta < bestDelta) {
        best = company;
        bestDelta = delta;
      }
    }
  }
  return best;
}
