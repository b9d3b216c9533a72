import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pruneSignIn } from '../../src/accounts/authEvents.ts';
import { writeMail } from '../../src/accounts/mail.texts.ts';
import { MAIL_TEMPLATES, type Mail, postMail } from '../../src/accounts/mail.ts';
import { openMailDelivery } from '../../src/accounts/mailDelivery.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';

const MAIL: Mail = {
  to: 'kim@example.kr',
  template: 'EMAIL_PROOF',
  language: 'ko',
  facts: {},
  secret: 'the-code',
};

describe('the texts', () => {
  it.each(MAIL_TEMPLATES)('of %s are there in both languages, and say what there is to do', (template) => {
    for (const language of ['ko', 'en'] as const) {
      const { subject, text } = writeMail(
        { ...MAIL, template, language, facts: { organisation: 'A' } },
        undefined,
      );
      expect(subject).toMatch(language === 'ko' ? /^\[다섯\] / : /^\[Daseot\] /);
      expect(text).not.toMatch(/undefined|null/);
    }
  });

  it('lead to the front end where there is one', () => {
    expect(writeMail(MAIL, 'https://daseot.example').text).toContain(
      'https://daseot.example/account/verify-email?token=the-code',
    );
    expect(writeMail(MAIL, undefined).text).toContain('the-code');
  });

  it('hold a name in one line, so that it cannot pose as a text of ours', () => {
    const facts = { organisation: 'A\r\nBcc: eve@example.kr\n\nClick', role: 'OWNER', expires: '2026-12-01' };
    const { subject, text } = writeMail({ ...MAIL, template: 'INVITATION', facts }, undefined);
    expect(subject).toBe('[다섯] A Bcc: eve@example.kr Click에서 초대했습니다');
    expect(text.split('\n')[0]).toContain('A Bcc: eve@example.kr Click');
  });
});

describe('the delivery', () => {
  let api: TestApi;
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await openMailbox();
    api = await startApi({ env: { DASEOT_SMTP_URL: mailbox.url } });
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });
  beforeEach(async () => {
    mailbox.mails.length = 0;
    await api.truncateAll();
  });
  const row = () =>
    api.database
      .reads()
      .one(sql<{ attempts: number; delivered: boolean; error: string | null; payload: object }>`
      select attempts, delivered_at is not null as delivered, last_error as error, payload from outbox`);
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; waited < 10_000; waited += 25) {
      if (await holds()) return;
      await sleep(25);
    }
    throw new Error('it did not come within ten seconds');
  }

  it('brings a mail out at once, and keeps no code', async () => {
    await postMail(api.database.reads(), MAIL);
    expect((await mailbox.next('kim@example.kr')).subject).toBe('[다섯] 이메일 주소를 확인해 주십시오');
    await until(async () => (await row()).delivered);
    expect(await row()).toMatchObject({ attempts: 1, error: null });
    expect((await row()).payload).not.toHaveProperty('secret');
  });

  it('tries again after a pause, until the mail server takes it', async () => {
    mailbox.refuse(1);
    await postMail(api.database.reads(), MAIL);
    await until(async () => (await row()).error !== null);
    expect(await row()).toMatchObject({
      attempts: 1,
      delivered: false,
      error: expect.stringContaining('greylisted'),
    });
    const { pause } = await api.database.reads().one(sql<{ pause: number }>`
      select extract(epoch from next_attempt_at - now())::float8 as pause from outbox`);
    expect(pause).toBeGreaterThan(0.5);
    expect(pause).toBeLessThan(2.1);
    await mailbox.next('kim@example.kr');
    await until(async () => (await row()).delivered);
    expect((await row()).attempts).toBe(2);
  });

  it('gives up in the end, and forgets the code', async () => {
    mailbox.refuse(1);
    await api.database.reads().run(sql`
      insert into outbox (topic, payload, attempts) values ('mail', ${JSON.stringify(MAIL)}::text::jsonb, 19)`);
    api.services.pubSub.publish('mail.posted');
    await until(async () => (await row()).error !== null);
    const { failed } = await api.database
      .reads()
      .one(sql<{ failed: boolean }>`select failed_at is not null as failed from outbox`);
    expect(failed).toBe(true);
    expect((await row()).payload).not.toHaveProperty('secret');
  });

  it('of several workers sends each mail once', async () => {
    const others = [1, 2, 3].map(() => openMailDelivery(api.services));
    const writer = api.database.reads();
    await Promise.all(
      Array.from({ length: 30 }, (_one, index) => postMail(writer, { ...MAIL, to: `a${index}@example.kr` })),
    );
    await until(async () => mailbox.mails.length >= 30);
    await sleep(300);
    expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(30);
    expect(mailbox.mails).toHaveLength(30);
    for (const other of others) await other.close();
  });

  it('prunes what is over and keeps what is not', async () => {
    const writer = api.database.reads();
    await writer.run(sql`
      insert into auth_event (at, kind, outcome, actor) values
        (now() - interval '11 days', 'SIGN_IN', 'SUCCESS', 'account:1'), (now(), 'SIGN_IN', 'SUCCESS', 'account:1')`);
    await writer.run(sql`
      insert into auth_throttle (key, attempts, ends_at) values ('a', 1, now() - interval '1 s'), ('b', 1, now() + interval '1 h')`);
    await pruneSignIn(writer, 10);
    const left = await writer.one(sql<{ events: number; keys: string }>`
      select (select count(*) from auth_event) as events, (select string_agg(key, ',') from auth_throttle) as keys`);
    expect(left).toEqual({ events: 1, keys: 'b' });
  });
});

describe('without a mail server, in demo mode', () => {
  it('mails become files that any mail program opens', async () => {
    const api = await startApi();
    const folder = join(api.services.config.dataPath, 'mail');
    await rm(folder, { recursive: true, force: true });
    await postMail(api.database.reads(), MAIL);
    let files: string[] = [];
    for (let waited = 0; waited < 10_000 && files.length === 0; waited += 25) {
      await sleep(25);
      files = await readdir(folder).catch(() => []);
    }
    expect(files).toEqual(['000001-email_proof.eml']);
    const text = await readFile(join(folder, files[0] ?? ''), 'utf8');
    expect(text).toMatch(/^To: kim@example\.kr$/m);
    expect(text).toMatch(/^Message-ID: <outbox-1@127\.0\.0\.1>$/m);
    // And people read them as they are: the code stands in one line.
    expect(text).toMatch(new RegExp(`^\\S+: ${MAIL.secret}$`, 'm'));
    await api.close();
    await rm(api.services.config.dataPath, { recursive: true, force: true });
  });
});
