import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locateCommand } from '../../bench/locate.ts';
import { runCommand } from './benchCommands.ts';

const folder = mkdtempSync(join(tmpdir(), 'daseot-locate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sound = {
  name: 'one',
  capacity: ['3', 3],
  fixed_cost: [10, 1.5],
  demand: [2, 2],
  cost_customer_facility: [
    [1, 2],
    [3, 0.25],
  ],
};

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('bench locate', () => {
  it('ignores capacities, or respects them, and says whom each facility serves', async () => {
    const file = fileOf('sound.json', [sound, { ...sound, name: 'two', fixed_cost: [0, 0] }]);
    const out = join(folder, 'out.csv');
    const free = await runCommand(locateCommand(), [file, '--out', out]);
    expect(free.exitCode).toBe(0);
    expect(free.lines.map((line) => JSON.parse(line))).toMatchObject([
      { name: 'one', cost: 3.75, open: [1], bound: 3.75, gapPercent: 0, proved: true, capacitated: false },
      { name: 'two', cost: 1.25, open: [0, 1], proved: true },
    ]);
    expect(readFileSync(out, 'utf8')).toBe('name,customer,facility\none,0,1\none,1,1\ntwo,0,0\ntwo,1,1\n');
    const capacitated = await runCommand(locateCommand(), [file, '--capacitated', '--only', 'one']);
    expect(capacitated.lines.map((line) => JSON.parse(line))).toMatchObject([
      { name: 'one', cost: 12.75, open: [0, 1], proved: true, capacitated: true },
    ]);
  });

  const { capacity: _, ...without } = sound;
  it.each<[string, unknown, string[], string]>([
    ['no file', null, [], 'there is no file FILE'],
    ['no JSON', '{"a":', [], 'FILE is no JSON: Unexpected end of JSON input'],
    ['a missing field', { ...sound, demand: undefined }, [], 'FILE, demand: '],
    ['no capacity to respect', without, ['--capacitated'], 'FILE has no capacity'],
    ['a text as cost', [{ ...sound, fixed_cost: [1, 'x'] }], [], 'FILE, problem 0 (from 0), fixed_cost.1: '],
    ['a negative cost', { ...sound, fixed_cost: [1, -2] }, [], 'one: fixed cost 1 is -2'],
    [
      'ragged costs',
      { ...sound, cost_customer_facility: [[1, 2], [3]] },
      [],
      'FILE: customer 1 has 1 costs for 2 facilities',
    ],
    ['missing rows', { ...sound, demand: [1, 2, 3] }, [], 'FILE: 2 rows of costs for 3 customers'],
    [
      'a demand above every capacity',
      { ...sound, demand: [1, 4] },
      ['--capacitated'],
      'one: customer 1 demands 4, more than any capacity',
    ],
    [
      'customers that fit only in parts',
      {
        ...sound,
        demand: [2, 2, 2],
        cost_customer_facility: [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      },
      ['--capacitated'],
      'one: no way was found to serve everybody within the capacities',
    ],
    ['an unknown name', sound, ['--only', 'three'], 'FILE holds no such problem'],
  ])('refuses in one line: %s', async (name, content, more, message) => {
    const path = content === null ? join(folder, 'absent.json') : fileOf(`${name}.json`, content);
    const run = await runCommand(locateCommand(), [path, ...more]);
    expect(run.lines).toEqual([]);
    expect(run.exitCode).toBe(2);
    expect(run.errors.startsWith(`error: ${message.replace('FILE', path)}`), run.errors).toBe(true);
    expect(run.errors.trimEnd()).not.toContain('\n');
  });
});
