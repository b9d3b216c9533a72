import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the house, so that processes of their own can run it. */
export async function build(): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    {
      cwd: root,
    },
  );
}

/** A process of the house. */
export interface HouseProcess {
  /** Where it listens; empty for a worker. */
  readonly url: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
}

/** Starts `daseot start` or `daseot worker` on a database; resolves when it is ready. */
export async function startProcess(kind: 'start' | 'worker', databaseUrl: string): Promise<HouseProcess> {
  const args =
    kind === 'start' ? ['start', '--no-worker', '--no-migrate', '--no-demo'] : ['worker', '--no-migrate'];
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DASEOT_AUTH_SECRET: 'a secret that all processes of a test know, and nobody else',
      PORT: '0',
      LOG_LEVEL: 'info',
      SHUTDOWN_GRACE_MS: '2000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await ready(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    let errors = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('"msg":"ready"')) resolve(/Daseot listens at (\S+)\/graphql/.exec(text)?.[1] ?? '');
    });
    child.stderr?.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${text}${errors}`)));
  });
}
