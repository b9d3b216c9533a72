import { writeFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import { commands, figureGroups } from './figures.ts';
import {
  type FigureGroup,
  machineText,
  measureGroups,
  type RunGroup,
  runInChild,
  tableText,
} from './table.ts';

/** Exit codes: 0 every figure reached, 1 one missed or a failure, 2 called wrongly. */
const MISSED = 1;
const CALLED_WRONGLY = 2;

interface TableOptions {
  readonly short?: boolean;
  readonly only?: string;
  readonly json?: string;
}

/**
 * Runs one command line of the bench; the exit code of the process.
 *
 * @param groups the rows of the table
 * @param run where to measure a group
 */
export async function runBench(
  args: readonly string[],
  groups: readonly FigureGroup[] = figureGroups,
  run: RunGroup = runInChild,
): Promise<number> {
  let code = 0;
  const names = groups.map(({ name }) => name);
  const program = new Command('bench')
    .description('measures the figures that the matching engine is held against, and prints them as a table')
    .option('--short', 'in under two minutes: fewer seeds, smaller markets')
    .option('--only <name>', `one group of rows: ${names.join(', ')}`)
    .option('--json <file>', 'also write the rows to a file, as JSON')
    .action(async (options: TableOptions) => {
      code = await printTable(options);
    });
  for (const command of commands()) program.addCommand(command);
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : CALLED_WRONGLY;
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return MISSED;
  }

  async function printTable({ short = false, only, json }: TableOptions): Promise<number> {
    if (only !== undefined && !names.includes(only)) {
      program.error(`error: --only ${only} is no group of rows: use one of ${names.join(', ')}`);
    }
    const start = performance.now();
    console.log(`${machineText()}; ${short ? 'short' : 'full'} form\n`);
    const chosen = groups.filter(({ name }) => only === undefined || name === only);
    const rows = await measureGroups(chosen, { short }, run, (text) => process.stderr.write(`${text}\n`));
    console.log(tableText(rows));
    const missed = rows.filter(({ reached }) => !reached).length;
    const minutes = (performance.now() - start) / 60_000;
    console.log(`\n${rows.length - missed} of ${rows.length} reached in ${minutes.toFixed(1)} minutes`);
    if (json !== undefined) await writeFile(json, `${JSON.stringify(rows, null, 2)}\n`);
    return missed > 0 ? MISSED : 0;
  }
}
