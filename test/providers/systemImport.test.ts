import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readEffectiveSystems } from '../../src/providers/effectiveSystems.ts';
import { parseSystems } from '../../src/providers/systemFile.ts';
import { seedSystems } from '../../src/providers/systemImport.service.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

const seedText = readFileSync(new URL('../../seeds/systems.json', import.meta.url), 'utf8');

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.truncateAll());
afterAll(() => test.close());

describe('importing systems', () => {
  it('stores the seed systems so that reading gives back the file', async () => {
    const t = performance.now();
    const report = await seedSystems(test.database, seedText);
    console.log(performance.now() - t);
    expect(report).toEqual({
      systems: 69,
      providersCreated: 50,
      systemsCreated: 69,
      systemsChanged: 0,
      systemsUnchanged: 0,
      priceSheetsPublished: 69,
      issues: [],
      validateOnly: false,
    });
    const reads = test.database.reads();
    const systems = await readEffectiveSystems(reads);
    expect(reads.statements).toBe(1);
    const byCode = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(systems.map(({ systemRowId: _row, priceSheetId: _sheet, ...record }) => record)).toEqual(
      parseSystems(seedText).systems.sort(byCode),
    );
  });
});
