import { Command, Option } from 'commander';
import { gapPercent } from '../src/engine/formation/matching.ts';
import { whole } from './arguments.ts';
import {
  type MethodFigures,
  type MethodName,
  type MethodSpec,
  MOST_PEER_COMPANIES,
  rounded,
} from './method.ts';
import { measureMethod } from './methodProcess.ts';

/** A cluster needs so many, so fewer companies are no market. */
const FEWEST_COMPANIES = 5;
const MOST_COMPANIES = 2_000_000;

interface RoundOptions {
  readonly companies: number;
  readonly seed: number;
  readonly effort?: number;
  readonly localities?: number;
  readonly capacityPercent?: number;
  readonly workers?: number;
  readonly peers: 'none' | 'greedy' | 'all';
}

/** One line of the answer: what the method found, and how much dearer that is than what the engine found. */
type RoundLine = MethodFigures & { readonly costAboveEnginePercent: number };

/** `bench round`: the engine and its peers on one synthetic market, a JSON line each. */
export function roundCommand(): Command {
  return new Command('round')
    .description(
      'match a synthetic market of N companies; one JSON line for the engine and one for each peer',
    )
    .requiredOption('--companies <n>', 'companies of the market', whole(FEWEST_COMPANIES, MOST_COMPANIES))
    .requiredOption('--seed <number>', 'seed of the market and of the search', whole(0, 2 ** 40))
    .option(
      '--effort <moves>',
      'moves of the engine per company; default: its own choice',
      whole(0, 1_000_000),
    )
    .option('--localities <n>', 'localities that no cluster crosses; default: 1', whole(1, 5))
    .option(
      '--capacity-percent <percent>',
      'units of all systems in percent of what all need; default: without limit',
      whole(1, 100_000),
    )
    .option('--workers <n>', 'threads of the engine; they never change the result', whole(1, 64), 1)
    .addOption(
      new Option(
        '--peers <which>',
        `greedy: the engine's first step, seed growth alone; all: also Ward, k-means and MDAV, up to ${MOST_PEER_COMPANIES} companies`,
      )
        .choices(['none', 'greedy', 'all'])
        .default('all'),
    )
    .action(async (options: RoundOptions) => {
      const { peers, ...market } = options;
      for (const method of methodsOf(peers, options.companies)) {
        console.log(JSON.stringify(await roundLine({ ...market, method })));
      }
    });
}

function methodsOf(peers: RoundOptions['peers'], companies: number): MethodName[] {
  if (peers === 'none') return ['engine'];
  const isSmall = companies <= MOST_PEER_COMPANIES;
  return ['engine', 'greedy', ...(peers === 'all' && isSmall ? (['ward', 'kmeans', 'mdav'] as const) : [])];
}

/** A peer's saving is held against the engine's bound, which holds for every plan. */
async function roundLine(spec: MethodSpec): Promise<RoundLine> {
  const engine = await measureMethod({ ...spec, method: 'engine' });
  const figures = spec.method === 'engine' ? engine : await measureMethod(spec);
  const objectiveBoundWon = (engine.boundWon ?? 0) - engine.coordinationWon;
  const boundWon = objectiveBoundWon + figures.coordinationWon;
  return {
    ...figures,
    boundWon,
    boundMethod: engine.boundMethod,
    gapPercent: rounded(gapPercent(figures.savingWon, boundWon), 4),
    costAboveEnginePercent: rounded(100 * (figures.costWon / engine.costWon - 1), 4),
  };
}
