import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type Grouping, groupBySimilarity } from '../src/engine/formation/group.ts';
import { type PointSet, pointCount } from '../src/engine/formation/grouping/points.ts';
import { ResultHash } from '../src/engine/hash.ts';
import { whole } from './arguments.ts';
import { dataFolder, InputError, readText } from './inputFile.ts';
import { cpuSeconds, type FigureOptions, type FigureRow } from './row.ts';

/** Moves of the whole search by default, about half a minute of CPU at 11 columns, and most of them per point. */
const DEFAULT_MOVES = 80_000_000;
const MOST_EFFORT = 100_000;

interface GroupOptions {
  readonly columns: string;
  readonly minSize: number;
  readonly seed: number;
  readonly rows?: string;
  readonly out?: string;
  readonly effort?: number;
}

/** What `bench group` prints, one JSON line. */
export interface GroupFigures {
  /** 100 times squared distances to the groups' centres over those to the common centre. */
  readonly informationLoss: number;
  readonly groups: number;
  readonly smallest: number;
  readonly cpuSeconds: number;
  readonly largest: number;
  readonly squaredDistance: number;
  /** Whether that is proved to be the least. */
  readonly optimal: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly minSize: number;
  readonly seed: number;
  readonly effort: number;
  readonly hash: string;
}

/** `bench group`: rows of a file in groups of at least so many, with the least squared distance to their centres. */
export function groupCommand(): Command {
  return new Command('group')
    .description(
      'group the rows of a CSV file by similarity (microaggregation); one JSON line. Columns are scaled to mean 0 and sample standard deviation 1 on the whole file.',
    )
    .argument('<file>', 'CSV with a line of column names')
    .requiredOption('--columns <names>', 'columns to use, with commas between them')
    .requiredOption('--min-size <k>', 'fewest rows of a group', whole(1, 1_000_000))
    .option('--seed <number>', 'seed of the search', whole(0, 2 ** 40), 1)
    .option('--rows <numbers>', 'only these rows, from 0, with commas between them; scaled on the whole file')
    .option('--out <file>', 'write row,group lines, rows numbered in the whole file')
    .option('--effort <moves>', 'moves of the search per row; default: its own choice', whole(0, 10_000_000))
    .action((file: string, options: GroupOptions, command: Command) => {
      try {
        runGroup(file, options);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2 });
      }
    });
}

function runGroup(file: string, options: GroupOptions): void {
  const { seed, minSize } = options;
  const start = cpuSeconds();
  const all = readScaledPoints(file, columnNames(options.columns));
  const numbers = options.rows === undefined ? null : rowNumbers(options.rows, pointCount(all));
  const points = numbers ? pointsAt(all, numbers) : all;
  const n = pointCount(points);
  if (n < minSize) throw new InputError(`${n} rows make no group of ${minSize}`);
  const effort = options.effort ?? defaultEffort(points);
  const grouping = groupBySimilarity(points, minSize, { seed, effort });
  if (options.out !== undefined) writeGroups(options.out, grouping, numbers);
  const used = cpuSeconds() - start;
  console.log(JSON.stringify(figuresOf(points, grouping, { minSize, seed, effort }, used)));
}

function columnNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  const repeated = names.find((name, k) => names.indexOf(name) !== k);
  if (names.includes('')) throw new InputError('--columns names an empty column');
  if (repeated !== undefined) throw new InputError(`--columns names ${repeated} twice`);
  return names;
}

function rowNumbers(text: string, count: number): number[] {
  const numbers = text.split(',').map((part) => {
    const number = Number(part);
    if (!/^\s*\d+\s*$/.test(part)) throw new InputError(`--rows: '${part}' is no row number`);
    if (number >= count)
      throw new InputError(`--rows: there is no row ${number}, the last one is ${count - 1}`);
    return number;
  });
  const repeated = numbers.find((number, k) => numbers.indexOf(number) !== k);
  if (repeated !== undefined) throw new InputError(`--rows names row ${repeated} twice`);
  return numbers;
}

/** Moves per point that take about half a minute whatever the number of points and columns. */
export function defaultEffort(points: PointSet): number {
  // A move takes about as long for what does not depend on the columns as for twelve of them.
  const moves = (DEFAULT_MOVES * 24) / (12 + points.dimension);
  return Math.min(MOST_EFFORT, Math.floor(moves / Math.max(1, pointCount(points))));
}

/**
 * Columns of a CSV file, each scaled to mean 0 and sample standard deviation 1; a column without spread is all 0.
 *
 * @throws InputError for no file, no such column, or a cell that is no number
 */
export function readScaledPoints(file: string, columns: readonly string[]): PointSet {
  const [names, ...rows] = readRecords(file);
  const places = columns.map((column) => {
    const place = names?.indexOf(column) ?? -1;
    if (place < 0)
      throw new InputError(`${file} has no column ${column}, only ${names?.join(', ') ?? 'nothing'}`);
    return place;
  });
  const dimension = columns.length;
  const values = new Float64Array(rows.length * dimension);
  rows.forEach((cells, row) => {
    places.forEach((place, d) => {
      const text = cells[place]?.trim() ?? '';
      const value = Number(text);
      if (text === '' || !Number.isFinite(value)) {
        throw new InputError(`${file}, row ${row} (from 0), column ${columns[d]}: '${text}' is no number`);
      }
      values[row * dimension + d] = value;
    });
  });
  for (let d = 0; d < dimension; d++) scaleColumn(values, dimension, d);
  return { dimension, values };
}

