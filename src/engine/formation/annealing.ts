import { negativeLogTable } from '../random.ts';
import { open } from './moves/open.ts';
import { relocate } from './moves/relocate.ts';
import { swap } from './moves/swap.ts';
import { OUT } from './partition.ts';
import type { Move, Search, Watch } from './search.ts';

/** Temperatures, as parts of the model's scale: from a tenth of a typical price to a five-hundredth. */
const HOTTEST = 0.1;
const COLDEST = 0.002;
/** Penalty of a missing member at the start and at the end, as parts of the shortage scale. */
const FIRST_PENALTY = 0.02;
const LAST_PENALTY = 0.2;
/** Moves between two looks at the clock of the schedule (temperature, penalty, progress). */
const STEP = 2048;

const thresholds = negativeLogTable(4096);

/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) over relocate, swap and open, with a penalty for clusters
 * below the minimum that rises while the temperature falls geometrically. Same search and seed: same result.
 *
 * @param moves how many moves to try; a move costs O(processes of the movers)
 * @returns whether it ran to its end; false where `watch` stopped it
 */
export function anneal(search: Search, moves: number, watch: Watch): boolean {
  const { model, random } = search;
  const companies = model.partition.companies;
  if (companies === 0) return true;
  const steps = Math.max(1, Math.ceil(moves / STEP));
  const cooling = nthRoot(COLDEST / HOTTEST, steps);
  let temperature = HOTTEST * model.scale;
  for (let step = 0; step < steps; step++) {
    search.penalty = model.shortageScale * (FIRST_PENALTY + ((LAST_PENALTY - FIRST_PENALTY) * step) / steps);
    for (let tried = Math.min(STEP, moves - step * STEP); tried > 0; tried--) {
      const company = random.below(companies);
      const kind = random.below(64);
      const least = -temperature * thresholds[random.below(4096)];
      if (kind === 0) attempt(search, open, company, random.below(model.ways), least);
      else if (kind === 1) attempt(search, relocate, company, OUT, least);
      else attemptNear(search, company, kind < 44, least);
    }
    temperature *= cooling;
    if (watch((step + 1) / steps)) return false;
  }
  return true;
}

/** Tries to bring the company to the cluster of a near one: by relocation, or in exchange for one of its members. */
function attemptNear(search: Search, company: number, relocating: boolean, least: number): void {
  const { model, random } = search;
  const near = search.neighbourhood.draw(company, random);
  if (near < 0) return;
  const cluster = model.partition.clusterOf[near];
  if (cluster < 0) {
    // The near one is out too: a cluster for it to join.
    attempt(search, open, company, random.below(model.ways), least);
    return;
  }
  if (relocating) attempt(search, relocate, company, cluster, least);
  else {
    const other = model.partition.member(cluster, random.below(model.partition.sizeOf[cluster]));
    // Two of a kind change nothing by changing places.
    const { kindOf } = search.neighbourhood;
    if (kindOf[other] !== kindOf[company]) attempt(search, swap, company, other, least);
  }
}

/** Makes the move where it gains at least `least` and is allowed; the clusters touched may then change system. */
function attempt(search: Search, move: Move, company: number, target: number, least: number): void {
  const { model, random } = search;
  const from = model.partition.clusterOf[company];
  if (!(move.gain(search, company, target) >= least) || !move.allowed(search, company, target)) return;
  move.apply(search, company, target);
  if (random.below(4) > 0) return;
  const now = model.partition.clusterOf[company];
  if (now >= 0) model.improve(now);
  if (from >= 0 && from !== now && model.partition.sizeOf[from] > 0) model.improve(from);
}

/** x^(1/n) for 0 < x < 1 by bisection: basic operations only, so that every machine cools alike. */
function nthRoot(x: number, n: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    let power = 1;
    let base = middle;
    for (let left = n; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) power *= base;
      base *= base;
    }
    if (power < x) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
