import type { PricedSystem } from '../pricing/system.ts';
import type { Matching } from './matching.ts';
import type { FormationProblem } from './problem.ts';
import { chooseWithin } from './whatIf/capacityChoice.ts';
import { type Bid, SheetMarket, type Standing } from './whatIf/sheetMarket.ts';

/** What a system would serve with one sheet. */
export interface SheetPosition {
  /** Indices in the matching of the clusters that it serves, ascending. */
  readonly clusters: readonly number[];
  readonly units: number;
  /** Contract prices of those clusters. */
  readonly revenueWon: number;
  /** Clusters that it would win if it had more units. */
  readonly beyondCapacity: readonly number[];
}

/** Why a cluster is lost. NOT_SOLD: to some member any more. */
export type LossReason = 'OUTBID' | 'NOT_SOLD' | 'ABOVE_STAND_ALONE' | 'CAPACITY';

/** How the system stands with one cluster under the changed sheet. */
export interface SheetStanding {
  readonly cluster: number;
  readonly units: number;
  /** Its contract price with the sheet in force and with the changed one; null where it cannot be sold to all. */
  readonly beforeWon: number | null;
  readonly afterWon: number | null;
  /** The cheapest other admissible system; null where there is none. */
  readonly rival: Bid | null;
  /** rival's price less its own: what it leads by, or lacks where negative; null without one of the two. */
  readonly marginWon: number | null;
}

/** What another sheet would do to a system's place among today's clusters. */
export interface SheetWhatIf {
  readonly before: SheetPosition;
  readonly after: SheetPosition;
  readonly won: readonly SheetStanding[];
  readonly lost: readonly (SheetStanding & { readonly reason: LossReason })[];
  /**
   * Clusters that it does not win but would with a lower engineering cost: the least cut of the changed sheet's, at most
   * a tenth of its contract there, the smallest first. Each is priced again with the cut, and each is a cut for itself.
   */
  readonly near: readonly (SheetStanding & { readonly cutWon: number })[];
  /** Whether the choice within the capacity is the best one, not only a good one. */
  readonly isExact: boolean;
}

/** A cut above this part of the contract is no near miss. */
const NEAR_PART = 0.1;

/**
 * What a changed price sheet would do: each of today's clusters goes to its cheapest admissible system (wanted by and
 * sold to every member, units left at other providers, nobody above its stand-alone price), with the sheet in force and
 * with the changed one. Where the provider's own units do not suffice it serves the clusters with most revenue.
 *
 * Clusters stay as they are; another round might form others. Other providers' units are those that the matching leaves
 * them, each cluster looked at by itself. Cost O(clusters x systems x processes of the members).
 *
 * @param system index of the system
 * @param changed its new sheet; of the same length of tables
 */
export function sheetWhatIf(
  problem: FormationProblem,
  matching: Matching,
  system: number,
  changed: PricedSystem,
): SheetWhatIf {
  const market = new SheetMarket(problem, matching, system);
  const before = placed(market, problem.systems[system]);
  const after = placed(market, changed);
  const standing = (cluster: number): SheetStanding => {
    const now = after.standings[cluster];
    return {
      cluster,
      units: market.clusters[cluster].units,
      beforeWon: before.standings[cluster].contractWon,
      afterWon: now.contractWon,
      rival: now.rival,
      marginWon:
        now.rival === null || now.contractWon === null ? null : now.rival.contractWon - now.contractWon,
    };
  };
  const hadIt = new Set(before.position.clusters);
  const hasIt = new Set(after.position.clusters);
  const lost = before.position.clusters.filter((cluster) => !hasIt.has(cluster));
  return {
    before: before.position,
    after: after.position,
    won: after.position.clusters.filter((cluster) => !hadIt.has(cluster)).map(standing),
    lost: lost.map((cluster) => ({ ...standing(cluster), reason: lossReason(after.standings[cluster]) })),
    near: matching
      .flatMap((_, cluster) => {
        const cutWon = cutNeeded(market, cluster, changed, after.standings[cluster]);
        return cutWon === null ? [] : [{ ...standing(cluster), cutWon }];
      })
      .sort((a, b) => a.cutWon - b.cutWon || a.cluster - b.cluster),
    isExact: before.isExact && after.isExact,
  };
}

