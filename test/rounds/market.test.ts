import { describe, expect, it } from 'vitest';
import type { FormationRules } from '../../src/engine/formation/problem.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import type { Locality } from '../../src/programmes/matchRules.ts';
import type { SystemRecord } from '../../src/providers/systemFile.ts';
import { buildMarket, type MarketCompany, systemTypeNumber } from '../../src/rounds/market.ts';
import { SYSTEM_TYPES } from '../../src/taxonomy/systemType.ts';

const rules: FormationRules = {
  minMembers: 2,
  maxMembers: 4,
  coordinationWon: 7,
  subsidy: flatSubsidy(2, 0.5, 100),
};

function company(id: string, other: Partial<MarketCompany> = {}): MarketCompany {
  return { id, regionCode: '26440', processCodes: ['3.2.2'], units: 1, systemTypes: [], ...other };
}

function system(other: Partial<SystemRecord> = {}): SystemRecord {
  return {
    id: 'one',
    provider: 'maker',
    type: 'MES',
    engineeringWon: 100,
    standardProcesses: [],
    adaptationWon: {},
    adaptationDefaultWon: 9,
    tiers: [{ fromUnits: 1, unitPriceWon: 50 }],
    tierKind: 'ALL_UNITS',
    capacityUnits: 12,
    regions: null,
    surchargeWon: {},
    ...other,
  };
}

function market(companies: readonly MarketCompany[], systems = [system()], locality: Locality = 'NONE') {
  return buildMarket({ companies, systems, rules, locality, defaultType: 'MES' });
}

const mes = 1 << systemTypeNumber('MES');
const erp = 1 << systemTypeNumber('ERP');

