import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  type ResolverData,
  Root,
  Subscription,
} from 'type-graphql';
import type { ClusterRow } from '../clusters/cluster.loader.ts';
import { ClusterConnection, ClusterType } from '../clusters/cluster.type.ts';
import { type CompanyRow, loadCompanies } from '../companies/company.loader.ts';
import { CompanyType, OWN_ONLY } from '../companies/company.type.ts';
import { gapPercent } from '../engine/formation/matching.ts';
import { isOperator } from '../platform/caller.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { AFTER_DESCRIPTION, resumedAfter } from '../platform/event.type.ts';
import { idOf } from '../platform/globalId.ts';
import { checkKey } from '../platform/idempotency.ts';
import { answerWith, doOnce, mutate, readNow } from '../platform/mutation.ts';
import { type Order, type Page, readPage } from '../platform/page.ts';
import { notFound } from '../platform/platform.errors.ts';
import { sql } from '../platform/sql.ts';
import { type Transition, TransitionType } from '../platform/transition.type.ts';
import { loadProgrammes, loadRuleSets } from '../programmes/programme.loader.ts';
import { ProgrammeType } from '../programmes/programme.type.ts';
import { RuleSetType } from '../programmes/ruleSet.type.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import { findRegionRow, type RegionRow } from '../taxonomy/taxonomyRows.ts';
import { failureTexts } from './round.errors.ts';
import { loadRounds, type RoundRow, roundColumns } from './round.loader.ts';
import {
  cancelRound,
  clearAbandoned,
  roundTransitions,
  type StartedRound,
  startRound,
} from './round.service.ts';
import {
  LeftOutReasonEnum,
  RoundCancelInput,
  RoundCancelPayload,
  RoundConnection,
  RoundProgressType,
  RoundStartInput,
  RoundStartPayload,
  RoundType,
  RoundWhere,
  UnmatchedCompanyConnection,
  UnmatchedCompanyType,
} from './round.type.ts';
import { type RoundStep, roundSteps } from './roundProgress.ts';
import { RoundStabilityType } from './roundStability.type.ts';
import {
  countUnmatched,
  loadClustersAtPositions,
  loadClustersOfRounds,
  loadLeftOut,
  loadUnmatched,
  type UnmatchedRow,
} from './unmatched.loader.ts';
import { type LeftOutReason, leftOutSentences } from './unmatchedReason.ts';

const newestFirst: Order<RoundRow> = {
  name: 'rounds, newest first',
  columns: [{ expression: sql`round.id`, direction: 'desc', type: 'integer', valueOf: (row) => row.id }],
};

/** Counts of fewer companies than this might point at one of them. */
const FEWEST_SHOWN = 5;

@ObjectType('LeftOutCount', { description: 'How many companies a round left out for one reason.' })
class LeftOutCountType {
  @Field(() => LeftOutReasonEnum, { description: 'The reason.' })
  reason!: LeftOutReason;

  @Field(() => Int, {
    nullable: true,
    description: 'How many companies; null for fewer than five, unless you are an operator.',
  })
  count!: number | null;
}

