import { insertToken } from '../../src/accounts/token.ts';
import type { OrganisationKind } from '../../src/platform/caller.ts';
import type { Database } from '../../src/platform/database.ts';
import { demoTokenOf, type ExampleCaller } from '../../src/platform/examples.ts';
import { sql } from '../../src/platform/sql.ts';

const KINDS: readonly OrganisationKind[] = ['COMPANY', 'PROVIDER', 'OPERATOR', 'LEAD'];

/** Gives the demo market its four callers, where it has none: a company that is in a cluster and the first provider are theirs. */
export async function openDemoCallers(database: Database): Promise<void> {
  const writer = database.reads();
  const { count } = await writer.one(
    sql<{ count: number }>`select count(*)::int as count from api_token where is_demo`,
  );
  if (count > 0) return;
  for (const kind of KINDS) {
    const { id } = await writer.one(sql<{ id: number }>`
      insert into organisation (kind, name) values (${kind}, ${`Demo ${kind}`}) returning id`);
    await insertToken(writer, {
      organisationId: id,
      name: 'demo',
      secret: demoTokenOf(kind.toLowerCase() as ExampleCaller) as string,
      role: 'OWNER',
      scopes: ['READ', 'WRITE'],
      expiresAt: null,
      isDemo: true,
      createdBy: 'demo',
    });
    if (kind === 'COMPANY') await writer.run(sql`update company set organisation_id = ${id} where id = 58`);
    if (kind === 'PROVIDER') await writer.run(sql`update provider set organisation_id = ${id} where id = 1`);
  }
}
