import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, house } from '../../src/platform/caller.ts';
import { recordChange } from '../../src/platform/history.ts';
import { type KeyedWrite, once, pruneKeys } from '../../src/platform/idempotency.ts';
import { sql } from '../../src/platform/sql.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.truncateAll());
afterAll(() => test.close());

const member = (organisationId: number, key: string): Actor => ({
  kind: 'TOKEN',
  key,
  organisation: { id: organisationId, kind: 'COMPANY', role: 'OWNER' },
});
const write = (more: Partial<KeyedWrite> = {}): KeyedWrite => ({
  actor: house('cli'),
  operation: 'parcelSend',
  key: 'k1',
  content: { weight: 3, to: 'Busan' },
  ...more,
});

/** Writes one row of history; answers its transition. */
const send = (more: Partial<KeyedWrite> = {}, transition = 'send', waitMs = 0) =>
  once(test.database, write(more), async () => {
    // A service: it opens no transaction of its own.
    await test.database.transact((em) =>
      recordChange(em, { objectKind: 'Parcel', objectId: 1, transition, actor: 'cli' }),
    );
    if (waitMs > 0) await pause(waitMs);
    return { transition, at: undefined };
  });

const effects = async () => {
  const rows = await test.database
    .reads()
    .all(sql<{ transition: string }>`select transition from history order by id`);
  return rows.map((row) => row.transition);
};
const keys = () =>
  test.database
    .reads()
    .all(sql`select scope, operation, key, actor, answer from idempotency_key order by 1, 2, 3`);

describe('a write with an idempotency key', () => {
  it('is done once; the same content gets the stored answer', async () => {
    expect(await send()).toEqual({ answer: { transition: 'send' }, isReplay: false });
    const content = { to: 'Busan', weight: 3 };
    expect(await send({ content }, 'other')).toEqual({ answer: { transition: 'send' }, isReplay: true });
    expect(await effects()).toEqual(['send']);
  });

  it('is refused with other content, and nothing is done', async () => {
    await send();
    await expect(send({ content: { weight: 4, to: 'Busan' } })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      field: ['input', 'idempotencyKey'],
      facts: { idempotencyKey: 'k1' },
    });
    expect(await effects()).toEqual(['send']);
  });

  it('is done whenever it is asked for without a key, and keeps none', async () => {
    await send({ key: null });
    await send({ key: undefined });
    expect(await effects()).toEqual(['send', 'send']);
    expect(await keys()).toEqual([]);
  });

  it('gives the key back with everything else where it is refused', async () => {
    const failing = once(test.database, write(), async () => {
      await send({ key: 'inner' }, 'half');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect([await effects(), await keys()]).toEqual([[], []]);
    expect(await send({ content: 'mended' })).toMatchObject({ isReplay: false });
  });

  it('has one effect where ten come at once; all get its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send({}, `send ${n}`, 20)));
    const [done] = answers.filter(({ isReplay }) => !isReplay);
    expect(answers.filter(({ isReplay }) => isReplay)).toHaveLength(9);
    expect(new Set(answers.map(({ answer }) => answer.transition))).toEqual(
      new Set([done?.answer.transition]),
    );
    expect(await effects()).toEqual([done?.answer.transition]);
  });

  it('lets the next one do it where the first of two at once is refused', async () => {
    const begun = Promise.withResolvers<void>();
    const first = once(test.database, write(), async () => {
      begun.resolve();
      await pause(50);
      throw new Error('refused');
    });
    const next = begun.promise.then(() => send());
    const [failed, second] = await Promise.allSettled([first, next]);
    expect([failed.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(await effects()).toEqual(['send']);
  });

  it('belongs to the organisation and the operation, whichever token or account it comes by', async () => {
    await send({ actor: member(1, 'token:1') }, 'one');
    expect(await send({ actor: member(1, 'account:9') }, 'again')).toMatchObject({ isReplay: true });
    expect(await send({ actor: member(2, 'account:9') }, 'two')).toMatchObject({ isReplay: false });
    expect(await send({ actor: member(2, 'token:5'), operation: 'parcelReturn' }, 'three')).toMatchObject({
      isReplay: false,
    });
    const alone: Actor = { kind: 'ACCOUNT', key: 'account:9', organisation: null };
    expect(await send({ actor: alone }, 'four')).toMatchObject({ isReplay: false });
    expect(await effects()).toEqual(['one', 'two', 'three', 'four']);
    expect((await keys()).map((row) => (row as { scope: string }).scope)).toEqual([
      'account:9',
      'organisation:1',
      'organisation:2',
      'organisation:2',
    ]);
  });

  it.each([
    ['', 'none'],
    ['x'.repeat(256), '256 characters'],
    ['a\u0000b', 'a null'],
    ['a\nb', 'a line break'],
  ])('is refused with the key %j (%s)', async (key) => {
    await expect(send({ key })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: ['input', 'idempotencyKey'],
    });
    expect(await effects()).toEqual([]);
  });

  it('takes any other 255 characters as key', async () => {
    const key = '납품 2026-11 '.repeat(40).slice(0, 255);
    await send({ key });
    expect(await send({ key })).toMatchObject({ isReplay: true });
  });
});

describe('after 30 days', () => {
  const age = (days: number) =>
    test.database
      .reads()
      .run(sql`update idempotency_key set created_at = now() - make_interval(days => ${days}::int)`);

  it('a key counts as new, whether or not it was deleted', async () => {
    await send();
    await age(29);
    expect(await send({}, 'again')).toMatchObject({ isReplay: true });
    await age(31);
    expect(await send({ content: 'other' }, 'again')).toMatchObject({ isReplay: false });
    expect(await send({ content: 'other' }, 'again')).toMatchObject({ isReplay: true });
    expect(await effects()).toEqual(['send', 'again']);
  });

  it('the nightly job deletes it, and no younger one', async () => {
    await send({ key: 'old' });
    await age(31);
    await send({ key: 'young' });
    expect(await pruneKeys(test.database)).toBe(1);
    expect(await keys()).toMatchObject([{ key: 'young' }]);
    expect(await pruneKeys(test.database)).toBe(0);
  });
});

describe('a transaction', () => {
  const note = (transition: string) =>
    test.database.transact((em) =>
      recordChange(em, { objectKind: 'Parcel', objectId: 1, transition, actor: 'cli' }),
    );

  it('is joined by whatever is called in it, and taken back as one', async () => {
    const work = test.database.transact(async () => {
      await note('one');
      await note('two');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await effects()).toEqual([]);
  });

  it('is not joined by what runs beside it or after it', async () => {
    let late: Promise<void> | undefined;
    const work = test.database.transact(async () => {
      late = pause(100).then(() => note('late'));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await Promise.all([late, note('beside')]);
    expect((await effects()).sort()).toEqual(['beside', 'late']);
  });

  it('that is a rehearsal answers and leaves nothing', async () => {
    const seen = await test.database.rehearse(async () => {
      await note('tried');
      return 7;
    });
    expect([seen, await effects()]).toEqual([7, []]);
    const inside = test.database.transact(() => test.database.rehearse(async () => 1));
    await expect(inside).rejects.toThrow('a rehearsal inside an open transaction');
  });
});
