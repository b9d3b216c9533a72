import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';

/*
 * `npm run bench:cost`: whether the cost that an operation is charged (src/platform/cost.ts) says what it costs. Every
 * example query runs on the demo market in the embedded database, so that the time of this process is the time of server
 * and database together. One common factor turns points into milliseconds; each ratio to it must lie from 0.1 to 10.
 *
 *   --json        the last line is { "worst", "msPerPoint", "guardMicroseconds", ... }
 *   --runs 15     how often each query runs; the median counts
 */

const built = <Module>(path: string): Promise<Module> =>
  import(new URL(`../dist/${path}.js`, import.meta.url).href) as Promise<Module>;

interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly token: string | null;
}

interface Row {
  readonly name: string;
  readonly points: number;
  readonly milliseconds: number;
  readonly statements: number;
}

const ALLOWED = 10;

async function examplesWithCallers(): Promise<Example[]> {
  const { readExamples, demoTokenOf } =
    await built<typeof import('../src/platform/examples.ts')>('platform/examples');
  return (await readExamples()).map(({ name, query, variables, caller }) => ({
    name,
    query,
    variables: variables === null ? {} : (JSON.parse(variables) as Record<string, unknown>),
    token: demoTokenOf(caller),
  }));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Opens the demo market with its first round done, and gives what runs an example once. */
async function openMarket(dataPath: string) {
  const { readConfig } = await built<typeof import('../src/platform/config.ts')>('platform/config');
  const { createLogger } = await built<typeof import('../src/platform/logger.ts')>('platform/logger');
  const { openApp } = await built<typeof import('../src/main/app.ts')>('main/app');
  const { openDemoMarket } = await built<typeof import('../src/main/demoMarket.ts')>('main/demoMarket');
  const { openDemoSignIns } = await built<typeof import('../src/main/demoSignIns.ts')>('main/demoSignIns');
  const { createContext } = await built<typeof import('../src/platform/context.ts')>('platform/context');
  const { createOperations } =
    await built<typeof import('../src/platform/operation.ts')>('platform/operation');
  const { createRateLimiter } =
    await built<typeof import('../src/platform/rateLimiter.ts')>('platform/rateLimiter');
  const { readTrustedDocuments } =
    await built<typeof import('../src/platform/trustedDocuments.ts')>('platform/trustedDocuments');
  const { sql } = await built<typeof import('../src/platform/sql.ts')>('platform/sql');

  const config = readConfig({ DASEOT_DATA_PATH: dataPath, LOG_LEVEL: 'warn', DASEOT_RATE_FACTOR: '100000' });
  const app = await openApp(config, createLogger('warn'));
  const { services, schema } = app;
  await openDemoMarket(services);
  const reads = services.database.reads();
  const waiting = sql<{ count: number }>`
    select count(*) as count from round where status in ('CONFIGURED', 'QUEUED', 'SOLVING')`;
  while ((await reads.one(waiting)).count > 0) await sleep(300);
  await openDemoSignIns(services.database);
  const operations = createOperations({
    schema,
    limiter: createRateLimiter({ factor: 100_000 }),
    trusted: await readTrustedDocuments(undefined),
  });
  const run = async ({ query, variables, token }: Example) => {
    let statements = 0;
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    const peer = { headers, address: '127.0.0.1' };
    const context = await createContext(services, peer, () => {
      statements += 1;
    });
    const startedAt = process.cpuUsage();
    const prepared = operations.prepare({ query, variables }, context, 'STREAM');
    if (!('admission' in prepared)) throw new Error(`refused: ${prepared[0]?.message}`);
    const isSubscription = prepared.operation.operation === 'subscription';
    const result = isSubscription
      ? await firstEvent(await operations.subscribe(prepared, { limitMs: 60_000 }, async () => context))
      : await operations.execute(prepared, { limitMs: 60_000 });
    const { user, system } = process.cpuUsage(startedAt);
    if (result?.errors) throw new Error(`failed: ${result.errors[0]?.message}`);
    return { points: prepared.admission.points, milliseconds: (user + system) / 1_000, statements };
  };
  return { app, schema, run };
}

async function firstEvent<Result>(
  events: AsyncIterableIterator<Result> | Result,
): Promise<Result | undefined> {
  if (!(Symbol.asyncIterator in (events as object))) return events as Result;
  const iterator = events as AsyncIterableIterator<Result>;
  const { value } = await iterator.next();
  await iterator.return?.();
  return value as Result;
}

/** Microseconds a request of our guard with a known document, and of graphql-query-complexity on the same examples. */
async function compareGuards(schema: GraphQLSchema, examples: readonly Example[]) {
  const { createDocuments } =
    await built<typeof import('../src/platform/documents.ts')>('platform/documents');
  // The same build of graphql as the server's.
  const require = createRequire(import.meta.url);
  const { getComplexity, simpleEstimator, fieldExtensionsEstimator } = require('graphql-query-complexity');
  const documents = createDocuments(schema);
  const read = examples.map(({ query, variables }) => {
    const document = documents.read(query);
    if (!('document' in document)) throw new Error('an example does not fit the schema');
    return { query, variables, document: document.document };
  });
  const each = (work: (one: (typeof read)[number]) => unknown, rounds: number) => {
    const startedAt = performance.now();
    for (let round = 0; round < rounds; round += 1) for (const one of read) work(one);
    return ((performance.now() - startedAt) * 1_000) / (rounds * read.length);
  };
  const ours = ({ query, variables }: (typeof read)[number]) => {
    const found = documents.read(query);
    if ('document' in found) found.operation(undefined)?.cost.costWith(variables);
  };
  const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];
  const theirs = ({ document, variables }: (typeof read)[number]) =>
    getComplexity({ schema, query: document, variables, estimators });
  each(ours, 200);
  each(theirs, 20);
  return { guardMicroseconds: each(ours, 2_000), libraryMicroseconds: each(theirs, 200) };
}

