import { describe, expect, it } from 'vitest';
import type { Matching } from '../../src/engine/formation/matching.ts';
import { type FormationProblem, standAlonePrices } from '../../src/engine/formation/problem.ts';
import { candidatesOf, incumbentOf } from '../../src/engine/formation/proof/incumbent.ts';
import { partProver } from '../../src/engine/formation/proof/partProof.ts';
import { proofInstance } from '../../src/engine/formation/proof/proofInstance.ts';
import { regroup } from '../../src/engine/formation/proof/regroup.ts';
import { solve } from '../../src/engine/formation/solve.ts';
import { seededRandom } from '../../src/engine/random.ts';
import { highsSolver } from '../../src/rounds/linearSolver.ts';
import { threadSeconds } from '../../src/rounds/roundProof.ts';
import { bruteForceObjective } from './bruteForce.ts';
import { type InstanceShape, randomProblem } from './instances.ts';

const linearSolver = await highsSolver();
const SECONDS = 5;
const SEEDS = [9301, 9302, 9303];
/** The suite may run beside others on a busy machine. */
const TIMEOUT_MS = 120_000;

/** Objectives of all matchings that regrouping reached, the given one first; -1 where a limit is broken. */
function reached(problem: FormationProblem, start: Matching): number[] {
  const alone = standAlonePrices(problem);
  const instance = proofInstance(problem, alone);
  const objective = (clusters: Matching): number =>
    incumbentOf(instance, candidatesOf(instance, clusters))?.objectiveWon ?? -1;
  const end = threadSeconds() + SECONDS;
  const secondsLeft = (): number => end - threadSeconds();
  const options = { linearSolver, cpuSeconds: threadSeconds, budgetSeconds: SECONDS, seed: 1 };
  const work = {
    problem,
    companies: Array.from(instance.typeOf.keys()).filter((i) => instance.typeOf[i] >= 0),
    random: seededRandom(1),
    secondsLeft,
    improvePart: partProver(problem, alone, options, secondsLeft),
  };
  const objectives = [objective(start)];
  regroup(work, start, (found) => objectives.push(objective(found)));
  return objectives;
}

const base: InstanceShape = { companies: 24, systems: 4, processes: 14, minMembers: 2, maxMembers: 6 };
const shapes: [string, InstanceShape][] = [
  ['plain', base],
  ['companies of a kind and coordination', { ...base, templates: 3, coordinationWon: 300_000 }],
  [
    'units and capacity',
    { ...base, companies: 48, mostUnits: 3, capacityUnits: 14, regions: 2, surcharges: true },
  ],
  ['types and localities', { ...base, types: 2, localities: 2 }],
];

describe('grouping parts of a matching anew', () => {
  for (const [name, shape] of shapes) {
    it(`only ever gains, and keeps every limit: ${name}`, { timeout: TIMEOUT_MS }, () => {
      let gains = 0;
      for (const seed of SEEDS) {
        const problem = randomProblem(shape, seed);
        const { clusters } = solve(problem, { seed: 1, effort: 0 });
        // Without one of them there is something to gain.
        const objectives = reached(problem, clusters.slice(1));
        for (let k = 1; k < objectives.length; k++) {
          expect(objectives[k], `seed ${seed}, step ${k}`).toBeGreaterThan(objectives[k - 1]);
          gains++;
        }
      }
      expect(gains).toBeGreaterThan(0);
    });
  }

  it('leaves the units that others need', { timeout: TIMEOUT_MS }, () => {
    for (const seed of SEEDS) {
      const problem = randomProblem({ ...base, mostUnits: 3 }, seed);
      const alone = standAlonePrices(problem);
      const [cluster] = solve(problem, { seed: 1, effort: 1 }).clusters;
      const unitsOf = (members: readonly number[]): number =>
        members.reduce((sum, i) => sum + problem.units[i], 0);
      const freeUnits = problem.systems.map((_, p) => (p === cluster.system ? unitsOf(cluster.members) : 4));
      const options = { linearSolver, cpuSeconds: threadSeconds, budgetSeconds: SECONDS, seed: 1 };
      const improvePart = partProver(problem, alone, options, () => SECONDS);
      const companies = Array.from(problem.companyIds.keys());
      const found = improvePart({ clusters: [cluster], companies, freeUnits }, 0);
      const used = problem.systems.map(() => 0);
      for (const { system, members } of found?.clusters ?? []) used[system] += unitsOf(members);
      for (let p = 0; p < used.length; p++) {
        expect(used[p], `seed ${seed}, system ${p}`).toBeLessThanOrEqual(freeUnits[p]);
      }
      expect(found?.clusters.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  it('ends at the optimum where a part holds everybody', { timeout: TIMEOUT_MS }, () => {
    for (const seed of SEEDS) {
      const problem = randomProblem({ ...base, companies: 9, maxMembers: 4, coordinationWon: 200_000 }, seed);
      const { clusters } = solve(problem, { seed: 1, effort: 0 });
      const clustered = clusters.length > 1 && clusters.length < 4 ? clusters : clusters.slice(0, 2);
      if (clustered.length === 0) continue;
      const objectives = reached(problem, clustered);
      const most = bruteForceObjective(problem);
      for (const own of objectives) expect(own, `seed ${seed}`).toBeLessThanOrEqual(most);
      expect(objectives.at(-1), `seed ${seed}`).toBe(most);
    }
  });
});
