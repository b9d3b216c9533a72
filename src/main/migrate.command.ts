import type { Command } from 'commander';

/** `daseot migrate`: brings the database up to date, or takes steps back. */
export function register(program: Command): void {
  program
    .command('migrate')
    .description('apply missing migrations')
    .option('--down <steps>', 'take back that many migrations instead', wholeNumber)
    .action(async (options: { down?: number }) => {
      const { readConfig } = await import('../platform/config.ts');
      const { openDatabase } = await import('../platform/database.ts');
      const { createLogger } = await import('../platform/logger.ts');
      const { entities } = await import('./entities.ts');
      const config = readConfig();
      const database = await openDatabase(config, entities, createLogger(config.logLevel));
      try {
        const isDown = options.down !== undefined;
        const steps = isDown ? await database.revert(options.down ?? 0) : await database.migrate();
        for (const step of steps) console.log(`${isDown ? 'taken back' : 'applied'} ${step}`);
        if (steps.length === 0) console.log('nothing to do');
      } finally {
        await database.close();
      }
    });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--down takes a whole number from 1, got '${text}'`);
  return value;
}
