import { relocate } from './moves/relocate.ts';
import { swap } from './moves/swap.ts';
import { OUT } from './partition.ts';
import type { Search, Watch } from './search.ts';

/** Gains below this are rounding, not progress. */
const LEAST_GAIN = 1e-6;
/** A pass that gains less than this part of the typical cost of all companies is the last. */
const WORTH_A_PASS = 1e-4;
const PASSES = 30;
/** Up to this many (company, cluster) pairs every pair is looked at; beyond, those of drawn neighbours. */
const ALL_PAIRS = 50_000;
const DRAWS = 32;
/** Near companies whose clusters are looked through for an exchange, a company and pass. */
const EXCHANGES = 2;

/**
 * Improves until nothing does: every company to the best cluster or out, changes of places with near companies, better
 * systems, clusters that cost more than they save dissolved. Limits hold at every step.
 *
 * @returns whether it ran to its end; false where `watch` stopped it
 */
export function descend(search: Search, watch: Watch): boolean {
  const { model } = search;
  const { partition } = model;
  const enough = WORTH_A_PASS * model.scale * partition.companies;
  // Stamp at each company's last look at all clusters: later looks need only those that changed since.
  const lookedAt = new Float64Array(partition.companies).fill(-1);
  for (let pass = 0; pass < PASSES; pass++) {
    let gained = 0;
    for (const cluster of partition.clusters()) {
      gained -= model.improve(cluster);
      gained += dissolveIfDear(search, cluster);
    }
    const clusters = partition.clusters();
    const all = clusters.length * partition.companies <= ALL_PAIRS;
    for (let company = 0; company < partition.companies; company++) {
      const targets = all
        ? changedClusters(search, company, clusters, lookedAt)
        : drawnClusters(search, company);
      gained += relocateToBest(search, company, targets);
      gained += swapNear(search, company);
      if (company % 256 === 255 && watch(pass / PASSES)) return false;
    }
    if (gained < Math.max(LEAST_GAIN, enough)) return true;
  }
  return true;
}

/** Breaks up clusters below the minimum or above a limit: their members stay out. */
export function repair(search: Search): void {
  const { model } = search;
  for (const cluster of model.partition.clusters()) {
    if (model.partition.sizeOf[cluster] >= model.minMembers && model.admissible(cluster)) continue;
    dissolve(search, cluster);
  }
}

function dissolve({ model }: Search, cluster: number): void {
  for (const member of model.partition.membersOf(cluster).slice()) model.move(member, OUT);
}

function dissolveIfDear(search: Search, cluster: number): number {
  const { model } = search;
  let gain = model.clusterCost(cluster);
  for (const member of model.partition.membersOf(cluster)) gain -= model.outCost[member];
  if (gain < LEAST_GAIN) return 0;
  dissolve(search, cluster);
  return gain;
}

/** The clusters worth a look: all after the company's own cluster changed, else those that did. */
function changedClusters(
  { model }: Search,
  company: number,
  clusters: readonly number[],
  lookedAt: Float64Array,
): readonly number[] {
  const { partition } = model;
  const since = lookedAt[company];
  lookedAt[company] = partition.stamp;
  const own = partition.clusterOf[company];
  if (own !== OUT && partition.stampOf[own] > since) return clusters;
  return clusters.filter((cluster) => partition.stampOf[cluster] > since);
}

function drawnClusters(search: Search, company: number): number[] {
  const found = new Set<number>();
  for (let i = 0; i < DRAWS; i++) {
    const near = search.neighbourhood.draw(company, search.random);
    const cluster = near < 0 ? OUT : search.model.partition.clusterOf[near];
    if (cluster >= 0) found.add(cluster);
  }
  return [...found].sort((a, b) => a - b);
}

function relocateToBest(search: Search, company: number, clusters: readonly number[]): number {
  const { model } = search;
  const from = model.partition.clusterOf[company];
  if (from >= 0 && model.partition.sizeOf[from] <= model.minMembers) return 0;
  let best = OUT;
  let bestGain = from >= 0 ? relocate.gain(search, company, OUT) : 0;
  for (const cluster of clusters) {
    if (model.partition.sizeOf[cluster] === 0 || cluster === from) continue;
    const gain = relocate.gain(search, company, cluster);
    if (gain <= bestGain) continue;
    best = cluster;
    bestGain = gain;
  }
  if (bestGain < LEAST_GAIN || !relocate.allowed(search, company, best)) return 0;
  relocate.apply(search, company, best);
  return bestGain;
}

function swapNear(search: Search, company: number): number {
  const { model, random, neighbourhood } = search;
  const { partition } = model;
  for (let i = 0; i < EXCHANGES; i++) {
    const near = neighbourhood.draw(company, random);
    const cluster = near < 0 ? OUT : partition.clusterOf[near];
    if (cluster < 0 || cluster === partition.clusterOf[company]) continue;
    for (let k = 0; k < partition.sizeOf[cluster]; k++) {
      const other = partition.member(cluster, k);
      // Two of a kind change nothing by changing places.
      if (neighbourhood.kindOf[other] === neighbourhood.kindOf[company]) continue;
      const gain = swap.gain(search, company, other);
      if (gain < LEAST_GAIN || !swap.allowed(search, company, other)) continue;
      swap.apply(search, company, other);
      return gain;
    }
  }
  return 0;
}
