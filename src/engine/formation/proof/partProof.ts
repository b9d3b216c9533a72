import type { StandAlone } from '../../pricing/standAlone.ts';
import type { Matching } from '../matching.ts';
import type { FormationProblem } from '../problem.ts';
import type { Proof, ProofOptions } from './proof.ts';
import { proofInstance } from './proofInstance.ts';
import { Prover } from './prover.ts';
import type { ImprovePart, Part } from './regroup.ts';

/** Looks at the clock that the proof of a part may take: some 2 s, but the same on any machine; and seconds at most. */
const PART_LOOKS = 3000;
const PART_SECONDS = 4;

/**
 * Proves parts of a problem as problems of their own.
 *
 * @param secondsLeft CPU seconds that the whole proof has left
 */
export function partProver(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  options: ProofOptions,
  secondsLeft: () => number,
): ImprovePart {
  return (part, turn) => {
    const { companies } = part;
    const own = partProblem(problem, part);
    const ownAlone = companies.map((i) => alone[i]);
    const numberOf = new Map(companies.map((i, k) => [i, k]));
    const clusters = part.clusters.map(({ system, members }) => ({
      system,
      members: members.map((i) => numberOf.get(i) ?? -1),
    }));
    let looks = 0;
    const endSeconds = secondsLeft() - PART_SECONDS;
    const proof = proveAlone(own, ownAlone, clusters, {
      linearSolver: options.linearSolver,
      cpuSeconds: () => (secondsLeft() > Math.max(0, endSeconds) ? looks++ : Number.POSITIVE_INFINITY),
      budgetSeconds: PART_LOOKS,
      seed: options.seed + turn,
    });
    if (secondsLeft() <= 0) return null;
    return {
      proved: proof.proved,
      clusters: proof.clusters.map(({ system, members }) => ({
        system,
        members: members.map((k) => companies[k]),
      })),
    };
  };
}

function proveAlone(
  problem: FormationProblem,
  alone: readonly StandAlone[],
  clusters: Matching,
  options: ProofOptions,
): Proof {
  const standAloneWon = alone.reduce((sum, { won }) => sum + won, 0);
  const start = { clusters, objectiveBoundWon: standAloneWon, boundMethod: 'SIMPLE_SHARE' as const };
  return new Prover(proofInstance(problem, alone), alone, start, options).run();
}

/** The companies of a part, with the units that are free for them. */
function partProblem(problem: FormationProblem, { companies, freeUnits }: Part): FormationProblem {
  const offsets = [0];
  const processes: number[] = [];
  for (const i of companies) {
    for (let k = problem.processOffsets[i]; k < problem.processOffsets[i + 1]; k++) {
      processes.push(problem.processes[k]);
    }
    offsets.push(processes.length);
  }
  const pick = (own: Int32Array): Int32Array => Int32Array.from(companies, (i) => own[i]);
  return {
    ...problem,
    companyIds: companies.map((i) => problem.companyIds[i]),
    processOffsets: Int32Array.from(offsets),
    processes: Uint16Array.from(processes),
    units: pick(problem.units),
    regionOf: pick(problem.regionOf),
    localityOf: pick(problem.localityOf),
    wantedTypes: pick(problem.wantedTypes),
    systems: problem.systems.map((system, p) => ({
      ...system,
      capacityUnits: Math.min(system.capacityUnits, freeUnits[p]),
    })),
  };
}
