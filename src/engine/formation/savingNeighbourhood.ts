import { kindsOf, Neighbourhood, takeBest } from './neighbourhood.ts';
import type { FormationProblem } from './problem.ts';

/** Kinds that a company looks at. */
const NEAREST = 24;

/**
 * Exact neighbours by an inverted index over processes: weighted Jaccard, a process weighing its mean adaptation over
 * all systems, since that is the money that two companies with it would share. Companies of different locality, or
 * without a system type that both want, are no neighbours. Kinds with few likes get others of their market as well: engineering
 * and units are cheaper together even where no process is shared.
 */
export function savingNeighbourhood(problem: FormationProblem): Neighbourhood {
  const keys = problem.companyIds.map((_, i) => {
    const own = problem.processes.subarray(problem.processOffsets[i], problem.processOffsets[i + 1]);
    return `${problem.localityOf[i]}/${problem.wantedTypes[i]}/${own}`;
  });
  const { kindOf, companiesOf } = kindsOf(keys);
  const weightOf = processWeights(problem);
  const processesOf = companiesOf.map(([first]) =>
    problem.processes.subarray(problem.processOffsets[first], problem.processOffsets[first + 1]),
  );
  const weights = processesOf.map((own) => own.reduce((sum, process) => sum + weightOf[process], 0));
  const index = kindsWithProcess(problem.processCount, processesOf);
  const scores = new Float64Array(companiesOf.length);
  const nearest = companiesOf.map((companies, kind) => {
    const touched: number[] = [];
    for (const process of processesOf[kind]) {
      for (const other of index[process]) {
        if (scores[other] === 0) touched.push(other);
        scores[other] += weightOf[process];
      }
    }
    for (const other of touched) {
      const first = companiesOf[other][0];
      const fits =
        problem.localityOf[first] === problem.localityOf[companies[0]] &&
        (problem.wantedTypes[first] & problem.wantedTypes[companies[0]]) !== 0 &&
        (other !== kind || companies.length > 1);
      const shared = scores[other];
      scores[other] = fits ? shared / (weights[kind] + weights[other] - shared) : 0;
    }
    return takeBest(scores, touched, NEAREST);
  });
  addStrangers(problem, companiesOf, nearest);
  return new Neighbourhood(kindOf, companiesOf, nearest);
}

/** Fills lists that are too short with kinds of the same market that share no process, the next in number first. */
function addStrangers(
  problem: FormationProblem,
  companiesOf: readonly Int32Array[],
  nearest: Int32Array[],
): void {
  const localityOf = (kind: number): number => problem.localityOf[companiesOf[kind][0]];
  const kindsIn = new Map<number, number[]>();
  companiesOf.forEach((_, kind) => {
    const known = kindsIn.get(localityOf(kind));
    if (known) known.push(kind);
    else kindsIn.set(localityOf(kind), [kind]);
  });
  for (const local of kindsIn.values()) {
    local.forEach((kind, position) => {
      const near = new Set(nearest[kind]);
      const wanted = problem.wantedTypes[companiesOf[kind][0]];
      for (let step = 1; step < local.length && near.size < NEAREST; step++) {
        const other = local[(position + step) % local.length];
        if ((problem.wantedTypes[companiesOf[other][0]] & wanted) !== 0) near.add(other);
      }
      nearest[kind] = Int32Array.from(near);
    });
  }
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

function kindsWithProcess(processCount: number, processesOf: readonly Uint16Array[]): number[][] {
  const index: number[][] = Array.from({ length: processCount }, () => []);
  processesOf.forEach((own, kind) => {
    for (const process of own) index[process].push(kind);
  });
  return index;
}
