import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { roundJob } from '../../src/rounds/round.job.ts';
import { startApi, type TestApi } from '../api.ts';
import {
  followToEnd,
  type ProgressEvent,
  putMarket,
  runRound,
  type SmallCompany,
  START,
  type Started,
  twoSystems,
  twoTrades,
} from './smallMarket.ts';

let api: TestApi;
let idle: TestApi;
beforeAll(async () => {
  api = await startApi();
  idle = await startApi({ worker: false });
});
afterEach(async () => {
  await api.truncateAll();
  await idle.truncateAll();
});
afterAll(async () => {
  await api.close();
  await idle.close();
});

const CANCEL = `mutation ($input: RoundCancelInput!) {
  roundCancel(input: $input) {
    round { id status phase availableTransitions { name allowed } }
    userErrors { code field message ... on RoundIsOver { status } }
  }
}`;

/** Everything that a refusal must leave as it was. */
async function counts(on: TestApi) {
  return on.database.reads().one(sql`
    select (select count(*) from round) as rounds, (select count(*) from cluster) as clusters,
      (select count(*) from cluster_member) as members, (select count(*) from round_unmatched) as "leftOut",
      (select count(*) from history where object_kind = 'Round') as history,
      (select count(*) from pgboss.job where state < 'completed') as jobs`);
}

const nothing = { rounds: 0, clusters: 0, members: 0, leftOut: 0, history: 0, jobs: 0 };

/** A market whose search takes many seconds at the highest effort. */
const crowd: readonly SmallCompany[] = Array.from({ length: 60 }, (_, i) => ({
  name: `업체 ${String(i).padStart(2, '0')}`,
  region: '26440',
  processes: ['3.1.1', '3.2.1', '3.6.1', '9.1.1', '9.2.1', '1.1.1'].filter(
    (_, k) => ((i * 7 + 3) >> k) % 2 === 0,
  ),
  units: 1 + (i % 3),
}));

describe('roundStart refuses', () => {
  it.each([
    [{ effort: 100_001 }, 'EFFORT_OUT_OF_RANGE', ['input', 'effort'], { least: 0, most: 100_000 }],
    [{ effort: -1 }, 'EFFORT_OUT_OF_RANGE', ['input', 'effort'], { least: 0, most: 100_000 }],
    [{ seed: -1 }, 'SEED_OUT_OF_RANGE', ['input', 'seed'], { least: 0, most: 2_147_483_647 }],
    [{ regionCode: '99' }, 'UNKNOWN_REGION', ['input', 'regionCode'], {}],
    [{ regionCode: '50' }, 'TOO_FEW_COMPANIES', ['input'], { companies: 0, needed: 5 }],
    [{ idempotencyKey: '' }, 'INVALID_INPUT', ['input', 'idempotencyKey'], {}],
    [{ programmeId: toGlobalId('Programme', 999) }, 'NOT_FOUND', ['input', 'programmeId'], {}],
  ])('%j with %s and changes nothing', async (wrong, code, field, facts) => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const { roundStart } = await idle.data<Started>(START, { input: { programmeId, ...wrong } });
    expect(roundStart).toMatchObject({ round: null, userErrors: [{ code, field, ...facts }] });
    expect(roundStart.userErrors).toHaveLength(1);
    expect(await counts(idle)).toEqual(nothing);
  });

  it('several wrong fields at once', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const input = { programmeId, seed: -1, effort: -1, regionCode: 'x' };
    const { roundStart } = await idle.data<Started>(START, { input });
    expect(roundStart.userErrors.map(({ code }) => code)).toEqual([
      'EFFORT_OUT_OF_RANGE',
      'SEED_OUT_OF_RANGE',
      'UNKNOWN_REGION',
    ]);
  });

  it('fewer than five companies with known processes, in the language of the caller', async () => {
    const programmeId = await putMarket(idle, twoTrades.slice(0, 4), twoSystems);
    const answer = await idle.query<Started>(START, { input: { programmeId } }, { lang: 'ko' });
    expect(answer.data?.roundStart).toMatchObject({
      round: null,
      userErrors: [{ code: 'TOO_FEW_COMPANIES', companies: 4, needed: 5 }],
    });
    expect(answer.data?.roundStart.userErrors[0].message).toBe(
      '공정이 알려진 기업이 4개인데 클러스터에는 5개가 필요합니다. 기업을 등록하거나 공정을 입력하거나 지역을 넓히십시오.',
    );
    expect(await counts(idle)).toEqual(nothing);
  });

  it('a market in which nobody can use any system, naming the kind and the remedy', async () => {
    const onlyQms = twoSystems.map((system) => ({ ...system, type: 'QMS' }));
    const programmeId = await putMarket(idle, twoTrades, onlyQms);
    const { roundStart } = await idle.data<Started>(START, { input: { programmeId } });
    expect(roundStart).toMatchObject({
      round: null,
      userErrors: [{ code: 'NO_USABLE_SYSTEM', field: ['input', 'systemType'], systemTypes: ['MES'] }],
    });
    expect(roundStart.userErrors[0].message).toContain('Publish a price sheet of such a system');
    expect(await counts(idle)).toEqual(nothing);
  });

  it('a second round of the programme while one waits, and names that one', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const first = await idle.data<Started>(START, { input: { programmeId } });
    const before = await counts(idle);
    const { roundStart } = await idle.data<Started>(START, { input: { programmeId, seed: 2 } });
    expect(roundStart).toMatchObject({
      round: null,
      userErrors: [{ code: 'ROUND_ALREADY_RUNNING', roundId: first.roundStart.round?.id }],
    });
    expect(await counts(idle)).toEqual(before);
  });
});

