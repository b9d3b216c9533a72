import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerName } from './operations.ts';
import { LISTENS } from './peerServer.ts';

/** A server in a process of its own. */
export interface RunningServer {
  readonly name: ServerName;
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const STARTS_WITHIN_MS = 60_000;

const programs: Record<ServerName, readonly string[]> = {
  daseot: [here('../../dist/main.js'), 'start', '--no-worker', '--no-demo', '--no-migrate'],
  postgraphile: [here('./postgraphile.server.ts')],
  mercurius: [here('./mercurius.server.ts')],
  floor: [here('./floor.server.ts')],
};

/** Starts a server on the database; resolves when it accepts requests. */
export async function startServer(name: ServerName, databaseUrl: string): Promise<RunningServer> {
  const flags = process.env['DASEOT_BENCH_NODE_FLAGS']?.split(' ') ?? [];
  const child = spawn(process.execPath, [...(name === 'daseot' ? flags : []), ...programs[name]], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '10',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      DASEOT_AUTH_SECRET: randomBytes(32).toString('hex'),
      // The limiter counts as ever; the bench alone asks more than a client may.
      DASEOT_RATE_FACTOR: '100000',
      npm_lifecycle_event: undefined,
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await addressOf(child, name);
  return { name, url, pid: child.pid as number, stop: () => stop(child) };
}

function addressOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} did not start within ${STARTS_WITHIN_MS / 1000} s`));
    }, STARTS_WITHIN_MS);
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part;
      const found = new RegExp(`${LISTENS}(http://\\S+)`).exec(text)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with code ${code} before it listened`));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

const MS_PER_TICK = 10;

/** CPU that a process has used so far, in ms; with `andChildren` that of the processes it has started too. */
export function cpuMs(pid: number, andChildren = false): number {
  const own = readTimes(pid);
  if (own === undefined) return Number.NaN;
  if (!andChildren) return (own.used ?? 0) * MS_PER_TICK;
  const children = readdirSync('/proc').flatMap((name) => {
    const times = /^\d+$/.test(name) ? readTimes(Number(name)) : undefined;
    return times?.parent === pid ? [times.used] : [];
  });
  // Of children that have ended the parent keeps the sum.
  return (own.used + own.ended + children.reduce((sum, ticks) => sum + ticks, 0)) * MS_PER_TICK;
}

function readTimes(pid: number): { parent: number; used: number; ended: number } | undefined {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return undefined;
  try {
    // The name, in brackets, may hold blanks.
    const fields = readFileSync(path, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    return { parent: fields[1], used: fields[11] + fields[12], ended: fields[13] + fields[14] };
  } catch {
    return undefined;
  }
}
