import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { contentHash } from '../platform/contentHash.ts';
import type { Database } from '../platform/database.ts';
import { recordChange } from '../platform/history.ts';
import { jsonb, readsOf, sql } from '../platform/sql.ts';
import { PROGRAMME_STATUSES } from './programme.entity.ts';
import { ruleSetSchema } from './ruleSet.ts';

/** The programme by whose rules a price is shown where nobody names another. */
export const DEFAULT_PROGRAMME_CODE = 'smart-factory-cluster-2018';

const text = z.string().min(1);
const instant = z.iso.datetime().nullable();
const seedSchema = z.strictObject({
  programmes: z.array(
    z.strictObject({
      code: text,
      nameKo: text,
      nameEn: text,
      operatorName: text,
      status: z.enum(PROGRAMME_STATUSES),
      opensAt: instant,
      closesAt: instant,
      rules: ruleSetSchema,
    }),
  ),
});

const seedFile = new URL('../../seeds/programmes.json', import.meta.url);

/**
 * Puts the programmes of seeds/programmes.json into the database, each with the first version of its rules.
 * A programme that exists is left as it is, whatever became of it. Answers how many were new.
 */
export async function seedProgrammes(database: Database): Promise<number> {
  const { programmes } = seedSchema.parse(JSON.parse(await readFile(seedFile, 'utf8')));
  return database.transact(async (em) => {
    let created = 0;
    for (const { rules, ...programme } of programmes) {
      const row = await readsOf(em).first(sql<{ id: number }>`
        insert into programme (code, name_ko, name_en, operator_name, status, opens_at, closes_at, budget_won)
        values (${programme.code}, ${programme.nameKo}, ${programme.nameEn}, ${programme.operatorName},
          ${programme.status}, ${programme.opensAt}::text::timestamptz, ${programme.closesAt}::text::timestamptz,
          ${rules.budgetWon}::bigint)
        on conflict (code) do nothing returning id`);
      if (row === undefined) continue;
      created++;
      const isBinding = programme.status !== 'DRAFT' && programme.status !== 'PUBLISHED';
      await readsOf(em).run(sql`
        insert into rule_set (programme_id, version_number, rules, content_hash, frozen_at)
        values (${row.id}::int, 1, ${jsonb(rules)}, ${contentHash(rules)},
          case when ${isBinding}::boolean then coalesce(${programme.opensAt}::text::timestamptz, now()) end)`);
      await recordChange(em, {
        objectKind: 'Programme',
        objectId: row.id,
        transition: 'create',
        to: programme.status,
        actor: 'seed',
        facts: { code: programme.code },
      });
    }
    return created;
  });
}
