import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { followToEnd, putMarket, runRound, START, type Started, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const RESULT = `query ($id: ID!) {
  round(id: $id) {
    status phase progress companyCount matchableCount matchedCount clusterCount systemCount
    standAloneWon savingWon netSavingWon coordinationWon boundWon boundMethod gapPercent savingPercent
    inputHash resultHash errorCode errorMessage finishedAt
    availableTransitions { name allowed reason }
    clusters { totalCount nodes {
      id position status origin memberCount units contractWon standAloneWon savingWon subsidyWon netWon
      system { code } coreProcesses { code } sharedProcesses { code }
      runnerUp { system { code } contractWon marginWon }
      lines { kind won process { code } }
      members { totalCount nodes {
        position units standAloneWon shareWon eligibleWon subsidyWon netWon savingWon addedCostWon
        company { name } lines { kind won process { code } } } }
    } }
    unmatched { totalCount nodes { reason company { name } } }
  }
}`;

describe('a round', () => {
  it('runs from start to result', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { id, events } = await runRound(api, { programmeId, seed: 1, effort: 200 });
    console.log(JSON.stringify(events));
    const { round } = await api.data<any>(RESULT, { id });
    console.log(JSON.stringify(round, null, 1).slice(0, 6000));
  });
});
