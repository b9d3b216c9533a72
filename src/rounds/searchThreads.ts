import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AbortedError, type BlockTask, searchBlock } from '../engine/formation/blockSearch.ts';
import { cutBlocks } from '../engine/formation/blocks.ts';
import { type BoundAnswer, type BoundTask, type IsStopped, runBoundTask } from '../engine/formation/bound.ts';
import type { Matching } from '../engine/formation/matching.ts';
import type { PairMarket } from '../engine/formation/pairBound.ts';
import type { Watch } from '../engine/formation/search.ts';
import type { Runners } from '../engine/formation/solve.ts';
import type { OnFound } from '../engine/formation/standings.ts';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';
import { withSharedLists } from './sharedLists.ts';

/** Threads that search blocks and bound them, and how to give them back. */
export interface SearchThreads {
  readonly runners: Runners;
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
 * Opens threads for `solveInParallel`. Which thread takes which task never changes a result: blocks are searched from
 * their own seeds, and everything is put together in its order.
 *
 * @param threads 1 works on the calling thread; default: a thread a core, at most eight
 */
export function openSearchThreads(threads = Math.min(8, availableParallelism())): SearchThreads {
  if (threads <= 1) return { runners: here, close: async () => {} };
  const pool = new Pool(threads);
  return {
    runners: {
      searchBlocks: (tasks, watch, onFound) => searchOn(pool, tasks, watch, onFound),
      cut: async (task) => {
        const answer = await pool.run({ kind: 'cut', task }, () => {});
        if (answer.kind !== 'cut') throw new Error(`a search thread answered ${answer.kind} to a cut`);
        return answer.blocks;
      },
      boundTasks: (tasks, isStopped) => boundOn(pool, tasks, isStopped),
      isConcurrent: true,
    },
    close: () => pool.close(),
  };
}

const here: Runners = {
  searchBlocks: async (tasks, watch, onFound) =>
    tasks.map((task, k) => {
      const matching = searchBlock(task, (done) => watch((k + done) / tasks.length));
      onFound(k, matching);
      return matching;
    }),
  cut: async (task) => cutBlocks(task),
  boundTasks: async (tasks, isStopped) => tasks.map((task) => runBoundTask(task, isStopped)),
  isConcurrent: false,
};

async function searchOn(
  pool: Pool,
  tasks: readonly BlockTask[],
  watch: Watch,
  onFound: OnFound,
): Promise<Matching[]> {
  const done = new Float64Array(tasks.length);
  const isStopped = (): boolean => watch(done.reduce((sum, part) => sum + part, 0) / tasks.length);
  return stoppable(isStopped, (stop) =>
    Promise.all(
      tasks.map(async (task, k) => {
        const answer = await pool.run({ kind: 'search', task, stop }, (part) => {
          done[k] = part;
        });
        done[k] = 1;
        if (answer.kind !== 'found') throw new AbortedError('the search was stopped');
        onFound(k, answer.matching);
        return answer.matching;
      }),
    ),
  );
}

async function boundOn(
  pool: Pool,
  tasks: readonly BoundTask[],
  isStopped: IsStopped,
): Promise<BoundAnswer[]> {
  return stoppable(isStopped, (stop) =>
    Promise.all(
      tasks.map(async (task) => {
        const answer = await pool.run({ kind: 'bound', task: withSharedMarket(task), stop }, () => {});
        if (answer.kind !== 'bounded') throw new AbortedError('the bound was stopped');
        return answer.answer;
      }),
    ),
  );
}

/** Markets whose long lists lie in memory that all threads see: else each range would come with a copy of its market. */
const sharedMarkets = new WeakMap<PairMarket, PairMarket>();

function withSharedMarket(task: BoundTask): BoundTask {
  if (task.kind !== 'PARTS') return task;
  const market = sharedMarkets.get(task.market) ?? withSharedLists(task.market);
  sharedMarkets.set(task.market, market);
  return { ...task, market };
}

/** Gives work a flag that threads can read, and sets it once `isStopped` says so. */
async function stoppable<Result>(
  isStopped: () => boolean,
  work: (stop: SharedArrayBuffer) => Promise<Result>,
): Promise<Result> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const timer = setInterval(() => {
    if (isStopped()) Atomics.store(new Int32Array(stop), 0, 1);
  }, WATCH_INTERVAL_MS);
  try {
    return await work(stop);
  } finally {
    clearInterval(timer);
  }
}

/** A request that waits for a thread or is with one. */
interface Job {
  readonly request: SearchRequest;
  progress(done: number): void;
  resolve(answer: SearchAnswer): void;
  reject(error: Error): void;
}

/** Threads and what waits for them. Searches go first, since others wait for them; bounds fill the gaps. */
class Pool {
  private readonly threads: number;
  private readonly jobOf = new Map<Worker, Job | null>();
  private readonly waiting = { cut: [] as Job[], search: [] as Job[], bound: [] as Job[] };

  constructor(threads: number) {
    this.threads = threads;
  }

  run(request: SearchRequest, progress: (done: number) => void): Promise<SearchAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting[request.kind].push({ request, progress, resolve, reject });
      let idle = [...this.jobOf].find(([, job]) => job === null)?.[0];
      if (!idle && this.jobOf.size < this.threads) idle = this.open();
      if (idle) this.give(idle);
    });
  }

  async close(): Promise<void> {
    const workers = [...this.jobOf.keys()];
    this.jobOf.clear();
    for (const worker of workers) worker.removeAllListeners();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private open(): Worker {
    const worker = new Worker(workerFile, {
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.jobOf.set(worker, null);
    worker.on('error', (error: Error) => this.fail(error));
    worker.on('exit', (code) => this.fail(new Error(`a search thread ended with code ${code}`)));
    worker.on('message', (answer: SearchAnswer) => {
      const job = this.jobOf.get(worker);
      if (answer.kind === 'progress') return job?.progress(answer.done);
      this.give(worker);
      job?.resolve(answer);
    });
    return worker;
  }

  private give(worker: Worker): void {
    const { cut, search, bound } = this.waiting;
    const job = cut.shift() ?? search.shift() ?? bound.shift() ?? null;
    this.jobOf.set(worker, job);
    if (job) worker.postMessage(job.request);
  }

  /** Nobody can be answered any more. */
  private fail(error: Error): void {
    const jobs = [...this.jobOf.values(), ...Object.values(this.waiting).flat()];
    for (const list of Object.values(this.waiting)) list.length = 0;
    for (const worker of this.jobOf.keys()) this.jobOf.set(worker, null);
    for (const job of jobs) job?.reject(error);
  }
}
