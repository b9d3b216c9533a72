import type { StandAlone } from '../pricing/standAlone.ts';
import { unitsWon } from '../pricing/tiers.ts';
import type { BoundMethod } from './matching.ts';
import { pairBoundWon } from './pairBound.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** An upper bound on saving less coordination over every admissible matching, and how it was obtained. */
export interface ObjectiveBound {
  /** In won; not rounded. */
  readonly won: number;
  readonly method: BoundMethod;
}

/** The least of the bounds that a round can afford: `simpleBoundWon` and `pairBoundWon`. Both hold for any search. */
export function leastBound(problem: FormationProblem, alone: readonly StandAlone[]): ObjectiveBound {
  const simple = simpleBoundWon(problem, alone);
  const pair = pairBoundWon(problem, alone);
  return pair < simple ? { won: pair, method: 'PAIR_SHARE' } : { won: simple, method: 'SIMPLE_SHARE' };
}

/**
 * An upper bound on saving less coordination over every admissible matching, in won.
 *
 * Shares of a cluster sum to its contract, so what a company's share (plus its part kappa s of the coordination) can at
 * least be bounds what it can save. For size s a process is shared by at most s companies and by no more than there are
 * in the locality, and units cost at least what they do in the largest cluster that could form. Cost O(kinds of company
 * x systems x sizes x processes).
 */
export function simpleBoundWon(problem: FormationProblem, alone: readonly StandAlone[]): number {
  const markets = localMarkets(problem, alone);
  const known = new Map<string, number>();
  let bound = 0;
  alone.forEach((price, i) => {
    if (price.system < 0) return;
    const member = memberOf(problem, i);
    const key = `${problem.localityOf[i]}/${problem.wantedTypes[i]}/${member.region}/${member.units}/${member.processes}`;
    let most = known.get(key);
    if (most === undefined) {
      const market = markets.get(problem.localityOf[i]);
      most = market ? Math.max(0, price.won - leastShareWon(problem, i, market)) : 0;
      known.set(key, most);
    }
    bound += most;
  });
  return bound;
}

/** What the companies of one locality have at most. */
interface Market {
  companies: number;
  mostUnits: number;
  /** Companies that use each process. */
  usersOf: Int32Array;
}

function localMarkets(problem: FormationProblem, alone: readonly StandAlone[]): Map<number, Market> {
  const markets = new Map<number, Market>();
  alone.forEach((price, i) => {
    if (price.system < 0) return;
    const locality = problem.localityOf[i];
    let market = markets.get(locality);
    if (!market) {
      market = {
        companies: 0,
        mostUnits: 0,
        usersOf: new Int32Array(problem.processCount),
      };
      markets.set(locality, market);
    }
    market.companies++;
    market.mostUnits = Math.max(market.mostUnits, problem.units[i]);
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      market.usersOf[problem.processes[k]]++;
    }
  });
  return markets;
}

/** The least that company `i` can owe in any cluster, coordination included; Infinity where it can join none. */
function leastShareWon(problem: FormationProblem, i: number, market: Market): number {
  const { rules } = problem;
  const { processes, units, region } = memberOf(problem, i);
  const largest = Math.min(rules.maxMembers, market.companies);
  let least = Number.POSITIVE_INFINITY;
  for (const system of problem.systems) {
    const surcharge = system.surchargeWon[region];
    if ((problem.wantedTypes[i] & (1 << system.type)) === 0 || Number.isNaN(surcharge)) continue;
    for (let size = rules.minMembers; size <= largest; size++) {
      // Every other member has a unit at least, so a cluster of this size needs that much capacity.
      if (units + size - 1 > system.capacityUnits) break;
      const volume = Math.min(units + (size - 1) * market.mostUnits, system.capacityUnits);
      const perUnit = unitsWon(system.tiers, system.tierKind, volume) / volume;
      let share = system.engineeringWon / size + units * perUnit + surcharge + rules.coordinationWon * size;
      for (let k = 0; k < processes.length; k++) {
        const fee = system.adaptationWon[processes[k]];
        if (fee > 0) share += fee / Math.min(size, market.usersOf[processes[k]]);
      }
      if (share < least) least = share;
    }
  }
  return least;
}
