import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';
import { Client, type Pool, type PoolClient } from 'pg';
import type { Logger } from './logger.ts';

/*
 * The signal of the request that runs now. Everything that a request awaits inherits it, so statements are cancelled
 * wherever they were sent from: a loader, the unit of work of a mutation, a prepared statement.
 */
const signals = new AsyncLocalStorage<AbortSignal>();

/** Runs the work of one request; its statements end when the signal is aborted. */
export function runWithSignal<Result>(signal: AbortSignal, work: () => Result): Result {
  return signals.run(signal, work);
}

/** The signal of the request that runs now; long computations look at it. */
export function currentSignal(): AbortSignal | undefined {
  return signals.getStore();
}

/** Runs work that outlives the request it was started by. */
export function runWithoutSignal<Result>(work: () => Result): Result {
  return signals.exit(work);
}

/** How PostgreSQL answers a statement that was cancelled. */
const QUERY_CANCELED = '57014';

/** Whether an error only says that the request was cut off. */
export function isCutOff(error: unknown): boolean {
  if (error instanceof WorkCutOff) return true;
  return (error as { code?: unknown } | null)?.code === QUERY_CANCELED;
}

/** Thrown instead of running a statement for a request that is over. */
export class WorkCutOff extends Error {
  override readonly name = 'WorkCutOff';

  constructor() {
    super('the request is over');
  }
}

type Query = (...values: unknown[]) => unknown;

/** An open transaction must still be ended after its request was cut off. */
function endsTransaction(statement: unknown): boolean {
  const text = typeof statement === 'string' ? statement : (statement as { text?: unknown } | null)?.text;
  return typeof text === 'string' && /^\s*(rollback|abort|discard|release|reset)\b/i.test(text);
}

/** Makes every statement of the pool obey the signal of its request. */
export function cancelWithRequest(pool: Pool, logger: Logger): void {
  pool.on('connect', (client) => {
    const run = client.query.bind(client) as Query;
    client.query = ((...values: unknown[]) => {
      const signal = signals.getStore();
      const isPromised =
        typeof values.at(-1) !== 'function' &&
        typeof (values[0] as Submittable | null)?.submit !== 'function';
      if (!signal || !isPromised || endsTransaction(values[0])) return run(...values);
      if (signal.aborted) return Promise.reject(new WorkCutOff());
      return cancellable(client, pool, signal, run(...values), logger);
    }) as typeof client.query;
  });
}

async function cancellable(
  client: PoolClient,
  pool: Pool,
  signal: AbortSignal,
  running: unknown,
  logger: Logger,
): Promise<unknown> {
  let cancelling: Promise<void> | undefined;
  const cancel = () => {
    cancelling = requestCancel(client, pool).catch((error: unknown) =>
      logger.warn({ err: error }, 'a statement could not be cancelled'),
    );
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await running;
  } finally {
    signal.removeEventListener('abort', cancel);
    // The connection goes to another request only when the cancellation can no longer hit that one's statement.
    await cancelling;
  }
}

/** A cursor or stream of pg, which is no promise. */
interface Submittable {
  readonly submit?: unknown;
}

interface ProtocolClient {
  readonly processID: number;
  readonly secretKey: number;
}

interface ProtocolConnection {
  connect(port: number, host: string): void;
  connect(socket: string): void;
  cancel(processId: number, secretKey: number): void;
  once(event: 'connect' | 'end' | 'error', take: (error?: Error) => void): void;
}

/** Asks the server by a connection of its own, as the protocol wants it; it needs no free connection of the pool. */
function requestCancel(client: PoolClient, pool: Pool): Promise<void> {
  const { processID, secretKey } = client as unknown as ProtocolClient;
  const messenger = new Client(pool.options) as unknown as {
    readonly connection: ProtocolConnection;
    readonly host: string;
    readonly port: number;
  };
  const { connection, host, port } = messenger;
  return new Promise((resolve, reject) => {
    connection.once('connect', () => connection.cancel(processID, secretKey));
    connection.once('error', (error) => reject(error ?? new Error('no connection')));
    connection.once('end', () => resolve());
    if (host.startsWith('/')) connection.connect(`${host}/.s.PGSQL.${port}`);
    else connection.connect(port, host);
  });
}

/** The embedded database cannot stop a statement, but it starts no further one for a request that is over. */
export function stopWithRequest(pglite: PGlite): void {
  guardQueries(pglite);
  const transact = pglite.transaction.bind(pglite);
  pglite.transaction = ((work) =>
    isOver()
      ? Promise.reject(new WorkCutOff())
      : transact((transaction) => {
          guardQueries(transaction);
          return work(transaction);
        })) as typeof pglite.transaction;
}

function isOver(): boolean {
  return signals.getStore()?.aborted === true;
}

function guardQueries(runner: Pick<PGlite, 'query'>): void {
  const run = runner.query.bind(runner) as Query;
  runner.query = ((...values: unknown[]) =>
    isOver() && !endsTransaction(values[0])
      ? Promise.reject(new WorkCutOff())
      : run(...values)) as typeof runner.query;
}
