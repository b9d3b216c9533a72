import { availableParallelism } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { gapPercent, savingBoundWon } from '../engine/formation/matching.ts';
import { outcomeOf } from '../engine/formation/outcome.ts';
import { AbortedError, solveInParallel } from '../engine/formation/solve.ts';
import { type StabilityReport, stabilise } from '../engine/formation/stability.ts';
import type { Standing } from '../engine/formation/standings.ts';
import type { RoundMessage, RoundStanding, RoundTask, StabilitySummary } from './roundMessage.ts';
import { proveRound } from './roundProof.ts';
import { rowsOf } from './roundRows.ts';
import { openSearchThreads } from './searchThreads.ts';
import { solveSimilarity } from './similarityRound.ts';

/*
 * The thread of one round: plain numbers in, rows as JSON text out. It imports nothing but the engine and files that
 * import nothing else, so that Node runs it from the source as it is.
 */

/** Ten a second are as many as anybody can see. */
const PROGRESS_INTERVAL_MS = 100;
const MOST_FAULTS = 20;

const task = workerData as RoundTask;
const stop = new Int32Array(task.stop);

function post(message: RoundMessage): void {
  parentPort?.postMessage(message);
}

let lastPostMs = Number.NEGATIVE_INFINITY;
let standing: RoundStanding | null = null;

/** Answers whether to stop, and tells now and then how far the search is. */
function watch(done: number): boolean {
  const nowMs = performance.now();
  if (nowMs - lastPostMs >= PROGRESS_INTERVAL_MS) {
    lastPostMs = nowMs;
    post({ kind: 'progress', phase: 'SOLVING', done, standing });
  }
  return Atomics.load(stop, 0) !== 0;
}

/** Remembers the standing; the next word about the progress tells it. */
function tell({ savingWon, coordinationWon, objectiveBoundWon }: Standing): void {
  // Against no plan at all a bound says little.
  if (savingWon === 0) return;
  const boundWon = objectiveBoundWon === null ? null : objectiveBoundWon + coordinationWon;
  standing = { savingWon, boundWon };
}

async function runSaving(): Promise<RoundMessage> {
  const startedMs = performance.now();
  const { problem, keys, seed, effort, proofSeconds, stability } = task;
  const searched = await solveInParallel(problem, { seed, effort, watch }, threads.runners, tell);
  await threads.close();
  const found =
    proofSeconds > 0 ? (await proveRound(problem, searched, proofSeconds, watch, tell)).solution : searched;
  const made = stability && stabilise(problem, found, { ...stability, watch: () => watch(1) });
  const solution = made?.solution ?? found;
  post({ kind: 'progress', phase: 'PRICING', done: 0, standing });
  const outcome = outcomeOf(problem, solution, made?.report);
  if (outcome.faults.length > 0) {
    const faults = outcome.faults.slice(0, MOST_FAULTS).map(({ code, subject }) => ({ code, subject }));
    return { kind: 'unsound', faults };
  }
  const { savingWon, coordinationWon } = solution;
  const boundWon = savingBoundWon(solution);
  return {
    kind: 'done',
    rows: rowsOf(problem, keys, outcome),
    summary: {
      matchedCount: outcome.clusters.reduce((sum, { members }) => sum + members.length, 0),
      clusterCount: outcome.clusters.length,
      standAloneWon: solution.standAloneWon,
      savingWon,
      netSavingWon: outcome.netSavingWon,
      coordinationWon,
      boundWon,
      boundMethod: solution.boundMethod,
      gapPercent: gapPercent(savingWon, boundWon),
      informationLossPercent: null,
      stability: made && stabilitySummary(made.report),
      resultHash: solution.hash,
      solveMs: Math.round(performance.now() - startedMs),
    },
  };
}

function stabilitySummary({ savingBeforeWon, moves, freeMovers, held }: StabilityReport): StabilitySummary {
  const heldByMinimumCount = held.filter(({ reason }) => reason === 'MINIMUM').length;
  return {
    savingBeforeWon,
    moves,
    freeMoverCount: freeMovers,
    heldByMinimumCount,
    heldByStandAloneCount: held.length - heldByMinimumCount,
  };
}

// A core stays free for the event loop of the server.
const threads = openSearchThreads(Math.max(1, Math.min(8, availableParallelism() - 1)));

try {
  post(task.costModel === 'SIMILARITY' ? solveSimilarity(task, watch) : await runSaving());
} catch (error) {
  if (!(error instanceof AbortedError)) throw error;
  await threads.close();
  post({ kind: 'stopped' });
}
