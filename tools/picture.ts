import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** What the picture shows: the price of a plating factory in Busan with two lines, alone and together. */
const SHOWN = '/?industry=25922&units=2&region=26';
const SIZE = { width: 1280, height: 1240 };
const STARTS_WITHIN_MS = 120_000;
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Makes the picture at the head of README: the built server on a demo market of its own, seen in Chromium.
 *
 * @param file where the PNG goes
 * @throws Error without Chromium or where the server does not answer in time
 */
export async function takePicture(folder: string, file: string): Promise<void> {
  const executablePath = process.env['DASEOT_CHROMIUM'] ?? PLACES.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('no Chromium: apt-get install chromium, or DASEOT_CHROMIUM=path');
  const data = await mkdtemp(join(tmpdir(), 'daseot-picture-'));
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
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const context = await browser.newContext({
        viewport: SIZE,
        locale: 'en-US',
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${url}${SHOWN}`, { waitUntil: 'networkidle' });
      await page.screenshot({ path: file });
    } finally {
      await browser.close();
    }
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
