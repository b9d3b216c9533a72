import type { Command } from 'commander';

/** `daseot schema`: writes the GraphQL schema for clients and for review. */
export function register(program: Command): void {
  program
    .command('schema')
    .description('write the GraphQL schema to schema/schema.graphql')
    .option('--out <file>', 'another file, or - for standard output')
    .action(async (options: { out?: string }) => {
      const { writeFile } = await import('node:fs/promises');
      const { schemaText } = await import('./schemaText.ts');
      const text = await schemaText();
      if (options.out === '-') process.stdout.write(text);
      else await writeFile(options.out ?? new URL('../../schema/schema.graphql', import.meta.url), text);
    });
}
