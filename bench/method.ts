import { searchBlock } from '../src/engine/formation/blockSearch.ts';
import { cutBlocks, cutTask, subProblem } from '../src/engine/formation/blocks.ts';
import {
  type BoundMethod,
  gapPercent,
  type Matching,
  matchingHash,
  orderedMatching,
  savingBoundWon,
} from '../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf, standAlonePrices } from '../src/engine/formation/problem.ts';
import { DEFAULT_EFFORT, searchMatching, solveInParallel } from '../src/engine/formation/solve.ts';
import { contractWon } from '../src/engine/pricing/quote.ts';
import { seededRandom } from '../src/engine/random.ts';
import { openSearchThreads } from '../src/rounds/searchThreads.ts';
import { syntheticMarket } from './market.ts';
import type { PeerName } from './peers/peer.ts';
import { cpuSeconds } from './row.ts';

/**
 * engine: the search with its bound; search: without; greedy: its first step alone, seed growth; the others know no
 * prices.
 */
export type MethodName = 'engine' | 'search' | 'greedy' | PeerName;

/** Companies up to which ward, kmeans and mdav are run: their time grows with the square or the cube. */
export const MOST_PEER_COMPANIES = 2000;

/** Markets that a warm measurement runs first; the search, which is quicker, has more of them before it is compiled. */
const WARM_UP_COMPANIES = 500;
const WARM_UPS = 3;
const SEARCH_WARM_UPS = 24;
/** Companies of a block of the greedy method, like those of the engine. */
const GREEDY_BLOCK = 1500;

/** One method on one synthetic market; plain data, so that another process can run it. */
export interface MethodSpec {
  readonly method: MethodName;
  readonly companies: number;
  readonly seed: number;
  /** Moves per company of the engine; its own choice where left out. */
  readonly effort?: number;
  /** Localities of the market, 1..5; 1 where left out. */
  readonly localities?: number;
  /** Capacity of all systems in percent of all units; unlimited where left out. */
  readonly capacityPercent?: number;
  /** Whether the same is done on a small market first, so that compiled code is measured. */
  readonly isWarm?: boolean;
  /** Threads of the search; 1 where left out. */
  readonly workers?: number;
}

/** What a method made of a market, and what that took. Percentages are of the stand-alone total. */
export interface MethodFigures {
  readonly method: MethodName;
  readonly companies: number;
  readonly seed: number;
  readonly savingWon: number;
  readonly savingPercent: number;
  readonly coordinationWon: number;
  /** Saving less coordination: what the engine maximises. */
  readonly objectiveWon: number;
  /** What everybody pays, clustered or alone, with coordination: stand-alone total less objective. */
  readonly costWon: number;
  /** Bound on saving as a round prints it, for a plan with this coordination; null for a method that bounds nothing. */
  readonly boundWon: number | null;
  readonly boundMethod: BoundMethod | null;
  /** In percent of the saving. */
  readonly gapPercent: number | null;
  readonly clusters: number;
  readonly matched: number;
  readonly hash: string;
  /** Companies per group that a peer's best outcome was asked for; null for engine and greedy. */
  readonly companiesPerGroup: number | null;
  readonly effort: number | null;
  readonly workers: number;
  /** Search and bound, all threads. */
  readonly cpuSeconds: number;
  /**
   * Without the bound and the sums of the outcome: what compares with a method that bounds nothing. On several threads the
   * bound runs beside the search, and what it did by then is counted.
   */
  readonly searchCpuSeconds: number;
  readonly wallSeconds: number;
  /** Largest resident set of the process that ran it, with the market and the runtime. */
  readonly peakMemoryMb: number;
}

/** Makes the market and runs the method here; meant for a process of its own, so that memory and CPU are the method's. */
export async function runMethod({ isWarm, ...spec }: MethodSpec): Promise<MethodFigures> {
  if (isWarm) await warmUp(spec);
  const problem = marketOf(spec);
  const { method } = spec;
  if (method === 'engine') return runEngine(spec, problem);
  if (method === 'search') return runSearch(spec, problem);
  return method === 'greedy' ? runGreedy(spec, problem) : runPeer(spec, problem, method);
}

