import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/engine/random.ts';
import { findBroken } from '../../src/main/invariants.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';
import { companyFile, type FileRow, threeRows } from '../companies/companyFiles.ts';
import { putMarket, START, type Started, twoSystems, twoTrades } from './smallMarket.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const SLOW = { timeout: 90_000 };

/** So many companies, of which every tenth row is wrong. */
function manyRows(count: number): FileRow[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${at + 1}`,
    name: `회사 ${at + 1}`,
    sido: '부산광역시',
    sigungu: '강서구',
    address: `부산광역시 강서구 녹산로 ${at + 1}`,
    industryCode: '25912',
    processes: at % 2 === 0 ? '2.1.1;2.1.2' : '3.1.1;3.2.1',
    units: at % 10 === 9 ? 'x' : '2',
  }));
}

const REPORT =
  '... on CompanyImportReport { isComplete created updated unchanged rows refusedRows totalIssues }';
const IMPORT = `mutation ($input: CompanyImportInput!) { companyImport(input: $input) {
  created isReplay job { id kind status progress phase phaseText startedBy partialResult { __typename } error { code }
    result { __typename ${REPORT} } } userErrors { code field } } }`;
const JOB = `query ($id: ID!) { job(id: $id) { id status phase progress finishedAt phaseText
  result { __typename ${REPORT} } partialResult { __typename ${REPORT} }
  availableTransitions { name allowed } error { code message } } }`;
const CANCEL = `mutation ($jobId: ID!) { jobCancel(input: { id: $jobId }) {
  job { id status partialResult { ${REPORT} } } userErrors { code field } } }`;
const PROGRESS = `subscription ($id: ID!, $after: ID) { jobProgress(id: $id, after: $after) {
  eventId status phase progress phaseText job { partialResult { ${REPORT} } } } }`;

interface Report {
  readonly isComplete: boolean;
  readonly created: number;
  readonly unchanged: number;
  readonly refusedRows: number;
}

interface Step {
  readonly eventId: string;
  readonly status: string;
  readonly phase: string;
  readonly progress: number;
  readonly job: { readonly partialResult: Report | null };
}

/** The job that runs now. */
async function runningJob(): Promise<string> {
  for (;;) {
    const { jobs } = await api.data<{ jobs: { nodes: { id: string }[] } }>(
      '{ jobs(first: 1, where: { statuses: [QUEUED, RUNNING] }) { nodes { id } } }',
    );
    if (jobs.nodes[0]) return jobs.nodes[0].id;
    await sleep(5);
  }
}

/** The job when it has ended. */
async function ended(id: string): Promise<{ job: { status: string; result: Report } }> {
  for await (const _step of api.subscribe(PROGRESS, { id }));
  return api.data(JOB, { id });
}

const companyCount = async () =>
  (await api.database.reads().one(sql<{ count: number }>`select count(*) as count from company`)).count;

describe('an import', () => {
  it('is a job that a small file ends at once', async () => {
    const data = await api.data(IMPORT, { input: { text: companyFile(threeRows) } }, { lang: 'ko' });
    const report = { isComplete: true, created: 2, updated: 0, unchanged: 0, rows: 3, refusedRows: 0 };
    expect(data).toEqual({
      companyImport: {
        created: 2,
        isReplay: false,
        job: {
          id: toGlobalId('Job', 1),
          kind: 'COMPANY_IMPORT',
          status: 'DONE',
          progress: 1,
          phase: 'ENDED',
          phaseText: '완료',
          startedBy: expect.stringMatching(/^token:\d+$/),
          partialResult: null,
          error: null,
          result: { __typename: 'CompanyImportReport', ...report, totalIssues: 0 },
        },
        userErrors: [],
      },
    });
    expect(await findBroken(api.database.reads())).toEqual([]);
  });

  it(
    'tells its steps with the counts so far, and lays its upload aside only while it runs',
    SLOW,
    async () => {
      // A file that takes longer than the fifth of a second between two steps, on a fast machine too.
      const form = new FormData();
      form.set('operations', JSON.stringify({ query: IMPORT, variables: { input: { file: null } } }));
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', new Blob([companyFile(manyRows(4_000))]), 'companies.csv');
      // From before the job: its file is read faster than a stream is opened.
      const after = toGlobalId('Event', await api.services.events.newest());
      const answer = fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${api.operator.token}` },
        body: form,
      });
      const id = await runningJob();
      const steps: Step[] = [];
      for await (const { data, errors } of api.subscribe<{ jobProgress: Step }>(PROGRESS, { id, after })) {
        expect(errors).toBeUndefined();
        if (data) steps.push(data.jobProgress);
      }
      const progress = steps.map((step) => step.progress);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
      const phases = new Set(steps.map(({ phase }) => phase));
      phases.delete('WAITING');
      expect(phases).toEqual(new Set(['READING', 'SAVING', 'ENDED']));
      expect(steps.at(-1)).toMatchObject({ status: 'DONE', progress: 1, job: { partialResult: null } });
      const counts = steps.flatMap(({ job }) => job.partialResult?.created ?? []);
      expect(counts.length).toBeGreaterThan(0);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(Math.max(...counts)).toBeGreaterThan(0);
      expect(steps.flatMap(({ job }) => job.partialResult?.isComplete ?? [])).not.toContain(true);
      await (await answer).text();
      expect((await ended(id)).job.result.created).toBe(3_600);
      expect(await findBroken(api.database.reads())).toEqual([]);
    },
  );

  it('of one key is one job, however many ask at once; another content is refused', async () => {
    const input = { text: companyFile(threeRows), idempotencyKey: 'k' };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        api.data<{ companyImport: { created: number; isReplay: boolean; job: { id: string } } }>(IMPORT, {
          input,
        }),
      ),
    );
    expect(new Set(answers.map(({ companyImport }) => companyImport.job.id)).size).toBe(1);
    expect(answers.map(({ companyImport }) => companyImport.created)).toEqual([2, 2, 2, 2]);
    expect(answers.filter(({ companyImport }) => !companyImport.isReplay)).toHaveLength(1);
    expect(await api.data(IMPORT, { input: { ...input, text: `${input.text}\n` } })).toMatchObject({
      companyImport: { job: null, userErrors: [{ code: 'IDEMPOTENCY_MISMATCH' }] },
    });
  });

  it.each([1, 2, 3, 4, 5])(
    'cancelled at any moment leaves whole companies, and goes on when repeated (seed %i)',
    SLOW,
    async (seed) => {
      const text = companyFile(manyRows(800));
      const random = seededRandom(seed);
      const answer = api.data(IMPORT, { input: { text } });
      const id = await runningJob();
      await sleep(random.below(700));
      const startedMs = performance.now();
      const { jobCancel } = await api.data<{
        jobCancel: {
          job: { status: string; partialResult: Report | null } | null;
          userErrors: { code: string }[];
        };
      }>(CANCEL, { jobId: id });
      const stood = await companyCount();
      if (jobCancel.job === null) {
        expect(jobCancel.userErrors, `seed ${seed}`).toMatchObject([{ code: 'JOB_IS_OVER' }]);
      } else {
        expect(jobCancel.job.status).toBe('CANCELLED');
        expect(jobCancel.job.partialResult?.created ?? 0, `seed ${seed}`).toBe(stood);
        expect(jobCancel.job.partialResult?.isComplete ?? false).toBe(false);
        await answer;
        const active = sql<{
          count: number;
        }>`select count(*) as count from pgboss.job where state = 'active'`;
        while ((await api.database.reads().one(active)).count > 0) await sleep(20);
        expect(performance.now() - startedMs).toBeLessThan(3_000);
      }
      await answer;
      // Nothing went in behind the cancellation, and nothing in part.
      expect(await companyCount()).toBe(stood);
      expect(await findBroken(api.database.reads())).toEqual([]);
      const again = await api.data<{ companyImport: { job: { id: string } } }>(IMPORT, { input: { text } });
      const { job } = await ended(again.companyImport.job.id);
      expect([job.result.created, job.result.unchanged]).toEqual([720 - stood, stood]);
      expect(await companyCount()).toBe(720);
    },
  );
});

