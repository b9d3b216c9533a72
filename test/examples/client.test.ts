import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoMarket } from '../../src/main/demoMarket.ts';
import { startApi, type TestApi } from '../api.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('the example client', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await openDemoMarket(api.services);
  }, 120_000);
  afterAll(() => api?.close());

  const runClient = (token: string) =>
    run(process.execPath, ['examples/client/main.ts'], {
      cwd: root,
      timeout: 110_000,
      env: { ...process.env, DASEOT_URL: api.url, DASEOT_TOKEN: token },
    });

  it('pages through companies, gets an estimate and follows a round to its end', async () => {
    const { stdout } = await runClient(api.operator.token);
    const lines = stdout.trim().split('\n');
    const [, seen, total, pages] =
      /^companies: (\d+) of (\d+) in region 26, (\d+) pages$/.exec(lines[0] ?? '') ?? [];
    expect(Number(total)).toBeGreaterThan(50);
    expect(seen).toBe(total);
    expect(Number(pages)).toBe(Math.ceil(Number(total) / 50));
    expect(lines[1]).toMatch(/^estimate: \d+\.\d M won alone, \d+\.\d M won in five$/);
    expect(lines.at(-1)).toMatch(/^round: PROPOSED \w+ 100 %$/);
  }, 120_000);

  it('says with which code it was refused', async () => {
    const failure = (await runClient('daseot_nobody').catch((error: unknown) => error)) as { stderr: string };
    expect(failure.stderr).toMatch(/code: 'UNAUTHENTICATED'/);
  }, 60_000);
});

describe('npm run client:codegen', () => {
  it('makes exactly the committed files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daseot-codegen-'));
    const client = join(folder, 'examples/client');
    try {
      await mkdir(join(folder, 'schema'));
      await cp(join(root, 'schema/schema.graphql'), join(folder, 'schema/schema.graphql'));
      await cp(join(root, 'examples/client'), client, { recursive: true });
      await rm(join(client, 'graphql'), { recursive: true });
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      const codegen = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
      await run(process.execPath, [codegen, '--config', 'examples/client/codegen.json'], { cwd: folder });
      const files = (await readdir(join(client, 'graphql'))).sort();
      expect(files).toEqual((await readdir(join(root, 'examples/client/graphql'))).sort());
      for (const file of files) {
        const made = await readFile(join(client, 'graphql', file), 'utf8');
        const committed = await readFile(join(root, 'examples/client/graphql', file), 'utf8');
        expect(made === committed, `examples/client/graphql/${file} is old: npm run client:codegen`).toBe(
          true,
        );
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 90_000);
});