function readRecords(file: string): string[][] {
  try {
    return parse(readText(file), { relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new InputError(`${file} is no CSV: ${error.message}`);
    throw error;
  }
}

function scaleColumn(values: Float64Array, dimension: number, column: number): void {
  const count = values.length / dimension;
  let sum = 0;
  for (let at = column; at < values.length; at += dimension) sum += values[at];
  const mean = sum / count;
  let square = 0;
  for (let at = column; at < values.length; at += dimension) square += (values[at] - mean) ** 2;
  const deviation = Math.sqrt(square / (count - 1));
  for (let at = column; at < values.length; at += dimension) {
    values[at] = deviation > 0 ? (values[at] - mean) / deviation : 0;
  }
}

/** These points, in this order. */
export function pointsAt({ dimension, values }: PointSet, numbers: readonly number[]): PointSet {
  const taken = new Float64Array(numbers.length * dimension);
  numbers.forEach((number, k) => {
    taken.set(values.subarray(number * dimension, (number + 1) * dimension), k * dimension);
  });
  return { dimension, values: taken };
}

function writeGroups(path: string, { groupOf }: Grouping, numbers: readonly number[] | null): void {
  const lines = Array.from(groupOf, (group, k) => `${numbers ? numbers[k] : k},${group}`);
  try {
    writeFileSync(path, `row,group\n${lines.join('\n')}\n`);
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

function figuresOf(
  points: PointSet,
  grouping: Grouping,
  given: Pick<GroupFigures, 'minSize' | 'seed' | 'effort'>,
  used: number,
): GroupFigures {
  const sizes = new Int32Array(grouping.groups);
  for (const group of grouping.groupOf) sizes[group]++;
  return {
    informationLoss: grouping.informationLoss,
    groups: grouping.groups,
    smallest: Math.min(...sizes),
    cpuSeconds: Number(used.toFixed(2)),
    largest: Math.max(...sizes),
    squaredDistance: grouping.squaredDistance,
    optimal: grouping.optimal,
    rows: pointCount(points),
    columns: points.dimension,
    ...given,
    hash: new ResultHash().numbers(grouping.groupOf).digest(),
  };
}

const TARRAGONA =
  'FIXED.ASSETS,CURRENT.ASSETS,TREASURY,UNCOMMITTED.FUNDS,PAID.UP.CAPITAL,SHORT.TERM.DEBT,SALES,LABOR.COSTS,DEPRECIATION,OPERATING.PROFIT,FINANCIAL.OUTCOME,GROSS.PROFIT,NET.PROFIT';
const EIA =
  'UTILITYID,RESREVENUE,RESSALES,COMREVENUE,COMSALES,INDREVENUE,INDSALES,OTHREVENUE,OTHRSALES,TOTREVENUE,TOTSALES';

/** Rows of the table of figures: published sets of microaggregation. None where DASEOT_DATA_DIR is not set. */
export async function groupRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const folder = dataFolder('microaggregation');
  if (!folder) return [];
  const sets = {
    tarragona: readScaledPoints(`${folder}/tarragona.csv`, TARRAGONA.split(',')),
    eia: readScaledPoints(`${folder}/eia.csv`, EIA.split(',')),
  };
  return [
    lossRow('Tarragona, groups of 5: information loss', sets.tarragona, 20.3, short),
    lossRow('EIA, groups of 5: information loss', sets.eia, 1.1, short),
    smallRow(sets, `${folder}/exact_small.json`),
  ];
}

function lossRow(figure: string, points: PointSet, most: number, short: boolean): FigureRow {
  const start = cpuSeconds();
  const effort = defaultEffort(points) * (short ? 0.2 : 1);
  const { informationLoss } = groupBySimilarity(points, 5, { seed: 1, effort });
  const used = cpuSeconds() - start;
  return {
    figure,
    target: `at most ${most} % in 60 CPU s`,
    measured: `${informationLoss.toFixed(4)} %`,
    reached: informationLoss <= most && used <= 60,
    cpuSeconds: used,
  };
}

function smallRow(sets: Readonly<Record<string, PointSet>>, path: string): FigureRow {
  const instances = JSON.parse(readText(path)) as {
    dataset: string;
    rows: number[];
    k: number;
    optimal_sse: number;
  }[];
  const start = cpuSeconds();
  let worst = 0;
  for (const { dataset, rows, k, optimal_sse: optimum } of instances) {
    const points = pointsAt(sets[dataset], rows);
    const { squaredDistance } = groupBySimilarity(points, k, { seed: 1, effort: defaultEffort(points) });
    worst = Math.max(worst, squaredDistance / optimum - 1);
  }
  return {
    figure: `${instances.length} small sets with proved optima: worst above the optimum`,
    target: 'at most 0.5 %',
    measured: `${(100 * worst).toFixed(4)} %`,
    reached: worst <= 0.005,
    cpuSeconds: cpuSeconds() - start,
  };
}