describe('a job', () => {
  it('is seen by its own organisation and by operators, and by nobody else', async () => {
    const [own, other] = [await api.organisation('COMPANY'), await api.organisation('COMPANY')];
    const start = `mutation { exportStart(input: { subject: DEMAND, format: CSV }) { job { id } userErrors { code } } }`;
    const { exportStart } = await api.data<{ exportStart: { job: { id: string } } }>(start, {}, own);
    const { id } = exportStart.job;
    const LIST = '{ jobs { totalCount nodes { id } } }';
    const NODE = 'query ($id: ID!) { node(id: $id) { id } job(id: $id) { id } }';
    for (const asker of [own, { token: api.operator.token }]) {
      expect(await api.data(LIST, {}, asker)).toEqual({ jobs: { totalCount: 1, nodes: [{ id }] } });
      expect(await api.data(NODE, { id }, asker)).toEqual({ node: { id }, job: { id } });
    }
    expect(await api.data(LIST, {}, other)).toEqual({ jobs: { totalCount: 0, nodes: [] } });
    expect(await api.data(NODE, { id }, other)).toEqual({ node: null, job: null });
    expect(await api.data(CANCEL, { jobId: id }, other)).toEqual({
      jobCancel: { job: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'id'] }] },
    });
    const stream = api.subscribe(PROGRESS, { id }, other);
    await expect(stream.next()).resolves.toMatchObject({
      value: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    });
    const anonymous = await api.query(NODE, { id }, { token: null });
    expect(anonymous.errors?.map((error) => error.extensions?.['code'])).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  });

  it('is listed by kind and state, the newest first', async () => {
    await api.data(IMPORT, { input: { text: companyFile(threeRows) } });
    await api.data('mutation { exportStart(input: { subject: COMPANIES, format: XLSX }) { job { id } } }');
    const list = (where: string) =>
      api.data(`{ jobs(where: ${where}) { totalCount nodes { kind status } } }`);
    const done = (kind: string) => ({ kind, status: 'DONE' });
    expect(await list('{}')).toEqual({
      jobs: { totalCount: 2, nodes: [done('EXPORT'), done('COMPANY_IMPORT')] },
    });
    expect(await list('{ kinds: [EXPORT] }')).toEqual({ jobs: { totalCount: 1, nodes: [done('EXPORT')] } });
    expect(await list('{ statuses: [FAILED] }')).toEqual({ jobs: { totalCount: 0, nodes: [] } });
  });

  it('that has ended cannot be cancelled, and says so beforehand', async () => {
    const { companyImport } = await api.data<{ companyImport: { job: { id: string } } }>(IMPORT, {
      input: { text: companyFile(threeRows) },
    });
    const { id } = companyImport.job;
    expect(await api.data(JOB, { id })).toMatchObject({
      job: { availableTransitions: [{ name: 'cancel', allowed: false }] },
    });
    expect(await api.data(CANCEL, { jobId: id })).toEqual({
      jobCancel: { job: null, userErrors: [{ code: 'JOB_IS_OVER', field: ['input', 'id'] }] },
    });
  });

  it('whose workers die again and again fails with a reason, and tells what went in', async () => {
    const text = companyFile(threeRows);
    await api.data(IMPORT, { input: { text } });
    await api.database.reads().run(sql`
      update job set status = 'RUNNING', phase = 'SAVING', progress = 0.5, finished_at = null, result = null,
        partial = '{"created":1,"updated":0,"unchanged":0,"rows":3,"refusedRows":0,"totalIssues":0,"isComplete":false}'`);
    const { services } = api;
    const { abandonedJobs } = await import('../../src/platform/jobRun.ts');
    await services.jobs.send(api.database.fork(), abandonedJobs, { jobId: 1 });
    const id = toGlobalId('Job', 1);
    await expect
      .poll(() => api.data(JOB, { id }), { timeout: 10_000 })
      .toMatchObject({
        job: {
          status: 'FAILED',
          result: null,
          partialResult: { isComplete: false, created: 1 },
          error: { code: 'WORKER_CRASHED', message: expect.stringContaining('died again and again') },
        },
      });
  });
});

