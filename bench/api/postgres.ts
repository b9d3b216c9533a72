import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A database of the bench's own. */
export interface BenchDatabase {
  readonly url: string;
  /** The server's first process where it runs on this machine and shows itself; its CPU is counted then. */
  readonly postmaster: number | undefined;
  close(): Promise<void>;
}

const NAME = 'daseot_bench_api';

/**
 * A fresh database: on the server of DASEOT_BENCH_DATABASE_URL, else on a PostgreSQL that is started for this run from
 * the machine's own programs (as the user postgres where we are root, who may not run it).
 */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const given = process.env['DASEOT_BENCH_DATABASE_URL'];
  if (given !== undefined && given !== '') return onServer(given, async () => {});
  const server = await startServer();
  try {
    return await onServer(server.url, server.stop);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function onServer(serverUrl: string, stop: () => Promise<void>): Promise<BenchDatabase> {
  const recreate = async (client: Client) => {
    await client.query(`drop database if exists ${NAME} with (force)`);
    await client.query(`create database ${NAME} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  };
  await withClient(serverUrl, recreate);
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  return {
    url: url.href,
    postmaster: await withClient(serverUrl, postmasterOf),
    async close() {
      await withClient(serverUrl, (client) => client.query(`drop database if exists ${NAME} with (force)`));
      await stop();
    },
  };
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Number of the server's first process, if that process is one of this machine. */
async function postmasterOf(client: Client): Promise<number | undefined> {
  try {
    const { rows } = await client.query<{ text: string }>(`select pg_read_file('postmaster.pid') as text`);
    const pid = Number.parseInt(rows[0].text, 10);
    return existsSync(`/proc/${pid}/stat`) ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = programFolder();
  const work = mkdtempSync(join(tmpdir(), 'daseot-bench-api-'));
  chmodSync(work, 0o711);
  const home = join(work, 'pg');
  mkdirSync(home);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['postgres:', home]);
  const asPostgres = (program: string, args: readonly string[]): [string, string[]] =>
    isRoot
      ? ['runuser', ['-u', 'postgres', '--', join(bin, program), ...args]]
      : [join(bin, program), [...args]];
  const run = (program: string, args: readonly string[]) => {
    execFileSync(...asPostgres(program, args), { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const data = join(home, 'data');
  run('initdb', ['-D', data, '-U', 'daseot', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    shared_buffers: '256MB',
    fsync: 'off',
    full_page_writes: 'off',
    // Jitter of its own would be taken for ours.
    jit: 'off',
    autovacuum: 'off',
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  run('pg_ctl', ['-D', data, '-w', '-l', join(home, 'log'), '-o', options.join(' '), 'start']);
  const stop = () => {
    process.off('exit', stop);
    run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(work, { recursive: true, force: true });
  };
  process.on('exit', stop);
  return { url: `postgres://daseot@127.0.0.1:${port}/postgres`, stop: async () => stop() };
}

/** Where initdb and pg_ctl are. */
function programFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    const folder = join(debian, version, 'bin');
    if (existsSync(join(folder, 'pg_ctl'))) return folder;
  }
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    if (existsSync(join(folder, 'pg_ctl')) && existsSync(join(folder, 'initdb'))) return folder;
  }
  throw new Error(
    'no PostgreSQL found: install it, or set DASEOT_BENCH_DATABASE_URL to a server on which a database may be made',
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
