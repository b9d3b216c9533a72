import type { StandAlone } from '../pricing/standAlone.ts';
import type { PricedSystem } from '../pricing/system.ts';
import { type BoundProblem, boundProblem } from './bounds/boundProblem.ts';
import { FeeShares } from './bounds/feeShares.ts';
import { type Offer, offersOf } from './bounds/offers.ts';
import { type KindLists, kindLists, OverlapIndex } from './bounds/overlaps.ts';
import { type ProcessKinds, processKinds } from './bounds/processKinds.ts';
import { type UnitDemand, unitTariffs } from './bounds/tariff.ts';
import type { FormationProblem } from './problem.ts';

/** Postings that all companies of a problem together may read: what bounds the time of large markets. */
const POSTINGS = 400_000_000;
/** Passes over the fees of one kind and system: this over the companies of the problem, within limits. */
const PASSES = 80_000;
const FEWEST_PASSES = 4;
const MOST_PASSES = 40;
/** A market is cut into this many ranges at most, and into ranges of so many kinds at least, which threads can share. */
const MOST_RANGES = 24;
const RANGE_KINDS = 500;
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
 * fee equally to its users (`FeeShares` bounds that part by pairs), and units by tariffs that depend on the company's own
 * units alone, one for each step of the volume price (`unitTariffs`). Capacity, cohesion and nobody-above-stand-alone only exclude clusters, so leaving them out
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
  const plain = boundProblem(problem, alone);
  return boundFromParts(plain, everyPart(plain));
}

/**
 * What each company owes at least in any cluster by the split of `pairBoundWon`, in won with fractions: the parts of the
 * members of any admissible cluster add up to no more than its contract and coordination (but for rounding of doubles).
 * Infinity where a company can join none.
 */
export function leastPartsWon(problem: FormationProblem, alone: readonly StandAlone[]): Float64Array {
  const plain = boundProblem(problem, alone);
  return leastOf(plain, everyPart(plain));
}

/** What a range of the cells of a market answered. */
export interface RangeParts {
  readonly market: PairMarket;
  readonly from: number;
  readonly to: number;
  /** As `pairParts` answers. */
  readonly won: Float64Array | undefined;
}

function everyPart(problem: BoundProblem): RangeParts[] {
  return pairMarkets(problem).flatMap((market) =>
    market.ranges.map(([from, to]) => ({ market, from, to, won: pairParts(market, from, to) })),
  );
}

/** The bound from the answers of all ranges of all markets; added up in the order of companies, however it was cut. */
export function boundFromParts({ aloneWon }: BoundProblem, ranges: readonly RangeParts[]): number {
  return boundOfParts(aloneWon, leastOf({ aloneWon }, ranges));
}

/** The bound from what each company owes at least. Companies of which the stand-alone price is NaN can use no system. */
export function boundOfParts(aloneWon: Float64Array, least: Float64Array): number {
  return aloneWon.reduce((bound, won, i) => {
    if (Number.isNaN(won)) return bound;
    return bound + Math.max(0, won - least[i] + won * ROUNDING + ROUNDING_WON);
  }, 0);
}

/** The least part of each company over its markets. */
function leastOf({ aloneWon }: Pick<BoundProblem, 'aloneWon'>, ranges: readonly RangeParts[]): Float64Array {
  const least = new Float64Array(aloneWon.length).fill(Number.POSITIVE_INFINITY);
  for (const range of ranges) lowerBy(range, least);
  return least;
}

function lowerBy({ market, from, to, won }: RangeParts, least: Float64Array): void {
  const { lists, kinds } = market;
  let at = 0;
  for (let c = lists.cellBounds[from]; c < lists.cellBounds[to]; c++) {
    const kind = lists.cellKinds[c];
    for (let k = kinds.companyBounds[kind]; k < kinds.companyBounds[kind + 1]; k++, at++) {
      const i = kinds.companies[k];
      // A range without an answer says nothing.
      const part = won ? won[at] : Number.NEGATIVE_INFINITY;
      if (part < least[i]) least[i] = part;
    }
  }
}