/** What it would be worth to have one process as standard. */
export interface StandardValue {
  readonly process: number;
  /** The fee that the provider would give up with each cluster that uses the process. */
  readonly feeWon: number;
  /** Companies of today's clusters that use it. */
  readonly users: number;
  readonly clustersWon: number;
  readonly unitsWon: number;
  readonly revenueWon: number;
  /** Revenue after it less revenue before; below 0 where the fees given up weigh more. */
  readonly revenueChangeWon: number;
}

/**
 * Which process as standard (adaptation 0) would win a system most: every process that has a fee and that some company of
 * today's clusters uses, the largest gain in revenue first, then most clusters, then the smaller fee. Each is a whole
 * `sheetWhatIf`, so capacity and limits hold. Cost O(processes x clusters x (members + systems)).
 */
export function mostValuableStandard(
  problem: FormationProblem,
  matching: Matching,
  system: number,
): StandardValue[] {
  const market = new SheetMarket(problem, matching, system);
  const sheet = problem.systems[system];
  const before = placed(market, sheet).position;
  const hadIt = new Set(before.clusters);
  const values: StandardValue[] = [];
  usersOf(problem, matching).forEach((users, process) => {
    const feeWon = sheet.adaptationWon[process];
    if (users === 0 || feeWon === 0) return;
    const adaptationWon = Float64Array.from(sheet.adaptationWon);
    adaptationWon[process] = 0;
    const { position } = placed(market, { ...sheet, adaptationWon });
    const won = position.clusters.filter((cluster) => !hadIt.has(cluster));
    values.push({
      process,
      feeWon,
      users,
      clustersWon: won.length,
      unitsWon: won.reduce((sum, cluster) => sum + market.clusters[cluster].units, 0),
      revenueWon: position.revenueWon,
      revenueChangeWon: position.revenueWon - before.revenueWon,
    });
  });
  return values.sort(
    (a, b) =>
      b.revenueChangeWon - a.revenueChangeWon ||
      b.clustersWon - a.clustersWon ||
      a.feeWon - b.feeWon ||
      a.process - b.process,
  );
}

function usersOf(problem: FormationProblem, matching: Matching): Int32Array {
  const users = new Int32Array(problem.processCount);
  for (const { members } of matching) {
    for (const i of members) {
      for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++)
        users[problem.processes[k]]++;
    }
  }
  return users;
}

interface Placed {
  readonly standings: readonly Standing[];
  readonly position: SheetPosition;
  readonly isExact: boolean;
}

/** Where a sheet would stand, within its capacity. */
function placed(market: SheetMarket, sheet: PricedSystem): Placed {
  const standings = market.clusters.map((_, cluster) => market.standing(cluster, sheet));
  const winnable = standings.flatMap(({ wins }, cluster) => (wins ? [cluster] : []));
  const units = winnable.map((cluster) => market.clusters[cluster].units);
  const revenue = winnable.map((cluster) => standings[cluster].contractWon ?? 0);
  const { chosen, isExact } = chooseWithin(sheet.capacityUnits, units, revenue);
  const isChosen = new Set(chosen);
  return {
    standings,
    position: {
      clusters: chosen.map((job) => winnable[job]),
      units: chosen.reduce((sum, job) => sum + units[job], 0),
      revenueWon: chosen.reduce((sum, job) => sum + revenue[job], 0),
      beyondCapacity: winnable.filter((_, job) => !isChosen.has(job)),
    },
    isExact,
  };
}

function lossReason({ contractWon, isAboveStandAlone, wins }: Standing): LossReason {
  if (contractWon === null) return 'NOT_SOLD';
  if (wins) return 'CAPACITY';
  return isAboveStandAlone ? 'ABOVE_STAND_ALONE' : 'OUTBID';
}

/** The least cut in engineering that would win the cluster; null where it is won already, or would take too much. */
function cutNeeded(
  market: SheetMarket,
  cluster: number,
  sheet: PricedSystem,
  { contractWon, rival, wins }: Standing,
): number | null {
  if (wins || contractWon === null || rival === null) return null;
  if (market.clusters[cluster].units > sheet.capacityUnits) return null;
  const isPresent = market.clusters[cluster].present === market.own;
  const cutWon = Math.max(1, contractWon - rival.contractWon + (isPresent ? 0 : 1));
  if (cutWon > Math.min(sheet.engineeringWon, NEAR_PART * contractWon)) return null;
  const cut = { ...sheet, engineeringWon: sheet.engineeringWon - cutWon };
  return market.standing(cluster, cut).wins ? cutWon : null;
}
