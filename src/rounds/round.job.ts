import { openMarket } from '../clusters/openMarket.ts';
import { recordChange } from '../platform/history.ts';
import type { JobDefinition, JobRun } from '../platform/jobs.ts';
import type { Services } from '../platform/services.ts';
import { jsonb, readsOf, sql } from '../platform/sql.ts';
import { type RoundRow, roundColumns } from './round.loader.ts';
import { type RoundProblem, readRoundProblem } from './round.problem.ts';
import { discardUnfinished, writeResult } from './round.result.ts';
import { isOver, MOST_SIMILARITY_COMPANIES, type RoundStatus } from './round.ts';
import { onCancel, ProgressReporter, publishRound } from './roundProgress.ts';
import { type RoundThread, RoundThreadError, startRoundThread } from './roundThread.ts';

/** A round that cannot be carried out, with the code that its row gets. */
class RoundFailure extends Error {
  override readonly name = 'RoundFailure';
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(`the round failed: ${code}`);
    this.code = code;
    this.facts = facts;
  }
}

/**
 * One round. A process that dies leaves its heartbeat behind: the queue hands the job to another attempt, which starts
 * from the data again (the same data give the same result, and a result is written whole or not at all).
 */
export const roundJob: JobDefinition<{ roundId: number }> = {
  queue: 'round',
  concurrency: 1,
  options: { expireInSeconds: 6 * 3600, heartbeatSeconds: 30, retryLimit: 3, retryDelay: 0 },
  async work({ roundId }, run) {
    const { database } = run.services;
    const round = await claim(run.services, roundId);
    await discardUnfinished(database, round);
    if (round === undefined) return { isSkipped: true };
    try {
      const result = await carryOut(round, run);
      if (result.isCancelled) await discardUnfinished(database);
      return result;
    } catch (error) {
      // The process closes, or lost its claim: the row stays as it is for the attempt that comes next.
      if (run.signal.aborted) throw error;
      run.logger.error({ err: error, roundId }, 'the round failed');
      await failRound(run.services, roundId, failureOf(error), round.attempt);
      await discardUnfinished(database);
      return { isFailed: true };
    }
  },
};

/** Makes the round ours; undefined where it was cancelled while it waited. */
async function claim(services: Services, roundId: number): Promise<RoundRow | undefined> {
  return services.database.transact(async (em) => {
    const writer = readsOf(em);
    const before = await writer.first(
      sql<{ status: string }>`select status from round where id = ${roundId} for update`,
    );
    if (before?.status !== 'QUEUED' && before?.status !== 'SOLVING') return undefined;
    const round = await writer.first(sql<RoundRow>`
      update round set status = 'SOLVING', phase = 'READING', progress = 0, attempt = attempt + 1, started_at = coalesce(started_at, now()),
        standing_saving_won = null, standing_bound_won = null
      where id = ${roundId} returning ${roundColumns}`);
    const transition = before.status === 'QUEUED' ? 'solve' : 'resume';
    await recordChange(em, change(roundId, transition, before.status, 'SOLVING'));
    await publishRound(em, { roundId, status: 'SOLVING', phase: 'READING', progress: 0 });
    return round;
  });
}

/** What the queue keeps of a round that did not fail. */
interface RoundResult {
  readonly clusters?: number;
  readonly isCancelled?: boolean;
}

async function carryOut(round: RoundRow, { services, signal }: JobRun): Promise<RoundResult> {
  const { database } = services;
  let thread: RoundThread | undefined;
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    thread?.stop();
  };
  const reporter = new ProgressReporter(services, round.id, stop);
  const stopListening = onCancel(services, round.id, stop);
  signal.addEventListener('abort', stop);
  try {
    const startedMs = performance.now();
    const input = await readRoundProblem(database, round);
    const readMs = Math.round(performance.now() - startedMs);
    check(round, input);
    if (isStopped) return ended(signal);
    const { problem, keys } = input;
    const { costModel, seed, effort, proofSeconds, epsilonPercent } = round;
    const stability = epsilonPercent === null ? null : { epsilonPercent };
    const task = { costModel, problem, keys, seed, effort, proofSeconds, stability };
    thread = startRoundThread(task, ({ phase, done, standing }) => reporter.report(phase, done, standing));
    const message = await thread.ended;
    await reporter.flush();
    if (message.kind === 'stopped') return ended(signal);
    if (message.kind === 'unsound') throw new RoundFailure('UNSOUND_RESULT', { faults: message.faults });
    if (isStopped) return ended(signal);
    reporter.report('SAVING', 0);
    await reporter.flush();
    const isWritten = await writeResult(database, round, input, message, readMs);
    if (!isWritten) return ended(signal);
    // The first price question would else wait for it.
    await openMarket(database, database.reads());
    return { clusters: message.summary.clusterCount };
  } finally {
    signal.removeEventListener('abort', stop);
    await stopListening();
  }
}

/** Cancelled by somebody: done. Stopped because the process closes: to be taken up again. */
function ended(signal: AbortSignal): RoundResult {
  if (signal.aborted) throw new Error('the worker closes; the round is taken up again later');
  return { isCancelled: true };
}

function check({ costModel }: RoundRow, input: RoundProblem): void {
  const companies = input.problem.companyIds.length;
  const needed = input.problem.rules.minMembers;
  if (companies < needed) throw new RoundFailure('TOO_FEW_COMPANIES', { companies, needed });
  if (costModel === 'SAVING' && !input.isAnySystemUsable) throw new RoundFailure('NO_USABLE_SYSTEM');
  if (costModel === 'SIMILARITY' && companies > MOST_SIMILARITY_COMPANIES) {
    throw new RoundFailure('TOO_MANY_FOR_SIMILARITY', { companies, most: MOST_SIMILARITY_COMPANIES });
  }
}

/** Ends the round as failed; one that was cancelled, or taken by another attempt, meanwhile stays as it is. */
export async function failRound(
  services: Services,
  roundId: number,
  { code, facts }: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> },
  attempt?: number,
): Promise<void> {
  await services.database.transact(async (em) => {
    const writer = readsOf(em);
    const before = await writer.first(sql<{ status: RoundStatus; progress: number; attempt: number }>`
      select status, progress, attempt from round where id = ${roundId} for update`);
    if (before === undefined || isOver(before.status)) return;
    if (attempt !== undefined && before.attempt !== attempt) return;
    await writer.run(sql`
      update round set status = 'FAILED', phase = 'ENDED', finished_at = now(), error_code = ${code},
        error_facts = ${jsonb(facts)}
      where id = ${roundId}`);
    const { status, progress } = before;
    await recordChange(em, { ...change(roundId, 'fail', status, 'FAILED'), facts: { code, ...facts } });
    await publishRound(em, { roundId, status: 'FAILED', phase: 'ENDED', progress });
  });
}

function failureOf(error: unknown): Pick<RoundFailure, 'code' | 'facts'> {
  if (error instanceof RoundFailure) return error;
  return { code: error instanceof RoundThreadError ? 'WORKER_CRASHED' : 'INTERNAL', facts: {} };
}

function change(roundId: number, transition: string, from: string, to: string) {
  return { objectKind: 'Round', objectId: roundId, transition, from, to, actor: 'job:round' };
}
