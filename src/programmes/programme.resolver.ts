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
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { mutate, readNow } from '../platform/mutation.ts';
import { MutationPayload } from '../platform/mutation.type.ts';
import { type Page, readPage } from '../platform/page.ts';
import { sql } from '../platform/sql.ts';
import { type Transition, TransitionType } from '../platform/transition.type.ts';
import {
  loadCurrentRuleSets,
  loadProgrammes,
  loadProgrammesByCode,
  loadRuleSets,
  loadRuleSetsOfProgrammes,
  type ProgrammeRow,
  programmeColumns,
  programmesByCode,
  type RuleSetRow,
} from './programme.loader.ts';
import {
  createRuleSetVersion,
  moveProgramme,
  type ProgrammeMove,
  programmeTransitions,
} from './programme.service.ts';
import { ProgrammeConnection, ProgrammeType, ProgrammeWhere } from './programme.type.ts';
import {
  ProgrammeCloseInput,
  type ProgrammeMoveInput,
  ProgrammeOpenInput,
  ProgrammePublishInput,
  RuleSetCreateVersionInput,
} from './ruleSet.input.ts';
import { RuleSetType } from './ruleSet.type.ts';

@ObjectType()
class ProgrammePayload extends MutationPayload {
  @Field(() => ProgrammeType, {
    nullable: true,
    description: 'The programme as it is now; null where it was refused.',
  })
  programme!: ProgrammeRow | null;
}

@ObjectType('ProgrammePublishPayload', { description: 'What programmePublish answers.' })
class ProgrammePublishPayload extends ProgrammePayload {}

@ObjectType('ProgrammeOpenPayload', { description: 'What programmeOpen answers.' })
class ProgrammeOpenPayload extends ProgrammePayload {}

@ObjectType('ProgrammeClosePayload', { description: 'What programmeClose answers.' })
class ProgrammeClosePayload extends ProgrammePayload {}

@ObjectType('RuleSetCreateVersionPayload', { description: 'What ruleSetCreateVersion answers.' })
class RuleSetCreateVersionPayload extends MutationPayload {
  @Field(() => RuleSetType, {
    nullable: true,
    description: 'The new version, or the one in force where it says the same; null where it was refused.',
  })
  ruleSet!: RuleSetRow | null;
}

/** What is left out or null has the default of the schema. */
function withoutNulls(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
}

function move(context: RequestContext, mutation: string, input: ProgrammeMoveInput, step: ProgrammeMove) {
  const { services, caller } = context;
  const programmeId = idOf('Programme', input.id, ['input', 'id']);
  const wanted = { programmeId, version: input.version };
  return mutate(context, mutation, input, {
    write: async () => ({ programmeId: (await moveProgramme(services.database, wanted, step, caller)).id }),
    show: async (answer) => ({ programme: await readNow(context, loadProgrammes, answer.programmeId) }),
    empty: { programme: null },
  });
}

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @FieldResolver(() => String, { description: "Name in the caller's language." })
  name(@Root() programme: ProgrammeRow, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? programme.nameKo : programme.nameEn;
  }

  @FieldResolver(() => RuleSetType, {
    nullable: true,
    description: 'The rules in force; null where there are none.',
  })
  async currentRuleSet(@Root() { id }: ProgrammeRow, @Ctx() context: RequestContext) {
    return (await context.loader(loadCurrentRuleSets).load(id)) ?? null;
  }

  @FieldResolver(() => [RuleSetType], {
    description: 'Every version of its rules, newest first; at most 100.',
  })
  async ruleSets(@Root() { id }: ProgrammeRow, @Ctx() context: RequestContext) {
    return (await context.loader(loadRuleSetsOfProgrammes).load(id)) ?? [];
  }

  @FieldResolver(() => [TransitionType], { description: 'The steps of its life, for this caller.' })
  async availableTransitions(
    @Root() programme: ProgrammeRow,
    @Ctx() context: RequestContext,
  ): Promise<Transition[]> {
    const rules = await context.loader(loadCurrentRuleSets).load(programme.id);
    return programmeTransitions(programme, rules !== undefined, context.caller, context.language);
  }

  @Query(() => ProgrammeConnection, { description: 'Programmes by code.' })
  programmes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => ProgrammeWhere, { nullable: true, description: 'Which ones; all where left out.' })
    where: ProgrammeWhere | null,
    @Ctx() { reads }: RequestContext,
  ): Promise<Page<ProgrammeRow>> {
    const status = where?.status;
    const filter = status == null ? sql`true` : sql`programme.status = ${status}`;
    return readPage(reads, page, {
      order: programmesByCode,
      select: ({ after, orderBy, limit }) => sql<ProgrammeRow>`
        select ${programmeColumns} from programme where ${filter} and ${after} order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`select count(*) as count from programme where ${filter}`,
    });
  }

  @Query(() => ProgrammeType, {
    nullable: true,
    description: 'One programme by its code; null where there is none.',
  })
  async programme(
    @Arg('code', () => String, { description: 'Short name of the programme.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<ProgrammeRow | null> {
    return (await context.loader(loadProgrammesByCode).load(code)) ?? null;
  }

  @Mutation(() => RuleSetCreateVersionPayload, {
    description:
      "Makes the next version of a programme's rules, in force from now on; equal rules make none. Once the " +
      'programme is open the version binds at once and its reason is told to applicants.',
  })
  ruleSetCreateVersion(
    @Arg('input', () => RuleSetCreateVersionInput, { description: 'Programme and rules.' })
    input: RuleSetCreateVersionInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const programmeId = idOf('Programme', input.programmeId, ['input', 'programmeId']);
    const wanted = { ...input, programmeId, rules: withoutNulls(input.rules) };
    return mutate(context, 'ruleSetCreateVersion', input, {
      write: async () => ({ ruleSetId: (await createRuleSetVersion(services.database, wanted, caller)).id }),
      show: async ({ ruleSetId }) => ({ ruleSet: await readNow(context, loadRuleSets, ruleSetId) }),
      empty: { ruleSet: null },
    });
  }

  @Mutation(() => ProgrammePublishPayload, { description: 'Announces a draft.' })
  programmePublish(
    @Arg('input', () => ProgrammePublishInput, { description: 'The programme.' })
    input: ProgrammePublishInput,
    @Ctx() context: RequestContext,
  ) {
    return move(context, 'programmePublish', input, 'publish');
  }

  @Mutation(() => ProgrammeOpenPayload, {
    description: 'Opens a published programme for applications and freezes its rules.',
  })
  programmeOpen(
    @Arg('input', () => ProgrammeOpenInput, { description: 'The programme.' }) input: ProgrammeOpenInput,
    @Ctx() context: RequestContext,
  ) {
    return move(context, 'programmeOpen', input, 'open');
  }

  @Mutation(() => ProgrammeClosePayload, { description: 'Ends the time of application.' })
  programmeClose(
    @Arg('input', () => ProgrammeCloseInput, { description: 'The programme.' }) input: ProgrammeCloseInput,
    @Ctx() context: RequestContext,
  ) {
    return move(context, 'programmeClose', input, 'close');
  }
}

@Resolver(() => RuleSetType)
export class RuleSetResolver {
  @FieldResolver(() => ProgrammeType, { description: 'The programme whose rules they are.' })
  async programme(
    @Root() { programmeId }: RuleSetRow,
    @Ctx() context: RequestContext,
  ): Promise<ProgrammeRow> {
    return (await context.loader(loadProgrammes).load(programmeId)) as ProgrammeRow;
  }
}
