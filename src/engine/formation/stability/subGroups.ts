import { DOUBT_WON, type OpenClusters } from '../openClusters.ts';

/**
 * How well it is known that no sub-group would block. CERTIFIED: no sub-group of any size can, by an argument over all
 * of them. SEARCHED: none was found.
 */
export type SubGroupCheck = 'CERTIFIED' | 'SEARCHED';

/** Members of a cluster who would all feel less, by more than epsilon, as a cluster of their own around `system`. */
export interface BlockingGroup {
  readonly system: number;
  readonly companies: readonly number[];
}

/** What each member would have to feel below to want a change, in the order of `companies`. */
export interface GroupTargets {
  readonly companies: readonly number[];
  readonly targetsWon: readonly number[];
}

interface Candidate {
  readonly company: number;
  readonly targetWon: number;
}

/** Prices groups of members, whatever cluster they are in now. */
export class GroupPrices {
  readonly open: OpenClusters;
  /** Scratch by process, all 0 between calls. */
  private readonly users: Uint8Array;

  constructor(open: OpenClusters) {
    this.open = open;
    this.users = new Uint8Array(open.problem.processCount);
  }

  /**
   * What each would pay at least in a cluster of `size` of them, in won and fractions; with `size` all of them: what it
   * pays. At most `size` share a process, and at most the largest `size` volumes come together.
   */
  shares(index: number, candidates: readonly Candidate[], size = candidates.length): number[] {
    const { users, open } = this;
    const { processOffsets, processes, units, regionOf, systems } = open.problem;
    const system = systems[index];
    const volumes = candidates.map(({ company }) => units[company]).sort((a, b) => b - a);
    const volume = volumes.slice(0, size).reduce((sum, own) => sum + own, 0);
    for (const { company } of candidates) {
      for (let k = processOffsets[company]; k < processOffsets[company + 1]; k++) users[processes[k]]++;
    }
    const perUnit = open.perUnitWon(index, volume);
    const shares = candidates.map(({ company }) => {
      let share = system.engineeringWon / size + system.surchargeWon[regionOf[company]];
      share += units[company] * perUnit;
      for (let k = processOffsets[company]; k < processOffsets[company + 1]; k++) {
        const fee = system.adaptationWon[processes[k]];
        if (fee > 0) share += fee / Math.min(size, users[processes[k]]);
      }
      return share;
    });
    for (const { company } of candidates) {
      for (let k = processOffsets[company]; k < processOffsets[company + 1]; k++) users[processes[k]] = 0;
    }
    return shares;
  }
}

/**
 * The sub-groups of a cluster that could block with one system.
 *
 * Shares in any sub-group are no lower than in a larger one (population monotonicity). So for groups of size k: whoever
 * would not gain among those still in question, charged kappa k, a k-th of the engineering cost and no less than a k-th of
 * any adaptation, gains in no k of them. Such members are struck out until all who are left would gain. Fewer than k left: no group of size k blocks. The rest would all gain
 * at their own size: they block. What lies between is searched by striking out the least willing.
 *
 * Cost O(members^2 x processes) for a system that nearly pays; one pass over the members for others.
 */
export function blockingGroup(
  prices: GroupPrices,
  column: number,
  system: number,
  { companies, targetsWon }: GroupTargets,
): { group: BlockingGroup | null; check: SubGroupCheck } {
  const { open } = prices;
  const { minMembers } = open.problem.rules;
  const isOwn = system === open.systemAt[column];
  const all = companies
    .map((company, k) => ({ company, targetWon: targetsWon[k] }))
    .filter(({ company }) => open.serves(system, ofCompany(open, company)));
  const free = open.freeUnits[system] + (isOwn ? open.unitsAt[column] : 0);
  const most = isOwn ? companies.length - 1 : companies.length;
  // Of any size: all that are left may come together, and coordination is that of the smallest group.
  const inQuestion = strikeOut(prices, system, all, minMembers, ({ length }) => length);
  let check: SubGroupCheck = 'CERTIFIED';
  for (let size = minMembers; size <= Math.min(most, inQuestion.length); size++) {
    const candidates = strikeOut(prices, system, inQuestion, size, () => size);
    if (candidates.length < size || leastUnits(open, candidates, size) > free) continue;
    const group = groupOf(prices, system, candidates, size, free, most);
    if (group !== null) return { group: { system, companies: group }, check: 'CERTIFIED' };
    check = 'SEARCHED';
  }
  return { group: null, check };
}

function ofCompany({ problem }: OpenClusters, company: number) {
  return { wantedTypes: problem.wantedTypes[company], region: problem.regionOf[company] };
}

function leastUnits({ problem }: OpenClusters, candidates: readonly Candidate[], size: number): number {
  const units = candidates.map(({ company }) => problem.units[company]).sort((a, b) => a - b);
  return units.slice(0, size).reduce((sum, own) => sum + own, 0);
}

/**
 * Those of `candidates` who would gain if `togetherOf` of them came together and coordination were that of `size`, struck
 * out until nobody more goes or fewer than `size` are left.
 */
function strikeOut(
  prices: GroupPrices,
  system: number,
  candidates: readonly Candidate[],
  size: number,
  togetherOf: (left: readonly Candidate[]) => number,
): readonly Candidate[] {
  let left = candidates;
  while (left.length >= size) {
    const shares = prices.shares(system, left, togetherOf(left));
    const kept = left.filter((one, k) => wouldGain(prices.open, one, shares[k], size));
    if (kept.length === left.length) return kept;
    left = kept;
  }
  return left;
}

function wouldGain(open: OpenClusters, { company, targetWon }: Candidate, shareWon: number, size: number) {
  const feltWon = shareWon + open.problem.rules.coordinationWon * size;
  return feltWon < targetWon && shareWon <= open.aloneWon[company] + DOUBT_WON;
}

/** A group that blocks, among candidates who would gain at `size` at best: all of them, or without the least willing. */
function groupOf(
  prices: GroupPrices,
  system: number,
  candidates: readonly Candidate[],
  size: number,
  freeUnits: number,
  most: number,
): number[] | null {
  let left = [...candidates];
  while (left.length >= size) {
    const shares = prices.shares(system, left);
    const units = left.reduce((sum, { company }) => sum + prices.open.problem.units[company], 0);
    const fits = units <= freeUnits && left.length <= most;
    if (fits && left.every((one, k) => wouldGain(prices.open, one, shares[k], left.length))) {
      return left.map(({ company }) => company);
    }
    const spare = left.map(({ targetWon }, k) => targetWon - shares[k]);
    const leastWilling = spare.indexOf(Math.min(...spare));
    left = left.filter((_, k) => k !== leastWilling);
  }
  return null;
}

/** Whether the price of a unit never rises up to `most` units: what population monotonicity rests on. */
export function isPerUnitFalling(open: OpenClusters, system: number, most: number): boolean {
  for (let units = 1; units < most; units++) {
    if (open.perUnitWon(system, units + 1) > open.perUnitWon(system, units) * (1 + 1e-12)) return false;
  }
  return true;
}
