import type { StandAlone } from '../../pricing/standAlone.ts';
import type { FormationProblem } from '../problem.ts';

/** What bounds need of a problem: plain arrays without names, since it is copied to other threads. */
export type BoundProblem = Omit<FormationProblem, 'companyIds'> & {
  /** Stand-alone price of each company in won; NaN where it can use no system. */
  readonly aloneWon: Float64Array;
};

/** A problem as bounds see it. */
export function boundProblem(problem: FormationProblem, alone: readonly StandAlone[]): BoundProblem {
  const { companyIds: _, ...rest } = problem;
  return {
    ...rest,
    aloneWon: Float64Array.from(alone, ({ system, won }) => (system < 0 ? Number.NaN : won)),
  };
}
