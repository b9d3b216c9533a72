import { type Command, InvalidArgumentError } from 'commander';
import type { Services } from '../platform/services.ts';

interface StartOptions {
  readonly programme: string;
  readonly type: string;
  readonly seed: number;
  readonly effort?: number;
  readonly region?: string;
  readonly costModel: string;
  readonly key?: string;
}

/** `daseot round start | list | show`: matching over the database. */
export function register(program: Command): void {
  const round = program.command('round').description('rounds of matching over the database');
  round
    .command('start')
    .description('start a round for a programme, wait for its end and print what came out')
    .requiredOption(
      '--programme <code>',
      'code of the programme, a part of it that no other has, or its number',
    )
    .option('--type <type>', 'system type of companies that state none', 'MES')
    .option(
      '--seed <number>',
      'the same data, seed and effort give the same result',
      whole(0, 2 ** 31 - 1),
      1,
    )
    .option('--effort <moves>', 'moves tried per company: more is slower and better', whole(0, 100_000))
    .option('--region <code>', 'only companies of this province (26) or district (26440)')
    .option('--cost-model <model>', 'SAVING, or SIMILARITY for groups without prices', 'SAVING')
    .option('--key <text>', 'idempotency key: the same key answers with the same round')
    .action(start);
  round
    .command('list')
    .description('list the newest rounds')
    .option('--limit <number>', 'how many', whole(1, 100), 20)
    .action(async ({ limit }: { limit: number }) => {
      const { listRounds } = await import('../rounds/roundReport.ts');
      await withServices(false, async (services) => {
        console.log(await listRounds(services.database.reads(), limit));
      });
    });
  round
    .command('show')
    .description('print the summary and the best clusters of a round')
    .argument('<id>', 'number of the round', whole(1, 2 ** 31 - 1))
    .action(async (id: number) => {
      const { showRound } = await import('../rounds/roundReport.ts');
      await withServices(false, async (services) => {
        console.log(await showRound(services.database.reads(), id));
      });
    });
}

/** Opens the house for one command; what it logs goes nowhere unless it is a warning or somebody asked for it. */
async function withServices(takesJobs: boolean, work: (services: Services) => Promise<void>): Promise<void> {
  const { readConfig } = await import('../platform/config.ts');
  const { createLogger } = await import('../platform/logger.ts');
  const { openApp } = await import('./app.ts');
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const app = await openApp({ ...config, isWorker: takesJobs }, createLogger(config.logLevel));
  try {
    await work(app.services);
  } finally {
    await app.close();
  }
}

async function start(options: StartOptions): Promise<void> {
  const { parseSystemType, SYSTEM_TYPES } = await import('../taxonomy/systemType.ts');
  const { findProgramme, followRound, showRound } = await import('../rounds/roundReport.ts');
  const { clearAbandoned, startRound } = await import('../rounds/round.service.ts');
  const { house } = await import('../platform/caller.ts');
  const { once } = await import('../platform/idempotency.ts');
  const { seedProgrammes } = await import('../programmes/programme.seed.ts');
  const systemType = parseSystemType(options.type);
  if (!systemType) {
    throw new Error(`--type ${options.type} is no system type: use one of ${SYSTEM_TYPES.join(', ')}`);
  }
  const costModel = options.costModel.toUpperCase();
  if (costModel !== 'SAVING' && costModel !== 'SIMILARITY') {
    throw new Error(`--cost-model ${options.costModel} is not known: use SAVING or SIMILARITY`);
  }
  const { seed, effort, region: regionCode, key } = options;
  await withServices(true, async (services) => {
    // A database that no server has opened yet has no programme.
    await seedProgrammes(services.database);
    const programmeId = await findProgramme(services.database.reads(), options.programme);
    const request = { programmeId, systemType, costModel, seed, effort, regionCode } as const;
    const actor = house('cli');
    await clearAbandoned(services, programmeId);
    const write = { actor, operation: 'roundStart', key, content: request };
    const { answer: round } = await once(services.database, write, async () => {
      const started = await startRound(services, request, actor);
      if (started.round === null) throw new Error('the round was not started');
      return { id: started.round.id };
    });
    const bar = await progressBar();
    await followRound(services, round.id, (phase, progress) => bar.show(phase, progress)).finally(() =>
      bar.stop(),
    );
    console.log(await showRound(services.database.reads(), round.id));
  });
}

/** A bar on standard error while somebody watches; nothing in a pipe. */
async function progressBar() {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const { SingleBar } = await import('cli-progress');
  const format = '{phase} [{bar}] {percentage}% {duration_formatted}';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(100, 0, { phase: 'WAITING' });
  return {
    show: (phase: string, progress: number) =>
      bar.update(Math.round(progress * 100), { phase: phase.toLowerCase() }),
    stop: () => bar.stop(),
  };
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`a whole number from ${least} to ${most} is needed.`);
  };
}
