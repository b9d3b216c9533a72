import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { type Page, readPage } from '../platform/page.ts';
import { sql } from '../platform/sql.ts';
import { UserError, type UserErrorValue, withUserErrors } from '../platform/userError.type.ts';
import { type Region, regionByCode } from '../taxonomy/region.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import { ProviderCreateInput, ProviderUpdateInput } from './provider.input.ts';
import { loadProviders, type ProviderRow, providerColumns, providersByName } from './provider.loader.ts';
import { createProvider, updateProvider } from './provider.service.ts';
import { ProviderConnection, ProviderType, ProviderWhere } from './provider.type.ts';
import { loadSystemsOfProviders, type SystemRow } from './system.loader.ts';
import { SystemObject } from './system.type.ts';

@ObjectType('ProviderPayload', { description: 'A provider after a change, or why there was none.' })
class ProviderPayload {
  @Field(() => ProviderType, {
    nullable: true,
    description: 'The provider as it is now; null where refused.',
  })
  provider!: ProviderRow | null;

  @Field(() => [UserError], { description: 'What the caller can mend; empty where all went well.' })
  userErrors!: UserErrorValue[];
}

function condition({ status, regionCode, name }: ProviderWhere) {
  const conditions = [sql`true`];
  if (status != null) conditions.push(sql`provider.status = ${status}`);
  if (regionCode != null) conditions.push(sql`starts_with(provider.region_code, ${regionCode})`);
  if (name != null) conditions.push(sql`strpos(lower(provider.name), lower(${name})) > 0`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

@Resolver(() => ProviderType)
export class ProviderResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The region of its seat.' })
  region(@Root() { regionCode }: ProviderRow): Region | null {
    return regionCode === null ? null : (regionByCode(regionCode) ?? null);
  }

  @FieldResolver(() => [SystemObject], { description: 'What it sells, by code; the first 100.' })
  async systems(
    @Root() provider: ProviderRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly SystemRow[]> {
    return (await context.loader(loadSystemsOfProviders).load(provider.id)) ?? [];
  }

  @Query(() => ProviderConnection, { description: 'Providers by name.' })
  providers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => ProviderWhere, { nullable: true, description: 'Which ones; all where left out.' })
    where: ProviderWhere | null,
    @Ctx() { reads }: RequestContext,
  ): Promise<Page<ProviderRow>> {
    const filter = condition(where ?? {});
    return readPage(reads, page, {
      order: providersByName,
      select: ({ after, orderBy, limit }) => sql<ProviderRow>`
        select ${providerColumns} from provider where ${filter} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count from provider where ${filter}`,
    });
  }

  @Query(() => ProviderType, { nullable: true, description: 'One provider; null where there is none.' })
  async provider(
    @Arg('id', () => ID, { description: 'Global id of the provider.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ProviderRow | null> {
    return (await context.loader(loadProviders).load(idOf('Provider', id, ['id']))) ?? null;
  }

  @Mutation(() => ProviderPayload, { description: 'Registers a provider as a draft.' })
  providerCreate(
    @Arg('input', () => ProviderCreateInput, { description: 'The provider.' }) input: ProviderCreateInput,
    @Ctx() { language, services }: RequestContext,
  ) {
    return withUserErrors(
      language,
      async () => ({ provider: await createProvider(services.database, input, 'api') }),
      { provider: null },
    );
  }

  @Mutation(() => ProviderPayload, { description: 'Changes what a provider says about itself.' })
  providerUpdate(
    @Arg('input', () => ProviderUpdateInput, { description: 'The changes.' }) input: ProviderUpdateInput,
    @Ctx() { language, services }: RequestContext,
  ) {
    const id = idOf('Provider', input.id, ['input', 'id']);
    return withUserErrors(
      language,
      async () => ({ provider: await updateProvider(services.database, { ...input, id }, 'api') }),
      { provider: null },
    );
  }
}
