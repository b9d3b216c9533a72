import type { Random } from '../random.ts';
import type { FormationProblem } from './problem.ts';

/** Companies that stay together when a market is cut into blocks: a cluster, or one company. */
export type Bundle = readonly number[];

/** A company joins the leader that it is most like from this Jaccard coefficient on; below it leads a group itself. */
const ALIKE = 0.5;
/** Leaders of one locality; beyond, everybody joins the leader that it is most like. */
const MOST_LEADERS = 4000;

/** What a cut needs of a problem. */
type CutProblem = Pick<FormationProblem, 'processCount' | 'processOffsets' | 'processes' | 'localityOf'>;

/** A cut into blocks as plain data, so that any thread can make it. */
export interface CutTask {
  readonly problem: CutProblem;
  /** Those that stay together; null for every company on its own. */
  readonly bundles: readonly Bundle[] | null;
  readonly blockSize: number;
  /** For each locality that is too large for a block: in which order its bundles may lead. */
  readonly orders: readonly Int32Array[];
}

/**
 * A cut that is still to be made (`cutBlocks`).
 *
 * @param random draws who leads, so that a second pass cuts elsewhere
 */
export function cutTask(
  { processCount, processOffsets, processes, localityOf }: CutProblem,
  bundles: readonly Bundle[] | null,
  blockSize: number,
  random: Random,
): CutTask {
  const problem = { processCount, processOffsets, processes, localityOf };
  const orders = localBundles(problem, bundles)
    .filter((local) => companiesIn(local) > blockSize)
    .map((local) => shuffled(local.length, random));
  return { problem, bundles, blockSize, orders };
}

/**
 * Cuts a market into blocks of at most about `blockSize` companies that work alike: by locality first, then into groups
 * around leaders (the leader algorithm of Hartigan 1975), which keeps a trade together, then groups that are alike side by
 * side until a block is full. The same task gives the same blocks.
 *
 * Cost O(companies x leaders that share a process + leaders^2).
 *
 * @returns company numbers ascending, one list a block
 */
export function cutBlocks({ problem, bundles, blockSize, orders }: CutTask): number[][] {
  const blocks: number[][] = [];
  let cut = 0;
  for (const local of localBundles(problem, bundles)) {
    const groups =
      companiesIn(local) <= blockSize ? [local] : groupsSideBySide(problem, local, orders[cut++]);
    packGroups(groups, blockSize, blocks);
  }
  return blocks.map((block) => block.sort((x, y) => x - y));
}

/** The bundles of each locality, in the order in which localities come first. */
function localBundles({ localityOf }: CutProblem, bundles: readonly Bundle[] | null): Bundle[][] {
  const byLocality = new Map<number, Bundle[]>();
  for (const bundle of bundles ?? Array.from(localityOf, (_, i) => [i])) {
    const locality = localityOf[bundle[0]];
    const known = byLocality.get(locality);
    if (known) known.push(bundle);
    else byLocality.set(locality, [bundle]);
  }
  return [...byLocality.values()];
}

function companiesIn(bundles: readonly Bundle[]): number {
  return bundles.reduce((sum, bundle) => sum + bundle.length, 0);
}

/** Groups around leaders, each next to the group not yet placed that is most like one placed shortly before. */
function groupsSideBySide(problem: CutProblem, bundles: readonly Bundle[], order: Int32Array): Bundle[][] {
  const leaders = new LeaderIndex(problem);
  const groups: Bundle[][] = [];
  for (const position of order) {
    const bundle = bundles[position];
    const { leader, likeness } = leaders.mostAlike(bundle[0]);
    if (leader >= 0 && (likeness >= ALIKE || groups.length >= MOST_LEADERS)) groups[leader].push(bundle);
    else {
      leaders.add(bundle[0]);
      groups.push([bundle]);
    }
  }
  return leaders.chain().map((leader) => groups[leader]);
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}

/** Fills blocks with groups in their order; a group goes to a new block where it does not fit. */
function packGroups(groups: readonly (readonly Bundle[])[], blockSize: number, blocks: number[][]): void {
  let block: number[] = [];
  for (const group of groups) {
    for (const bundle of group) {
      if (block.length + bundle.length > blockSize && block.length > 0) {
        blocks.push(block);
        block = [];
      }
      block.push(...bundle);
    }
  }
  if (block.length > 0) blocks.push(block);
}

/** Leading companies by their processes, for exact searches of the most alike. */
class LeaderIndex {
  private readonly problem: CutProblem;
  private readonly leaders: number[] = [];
  private readonly leadersWith: number[][];
  private readonly shared = new Int32Array(MOST_LEADERS);

  constructor(problem: CutProblem) {
    this.problem = problem;
    this.leadersWith = Array.from({ length: problem.processCount }, () => []);
  }

  add(company: number): void {
    const { processOffsets, processes } = this.problem;
    for (let k = processOffsets[company]; k < processOffsets[company + 1]; k++) {
      this.leadersWith[processes[k]].push(this.leaders.length);
    }
    this.leaders.push(company);
  }

  /** The leader of the greatest Jaccard coefficient with the company, the earliest of equals; -1 where there is none. */
  mostAlike(company: number): { leader: number; likeness: number } {
    let best = -1;
    let likeness = -1;
    this.eachLikeness(company, (leader, value) => {
      if (value <= likeness) return;
      best = leader;
      likeness = value;
    });
    return { leader: best, likeness };
  }

  /** All leaders, each the one most like any of those before it. */
  chain(): number[] {
    const likeness = new Float64Array(this.leaders.length).fill(-1);
    const placed = new Uint8Array(this.leaders.length);
    const order: number[] = [];
    for (let next = 0; next >= 0; ) {
      order.push(next);
      placed[next] = 1;
      this.eachLikeness(this.leaders[next], (leader, value) => {
        if (value > likeness[leader]) likeness[leader] = value;
      });
      next = likestLeft(likeness, placed);
    }
    return order;
  }

  private eachLikeness(company: number, visit: (leader: number, likeness: number) => void): void {
    const { processOffsets, processes } = this.problem;
    const { shared, leaders } = this;
    for (let k = processOffsets[company]; k < processOffsets[company + 1]; k++) {
      for (const leader of this.leadersWith[processes[k]]) shared[leader]++;
    }
    const own = processOffsets[company + 1] - processOffsets[company];
    for (let leader = 0; leader < leaders.length; leader++) {
      const first = leaders[leader];
      const all = own + processOffsets[first + 1] - processOffsets[first] - shared[leader];
      visit(leader, all === 0 ? 1 : shared[leader] / all);
      shared[leader] = 0;
    }
  }
}

/** The leader of the largest likeness among those not placed; -1 where all are. */
function likestLeft(likeness: Float64Array, placed: Uint8Array): number {
  let best = -1;
  for (let leader = 0; leader < placed.length; leader++) {
    if (placed[leader] === 0 && (best < 0 || likeness[leader] > likeness[best])) best = leader;
  }
  return best;
}

/**
 * The problem of some companies alone, with only the processes and regions that they have.
 *
 * @param companies ascending company numbers
 * @param capacityUnits units of each system that these companies may take, >= 1
 */
export function subProblem(
  problem: FormationProblem,
  companies: readonly number[],
  capacityUnits: ArrayLike<number>,
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
      capacityUnits: capacityUnits[p],
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
