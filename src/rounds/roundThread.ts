import { Worker } from 'node:worker_threads';
import type { RoundAdvance, RoundMessage, RoundTask } from './roundMessage.ts';

/** A round on its way. */
export interface RoundThread {
  /** The last word of the thread; rejects with a `RoundThreadError` where it died without one. */
  readonly ended: Promise<Exclude<RoundMessage, { kind: 'progress' }>>;
  /** Asks the thread to stop; it does within a move of the search, or is ended a moment later. */
  stop(): void;
}

/** The thread died: out of memory, or an error of the engine. */
export class RoundThreadError extends Error {
  override readonly name = 'RoundThreadError';
}

const GRACE_MS = 500;

/** The worker stands beside this file: the source under Node's type stripping, the compiled file in dist. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './round.worker.ts' : './round.worker.js',
  import.meta.url,
);

/** Solves on a thread of its own, so that the event loop stays free for everybody else. */
export function startRoundThread(
  task: Omit<RoundTask, 'stop'>,
  onProgress: (advance: RoundAdvance) => void,
): RoundThread {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(workerFile, { workerData: { ...task, stop } satisfies RoundTask, execArgv: [] });
  let grace: NodeJS.Timeout | undefined;
  const ended = new Promise<Exclude<RoundMessage, { kind: 'progress' }>>((resolve, reject) => {
    worker.on('message', (message: RoundMessage) => {
      if (message.kind === 'progress') onProgress(message);
      else resolve(message);
    });
    worker.on('error', (cause) => {
      reject(new RoundThreadError(`the thread of the round died: ${cause.message}`, { cause }));
    });
    worker.on('exit', (code) => {
      clearTimeout(grace);
      if (grace !== undefined) resolve({ kind: 'stopped' });
      reject(new RoundThreadError(`the thread of the round ended with code ${code} and no result`));
    });
  });
  return {
    ended,
    stop() {
      Atomics.store(new Int32Array(stop), 0, 1);
      // Pricing and checking do not look at the flag.
      grace ??= setTimeout(() => void worker.terminate(), GRACE_MS);
    },
  };
}
