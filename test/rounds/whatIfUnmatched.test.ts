import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { startApi, type TestApi } from '../api.ts';
import { putMarket, runRound, type SmallCompany, type SmallSystem } from './smallMarket.ts';

/** Five lathes around a system that is dear to adapt; weavers pay 25 M alone with a system of their own. */
const companies: readonly SmallCompany[] = [
  ...Array.from({ length: 5 }, (_, i) => ({ name: `금속 ${i + 1}`, region: '26440', processes: ['3.1.1'] })),
  { name: '섬유 1', region: '26440', processes: ['9.1.1'] },
];
const systems: readonly SmallSystem[] = [
  {
    id: 'lathe',
    engineeringWon: 50_000_000,
    adaptationWon: { '3.1.1': 0 },
    adaptationDefaultWon: 30_000_000,
    tiers: [{ fromUnits: 1, unitPriceWon: 10_000_000 }],
  },
  {
    id: 'loom',
    engineeringWon: 5_000_000,
    adaptationWon: { '9.1.1': 0 },
    adaptationDefaultWon: 100_000_000,
    tiers: [{ fromUnits: 1, unitPriceWon: 20_000_000 }],
  },
];

const UNMATCHED = `query ($id: ID!, $first: Int) { round(id: $id) { unmatched(first: $first) { nodes {
  company { name } reason options {
    change members shareWon standAloneWon companies amountWon places units part messageKo messageEn
    cluster { position } system { code } process { code } } } } } }`;

interface Option {
  change: string;
  part: number;
  messageKo: string;
  messageEn: string;
}
interface Answer {
  round: { unmatched: { nodes: { options: Option[] }[] } };
}

let api: TestApi;
let id: string;
beforeAll(async () => {
  api = await startApi();
  const programmeId = await putMarket(api, companies, systems);
  ({ id } = await runRound(api, { programmeId, effort: 50 }));
});
afterAll(() => api.close());

describe('a company that a round left out', () => {
  it('is told what would bring it in, with the price of each', async () => {
    const { round } = await api.data<Answer>(UNMATCHED, { id });
    const rest = { companies: null, amountWon: null, places: null, units: null };
    const texts = { part: expect.any(Number), messageKo: expect.any(String), messageEn: expect.any(String) };
    const base = {
      ...rest,
      ...texts,
      standAloneWon: 25_000_000,
      cluster: { position: 1 },
      system: { code: 'lathe' },
    };
    expect(round.unmatched.nodes).toEqual([
      {
        company: { name: '섬유 1' },
        reason: 'NO_SAVING',
        options: [
          // A sixth of 50 M and 10 M: the contract falls from 140 to 110 M.
          {
            ...base,
            change: 'STANDARD_PROCESS',
            members: 6,
            shareWon: 18_333_333,
            amountWon: 30_000_000,
            part: 30 / 140,
            process: { code: '9.1.1' },
          },
          // A ninth of 50 M, 10 M and a quarter of 30 M. With two more, coordination would eat up the saving.
          {
            ...base,
            change: 'MORE_TO_JOIN',
            members: 9,
            shareWon: expect.closeTo(23_055_556, -1),
            companies: 3,
            part: 3 / 9,
            process: { code: '9.1.1' },
          },
          {
            ...base,
            change: 'MORE_TO_OPEN',
            members: 5,
            shareWon: 21_000_000,
            companies: 4,
            part: 4 / 5,
            cluster: null,
            system: { code: 'loom' },
            process: null,
          },
        ],
      },
    ]);
  });

  it('is told so in Korean and in English', async () => {
    const { round } = await api.data<Answer>(UNMATCHED, { id });
    const [{ options }] = round.unmatched.nodes;
    expect(options.map(({ messageEn }) => messageEn)).toEqual([
      expect.stringMatching(
        /^If .* had 9\.1\.1 .* as standard \(a fee of 30,000,000 won less\), it could join the cluster around .*\. Its share among 6 members would be 18,333,333 won instead of 25,000,000 won alone\.$/u,
      ),
      expect.stringMatching(
        /^With 3 more companies like it, sharing above all 9\.1\.1 .*, it could join the cluster/u,
      ),
      expect.stringMatching(/^With 4 more companies like it, it could open a cluster around/u),
    ]);
    for (const { messageKo } of options) expect(messageKo).toMatch(/[가-힣].*\d원입니다/u);
  });

  it('can be found by itself; one in a cluster, or asked about another round, has nothing to say', async () => {
    const query = `query ($id: ID!) { companies(first: 100) { nodes {
      name leftOut(roundId: $id) { reason options { change } } } } }`;
    const { data, statements } = await api.query(query, { id });
    const { companies: found } = data as { companies: { nodes: { name: string; leftOut: unknown }[] } };
    expect(found.nodes.filter(({ leftOut }) => leftOut !== null)).toEqual([
      {
        name: '섬유 1',
        leftOut: {
          reason: 'NO_SAVING',
          options: [{ change: 'STANDARD_PROCESS' }, { change: 'MORE_TO_JOIN' }, { change: 'MORE_TO_OPEN' }],
        },
      },
    ]);
    // One for the companies, and one for what the round says of all of them.
    expect(statements).toHaveLength(2);
    const other = await api.data(query, { id: toGlobalId('Round', 99) });
    expect(JSON.stringify(other)).not.toContain('NO_SAVING');
  });

  it('asks as many statements for many as for one', async () => {
    const one = await api.query(UNMATCHED, { id, first: 1 });
    const none = `query ($id: ID!) { round(id: $id) { unmatched { nodes { options { part } } } } }`;
    expect(one.errors).toBeUndefined();
    // One statement each for the round, the page, companies, clusters and systems.
    expect(one.statements).toHaveLength(5);
    expect((await api.query(none, { id })).statements).toHaveLength(2);
  });
});