async function main(args: readonly string[]): Promise<number> {
  const runs = Number(args[args.indexOf('--runs') + 1] ?? 0) || 15;
  const dataPath = await mkdtemp(join(tmpdir(), 'daseot-cost-'));
  const { app, schema, run } = await openMarket(dataPath);
  try {
    const examples = await examplesWithCallers();
    const reads = examples.filter(({ query }) => !/^mutation/m.test(query));
    const writes = examples.filter(({ query }) => /^mutation/m.test(query));
    const rows: Row[] = [];
    const failed: string[] = [];
    const attempt = async (example: Example, times: number) => {
      try {
        const measured = [];
        for (let index = 0; index < times; index += 1) measured.push(await run(example));
        const [{ points = 0, statements = 0 } = {}] = measured;
        // The first one reads the document and fills caches.
        const milliseconds = median(measured.slice(times > 1 ? 1 : 0).map((one) => one.milliseconds));
        rows.push({ name: example.name, points, statements, milliseconds });
      } catch (error) {
        failed.push(`${example.name}: ${(error as Error).message}`);
      }
    };
    for (const example of reads) await attempt(example, runs + 1);
    // Writes run once each: the second would find that nothing changed, or a round that runs.
    for (const example of writes) await attempt(example, 1);
    for (const failure of failed) console.log(`FAILED ${failure}`);
    const measured = new Set(rows.map(({ name }) => name));
    const guards = await compareGuards(
      schema,
      examples.filter(({ name }) => measured.has(name)),
    );
    return Math.max(report(rows, guards, args.includes('--json')), failed.length > 0 ? 1 : 0);
  } finally {
    await app.close();
    await rm(dataPath, { recursive: true, force: true });
  }
}

function report(
  rows: readonly Row[],
  guards: { guardMicroseconds: number; libraryMicroseconds: number },
  isJson: boolean,
): number {
  const logs = rows.map(({ points, milliseconds }) => Math.log(milliseconds / points));
  const msPerPoint = Math.exp(logs.reduce((sum, one) => sum + one, 0) / logs.length);
  console.log(`${cpus()[0]?.model}, Node ${process.version}, ${msPerPoint.toFixed(2)} ms a point\n`);
  console.log('estimated / measured  points  CPU ms  statements  example');
  let worst = 1;
  for (const { name, points, milliseconds, statements } of rows) {
    const ratio = (points * msPerPoint) / milliseconds;
    worst = Math.max(worst, ratio, 1 / ratio);
    const columns = [
      ratio.toFixed(2).padStart(20),
      String(points).padStart(7),
      milliseconds.toFixed(1).padStart(7),
    ];
    console.log(`${columns.join(' ')} ${String(statements).padStart(11)}  ${name}`);
  }
  const isWithin = worst <= ALLOWED;
  console.log(
    `\nThe worst is wrong by a factor of ${worst.toFixed(1)}: ${isWithin ? 'within' : 'NOT within'} ${ALLOWED}.`,
  );
  console.log(
    `Cost of a known document: ${guards.guardMicroseconds.toFixed(1)} us; graphql-query-complexity: ` +
      `${guards.libraryMicroseconds.toFixed(1)} us.`,
  );
  if (isJson) console.log(JSON.stringify({ worst, msPerPoint, ...guards, rows }));
  return isWithin ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
