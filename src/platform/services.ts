import type { EntityManager } from '@mikro-orm/sql';
import type { JobWithMetadata, QueueOptions, SendOptions } from 'pg-boss';
import type { Caller, Peer } from './caller.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { EventFeed } from './eventLog.ts';
import type { Logger } from './logger.ts';
import type { PubSub } from './pubSub.ts';

/** The sign-in of the house, as HTTP speaks to it. */
export interface SignIn {
  /** Answers a request to a path under /auth. What the headers say about the address is not believed. */
  handle(request: Request, peer: Peer): Promise<Response>;
}

/** Something that happened to an account or a token, or was refused to one. Never carries a secret. */
export interface AuthEventFacts {
  readonly kind: string;
  readonly outcome: 'SUCCESS' | 'FAILURE';
  /** The key of the caller. */
  readonly actor: string;
  readonly peer: Peer;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What every resolver, job and command may use; opened once a process by the composition root. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly pubSub: PubSub;
  readonly events: EventFeed;
  readonly logger: Logger;
  /** Who is at the other end, by its session or token; UNAUTHENTICATED for one that does not hold (any more). */
  identify(peer: Peer): Promise<Caller>;
  /** Forgets at once whom this process knows, after a right was taken away; the database tells the other processes. */
  forgetCallers(): void;
  readonly signIn: SignIn;
  /** Writes an auth event down, outside any transaction; what fails is logged. */
  audit(event: AuthEventFacts): Promise<void>;
}

/** What a running job knows about itself. */
export interface JobRun {
  readonly id: string;
  /** 0 at the first attempt. */
  readonly attempt: number;
  /** Aborted when the job has run out of time or the worker stops. */
  readonly signal: AbortSignal;
  readonly services: Services;
  readonly logger: Logger;
}

/** A queue and the work done for each of its jobs; rooms list theirs in src/main/jobs.ts. */
export interface JobDefinition<Data extends object = object> {
  readonly queue: string;
  /**
   * Time limit, retries and the like; default 15 minutes and 2 retries. `deadLetter` names the queue that gets a job
   * whose retries are used up: one that stands further up in src/main/jobs.ts.
   */
  readonly options?: QueueOptions & { readonly deadLetter?: string };
  /** Jobs of this queue that one process runs at once; default 1. */
  readonly concurrency?: number;
  /** When it runs by itself, in Korean time, as a cron expression; missed while no worker ran, it runs once later. */
  readonly schedule?: string;
  /** Does the work; what it throws fails the attempt. */
  work(data: Data, run: JobRun): Promise<object | undefined>;
}

/** Where a job stands. */
export type JobState = JobWithMetadata['state'];

/** The queues of the house. */
export interface Jobs {
  /**
   * Enqueues a job. With an `em` whose transaction is open the job is kept or dropped together with
   * that transaction. Answers its id, or null where a `singletonKey` job waits already.
   */
  send<Data extends object>(
    em: EntityManager,
    job: JobDefinition<Data>,
    data: Data,
    options?: Pick<SendOptions, 'singletonKey' | 'priority' | 'startAfter' | 'id'>,
  ): Promise<string | null>;
  /** Cancels a job; with an `em` whose transaction is open only if that commits. */
  cancel(job: JobDefinition<never>, id: string, em?: EntityManager): Promise<void>;
  state(job: JobDefinition<never>, id: string): Promise<JobState | undefined>;
  /** Whether this process takes jobs. */
  readonly isWorker: boolean;
  /** Stops taking jobs and waits for the running ones, at most `graceMs`. */
  close(graceMs?: number): Promise<void>;
}
