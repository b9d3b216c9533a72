import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { startApi, type TestApi } from '../api.ts';
import { alike, companyFile } from './companyFiles.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const busan = { sido: '부산광역시', sigungu: '강서구' };
const market = companyFile([
  ...alike(7, { ...busan, processes: '2.1.1;2.1.2', units: '2', systemTypes: 'MES' }, '단조'),
  ...alike(4, { ...busan, sigungu: '사상구', processes: '2.1.3', systemTypes: 'MES;ERP' }, '자유단조'),
  ...alike(5, { sido: '경상남도', sigungu: '김해시', processes: '2.1.1', units: '3' }, '김해단조'),
]);

const DEMAND = `query ($where: DemandWhere, $processLevel: Int, $regionLevel: DemandRegionLevel, $first: Int, $after: String) {
  demand(where: $where, processLevel: $processLevel, regionLevel: $regionLevel, first: $first, after: $after) {
    totalCount nodes { process { code } region { code } systemType companies units } pageInfo { hasNextPage endCursor }
  }
}`;

type Cell = [process: string, region: string | null, type: string | null, companies: number, units: number];
interface Answer {
  demand: {
    totalCount: number;
    nodes: {
      process: { code: string };
      region: { code: string } | null;
      systemType: string | null;
      companies: number;
      units: number;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

async function demand(variables: Readonly<Record<string, unknown>> = {}): Promise<Cell[]> {
  const { demand: page } = await api.data<Answer>(DEMAND, variables);
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map(
    ({ process, region, systemType, companies, units }): Cell => [
      process.code,
      region?.code ?? null,
      systemType,
      companies,
      units,
    ],
  );
}

describe('demand', () => {
  it('counts companies and units by group of processes, province and kind of system, rounded down to fives', async () => {
    await seedCompanies(api.database, market);
    // Busan: 11 companies with 18 units want an MES; 4 that want an ERP are too few.
    expect(await demand()).toEqual([
      ['2.1', '26', 'MES', 10, 15],
      ['2.1', '48', null, 5, 15],
    ]);
  });

  it.each([
    [
      { processLevel: 3 },
      [
        ['2.1.1', '26', 'MES', 5, 10],
        ['2.1.2', '26', 'MES', 5, 10],
        ['2.1.1', '48', null, 5, 15],
      ],
    ],
    [
      { regionLevel: 'SIGUNGU' },
      [
        ['2.1', '26440', 'MES', 5, 10],
        ['2.1', '48250', null, 5, 15],
      ],
    ],
    [
      { regionLevel: 'COUNTRY', processLevel: 1 },
      [
        ['2', null, 'MES', 10, 15],
        ['2', null, null, 5, 15],
      ],
    ],
    [{ where: { systemType: 'MES' } }, [['2.1', '26', 'MES', 10, 15]]],
    [{ where: { systemType: 'ERP' } }, []],
    [{ where: { regionCode: '48' } }, [['2.1', '48', null, 5, 15]]],
    [{ where: { regionCode: '26530' } }, []],
    [{ where: { processCode: '2.1.3' } }, []],
    [{ where: { processCode: '2.1.2' } }, [['2.1.2', '26', 'MES', 5, 10]]],
    [{ where: { targetLevel: 'BASIC' } }, []],
  ])('for %j is %j', async (variables, cells) => {
    await seedCompanies(api.database, market);
    const found = await demand(variables);
    expect(found.toSorted()).toEqual((cells as Cell[]).toSorted());
  });

  it('lets nobody work out a group of fewer than five by subtraction', async () => {
    await seedCompanies(api.database, market);
    // Four companies in 사상구 want an MES: the province less the district would give them away if it were exact.
    const [[, , , province]] = (await demand({ where: { systemType: 'MES' } })) as [Cell];
    const [[, , , district]] = (await demand({ where: { systemType: 'MES' }, regionLevel: 'SIGUNGU' })) as [
      Cell,
    ];
    expect(province - district).toBe(5);
    const figures = (await demand({ processLevel: 3 })).flatMap(([, , , companies, units]) => [
      companies,
      units,
    ]);
    expect(figures.every((figure) => figure >= 5 && figure % 5 === 0)).toBe(true);
  });

  it('shows a company that joins only when the next five are full', async () => {
    await seedCompanies(api.database, market);
    const more = (count: number) =>
      companyFile(alike(count, { sido: '경상남도', sigungu: '김해시', processes: '2.1.1' }, '새 단조'));
    await seedCompanies(api.database, more(4));
    expect(await demand({ where: { regionCode: '48' } })).toEqual([['2.1', '48', null, 5, 15]]);
    await seedCompanies(api.database, more(5));
    expect(await demand({ where: { regionCode: '48' } })).toEqual([['2.1', '48', null, 10, 20]]);
  });

  it('is paged, and refuses unknown codes and levels', async () => {
    await seedCompanies(api.database, market);
    const { demand: page } = await api.data<Answer>(DEMAND, { first: 1 });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const rest = await api.data<Answer>(DEMAND, { first: 1, after: page.pageInfo.endCursor });
    expect(rest.demand.nodes.map(({ region }) => region?.code)).toEqual(['48']);
    const refused = [{ processLevel: 4 }, { where: { regionCode: '99' } }, { where: { processCode: 'x' } }];
    for (const variables of refused) {
      const { errors } = await api.query(DEMAND, variables);
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });
});
