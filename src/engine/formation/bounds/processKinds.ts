import type { FormationProblem } from '../problem.ts';

/** Companies with the same processes are of one kind; plain arrays, since a country has tens of thousands of kinds. */
export interface ProcessKinds {
  readonly count: number;
  /** count + 1 bounds into `companies`: the companies of each kind, by region, then units, then number. */
  readonly companyBounds: Int32Array;
  readonly companies: Int32Array;
  /** count + 1 bounds into `processes`: the distinct processes of each kind, the rarest in this market first. */
  readonly processBounds: Int32Array;
  readonly processes: Uint16Array;
  /** Companies that use each process. */
  readonly usersOf: Int32Array;
}

/** What kinds depend on. */
type KindProblem = Pick<
  FormationProblem,
  'processCount' | 'processOffsets' | 'processes' | 'units' | 'regionOf'
>;

/** The kinds of some companies of a problem. Cost O(companies log companies x processes). */
export function processKinds(problem: KindProblem, chosen: readonly number[]): ProcessKinds {
  const { processOffsets: offsets, processes } = problem;
  const usersOf = new Int32Array(problem.processCount);
  for (const i of chosen) for (let k = offsets[i]; k < offsets[i + 1]; k++) usersOf[processes[k]]++;
  const companies = Int32Array.from(chosen).sort(
    (a, b) =>
      compareProcesses(problem, a, b) ||
      problem.regionOf[a] - problem.regionOf[b] ||
      problem.units[a] - problem.units[b] ||
      a - b,
  );
  const starts = [...companies.keys()].filter(
    (k) => k === 0 || compareProcesses(problem, companies[k - 1], companies[k]) !== 0,
  );
  const processBounds = new Int32Array(starts.length + 1);
  starts.forEach((start, kind) => {
    const first = companies[start];
    processBounds[kind + 1] = processBounds[kind] + offsets[first + 1] - offsets[first];
  });
  const rarestFirst = new Uint16Array(processBounds[starts.length]);
  starts.forEach((start, kind) => {
    const first = companies[start];
    const own = processes
      .slice(offsets[first], offsets[first + 1])
      .sort((a, b) => usersOf[a] - usersOf[b] || a - b);
    rarestFirst.set(own, processBounds[kind]);
  });
  return {
    count: starts.length,
    companyBounds: Int32Array.from([...starts, companies.length]),
    companies,
    processBounds,
    processes: rarestFirst,
    usersOf,
  };
}

function compareProcesses({ processOffsets, processes }: KindProblem, a: number, b: number): number {
  const length = processOffsets[a + 1] - processOffsets[a];
  const difference = length - (processOffsets[b + 1] - processOffsets[b]);
  if (difference !== 0) return difference;
  for (let k = 0; k < length; k++) {
    const order = processes[processOffsets[a] + k] - processes[processOffsets[b] + k];
    if (order !== 0) return order;
  }
  return 0;
}
