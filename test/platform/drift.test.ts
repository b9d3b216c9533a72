import { defineEntity, type EntitySchema, p } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openPostgres, wrapEmbedded } from '../../src/platform/database.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { sql } from '../../src/platform/sql.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { findDrift } from './drift.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const Depot = defineEntity({
  name: 'Depot',
  tableName: 'depot',
  properties: { id: p.integer().primary().generated('identity'), name: p.text().unique() },
});

/** The same database seen by other entities. */
async function withEntities<T>(
  entities: EntitySchema[],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { pglite, url } = test.database;
  const logger = createLogger('silent');
  const other = pglite
    ? await wrapEmbedded(pglite, entities, logger, async () => undefined)
    : await openPostgres(url as string, 2, entities, logger);
  try {
    return await work(other);
  } finally {
    if (!pglite) await other.close();
  }
}

describe('entities and migrations', () => {
  it('say the same', async () => {
    expect(await findDrift(test.database)).toEqual([]);
  });
});

describe('the drift test', () => {
  const parcel = (properties: object) =>
    defineEntity({
      name: 'Parcel',
      tableName: 'parcel',
      properties: {
        id: p.integer().primary().generated('identity'),
        depot: () => p.manyToOne(Depot).ref().deleteRule('cascade'),
        weight: p.integer(),
        priceWon: p.bigint('number'),
        tags: p.array().columnType('text[]'),
        sentAt: p.datetime().columnType('timestamptz').nullable(),
        ...properties,
      },
    }) as EntitySchema;

  beforeAll(async () => {
    const writer = test.database.reads();
    await writer.run(
      sql`create table depot (id integer generated always as identity primary key, name text not null unique)`,
    );
    await writer.run(sql`create table parcel (
      id integer generated always as identity primary key,
      depot_id integer not null references depot (id) on delete cascade,
      weight integer not null check (weight > 0),
      price_won bigint not null,
      tags text[] not null,
      sent_at timestamptz)`);
    await writer.run(sql`create index on parcel (depot_id)`);
  });
  afterAll(async () => {
    await test.database.reads().run(sql`drop table parcel, depot`);
  });

  const driftOf = async (properties: object) => {
    const drift = await withEntities([Depot as EntitySchema, parcel(properties)], findDrift);
    return drift.filter((statement) => /"(parcel|depot)"/.test(statement));
  };

  it('is content where the database is only stricter or names its constraints otherwise', async () => {
    expect(await driftOf({})).toEqual([]);
  });

  it.each([
    ['a missing column', { note: p.text().nullable() }, /add "?note"? text/],
    ['another type', { weight: p.bigint('number') }, /"weight" type bigint/],
    ['another nullability', { weight: p.integer().nullable() }, /"weight" drop not null/],
    ['a missing unique constraint', { weight: p.integer().unique() }, /unique \("weight"\)/],
    ['another delete rule', { depot: () => p.manyToOne(Depot).ref() }, /foreign key \("depot_id"\)/],
    ['a missing index', { weight: p.integer().index() }, /create index .* \("weight"\)/],
  ])('sees %s', async (_what, properties, expected) => {
    const drift = await driftOf(properties);
    expect(drift).toHaveLength(1);
    expect(drift[0]).toMatch(expected);
  });

  it('sees a table that no entity knows', async () => {
    expect(await withEntities([Depot as EntitySchema], findDrift)).toContainEqual(
      expect.stringMatching(/drop table .*parcel/),
    );
  });
});