function marketOf({ companies, seed, localities, capacityPercent }: MethodSpec): FormationProblem {
  return syntheticMarket(companies, seed, {
    ...(localities === undefined ? {} : { localities }),
    ...(capacityPercent === undefined ? {} : { capacityPercent }),
  });
}

/** The same on other, smaller markets. */
async function warmUp({ isWarm, ...spec }: MethodSpec): Promise<void> {
  const times = spec.method === 'search' ? SEARCH_WARM_UPS : WARM_UPS;
  const companies = Math.min(spec.companies, WARM_UP_COMPANIES);
  for (let time = 1; time <= times; time++) await runMethod({ ...spec, companies, seed: spec.seed + time });
}

async function runEngine(spec: MethodSpec, problem: FormationProblem): Promise<MethodFigures> {
  const { effort } = spec;
  const workers = spec.workers ?? 1;
  const threads = openSearchThreads(workers);
  const wallStart = performance.now();
  const cpuStart = cpuSeconds();
  let boundSeconds = 0;
  let searchSeconds = 0;
  const options = { seed: spec.seed, ...(effort === undefined ? {} : { effort }) };
  const solution = await solveInParallel(problem, options, {
    ...threads.runners,
    async boundTasks(tasks, isStopped) {
      const start = cpuSeconds();
      const answers = await threads.runners.boundTasks(tasks, isStopped);
      if (!threads.runners.isConcurrent) boundSeconds += cpuSeconds() - start;
      return answers;
    },
    async searchBlocks(tasks, watch, onFound) {
      const found = await threads.runners.searchBlocks(tasks, watch, onFound);
      searchSeconds = cpuSeconds() - cpuStart - boundSeconds;
      return found;
    },
  });
  const end = cpuSeconds();
  // A market that is listed needs no search.
  const isListed = searchSeconds === 0;
  const wallSeconds = (performance.now() - wallStart) / 1000;
  await threads.close();
  const boundWon = savingBoundWon(solution);
  return {
    ...common(spec, solution, solution.standAloneWon),
    boundWon,
    boundMethod: solution.boundMethod,
    gapPercent: rounded(gapPercent(solution.savingWon, boundWon), 4),
    hash: solution.hash,
    companiesPerGroup: null,
    effort: solution.effort,
    workers,
    cpuSeconds: rounded(end - cpuStart, 3),
    searchCpuSeconds: rounded(isListed ? end - cpuStart : searchSeconds, 3),
    wallSeconds: rounded(wallSeconds, 3),
    peakMemoryMb: peakMemoryMb(),
  };
}

/** What compares with methods that bound nothing. */
function runSearch(spec: MethodSpec, problem: FormationProblem): MethodFigures {
  const { seed, effort = DEFAULT_EFFORT } = spec;
  const wallStart = performance.now();
  const cpuStart = cpuSeconds();
  const clusters = searchMatching(problem, standAlonePrices(problem), { seed, effort });
  const cpu = rounded(cpuSeconds() - cpuStart, 3);
  const wallSeconds = rounded((performance.now() - wallStart) / 1000, 3);
  return { ...unbounded(spec, problem, clusters, { cpu, wallSeconds, companiesPerGroup: null }), effort };
}

/** Seed growth in blocks: what the engine starts from. */
function runGreedy(spec: MethodSpec, problem: FormationProblem): MethodFigures {
  const wallStart = performance.now();
  const cpuStart = cpuSeconds();
  const blocks = cutBlocks(cutTask(problem, null, GREEDY_BLOCK, seededRandom(spec.seed)));
  const capacity = problem.systems.map(({ capacityUnits }) =>
    Math.max(1, Math.floor(capacityUnits / blocks.length)),
  );
  const clusters = blocks.flatMap((block) => {
    const task = { effort: 0, start: null, archive: [], unitCharges: null, goesOn: true, seed: spec.seed };
    const found = searchBlock({ ...task, problem: subProblem(problem, block, capacity) }, () => false);
    return found.map(({ system, members }) => ({ system, members: members.map((k) => block[k]) }));
  });
  const cpu = rounded(cpuSeconds() - cpuStart, 3);
  const wallSeconds = rounded((performance.now() - wallStart) / 1000, 3);
  return unbounded(spec, problem, orderedMatching(clusters), { cpu, wallSeconds, companiesPerGroup: null });
}