describe('a market', () => {
  it('is plain numbers: companies by id, used processes in taxonomy order, regions by code', () => {
    const companies = [
      company('b', {
        regionCode: '48250',
        processCodes: ['10.1.1', '3.2.2'],
        units: 3,
        systemTypes: ['ERP', 'MES'],
      }),
      company('c', { regionCode: null, processCodes: ['3.2.2', '3.2.2'] }),
      company('B', { processCodes: ['3.3.2', '3.2.2', '14.1.2'], units: 2, systemTypes: ['ERP'] }),
    ];
    const systems = [
      system({ standardProcesses: ['3.2'], adaptationWon: { '3': 4 }, surchargeWon: { '48': 5 } }),
      system({ id: 'two', type: 'ERP', tierKind: 'INCREMENTAL', regions: ['26'], adaptationDefaultWon: 1 }),
    ];
    const { problem, ...names } = market(companies, systems);
    expect(names.processCodes).toEqual(['3.2.2', '3.3.2', '10.1.1', '14.1.2']);
    expect(names.companies.map(({ id }) => id)).toEqual(['B', 'b', 'c']);
    expect(names.systems).toEqual(systems);
    expect(names.withoutRouting).toEqual([]);
    const tiers = [{ fromUnits: 1, unitPriceWon: 50 }];
    expect(problem).toEqual({
      companyIds: ['B', 'b', 'c'],
      processCount: 4,
      processOffsets: Int32Array.of(0, 3, 5, 6),
      processes: Uint16Array.of(0, 1, 3, 0, 2, 0),
      units: Int32Array.of(2, 3, 1),
      regionOf: Int32Array.of(1, 2, 0),
      localityOf: Int32Array.of(0, 0, 0),
      wantedTypes: Int32Array.of(erp, mes | erp, mes),
      systems: [
        {
          id: 'one',
          type: systemTypeNumber('MES'),
          engineeringWon: 100,
          adaptationWon: Float64Array.of(0, 4, 9, 9),
          tiers,
          tierKind: 'ALL_UNITS',
          capacityUnits: 12,
          surchargeWon: Float64Array.of(0, 0, 5),
        },
        {
          id: 'two',
          type: systemTypeNumber('ERP'),
          engineeringWon: 100,
          adaptationWon: Float64Array.of(1, 1, 1, 1),
          tiers,
          tierKind: 'INCREMENTAL',
          capacityUnits: 12,
          surchargeWon: Float64Array.of(Number.NaN, 0, Number.NaN),
        },
      ],
      rules,
    });
  });

  it('does not depend on the order of the companies', () => {
    const companies = ['d', 'a', 'c', 'b'].map((id, k) => company(id, { units: k + 1 }));
    expect(market([...companies].reverse()).problem).toEqual(market(companies).problem);
  });

  it('leaves the lists that it is given as they are', () => {
    const companies = Object.freeze([company('b'), company('a', { processCodes: [] })]);
    market(companies, Object.freeze([system()]) as SystemRecord[]);
    expect(companies.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('sets companies without processes aside, by id', () => {
    const { problem, withoutRouting } = market([
      company('z', { processCodes: [] }),
      company('m'),
      company('a', { processCodes: [], regionCode: '99999' }),
    ]);
    expect(withoutRouting.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(problem.companyIds).toEqual(['m']);
    expect(problem.systems[0].surchargeWon).toEqual(Float64Array.of(0));
  });

  it('of nobody is empty', () => {
    const { problem, processCodes } = market([]);
    expect(problem).toMatchObject({ companyIds: [], processCount: 0, processOffsets: Int32Array.of(0) });
    expect(processCodes).toEqual([]);
    expect(problem.systems[0].adaptationWon).toEqual(new Float64Array(0));
  });

  it('refuses a process that the taxonomy does not have, and names the company', () => {
    expect(() => market([company('a', { processCodes: ['3.2.2', '99.1'] })])).toThrow(
      new RangeError('company a: unknown process 99.1'),
    );
  });
});

describe('fees and regions of a market', () => {
  it('gives every process under a group the fee of the longest code that covers it', () => {
    const processCodes = ['3.2.1', '3.2.2', '3.2.3', '3.3.1', '3.3.2', '3.4.1', '5.2.1', '10.1.1'];
    const sheet = system({
      standardProcesses: ['3.3', '3.2.1'],
      adaptationWon: { '3': 30, '3.2': 20, '3.2.3': 7, '3.3.2': 2, '5.2': 11 },
    });
    const { problem } = market([company('a', { processCodes })], [sheet]);
    expect(problem.systems[0].adaptationWon).toEqual(Float64Array.of(0, 20, 7, 0, 2, 30, 11, 9));
  });

  it('sells to companies of unknown region only what is sold everywhere, without surcharge', () => {
    const companies = [company('a', { regionCode: null }), company('b'), company('c', { regionCode: '26' })];
    const sheets = [
      system({ surchargeWon: { '26': 3, '26440': 8 } }),
      system({ id: 'two', regions: ['26440'] }),
      system({ id: 'three', regions: ['26', '48'], surchargeWon: { '26440': 1 } }),
    ];
    const { problem } = market(companies, sheets);
    expect(problem.regionOf).toEqual(Int32Array.of(0, 2, 1));
    expect(problem.systems.map(({ surchargeWon }) => [...surchargeWon])).toEqual([
      [0, 3, 8],
      [Number.NaN, Number.NaN, 0],
      [Number.NaN, 0, 1],
    ]);
  });
});

describe('locality numbers', () => {
  const companies = [
    company('a'),
    company('b', { regionCode: '26530' }),
    company('c', { regionCode: '48250' }),
    company('d', { regionCode: '26440' }),
    company('e', { regionCode: '26' }),
    company('f', { regionCode: null }),
    company('g', { regionCode: null }),
    company('h', { regionCode: '2644010100' }),
  ];

  it.each<[Locality, number[]]>([
    ['NONE', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['SIDO', [0, 0, 1, 0, 0, 2, 3, 0]],
    ['SIGUNGU', [0, 1, 2, 0, 3, 4, 5, 0]],
  ])(
    '%s: equal where companies may meet, one of its own where the place is not known',
    (locality, numbers) => {
      expect([...market(companies, [system()], locality).problem.localityOf]).toEqual(numbers);
    },
  );
});

describe('system type numbers', () => {
  it('are distinct and fit the bits of a wish', () => {
    const numbers = SYSTEM_TYPES.map(systemTypeNumber);
    expect(numbers).toEqual(SYSTEM_TYPES.map((_, number) => number));
    expect(numbers.length).toBeLessThanOrEqual(31);
  });

  it('of an unknown type are refused', () => {
    expect(() => systemTypeNumber('XYZ' as 'MES')).toThrow(new RangeError('unknown system type XYZ'));
  });

  it.each([
    ['ERP', erp],
    ['MES', mes],
  ] as const)('a company that states none wants %s where that is the default', (defaultType, wish) => {
    const input = { companies: [company('a'), company('b', { systemTypes: ['QMS'] })], systems: [system()] };
    const { problem } = buildMarket({ ...input, rules, locality: 'NONE', defaultType });
    expect([...problem.wantedTypes]).toEqual([wish, 1 << systemTypeNumber('QMS')]);
  });
});
