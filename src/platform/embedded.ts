import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { ConfigError } from './config.ts';
import { valueParsers } from './valueParsers.ts';

/** Opens an embedded database in memory from a dump of another, or empty. */
export function openInMemory(dump?: Blob): Promise<PGlite> {
  return PGlite.create({ parsers: { ...valueParsers }, ...(dump && { loadDataDir: dump }) });
}

/** The embedded database in a folder, and how to leave it. */
export interface EmbeddedDatabase {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the embedded database in a folder. Two processes in one folder would destroy each other's
 * pages, so a lock file names the process that has it.
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const pglite = await PGlite.create({ dataDir: join(folder, 'pgdata'), parsers: { ...valueParsers } });
    return {
      pglite,
      async close() {
        if (!pglite.closed) await pglite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw new ConfigError(
      `the embedded database in ${folder} cannot be opened: ${error instanceof Error ? error.message : error}. ` +
        'Set DASEOT_DATA_PATH to another folder, or move this one away.',
      { cause: error },
    );
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const heldFolders = new Set<string>();

/** Takes the lock file of the folder; answers how to give it back. */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const mark = `${process.pid} ${randomUUID()}\n`;
  const taken = (pid: number | string) =>
    new ConfigError(
      `the embedded database in ${folder} is in use by process ${pid}. ` +
        'Stop that process, set DASEOT_DATA_PATH to another folder, or use PostgreSQL through DATABASE_URL.',
    );
  if (heldFolders.has(path)) throw taken(process.pid);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(mark);
      await file.close();
      // After a crash two processes may clear the same stale lock; the file tells who came last.
      if (attempt > 0) await sleep(50);
      const holder = await readFile(path, 'utf8');
      if (holder !== mark) throw taken(holder.split(' ')[0] ?? '?');
      heldFolders.add(path);
      return async () => {
        heldFolders.delete(path);
        await rm(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number((await readFile(path, 'utf8').catch(() => '')).split(' ')[0]);
      if (isAlive(pid)) throw taken(pid);
      await rm(path, { force: true });
    }
  }
  throw taken('?');
}