async function runPeer(spec: MethodSpec, problem: FormationProblem, name: PeerName): Promise<MethodFigures> {
  // The peers' packages are no part of the engine's memory, so only those who need them load them.
  const [{ bestGrouping }, { peers }] = await Promise.all([
    import('./peers/bestGrouping.ts'),
    import('./peers/peers.ts'),
  ]);
  const wallStart = performance.now();
  const alone = standAlonePrices(problem);
  const outcome = bestGrouping(problem, alone, peers[name], spec.seed);
  const wallSeconds = rounded((performance.now() - wallStart) / 1000, 3);
  const { companiesPerGroup } = outcome;
  const cpu = rounded(outcome.cpuSeconds, 3);
  return unbounded(spec, problem, outcome.clusters, { cpu, wallSeconds, companiesPerGroup });
}

/** The figures of a method that bounds nothing. */
function unbounded(
  spec: MethodSpec,
  problem: FormationProblem,
  clusters: Matching,
  run: { readonly cpu: number; readonly wallSeconds: number; readonly companiesPerGroup: number | null },
): MethodFigures {
  const alone = standAlonePrices(problem);
  const contracts = clusters.map(({ system, members }) =>
    contractWon(
      problem.systems[system],
      members.map((i) => memberOf(problem, i)),
    ),
  );
  const members = clusters.flatMap((cluster) => cluster.members);
  const savingWon =
    members.reduce((sum, i) => sum + alone[i].won, 0) - contracts.reduce((sum, won) => sum + won, 0);
  const coordinationWon = clusters.reduce(
    (sum, cluster) => sum + problem.rules.coordinationWon * cluster.members.length ** 2,
    0,
  );
  const standAloneWon = alone.reduce((sum, { system, won }) => (system < 0 ? sum : sum + won), 0);
  return {
    ...common(spec, { clusters, savingWon, coordinationWon }, standAloneWon),
    boundWon: null,
    boundMethod: null,
    gapPercent: null,
    hash: matchingHash(problem, clusters, contracts),
    companiesPerGroup: run.companiesPerGroup,
    effort: null,
    workers: 1,
    cpuSeconds: run.cpu,
    searchCpuSeconds: run.cpu,
    wallSeconds: run.wallSeconds,
    peakMemoryMb: peakMemoryMb(),
  };
}

type CommonFigures = Pick<
  MethodFigures,
  | 'method'
  | 'companies'
  | 'seed'
  | 'savingWon'
  | 'savingPercent'
  | 'coordinationWon'
  | 'objectiveWon'
  | 'costWon'
  | 'clusters'
  | 'matched'
>;

function common(
  { method, companies, seed }: MethodSpec,
  outcome: { readonly clusters: Matching; readonly savingWon: number; readonly coordinationWon: number },
  standAloneWon: number,
): CommonFigures {
  const { clusters, savingWon, coordinationWon } = outcome;
  return {
    method,
    companies,
    seed,
    savingWon,
    savingPercent: rounded(standAloneWon > 0 ? (100 * savingWon) / standAloneWon : 0, 4),
    coordinationWon,
    objectiveWon: savingWon - coordinationWon,
    costWon: standAloneWon - savingWon + coordinationWon,
    clusters: clusters.length,
    matched: clusters.reduce((sum, { members }) => sum + members.length, 0),
  };
}

function peakMemoryMb(): number {
  return rounded(process.resourceUsage().maxRSS / 1024, 1);
}

/** To that many digits behind the point. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