describe('roundStart', () => {
  it('only checks where asked to', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const { roundStart } = await idle.data<Started>(START, { input: { programmeId, validateOnly: true } });
    expect(roundStart).toEqual({ round: null, companyCount: 12, systemCount: 2, userErrors: [] });
    expect(await counts(idle)).toEqual(nothing);
  });

  it('answers a repeated request with the same round, and refuses the key for another input', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const input = { programmeId, seed: 3, idempotencyKey: 'round of November' };
    const first = await idle.data<Started>(START, { input });
    const again = await idle.data<Started>(START, { input });
    expect(again).toEqual(first);
    expect(await counts(idle)).toMatchObject({ rounds: 1, history: 1, jobs: 1 });
    const { roundStart } = await idle.data<Started>(START, { input: { ...input, seed: 4 } });
    expect(roundStart).toMatchObject({ round: null, userErrors: [{ code: 'IDEMPOTENCY_MISMATCH' }] });
    expect(await counts(idle)).toMatchObject({ rounds: 1 });
  });

  it('sent twice at the same moment starts one round', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const answers = await Promise.all(
      [1, 2].map((seed) => idle.data<Started>(START, { input: { programmeId, seed } })),
    );
    expect(answers.filter(({ roundStart }) => roundStart.round !== null)).toHaveLength(1);
    expect(await counts(idle)).toMatchObject({ rounds: 1, jobs: 1 });
  });
});

