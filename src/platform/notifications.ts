import { setTimeout as sleep } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import type { Logger } from './logger.ts';

/** Calls back for every NOTIFY on one channel until it is closed. */
export interface Notifications {
  close(): Promise<void>;
}

/** LISTEN on the embedded database. */
export async function listenEmbedded(
  pglite: PGlite,
  channel: string,
  onPayload: (payload: string) => void,
): Promise<Notifications> {
  const stop = await pglite.listen(channel, onPayload);
  return {
    async close() {
      if (!pglite.closed) await stop();
    },
  };
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/**
 * LISTEN on PostgreSQL over one connection of its own, which is opened again whenever it is lost. What was sent
 * meanwhile is lost: `onReconnect` is the moment to look for it elsewhere.
 */
export async function listenPostgres(
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
  logger: Logger,
  onReconnect: () => void = () => undefined,
): Promise<Notifications> {
  let client: Client | undefined;
  const closing = new AbortController();

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: url, keepAlive: true, application_name: 'daseot-listen' });
    next.on('notification', (message) => onPayload(message.payload ?? ''));
    next.on('error', (error) => logger.warn({ err: error }, 'the listening connection reports an error'));
    await next.connect();
    await next.query(`listen "${channel}"`);
    next.once('end', () => void reconnect());
    client = next;
  }

  async function reconnect(): Promise<void> {
    for (
      let pauseMs = FIRST_PAUSE_MS;
      !closing.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    ) {
      try {
        await sleep(pauseMs, undefined, { signal: closing.signal, ref: false });
        await connect();
        logger.info('listening for notifications again');
        onReconnect();
        return;
      } catch (error) {
        if (closing.signal.aborted) return;
        logger.warn({ err: error }, 'cannot listen for notifications, will try again');
      }
    }
  }

  await connect();
  return {
    async close() {
      closing.abort();
      await client?.end().catch(() => undefined);
    },
  };
}
