import type { Random } from '../random.ts';
import type { FormationProblem } from './problem.ts';

/** Companies that stay together when a market is cut into blocks: a cluster, or one company. */
export type Bundle = readonly number[];

/**
 * Cuts a market into blocks of at most about `blockSize` companies that work alike: by locality first, then by halving on
 * one process after another, the most even cuts first. The same bundles and draws give the same blocks.
 *
 * Cost O(total processes x log(companies / blockSize)).
 *
 * @param random picks among the few most even cuts, so that a second pass cuts elsewhere
 * @returns company numbers ascending, one list a block
 */
export function cutIntoBlocks(
  problem: FormationProblem,
  bundles: readonly Bundle[],
  blockSize: number,
  random: Random,
): number[][] {
  const byLocality = new Map<number, Bundle[]>();
  for (const bundle of bundles) {
    const locality = problem.localityOf[bundle[0]];
    const known = byLocality.get(locality);
    if (known) known.push(bundle);
    else byLocality.set(locality, [bundle]);
  }
  const pieces: Bundle[][] = [];
  for (const local of byLocality.values()) halve(problem, local, blockSize, random, pieces);
  return packed(pieces, blockSize).map((block) => block.sort((a, b) => a - b));
}

function companiesIn(bundles: readonly Bundle[]): number {
  return bundles.reduce((sum, bundle) => sum + bundle.length, 0);
}

/** Splits by the presence of a process until the pieces are small; pieces come out next to their likes. */
function halve(
  problem: FormationProblem,
  bundles: Bundle[],
  blockSize: number,
  random: Random,
  pieces: Bundle[][],
): void {
  const size = companiesIn(bundles);
  if (size <= blockSize) {
    pieces.push(bundles);
    return;
  }
  const process = evenProcess(problem, bundles, random);
  const [withIt, without]: [Bundle[], Bundle[]] = [[], []];
  if (process < 0) {
    // All alike: any cut is as good.
    const middle = Math.floor(bundles.length / 2);
    withIt.push(...bundles.slice(0, middle));
    without.push(...bundles.slice(middle));
  } else {
    for (const bundle of bundles) (bundleUses(problem, bundle, process) ? withIt : without).push(bundle);
  }
  if (withIt.length === 0 || without.length === 0) pieces.push(bundles);
  else {
    halve(problem, withIt, blockSize, random, pieces);
    halve(problem, without, blockSize, random, pieces);
  }
}

/** A bundle counts as using a process when its first member does. */
function bundleUses(problem: FormationProblem, bundle: Bundle, process: number): boolean {
  const [first] = bundle;
  for (let k = problem.processOffsets[first]; k < problem.processOffsets[first + 1]; k++) {
    if (problem.processes[k] === process) return true;
  }
  return false;
}

/** One of the three processes whose users are nearest to half; -1 where every bundle has the same. */
function evenProcess(problem: FormationProblem, bundles: readonly Bundle[], random: Random): number {
  const users = new Float64Array(problem.processCount);
  for (const bundle of bundles) {
    const [first] = bundle;
    for (let k = problem.processOffsets[first]; k < problem.processOffsets[first + 1]; k++) {
      users[problem.processes[k]] += bundle.length;
    }
  }
  const half = companiesIn(bundles) / 2;
  const splitting = [...users.keys()].filter((process) => users[process] > 0 && users[process] < 2 * half);
  splitting.sort((a, b) => Math.abs(users[a] - half) - Math.abs(users[b] - half) || a - b);
  const choices = Math.min(3, splitting.length);
  return choices === 0 ? -1 : splitting[random.below(choices)];
}

/** Puts neighbouring pieces of one locality together while they fit. */
function packed(pieces: readonly Bundle[][], blockSize: number): number[][] {
  const blocks: number[][] = [];
  for (const piece of pieces) {
    const companies = piece.flat();
    const last = blocks[blocks.length - 1];
    if (last && last.length + companies.length <= blockSize) last.push(...companies);
    else blocks.push(companies);
  }
  return blocks;
}

/**
 * The problem of some companies alone, with only the processes and regions that they have. Systems get their part of
 * the capacity: what the block already uses of it, and of the rest as much as the block is of the companies.
 *
 * @param companies ascending company numbers
 * @param usedUnits units of each system that these companies have in their clusters
 * @param freeUnits units of each system that nobody has
 */
export function subProblem(
  problem: FormationProblem,
  companies: readonly number[],
  usedUnits: ArrayLike<number>,
  freeUnits: ArrayLike<number>,
): FormationProblem {
  const processNumbers = renumbering(problem.processCount, (use) => {
    for (const i of companies) {
      for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++)
        use(problem.processes[k]);
    }
  });
  const regionCount = problem.systems[0]?.surchargeWon.length ?? 0;
  const regionNumbers = renumbering(regionCount, (use) => {
    for (const i of companies) use(problem.regionOf[i]);
  });
  const processOffsets = new Int32Array(companies.length + 1);
  const processes: number[] = [];
  companies.forEach((i, k) => {
    for (let j = problem.processOffsets[i]; j < problem.processOffsets[i + 1]; j++) {
      processes.push(processNumbers.newOf[problem.processes[j]]);
    }
    processOffsets[k + 1] = processes.length;
  });
  const part = companies.length / problem.companyIds.length;
  const pick = (values: Int32Array): Int32Array => Int32Array.from(companies, (i) => values[i]);
  return {
    companyIds: companies.map((i) => problem.companyIds[i]),
    processCount: processNumbers.kept.length,
    processOffsets,
    processes: Uint16Array.from(processes),
    units: pick(problem.units),
    regionOf: Int32Array.from(companies, (i) => regionNumbers.newOf[problem.regionOf[i]]),
    localityOf: pick(problem.localityOf),
    wantedTypes: pick(problem.wantedTypes),
    systems: problem.systems.map((system, p) => ({
      ...system,
      adaptationWon: Float64Array.from(processNumbers.kept, (process) => system.adaptationWon[process]),
      surchargeWon: Float64Array.from(regionNumbers.kept, (region) => system.surchargeWon[region]),
      capacityUnits: Math.max(1, usedUnits[p] + Math.floor(freeUnits[p] * part)),
    })),
    rules: problem.rules,
  };
}

/** Numbers 0.. for those of 0..count-1 that are used, in their order. */
function renumbering(
  count: number,
  visit: (use: (number: number) => void) => void,
): { kept: number[]; newOf: Int32Array } {
  const newOf = new Int32Array(count).fill(-1);
  visit((number) => {
    newOf[number] = 0;
  });
  const kept: number[] = [];
  for (let number = 0; number < count; number++) {
    if (newOf[number] < 0) continue;
    newOf[number] = kept.length;
    kept.push(number);
  }
  return { kept, newOf };
}
