import type { Command } from 'commander';

/** `daseot check-data`: whether everything that must hold in the database does. */
export function register(program: Command): void {
  program
    .command('check-data')
    .description('check the stored data: sums, counts and whatever is derived from something else')
    .action(async () => {
      const { readConfig } = await import('../platform/config.ts');
      const { openDatabase } = await import('../platform/database.ts');
      const { createLogger } = await import('../platform/logger.ts');
      const { entities } = await import('./entities.ts');
      const { findBroken, invariants } = await import('./invariants.ts');
      const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
      const database = await openDatabase(config, entities, createLogger(config.logLevel));
      try {
        await database.migrate();
        const broken = await findBroken(database.reads());
        for (const { name, places, count } of broken)
          console.log(`broken: ${name}: ${count} (${places.join('; ')})`);
        if (broken.length > 0)
          throw new Error(`${broken.length} of ${invariants.length} invariants do not hold`);
        console.log(`${invariants.length} invariants hold`);
      } finally {
        await database.close();
      }
    });
}