@Resolver(() => RoundType)
export class RoundResolver {
  @Query(() => RoundConnection, { description: 'Rounds, the newest first.' })
  rounds(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => RoundWhere, { nullable: true, description: 'Which ones; all where left out.' })
    where: RoundWhere | null | undefined,
    @Ctx() { reads }: RequestContext,
  ): Promise<Page<RoundRow>> {
    const programmeId =
      where?.programmeId == null ? null : idOf('Programme', where.programmeId, ['where', 'programmeId']);
    const ofProgramme = programmeId === null ? sql`true` : sql`round.programme_id = ${programmeId}`;
    const inStatus = where?.statuses == null ? sql`true` : sql`round.status = any(${where.statuses}::text[])`;
    return readPage(reads, page, {
      order: newestFirst,
      select: ({ after, orderBy, limit }) => sql<RoundRow>`
        select ${roundColumns} from round where ${ofProgramme} and ${inStatus} and ${after}
        order by ${orderBy} limit ${limit}`,
      count: () => sql<{ count: number }>`
        select count(*) as count from round where ${ofProgramme} and ${inStatus}`,
    });
  }

  @Query(() => RoundType, { nullable: true, description: 'One round; null for an unknown one.' })
  async round(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RoundRow | null> {
    return (await context.loader(loadRounds).load(idOf('Round', id, ['id']))) ?? null;
  }

  @Mutation(() => RoundStartPayload, {
    complexity: 50,
    description:
      'Starts a round of matching as a job: watch it with `roundProgress`, read it with `round`. One at a time for a ' +
      'programme. The candidates of earlier rounds over the same companies become SUPERSEDED when it ends.',
  })
  roundStart(
    @Arg('input', () => RoundStartInput, { description: 'What round.' }) input: RoundStartInput,
    @Ctx() context: RequestContext,
  ) {
    const { services, caller } = context;
    const { validateOnly, stability, ...rest } = input;
    const programmeId = idOf('Programme', input.programmeId, ['input', 'programmeId']);
    const wanted = { ...rest, epsilonPercent: stability?.epsilonPercent ?? null, programmeId };
    const empty = { round: null, companyCount: null, systemCount: null };
    return answerWith<StartedRound>(context, empty, async () => {
      await clearAbandoned(services, programmeId);
      if (validateOnly === true) {
        checkKey(input.idempotencyKey);
        return { ...(await startRound(services, wanted, caller, true)), isReplay: false };
      }
      return doOnce(context, 'roundStart', input, {
        write: async () => {
          const { round, ...market } = await startRound(services, wanted, caller);
          return { ...market, roundId: round?.id ?? 0 };
        },
        show: async ({ roundId, companyCount, systemCount }) => {
          return { round: await readNow(context, loadRounds, roundId), companyCount, systemCount };
        },
      });
    });
  }

  @Mutation(() => RoundCancelPayload, {
    description: 'Cancels a round that waits or runs. It stops within a second and stores nothing.',
  })
  roundCancel(
    @Arg('input', () => RoundCancelInput, { description: 'Which round.' }) input: RoundCancelInput,
    @Ctx() context: RequestContext,
  ) {
    const roundId = idOf('Round', input.id, ['input', 'id']);
    return mutate(context, 'roundCancel', input, {
      write: async () => {
        await cancelRound(context.services, roundId, context.caller);
        return { roundId };
      },
      show: async (answer) => ({ round: await readNow(context, loadRounds, answer.roundId) }),
      empty: { round: null },
    });
  }

  @FieldResolver(() => ProgrammeType, { description: 'The programme.' })
  programme(@Root() round: RoundRow, @Ctx() context: RequestContext) {
    return context.loader(loadProgrammes).load(round.programmeId);
  }

  @FieldResolver(() => RuleSetType, { description: 'The version of the rules that it goes by.' })
  ruleSet(@Root() round: RoundRow, @Ctx() context: RequestContext) {
    return context.loader(loadRuleSets).load(round.ruleSetId);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Its region; null for the whole country.' })
  region(@Root() { regionCode }: RoundRow): RegionRow | null {
    return regionCode === null ? null : findRegionRow(regionCode);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'savingWon in percent of standAloneWon.' })
  savingPercent(@Root() { savingWon, standAloneWon }: RoundRow): number | null {
    return percentOf(savingWon, standAloneWon);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'boundWon in percent of standAloneWon.' })
  boundPercent(@Root() { boundWon, standAloneWon }: RoundRow): number | null {
    return percentOf(boundWon, standAloneWon);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it failed and what to do, in the caller's language; null unless it failed.",
  })
  errorMessage(@Root() { errorCode }: RoundRow, @Ctx() { language }: RequestContext): string | null {
    return errorCode === null ? null : (failureTexts[errorCode] ?? failureTexts['INTERNAL'])[language];
  }

  @FieldResolver(() => RoundStabilityType, {
    nullable: true,
    description: 'What making the result stable did; null where that was not asked for, or not done yet.',
  })
  stability(@Root() round: RoundRow): RoundStabilityType | null {
    const { epsilonPercent, savingBeforeStabilityWon, savingWon, stabilityMoves } = round;
    if (epsilonPercent === null || savingBeforeStabilityWon === null) return null;
    return {
      epsilonPercent,
      savingBeforeWon: savingBeforeStabilityWon,
      savingAfterWon: savingWon ?? 0,
      moves: stabilityMoves ?? 0,
      freeMoverCount: round.freeMoverCount ?? 0,
      heldByMinimumCount: round.heldByMinimumCount ?? 0,
      heldByStandAloneCount: round.heldByStandAloneCount ?? 0,
    };
  }

  @FieldResolver(() => [TransitionType], { description: 'The steps of its life, for this caller.' })
  availableTransitions(@Root() round: RoundRow, @Ctx() { caller, language }: RequestContext): Transition[] {
    return roundTransitions(round, caller, language);
  }

  @FieldResolver(() => ClusterConnection, { description: 'Its candidate clusters in their order.' })
  clusters(
    @Root() round: RoundRow,
    @Args(() => PageArgs) { first, after, last, before }: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
    return context.loaderWith(loadClustersOfRounds, page).load(round.id);
  }

  @FieldResolver(() => UnmatchedCompanyConnection, {
    description: 'Companies that it left out, with the reason. Companies see their own, operators all.',
  })
  unmatched(
    @Root() round: RoundRow,
    @Args(() => PageArgs) { first, after, last, before }: PageArgs,
    @Arg('reason', () => LeftOutReasonEnum, { nullable: true, description: 'Only those of one reason.' })
    reason: LeftOutReason | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
    return context.loaderWith(loadUnmatched, { ...page, reason: reason ?? null }).load(round.id);
  }

  @FieldResolver(() => [LeftOutCountType], {
    description: 'How many companies were left out for each reason, the commonest first.',
  })
  async unmatchedByReason(@Root() round: RoundRow, @Ctx() context: RequestContext) {
    const counts = (await context.loader(countUnmatched).load(round.id)) ?? [];
    if (isOperator(context.caller)) return counts;
    return counts.map(({ reason, count }) => ({ reason, count: count < FEWEST_SHOWN ? null : count }));
  }
}

