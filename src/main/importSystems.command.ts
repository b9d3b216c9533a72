import type { Command } from 'commander';

/** `daseot import systems FILE`; shares the group `import` with the other rooms. */
export function register(program: Command): void {
  const group =
    program.commands.find((command) => command.name() === 'import') ??
    program.command('import').description('import a file into the database');
  group
    .command('systems')
    .description(
      'import systems with their price sheets from a JSON file (importing it again changes nothing)',
    )
    .argument('<file>', 'a file of the form {"systems": [ ... ]}')
    .option('--dry-run', 'check and count, but keep nothing', false)
    .option('--lang <language>', 'language of the report: ko or en', 'en')
    .action(async (file: string, { dryRun, lang }: { dryRun: boolean; lang: string }) => {
      if (lang !== 'ko' && lang !== 'en') throw new Error(`--lang takes ko or en, got '${lang}'`);
      const { readFile } = await import('node:fs/promises');
      const { readConfig } = await import('../platform/config.ts');
      const { openDatabase } = await import('../platform/database.ts');
      const { createLogger } = await import('../platform/logger.ts');
      const { house } = await import('../platform/caller.ts');
      const { entities } = await import('./entities.ts');
      const { importSystems } = await import('../providers/systemImport.service.ts');
      const { reportLines } = await import('../providers/systemImport.report.ts');
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new Error(`cannot read ${file} (${error.code ?? error.message})`, { cause: error });
      });
      const config = readConfig();
      const database = await openDatabase(config, entities, createLogger(config.logLevel));
      try {
        await database.migrate();
        const report = await importSystems(database, text, { actor: house('cli'), validateOnly: dryRun });
        for (const line of reportLines(report, lang)) console.log(line);
        if (report.systems === 0) throw new Error(`${file} holds no system that can be used`);
      } finally {
        await database.close();
      }
    });
}
