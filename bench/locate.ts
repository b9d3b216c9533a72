import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { type LocationResult, locate } from '../src/engine/formation/location/locate.ts';
import { type LocationProblem, openFacilities } from '../src/engine/formation/location/locationProblem.ts';
import { whole } from './arguments.ts';
import { dataFolder, InputError, readText } from './inputFile.ts';
import { cpuSeconds, type FigureOptions, type FigureRow } from './row.ts';

interface LocateOptions {
  readonly capacitated?: boolean;
  readonly seed: number;
  readonly out?: string;
  readonly only?: string;
}

/** A problem with its name, as a file gives it. */
export interface NamedProblem {
  readonly name: string;
  readonly problem: LocationProblem;
}

/** What `bench locate` prints for every problem, one JSON line. */
export interface LocateFigures {
  readonly name: string;
  readonly cost: number;
  /** Open facilities, ascending, from 0. */
  readonly open: readonly number[];
  readonly cpuSeconds: number;
  /** No solution costs less. */
  readonly bound: number;
  readonly gapPercent: number;
  readonly proved: boolean;
  readonly facilities: number;
  readonly customers: number;
  readonly capacitated: boolean;
  readonly seed: number;
}

/** `bench locate`: which facilities to open and whom each serves, at least cost, with a proof where it can be had. */
export function locateCommand(): Command {
  return new Command('locate')
    .description('solve facility location problems; one JSON line for each')
    .argument('<file>', 'JSON: one problem or a list of problems')
    .option('--capacitated', 'respect capacities; a customer is served whole by one facility')
    .option('--seed <number>', 'seed of the search', whole(0, 2 ** 40), 1)
    .option('--only <names>', 'only the problems of these names, with commas between them')
    .option('--out <file>', 'write name,customer,facility lines, all from 0')
    .action((file: string, options: LocateOptions, command: Command) => {
      try {
        runLocate(file, options);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        command.error(`error: ${error.message}`, { exitCode: 2 });
      }
    });
}

function runLocate(file: string, { capacitated = false, seed, out, only }: LocateOptions): void {
  const wanted = only?.split(',').map((name) => name.trim());
  const problems = readProblems(file, capacitated).filter(({ name }) => wanted?.includes(name) ?? true);
  if (problems.length === 0) throw new InputError(`${file} holds no such problem`);
  const lines = ['name,customer,facility'];
  for (const named of problems) {
    const { figures, result } = solveNamed(named, seed);
    console.log(JSON.stringify(figures));
    result.facilityOf.forEach((facility, customer) => {
      lines.push(`${named.name},${customer},${facility}`);
    });
  }
  if (out === undefined) return;
  try {
    writeFileSync(out, `${lines.join('\n')}\n`);
  } catch (error) {
    throw new InputError(`${out} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** Solves one problem. @throws InputError where it makes no sense or has no solution */
function solveNamed(
  { name, problem }: NamedProblem,
  seed: number,
): { readonly figures: LocateFigures; readonly result: LocationResult } {
  const start = cpuSeconds();
  const result = locateOrRefuse(name, problem, seed);
  if (!result) throw new InputError(`${name}: no way was found to serve everybody within the capacities`);
  const figures = {
    name,
    cost: result.cost,
    open: openFacilities(result.facilityOf),
    cpuSeconds: Number((cpuSeconds() - start).toFixed(2)),
    bound: result.bound,
    gapPercent: result.cost > 0 ? Number((100 * (1 - result.bound / result.cost)).toFixed(6)) : 0,
    proved: result.proved,
    facilities: problem.fixedCost.length,
    customers: problem.demand.length,
    capacitated: problem.capacity !== null,
    seed,
  };
  return { figures, result };
}

function locateOrRefuse(name: string, problem: LocationProblem, seed: number): LocationResult | null {
  try {
    return locate(problem, { seed });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

const amount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*[0-9.eE+-]+\s*$/)
      .transform(Number),
  ])
  .pipe(z.number());
const amounts = z.array(amount);
const instance = z.object({
  name: z.string().optional(),
  capacity: amounts.optional(),
  fixed_cost: amounts,
  demand: amounts,
  cost_customer_facility: z.array(amounts),
});

/**
 * The problems of a file.
 *
 * @throws InputError that names the place of what is wrong
 */
export function readProblems(file: string, capacitated: boolean): NamedProblem[] {
  let content: unknown;
  try {
    content = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${file} is no JSON: ${error.message}`);
    throw error;
  }
  const items: unknown[] = Array.isArray(content) ? content : [content];
  return items.map((item, place) => {
    const parsed = instance.safeParse(item);
    const where = Array.isArray(content) ? `${file}, problem ${place} (from 0)` : file;
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new InputError(`${where}, ${issue.path.join('.') || 'top'}: ${issue.message}`);
    }
    const {
      name = `${place}`,
      capacity,
      fixed_cost: fixedCost,
      demand,
      cost_customer_facility: cost,
    } = parsed.data;
    const ragged = cost.findIndex((row) => row.length !== fixedCost.length);
    if (ragged >= 0) {
      throw new InputError(
        `${where}: customer ${ragged} has ${cost[ragged].length} costs for ${fixedCost.length} facilities`,
      );
    }
    if (cost.length !== demand.length) {
      throw new InputError(`${where}: ${cost.length} rows of costs for ${demand.length} customers`);
    }
    if (capacitated && !capacity) throw new InputError(`${where} has no capacity`);
    return {
      name,
      problem: {
        fixedCost: Float64Array.from(fixedCost),
        demand: Float64Array.from(demand),
        capacity: capacitated && capacity ? Float64Array.from(capacity) : null,
        cost: Float64Array.from(cost.flat()),
      },
    };
  });
}

