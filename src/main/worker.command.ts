import type { Command } from 'commander';

/** `daseot worker`: takes jobs and serves no HTTP; any number of them on any machine. */
export function register(program: Command): void {
  program
    .command('worker')
    .description('take jobs without serving the API (needs PostgreSQL when an API server runs beside it)')
    .option('--no-migrate', 'do not apply missing migrations')
    .action(async (options: { migrate: boolean }) => {
      const { serve } = await import('./serve.ts');
      await serve({ takesJobs: true, migrates: options.migrate, servesHttp: false });
    });
}
