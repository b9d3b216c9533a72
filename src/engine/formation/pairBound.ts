import type { StandAlone } from '../pricing/standAlone.ts';
import { FeeShares } from './bounds/feeShares.ts';
import { OverlapIndex } from './bounds/overlaps.ts';
import { processKinds } from './bounds/processKinds.ts';
import { type UnitDemand, unitTariff } from './bounds/tariff.ts';
import type { FormationProblem } from './problem.ts';

/** Postings that all companies of a problem together may read: what bounds the time of large markets. */
const POSTINGS = 400_000_000;
/** Passes over the fees of one kind and system: this over the companies of the problem, within limits. */
const PASSES = 80_000;
const FEWEST_PASSES = 4;
const MOST_PASSES = 40;
/** What rounding of doubles may have taken from a company's part, in parts of its stand-alone price and in won. */
const ROUNDING = 1e-12;
const ROUNDING_WON = 1e-3;

/**
 * An upper bound on saving less coordination over every admissible matching, in won: as a rule well below
 * `simpleBoundWon`, which lets every company share each process with the whole cluster at once.
 *
 * Why it holds. Split the cost of every possible cluster (contract and coordination) among its members in any way that
 * never asks more than the cost. If no cluster asks company i for less than pi_i, no matching costs less than the sum of
 * the pi, where whoever is better off alone counts its stand-alone price. So what each company saves against pi, added up,
 * bounds what all save. The split here: engineering and coordination equally, surcharges to whom they concern, each
 * fee equally to its users (`FeeShares` bounds that part by pairs), and units by a tariff that depends on the company's own
 * units alone (`unitTariff`). Capacity, cohesion and nobody-above-stand-alone only exclude clusters, so leaving them out
 * is safe; localities and system types part the companies into markets that share no cluster.
 *
 * Measured on synthetic markets (bench/market.ts, seed 1, plans of the search), gap in percent of the saving, simple and
 * pair: 6.2 and 4.5 with 1,000 companies, 4.4 and 3.0 with 10,000, 3.7 and 3.2 with 100,000; in five localities 11.2
 * and 8.1, 6.7 and 4.9, 5.1 and 4.5.
 *
 * Equal companies are computed once. For each kind the system and size with the least part is refined until it stays the
 * least: most systems are never looked at. Cost O(companies x systems x sizes) plus the postings read and for each
 * pass the groups of partners, both limited; memory O(processes of all companies).
 */
export function pairBoundWon(problem: FormationProblem, alone: readonly StandAlone[]): number {
  const least = leastPartsWon(problem, alone);
  return alone.reduce((bound, { system, won }, i) => {
    if (system < 0) return bound;
    return bound + Math.max(0, won - least[i] + won * ROUNDING + ROUNDING_WON);
  }, 0);
}

/**
 * What each company owes at least in any cluster by the split of `pairBoundWon`, in won with fractions: the parts of the
 * members of any admissible cluster add up to no more than its contract and coordination (but for rounding of doubles).
 * Infinity where a company can join none.
 */
export function leastPartsWon(problem: FormationProblem, alone: readonly StandAlone[]): Float64Array {
  const least = new Float64Array(alone.length).fill(Number.POSITIVE_INFINITY);
  for (const market of marketsOf(problem, alone)) lowerToLeast(problem, market, least);
  return least;
}

/** Companies of one locality that want one type of system. */
interface Market {
  readonly type: number;
  /** Ascending. */
  readonly companies: readonly number[];
}

function marketsOf(problem: FormationProblem, alone: readonly StandAlone[]): Market[] {
  const markets = new Map<number, Map<number, number[]>>();
  const types = [...new Set(problem.systems.map(({ type }) => type))].sort((a, b) => a - b);
  alone.forEach(({ system }, i) => {
    if (system < 0) return;
    for (const type of types) {
      if ((problem.wantedTypes[i] & (1 << type)) === 0) continue;
      const locality = problem.localityOf[i];
      let ofLocality = markets.get(locality);
      if (!ofLocality) {
        ofLocality = new Map();
        markets.set(locality, ofLocality);
      }
      const companies = ofLocality.get(type);
      if (companies) companies.push(i);
      else ofLocality.set(type, [i]);
    }
  });
  return [...markets.values()].flatMap((ofLocality) =>
    [...ofLocality].map(([type, companies]) => ({ type, companies })),
  );
}

