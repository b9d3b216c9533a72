import { loadavg } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { machineText } from '../table.ts';
import { openLoad } from './load.ts';
import { type Asked, checkFacts, type Effort, type Figure, measure } from './measure.ts';
import { measureNational, nationalText } from './national.ts';
import { OPERATIONS, type OperationName, questionsOf, SERVERS, type ServerName } from './operations.ts';
import { openBenchDatabase } from './postgres.ts';
import { figuresText, missesOf, ratiosOf, ratiosText } from './report.ts';
import { fullMarket, type MarketSize, nationalMarket, seedMarket, shortMarket } from './seedMarket.ts';
import { type RunningServer, startServer } from './servers.ts';

interface Options {
  readonly short?: boolean;
  readonly json?: boolean;
  readonly national?: boolean;
  readonly only?: readonly OperationName[];
  readonly servers?: readonly ServerName[];
}

const full: Effort = { rounds: 7, seconds: 2, warmUpSeconds: 3, connections: 10 };
const short: Effort = { rounds: 3, seconds: 1, warmUpSeconds: 1, connections: 10 };

/** Exit codes: 0 every target reached, 1 one missed or a failure. */
async function run(options: Options): Promise<number> {
  if (options.national) return runNational(options);
  const effort = options.short ? short : full;
  const size = options.short ? shortMarket : fullMarket;
  console.log(`${machineText()}; ${JSON.stringify(size)}`);
  const figures = await measureAll(options, effort, size);
  console.log(`\n${figuresText(figures)}`);
  const ratios = ratiosOf(figures);
  console.log(
    `\nMedians of ${effort.rounds} interleaved rounds of ${effort.seconds} s, ${effort.connections} connections; load now ${loadavg()[0].toFixed(1)}.`,
  );
  console.log(`\n${ratiosText(ratios)}`);
  if (options.json) console.log(JSON.stringify(ratios));
  // The short form has too small a market and too few rounds to be held against the targets.
  const missed = Object.entries(ratios).some(([name, one]) => missesOf(name as OperationName, one));
  return missed && !options.short ? 1 : 0;
}

/** Whoever ends the bench early finds no server of ours still running: each is ended when this process exits. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

async function runNational({ short: isShort, json }: Options): Promise<number> {
  const size = isShort ? shortMarket : nationalMarket;
  console.log(`${machineText()}; ${JSON.stringify(size)}`);
  const database = await openBenchDatabase();
  const load = openLoad();
  let server: RunningServer | undefined;
  try {
    const token = await seedMarket(database.url, size);
    server = await startServer('daseot', database.url);
    const headers = { authorization: `Bearer ${token}` };
    const figures = await measureNational(load, server, headers, size, isShort ? 2 : 15);
    console.log(`\n${nationalText(figures)}\n\nOne request at a time; load now ${loadavg()[0].toFixed(1)}.`);
    if (json) console.log(JSON.stringify(figures));
    const missed = figures.some(({ p99Ms, limitMs }) => limitMs !== undefined && p99Ms >= limitMs);
    return missed && !isShort ? 1 : 0;
  } finally {
    load.close();
    await server?.stop();
    await database.close();
  }
}

async function measureAll(options: Options, effort: Effort, size: MarketSize): Promise<Figure[]> {
  const database = await openBenchDatabase();
  const running: RunningServer[] = [];
  const load = openLoad();
  try {
    const token = await seedMarket(database.url, size);
    for (const name of options.servers ?? SERVERS) running.push(await startServer(name, database.url));
    const asked = running.map(
      (server): Asked => ({
        server,
        headers: server.name === 'daseot' ? { authorization: `Bearer ${token}` } : {},
      }),
    );
    const figures: Figure[] = [];
    for (const operation of options.only ?? OPERATIONS) {
      const questions = questionsOf(operation, size);
      await checkFacts(asked, operation, questions);
      figures.push(...(await measure(load, asked, operation, questions, effort, database.postmaster)));
      console.error(`${operation} measured`);
    }
    return figures;
  } finally {
    load.close();
    for (const server of running) await server.stop();
    await database.close();
  }
}

function listOf<Name extends string>(known: readonly Name[]): (text: string) => Name[] {
  return (text) => {
    const names = text.split(',');
    for (const name of names) {
      if (!known.includes(name as Name)) {
        throw new InvalidArgumentError(`It must be some of ${known.join(', ')}.`);
      }
    }
    return names as Name[];
  };
}

const program = new Command('bench:api')
  .description('measures our API against PostGraphile 5, Mercurius with jit and a floor written by hand')
  .option('--short', 'a smaller market and fewer rounds, to see that all works')
  .option('--json', 'make the last line the ratios as JSON')
  .option('--national', 'instead: searches over 72,000 companies, and their first and last page')
  .option('--only <questions>', `some of ${OPERATIONS.join(', ')}`, listOf(OPERATIONS))
  .option('--servers <names>', `some of ${SERVERS.join(', ')}`, listOf(SERVERS))
  .action(async (options: Options) => {
    process.exitCode = await run(options);
  });
await program.parseAsync();
