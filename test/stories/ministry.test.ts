import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceCurve } from '../../src/engine/pricing/curve.ts';
import { quoteCluster } from '../../src/engine/pricing/quote.ts';
import { defaultMatchRules, formationRules } from '../../src/programmes/matchRules.ts';
import { processNumbers } from '../../src/programmes/priceCurve.ts';
import { seedProgrammes } from '../../src/programmes/programme.seed.ts';
import { toPricedSystem } from '../../src/providers/pricedSystem.ts';
import { parseSystems, type SystemRecord } from '../../src/providers/systemFile.ts';
import { seedSystems } from '../../src/providers/systemImport.service.ts';
import { startApi, type TestApi } from '../api.ts';

/*
 * The ministry's own example of August 2018: a system costs a company 50 million won alone, 40 million each when
 * five companies that work alike buy it together, and 20 million each after the state has paid its half.
 */

const seedText = readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8');
const SYSTEM = 'gongdong-simulation';
const INJECTION_MOULDING = '8.2.1';

const record = parseSystems(seedText).systems.find(({ id }) => id === SYSTEM) as SystemRecord;
const system = toPricedSystem(record, [''], () => 0);
const { subsidy } = formationRules(defaultMatchRules);
const company = (id: string) => ({
  id,
  processes: processNumbers([INJECTION_MOULDING]),
  units: 1,
  region: 0,
});

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ worker: false });
  await seedProgrammes(api.database);
  await seedSystems(api.database, seedText);
});
afterAll(() => api.close());

interface Point {
  members: number;
  contractWon: number;
  shareWon: number;
  subsidyWon: number;
  netWon: number;
}

/** Amounts in million won, one line for each size of cluster. */
function table(points: readonly Point[]): string {
  const columns = ['members', 'contractWon', 'shareWon', 'subsidyWon', 'netWon'] as const;
  const heads = ['members', 'contract', 'share', 'subsidy', 'net'];
  const cell = (value: number, column: string) =>
    column === 'members' ? String(value) : String(value / 1e6);
  const lines = points.map((point) =>
    columns.map((column) => cell(point[column], column).padStart(11)).join(''),
  );
  return [heads.map((head) => head.padStart(11)).join(''), ...lines].join('\n');
}

const expected = `
    members   contract      share    subsidy        net
          1         50         50          0         50
          2         90         45          0         45
          3        130  43.333334          0  43.333334
          4        170       42.5          0       42.5
          5        200         40         20         20
          6        238  39.666667  19.833333  19.833334`.slice(1);

describe('the example of the ministry', () => {
  it('is what the engine reckons for 1 to 6 companies that work alike', () => {
    expect(table(priceCurve(system, company('x'), subsidy, 6))).toBe(expected);
  });

  it('is what System.priceCurve answers by the rules of the seeded programme', async () => {
    const data = await api.data<{
      system: { priceCurve: { points: (Point & { averageUnitPriceWon: number })[] } };
    }>(
      `query ($code: String!, $processes: [String!]!) { system(code: $code) {
        priceCurve(processCodes: $processes, members: 6) { obstacle
          ruleSet { versionNumber programme { code } }
          points { members contractWon shareWon subsidyWon netWon averageUnitPriceWon } } } }`,
      { code: SYSTEM, processes: [INJECTION_MOULDING] },
    );
    const curve = data.system.priceCurve;
    expect(table(curve.points)).toBe(expected);
    expect(curve).toMatchObject({
      obstacle: null,
      ruleSet: { versionNumber: 1, programme: { code: 'smart-factory-cluster-2018' } },
    });
    expect(curve.points.map(({ averageUnitPriceWon }) => averageUnitPriceWon)).toEqual([
      50_000_000, 45_000_000, 43_333_333, 42_500_000, 40_000_000, 39_666_667,
    ]);
  });

  it('shows each of the five what its 40 million pay for', () => {
    const five = ['Dadam', 'Hanul', 'Miso', 'Narae', 'Somang'].map(company);
    const price = quoteCluster(system, five, subsidy);
    const lines = price.members.map(({ shareWon, subsidyWon, netWon, lines: own }, i) => {
      const parts = own.map(({ kind, won }) => `${kind} ${won / 1e6}`).join(', ');
      return `${five[i].id.padEnd(7)}${shareWon / 1e6} = ${parts}; state ${subsidyWon / 1e6}, pays ${netWon / 1e6}`;
    });
    const parts = 'ENGINEERING 1, ADAPTATION 1, UNITS 38; state 20, pays 20';
    expect(lines).toEqual([
      `Dadam  40 = ${parts}`,
      `Hanul  40 = ${parts}`,
      `Miso   40 = ${parts}`,
      `Narae  40 = ${parts}`,
      `Somang 40 = ${parts}`,
    ]);
    expect(price.contractWon).toBe(200_000_000);
  });
});
