import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../platform/services.ts';
import { type Reads, sql } from '../platform/sql.ts';
import { pruneSignIn } from './authEvents.ts';
import { MAIL_TOPIC, type Mail } from './mail.ts';
import { type MailTransport, openMailTransport } from './mailTransport.ts';

/** Mails that are taken at once. */
const BATCH = 10;
/** Whoever took a mail has so long before another process takes it too. */
const LEASE_SECONDS = 120;
/** The first pause after a failure; each one after is twice as long. */
const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 6 * 60 * 60;
/** With the pauses above the last attempt comes about two days after the first. */
const MOST_ATTEMPTS = 20;
/** Looks for mail at least this often, should no word arrive. */
const LOOK_MS = 5_000;
const PRUNE_MS = 60 * 60 * 1000;

interface WaitingMail {
  readonly id: number;
  readonly payload: Mail;
  readonly attempts: number;
}

/** The loop of a worker that brings mails out. */
export interface MailDelivery {
  close(): Promise<void>;
}

/**
 * Brings waiting mails out, each at least once, in any number of processes. A mail is taken by a lease and not by a
 * lock, so that no transaction waits for a mail server: on the embedded database it would stop everybody.
 */
export function openMailDelivery(services: Services): MailDelivery {
  const { config, database, logger, pubSub } = services;
  const transport = openMailTransport(config, logger);
  const stop = new AbortController();
  let wake = new AbortController();
  pubSub.onEvent('mail.posted', () => wake.abort());
  if (transport === undefined) {
    logger.warn('DASEOT_SMTP_URL is not set: mails wait in the outbox');
  }
  let prunedAt = Number.NEGATIVE_INFINITY;

  async function once(): Promise<void> {
    if (performance.now() - prunedAt > PRUNE_MS) {
      prunedAt = performance.now();
      await pruneSignIn(database.reads(), config.signIn.auditDays);
    }
    if (transport === undefined) return;
    while (!stop.signal.aborted && (await deliverMails(services, transport)) === BATCH);
  }

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      wake = new AbortController();
      await once().catch((error: unknown) => logger.error({ err: error }, 'the mail delivery failed'));
      const signal = AbortSignal.any([stop.signal, wake.signal]);
      await sleep(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  const running = loop();
  return {
    async close() {
      stop.abort();
      await running;
      transport?.close();
    },
  };
}

/** Takes some waiting mails and tries each once; how many were taken. */
async function deliverMails({ database, logger }: Services, transport: MailTransport): Promise<number> {
  const writer = database.reads();
  const mails = await takeMails(writer);
  for (const { id, payload, attempts } of mails) {
    try {
      await transport.send(payload, id);
      await markSent(writer, id);
    } catch (error) {
      const isLast = attempts >= MOST_ATTEMPTS;
      const reason = error instanceof Error ? error.message : String(error);
      logger.warn({ mail: id, template: payload.template, attempts, reason, isLast }, 'a mail was not sent');
      await markFailed(writer, id, attempts, reason);
    }
  }
  return mails.length;
}

function takeMails(writer: Reads): Promise<readonly WaitingMail[]> {
  return writer.all(sql<WaitingMail>`
    update outbox set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${LEASE_SECONDS})
    where id in (
      select id from outbox
      where topic = ${MAIL_TOPIC} and delivered_at is null and failed_at is null and next_attempt_at <= now()
      order by next_attempt_at limit ${BATCH}::int for update skip locked)
    returning id, payload, attempts`);
}

/** The token goes with the mail: what stays in the table opens nothing. */
async function markSent(writer: Reads, id: number): Promise<void> {
  await writer.run(sql`
    update outbox set delivered_at = now(), last_error = null, payload = payload - 'secret' where id = ${id}`);
}

async function markFailed(writer: Reads, id: number, attempts: number, reason: string): Promise<void> {
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
  const isLast = attempts >= MOST_ATTEMPTS;
  await writer.run(sql`
    update outbox set last_error = ${reason.slice(0, 500)},
      next_attempt_at = now() + make_interval(secs => ${pause}),
      failed_at = case when ${isLast} then now() end,
      payload = case when ${isLast} then payload - 'secret' else payload end
    where id = ${id}`);
}
