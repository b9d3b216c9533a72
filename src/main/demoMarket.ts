import { readFile } from 'node:fs/promises';
import { seedCompanies } from '../companies/companyImport.service.ts';
import { house } from '../platform/caller.ts';
import { once } from '../platform/idempotency.ts';
import type { Services } from '../platform/services.ts';
import { sql } from '../platform/sql.ts';
import { DEFAULT_PROGRAMME_CODE, seedProgrammes } from '../programmes/programme.seed.ts';
import { seedSystems } from '../providers/systemImport.service.ts';
import { startRound } from '../rounds/round.service.ts';

const seedOf = (name: string): Promise<string> =>
  readFile(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/**
 * Fills an empty database with the demo market: programmes, systems, companies and a first round, which runs as a job.
 * A database in which somebody has put companies, systems or rounds is left as it is.
 *
 * @returns whether the market was put there now
 */
export async function openDemoMarket(services: Services): Promise<boolean> {
  const { database, logger } = services;
  const reads = database.reads();
  const known = await reads.one<{ isUsed: boolean }>(sql<{ isUsed: boolean }>`
    select exists (select from company) or exists (select from system) or exists (select from round) as "isUsed"`);
  if (known.isUsed) return false;
  const startedAt = performance.now();
  await seedProgrammes(database);
  await seedSystems(database, await seedOf('systems.json'));
  const { created } = await seedCompanies(database, await seedOf('companies.csv'));
  const programme = await reads.one<{ id: number }>(
    sql<{ id: number }>`select id from programme where code = ${DEFAULT_PROGRAMME_CODE}`,
  );
  const actor = house('seed');
  const request = { programmeId: programme.id, seed: 1 };
  const write = { actor, operation: 'roundStart', key: 'demo-market', content: request };
  await once(database, write, async () => {
    const { round } = await startRound(services, request, actor);
    return { roundId: round?.id };
  });
  const elapsedMs = Math.round(performance.now() - startedAt);
  logger.info({ companies: created, elapsedMs }, 'demo market opened, first round started');
  return true;
}
