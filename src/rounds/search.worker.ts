import { parentPort } from 'node:worker_threads';
import { AbortedError, type BlockTask, searchBlock } from '../engine/formation/blockSearch.ts';
import { cutBlocks } from '../engine/formation/blocks.ts';
import { runBoundTask } from '../engine/formation/bound.ts';
import type { Matching } from '../engine/formation/matching.ts';
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
  if (request.kind === 'cut') return post({ kind: 'cut', blocks: cutBlocks(request.task) });
  const flag = new Int32Array(request.stop);
  const isStopped = (): boolean => Atomics.load(flag, 0) !== 0;
  try {
    if (request.kind === 'bound') post({ kind: 'bounded', answer: runBoundTask(request.task, isStopped) });
    else post({ kind: 'found', matching: search(request.task, isStopped) });
  } catch (error) {
    if (!(error instanceof AbortedError)) throw error;
    post({ kind: 'stopped' });
  }
});

function search(task: BlockTask, isStopped: () => boolean): Matching {
  let lastPostMs = performance.now();
  return searchBlock(task, (done) => {
    const nowMs = performance.now();
    if (nowMs - lastPostMs >= PROGRESS_INTERVAL_MS) {
      lastPostMs = nowMs;
      post({ kind: 'progress', done });
    }
    return isStopped();
  });
}
