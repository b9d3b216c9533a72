import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../platform/config.ts';
import type { Logger } from '../platform/logger.ts';
import { writeMail } from './mail.texts.ts';
import type { Mail } from './mail.ts';

/** Sends one mail, or throws why it could not; `id` tells repeated mails apart from new ones. */
export interface MailTransport {
  send(mail: Mail, id: number): Promise<void>;
  close(): void;
}

const CONNECT_MS = 10_000;
const ANSWER_MS = 20_000;

/** The way out that the settings name; undefined where there is none, so that mails wait. */
export function openMailTransport(config: Config, logger: Logger): MailTransport | undefined {
  if (config.mail.smtpUrl !== undefined) return overSmtp(config, config.mail.smtpUrl);
  return config.isDemo ? intoFiles(config, logger) : undefined;
}

function messageOf(mail: Mail, id: number, { mail: { from }, signIn }: Config) {
  // The same id at every attempt: who gets a mail twice can tell.
  const messageId = `<outbox-${id}@${new URL(signIn.publicUrl).hostname}>`;
  return { from, to: mail.to, messageId, ...writeMail(mail, signIn.webUrl) };
}

function overSmtp(config: Config, url: string): MailTransport {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail, id) {
      await transport.sendMail(messageOf(mail, id, config));
    },
    close: () => transport.close(),
  };
}

/** Demo mode: a mail becomes a file that any mail program opens, and that people can read as it is. */
function intoFiles(config: Config, logger: Logger): MailTransport {
  const folder = join(config.dataPath, 'mail');
  return {
    async send(mail, id) {
      const { from, to, messageId, subject, text } = messageOf(mail, id, config);
      const head = [
        `From: ${from}`,
        `To: ${to}`,
        `Subject: ${subject}`,
        `Message-ID: ${messageId}`,
        `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        // What nodemailer would write breaks the code in two, which somebody is about to copy.
        'Content-Transfer-Encoding: 8bit',
      ];
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${String(id).padStart(6, '0')}-${mail.template.toLowerCase()}.eml`);
      await writeFile(file, `${head.join('\n')}\n\n${text}`);
      logger.info({ file, to: mail.to }, 'a mail was written');
    },
    close: () => undefined,
  };
}
