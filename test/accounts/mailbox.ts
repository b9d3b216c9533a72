import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface CaughtMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A real SMTP server that keeps what it is given. */
export interface Mailbox {
  readonly url: string;
  readonly mails: CaughtMail[];
  /** Answers the next so many mails with an error. */
  refuse(count: number): void;
  /** Waits for the next mail to somebody, and takes it out. */
  next(to: string): Promise<CaughtMail>;
  /** The token of the next mail to somebody. */
  token(to: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the catcher on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: CaughtMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          done(Object.assign(new Error('greylisted, try again'), { responseCode: 451 }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        mails.push({ to, ...readMail(Buffer.concat(chunks).toString('latin1')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const next = async (to: string): Promise<CaughtMail> => {
    for (let waited = 0; waited < 10_000; waited += 20) {
      const at = mails.findIndex((mail) => mail.to === to);
      if (at >= 0) return mails.splice(at, 1)[0] as CaughtMail;
      await sleep(20);
    }
    throw new Error(`no mail to ${to} came within ten seconds`);
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse(count) {
      refusals = count;
    },
    next,
    async token(to) {
      const { text } = await next(to);
      const token = /(?:Code|코드): (\S+)/.exec(text)?.[1];
      if (token === undefined) throw new Error(`the mail carries no token: ${text}`);
      return token;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(message: string): { subject: string; text: string } {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const header = (name: string) =>
    new RegExp(`^${name}: ((?:.*(?:\\r\\n[ \\t].*)*))`, 'im').exec(head)?.[1] ?? '';
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(unquote(body), 'latin1')
        : Buffer.from(body, 'latin1');
  return { subject: decodeWords(header('Subject')), text: bytes.toString('utf8') };
}

function unquote(text: string): string {
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    );
}
