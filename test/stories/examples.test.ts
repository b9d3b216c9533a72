import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoMarket } from '../../src/main/demoMarket.ts';
import { findBroken } from '../../src/main/invariants.ts';
import { sql } from '../../src/platform/sql.ts';
import { startApi, type TestApi } from '../api.ts';

const root = new URL('../../', import.meta.url);
const examplesFolder = new URL('schema/examples/', root);

interface Example {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** The tabs of GraphiQL, with their variables. */
async function tabs(): Promise<Example[]> {
  const files = await readdir(examplesFolder);
  return Promise.all(
    files
      .filter((file) => file.endsWith('.graphql'))
      .map(async (name) => {
        const variables = name.replace('.graphql', '.json');
        return {
          name,
          document: await readFile(new URL(name, examplesFolder), 'utf8'),
          variables: files.includes(variables)
            ? JSON.parse(await readFile(new URL(variables, examplesFolder), 'utf8'))
            : {},
        };
      }),
  );
}

/** The GraphQL blocks of the README. */
async function readmeExamples(): Promise<Example[]> {
  const text = await readFile(new URL('README.md', root), 'utf8');
  const blocks = [...text.matchAll(/```graphql\n([\s\S]*?)```/gu)].map(([, document]) => document ?? '');
  return blocks.map((document) => ({
    name: /^(?:query|mutation|subscription) (\w+)/u.exec(document)?.[1] ?? 'unnamed',
    document,
    variables: {},
  }));
}

const examples = await tabs();
const ofReadme = await readmeExamples();

describe('the demo market answers what the documentation asks', () => {
  let api: TestApi;
  let programmeId = '';
  let roundId = '';

  beforeAll(async () => {
    api = await startApi();
    expect(await openDemoMarket(api.services)).toBe(true);
    const { programmes, rounds } = await api.data<{
      programmes: { nodes: { id: string; code: string }[] };
      rounds: { nodes: { id: string }[] };
    }>('{ programmes { nodes { id code } } rounds(first: 1) { nodes { id } } }');
    programmeId = programmes.nodes.find(({ code }) => code.includes('2018'))?.id ?? '';
    roundId = rounds.nodes[0].id;
    for await (const event of api.subscribe<{ roundProgress: { status: string } }>(
      'subscription ($id: ID!) { roundProgress(id: $id) { status } }',
      { id: roundId },
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

  it('has an example query for each of the three users in the README', () => {
    expect(ofReadme.map(({ name }) => name)).toEqual([
      'Company',
      'Provider',
      'Operator',
      'StartRound',
      'FollowRound',
    ]);
  });

  it.each(ofReadme.filter(({ document }) => document.startsWith('query')))(
    'answers the query $name of the README in both languages',
    async ({ document }) => {
      for (const lang of ['ko', 'en'] as const) {
        const { data, errors } = await api.query(document, {}, { lang });
        expect(errors).toBeUndefined();
        expect(emptyPlaces(data)).toEqual([]);
      }
    },
  );

  it('starts and follows a round as the README says', async () => {
    const find = (name: string): string => ofReadme.find((example) => example.name === name)?.document ?? '';
    const { roundStart } = await api.data<{
      roundStart: { round: { id: string }; userErrors: unknown[] };
    }>(find('StartRound'), { programmeId });
    expect(roundStart.userErrors).toEqual([]);
    const seen: string[] = [];
    for await (const event of api.subscribe<{ roundProgress: { status: string } }>(find('FollowRound'), {
      id: roundStart.round.id,
    })) {
      expect(event.errors).toBeUndefined();
      seen.push(event.data?.roundProgress.status ?? '');
      if (seen.at(-1) === 'PROPOSED') break;
    }
    expect(seen.at(-1)).toBe('PROPOSED');
  }, 60_000);

  it.each(examples.filter(({ document }) => !/^subscription/mu.test(document)))(
    'answers the tab $name',
    async ({ document, variables }) => {
      const given = withIds(variables, { programmeId, roundId });
      await allRoundsOver(api);
      const { data, errors } = await api.query(document, given);
      expect(errors).toBeUndefined();
      for (const payload of Object.values(data ?? {})) {
        expect((payload as { userErrors?: unknown[] } | null)?.userErrors ?? []).toEqual([]);
      }
    },
    90_000,
  );
});

/** Examples start rounds, and a programme runs one at a time. */
async function allRoundsOver(api: TestApi): Promise<void> {
  const running = sql<{ count: number }>`
    select count(*) as count from round where status in ('CONFIGURED', 'QUEUED', 'SOLVING')`;
  await expect.poll(async () => (await api.database.reads().one(running)).count, { timeout: 80_000 }).toBe(0);
}

/** Ids that differ from database to database: a variable of that name gets the one of this market. */
function withIds(
  variables: Record<string, unknown>,
  ids: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, ids[name] ?? (isObject ? withIds(value as Record<string, unknown>, ids) : value)];
    }),
  );
}

/** Places of a documented answer where a reader would see nothing: empty lists and missing objects. */
function emptyPlaces(data: unknown, path = ''): string[] {
  if (data === null || data === undefined) return path.endsWith('userErrors') ? [] : [path];
  if (Array.isArray(data)) {
    if (data.length === 0) return path.endsWith('userErrors') ? [] : [path];
    return data.length > 0 ? emptyPlaces(data[0], `${path}[0]`) : [];
  }
  if (typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => emptyPlaces(value, `${path}.${name}`));
}
