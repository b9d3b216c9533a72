import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgramme, followRound, listRounds, showRound } from '../../src/rounds/roundReport.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  const programmeId = await putMarket(api, twoTrades, twoSystems);
  await runRound(api, { programmeId, effort: 50 });
});
afterAll(() => api.close());

describe('the command line', () => {
  it('finds a programme by number, by code and by a part that no other has', async () => {
    const reads = api.database.reads();
    const id = await findProgramme(reads, 'smart-factory-cluster-2018');
    expect(await findProgramme(reads, '2018')).toBe(id);
    expect(await findProgramme(reads, String(id))).toBe(id);
    await expect(findProgramme(reads, '1999')).rejects.toThrow(
      /^--programme 1999 names no programme: .*2018/,
    );
    await expect(findProgramme(reads, '20')).rejects.toThrow('names more than one programme');
  });

  it('prints what a round came to', async () => {
    const text = await showRound(api.database.reads(), 1);
    expect(
      text.replace(/time .*|input .*|result .*/g, '').replace(/ +$/gm, ''),
    ).toBe(`round         1, PROPOSED, SAVING for MES
run           seed 1, effort 50, engine 2
companies     12, matched 12 in 2 clusters
alone         660 M
saving        270 M, 40.91 %
with subsidy  465 M
at most       40.91 % (EXACT), gap 0.00 %




cluster  members  system   contract  saving  core processes
1        7        metal    250 M     170 M   3.1.1 3.2.1
2        5        textile  140 M     100 M   9.1.1 9.2.1`);
    expect(
      text
        .split('\n')
        .slice(7, 10)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['time', 'input', 'result']);
  });

  it('lists rounds, and waits for one that has ended without waiting', async () => {
    expect(await listRounds(api.database.reads(), 5)).toMatch(
      /^round .*\n1 {6}smart-factory-cluster-2018 {2}PROPOSED {2}SAVING {2}1 {5}50 {6}12 of 12 {2}2 {9}270 M {3}0\.0 % /,
    );
    const steps: string[] = [];
    await followRound(api.services, 1, (phase, progress) => steps.push(`${phase} ${progress}`));
    expect(steps).toEqual(['ENDED 1']);
  });

  it('says so where there is no such round', async () => {
    await expect(showRound(api.database.reads(), 9)).rejects.toThrow(
      'there is no round 9: see `daseot round list`',
    );
  });
});
