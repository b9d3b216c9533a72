import type { Command } from 'commander';

/** `daseot documents`: the documents that clients may send by their hash. */
export function register(program: Command): void {
  program
    .command('documents')
    .description('write the manifest of trusted documents, for DASEOT_TRUSTED_DOCUMENTS')
    .argument('[folders...]', 'folders with .graphql files, one operation each; default: the example queries')
    .option('--out <file>', 'where to; - for standard output', '-')
    .action(async (folders: readonly string[], options: { out: string }) => {
      const { readdir, readFile, writeFile } = await import('node:fs/promises');
      const { join } = await import('node:path');
      const { examplesFolder } = await import('../platform/examples.ts');
      const { createManifest } = await import('../platform/trustedDocuments.ts');
      const documents: { name: string; text: string }[] = [];
      for (const folder of folders.length > 0 ? folders : [examplesFolder]) {
        const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
        for (const file of files) {
          documents.push({ name: file.slice(0, -8), text: await readFile(join(folder, file), 'utf8') });
        }
      }
      const text = `${JSON.stringify(createManifest(documents), null, 2)}\n`;
      if (options.out === '-') process.stdout.write(text);
      else await writeFile(options.out, text);
    });
}
