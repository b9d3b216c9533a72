import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { unknownProcess } from '../companies/company.errors.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { type Page, readPage } from '../platform/page.ts';
import { sql } from '../platform/sql.ts';
import { type Transition, TransitionType } from '../platform/transition.type.ts';
import { UserError, type UserErrorValue, withUserErrors } from '../platform/userError.type.ts';
import { nearestProcess, processByCode } from '../taxonomy/process.ts';
import { sheetOfInput } from './priceSheet.input.ts';
import {
  loadEffectiveSheets,
  loadPriceSheets,
  loadSheetVersions,
  type PriceSheetRow,
} from './priceSheet.loader.ts';
import { PriceSheetType } from './priceSheet.type.ts';
import { PriceSheetPublishInput, SystemCreateInput, SystemWithdrawInput } from './provider.input.ts';
import { loadProviders, type ProviderRow } from './provider.loader.ts';
import { ProviderType } from './provider.type.ts';
import {
  loadSystemsByCode,
  type SystemFilter,
  type SystemRow,
  systemColumns,
  systemCondition,
  systemSource,
  systemsByCode,
} from './system.loader.ts';
import { createSystem, publishPriceSheet, systemTransitions, withdrawSystem } from './system.service.ts';
import { SystemConnection, SystemObject, SystemWhere } from './system.type.ts';

@ObjectType('SystemPayload', { description: 'A system after a change, or why there was none.' })
class SystemPayload {
  @Field(() => SystemObject, { nullable: true, description: 'The system as it is now; null where refused.' })
  system!: SystemRow | null;

  @Field(() => [UserError], { description: 'What the caller can mend; empty where all went well.' })
  userErrors!: UserErrorValue[];
}

@ObjectType('PriceSheetPublishPayload', { description: 'The price sheet in force, or why it was refused.' })
class PriceSheetPublishPayload {
  @Field(() => SystemObject, { nullable: true, description: 'The system as it is now; null where refused.' })
  system!: SystemRow | null;

  @Field(() => PriceSheetType, { nullable: true, description: 'The sheet in force; null where refused.' })
  priceSheet!: PriceSheetRow | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a version was made: false where the sheet in force says the same.',
  })
  isNew!: boolean | null;

  @Field(() => [UserError], { description: 'What the caller can mend; empty where all went well.' })
  userErrors!: UserErrorValue[];
}

function filterOf(where: SystemWhere | null): SystemFilter {
  const { providerId, ...plain } = where ?? {};
  if (plain.processCode != null && processByCode(plain.processCode) === undefined) {
    const { code, nameKo, nameEn } = nearestProcess(plain.processCode);
    const suggestion = `${code} (${nameEn}, ${nameKo})`;
    throw unknownProcess({ processCode: plain.processCode, suggestion }, ['where', 'processCode']);
  }
  return {
    ...plain,
    providerId: providerId == null ? null : idOf('Provider', providerId, ['where', 'providerId']),
  };
}

@Resolver(() => SystemObject)
export class SystemResolver {
  @FieldResolver(() => ProviderType, { description: 'Who sells it.' })
  async provider(@Root() system: SystemRow, @Ctx() context: RequestContext): Promise<ProviderRow> {
    return (await context.loader(loadProviders).load(system.providerId)) as ProviderRow;
  }

  @FieldResolver(() => PriceSheetType, {
    nullable: true,
    description: 'The price sheet in force; null for a draft without one.',
  })
  async priceSheet(@Root() { id }: SystemRow, @Ctx() context: RequestContext): Promise<PriceSheetRow | null> {
    return (await context.loader(loadEffectiveSheets).load(id)) ?? null;
  }

  @FieldResolver(() => [PriceSheetType], {
    description: 'Every version of the price sheet, newest first; at most 100.',
  })
  async priceSheets(@Root() { id }: SystemRow, @Ctx() context: RequestContext) {
    return (await context.loader(loadSheetVersions).load(id)) ?? [];
  }

  @FieldResolver(() => [TransitionType], {
    description: 'The steps of its life, and what stands against each.',
  })
  availableTransitions(@Root() system: SystemRow, @Ctx() { language }: RequestContext): Transition[] {
    return systemTransitions(system, language);
  }

  @Query(() => SystemConnection, { description: 'Systems by code.' })
  systems(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => SystemWhere, { nullable: true, description: 'Which ones; all where left out.' })
    where: SystemWhere | null,
    @Ctx() { reads }: RequestContext,
  ): Promise<Page<SystemRow>> {
    const filter = filterOf(where);
    const source = systemSource(filter);
    const condition = systemCondition(filter);
    return readPage(reads, page, {
      order: systemsByCode,
      select: ({ after, orderBy, limit }) => sql<SystemRow>`
        select ${systemColumns} from ${source} where ${condition} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count from ${source} where ${condition}`,
    });
  }

  @Query(() => SystemObject, {
    nullable: true,
    description: 'One system by its code; null where there is none.',
  })
  async system(
    @Arg('code', () => String, { description: 'The id under which files know it.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<SystemRow | null> {
    return (await context.loader(loadSystemsByCode).load(code)) ?? null;
  }

  @Mutation(() => SystemPayload, { description: 'Registers a system as a draft.' })
  systemCreate(
    @Arg('input', () => SystemCreateInput, { description: 'The system.' }) input: SystemCreateInput,
    @Ctx() { language, services }: RequestContext,
  ) {
    const providerId = idOf('Provider', input.providerId, ['input', 'providerId']);
    return withUserErrors(
      language,
      async () => ({ system: await createSystem(services.database, { ...input, providerId }, 'api') }),
      { system: null },
    );
  }

  @Mutation(() => PriceSheetPublishPayload, {
    description:
      'Publishes a price sheet as the next version, which is in force at once, and with the first one the system. ' +
      'A sheet equal to the one in force changes nothing.',
  })
  priceSheetPublish(
    @Arg('input', () => PriceSheetPublishInput, { description: 'System and sheet.' })
    input: PriceSheetPublishInput,
    @Ctx() context: RequestContext,
  ) {
    const systemId = idOf('System', input.systemId, ['input', 'systemId']);
    const { database } = context.services;
    return withUserErrors(
      context.language,
      async () => {
        const sheet = sheetOfInput(input.sheet);
        const wanted = { systemId, version: input.version, sheet };
        const { system, priceSheetId, isNew } = await publishPriceSheet(database, wanted, 'api');
        const priceSheet = (await context.loader(loadPriceSheets).load(priceSheetId)) ?? null;
        return { system, priceSheet, isNew };
      },
      { system: null, priceSheet: null, isNew: null },
    );
  }

  @Mutation(() => SystemPayload, {
    description: 'Takes a system off the market for good; what was bought stays as it was.',
  })
  systemWithdraw(
    @Arg('input', () => SystemWithdrawInput, { description: 'The system.' }) input: SystemWithdrawInput,
    @Ctx() { language, services }: RequestContext,
  ) {
    const id = idOf('System', input.id, ['input', 'id']);
    return withUserErrors(
      language,
      async () => ({ system: await withdrawSystem(services.database, { ...input, id }, 'api') }),
      { system: null },
    );
  }
}
