import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What codegen writes, by path below web/src. */
async function generatedIn(folder: string): Promise<Map<string, string>> {
  const files = await readdir(join(folder, 'web/src'), { recursive: true });
  const wanted = files.filter((file) => /\/graphql\/[\w-]+\.(ts|json)$|possibleTypes\.ts$/.test(file));
  const texts = await Promise.all(
    wanted.sort().map(async (file) => [file, await readFile(join(folder, 'web/src', file), 'utf8')] as const),
  );
  return new Map(texts);
}

describe('npm run web:codegen', () => {
  it('makes exactly the committed files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daseot-web-codegen-'));
    try {
      await mkdir(join(folder, 'schema'));
      await cp(join(root, 'schema/schema.graphql'), join(folder, 'schema/schema.graphql'));
      await cp(join(root, 'web'), join(folder, 'web'), { recursive: true });
      for (const file of (await generatedIn(folder)).keys()) await rm(join(folder, 'web/src', file));
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      const codegen = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
      await promisify(execFile)(process.execPath, [codegen, '--config', 'web/codegen.mjs'], { cwd: folder });
      const committed = await generatedIn(root);
      const made = await generatedIn(folder);
      expect([...made.keys()]).toEqual([...committed.keys()]);
      for (const [file, text] of committed) expect(made.get(file) === text, file).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});
