import type { StandAlone } from '../pricing/standAlone.ts';
import { unitsTable, unitsWon } from '../pricing/tiers.ts';
import { type BoundProblem, boundProblem } from './bounds/boundProblem.ts';
import type { FormationProblem } from './problem.ts';

/** Volumes whose bill is looked up instead of computed; more units in one cluster are rare. */
const TABLE_UNITS = 512;

/**
 * An upper bound on saving less coordination over every admissible matching, in won.
 *
 * Shares of a cluster sum to its contract, so what a company's share (plus its part kappa s of the coordination) can at
 * least be bounds what it can save. For size s a process is shared by at most s companies and by no more than there are
 * in the locality, and units cost at least what they do in the largest cluster that could form. Cost O(companies x
 * systems x (processes + sizes)); processes with fewer users than the largest cluster cost once more for each size.
 */
export function simpleBoundWon(problem: FormationProblem, alone: readonly StandAlone[]): number {
  return simpleBoundOf(boundProblem(problem, alone));
}

/** `simpleBoundWon` of plain arrays. */
export function simpleBoundOf(problem: BoundProblem): number {
  const markets = localMarkets(problem);
  const bills = problem.systems.map((system) => unitsTable(system, TABLE_UNITS));
  let bound = 0;
  for (let i = 0; i < problem.aloneWon.length; i++) {
    const market = markets.get(problem.localityOf[i]);
    if (!market || Number.isNaN(problem.aloneWon[i])) continue;
    bound += Math.max(0, problem.aloneWon[i] - leastShareWon(problem, i, market, bills));
  }
  return bound;
}

/** What the companies of one locality have at most. */
interface Market {
  companies: number;
  mostUnits: number;
  /** Companies that use each process. */
  usersOf: Int32Array;
}

function localMarkets(problem: BoundProblem): Map<number, Market> {
  const markets = new Map<number, Market>();
  for (let i = 0; i < problem.aloneWon.length; i++) {
    if (Number.isNaN(problem.aloneWon[i])) continue;
    const locality = problem.localityOf[i];
    let market = markets.get(locality);
    if (!market) {
      const usersOf = new Int32Array(problem.processCount);
      market = { companies: 0, mostUnits: 0, usersOf };
      markets.set(locality, market);
    }
    market.companies++;
    market.mostUnits = Math.max(market.mostUnits, problem.units[i]);
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      market.usersOf[problem.processes[k]]++;
    }
  }
  return markets;
}

/** The least that company `i` can owe in any cluster, coordination included; Infinity where it can join none. */
function leastShareWon(
  problem: BoundProblem,
  i: number,
  market: Market,
  bills: readonly Float64Array[],
): number {
  const { rules, systems } = problem;
  const units = problem.units[i];
  const own = problem.processes.subarray(problem.processOffsets[i], problem.processOffsets[i + 1]);
  const largest = Math.min(rules.maxMembers, market.companies);
  // What everybody can share costs the same part of its fee in any cluster of a size.
  const rare = own.filter((m) => market.usersOf[m] < largest);
  let least = Number.POSITIVE_INFINITY;
  for (let p = 0; p < systems.length; p++) {
    const system = systems[p];
    const surcharge = system.surchargeWon[problem.regionOf[i]];
    if ((problem.wantedTypes[i] & (1 << system.type)) === 0 || Number.isNaN(surcharge)) continue;
    let plenty = system.engineeringWon;
    for (const m of own) if (market.usersOf[m] >= largest) plenty += system.adaptationWon[m];
    for (let size = rules.minMembers; size <= largest; size++) {
      // Every other member has a unit at least, so a cluster of this size needs that much capacity.
      if (units + size - 1 > system.capacityUnits) break;
      const volume = Math.min(units + (size - 1) * market.mostUnits, system.capacityUnits);
      const bill = volume <= TABLE_UNITS ? bills[p][volume] : unitsWon(system.tiers, system.tierKind, volume);
      let share = plenty / size + (units * bill) / volume + surcharge + rules.coordinationWon * size;
      for (const m of rare) share += system.adaptationWon[m] / Math.min(size, market.usersOf[m]);
      if (share < least) least = share;
    }
  }
  return least;
}
