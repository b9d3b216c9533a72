import { rounded } from './method.ts';
import { measureMethod } from './methodProcess.ts';
import type { FigureOptions, FigureRow } from './row.ts';

/** Seed of the markets, that of the search's rows, which measure the same markets. */
const SEED = 11;
/** What a round's gap may be at most, in percent of its saving. */
const MOST_GAP_PERCENT = 5;

/** Companies of the market whose gap in five localities stands beside it in the full form. */
const IN_FIVE = 10_000;

/**
 * The gap that a round prints, on synthetic markets of one locality; beside one of them, for comparison, that of the same
 * market in five localities, where companies have fewer to choose from and the bound is looser.
 */
export async function boundRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (const companies of short ? [1000, 10_000] : [1000, 10_000, 100_000]) {
    const one = await measureMethod({ method: 'engine', companies, seed: SEED });
    const five =
      short || companies !== IN_FIVE
        ? null
        : await measureMethod({ method: 'engine', companies, seed: SEED, localities: 5 });
    const gap = one.gapPercent ?? Number.NaN;
    const boundSeconds = rounded(one.cpuSeconds - one.searchCpuSeconds, 1);
    rows.push({
      figure: `bound printed with a round, ${companies.toLocaleString('en')} companies in one locality`,
      target: `gap at most ${MOST_GAP_PERCENT} % of saving`,
      measured: `${gap.toFixed(2)} % by ${one.boundMethod} in ${boundSeconds} s${five ? `; ${five.gapPercent?.toFixed(2)} % in five localities` : ''}`,
      reached: gap <= MOST_GAP_PERCENT,
      cpuSeconds: one.cpuSeconds + (five?.cpuSeconds ?? 0),
    });
  }
  return rows;
}
