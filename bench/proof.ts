import { proveMatching } from '../src/engine/formation/proof/proveMatching.ts';
import { solve } from '../src/engine/formation/solve.ts';
import { highsSolver } from '../src/rounds/linearSolver.ts';
import { generatedMarket, type ProfileKind } from './instances.ts';

/*
 * How fast optima are proved: node bench/proof.ts [seed=1] [seeds=5] [kind] [companies]. One line an instance: CPU seconds of
 * the proof, gap of the search alone and at the end in per cent of the saving, and whether the optimum was proved.
 */

/** Figures that are to be reached: budget in CPU seconds, gap in per cent (0: proved). */
const figures: { kind: ProfileKind; companies: number; budgetSeconds: number; gapPercent: number }[] = [
  { kind: 'REALISTIC', companies: 40, budgetSeconds: 30, gapPercent: 0 },
  { kind: 'REALISTIC', companies: 75, budgetSeconds: 60, gapPercent: 0 },
  { kind: 'REALISTIC', companies: 100, budgetSeconds: 120, gapPercent: 0.25 },
  { kind: 'REALISTIC', companies: 150, budgetSeconds: 300, gapPercent: 0.25 },
  { kind: 'RANDOM', companies: 40, budgetSeconds: 30, gapPercent: 0 },
  { kind: 'RANDOM', companies: 75, budgetSeconds: 120, gapPercent: 0.5 },
  { kind: 'RANDOM', companies: 100, budgetSeconds: 600, gapPercent: 0.5 },
  { kind: 'RANDOM', companies: 150, budgetSeconds: 300, gapPercent: 1 },
];

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const [first = '1', count = '5', kind = '', companies = ''] = process.argv.slice(2);
const linearSolver = await highsSolver();
for (const figure of figures) {
  if (kind !== '' && (figure.kind !== kind || (companies !== '' && figure.companies !== Number(companies))))
    continue;
  const gaps: number[] = [];
  for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
    const problem = generatedMarket(figure.kind, figure.companies, seed);
    const solution = solve(problem, { seed });
    const found = solution.savingWon - solution.coordinationWon;
    const { budgetSeconds } = figure;
    const proof = proveMatching(problem, solution, { linearSolver, cpuSeconds, budgetSeconds, seed });
    const gapPercent = 100 * (proof.objectiveBoundWon / proof.objectiveWon - 1);
    gaps.push(gapPercent);
    console.log(
      JSON.stringify({
        kind: figure.kind,
        companies: figure.companies,
        seed,
        searchBelowPercent: Number((100 * (1 - found / proof.objectiveWon)).toFixed(3)),
        gapPercent: Number(gapPercent.toFixed(4)),
        proved: proof.proved,
        ...proof.statistics,
        cpuSeconds: Number(proof.statistics.cpuSeconds.toFixed(1)),
      }),
    );
  }
  gaps.sort((a, b) => a - b);
  const median = gaps[gaps.length >> 1];
  console.log(
    JSON.stringify({
      ...figure,
      medianGapPercent: Number(median.toFixed(4)),
      reached: median <= figure.gapPercent,
    }),
  );
}
