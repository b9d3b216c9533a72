import type { EntityManager } from '@mikro-orm/sql';
import { publishInTransaction, topicOf } from '../platform/pubSub.ts';
import type { Services } from '../platform/services.ts';
import { sql } from '../platform/sql.ts';
import type { RoundRow } from './round.loader.ts';
import { isOver, progressOf, type RoundPhase, type RoundStatus } from './round.ts';

/** What subscribers of a round are told. */
export interface RoundEvent {
  readonly roundId: number;
  readonly status: RoundStatus;
  readonly phase: RoundPhase;
  readonly progress: number;
}

const TOPIC = 'roundProgress';
const CANCEL_TOPIC = 'roundCancel';
/** An event that got lost between two processes is made up for after this time. */
const POLL_MS = 5_000;
/** How often the row is brought up to date, and cancelling by another process noticed at the latest. */
const STORE_MS = 800;

/** Tells subscribers when (and only if) the open transaction commits. */
export function publishRound(em: EntityManager, event: RoundEvent): Promise<void> {
  return publishInTransaction(em, topicOf(TOPIC, event.roundId), event);
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

/** Progress of a running round: every step to the subscribers, now and then into its row. */
export class ProgressReporter {
  readonly #services: Services;
  readonly #roundId: number;
  readonly #onGone: () => void;
  #storedAtMs = 0;
  #last: Promise<void> = Promise.resolve();

  /** @param onGone called when the row says that the round runs no more: cancelled elsewhere */
  constructor(services: Services, roundId: number, onGone: () => void) {
    this.#services = services;
    this.#roundId = roundId;
    this.#onGone = onGone;
  }

  report(phase: RoundPhase, done: number): void {
    const event: RoundEvent = {
      roundId: this.#roundId,
      status: 'SOLVING',
      phase,
      progress: progressOf(phase, done),
    };
    this.#last = this.#last
      .then(() => this.#send(event))
      .catch((error) => this.#services.logger.warn({ err: error }, 'progress of a round was lost'));
  }

  /** Resolves when everything reported has been sent: the next event cannot be overtaken. */
  flush(): Promise<void> {
    return this.#last;
  }

  async #send(event: RoundEvent): Promise<void> {
    const nowMs = performance.now();
    if (nowMs - this.#storedAtMs >= STORE_MS) {
      this.#storedAtMs = nowMs;
      const stored = await this.#services.database.reads().all(sql`
        update round set phase = ${event.phase}, progress = ${event.progress}
        where id = ${event.roundId} and status = 'SOLVING' returning id`);
      if (stored.length === 0) {
        this.#onGone();
        return;
      }
    }
    await this.#services.pubSub.send(topicOf(TOPIC, event.roundId), event);
  }
}

/** The state as an event. */
export function eventOf(round: Pick<RoundRow, 'id' | 'status' | 'phase' | 'progress'>): RoundEvent {
  return { roundId: round.id, status: round.status, phase: round.phase, progress: round.progress };
}

/**
 * Events of one round: first where it stands now, then every step, last how it ended. Ends by itself after that.
 *
 * @param read reads where the round stands; undefined where there is none
 */
export function roundEvents(
  services: Services,
  roundId: number,
  read: () => Promise<RoundEvent | undefined>,
): AsyncIterableIterator<RoundEvent> {
  // Before the first look at the state, so that no step falls between the two.
  const events = services.pubSub.subscribe<RoundEvent>(topicOf(TOPIC, roundId));
  const end = async (): Promise<IteratorResult<RoundEvent>> => {
    isDone = true;
    await events.return?.();
    return { value: undefined, done: true };
  };
  let isFirst = true;
  let isDone = false;
  let pending: Promise<IteratorResult<RoundEvent>> | undefined;
  const nextEvent = async (): Promise<RoundEvent | undefined> => {
    if (isFirst) {
      isFirst = false;
      return read();
    }
    for (;;) {
      pending ??= events.next();
      const result = await withinMs(pending, POLL_MS);
      if (result !== undefined) {
        pending = undefined;
        return result.done ? undefined : result.value;
      }
      const state = await read();
      if (state === undefined || isOver(state.status)) return state;
    }
  };
  return {
    async next() {
      if (isDone) return end();
      const event = await nextEvent();
      if (event === undefined) return end();
      if (isOver(event.status)) await end();
      return { value: event, done: false };
    },
    return: end,
    async throw(error: unknown) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The result if it comes in time, else undefined. */
async function withinMs<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
