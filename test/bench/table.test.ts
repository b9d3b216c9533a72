import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { runBench } from '../../bench/cli.ts';
import { type FigureRow, median } from '../../bench/row.ts';
import { type FigureGroup, measureGroups, type RunGroup, runInChild, tableText } from '../../bench/table.ts';

const rows: FigureRow[] = [
  { figure: 'cost', target: '3 %', measured: '3.41 %', reached: true, cpuSeconds: 1.26 },
  { figure: 'a longer figure', target: '20 times', measured: '19 times', reached: false, cpuSeconds: 0 },
];

const group = (name: string, found: readonly FigureRow[] = []): FigureGroup => ({
  name,
  rows: () => Promise.resolve(found),
  expectedSeconds: 1,
});

const here: RunGroup = (one, options) => one.rows(options);

let output: string;
let errors: string;
let written: MockInstance;
beforeEach(() => {
  [output, errors] = ['', ''];
  vi.spyOn(console, 'log').mockImplementation((text) => {
    output += `${text}\n`;
  });
  written = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the table of figures', () => {
  it('is aligned Markdown', () => {
    expect(tableText(rows).split('\n')).toEqual([
      '| figure          | at least | measured | reached | CPU s |',
      '|-----------------|----------|----------|---------|-------|',
      '| cost            | 3 %      | 3.41 %   | yes     | 1.3   |',
      '| a longer figure | 20 times | 19 times | NO      |       |',
    ]);
  });

  it('goes on after a group that fails, and says so', async () => {
    const groups = [
      { ...group('broken'), rows: () => Promise.reject(new Error('no such file')) },
      group('sound', rows),
      group('empty'),
    ];
    const said: string[] = [];
    const measured = await measureGroups(groups, { short: true }, here, (text) => said.push(text));
    expect(measured).toEqual([
      {
        figure: 'broken',
        target: 'ends',
        measured: 'failed: no such file',
        reached: false,
        cpuSeconds: 0,
      },
      ...rows,
    ]);
    expect(said).toEqual(['broken: 0 s', 'sound: 0 s', 'empty: 0 s, no rows (is DASEOT_DATA_DIR set?)']);
  });

  it('tells each group which form is asked for', async () => {
    const asked: boolean[] = [];
    const asking: FigureGroup = {
      ...group('one'),
      rows: ({ short }) => {
        asked.push(short);
        return Promise.resolve([]);
      },
    };
    for (const short of [true, false]) await measureGroups([asking], { short }, here, () => undefined);
    expect(asked).toEqual([true, false]);
  });

  it('is measured alone first, then the longest first, and stands in the order of its groups', async () => {
    const groups = [
      { ...group('short', [rows[0]]), expectedSeconds: 1 },
      { ...group('long', [rows[1]]), expectedSeconds: 9 },
      { ...group('alone', [rows[0]]), alone: true },
    ];
    const began: string[] = [];
    const running = new Set<string>();
    const run: RunGroup = async (one) => {
      expect(running.has('alone')).toBe(false);
      began.push(one.name);
      running.add(one.name);
      await setTimeout(5);
      running.delete(one.name);
      return one.rows({ short: true });
    };
    const measured = await measureGroups(groups, { short: true }, run, () => undefined);
    expect(began).toEqual(['alone', 'long', 'short']);
    expect(measured).toEqual([rows[0], rows[1], rows[0]]);
  });

  it('in a process of its own tells why it failed', async () => {
    await expect(runInChild(group('nothing'), { short: true })).rejects.toThrow('there is no group nothing');
  });

  it('takes the middle, or the mean of both', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe('bench', () => {
  it('helps, with every command and the groups of rows', async () => {
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      output += text;
      return true;
    });
    expect(await runBench(['--help'])).toBe(0);
    for (const word of ['round', '--short', '--only', '--json', 'brute-force', 'search']) {
      expect(output).toContain(word);
    }
  });

  it.each([
    [['--only', 'nothing'], /--only nothing is no group of rows: use one of brute-force, search/],
    [['--long'], /unknown option '--long'/],
    [['nothing'], /nothing/],
  ])('called wrongly, %j, answers 2', async (args, message) => {
    expect(await runBench(args)).toBe(2);
    expect(errors).toMatch(message);
    expect(output).toBe('');
    expect(written).toHaveBeenCalledOnce();
  });

  it('prints machine, rows and how many were reached, and writes the rows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daseot-bench-'));
    try {
      const file = join(folder, 'rows.json');
      expect(await runBench(['--short', '--only', 'one', '--json', file], [group('one', rows)], here)).toBe(
        1,
      );
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(rows);
      expect(output).toMatch(/ cores, load [\d.]+, Node v\d+.* UTC; short form\n/);
      expect(output).toContain('| cost            | 3 %      |');
      expect(output).toMatch(/\n1 of 2 reached in [\d.]+ minutes\n$/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('answers 0 where every figure is reached, and measures every group without --only', async () => {
    expect(await runBench([], [group('one', [rows[0]]), group('two', [rows[0]])], here)).toBe(0);
    expect(output).toContain('full form');
    expect(output).toContain('2 of 2 reached');
    expect(errors).toBe('one: 0 s\ntwo: 0 s\n');
  });
});
