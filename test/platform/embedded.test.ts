import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/platform/embedded.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daseot-embedded-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('keeps its rows and gives its folder back', async () => {
    const first = await openEmbedded(folder);
    await first.pglite.exec('create table a (x int8); insert into a values (3000000000)');
    expect(await readFile(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await expect(openEmbedded(folder)).rejects.toThrow(
      `the embedded database in ${folder} is in use by process ${process.pid}. Stop that process, ` +
        'set DASEOT_DATA_PATH to another folder, or use PostgreSQL through DATABASE_URL.',
    );
    await first.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    const second = await openEmbedded(folder);
    expect((await second.pglite.query('select x from a')).rows).toEqual([{ x: 3_000_000_000 }]);
    await second.close();
  }, 60_000);

  it('refuses a folder that a living process has', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      await writeFile(join(folder, 'lock'), `${other.pid} x\n`);
      await expect(openEmbedded(folder)).rejects.toThrow(`is in use by process ${other.pid}.`);
      expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(`${other.pid} x\n`);
    } finally {
      other.kill();
    }
  });

  it('takes over the folder of a process that has died', async () => {
    const other = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => other.once('exit', resolve));
    await writeFile(join(folder, 'lock'), `${other.pid} x\n`);
    const database = await openEmbedded(folder);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await database.close();
  }, 60_000);

  it('says what to do with a folder that holds something else, and gives it back', async () => {
    await writeFile(join(folder, 'pgdata'), 'not a database');
    await expect(openEmbedded(folder)).rejects.toThrow(
      'Set DASEOT_DATA_PATH to another folder, or move this one away.',
    );
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  }, 60_000);
});