/** Lowers `least` of each company of a market to the least part that it can owe there. */
function lowerToLeast(problem: FormationProblem, market: Market, least: Float64Array): void {
  const { minMembers, maxMembers } = problem.rules;
  const largest = Math.min(maxMembers, market.companies.length);
  if (largest < minMembers) return;
  const systems = problem.systems.filter(({ type }) => type === market.type);
  const kinds = processKinds(problem, market.companies);
  const postings = Math.ceil((POSTINGS * market.companies.length) / problem.companyIds.length);
  const index = new OverlapIndex(kinds, largest - 1, postings);
  const fees = new FeeShares(index, systems, largest);
  const base = new BaseCosts(problem, market, systems, largest);
  const passes = Math.min(
    MOST_PASSES,
    Math.max(FEWEST_PASSES, Math.round(PASSES / problem.companyIds.length)),
  );
  for (const kind of index.cells.flat()) {
    fees.start(kind);
    let won = 0;
    for (let k = kinds.companyBounds[kind]; k < kinds.companyBounds[kind + 1]; k++) {
      const i = kinds.companies[k];
      const before = kinds.companies[k - 1];
      const isLike =
        k > kinds.companyBounds[kind] &&
        problem.regionOf[i] === problem.regionOf[before] &&
        problem.units[i] === problem.units[before];
      if (!isLike) won = base.leastWon(i, fees, passes);
      if (won < least[i]) least[i] = won;
    }
  }
}

/** Everything that a company owes apart from fees, for each system and size of one market. */
class BaseCosts {
  private readonly problem: FormationProblem;
  private readonly systems: FormationProblem['systems'];
  private readonly largest: number;
  /** Number of each number of units in the tariffs. */
  private readonly valueOf: ReadonlyMap<number, number>;
  /** Tariff of each system and size. */
  private readonly tariffs: readonly (readonly Float64Array[])[];
  private readonly leastOf: Float64Array;
  private readonly sizeOf: Int32Array;

  constructor(
    problem: FormationProblem,
    { companies }: Market,
    systems: FormationProblem['systems'],
    largest: number,
  ) {
    this.problem = problem;
    this.systems = systems;
    this.largest = largest;
    const demand = unitDemand(problem, companies);
    this.valueOf = new Map(demand.values.map((units, k) => [units, k]));
    this.tariffs = systems.map((system) =>
      Array.from({ length: largest + 1 }, (_, size) =>
        size < problem.rules.minMembers
          ? new Float64Array()
          : unitTariff(system, size, demand, system.capacityUnits),
      ),
    );
    this.leastOf = new Float64Array(systems.length);
    this.sizeOf = new Int32Array(systems.length);
  }

  /** The least that company `i` can owe in any cluster of the market, after up to `passes` refinements of each system. */
  leastWon(i: number, fees: FeeShares, passes: number): number {
    const { leastOf, systems } = this;
    for (let p = 0; p < systems.length; p++) this.update(i, p, fees);
    for (;;) {
      let least = 0;
      for (let p = 1; p < systems.length; p++) if (leastOf[p] < leastOf[least]) least = p;
      if (!(leastOf[least] < Number.POSITIVE_INFINITY) || fees.passesOf(least) >= passes)
        return leastOf[least];
      fees.improve(least, this.sizeOf[least]);
      this.update(i, least, fees);
    }
  }

  /** The least part of company `i` on system number `p` and the size that gives it; Infinity where it can use none. */
  private update(i: number, p: number, fees: FeeShares): void {
    const { problem, largest } = this;
    const { engineeringWon, capacityUnits, surchargeWon } = this.systems[p];
    const { minMembers, coordinationWon } = problem.rules;
    const surcharge = surchargeWon[problem.regionOf[i]];
    const units = problem.units[i];
    const value = this.valueOf.get(units) as number;
    this.leastOf[p] = Number.POSITIVE_INFINITY;
    if (Number.isNaN(surcharge)) return;
    // Every other member has a unit at least, so a cluster needs that much capacity.
    const most = Math.min(largest, capacityUnits - units + 1);
    for (let size = minMembers; size <= most; size++) {
      const won =
        engineeringWon / size +
        coordinationWon * size +
        surcharge +
        this.tariffs[p][size][value] +
        fees.leastWon(p, size);
      if (won < this.leastOf[p]) {
        this.leastOf[p] = won;
        this.sizeOf[p] = size;
      }
    }
  }
}

function unitDemand(problem: FormationProblem, companies: readonly number[]): UnitDemand {
  const counts = new Map<number, number>();
  for (const i of companies) counts.set(problem.units[i], (counts.get(problem.units[i]) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => a[0] - b[0]);
  return { values: sorted.map(([units]) => units), companies: sorted.map(([, count]) => count) };
}
