import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { house } from '../../src/platform/caller.ts';
import { sql } from '../../src/platform/sql.ts';
import { importSystems } from '../../src/providers/systemImport.service.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  const system = {
    id: 'a',
    provider: 'p',
    type: 'MES',
    engineeringWon: 1,
    adaptationWon: { '3.2': 5 },
    adaptationDefaultWon: 0,
    tiers: [{ fromUnits: 1, unitPriceWon: 7 }],
    tierKind: 'ALL_UNITS',
    capacityUnits: 9,
    surchargeWon: { '26': 3 },
  };
  await importSystems(test.database, JSON.stringify({ systems: [system] }), { actor: house('test') });
});
afterAll(() => test.close());

/** The sheet with all its lines. */
const snapshot = () =>
  test.database.reads().all(sql`
    select to_jsonb(price_sheet) as sheet, (select jsonb_agg(t) from price_tier t) as tiers,
      (select jsonb_agg(a) from price_sheet_adaptation a) as fees, (select jsonb_agg(s) from price_surcharge s) as extras
    from price_sheet`);

describe('a published price sheet', () => {
  it.each([
    ['update price_sheet set engineering_won = 2'],
    ['update price_sheet set published_at = null'],
    ['delete from price_sheet'],
    ['update price_tier set unit_price_won = 6'],
    ['delete from price_tier'],
    ['insert into price_tier (price_sheet_id, from_units, unit_price_won) values (1, 2, 6)'],
    ['update price_sheet_adaptation set fee_won = 0'],
    ["insert into price_sheet_adaptation (price_sheet_id, process_code, fee_won) values (1, '3.3', 0)"],
    ['delete from price_sheet_adaptation'],
    ['update price_surcharge set surcharge_won = 0'],
    ["insert into price_surcharge (price_sheet_id, region_code, surcharge_won) values (1, '27', 0)"],
    ['delete from price_surcharge'],
  ])('refuses: %s', async (statement) => {
    const before = await snapshot();
    await expect(test.database.reads().run(sql.raw(statement))).rejects.toThrow(
      'price sheet 1 is published and cannot be changed; publish a new version',
    );
    expect(await snapshot()).toEqual(before);
  });

  const columns = `(system_id, version_number, engineering_won, adaptation_default_won, tier_kind, capacity_units,
    standard_processes, content_hash, published_at)`;

  it('cannot come into being without its tiers', async () => {
    const reads = test.database.reads();
    const insert = (at: string) =>
      reads.run(
        sql.raw(`insert into price_sheet ${columns} values (1, 2, 1, 0, 'ALL_UNITS', 1, '{}', 'x', ${at})`),
      );
    await expect(insert('now()')).rejects.toThrow('published after its tiers are written');
    await insert('null');
    await expect(
      reads.run(sql`update price_sheet set published_at = now() where version_number = 2`),
    ).rejects.toThrow('has no tier from one unit');
    expect(await reads.run(sql`delete from price_sheet where version_number = 2`)).toBe(1);
  });
});