const SITES =
  'cap71,cap72,cap73,cap74,cap101,cap102,cap103,cap104,cap131,cap132,cap133,cap134,capa,capb,capc,kcapmo1,kcapmo2,kcapmo3,kcapmo4,kcapmo5';

/** Rows of the table of figures: published problems with known optima. None where DASEOT_DATA_DIR is not set. */
export async function locateRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const folder = dataFolder('facility_location');
  const second = dataFolder('facility_location_capacitated');
  if (!folder || !second) return [];
  const sites = SITES.split(',').flatMap((name) => readProblems(`${folder}/${name}.json`, false));
  const assignments = readProblems(`${second}/holmberg.json`, true);
  return [
    optimaRow('OR-Library cap*, kcapmo*', sites, readOptima(`${folder}/optima.csv`), sites.length),
    optimaRow(
      'Holmberg, single source',
      short ? assignments.slice(0, 24) : assignments,
      readOptima(`${second}/optima.csv`),
      short ? 24 : 25,
    ),
  ];
}

/** Published optima by name: the first and the last cell of each line. */
function readOptima(path: string): Map<string, number> {
  const lines = readText(path).trim().split('\n').slice(1);
  return new Map(lines.map((line) => [line.split(',')[0], Number(line.split(',').at(-1))]));
}

function optimaRow(
  figure: string,
  problems: readonly NamedProblem[],
  optima: ReadonlyMap<string, number>,
  least: number,
): FigureRow {
  const start = cpuSeconds();
  let hit = 0;
  let proved = 0;
  let worst = 0;
  for (const named of problems) {
    const { figures } = solveNamed(named, 1);
    // Published optima are cut after three decimals.
    const above = figures.cost / (optima.get(named.name) ?? Number.NaN) - 1;
    if (above < 1e-6) hit++;
    if (figures.proved) proved++;
    worst = Math.max(worst, above);
  }
  return {
    figure: `${figure}: optima of ${problems.length}`,
    target: least === problems.length ? `${least}` : `${least}, none worse than 0.5 %`,
    measured: `${hit} (${proved} proved), worst ${(100 * worst).toFixed(3)} %`,
    reached: hit >= least && worst <= 0.005,
    cpuSeconds: cpuSeconds() - start,
  };
}
