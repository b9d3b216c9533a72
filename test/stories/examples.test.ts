import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoMarket } from '../../src/main/demoMarket.ts';
import { openDemoSignIns } from '../../src/main/demoSignIns.ts';
import { findBroken } from '../../src/main/invariants.ts';
import { AUDIENCES, demoTokenOf, type Example, readExamples, readHead } from '../../src/platform/examples.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const examples = await readExamples();

/** The GraphQL blocks of the README; each begins by saying who asks, as the examples do. */
const ofReadme = [...readme.matchAll(/```graphql\n([\s\S]*?)```/gu)].map(([, query = '']) => {
  const head = readHead(query);
  if (!head) throw new Error(`a GraphQL block of the README does not say who asks: ${query.slice(0, 60)}`);
  const name = /^(?:query|mutation|subscription) (\w+)/mu.exec(query)?.[1] ?? 'unnamed';
  return { ...head, name, query };
});

/** The commands of the README that send something to the server, with the lines that they go on to. */
const curls = [...readme.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block = '']) =>
  (block.match(/^curl (?:.*\\\n)*.*/gmu) ?? []).map((command) => ({
    command,
    caller: /daseot_demo_(\w+)/u.exec(command)?.[1] ?? 'nobody',
    asks: /"query":"\w* ?\{ (\w+)/u.exec(command)?.[1],
  })),
);

const isSubscription = (query: string): boolean => /^subscription/mu.test(query);

describe('the demo market answers what the documentation asks', () => {
  let api: TestApi;
  let programmeId = '';

  beforeAll(async () => {
    api = await startApi();
    expect(await openDemoMarket(api.services)).toBe(true);
    await openDemoSignIns(api.database);
    const { id } = await api.database
      .reads()
      .one(sql<{ id: number }>`select id from programme where code like '%2018%'`);
    programmeId = toGlobalId('Programme', id);
    for await (const event of api.subscribe<{ roundProgress: { status: string } }>(
      'subscription ($id: ID!) { roundProgress(id: $id) { status } }',
      { id: toGlobalId('Round', 1) },
    )) {
      if (['PROPOSED', 'FAILED'].includes(event.data?.roundProgress.status ?? '')) break;
    }
  }, 120_000);
  afterAll(() => api?.close());

  it('opens the market once and never touches one that is in use', async () => {
    expect(await openDemoMarket(api.services)).toBe(false);
  });

  it('finds clusters for most of the demo market in its first round', async () => {
    const { rounds } = await api.data<{
      rounds: { nodes: { status: string; companyCount: number; matchedCount: number }[] };
    }>('{ rounds(first: 1) { nodes { status companyCount matchedCount } } }');
    const [round] = rounds.nodes;
    expect(round.status).toBe('PROPOSED');
    expect(round.companyCount).toBe(320);
    expect(round.matchedCount).toBeGreaterThan(280);
  });

  it('leaves data in which everything holds that must, and would tell where it does not', async () => {
    const reads = api.database.reads();
    expect(await findBroken(reads)).toEqual([]);
    await reads.run(sql`update company set units = units + 1 where id = (select min(id) from company)`);
    expect((await findBroken(reads)).map(({ name, count }) => [name, count])).toEqual([
      ['the units of a company are those of its plants, a plant that states none counting one', 1],
    ]);
    await reads.run(sql`update company set units = units - 1 where id = (select min(id) from company)`);
  });

  it('has a tour in the README for each kind of user, by queries and by curl', () => {
    expect([...new Set(ofReadme.map(({ audience }) => audience))]).toEqual(AUDIENCES);
    const callers = new Set(curls.map(({ caller }) => caller));
    for (const caller of ['nobody', 'company', 'provider', 'operator', 'lead'])
      expect(callers, caller).toContain(caller);
  });

  it.each(ofReadme.filter(({ query }) => /^query/mu.test(query)))(
    'answers the query $name of the README in both languages, asked by $caller',
    async ({ query, caller }) => {
      for (const lang of ['ko', 'en'] as const) {
        const { data, errors } = await api.query(query, {}, { lang, token: demoTokenOf(caller) });
        expect(errors).toBeUndefined();
        expect(emptyPlaces(data)).toEqual([]);
      }
    },
  );

  it('starts and follows a round as the README says', async () => {
    const find = (name: string) => {
      const found = ofReadme.find((example) => example.name === name);
      if (!found) throw new Error(`the README has no ${name}`);
      return { query: found.query, options: { token: demoTokenOf(found.caller) } };
    };
    const start = find('StartRound');
    const { roundStart } = await api.data<{
      roundStart: { round: { id: string }; userErrors: unknown[] };
    }>(start.query, { programmeId }, start.options);
    expect(roundStart.userErrors).toEqual([]);
    const follow = find('FollowRound');
    const variables = { id: roundStart.round.id };
    expect(await lastStatus(api, follow.query, variables, follow.options.token)).toBe('PROPOSED');
  }, 150_000);

  it.each(examples.filter(({ query }) => !isSubscription(query)))(
    'answers the tab $name, asked by $caller',
    async ({ query, variables, caller }) => {
      await allRoundsOver(api);
      const answer = await api.query(query, variablesOf({ variables }), { token: demoTokenOf(caller) });
      expect(answer.errors).toBeUndefined();
      if (/^query/mu.test(query)) expectFairCost(answer);
      for (const payload of Object.values(answer.data ?? {})) {
        expect(payload).not.toBeNull();
        expect((payload as { userErrors?: unknown[] }).userErrors ?? []).toEqual([]);
      }
    },
    90_000,
  );

  it.each(examples.filter(({ query }) => isSubscription(query)))(
    'streams the tab $name to the end, asked by $caller',
    async ({ query, variables, caller }) => {
      await allRoundsOver(api);
      const given = variablesOf({ variables });
      expect(await lastStatus(api, query, given, demoTokenOf(caller))).toMatch(/^(PROPOSED|SUPERSEDED)$/);
    },
    90_000,
  );

  it.each(curls)(
    'answers the curl line of the README in which $caller asks $asks',
    async ({ command }) => {
      await allRoundsOver(api);
      const here = command.replaceAll('http://127.0.0.1:4000', api.url);
      expect(here).toContain(api.url);
      const { stdout } = await promisify(execFile)('sh', ['-c', here], { timeout: 60_000 });
      const answers = command.includes('/graphql/stream')
        ? [...stdout.matchAll(/^data: (\{.*\})$/gmu)].map(([, text = '']) => JSON.parse(text))
        : [JSON.parse(stdout)];
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers) {
        expect(answer.errors).toBeUndefined();
        expect(emptyPlaces(answer.data)).toEqual([]);
      }
    },
    90_000,
  );
});

