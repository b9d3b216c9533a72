import type { Matching } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, memberOf } from '../../src/engine/formation/problem.ts';
import { contractWon } from '../../src/engine/pricing/quote.ts';
import type { StandAlone } from '../../src/engine/pricing/standAlone.ts';
import { cpuSeconds } from '../row.ts';
import { formClusters } from './formClusters.ts';
import type { Peer, Point } from './peer.ts';

/** What a peer formed. */
export interface PeerOutcome {
  readonly clusters: Matching;
  readonly savingWon: number;
  readonly coordinationWon: number;
  /** Companies per group that it was asked for. */
  readonly companiesPerGroup: number;
  /** CPU seconds of the look and of the kept choice; what the other choices took is left out. */
  readonly cpuSeconds: number;
}

/** The peer's best clusters over the choices of group size, each locality grouped for itself. */
export function bestGrouping(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  peer: Peer,
  seed: number,
): PeerOutcome {
  const start = cpuSeconds();
  const points = pointsOf(problem);
  const localities = companiesByLocality(problem).map((companies) => {
    const groupsOf = peer.prepare(
      companies.map((i) => points[i]),
      seed,
    );
    return (size: number) => groupsOf(size).map((group) => group.map((k) => companies[k]));
  });
  const prepareSeconds = cpuSeconds() - start;
  const outcomes = peer.sizes.map((companiesPerGroup) => {
    const choiceStart = cpuSeconds();
    const groups = localities.flatMap((groupsOf) => groupsOf(companiesPerGroup));
    const clusters = formClusters(problem, alone, groups, points);
    return {
      clusters,
      ...totals(problem, alone, clusters),
      companiesPerGroup,
      cpuSeconds: prepareSeconds + cpuSeconds() - choiceStart,
    };
  });
  const objective = (one: PeerOutcome): number => one.savingWon - one.coordinationWon;
  return outcomes.reduce((best, one) => (objective(one) > objective(best) ? one : best));
}

/**
 * One coordinate a process: the root of its mean adaptation fee, or 0. So the squared distance of two companies is the
 * adaptation money that they do not share. Plain 0 and 1 did no better for Ward and MDAV, and 0.2 % for k-means.
 */
function pointsOf(problem: FormationProblem): Point[] {
  const weights = Array.from({ length: problem.processCount }, (_, process) => {
    const fees = problem.systems.reduce((sum, { adaptationWon }) => sum + adaptationWon[process], 0);
    return Math.sqrt(fees / problem.systems.length / 1e6);
  });
  return problem.companyIds.map((_, i) => {
    const point = new Array<number>(problem.processCount).fill(0);
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      point[problem.processes[k]] = weights[problem.processes[k]];
    }
    return point;
  });
}

function companiesByLocality(problem: FormationProblem): number[][] {
  const byLocality = new Map<number, number[]>();
  problem.localityOf.forEach((locality, i) => {
    const known = byLocality.get(locality);
    if (known) known.push(i);
    else byLocality.set(locality, [i]);
  });
  return [...byLocality.values()];
}

function totals(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  clusters: Matching,
): { savingWon: number; coordinationWon: number } {
  let savingWon = 0;
  let coordinationWon = 0;
  for (const { system, members } of clusters) {
    const priced = members.map((i) => memberOf(problem, i));
    savingWon += members.reduce((sum, i) => sum + alone[i].won, 0);
    savingWon -= contractWon(problem.systems[system], priced);
    coordinationWon += problem.rules.coordinationWon * members.length ** 2;
  }
  return { savingWon, coordinationWon };
}