describe('roundCancel', () => {
  it('takes a waiting round out of the queue', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const { roundStart } = await idle.data<Started>(START, { input: { programmeId } });
    const roundId = roundStart.round?.id;
    const data = await idle.data(CANCEL, { input: { id: roundId } });
    expect(data).toEqual({
      roundCancel: {
        round: {
          id: roundId,
          status: 'CANCELLED',
          phase: 'ENDED',
          availableTransitions: [{ name: 'cancel', allowed: false }],
        },
        userErrors: [],
      },
    });
    expect(await counts(idle)).toEqual({ ...nothing, rounds: 1, history: 2 });
    const again = await idle.data(CANCEL, { input: { id: roundId } });
    expect(again).toMatchObject({
      roundCancel: { round: null, userErrors: [{ code: 'ROUND_IS_OVER', status: 'CANCELLED' }] },
    });
    expect(await counts(idle)).toEqual({ ...nothing, rounds: 1, history: 2 });
  });

  it('stops a running round within a second and leaves nothing behind', async () => {
    const programmeId = await putMarket(api, crowd, twoSystems);
    const { roundStart } = await api.data<Started>(START, { input: { programmeId, effort: 100_000 } });
    const roundId = roundStart.round?.id as string;
    const query = 'subscription ($id: ID!) { roundProgress(id: $id) { status phase progress } }';
    const events: ProgressEvent[] = [];
    let cancelledAtMs = 0;
    for await (const { data } of api.subscribe<{ roundProgress: ProgressEvent }>(query, { id: roundId })) {
      if (!data) continue;
      events.push(data.roundProgress);
      if (data.roundProgress.phase === 'SOLVING' && cancelledAtMs === 0) {
        cancelledAtMs = performance.now();
        await api.data(CANCEL, { input: { id: roundId } });
      }
    }
    expect(events.at(-1)).toMatchObject({ status: 'CANCELLED', phase: 'ENDED' });
    const state = sql<{ active: number }>`select count(*) as active from pgboss.job where state = 'active'`;
    while ((await api.database.reads().one(state)).active > 0) await sleep(20);
    expect(performance.now() - cancelledAtMs).toBeLessThan(1_000);
    expect(await counts(api)).toEqual({ ...nothing, rounds: 1, history: 3 });
    const next = await runRound(api, { programmeId, effort: 1 });
    expect(next.events.at(-1)?.status).toBe('PROPOSED');
  });

  it('refuses an unknown round', async () => {
    const data = await api.data(CANCEL, { input: { id: toGlobalId('Round', 5) } });
    expect(data).toMatchObject({ roundCancel: { round: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  });
});

describe('a round that cannot be carried out', () => {
  it('fails with a code and a sentence, and stores nothing', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    const { roundStart } = await idle.data<Started>(START, { input: { programmeId } });
    await idle.database.reads().run(sql`update system set status = 'WITHDRAWN'`);
    await runJob(idle, 1);
    const id = roundStart.round?.id as string;
    expect(await followToEnd(idle, id)).toEqual([
      {
        status: 'FAILED',
        phase: 'ENDED',
        progress: 0,
        savingWon: null,
        boundWon: null,
        gapPercent: null,
      },
    ]);
    const query =
      'query ($id: ID!) { round(id: $id) { status errorCode errorMessage inputHash clusterCount } }';
    expect(await idle.data(query, { id })).toEqual({
      round: {
        status: 'FAILED',
        errorCode: 'NO_USABLE_SYSTEM',
        errorMessage:
          'No usable system was left when the round began. Publish a price sheet and start again.',
        inputHash: null,
        clusterCount: null,
      },
    });
    expect(await counts(idle)).toMatchObject({ clusters: 0, members: 0, leftOut: 0 });
  });

  it('whose process died is taken up again from the data, and what was half written is gone', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    await idle.data<Started>(START, { input: { programmeId, effort: 50 } });
    const reads = idle.database.reads();
    await reads.run(
      sql`update round set status = 'SOLVING', phase = 'SAVING', attempt = 1, started_at = now()`,
    );
    await reads.run(sql`
      insert into cluster (programme_id, rule_set_id, round_id, position, origin, cost_model, status, member_count, units,
        core_process_codes, shared_process_codes, single_processes, is_every_member_pivotal)
      values (1, 1, 1, 1, 'ROUND', 'SIMILARITY', 'WRITING', 1, 1, '{}', '{}', '[]', false)`);
    await reads.run(sql`insert into cluster_member (cluster_id, company_id, position, units, process_codes, lines)
      values (1, 1, 1, 1, '{}', '[]')`);
    expect(await idle.data('{ clusters { totalCount nodes { id } } }')).toEqual({
      clusters: { totalCount: 0, nodes: [] },
    });
    await runJob(idle, 1);
    expect(await idle.data('{ rounds { nodes { status matchedCount } } clusters { totalCount } }')).toEqual({
      rounds: { nodes: [{ status: 'PROPOSED', matchedCount: 12 }] },
      clusters: { totalCount: 2 },
    });
    const transitions = await reads.all(sql<{ transition: string }>`
      select transition from history where object_kind = 'Round' order by id`);
    expect(transitions.map(({ transition }) => transition)).toEqual(['start', 'resume', 'propose']);
  });

  it('writes nothing for a worker whose place another has taken', async () => {
    const programmeId = await putMarket(idle, twoTrades, twoSystems);
    await idle.data<Started>(START, { input: { programmeId, effort: 50 } });
    const [one, other] = await Promise.all([runJob(idle, 1), runJob(idle, 1)]);
    expect([one, other].filter((result) => 'clusters' in result)).toEqual([{ clusters: 2 }]);
    expect(await idle.data('{ clusters { totalCount } }')).toEqual({ clusters: { totalCount: 2 } });
  });
});

/** Does the work of the round's job as a worker would. */
async function runJob(on: TestApi, roundId: number): Promise<object> {
  const { services } = on;
  const { signal } = new AbortController();
  const run = { id: 'test', attempt: 0, signal, services, logger: services.logger };
  return (await roundJob.work({ roundId }, run)) ?? {};
}
