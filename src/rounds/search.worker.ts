import { parentPort } from 'node:worker_threads';
import { AbortedError, searchBlock } from '../engine/formation/blockSearch.ts';
import { runBoundTask } from '../engine/formation/bound.ts';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';

/*
 * A thread that searches blocks and computes parts of bounds, one after another. It imports nothing but the engine, so that Node runs it from the
 * source as it is.
 */

const PROGRESS_INTERVAL_MS = 100;

function post(answer: SearchAnswer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (request: SearchRequest) => {
  if (request.kind === 'bound') post({ kind: 'bounded', answer: runBoundTask(request.task) });
  else search(request);
});

function search({ task, stop }: Extract<SearchRequest, { kind: 'search' }>): void {
  const flag = new Int32Array(stop);
  let lastPostMs = performance.now();
  try {
    const matching = searchBlock(task, (done) => {
      const nowMs = performance.now();
      if (nowMs - lastPostMs >= PROGRESS_INTERVAL_MS) {
        lastPostMs = nowMs;
        post({ kind: 'progress', done });
      }
      return Atomics.load(flag, 0) !== 0;
    });
    post({ kind: 'found', matching });
  } catch (error) {
    if (!(error instanceof AbortedError)) throw error;
    post({ kind: 'stopped' });
  }
}
