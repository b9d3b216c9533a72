import type { EntityManager } from '@mikro-orm/sql';
import { appendEvent, type EventPlaces, eventPlaces } from '../platform/eventLog.ts';
import { appendJobEvent } from '../platform/job.service.ts';
import type { JobEvent } from '../platform/job.ts';
import { openProgress } from '../platform/progressStream.ts';
import { publishInTransaction, topicOf } from '../platform/pubSub.ts';
import type { Services } from '../platform/services.ts';
import { readsOf, sql } from '../platform/sql.ts';
import { isOver, progressOf, type RoundPhase, type RoundStatus } from './round.ts';
import type { RoundStanding } from './roundMessage.ts';

/** Where a round stands. */
interface RoundState {
  readonly roundId: number;
  readonly status: RoundStatus;
  readonly phase: RoundPhase;
  readonly progress: number;
}

/** What subscribers of a round are told. Older events say nothing of saving and bound. */
export interface RoundEvent extends RoundState {
  readonly savingWon?: number | null;
  readonly boundWon?: number | null;
}

/** Of the result of a round; before there is one, of the best plan so far. */
const savingSoFar = sql`coalesce(round.saving_won, round.standing_saving_won)`;
const boundSoFar = sql`coalesce(round.bound_won, round.standing_bound_won)`;

const CANCEL_TOPIC = 'roundCancel';
/** Between two steps of one phase; cancelling by another process is noticed after this time at the latest. */
const STEP_MS = 200;

/**
 * Tells subscribers of the round, and of its job, when (and only if) the open transaction commits. Call it when the row
 * of the round says what the event says: the job is brought to it here, so the two always agree.
 */
export async function publishRound(em: EntityManager, state: RoundState): Promise<void> {
  const { roundId } = state;
  const job = await readsOf(em).one(sql<
    JobEvent & { id: number } & Pick<RoundEvent, 'savingWon' | 'boundWon'>
  >`
    insert into job (kind, round_id, actor, status, phase, progress, queue_id, attempt, created_at, started_at,
      finished_at, error_code, error_facts)
    select 'ROUND', round.id, coalesce((
        select actor from history
        where object_kind = 'Round' and object_id = round.id and transition = 'start' order by id limit 1), 'system'),
      case status when 'SOLVING' then 'RUNNING' when 'PROPOSED' then 'DONE' else status end,
      phase, progress, job_id, attempt, created_at, started_at, finished_at, error_code, error_facts
    from round where id = ${roundId}::int
    on conflict (round_id) do update set status = excluded.status, phase = excluded.phase,
      progress = greatest(job.progress, excluded.progress), queue_id = excluded.queue_id, attempt = excluded.attempt,
      started_at = excluded.started_at, finished_at = excluded.finished_at, error_code = excluded.error_code,
      error_facts = excluded.error_facts
    returning id, status, phase, progress,
      (select ${savingSoFar} from round where id = ${roundId}::int) as "savingWon",
      (select ${boundSoFar} from round where id = ${roundId}::int) as "boundWon"`);
  const { id, savingWon, boundWon, ...step } = job;
  await appendEvent(em, 'ROUND', roundId, { ...state, savingWon, boundWon });
  await appendJobEvent(em, id, step);
}

/** Tells the process that works on the round, whichever it is, to stop when the open transaction commits. */
export function publishCancel(em: EntityManager, roundId: number): Promise<void> {
  return publishInTransaction(em, topicOf(CANCEL_TOPIC, roundId), { roundId });
}

/** Calls back when the round is cancelled; answers how to stop listening. */
export function onCancel(services: Services, roundId: number, work: () => void): () => Promise<unknown> {
  const events = services.pubSub.subscribe(topicOf(CANCEL_TOPIC, roundId));
  void events.next().then(({ done }) => {
    if (!done) work();
  });
  return async () => events.return?.();
}

/** Progress of a running round: a few steps a second, each into its row and to the subscribers at once. */
export class ProgressReporter {
  readonly #services: Services;
  readonly #roundId: number;
  readonly #onGone: () => void;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #toldPhase: RoundPhase | undefined;
  #last: Promise<void> = Promise.resolve();

  /** @param onGone called when the row says that the round runs no more: cancelled elsewhere */
  constructor(services: Services, roundId: number, onGone: () => void) {
    this.#services = services;
    this.#roundId = roundId;
    this.#onGone = onGone;
  }

  report(phase: RoundPhase, done: number, standing: RoundStanding | null = null): void {
    const nowMs = performance.now();
    if (phase === this.#toldPhase && nowMs - this.#toldAtMs < STEP_MS) return;
    this.#toldAtMs = nowMs;
    this.#toldPhase = phase;
    this.#last = this.#last
      .then(() => this.#send(phase, progressOf(phase, done), standing))
      .catch((error) => this.#services.logger.warn({ err: error }, 'progress of a round was lost'));
  }

  /** Resolves when everything reported has been sent: the next event cannot be overtaken. */
  flush(): Promise<void> {
    return this.#last;
  }

  async #send(phase: RoundPhase, progress: number, standing: RoundStanding | null): Promise<void> {
    const roundId = this.#roundId;
    const isRunning = await this.#services.database.fork().transactional(async (inner) => {
      const em = inner as EntityManager;
      const stored = await readsOf(em).first(sql`
        update round set phase = ${phase}, progress = ${progress},
          standing_saving_won = coalesce(${standing?.savingWon ?? null}::bigint, standing_saving_won),
          standing_bound_won = coalesce(${standing?.boundWon ?? null}::bigint, standing_bound_won)
        where id = ${roundId} and status = 'SOLVING' returning id`);
      if (stored !== undefined) await publishRound(em, { roundId, status: 'SOLVING', phase, progress });
      return stored !== undefined;
    });
    if (!isRunning) this.#onGone();
  }
}

/** A step of a round as subscribers get it. */
export type RoundStep = RoundEvent & { readonly eventId: string };

/**
 * Steps of one round: where it stands now, then every step, last how it ended; after a lost connection every step after
 * the last one that arrived. Ends by itself. Undefined where there is no such round.
 */
export function roundSteps(
  services: Services,
  roundId: number,
  after?: string | null,
): Promise<AsyncIterableIterator<RoundStep> | undefined> {
  const read = () =>
    services.database.reads().first(sql<EventPlaces & Omit<RoundEvent, 'roundId'>>`
      select status, phase, progress, ${savingSoFar} as "savingWon", ${boundSoFar} as "boundWon",
        ${eventPlaces('ROUND', roundId)}
      from round where id = ${roundId}::int`);
  return openProgress<RoundEvent>(
    services.events,
    {
      topic: 'ROUND',
      objectId: roundId,
      async read() {
        const row = await read();
        if (row === undefined) return undefined;
        const { position, ownPosition, ...state } = row;
        return { position, ownPosition, step: { roundId, ...state } };
      },
      stepOf: ({ payload }) => payload as unknown as RoundEvent,
      isOver: ({ status }) => isOver(status),
    },
    after,
  );
}
