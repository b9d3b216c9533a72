import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Sources } from './rules.ts';

/** Reads every TypeScript file below some folders of a project. */
export async function readSources(root: string, folders: readonly string[]): Promise<Sources> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (!entry.isFile() || !/\.[mc]?tsx?$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      sources.set(relative(root, file).split(sep).join('/'), await readFile(file, 'utf8'));
    }
  }
  return new Map([...sources].sort(([a], [b]) => (a < b ? -1 : 1)));
}
