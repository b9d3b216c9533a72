import { BestEntries, kindsOf, Neighbourhood } from './neighbourhood.ts';
import type { FormationProblem } from './problem.ts';

/** Kinds that a company looks at. */
const NEAREST = 24;

/**
 * Exact neighbours by an inverted index over processes: weighted Jaccard, a process weighing its mean adaptation over
 * all systems, since that is the money that two companies with it would share. Companies of different locality, or
 * without a system type that both want, are no neighbours. Kinds with few likes get others of their market as well: engineering
 * and units are cheaper together even where no process is shared.
 *
 * Cost O(kinds x companies of kinds that share a process).
 */
export function savingNeighbourhood(problem: FormationProblem): Neighbourhood {
  const keys = problem.companyIds.map((_, i) => {
    const own = problem.processes.subarray(problem.processOffsets[i], problem.processOffsets[i + 1]);
    return `${problem.localityOf[i]}/${problem.wantedTypes[i]}/${String.fromCharCode(...own)}`;
  });
  const { kindOf, companiesOf } = kindsOf(keys);
  const weightOf = processWeights(problem);
  const nearest: Int32Array[] = companiesOf.map(() => new Int32Array(0));
  for (const local of kindsByLocality(problem, companiesOf)) {
    nearestInLocality(problem, companiesOf, local, weightOf, nearest);
    addStrangers(problem, companiesOf, local, nearest);
  }
  return new Neighbourhood(kindOf, companiesOf, nearest);
}

/** Kinds that share a locality, ascending. */
function kindsByLocality(problem: FormationProblem, companiesOf: readonly Int32Array[]): number[][] {
  const kindsIn = new Map<number, number[]>();
  companiesOf.forEach(([first], kind) => {
    const known = kindsIn.get(problem.localityOf[first]);
    if (known) known.push(kind);
    else kindsIn.set(problem.localityOf[first], [kind]);
  });
  return [...kindsIn.values()];
}

/** Fills in the nearest kinds of every kind of one locality. */
function nearestInLocality(
  problem: FormationProblem,
  companiesOf: readonly Int32Array[],
  local: readonly number[],
  weightOf: Float64Array,
  nearest: Int32Array[],
): void {
  const likes = new LikeKinds(
    problem,
    Int32Array.from(local, (kind) => companiesOf[kind][0]),
    weightOf,
  );
  local.forEach((kind, own) => {
    const positions = likes.nearestOf(own, companiesOf[kind].length > 1);
    nearest[kind] = positions.map((other) => local[other]);
  });
}

/** Likeness among kinds of one locality, each standing for itself by its first company. */
class LikeKinds {
  private readonly problem: FormationProblem;
  private readonly firsts: Int32Array;
  private readonly weightOf: Float64Array;
  /** For each process the positions that use it: at starts[m]..starts[m + 1] of `users`. */
  private readonly starts: Int32Array;
  private readonly users: Int32Array;
  /** Weight of all processes of each position. */
  private readonly weights: Float64Array;
  /** Weight that each position shares with the one looked at; all 0 between two looks. */
  private readonly shared: Float64Array;
  private readonly best = new BestEntries(NEAREST);

  constructor(problem: FormationProblem, firsts: Int32Array, weightOf: Float64Array) {
    const { processOffsets, processes } = problem;
    this.problem = problem;
    this.firsts = firsts;
    this.weightOf = weightOf;
    const { starts, users } = invertedIndex(problem, firsts);
    this.starts = starts;
    this.users = users;
    this.weights = Float64Array.from(firsts, (i) => {
      let sum = 0;
      for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) sum += weightOf[processes[k]];
      return sum;
    });
    this.shared = new Float64Array(firsts.length);
  }

  /** The nearest positions, best first; with its own where there are two companies of its kind. */
  nearestOf(own: number, isWithOwn: boolean): Int32Array {
    this.shareWith(own);
    if (!isWithOwn) this.shared[own] = 0;
    this.rank(own);
    return this.best.take();
  }

  // The loops stand in methods of their own: in one long loop the compiler would give them up again and again.
  private shareWith(own: number): void {
    const { starts, users, weightOf, shared } = this;
    const { processOffsets, processes } = this.problem;
    const first = this.firsts[own];
    for (let k = processOffsets[first]; k < processOffsets[first + 1]; k++) {
      const weight = weightOf[processes[k]];
      const end = starts[processes[k] + 1];
      for (let u = starts[processes[k]]; u < end; u++) shared[users[u]] += weight;
    }
  }

  private rank(own: number): void {
    const { firsts, weights, shared, best } = this;
    const { wantedTypes } = this.problem;
    const wanted = wantedTypes[firsts[own]];
    for (let other = 0; other < shared.length; other++) {
      const weight = shared[other];
      if (weight === 0) continue;
      shared[other] = 0;
      if ((wantedTypes[firsts[other]] & wanted) === 0) continue;
      best.offer(other, weight / (weights[own] + weights[other] - weight));
    }
  }
}

/** For each process the positions in `firsts` of the companies that use it: at starts[m]..starts[m + 1]. */
function invertedIndex(
  { processCount, processOffsets, processes }: FormationProblem,
  firsts: Int32Array,
): { starts: Int32Array; users: Int32Array } {
  const starts = new Int32Array(processCount + 1);
  for (const i of firsts)
    for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) starts[processes[k] + 1]++;
  for (let m = 0; m < processCount; m++) starts[m + 1] += starts[m];
  const users = new Int32Array(starts[processCount]);
  const filled = starts.slice(0, processCount);
  firsts.forEach((i, position) => {
    for (let k = processOffsets[i]; k < processOffsets[i + 1]; k++) users[filled[processes[k]]++] = position;
  });
  return { starts, users };
}

/** Fills lists that are too short with kinds of the same locality that share no process, the next in number first. */
function addStrangers(
  problem: FormationProblem,
  companiesOf: readonly Int32Array[],
  local: readonly number[],
  nearest: Int32Array[],
): void {
  local.forEach((kind, position) => {
    if (nearest[kind].length >= NEAREST) return;
    const near = new Set(nearest[kind]);
    const wanted = problem.wantedTypes[companiesOf[kind][0]];
    for (let step = 1; step < local.length && near.size < NEAREST; step++) {
      const other = local[(position + step) % local.length];
      if ((problem.wantedTypes[companiesOf[other][0]] & wanted) !== 0) near.add(other);
    }
    nearest[kind] = Int32Array.from(near);
  });
}

/** Mean adaptation of each process over all systems, never 0, so that any shared process makes a neighbour. */
function processWeights(problem: FormationProblem): Float64Array {
  const weightOf = new Float64Array(problem.processCount).fill(1);
  for (const system of problem.systems) {
    for (let process = 0; process < problem.processCount; process++) {
      weightOf[process] += system.adaptationWon[process] / problem.systems.length;
    }
  }
  return weightOf;
}
