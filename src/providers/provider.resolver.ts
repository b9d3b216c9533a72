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
import { idOf, toGlobalId } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { type MutationInput, MutationPayload } from '../platform/mutation.type.ts';
import { type Page, readPage } from '../platform/page.ts';
import { sql } from '../platform/sql.ts';
import { type Transition, TransitionType } from '../platform/transition.type.ts';
import { type Region, regionByCode } from '../taxonomy/region.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import { ProviderCreateInput, ProviderUpdateInput, ProviderVerifyInput } from './provider.input.ts';
import { loadProviders, type ProviderRow, providerColumns, providersByName } from './provider.loader.ts';
import { createProvider, providerTransitions, updateProvider, verifyProvider } from './provider.service.ts';
import { ProviderConnection, ProviderType, ProviderWhere } from './provider.type.ts';
import { loadSystemsOfProviders, type SystemRow } from './system.loader.ts';
import { SystemObject } from './system.type.ts';

@ObjectType()
class ProviderPayload extends MutationPayload {
  @Field(() => ProviderType, {
    nullable: true,
    description: 'The provider as it is now; null where it was refused.',
  })
  provider!: ProviderRow | null;
}

@ObjectType('ProviderCreatePayload', { description: 'What providerCreate answers.' })
class ProviderCreatePayload extends ProviderPayload {}

@ObjectType('ProviderUpdatePayload', { description: 'What providerUpdate answers.' })
class ProviderUpdatePayload extends ProviderPayload {}

@ObjectType('ProviderVerifyPayload', { description: 'What providerVerify answers.' })
class ProviderVerifyPayload extends ProviderPayload {}

/** A mutation that answers with one provider. */
function change(
  context: RequestContext,
  mutation: string,
  input: MutationInput,
  work: () => Promise<ProviderRow>,
) {
  return mutate(context, mutation, input, {
    write: async () => ({ providerId: (await work()).id }),
    show: async ({ providerId }) => ({ provider: await readNow(context, loadProviders, providerId) }),
    empty: { provider: null },
  });
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

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'The organisation that keeps it, to which a company can show itself; null where nobody has claimed it.',
  })
  organisationId(@Root() { organisationId }: ProviderRow): string | null {
    return organisationId === null ? null : toGlobalId('Organisation', organisationId);
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

  @FieldResolver(() => [TransitionType], { description: 'The steps of its life, for this caller.' })
  availableTransitions(
    @Root() provider: ProviderRow,
    @Ctx() { caller, language }: RequestContext,
  ): Transition[] {
    return providerTransitions(provider, caller, language);
  }

  @Mutation(() => ProviderCreatePayload, {
    description:
      'Registers a provider. One that registers itself owns what it registers, and does so once; what others register ' +
      'is a draft.',
  })
  providerCreate(
    @Arg('input', () => ProviderCreateInput, { description: 'The provider.' }) input: ProviderCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    return change(context, 'providerCreate', input, () => createProvider(services.database, input, caller));
  }

  @Mutation(() => ProviderUpdatePayload, {
    description:
      'Changes what a provider says about itself. With a new business number it is no longer VERIFIED.',
  })
  providerUpdate(
    @Arg('input', () => ProviderUpdateInput, { description: 'The changes.' }) input: ProviderUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const id = idOf('Provider', input.id, ['input', 'id']);
    return change(context, 'providerUpdate', input, () =>
      updateProvider(services.database, { ...input, id }, caller),
    );
  }

  @Mutation(() => ProviderVerifyPayload, {
    description: 'Notes that the operator has checked what a provider says about itself.',
  })
  providerVerify(
    @Arg('input', () => ProviderVerifyInput, { description: 'The provider.' }) input: ProviderVerifyInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const wanted = { id: idOf('Provider', input.id, ['input', 'id']), version: input.version };
    return change(context, 'providerVerify', input, () => verifyProvider(services.database, wanted, caller));
  }
}
