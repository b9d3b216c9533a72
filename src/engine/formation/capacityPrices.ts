import { contractWon } from '../pricing/quote.ts';
import { unitsWon } from '../pricing/tiers.ts';
import type { Matching } from './matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from './problem.ts';

/** First change of a charge, as a part of the price of one unit; later ones shrink like 1 / (1 + step / 2). */
const FIRST_STEP = 0.5;

/** Charges to begin with, all 0; null where no system is too small for everybody who may want it. */
export function firstCharges(problem: FormationProblem): readonly number[] | null {
  const needed = problem.systems.map(({ type }) =>
    problem.units.reduce(
      (sum, units, i) => ((problem.wantedTypes[i] & (1 << type)) !== 0 ? sum + units : sum),
      0,
    ),
  );
  const scarce = problem.systems.some(({ capacityUnits }, p) => capacityUnits < needed[p]);
  return scarce ? problem.systems.map(() => 0) : null;
}

/**
 * The next charges, by the subgradient of the capacity: a system that is asked for more than it has becomes dearer, one that
 * has units left cheaper.
 *
 * @param part of all companies that `found` is about, 0..1
 * @param step how often charges were changed before
 */
export function chargesAfter(
  problem: FormationProblem,
  charges: readonly number[],
  found: Matching,
  part: number,
  step: number,
): readonly number[] {
  const asked = unitsAsked(problem, found);
  return problem.systems.map(({ capacityUnits, tiers, tierKind }, p) => {
    const excess = asked[p] / (capacityUnits * part) - 1;
    const change = Math.max(-1, Math.min(1, excess)) * FIRST_STEP * unitsWon(tiers, tierKind, 1);
    return Math.max(0, Math.round(charges[p] + change / (1 + step / 2)));
  });
}

/**
 * Gives up clusters until every system has the units for the rest: those that save least for each unit go first, ties to
 * the later one. Cost O(clusters x processes).
 */
export function withinCapacity(problem: FormationProblem, clusters: Matching): Matching {
  const asked = unitsAsked(problem, clusters);
  if (problem.systems.every(({ capacityUnits }, p) => asked[p] <= capacityUnits)) return clusters;
  const alone = standAlonePrices(problem);
  const valued = clusters.map(({ system, members }, k) => {
    const units = unitsOf(problem, members);
    const contract = contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    );
    const saved = members.reduce((sum, i) => sum + alone[i].won, 0) - contract;
    return {
      k,
      system,
      units,
      wonPerUnit: (saved - problem.rules.coordinationWon * members.length ** 2) / units,
    };
  });
  valued.sort((a, b) => a.wonPerUnit - b.wonPerUnit || b.k - a.k);
  const given = new Set<number>();
  for (const { k, system, units } of valued) {
    if (asked[system] <= problem.systems[system].capacityUnits) continue;
    asked[system] -= units;
    given.add(k);
  }
  return clusters.filter((_, k) => !given.has(k));
}

/** Units of each system that the clusters take. */
export function unitsAsked(problem: FormationProblem, clusters: Matching): Float64Array {
  const asked = new Float64Array(problem.systems.length);
  for (const { system, members } of clusters) asked[system] += unitsOf(problem, members);
  return asked;
}

function unitsOf(problem: FormationProblem, members: readonly number[]): number {
  return members.reduce((sum, i) => sum + problem.units[i], 0);
}