/** Points of a statement and of an object, as src/platform/cost.ts has them. */
const [STATEMENT, OBJECT] = [2, 0.02];

/**
 * What was charged beforehand is within a factor of ten of what was done: statements and objects, which are the same on
 * every machine. (`npm run bench:cost` compares with processor time.)
 */
function expectFairCost({ points = 0, statements, data }: Awaited<ReturnType<TestApi['query']>>): void {
  const done = Math.max(1, statements.length * STATEMENT + objectsIn(data) * OBJECT);
  expect(points / done).toBeGreaterThan(0.1);
  expect(points / done).toBeLessThan(10);
}

function objectsIn(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  const inside = Object.values(data).reduce((sum: number, value) => sum + objectsIn(value), 0);
  return inside + (Array.isArray(data) ? 0 : 1);
}

function variablesOf({ variables }: Pick<Example, 'variables'>): Record<string, unknown> {
  return variables === null ? {} : JSON.parse(variables);
}

/** The last status that a subscription to a round's progress tells before it ends by itself. */
async function lastStatus(
  api: TestApi,
  query: string,
  variables: Record<string, unknown>,
  token: string | null,
): Promise<string> {
  let status = '';
  for await (const event of api.subscribe<{ roundProgress: { status: string } }>(query, variables, {
    token,
  })) {
    expect(event.errors).toBeUndefined();
    status = event.data?.roundProgress.status ?? '';
  }
  return status;
}

/** Examples start rounds, and a programme runs one at a time. */
async function allRoundsOver(api: TestApi): Promise<void> {
  const running = sql<{ count: number }>`
    select count(*) as count from round where status in ('CONFIGURED', 'QUEUED', 'SOLVING')`;
  await expect.poll(async () => (await api.database.reads().one(running)).count, { timeout: 80_000 }).toBe(0);
}

/** Places of a documented answer where a reader would see nothing: empty lists and missing objects. */
function emptyPlaces(data: unknown, path = ''): string[] {
  if (data === null || data === undefined) return path.endsWith('userErrors') ? [] : [path];
  if (Array.isArray(data)) {
    if (data.length === 0) return path.endsWith('userErrors') ? [] : [path];
    return emptyPlaces(data[0], `${path}[0]`);
  }
  if (typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => emptyPlaces(value, `${path}.${name}`));
}
