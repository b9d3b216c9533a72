import type { FormationProblem } from '../../src/engine/formation/problem.ts';
import { seededRandom } from '../../src/engine/random.ts';

/** The same problem with systems that are close rivals: each amount within some percent of that of the first system. */
export function withRivals(problem: FormationProblem, percent: number, seed: number): FormationProblem {
  const random = seededRandom(seed);
  const [base] = problem.systems;
  const near = (won: number): number =>
    Math.round((won * (1000 + random.below(20 * percent) - 10 * percent)) / 1000);
  const surchargeWon = base.surchargeWon.map((won) => (Number.isNaN(won) ? 2_000_000 : won));
  const tiers = base.tiers.map(({ fromUnits }, step) => ({
    fromUnits,
    unitPriceWon: 20_000_000 - step * 2_000_000,
  }));
  return {
    ...problem,
    systems: problem.systems.map(({ id, capacityUnits }) => {
      const factor = near(1_000_000);
      return {
        ...base,
        id,
        capacityUnits,
        surchargeWon,
        engineeringWon: near(30_000_000),
        adaptationWon: base.adaptationWon.map((won) => (random.below(3) === 0 ? 0 : near(won + 4_000_000))),
        tiers: tiers.map((tier) => ({
          ...tier,
          unitPriceWon: Math.round((tier.unitPriceWon * factor) / 1_000_000),
        })),
      };
    }),
  };
}
