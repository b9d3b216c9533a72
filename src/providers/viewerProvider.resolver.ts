import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { ViewerType } from '../accounts/organisation.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { sql } from '../platform/sql.ts';
import { loadProviders, type ProviderRow } from './provider.loader.ts';
import { ProviderType } from './provider.type.ts';

/** What a viewer owns among providers: front ends begin there. */
@Resolver(() => ViewerType)
export class ViewerProviderResolver {
  @FieldResolver(() => ProviderType, {
    nullable: true,
    description: 'The provider of the organisation that the caller acts for; null where it has none yet.',
  })
  async provider(@Ctx() context: RequestContext): Promise<ProviderRow | null> {
    const { organisation } = context.caller;
    if (organisation === null) return null;
    const own = await context.market.first(
      sql<{ id: number }>`select id from provider where organisation_id = ${organisation.id}::int`,
    );
    return own === undefined ? null : ((await context.loader(loadProviders).load(own.id)) ?? null);
  }
}
