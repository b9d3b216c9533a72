import type { Language } from '../platform/language.ts';
import { jsonb, type Reads, sql } from '../platform/sql.ts';

/** The texts that are sent; mail.texts.ts has the words. */
export const MAIL_TEMPLATES = [
  'EMAIL_PROOF',
  'ACCOUNT_EXISTS',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'INVITATION',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** A mail as it waits in the outbox. */
export interface Mail {
  readonly to: string;
  readonly template: MailTemplate;
  readonly language: Language;
  /** What the text says of the case: names and dates. */
  readonly facts: Readonly<Record<string, string>>;
  /** A token that the mail carries; it is deleted when the mail has left. */
  readonly secret?: string;
}

export const MAIL_TOPIC = 'mail';

/** Puts a mail into the outbox; with the writer of an open transaction it is kept or dropped with that. */
export async function postMail(writer: Reads, mail: Mail): Promise<void> {
  await writer.run(sql`
    with posted as (insert into outbox (topic, payload) values (${MAIL_TOPIC}, ${jsonb(mail)}) returning 1)
    select pg_notify('daseot', '{"topic":"mail.posted","payload":null}') from posted`);
}
