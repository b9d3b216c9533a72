import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AbortedError, type BlockTask, searchBlock } from '../engine/formation/blockSearch.ts';
import type { Matching } from '../engine/formation/matching.ts';
import type { Watch } from '../engine/formation/search.ts';
import type { RunBlocks } from '../engine/formation/solve.ts';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';

/** Threads that search blocks, and how to give them back. */
export interface SearchThreads {
  readonly run: RunBlocks;
  close(): Promise<void>;
}

/** How often the watch is asked while threads work. */
const WATCH_INTERVAL_MS = 100;

/** A small young generation is collected more often and saves tens of megabytes a thread at the same speed. */
const YOUNG_MB = 24;

const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './search.worker.ts' : './search.worker.js',
  import.meta.url,
);

/**
 * Opens threads for `solveInParallel`. Which thread takes which block never changes a result: blocks are searched from
 * their own seeds and put together in their order.
 *
 * @param threads 1 searches on the calling thread; default: a thread a core, at most eight
 */
export function openSearchThreads(threads = Math.min(8, availableParallelism())): SearchThreads {
  if (threads <= 1) return { run: runHere, close: async () => {} };
  const workers: Worker[] = [];
  return {
    async run(tasks, watch) {
      while (workers.length < Math.min(threads, tasks.length))
        workers.push(
          new Worker(workerFile, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
        );
      return runOn(workers, tasks, watch);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const runHere: RunBlocks = async (tasks, watch) =>
  tasks.map((task, k) => searchBlock(task, (done) => watch((k + done) / tasks.length)));

function runOn(workers: readonly Worker[], tasks: readonly BlockTask[], watch: Watch): Promise<Matching[]> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const found: Matching[] = [];
  const done = new Float64Array(tasks.length);
  let next = 0;
  let finished = 0;
  return new Promise<Matching[]>((resolve, reject) => {
    const timer = setInterval(() => {
      if (watch(done.reduce((sum, part) => sum + part, 0) / tasks.length))
        Atomics.store(new Int32Array(stop), 0, 1);
    }, WATCH_INTERVAL_MS);
    const end = (settle: () => void): void => {
      clearInterval(timer);
      for (const worker of workers)
        for (const name of ['error', 'exit', 'message']) worker.removeAllListeners(name);
      settle();
    };
    const give = (worker: Worker): void => {
      if (next < tasks.length) {
        const index = next++;
        worker.postMessage({ index, task: tasks[index], stop } satisfies SearchRequest);
      }
    };
    for (const worker of workers) {
      worker.on('error', (error) => end(() => reject(error)));
      worker.on('exit', (code) => end(() => reject(new Error(`a search thread ended with code ${code}`))));
      worker.on('message', (answer: SearchAnswer) => {
        if (answer.kind === 'progress') done[answer.index] = answer.done;
        else if (answer.kind === 'stopped') end(() => reject(new AbortedError('the search was stopped')));
        else {
          found[answer.index] = answer.matching;
          done[answer.index] = 1;
          if (++finished === tasks.length) end(() => resolve(found));
          else give(worker);
        }
      });
      give(worker);
    }
  });
}
