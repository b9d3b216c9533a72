import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runCli } from '../../src/main/cli.ts';

let errors: MockInstance;
let written: string;
beforeEach(() => {
  written = '';
  errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written += text;
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the command line', () => {
  it('prints the schema without a database', async () => {
    expect(await runCli(['schema', '--out', '-'])).toBe(0);
    expect(written).toContain('interface Node {');
  });

  it('helps', async () => {
    expect(await runCli(['--help'])).toBe(0);
    for (const command of ['start', 'worker', 'migrate', 'schema'])
      expect(written).toContain(`  ${command} `);
  });

  it.each([[['nothing']], [['start', '--nothing']], [[]]])('called wrongly (%j) answers 2', async (args) => {
    expect(await runCli(args)).toBe(2);
    expect(written).not.toBe('');
  });

  it('that fails says why in one line and answers 1', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://127.0.0.1:1/nothing');
    expect(await runCli(['migrate'])).toBe(1);
    expect(errors.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^daseot: cannot use the database 127\.0\.0\.1:1\/nothing of DATABASE_URL: .*Check the address/,
        ),
      ],
    ]);
  });

  it('shows the stack to whoever debugs', async () => {
    vi.stubEnv('PORT', 'x');
    vi.stubEnv('LOG_LEVEL', 'debug');
    expect(await runCli(['start'])).toBe(1);
    expect(errors.mock.calls.map(([line]) => String(line).split('\n').length)).toEqual([
      1,
      expect.any(Number),
    ]);
    expect(errors.mock.calls[1]?.[0]).toContain('config.ts');
  });
});
