import { parentPort } from 'node:worker_threads';
import { AbortedError, searchBlock } from '../engine/formation/blockSearch.ts';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';

/*
 * A thread that searches blocks, one after another. It imports nothing but the engine, so that Node runs it from the
 * source as it is.
 */

const PROGRESS_INTERVAL_MS = 100;

function post(answer: SearchAnswer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', ({ index, task, stop }: SearchRequest) => {
  const flag = new Int32Array(stop);
  let lastPostMs = performance.now();
  try {
    const matching = searchBlock(task, (done) => {
      const nowMs = performance.now();
      if (nowMs - lastPostMs >= PROGRESS_INTERVAL_MS) {
        lastPostMs = nowMs;
        post({ kind: 'progress', index, done });
      }
      return Atomics.load(flag, 0) !== 0;
    });
    post({ kind: 'found', index, matching });
  } catch (error) {
    if (!(error instanceof AbortedError)) throw error;
    post({ kind: 'stopped', index });
  }
});
