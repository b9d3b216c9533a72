import { matchingOf, settle } from './blockSearch.ts';
import type { Matching } from './matching.ts';
import { OUT } from './partition.ts';
import type { FormationProblem } from './problem.ts';
import { SavingModel } from './savingModel.ts';

/** Looks at everybody who is out. */
const PASSES = 4;

/**
 * What no block could see: clusters change to a better system that has units left, and whoever is out joins the open
 * cluster of the whole market that suits it best. Cost O(companies out x clusters x processes / 32).
 */
export function finishMatching(problem: FormationProblem, matching: Matching): Matching {
  const model = new SavingModel(problem, null, matching.length);
  model.loadAll(matching);
  const clusters = model.partition.clusters();
  let outside = problem.companyIds.map((_, i) => i).filter((i) => mayJoin(model, i));
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const cluster of clusters) if (model.improve(cluster) < 0) changed = true;
    for (const company of outside) if (joinBest(model, company, clusters)) changed = true;
    if (!changed) break;
    outside = outside.filter((i) => mayJoin(model, i));
  }
  settle(model, problem);
  return matchingOf(model);
}

function mayJoin({ partition, book }: SavingModel, company: number): boolean {
  return partition.clusterOf[company] === OUT && book.aloneSystem[company] >= 0;
}

/** Joins the cluster where the cost falls most, if it falls; whether it did. */
function joinBest(model: SavingModel, company: number, clusters: readonly number[]): boolean {
  let best = OUT;
  let bestDelta = model.outCost[company];
  for (const cluster of clusters) {
    const delta = model.joinDelta(company, cluster, OUT);
    if (!(delta < bestDelta) || !model.allowsJoin(company, cluster)) continue;
    best = cluster;
    bestDelta = delta;
  }
  if (best === OUT) return false;
  model.move(company, best);
  return true;
}
