import { compare, fraction } from '../pricing/fraction.ts';
import { contractLines, exactShares } from '../pricing/quote.ts';
import type { StandAlone } from '../pricing/standAlone.ts';
import { unitsWon } from '../pricing/tiers.ts';
import type { MatchedCluster } from './matching.ts';
import { type FormationProblem, memberOf } from './problem.ts';

/** Companies up to which every cluster is listed where no capacity can bind: 2^12 sets. */
const LISTED_COMPANIES = 12;
/** The same where the choice of one cluster takes units from others. */
const LISTED_WITH_CAPACITY = 10;

interface Option extends MatchedCluster {
  readonly gainWon: number;
  readonly units: number;
  /** Bit k set: the k-th able company is a member. */
  readonly set: number;
}

/** The companies that can use a system, and what they need together. */
interface Market {
  readonly problem: FormationProblem;
  readonly alone: readonly StandAlone[];
  readonly companies: readonly number[];
  readonly units: number;
}

/**
 * The best matching of a tiny market, by listing every admissible cluster; limits are checked on exact fractions.
 * Cost O(2^n x systems x processes) for n companies, then O(3^n) where no capacity can bind.
 *
 * @returns null where the market is too large to be listed
 */
export function solveExactly(
  problem: FormationProblem,
  alone: readonly StandAlone[],
): MatchedCluster[] | null {
  const companies = alone.map((_, i) => i).filter((i) => alone[i].system >= 0);
  const units = companies.reduce((sum, i) => sum + problem.units[i], 0);
  const canBind = problem.systems.some((system) => system.capacityUnits < units);
  if (companies.length > (canBind ? LISTED_WITH_CAPACITY : LISTED_COMPANIES)) return null;
  const market = { problem, alone, companies, units };
  const options: Option[] = [];
  for (let set = 1; set < 1 << companies.length; set++) options.push(...optionsOf(market, set));
  return canBind ? bestWithinCapacity(market, options) : bestPartition(companies.length, options);
}

/** The clusters of one set of companies that gain: the best, and those of scarce systems that come before it. */
function optionsOf(market: Market, set: number): Option[] {
  const { problem, alone, companies } = market;
  const { rules } = problem;
  const members = companies.filter((_, k) => set & (1 << k));
  if (members.length < rules.minMembers || members.length > rules.maxMembers) return [];
  if (members.some((i) => problem.localityOf[i] !== problem.localityOf[members[0]])) return [];
  const units = members.reduce((sum, i) => sum + problem.units[i], 0);
  const standAloneWon = members.reduce((sum, i) => sum + alone[i].won, 0);
  const coordinationWon = rules.coordinationWon * members.length ** 2;
  const union = new Set(members.flatMap((i) => [...(memberOf(problem, i).processes as Uint16Array)]));
  const ranked = problem.systems
    .map((_, system) => ({ system, contractWon: contractOf(problem, members, union, units, system) }))
    .map(({ system, contractWon }) => ({ system, gainWon: standAloneWon - contractWon - coordinationWon }))
    .filter(({ gainWon }) => gainWon > 0)
    .sort((a, b) => b.gainWon - a.gainWon || a.system - b.system);
  const options: Option[] = [];
  for (const { system, gainWon } of ranked) {
    if (!keepsLimits(market, members, system)) continue;
    options.push({ system, members, gainWon, units, set });
    // A system that can serve everybody is always there, so nothing dearer is ever chosen.
    if (problem.systems[system].capacityUnits >= market.units) break;
  }
  return options;
}

/** contract(S, p) in won; Infinity where a member may not use the system or it is too small. */
function contractOf(
  problem: FormationProblem,
  members: readonly number[],
  union: ReadonlySet<number>,
  units: number,
  index: number,
): number {
  const system = problem.systems[index];
  if (units > system.capacityUnits) return Number.POSITIVE_INFINITY;
  let won = system.engineeringWon + unitsWon(system.tiers, system.tierKind, units);
  for (const process of union) won += system.adaptationWon[process];
  for (const i of members) {
    const surcharge = system.surchargeWon[problem.regionOf[i]];
    const mayUse = (problem.wantedTypes[i] & (1 << system.type)) !== 0 && !Number.isNaN(surcharge);
    won += mayUse ? surcharge : Number.POSITIVE_INFINITY;
  }
  return won;
}

/** Nobody pays more than alone, on exact fractions. */
function keepsLimits({ problem, alone }: Market, members: readonly number[], system: number): boolean {
  const priced = members.map((i) => memberOf(problem, i));
  const shares = exactShares(contractLines(problem.systems[system], priced), members.length);
  return shares.every((share, k) => compare(share, fraction(alone[members[k]].won)) <= 0);
}

/** The best disjoint options, by a table over sets of companies. */
function bestPartition(companies: number, options: readonly Option[]): Option[] {
  const bySet = new Map(options.map((option) => [option.set, option]));
  const gains = new Float64Array(1 << companies);
  const chosen = new Int32Array(1 << companies);
  for (let left = 1; left < 1 << companies; left++) {
    const first = left & -left;
    const others = left ^ first;
    gains[left] = gains[others];
    for (let rest = others; ; rest = (rest - 1) & others) {
      const option = bySet.get(rest | first);
      if (option && option.gainWon + gains[others ^ rest] > gains[left]) {
        gains[left] = option.gainWon + gains[others ^ rest];
        chosen[left] = option.set;
      }
      if (rest === 0) break;
    }
  }
  const best: Option[] = [];
  for (let left = (1 << companies) - 1; left !== 0; ) {
    const option = bySet.get(chosen[left]);
    if (option) best.push(option);
    left ^= option ? option.set : left & -left;
  }
  return best;
}

/** The best disjoint options within every capacity: depth first, cutting what cannot beat the best so far. */
function bestWithinCapacity({ problem, companies }: Market, options: readonly Option[]): Option[] {
  const ranked = [...options].sort((a, b) => b.gainWon - a.gainWon || a.set - b.set || a.system - b.system);
  const byFirst = companies.map((_, k) => ranked.filter(({ set }) => (set & -set) === 1 << k));
  // Most that companies k and later could gain: each at its best part of any option.
  const mostFrom = new Float64Array(companies.length + 1);
  for (let k = companies.length - 1; k >= 0; k--) {
    const own = ranked.filter(({ set }) => set & (1 << k));
    const part = own.reduce((most, { gainWon, members }) => Math.max(most, gainWon / members.length), 0);
    mostFrom[k] = mostFrom[k + 1] + part;
  }
  const freeUnits = problem.systems.map((system) => system.capacityUnits);
  const chosen: Option[] = [];
  let best: Option[] = [];
  let bestGain = 0;
  const decide = (k: number, taken: number, gain: number): void => {
    if (gain > bestGain) {
      bestGain = gain;
      best = [...chosen];
    }
    if (k === companies.length || gain + mostFrom[k] <= bestGain) return;
    for (const option of taken & (1 << k) ? [] : byFirst[k]) {
      if (option.set & taken || option.units > freeUnits[option.system]) continue;
      chosen.push(option);
      freeUnits[option.system] -= option.units;
      decide(k + 1, taken | option.set, gain + option.gainWon);
      freeUnits[option.system] += option.units;
      chosen.pop();
    }
    decide(k + 1, taken, gain);
  };
  decide(0, 0, 0);
  return best;
}