function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : (100 * part) / whole;
}

@Resolver(() => ClusterType)
export class ClusterRoundResolver {
  @FieldResolver(() => RoundType, { nullable: true, description: 'The round that proposed it.' })
  round(@Root() cluster: ClusterRow, @Ctx() context: RequestContext) {
    return cluster.roundId === null ? null : context.loader(loadRounds).load(cluster.roundId);
  }
}

@Resolver(() => CompanyType)
export class CompanyLeftOutResolver {
  @FieldResolver(() => UnmatchedCompanyType, {
    nullable: true,
    description:
      'Why a round left it out, and what would change that; null where the round has it in a cluster, or is about ' +
      `others. ${OWN_ONLY}`,
  })
  leftOut(
    @Root() { id }: CompanyRow,
    @Arg('roundId', () => ID, { description: 'The round.' }) roundId: string,
    @Ctx() context: RequestContext,
  ) {
    return context.loaderWith(loadLeftOut, { roundId: idOf('Round', roundId, ['roundId']) }).load(id);
  }
}

@Resolver(() => UnmatchedCompanyType)
export class UnmatchedCompanyResolver {
  @FieldResolver(() => CompanyType, { description: 'The company.' })
  company(@Root() { companyId }: UnmatchedRow, @Ctx() context: RequestContext) {
    return context.loader(loadCompanies).load(companyId);
  }

  @FieldResolver(() => ClusterType, {
    nullable: true,
    description: 'The cluster that suits it best; null where it could join none.',
  })
  bestCluster(@Root() { roundId, bestClusterPosition }: UnmatchedRow, @Ctx() context: RequestContext) {
    if (bestClusterPosition === null) return null;
    return context.loader(loadClustersAtPositions).load(`${roundId}/${bestClusterPosition}`);
  }

  @FieldResolver(() => String, {
    description: "The reason and what would change it, in the caller's language.",
  })
  message(@Root() row: UnmatchedRow, @Ctx() { language }: RequestContext): string {
    return leftOutSentences(row.reason, row)[language];
  }

  @FieldResolver(() => String, { description: 'The same in Korean.' })
  messageKo(@Root() row: UnmatchedRow): string {
    return leftOutSentences(row.reason, row).ko;
  }

  @FieldResolver(() => String, { description: 'The same in English.' })
  messageEn(@Root() row: UnmatchedRow): string {
    return leftOutSentences(row.reason, row).en;
  }
}

async function stepsOf({ args, context }: ResolverData<RequestContext>) {
  const id = idOf('Round', String(args['id']), ['id']);
  const steps = await roundSteps(context.services, id, resumedAfter(args, context));
  if (steps === undefined) throw notFound({ type: 'Round', id: String(args['id']) }, ['id']);
  return steps;
}

@Resolver(() => RoundProgressType)
export class RoundProgressResolver {
  @Subscription(() => RoundProgressType, {
    description:
      'How far a round is: first where it stands now, then up to five steps a second, last how it ended; then it completes.',
    subscribe: stepsOf as never,
  })
  roundProgress(
    @Arg('id', () => ID, { description: 'Id of the round.' }) _id: string,
    @Arg('after', () => ID, { nullable: true, description: AFTER_DESCRIPTION }) _after:
      | string
      | null
      | undefined,
    @Root() step: RoundStep,
  ): RoundStep {
    return step;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How far the saving may lie below the bound, in percent of it; null while either is unknown.',
  })
  gapPercent(@Root() { savingWon, boundWon }: RoundStep): number | null {
    return savingWon == null || boundWon == null ? null : gapPercent(savingWon, boundWon);
  }

  @FieldResolver(() => RoundType, { description: 'The round as it stands when the event is delivered.' })
  round(@Root() { roundId }: RoundStep, @Ctx() context: RequestContext) {
    return context.loader(loadRounds).load(roundId);
  }
}
