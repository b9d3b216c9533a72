import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedCompanies } from '../../src/companies/companyImport.service.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { startApi, type TestApi } from '../api.ts';
import { alike, companyFile, threeRows } from './companyFiles.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterEach(() => api.truncateAll());
afterAll(() => api.close());

const LIST = `query ($where: CompanyWhere, $orderBy: CompanyOrder, $first: Int, $after: String) {
  companies(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { name } pageInfo { hasNextPage endCursor }
  }
}`;

interface Listed {
  companies: {
    totalCount: number;
    nodes: { name: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

async function namesWhere(where: object, orderBy?: object): Promise<string[]> {
  const { companies } = await api.data<Listed>(LIST, { where, orderBy, first: 100 });
  expect(companies.totalCount).toBe(companies.nodes.length);
  return companies.nodes.map(({ name }) => name);
}

describe('company', () => {
  it('shows all that the file says, down to the operations', async () => {
    await seedCompanies(api.database, companyFile(threeRows));
    const data = await api.data(
      `query ($id: ID!) {
        company(id: $id) {
          id name businessNumber registrationStatus employees units version systemTypes routingSource processCodes
          region { code name } industry { code revision name }
          wantedSystems { systemType targetLevel }
          hardshipClaims { kind statement evidence claimedOn }
          earlierSupports { year }
          processes { code }
          plants {
            name address units region { code } materials equipment { name count process { code } }
            products {
              name text volumeShare
              routing { source confidence rule operations { position processCode process { name } dataCapture } }
            }
          }
        }
      }`,
      { id: toGlobalId('Company', 1) },
      { lang: 'ko' },
    );
    expect(data).toMatchSnapshot();
  });

  it('is found as a node, with its plants and products', async () => {
    await seedCompanies(api.database, companyFile(threeRows));
    const ids = [toGlobalId('Company', 2), toGlobalId('Plant', 2), toGlobalId('Product', 1)];
    const data = await api.data(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        id ... on Company { name } ... on Plant { company { name } } ... on Product { plant { address } }
      } }`,
      { ids },
    );
    expect(data).toEqual({
      nodes: [
        { id: ids[0], name: '새벽금형' },
        { id: ids[1], company: { name: '한빛단조(주)' } },
        { id: ids[2], plant: { address: '부산광역시 강서구 녹산산단 1로 1' } },
      ],
    });
  });

  it('that does not exist is null, and an id of something else an error', async () => {
    const query = 'query ($id: ID!) { company(id: $id) { id } }';
    expect(await api.data(query, { id: toGlobalId('Company', 9) })).toEqual({ company: null });
    const answer = await api.query(query, { id: toGlobalId('Plant', 1) });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_ID');
  });
});

describe('companies', () => {
  it.each([
    [{ nameContains: '단조' }, ['한빛단조(주)']],
    [{ nameContains: '%' }, []],
    [{ businessNumber: '123-45-67891' }, ['한빛단조(주)']],
    [{ regionCode: '26' }, ['한빛단조(주)']],
    [{ regionCode: '26440' }, ['한빛단조(주)']],
    [{ regionCode: '26530' }, []],
    [{ industryPrefix: '29' }, ['새벽금형']],
    [{ processCode: '2.1' }, ['한빛단조(주)']],
    [{ processCode: '2.1.3' }, ['한빛단조(주)']],
    [{ processCode: '2.2' }, []],
    [{ systemType: 'ERP' }, ['한빛단조(주)']],
    [{ routingSource: 'INFERRED' }, ['새벽금형']],
    [{ unitsAtLeast: 5 }, ['한빛단조(주)']],
    [{ unitsAtMost: 4 }, ['새벽금형']],
    [{ not: { systemType: 'ERP' } }, ['새벽금형']],
    [{ or: [{ unitsAtMost: 1 }, { unitsAtLeast: 5 }] }, ['새벽금형', '한빛단조(주)']],
    [{ and: [{ unitsAtMost: 1 }, { unitsAtLeast: 5 }] }, []],
    [{ not: { sizeClass: 'LARGE' } }, ['새벽금형', '한빛단조(주)']],
  ])('where %j are %j', async (where, names) => {
    await seedCompanies(api.database, companyFile(threeRows));
    expect(await namesWhere(where)).toEqual(names);
  });

  it.each([
    [{ field: 'NAME', direction: 'DESC' }, ['한빛단조(주)', '새벽금형']],
    [{ field: 'UNITS' }, ['새벽금형', '한빛단조(주)']],
    [{ field: 'EMPLOYEES', direction: 'DESC' }, ['한빛단조(주)', '새벽금형']],
    [{ field: 'CREATED_AT' }, ['한빛단조(주)', '새벽금형']],
  ])('ordered by %j are %j', async (orderBy, names) => {
    await seedCompanies(api.database, companyFile(threeRows));
    expect(await namesWhere({}, orderBy)).toEqual(names);
  });

  it('are walked page by page over ties without a gap or a repeat', async () => {
    await seedCompanies(api.database, companyFile(alike(47, { industryCode: '25922', sido: '부산광역시' })));
    const names: string[] = [];
    for (let after: string | null = null; ; ) {
      const variables: object = { first: 10, after, orderBy: { field: 'CREATED_AT', direction: 'DESC' } };
      const { companies }: Listed = await api.data<Listed>(LIST, variables as Record<string, unknown>);
      names.push(...companies.nodes.map(({ name }) => name));
      if (!companies.pageInfo.hasNextPage) break;
      after = companies.pageInfo.endCursor;
    }
    expect(names).toHaveLength(47);
    expect(new Set(names).size).toBe(47);
  });

  it.each([
    [{ regionCode: '99' }, "'99' is not possible for regionCode. Possible: 26, 26440."],
    [{ processCode: '99.1' }, "'99.1' is not possible for processCode. Possible: 5, 5.4, 5.4.1."],
  ])('refuse the unknown code %j', async (where, message) => {
    const answer = await api.query(LIST, { where });
    expect(answer.errors?.map((error) => [error.extensions?.['code'], error.message])).toEqual([
      ['BAD_USER_INPUT', message],
    ]);
  });

  it('run as many statements for 50 companies as for 5, one for each level', async () => {
    const row = {
      industryCode: '25922',
      sido: '부산광역시',
      sigungu: '사상구',
      products: '축;핀;링',
      systemTypes: 'MES',
    };
    await seedCompanies(api.database, companyFile(alike(60, row)));
    const query = `query ($first: Int) { companies(first: $first) { nodes {
      region { name } industry { name } wantedSystems { systemType } hardshipClaims { kind } earlierSupports { year }
      plants { materials equipment { name } products { routing { operations { process { name } } } } }
      processes { name parent { name } }
      partners(first: 3) { edges { similarity node { name region { name } } shared { name } } }
    } } }`;
    const five = await api.query(query, { first: 5 });
    const fifty = await api.query(query, { first: 50 });
    const warm = await api.query(query, { first: 5 });
    expect(five.errors).toBeUndefined();
    expect(fifty.errors).toBeUndefined();
    expect((fifty.data as unknown as Listed).companies.nodes).toHaveLength(50);
    // The page with wishes, plants and what stands below them; claims, supports, materials, machines, market version, partners.
    expect(warm.statements).toHaveLength(7);
    expect(fifty.statements).toHaveLength(7);
    // The first search also reads the index.
    expect(five.statements.length).toBeLessThanOrEqual(15);
  });
});
