import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { groupCommand } from '../../bench/group.ts';
import { runCommand } from './benchCommands.ts';

const folder = mkdtempSync(join(tmpdir(), 'daseot-group-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'points.csv');
writeFileSync(file, '\uFEFF"a","b",same,text\n1,10,7,x\n\n2,20,7,y\n9,90,7,\n10,100,7,z\n11,-1e2,7,u\n');

describe('bench group', () => {
  it('prints one line of figures and writes the group of each row', async () => {
    const out = join(folder, 'out.csv');
    const args = [
      file,
      '--columns',
      'a, b',
      '--min-size',
      '2',
      '--seed',
      '3',
      '--effort',
      '50',
      '--out',
      out,
    ];
    const { lines, exitCode } = await runCommand(groupCommand(), args);
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(1);
    const figures = JSON.parse(lines[0]);
    expect(figures).toMatchObject({
      groups: 2,
      smallest: 2,
      largest: 3,
      rows: 5,
      columns: 2,
      minSize: 2,
      seed: 3,
    });
    expect(figures.informationLoss).toBeGreaterThan(0);
    expect(figures.cpuSeconds).toBeGreaterThanOrEqual(0);
    expect(readFileSync(out, 'utf8')).toBe('row,group\n0,0\n1,0\n2,1\n3,1\n4,1\n');
  });

  it('scales on the whole file before it takes rows, which keep their numbers', async () => {
    const out = join(folder, 'rows.csv');
    const args = [file, '--columns', 'a', '--min-size', '2', '--rows', '3,0,1,2', '--out', out];
    const { lines } = await runCommand(groupCommand(), args);
    // Deviation of 1, 2, 9, 10, 11 is 4.7223; of the four rows, 1 squared twice over it within groups.
    const figures = JSON.parse(lines[0]);
    expect(figures.squaredDistance).toBeCloseTo(1 / 22.3, 9);
    expect(figures.informationLoss).toBeCloseTo(100 / 65, 9);
    expect(figures.optimal).toBe(true);
    expect(readFileSync(out, 'utf8')).toBe('row,group\n3,0\n0,1\n1,1\n2,0\n');
  });

  it('takes a column without spread as nothing', async () => {
    const { lines } = await runCommand(groupCommand(), [file, '--columns', 'same', '--min-size', '2']);
    expect(JSON.parse(lines[0]).informationLoss).toBe(0);
  });

  it.each([
    [
      [join(folder, 'none.csv'), '--columns', 'a', '--min-size', '2'],
      `there is no file ${join(folder, 'none.csv')}`,
    ],
    [[file, '--columns', 'c', '--min-size', '2'], `${file} has no column c, only a, b, same, text`],
    [
      [file, '--columns', 'a,text', '--min-size', '2'],
      `${file}, row 0 (from 0), column text: 'x' is no number`,
    ],
    [[file, '--columns', 'a,a', '--min-size', '2'], '--columns names a twice'],
    [[file, '--columns', 'a,', '--min-size', '2'], '--columns names an empty column'],
    [[file, '--columns', 'a', '--min-size', '6'], '5 rows make no group of 6'],
    [
      [file, '--columns', 'a', '--min-size', '2', '--rows', '1,5'],
      '--rows: there is no row 5, the last one is 4',
    ],
    [[file, '--columns', 'a', '--min-size', '2', '--rows', '1,x'], "--rows: 'x' is no row number"],
    [[file, '--columns', 'a', '--min-size', '2', '--rows', '1,2,1'], '--rows names row 1 twice'],
    [[folder, '--columns', 'a', '--min-size', '2'], `${folder} cannot be read: EISDIR`],
  ])('refuses in one line: %j', async (args, message) => {
    const run = await runCommand(groupCommand(), args);
    expect(run).toEqual({ lines: [], errors: `error: ${message}\n`, exitCode: 2 });
  });
});
