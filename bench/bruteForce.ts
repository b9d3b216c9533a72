import { solve } from '../src/engine/formation/solve.ts';
import { bruteForceObjective } from '../test/engine/bruteForce.ts';
import { type InstanceShape, randomProblem } from '../test/engine/instances.ts';
import { cpuSeconds, type FigureRow } from './row.ts';

/** Instances of each shape; their seeds are none that a test uses. */
const PER_SHAPE = 25;
const FIRST_SEED = 5001;

/** Every limit apart and together, for minimum sizes 2, 3 and 5. */
const shapes: readonly InstanceShape[] = [2, 3, 5].flatMap((minMembers) => {
  const base = { companies: minMembers === 5 ? 10 : 9, systems: 3, processes: 8, minMembers };
  const limits: Partial<InstanceShape>[] = [
    { mostUnits: 3, capacityUnits: 14 },
    { regions: 3, surcharges: true, coordinationWon: 400_000 },
    { mostUnits: 4, types: 2, localities: 2, systems: 4 },
    { mostUnits: 3, capacityUnits: 20, regions: 2, surcharges: true, types: 2, coordinationWon: 200_000 },
  ];
  return limits.map((limit) => ({ ...base, ...limit }));
});

/** The engine against every partition and system of small markets: equal objective, and a bound not below it. */
export function bruteForceRows(): Promise<FigureRow[]> {
  const start = cpuSeconds();
  let instances = 0;
  let equal = 0;
  for (const shape of shapes) {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PER_SHAPE; seed++) {
      const problem = randomProblem(shape, seed);
      const { savingWon, coordinationWon, objectiveBoundWon } = solve(problem, { seed });
      const found = savingWon - coordinationWon;
      instances++;
      if (found === bruteForceObjective(problem) && found <= objectiveBoundWon) equal++;
    }
  }
  return Promise.resolve([
    {
      figure: 'brute force, 9 and 10 companies; capacity, regions, units, surcharges',
      target: `equal on ${instances} of ${instances}`,
      measured: `${equal} of ${instances}`,
      reached: equal === instances,
      cpuSeconds: cpuSeconds() - start,
    },
  ]);
}
