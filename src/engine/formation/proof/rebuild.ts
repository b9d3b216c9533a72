import type { Random } from '../../random.ts';
import type { Duals } from './duals.ts';
import type { Incumbent } from './incumbent.ts';
import type { Polish } from './polish.ts';
import { forbid, type PricedMarket, type Pricer } from './pricer.ts';
import type { Candidate, ProofInstance } from './proofInstance.ts';

/** Clusters that are taken apart at a time. */
const FEWEST_REMOVED = 2;
const MOST_REMOVED = 4;
/** Climbs for each cluster that is put together. */
const CLIMBS = 6;
/** How far prices are shaken, and by how much a choice may get worse at first, as a part of its objective. */
const SHAKE = 0.3;
const WORSE = 0.002;

/** What rebuilding works on. */
export interface Rebuilding {
  readonly instance: ProofInstance;
  readonly pricer: Pricer;
  readonly polish: Polish;
  readonly random: Random;
  readonly secondsLeft: () => number;
}

/**
 * Takes some clusters of a choice apart and puts others together from their companies, led by the prices of the
 * relaxation; then moves single companies until none helps (ruin and recreate, Schrimpf et al. 2000).
 *
 * @param offer told of every choice that was reached
 */
export function rebuild(
  work: Rebuilding,
  start: Incumbent,
  duals: Duals,
  turns: number,
  offer: (found: Incumbent) => void,
): void {
  if (start.candidates.length === 0) return;
  let current = start;
  for (let turn = 0; turn < turns && work.secondsLeft() > 0; turn++) {
    const next = rebuilt(work, current, duals);
    if (!next) continue;
    offer(next);
    const least = current.objectiveWon * (1 - WORSE * (1 - turn / turns) * work.random.fraction());
    if (next.objectiveWon > least) current = next;
  }
}

function rebuilt(work: Rebuilding, { candidates }: Incumbent, duals: Duals): Incumbent | null {
  const { instance, random, polish } = work;
  const removed = new Set<number>();
  const most = Math.min(candidates.length, FEWEST_REMOVED + random.below(MOST_REMOVED - FEWEST_REMOVED + 1));
  while (removed.size < most) removed.add(random.below(candidates.length));
  const left = instance.types.map(({ companies }) => companies.length);
  const kept = candidates.filter((_, k) => !removed.has(k));
  for (const { members } of kept) for (const type of members) left[type]--;
  const apart = [...removed].map((k) => candidates[k]);
  const shaken = {
    ...duals,
    type: duals.type.map((won) => won * (1 + SHAKE * (random.fraction() - 0.5))),
  };
  const chosen = [...kept];
  for (let k = 0; k < removed.size + 2; k++) {
    const cluster = clusterOf(work, shaken, left, apart);
    if (!cluster) break;
    for (const type of cluster.members) left[type]--;
    chosen.push(cluster);
  }
  return polish.improve(chosen);
}

/** The best of some climbs among the companies that are left; null where there is none. */
function clusterOf(
  { instance, pricer, random }: Rebuilding,
  duals: Duals,
  left: readonly number[],
  apart: readonly Candidate[],
): Candidate | null {
  const free = left.flatMap((count, type) => (count > 0 ? [type] : []));
  if (free.length === 0) return null;
  let best: Candidate | null = null;
  let bestWon = Number.NEGATIVE_INFINITY;
  for (let climb = 0; climb < CLIMBS; climb++) {
    const first = free[random.below(free.length)];
    const model = apart[random.below(apart.length)];
    const near = pricer.markets.filter(({ market, itemOf }) => {
      return market.locality === instance.types[first].locality && itemOf[first] >= 0;
    });
    if (near.length === 0) continue;
    const own = near.find(({ market }) => market.system === model.system);
    const priced = own && random.fraction() < 0.5 ? own : near[random.below(near.length)];
    const start = random.fraction() < 0.5 ? model.members.filter((type) => left[type] > 0) : [first];
    const found = climbFrom(pricer, priced, duals, left, [...new Set([...start, first])]);
    if (!found || found.profitWon <= bestWon) continue;
    best = found;
    bestWon = found.profitWon;
  }
  return best;
}

function climbFrom(
  pricer: Pricer,
  priced: PricedMarket,
  duals: Duals,
  left: readonly number[],
  start: readonly number[],
): (Candidate & { readonly profitWon: number }) | null {
  const { market, search, tree, itemOf } = priced;
  pricer.weigh(priced, { ...duals, cut: new Float64Array(0) });
  forbid(priced, left);
  const items = start.map((type) => itemOf[type]).filter((item) => item >= 0);
  const top = search.climb(items, tree.weight);
  if (!top) return null;
  const members = top.map((item) => market.typeOf[item]);
  const worth = members.reduce((sum, type) => sum + duals.type[type], 0);
  if (members.some((type, k) => k - members.indexOf(type) >= left[type])) return null;
  return { system: market.system, members, profitWon: market.gainWon(top, top.length) - worth };
}