describe('a round and its job', () => {
  const LONG = { effort: 100_000 };

  it.each(['jobCancel', 'roundCancel'])('are both cancelled by %s', async (how) => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({ ...twoTrades[at % 12], name: `금속 ${at}` }));
    const programmeId = await putMarket(api, crowd as typeof twoTrades, twoSystems);
    const { roundStart } = await api.data<Started>(START, { input: { programmeId, ...LONG } });
    const roundId = roundStart.round?.id as string;
    const BOTH = `query ($id: ID!) { round(id: $id) { status job { id kind status phase
      partialResult { __typename ... on Round { id } } result { __typename } } } }`;
    const { round } = await api.data<{ round: { job: { id: string; status: string } } }>(BOTH, {
      id: roundId,
    });
    expect(round.job).toMatchObject({
      kind: 'ROUND',
      partialResult: { __typename: 'Round', id: roundId },
      result: null,
    });
    const steps = api.subscribe<{ jobProgress: Step }>(PROGRESS, { id: round.job.id });
    const seen: string[] = [];
    const following = (async () => {
      for await (const { data } of steps) if (data) seen.push(data.jobProgress.status);
    })();
    await sleep(300);
    if (how === 'jobCancel') {
      expect(await api.data(CANCEL, { jobId: round.job.id })).toMatchObject({
        jobCancel: { job: { status: 'CANCELLED' }, userErrors: [] },
      });
    } else {
      await api.data(`mutation { roundCancel(input: { id: "${roundId}" }) { userErrors { code } } }`);
    }
    expect(await api.data(BOTH, { id: roundId })).toMatchObject({
      round: { status: 'CANCELLED', job: { status: 'CANCELLED', phase: 'ENDED' } },
    });
    await following;
    expect(seen.at(-1)).toBe('CANCELLED');
    const active = sql<{ count: number }>`select count(*) as count from pgboss.job where state = 'active'`;
    while ((await api.database.reads().one(active)).count > 0) await sleep(20);
    expect(await findBroken(api.database.reads())).toEqual([]);
  });

  it('say the same to the end', async () => {
    const programmeId = await putMarket(api, twoTrades, twoSystems);
    const { roundStart } = await api.data<Started>(START, { input: { programmeId, effort: 50 } });
    const { round } = await api.data<{ round: { job: { id: string } } }>(
      'query ($id: ID!) { round(id: $id) { job { id } } }',
      { id: roundStart.round?.id },
    );
    const steps: Step[] = [];
    for await (const { data } of api.subscribe<{ jobProgress: Step }>(PROGRESS, { id: round.job.id })) {
      if (data) steps.push(data.jobProgress);
    }
    expect(steps.at(-1)).toMatchObject({ status: 'DONE', progress: 1 });
    const RESULT =
      'query ($id: ID!) { job(id: $id) { result { __typename ... on Round { clusterCount } } } }';
    expect(await api.data(RESULT, { id: round.job.id })).toEqual({
      job: { result: { __typename: 'Round', clusterCount: 2 } },
    });
    expect(await findBroken(api.database.reads())).toEqual([]);
  });
});
