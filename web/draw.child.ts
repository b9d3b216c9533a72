import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/* Draws the start page in one language: node web/draw.child.ts PROGRAM LANGUAGE FILE. */

const [program, language, file] = process.argv.slice(2) as [string, string, string];
const { prerender } = (await import(pathToFileURL(program).href)) as {
  prerender: (language: string) => Promise<string>;
};
await writeFile(file, await prerender(language));
// The page listens to other tabs for as long as it lives.
process.exit(0);
