import { solve } from '../src/engine/formation/solve.ts';
import { stabilise } from '../src/engine/formation/stability.ts';
import { syntheticMarket } from './market.ts';
import { cpuSeconds, type FigureOptions, type FigureRow } from './row.ts';

const EPSILON_PERCENT = 5;
/** Of the stand-alone total. */
const MOST_POINTS = 0.5;
/** Effort of the search before, in moves a company. */
const EFFORT = 300;

/** What stability at 5 % costs, and whether anybody free is left who would move. */
export async function stabilityRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const sizes: [companies: number, seed: number][] = short
    ? [[1000, 1]]
    : [
        [1000, 1],
        [1000, 2],
        [1000, 3],
        [10_000, 1],
      ];
  return sizes.map(([companies, seed]) => stabilityRow(companies, seed));
}

function stabilityRow(companies: number, seed: number): FigureRow {
  const began = cpuSeconds();
  const problem = syntheticMarket(companies, seed);
  const found = solve(problem, { seed, effort: EFFORT });
  const searched = cpuSeconds();
  const { solution, report } = stabilise(problem, found, { epsilonPercent: EPSILON_PERCENT });
  const seconds = cpuSeconds() - searched;
  const points = (won: number): number => (100 * won) / solution.standAloneWon;
  const lost = points(report.savingBeforeWon - report.savingAfterWon);
  const objectiveLost = points(report.objectiveBeforeWon - report.objectiveAfterWon);
  return {
    figure: `epsilon ${EPSILON_PERCENT} %, ${companies.toLocaleString('en')} companies, seed ${seed}`,
    target: `0 free movers, at most ${MOST_POINTS} points of saving`,
    measured:
      `${report.freeMovers} free movers, ${lost.toFixed(2)} points (with coordination ${objectiveLost.toFixed(2)}), ` +
      `${report.moves} moves in ${seconds.toFixed(2)} s, ${report.held.length} held`,
    reached: report.freeMovers === 0 && lost <= MOST_POINTS,
    cpuSeconds: cpuSeconds() - began,
  };
}
