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
import { mutate, readNow } from '../platform/mutation.ts';
import { type MutationInput, MutationPayload } from '../platform/mutation.type.ts';
import { type Page, readPage } from '../platform/page.ts';
import { sql } from '../platform/sql.ts';
import { type Transition, TransitionType } from '../platform/transition.type.ts';
import { nearestProcess, processByCode } from '../taxonomy/process.ts';
import { sheetOfInput } from './priceSheet.input.ts';
import {
  loadEffectiveSheets,
  loadPriceSheets,
  loadSheetVersions,
  type PriceSheetRow,
} from './priceSheet.loader.ts';
import { PriceSheetType } from './priceSheet.type.ts';
import {
  PriceSheetPublishInput,
  SystemCreateInput,
  SystemUpdateInput,
  SystemWithdrawInput,
} from './provider.input.ts';
import { loadProviders } from './provider.loader.ts';
import { ProviderType } from './provider.type.ts';
import {
  loadSystems,
  loadSystemsByCode,
  type SystemFilter,
  type SystemRow,
  systemColumns,
  systemCondition,
  systemSource,
  systemsByCode,
} from './system.loader.ts';
import {
  createSystem,
  publishPriceSheet,
  systemTransitions,
  updateSystem,
  withdrawSystem,
} from './system.service.ts';
import { SystemConnection, SystemObject, SystemWhere } from './system.type.ts';

@ObjectType()
class SystemPayload extends MutationPayload {
  @Field(() => SystemObject, {
    nullable: true,
    description: 'The system as it is now; null where it was refused.',
  })
  system!: SystemRow | null;
}

@ObjectType('SystemCreatePayload', { description: 'What systemCreate answers.' })
class SystemCreatePayload extends SystemPayload {}

@ObjectType('SystemUpdatePayload', { description: 'What systemUpdate answers.' })
class SystemUpdatePayload extends SystemPayload {}

@ObjectType('SystemWithdrawPayload', { description: 'What systemWithdraw answers.' })
class SystemWithdrawPayload extends SystemPayload {}

@ObjectType('PriceSheetPublishPayload', { description: 'What priceSheetPublish answers.' })
class PriceSheetPublishPayload extends SystemPayload {
  @Field(() => PriceSheetType, {
    nullable: true,
    description: 'The sheet in force; null where it was refused.',
  })
  priceSheet!: PriceSheetRow | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a version was made: false where the sheet in force says the same.',
  })
  isNew!: boolean | null;
}

/** A mutation that answers with one system. */
function change(
  context: RequestContext,
  mutation: string,
  input: MutationInput,
  work: () => Promise<SystemRow>,
) {
  return mutate(context, mutation, input, {
    write: async () => ({ systemId: (await work()).id }),
    show: async ({ systemId }) => ({ system: await readNow(context, loadSystems, systemId) }),
    empty: { system: null },
  });
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
  provider(@Root() system: SystemRow, @Ctx() context: RequestContext) {
    return system.provider ?? context.loader(loadProviders).load(system.providerId);
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

  @FieldResolver(() => [TransitionType], { description: 'The steps of its life, for this caller.' })
  async availableTransitions(
    @Root() system: SystemRow,
    @Ctx() context: RequestContext,
  ): Promise<Transition[]> {
    const provider = await context.loader(loadProviders).load(system.providerId);
    const owned = { ...system, organisationId: provider?.organisationId ?? null };
    return systemTransitions(owned, context.caller, context.language);
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

  @Mutation(() => SystemCreatePayload, { description: 'Registers a system as a draft.' })
  systemCreate(
    @Arg('input', () => SystemCreateInput, { description: 'The system.' }) input: SystemCreateInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const providerId = idOf('Provider', input.providerId, ['input', 'providerId']);
    return change(context, 'systemCreate', input, () =>
      createSystem(services.database, { ...input, providerId }, caller),
    );
  }

  @Mutation(() => SystemUpdatePayload, {
    description:
      'Changes what a system is called and said to do. Its prices are changed by priceSheetPublish.',
  })
  systemUpdate(
    @Arg('input', () => SystemUpdateInput, { description: 'The changes.' }) input: SystemUpdateInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const id = idOf('System', input.id, ['input', 'id']);
    return change(context, 'systemUpdate', input, () =>
      updateSystem(services.database, { ...input, id }, caller),
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
    const { services, caller } = context;
    const systemId = idOf('System', input.systemId, ['input', 'systemId']);
    return mutate(context, 'priceSheetPublish', input, {
      write: async () => {
        const wanted = { systemId, version: input.version, sheet: sheetOfInput(input.sheet) };
        const { priceSheetId, isNew } = await publishPriceSheet(services.database, wanted, caller);
        return { systemId, priceSheetId, isNew };
      },
      show: async (answer) => ({
        system: await readNow(context, loadSystems, answer.systemId),
        priceSheet: await readNow(context, loadPriceSheets, answer.priceSheetId),
        isNew: answer.isNew,
      }),
      empty: { system: null, priceSheet: null, isNew: null },
    });
  }

  @Mutation(() => SystemWithdrawPayload, {
    description: 'Takes a system off the market for good; what was bought stays as it was.',
  })
  systemWithdraw(
    @Arg('input', () => SystemWithdrawInput, { description: 'The system.' }) input: SystemWithdrawInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const id = idOf('System', input.id, ['input', 'id']);
    return change(context, 'systemWithdraw', input, () =>
      withdrawSystem(services.database, { ...input, id }, caller),
    );
  }
}
