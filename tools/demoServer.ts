import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STARTS_WITHIN_MS = 120_000;

/**
 * Runs the built server on a demo market of its own, whose first round is over, for as long as `work` takes.
 *
 * @param folder that of the project
 * @throws Error where the server does not answer in time
 */
export async function withDemoServer<Result>(
  folder: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const data = await mkdtemp(join(tmpdir(), 'daseot-tools-'));
  const port = await freePort();
  const server = spawn(process.execPath, [join(folder, 'dist/main.js'), 'start'], {
    env: {
      ...process.env,
      PORT: String(port),
      DASEOT_DATA_PATH: data,
      DATABASE_URL: '',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await roundIsOver(url);
    return await work(url);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    await rm(data, { recursive: true, force: true });
  }
}

/** Waits until the demo market's first round has put its clusters there. */
async function roundIsOver(url: string): Promise<void> {
  const query =
    '{ bestClusters(input: { processCodes: ["5.1.1", "5.2.1"], regionCode: "26" }) { clusters { members } } }';
  for (const started = Date.now(); Date.now() - started < STARTS_WITHIN_MS; await sleep(500)) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
      .then((response) => response.json())
      .catch(() => undefined);
    if (answer?.data?.bestClusters?.clusters?.length > 0) return;
  }
  throw new Error(`the demo market was not open within ${STARTS_WITHIN_MS / 1000} s`);
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
