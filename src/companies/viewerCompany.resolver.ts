import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { ViewerType } from '../accounts/organisation.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';
import { type CompanyRow, loadCompanies } from './company.loader.ts';
import { CompanyType } from './company.type.ts';

/** What a viewer owns among companies: front ends begin there. */
@Resolver(() => ViewerType)
export class ViewerCompanyResolver {
  @FieldResolver(() => CompanyType, {
    nullable: true,
    description: 'The company of the organisation that the caller acts for; null where it has none yet.',
  })
  async company(@Ctx() context: RequestContext): Promise<CompanyRow | null> {
    const { organisation } = context.caller;
    if (organisation === null) return null;
    const own = await context.market.first(
      sql<{ id: number }>`select id from company where organisation_id = ${organisation.id}::int`,
    );
    return own === undefined ? null : ((await context.loader(loadCompanies).load(own.id)) ?? null);
  }
}
