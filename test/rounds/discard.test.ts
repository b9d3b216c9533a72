import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { type RoundRow, roundColumns } from '../../src/rounds/round.loader.ts';
import { discardUnfinished } from '../../src/rounds/round.result.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

/** A round that its second attempt is writing. */
async function beingWritten(): Promise<RoundRow> {
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  await runRound(api, { programmeId, effort: 50 });
  const reads = api.database.reads();
  await reads.run(sql`update cluster set status = 'WRITING'`);
  await reads.run(
    sql`update round set status = 'SOLVING', phase = 'SAVING', finished_at = null, attempt = 2`,
  );
  return reads.one(sql<RoundRow>`select ${roundColumns} from round`);
}

async function written(): Promise<number> {
  const row = sql<{ count: number }>`select count(*) as count from cluster where status = 'WRITING'`;
  return (await api.database.reads().one(row)).count;
}

it('what somebody is writing stays, whoever else comes to an end', async () => {
  const round = await beingWritten();
  expect(await written()).toBe(2);
  await discardUnfinished(api.database);
  await discardUnfinished(api.database, { ...round, attempt: 1 });
  expect(await written()).toBe(2);
});

it('what earlier attempts left is removed by the one that begins', async () => {
  await discardUnfinished(api.database, await beingWritten());
  expect(await written()).toBe(0);
});

it('what a round left that runs no more is removed by anybody', async () => {
  await beingWritten();
  await api.database
    .reads()
    .run(sql`update round set status = 'CANCELLED', phase = 'ENDED', finished_at = now()`);
  await discardUnfinished(api.database);
  expect(await written()).toBe(0);
});
