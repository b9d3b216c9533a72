import type { FormationProblem } from '../problem.ts';

/** Equal for companies that every price and limit treats alike: processes, units, region, wanted types, locality. */
export function kindOf(problem: FormationProblem, i: number): string {
  const { processes, processOffsets, units, regionOf, localityOf, wantedTypes } = problem;
  const own = processes.subarray(processOffsets[i], processOffsets[i + 1]);
  return `${localityOf[i]}/${regionOf[i]}/${units[i]}/${wantedTypes[i]}/${own}`;
}
