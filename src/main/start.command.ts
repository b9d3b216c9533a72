import type { Command } from 'commander';

/** `daseot start`: the API server, which by default also takes jobs. */
export function register(program: Command): void {
  program
    .command('start')
    .description('start the API server (and, unless told otherwise, take jobs in the same process)')
    .option('--no-worker', 'leave the jobs to `daseot worker` processes (or set DASEOT_WORKER=false)')
    .option('--no-migrate', 'do not apply missing migrations')
    .option('--demo', 'fill an empty database with the demo market (the embedded database gets it anyway)')
    .option('--no-demo', 'leave an empty database empty')
    .action(async (options: { worker: boolean; migrate: boolean; demo?: boolean }) => {
      const { serve } = await import('./serve.ts');
      await serve({
        takesJobs: options.worker,
        migrates: options.migrate,
        servesHttp: true,
        opensDemo: options.demo,
      });
    });
}
