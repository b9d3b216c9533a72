import type { Command } from 'commander';
import type { Language } from '../platform/language.ts';

interface Options {
  readonly columns?: string;
  readonly lang: string;
  readonly dryRun: boolean;
  readonly report?: string;
}

/** `daseot import companies FILE`; shares the group `import` with the other rooms. */
export function register(program: Command): void {
  const group =
    program.commands.find((command) => command.name() === 'import') ??
    program.command('import').description('import a file into the database');
  group
    .command('companies')
    .description('import companies from a CSV file (importing it again changes nothing)')
    .argument('<file>', 'a CSV file with one header line, in UTF-8 or CP949')
    .option('--columns <mapping>', 'columns whose headers are not recognised: field=header,field=header')
    .option('--dry-run', 'check and count, but keep nothing', false)
    .option('--lang <language>', 'language of the report: ko or en', 'en')
    .option('--report <file>', 'write all issues to this file')
    .action(async (file: string, options: Options) => {
      const { lang } = options;
      if (lang !== 'ko' && lang !== 'en') throw new Error(`--lang takes ko or en, got '${lang}'`);
      await importFile(file, lang, options);
    });
}

async function importFile(file: string, language: Language, options: Options): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const { readConfig } = await import('../platform/config.ts');
  const { openDatabase } = await import('../platform/database.ts');
  const { createLogger } = await import('../platform/logger.ts');
  const { entities } = await import('./entities.ts');
  const { house } = await import('../platform/caller.ts');
  const { importCompanies } = await import('../companies/companyImport.service.ts');
  const { importIssueLines, importReportText, importSummary } = await import(
    '../companies/companyImport.report.ts'
  );
  const { parseColumnMapping } = await import('../companies/import/companyColumns.ts');
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read ${file} (${error.code ?? error.message})`, { cause: error });
  });
  const config = readConfig();
  const database = await openDatabase(config, entities, createLogger(config.logLevel));
  const bar = await progressBar(language);
  try {
    await database.migrate();
    const result = await importCompanies(database, {
      content,
      ...(options.columns !== undefined && { columns: parseColumnMapping(options.columns) }),
      validateOnly: options.dryRun,
      actor: house('cli'),
      onProgress: (phase, done, total) => bar.show(phase, done, total),
    }).finally(() => bar.stop());
    if (options.report !== undefined) await writeFile(options.report, importReportText(result, language));
    else for (const line of importIssueLines(result, language)) console.log(line);
    console.log(importSummary(result, language));
    const { created, updated, unchanged } = result;
    if (created + updated + unchanged === 0)
      throw new Error(`${file} holds no company that could be imported`);
  } finally {
    await database.close();
  }
}

interface Bar {
  show(phase: 'read' | 'write', done: number, total: number): void;
  stop(): void;
}

/** A bar on standard error while somebody watches; nothing in a pipe. */
async function progressBar(language: Language): Promise<Bar> {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const { default: progress } = await import('cli-progress');
  const words = language === 'ko' ? { read: '읽기', write: '저장' } : { read: 'read', write: 'write' };
  const bar = new progress.SingleBar({
    format: '{phase} {bar} {percentage}% {eta_formatted}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let current: string | undefined;
  return {
    show(phase, done, total) {
      if (phase !== current) bar.start(total, done, { phase: words[phase] });
      else bar.update(done);
      current = phase;
    },
    stop: () => bar.stop(),
  };
}
