import {
  type EventFeed,
  type EventPlaces,
  type EventRow,
  type EventTopic,
  eventIdOf,
  positionOf,
} from './eventLog.ts';

/** The state of an object together with the places in the order of events: read in one statement. */
export interface StateAt<Step> extends EventPlaces {
  readonly step: Step;
}

/** How the life of one object is followed. */
export interface ProgressSource<Step> {
  readonly topic: EventTopic;
  readonly objectId: number;
  /** Reads state and places in one statement; undefined where there is no such object. */
  readonly read: () => Promise<StateAt<Step> | undefined>;
  readonly stepOf: (event: EventRow) => Step;
  readonly isOver: (step: Step) => boolean;
}

/**
 * The life of one object as a stream. Without `after`: where it stands now, then every step. With it: every step after
 * that event, none left out and none twice. Completes when the object has come to its end.
 *
 * @param after the `eventId` of the last step that the client got
 * @returns undefined where there is no such object
 */
export async function openProgress<Step extends object>(
  feed: EventFeed,
  source: ProgressSource<Step>,
  after: string | null | undefined,
): Promise<AsyncIterableIterator<Step & { readonly eventId: string }> | undefined> {
  const from = after == null ? undefined : positionOf(after);
  if (from !== undefined) await feed.check(from);
  const now = await source.read();
  if (now === undefined) return undefined;
  const events = feed.follow({ topics: [source.topic], objectId: source.objectId }, from ?? now.position);
  return new ProgressStream(source, events, now, from);
}

class ProgressStream<Step extends object> implements AsyncIterableIterator<Step & { eventId: string }> {
  readonly #source: ProgressSource<Step>;
  readonly #events: AsyncIterableIterator<EventRow>;
  readonly #now: StateAt<Step>;
  #isStateTold: boolean;
  #isOver: boolean;

  constructor(
    source: ProgressSource<Step>,
    events: AsyncIterableIterator<EventRow>,
    now: StateAt<Step>,
    from: number | undefined,
  ) {
    this.#source = source;
    this.#events = events;
    this.#now = now;
    this.#isStateTold = from !== undefined;
    // Who has had the last step of what has ended would wait for ever.
    this.#isOver = from !== undefined && source.isOver(now.step) && from >= now.ownPosition;
  }

  async next(): Promise<IteratorResult<Step & { eventId: string }>> {
    if (this.#isOver) return this.return();
    if (!this.#isStateTold) {
      this.#isStateTold = true;
      return this.#given(this.#now.step, this.#now.position);
    }
    const { value, done } = await this.#events.next();
    return done ? this.return() : this.#given(this.#source.stepOf(value), value.position);
  }

  async #given(step: Step, position: number): Promise<IteratorResult<Step & { eventId: string }>> {
    if (this.#source.isOver(step)) {
      this.#isOver = true;
      await this.#events.return?.();
    }
    return { value: { ...step, eventId: eventIdOf(position) }, done: false };
  }

  async return(): Promise<IteratorResult<Step & { eventId: string }>> {
    this.#isOver = true;
    await this.#events.return?.();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<Step & { eventId: string }>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** A stream with each entry turned into another; ending it ends the source at once. */
export function mapStream<From, To>(
  source: AsyncIterableIterator<From>,
  turn: (entry: From) => To,
): AsyncIterableIterator<To> {
  const over = { value: undefined, done: true } as const;
  return {
    async next() {
      const { value, done } = await source.next();
      return done ? over : { value: turn(value), done: false };
    },
    async return() {
      await source.return?.();
      return over;
    },
    async throw(error: unknown) {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
