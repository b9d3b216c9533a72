import { type Command, InvalidArgumentError } from 'commander';
import type { MatchReporter } from './match.ts';
import type { MatchSummary } from './matchResult.ts';

interface MatchOptions {
  companies: string;
  systems: string;
  out: string;
  type: string;
  rules?: string;
  min?: number;
  max?: number;
  seed: number;
  effort?: number;
  stability?: number;
  proof: number;
  threads?: number;
  columns?: string;
  lang: string;
}

/** `daseot match`: companies and systems from files, candidate clusters into a file, no database. */
export function register(program: Command): void {
  program
    .command('match')
    .description('match companies of a CSV file to systems of a JSON file, without a database')
    .requiredOption('--companies <file>', 'companies: CSV in UTF-8 or CP949, headers in Korean or English')
    .requiredOption('--systems <file>', 'systems and price sheets: JSON, see docs/match.md')
    .requiredOption('--out <file>', 'result: JSON, see docs/match.md')
    .option('--type <type>', 'system type of companies that state none', 'MES')
    .option('--min <members>', 'fewest members of a cluster, 1 to 100', whole(1, 100))
    .option('--max <members>', 'most members of a cluster, 1 to 100', whole(1, 100))
    .option('--seed <number>', 'the same files, seed and effort give the same result', whole(0, 2 ** 40), 1)
    .option('--effort <moves>', 'moves tried per company: more is slower and better', whole(0, 1_000_000))
    .option('--stability <percent>', 'let companies move until nobody free gains more than this', percentage)
    .option(
      '--proof <seconds>',
      'CPU seconds to prove how good the result is, and to better it',
      whole(0, 86_400),
      0,
    )
    .option('--threads <number>', 'threads to search on; they never change the result', whole(1, 64))
    .option('--rules <file>', 'rule set: JSON, see docs/match.md')
    .option('--columns <mapping>', 'headers that are not recognised, as name=회사이름,region=주소')
    .option('--lang <language>', 'language of reports, ko or en', 'en')
    .action(run);
}

async function run(options: MatchOptions): Promise<void> {
  const { parseSystemType, SYSTEM_TYPES } = await import('../taxonomy/systemType.ts');
  const { parseColumnMapping } = await import('../companies/import/companyColumns.ts');
  const { runMatch } = await import('./match.ts');
  const type = parseSystemType(options.type);
  if (!type)
    throw new Error(`--type ${options.type} is no system type: use one of ${SYSTEM_TYPES.join(', ')}`);
  const { columns, lang, proof: proofSeconds, ...request } = options;
  const { reporter, stop } = await terminalReporter(lang === 'ko' ? 'ko' : 'en');
  try {
    const mapping = columns === undefined ? {} : { columns: parseColumnMapping(columns) };
    const result = await runMatch({ ...request, proofSeconds, ...mapping, type }, reporter);
    stop();
    const { leftOutLines } = await import('./whatIfEntryReport.ts');
    const nameOf = new Map(result.companies.map(({ id, name }) => [id, name]));
    const message = lang === 'ko' ? 'messageKo' : 'messageEn';
    const leftOut = result.unmatched.map((one) => ({
      name: nameOf.get(one.companyId) ?? one.companyId,
      text: (one.options[0] ?? one)[message],
    }));
    console.log([summaryText(result.summary, options.out), leftOutLines(leftOut)].join('\n').trimEnd());
  } finally {
    stop();
  }
}

/** A progress bar on a terminal; elsewhere only the text. Everything on standard error. */
async function terminalReporter(
  language: 'ko' | 'en',
): Promise<{ reporter: MatchReporter; stop: () => void }> {
  const { SingleBar } = await import('cli-progress');
  const format = '{phase} [{bar}] {percentage}%';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  let running = false;
  const stop = (): void => {
    if (running) bar.stop();
    running = false;
  };
  return {
    stop,
    reporter: {
      language,
      say(text) {
        stop();
        process.stderr.write(`${text}\n`);
      },
      progress(phase, done) {
        if (!process.stderr.isTTY) return;
        if (!running) bar.start(100, 0, { phase });
        running = true;
        bar.update(Math.round(done * 100), { phase });
      },
    },
  };
}

function summaryText(summary: MatchSummary, out: string): string {
  const million = (won: number): string => `${Math.round(won / 1e6).toLocaleString('en-US')} M won`;
  const percent = (value: number): string => `${value.toFixed(2)} %`;
  const rows: [string, string][] = [
    ['companies', `${summary.companies}, matched ${summary.matched} in ${summary.clusters} clusters`],
    ['alone', million(summary.standAloneWon)],
    ['saving', `${million(summary.savingWon)}, ${percent(summary.savingPercent)}`],
    ['with subsidy', million(summary.netSavingWon)],
    [
      'at most',
      `${percent(summary.boundPercent)} (${summary.boundMethod}), gap ${percent(summary.gapPercent)}`,
    ],
    ...stabilityRow(summary),
    ['run', `seed ${summary.seed}, effort ${summary.effort}, hash ${summary.hash}, ${summary.elapsedMs} ms`],
    ['written', out],
  ];
  return rows.map(([name, value]) => `${name.padEnd(13)} ${value}`).join('\n');
}

function stabilityRow({ stability, standAloneWon }: MatchSummary): [string, string][] {
  if (stability === null) return [];
  const { epsilonPercent, savingBeforeWon, moves, heldByMinimum, heldByStandAlone } = stability;
  const before = standAloneWon > 0 ? (100 * savingBeforeWon) / standAloneWon : 0;
  const held = heldByMinimum + heldByStandAlone;
  const text = `at ${epsilonPercent} % after ${moves} moves, ${held} held; ${before.toFixed(2)} % before`;
  return [['stable', text]];
}

function percentage(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 100) return value;
  throw new InvalidArgumentError('a number from 0 to 100 is needed.');
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most} is needed.`);
  };
}
