import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { EntityManager } from '@mikro-orm/sql';
import DataLoader from 'dataloader';
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
  /** Plain SQL; counts the statements of this request. */
  readonly reads: Reads;
  /** Headers as the client sent them (names in lower case). */
  readonly headers: IncomingHttpHeaders;
  /** Address of the client. */
  readonly address: string | undefined;
  /** This request's unit of work, made when first asked for. */
  em(): EntityManager;
  /** The request's loader of a batch function, found by the function itself. */
  loader<Key, Value>(batch: Batch<Key, Value>): DataLoader<Key, Value | undefined>;
  /** The request's loader of a batch function under certain arguments. */
  loaderWith<Key, Args, Value>(
    batch: BatchWith<Key, Args, Value>,
    args: Args,
  ): DataLoader<Key, Value | undefined>;
}

const MAX_BATCH = 1_000;

/** Who asks, as the transport knows it. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  readonly address?: string | undefined;
}

/** Called with every statement of a request. */
export type RequestHook = (context: RequestContext, statement: string) => void;

/** Makes the context of one request, or of one event of a subscription. */
export function createContext(services: Services, caller: Caller, hook?: RequestHook): RequestContext {
  const loaders = new Map<unknown, Map<string, unknown>>();
  let em: EntityManager | undefined;
  const requestId = requestIdOf(caller.headers['x-request-id']);

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

  const context: RequestContext = {
    requestId,
    language: languageOf(caller.headers['accept-language']),
    services,
    logger: services.logger.child({ requestId }),
    reads: services.database.reads(hook && ((statement) => hook(context, statement))),
    headers: caller.headers,
    address: caller.address,
    em() {
      em ??= services.database.fork();
      return em;
    },
    loader: (batch) => find(batch, '', (keys) => batch(keys, context)),
    loaderWith: (batch, args) => find(batch, JSON.stringify(args), (keys) => batch(keys, args, context)),
  };
  return context;
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
