import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routingTemplates } from '../../src/companies/routingTemplates.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { industries } from '../../src/taxonomy/industry.ts';
import { processes } from '../../src/taxonomy/process.ts';
import { regions } from '../../src/taxonomy/region.ts';
import { SYSTEM_TYPES } from '../../src/taxonomy/systemType.ts';
import { startApi, type TestApi } from '../api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
});
afterAll(() => api.close());

describe('the taxonomy', () => {
  it('shows the tree of processes in both languages without a statement', async () => {
    const query =
      '{ process(code: "2.1.1") { id level name din8580 rootTechnology parent { code } ancestors { code } children { code } } }';
    const korean = await api.query(query, {}, { lang: 'ko' });
    expect(korean.data).toEqual({
      process: {
        id: toGlobalId('Process', '2.1.1'),
        level: 3,
        name: '단조 소재 절단·가열',
        din8580: null,
        rootTechnology: 'PLASTIC_WORKING',
        parent: { code: '2.1' },
        ancestors: [{ code: '2.1' }, { code: '2' }],
        children: [],
      },
    });
    expect(korean.statements).toEqual([]);
    const english = await api.data<{ process: { name: string } }>(query);
    expect(english.process.name).toBe('Billet cutting and heating');
    expect(await api.data('{ process(code: "2.1.99") { code } }')).toEqual({ process: null });
  });

  it('lists processes whole, under a code, by level and by part of a name', async () => {
    interface List {
      processes: { code: string }[];
    }
    const count = async (args: string) =>
      (await api.data<List>(`{ processes${args} { code } }`)).processes.map(({ code }) => code);
    expect(await count('')).toHaveLength(processes.length);
    expect(await count('(under: "2.1", level: 3)')).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((last) => `2.1.${last}`),
    );
    expect(await count('(nameContains: "hot die")')).toEqual(['2.1.2']);
    expect(await count('(nameContains: "열간 형단조")')).toEqual(['2.1.2']);
  });

  it('shows industries by revision', async () => {
    interface List {
      industries: { code: string; revision: number }[];
    }
    const { industries: all } = await api.data<List>('{ industries { code revision } }');
    expect(all).toHaveLength(industries.filter(({ revision }) => revision === 10).length);
    const { industries: divisions } = await api.data<List>(
      '{ industries(digits: 2, prefix: "2", revision: 9) { code revision } }',
    );
    expect(divisions.map(({ code }) => code)).toEqual([
      '20',
      '21',
      '22',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
    ]);
    const query =
      '{ industry(code: "25912") { id code revision } a: industry(code: "99") { code } b: industry(code: "25", revision: 8) { code } }';
    expect(await api.data(query)).toEqual({
      industry: { id: toGlobalId('Industry', '10-25912'), code: '25912', revision: 10 },
      a: null,
      b: null,
    });
  });

  it('shows regions with what lies around them', async () => {
    const query = `{ region(code: "2644010100") { id name level parent { code name } latitude }
      provinces: regions(level: SIDO) { code } districts: regions(under: "26", level: SIGUNGU) { code } }`;
    const data = await api.data<{ region: object; provinces: object[]; districts: object[] }>(
      query,
      {},
      { lang: 'ko' },
    );
    expect(data.region).toMatchObject({
      id: toGlobalId('Region', '26440'),
      name: '강서구',
      level: 'SIGUNGU',
      parent: { code: '26', name: '부산광역시' },
    });
    expect(data.provinces).toHaveLength(regions.filter(({ level }) => level === 'SIDO').length);
    expect(data.districts).toHaveLength(16);
  });

  it('shows kinds of system and both scales of levels', async () => {
    const query =
      '{ systemTypes { code name description } builtLevels { code name } capabilityLevels { code } }';
    const data = await api.data<{
      systemTypes: { code: string }[];
      builtLevels: object[];
      capabilityLevels: object[];
    }>(query, {}, { lang: 'ko' });
    expect(data.systemTypes.map(({ code }) => code)).toEqual(SYSTEM_TYPES);
    expect(data.builtLevels).toEqual([
      { code: 'BASIC', name: '기초' },
      { code: 'INTERMEDIATE_1', name: '중간1' },
      { code: 'INTERMEDIATE_2', name: '중간2' },
      { code: 'ADVANCED', name: '고도' },
    ]);
    expect(data.capabilityLevels).toHaveLength(5);
  });

  it('shows routing templates with their operations', async () => {
    const data = await api.data<{ all: object[]; forge: { operations: { code: string }[] }[] }>(
      '{ all: routingTemplates { prefix name note } forge: routingTemplates(prefix: "1011") { confidence operations { code } } }',
    );
    expect(data.all).toHaveLength(routingTemplates.length);
    const template = routingTemplates.find(({ prefix }) => prefix === '1011');
    expect(data.forge).toEqual([
      { confidence: template?.confidence, operations: template?.operations.map((code) => ({ code })) },
    ]);
  });

  it('is found as nodes', async () => {
    const ids = [
      toGlobalId('Process', '2.1'),
      toGlobalId('Industry', '11-10'),
      toGlobalId('Region', '26'),
      toGlobalId('Process', 'x'),
    ];
    const data = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(data).toEqual({
      nodes: [
        { __typename: 'Process', id: ids[0] },
        { __typename: 'Industry', id: ids[1] },
        { __typename: 'Region', id: ids[2] },
        null,
      ],
    });
  });
});