/** Companies of one locality that want one type of system, ready to be bounded in ranges of cells; plain data. */
export interface PairMarket {
  readonly systems: readonly PricedSystem[];
  readonly rules: Pick<FormationProblem['rules'], 'minMembers' | 'coordinationWon'>;
  /** Members of its largest cluster. */
  readonly largest: number;
  readonly kinds: ProcessKinds;
  readonly lists: KindLists;
  /** Units and region of each company of `kinds`, in their order. */
  readonly units: Int32Array;
  readonly regions: Int32Array;
  /** The distinct numbers of units, ascending. */
  readonly values: readonly number[];
  /** Steps of the volume price of each system, and for each system and size what each number of units pays by each. */
  readonly offers: readonly (readonly Offer[])[];
  readonly offerTariffs: readonly (readonly (readonly Float64Array[])[])[];
  /** The least of the steps. */
  readonly tariffs: readonly (readonly Float64Array[])[];
  /** Postings of one kind, and refinements of one company and system. */
  readonly postingsOfKind: number;
  readonly passes: number;
  /** From which cell up to before which: what one task does. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** The markets of a problem: what has to be known before its companies can be bounded one by one. */
export function pairMarkets(problem: BoundProblem): PairMarket[] {
  const markets = new Map<number, Map<number, number[]>>();
  const types = [...new Set(problem.systems.map(({ type }) => type))].sort((a, b) => a - b);
  problem.aloneWon.forEach((won, i) => {
    if (Number.isNaN(won)) return;
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
    [...ofLocality]
      .filter(([, companies]) => companies.length >= problem.rules.minMembers)
      .map(([type, companies]) => pairMarket(problem, type, companies)),
  );
}

function pairMarket(problem: BoundProblem, type: number, companies: readonly number[]): PairMarket {
  const { minMembers, maxMembers, coordinationWon } = problem.rules;
  const largest = Math.min(maxMembers, companies.length);
  const systems = problem.systems.filter((system) => system.type === type);
  const kinds = processKinds(problem, companies);
  const lists = kindLists(kinds);
  const demand = unitDemand(problem, companies);
  const count = problem.aloneWon.length;
  const [fewest, most] = [demand.values[0], demand.values[demand.values.length - 1]];
  const offers = systems.map((system, p) =>
    offersOf(system, p, minMembers * fewest, Math.min(system.capacityUnits, largest * most)),
  );
  const offerTariffs = offers.map((own) =>
    Array.from({ length: largest + 1 }, (_, size) =>
      size < minMembers || own.length === 0 ? [] : unitTariffs(own, size, demand),
    ),
  );
  const passes = Math.min(MOST_PASSES, Math.max(FEWEST_PASSES, Math.round(PASSES / count)));
  return {
    systems,
    rules: { minMembers, coordinationWon },
    largest,
    kinds,
    lists,
    units: kinds.companies.map((i) => problem.units[i]),
    regions: kinds.companies.map((i) => problem.regionOf[i]),
    values: demand.values,
    offers,
    offerTariffs,
    tariffs: offerTariffs.map((ofSizes) =>
      ofSizes.map((rows) =>
        Float64Array.from(rows.length === 0 ? [] : demand.values, (_, v) =>
          rows.reduce((least, row) => Math.min(least, row[v]), Number.POSITIVE_INFINITY),
        ),
      ),
    ),
    postingsOfKind: (POSTINGS * companies.length) / count / kinds.count,
    passes,
    ranges: rangesOf(lists),
  };
}

/** Ranges of whole cells with about equally many kinds. */
function rangesOf({ cellBounds }: KindLists): [number, number][] {
  const cells = cellBounds.length - 1;
  const kinds = cellBounds[cells];
  const size = Math.max(RANGE_KINDS, Math.ceil(kinds / MOST_RANGES));
  const ranges: [number, number][] = [];
  for (let from = 0; from < cells; ) {
    let to = from + 1;
    while (to < cells && cellBounds[to + 1] - cellBounds[from] <= size) to++;
    ranges.push([from, to]);
    from = to;
  }
  return ranges;
}

/** What the companies of some cells of a market owe at least, in won, in the order of the cells, their kinds and companies. */
export function pairParts(market: PairMarket, from: number, to: number): Float64Array {
  const { kinds, lists, units, regions, systems, largest, passes } = market;
  const { cellBounds, cellKinds } = lists;
  const asked = cellBounds[to] - cellBounds[from];
  const index = new OverlapIndex(kinds, lists, largest - 1, Math.ceil(market.postingsOfKind * asked));
  const fees = new FeeShares(index, systems, largest);
  const base = new BaseCosts(market);
  const parts: number[] = [];
  for (let c = cellBounds[from]; c < cellBounds[to]; c++) {
    const kind = cellKinds[c];
    fees.start(kind);
    let won = 0;
    for (let k = kinds.companyBounds[kind]; k < kinds.companyBounds[kind + 1]; k++) {
      const isLike =
        k > kinds.companyBounds[kind] && regions[k] === regions[k - 1] && units[k] === units[k - 1];
      if (!isLike) won = base.leastWon(k, fees, passes);
      parts.push(won);
    }
  }
  return Float64Array.from(parts);
}

/** Everything that a company owes apart from fees, for each system and size of one market. */
class BaseCosts {
  private readonly market: PairMarket;
  /** Number of each number of units in the tariffs. */
  private readonly valueOf: ReadonlyMap<number, number>;
  private readonly leastOf: Float64Array;
  private readonly sizeOf: Int32Array;

  constructor(market: PairMarket) {
    this.market = market;
    this.valueOf = new Map(market.values.map((units, k) => [units, k]));
    this.leastOf = new Float64Array(market.systems.length);
    this.sizeOf = new Int32Array(market.systems.length);
  }

  /** The least that company number `k` of the market can owe in any cluster, after up to `passes` refinements a system. */
  leastWon(k: number, fees: FeeShares, passes: number): number {
    const { leastOf } = this;
    for (let p = 0; p < leastOf.length; p++) this.update(k, p, fees);
    for (;;) {
      let least = 0;
      for (let p = 1; p < leastOf.length; p++) if (leastOf[p] < leastOf[least]) least = p;
      if (!(leastOf[least] < Number.POSITIVE_INFINITY) || fees.passesOf(least) >= passes)
        return leastOf[least];
      fees.improve(least, this.sizeOf[least]);
      this.update(k, least, fees);
    }
  }

  /** The least part of the company on system number `p` and the size that gives it; Infinity where it can use none. */
  private update(k: number, p: number, fees: FeeShares): void {
    const { systems, largest, rules, tariffs, regions } = this.market;
    const { engineeringWon, capacityUnits, surchargeWon } = systems[p];
    const surcharge = surchargeWon[regions[k]];
    const units = this.market.units[k];
    const value = this.valueOf.get(units) as number;
    this.leastOf[p] = Number.POSITIVE_INFINITY;
    if (Number.isNaN(surcharge)) return;
    // Every other member has a unit at least, so a cluster needs that much capacity.
    const most = Math.min(largest, capacityUnits - units + 1);
    for (let size = rules.minMembers; size <= most; size++) {
      const won =
        engineeringWon / size +
        rules.coordinationWon * size +
        surcharge +
        tariffs[p][size][value] +
        fees.leastWon(p, size);
      if (won < this.leastOf[p]) {
        this.leastOf[p] = won;
        this.sizeOf[p] = size;
      }
    }
  }
}

function unitDemand(problem: BoundProblem, companies: readonly number[]): UnitDemand {
  const counts = new Map<number, number>();
  for (const i of companies) counts.set(problem.units[i], (counts.get(problem.units[i]) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => a[0] - b[0]);
  return { values: sorted.map(([units]) => units), companies: sorted.map(([, count]) => count) };
}
