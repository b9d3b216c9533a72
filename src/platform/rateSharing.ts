import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import type { Logger } from './logger.ts';
import type { RateLimiter } from './rateLimiter.ts';
import { sql } from './sql.ts';

const CHANNEL = 'daseot_spent';
const INTERVAL_MS = 1_000;
/** So many keys fit into one NOTIFY of 8,000 bytes. */
const MAX_KEYS = 60;

/** What the processes tell each other about. */
export interface RateSharing {
  close(): Promise<void>;
}

/**
 * Tells the other API processes each second who spent most here, so that a caller cannot spend its allowance once in each
 * process: one NOTIFY a second and process at the most, and none where nobody spent much. What a caller gains by asking
 * several processes is bounded by what it can spend in the second until they know.
 */
export async function shareRates(
  database: Database,
  limiter: RateLimiter,
  logger: Logger,
): Promise<RateSharing> {
  const own = randomUUID();
  const notifications = await database.listen(CHANNEL, (text) => {
    try {
      const { from, spent } = JSON.parse(text) as { from: string; spent: [string, number][] };
      if (from !== own) limiter.spendElsewhere(spent);
    } catch (error) {
      logger.error({ err: error }, 'a message about spent points was dropped');
    }
  });
  const writer = database.reads();
  let sending: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const spent = limiter.takeSpent(MAX_KEYS);
    if (spent.length === 0) return;
    const text = JSON.stringify({ from: own, spent });
    sending = writer.run(sql`select pg_notify(${CHANNEL}, ${text})`).catch((error: unknown) => {
      logger.warn({ err: error }, 'the other processes were not told what was spent');
    });
  }, INTERVAL_MS);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await sending;
      await notifications.close();
    },
  };
}
