import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import DataLoader from 'dataloader';
import { anonymous, type Caller, type Peer } from './caller.ts';
import { DomainError } from './errors.ts';
import { type Language, languageOf } from './language.ts';
import type { Logger } from './logger.ts';
import type { Services } from './services.ts';
import type { Reads } from './sql.ts';

/** Reads many keys at once; answers in the order of the keys, undefined where there is nothing. */
export type Batch<Key, Value> = (
  keys: readonly Key[],
  context: RequestContext,
) => Promise<readonly (Value | undefined | Error)[]>;

/** The same for a field with arguments: one batch for each set of arguments. */
export type BatchWith<Key, Args, Value> = (
  keys: readonly Key[],
  args: Args,
  context: RequestContext,
) => Promise<readonly (Value | undefined | Error)[]>;

/** What every resolver gets: one object a request, the same over HTTP, WebSocket and SSE. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  readonly services: Services;
  readonly logger: Logger;
  /** Plain SQL in the caller's name: the database shows nothing else. Counts the statements of this request. */
  readonly reads: Reads;
  /** Plain SQL over the whole market, for what is computed over all companies and never shown as it was read. */
  readonly market: Reads;
  /** Who asks, and in whose name. */
  readonly caller: Caller;
  /** Why nothing may be done: a token or session that does not hold. Operations are refused with it. */
  readonly refused: DomainError | undefined;
  /** What the transport knows of the client. */
  readonly peer: Peer;
  /** This request's unit of work, made when first asked for. */
  em(): EntityManager;
  /** The request's loader of a batch function, found by the function itself. */
  loader<Key, Value>(batch: Batch<Key, Value>): DataLoader<Key, Value | undefined>;
  /** The request's loader of a batch function under certain arguments. */
  loaderWith<Key, Args, Value>(
    batch: BatchWith<Key, Args, Value>,
    args: Args,
  ): DataLoader<Key, Value | undefined>;
  /** Drops what the loaders have read: after a write, nothing that was read before it counts. */
  forget(): void;
}

const MAX_BATCH = 1_000;

/** Called with every statement of a request. */
export type RequestHook = (context: RequestContext, statement: string) => void;

/**
 * Makes the context of one request, or of one event of a subscription. Who asks is found out anew each time, so that
 * what was revoked meanwhile is refused.
 */
export async function createContext(
  services: Services,
  peer: Peer,
  hook?: RequestHook,
): Promise<RequestContext> {
  const { caller, refused } = await identified(services, peer);
  const loaders = new Map<unknown, Map<string, unknown>>();
  let em: EntityManager | undefined;
  let logger: Logger | undefined;
  const requestId = requestIdOf(peer.headers['x-request-id']);

  function find<Key, Value>(
    batch: unknown,
    variant: string,
    load: (keys: readonly Key[]) => Promise<readonly (Value | undefined | Error)[]>,
  ): DataLoader<Key, Value | undefined> {
    const variants = loaders.get(batch) ?? new Map<string, unknown>();
    loaders.set(batch, variants);
    let loader = variants.get(variant) as DataLoader<Key, Value | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value | undefined>(load, { maxBatchSize: MAX_BATCH });
      variants.set(variant, loader);
    }
    return loader;
  }

  const onStatement = hook && ((statement: string) => hook(context, statement));
  const context: RequestContext = {
    requestId,
    language: languageOf(peer.headers['accept-language']),
    services,
    // Most requests have nothing to say.
    get logger() {
      logger ??= services.logger.child({ requestId });
      return logger;
    },
    reads: services.database.readsAs(caller, onStatement),
    market: services.database.reads(onStatement),
    caller,
    refused,
    peer,
    em() {
      em ??= services.database.fork();
      return em;
    },
    loader: (batch) => find(batch, '', (keys) => batch(keys, context)),
    loaderWith: (batch, args) => find(batch, JSON.stringify(args), (keys) => batch(keys, args, context)),
    forget: () => loaders.clear(),
  };
  return context;
}

async function identified(
  services: Services,
  peer: Peer,
): Promise<{ caller: Caller; refused: DomainError | undefined }> {
  try {
    return { caller: await services.identify(peer), refused: undefined };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { caller: anonymous(peer.address), refused: error };
  }
}

/** The client's own request id if it looks like one, else a new one. */
function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(header) ? header : randomUUID();
}

/** Puts rows into the order of the keys. */
export function inOrderOf<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | undefined)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key));
}

/** Groups rows under the keys, in the order in which they come; an empty list where there is none. */
export function groupedBy<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
