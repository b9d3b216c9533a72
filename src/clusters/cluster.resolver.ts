import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { seeCompanies } from '../companies/company.loader.ts';
import { CompanyType, OWN_ONLY } from '../companies/company.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import { type Page, pageOfRows } from '../platform/page.ts';
import { readTreePage } from '../platform/readAhead.ts';
import { Won } from '../platform/scalars.ts';
import { loadProgrammes } from '../programmes/programme.loader.ts';
import { ProgrammeType } from '../programmes/programme.type.ts';
import { loadPriceSheets } from '../providers/priceSheet.loader.ts';
import { PriceSheetType } from '../providers/priceSheet.type.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import {
  type ClusterMemberRow,
  type ClusterRow,
  clusterLevel,
  loadClusterLines,
  loadClusterMembers,
  membersByPosition,
  seeClusters,
} from './cluster.loader.ts';
import type { LineRow, SingleProcessRow } from './cluster.ts';
import {
  ClusterConnection,
  ClusterExplanationType,
  ClusterMemberConnection,
  ClusterMemberType,
  ClusterOrderEnum,
  ClusterRunnerUpType,
  ClusterSingleProcessType,
  ClusterType,
  ClusterWhere,
} from './cluster.type.ts';
import { type ClusterOrderName, clusterCondition, clusterOrder } from './clusterList.ts';
import { explanationText } from './clusterTexts.ts';
import { loadCoreCurves } from './coreCurve.ts';
import { GroupPricePointType, PriceLineType, type PricePoint } from './price.type.ts';

/** The next cheapest system of a cluster. */
interface RunnerUp {
  readonly systemId: number;
  readonly contractWon: number;
  readonly marginWon: number;
}

/** A cluster as its explanation shows it. */
type Explained = ClusterRow & { readonly savingPercent: number | null };

function runnerUpOf(cluster: ClusterRow): RunnerUp | null {
  const { runnerUpSystemId, runnerUpContractWon, runnerUpMarginWon } = cluster;
  if (runnerUpSystemId === null || runnerUpContractWon === null || runnerUpMarginWon === null) return null;
  return { systemId: runnerUpSystemId, contractWon: runnerUpContractWon, marginWon: runnerUpMarginWon };
}

@Resolver(() => ClusterType)
export class ClusterResolver {
  @Query(() => ClusterConnection, { description: 'Clusters, those of the newest rounds first.' })
  clusters(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => ClusterWhere, { nullable: true, description: 'Which ones; all where left out.' })
    where: ClusterWhere | null | undefined,
    @Arg('orderBy', () => ClusterOrderEnum, {
      nullable: true,
      description: 'In which order; default NEWEST.',
    })
    orderBy: ClusterOrderName | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Page<ClusterRow>> {
    return readTreePage<ClusterRow>(context, page, {
      connection: 'ClusterConnection',
      order: clusterOrder(orderBy ?? 'NEWEST'),
      root: clusterLevel(context),
      condition: clusterCondition(filterOf(where)),
    });
  }

  @Query(() => ClusterType, { nullable: true, description: 'One cluster; null for an unknown one.' })
  async cluster(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ClusterRow | null> {
    return (await context.loader(seeClusters).load(idOf('Cluster', id, ['id']))) ?? null;
  }

  @FieldResolver(() => ProgrammeType, { description: 'The programme whose rules it was formed by.' })
  programme(@Root() cluster: ClusterRow, @Ctx() context: RequestContext) {
    return context.loader(loadProgrammes).load(cluster.programmeId);
  }

  @FieldResolver(() => SystemObject, {
    nullable: true,
    description: 'The system that it would buy; null in clusters by similarity.',
  })
  system(@Root() cluster: ClusterRow, @Ctx() context: RequestContext) {
    if (cluster.system !== undefined) return cluster.system;
    return cluster.systemId === null ? null : context.loader(loadSystems).load(cluster.systemId);
  }

  @FieldResolver(() => PriceSheetType, {
    nullable: true,
    description: 'The version of the price sheet that its prices were made from; it never changes.',
  })
  priceSheet(@Root() cluster: ClusterRow, @Ctx() context: RequestContext) {
    return cluster.priceSheetId === null ? null : context.loader(loadPriceSheets).load(cluster.priceSheetId);
  }

  @FieldResolver(() => [PriceLineType], { description: 'Positions of the contract; they sum to it exactly.' })
  lines(@Root() cluster: ClusterRow, @Ctx() context: RequestContext) {
    return cluster.lines ?? context.loader(loadClusterLines).load(cluster.id);
  }

  @FieldResolver(() => ClusterMemberConnection, { description: 'Its members in their order.' })
  members(
    @Root() cluster: ClusterRow,
    @Args(() => PageArgs) { first, after, last, before }: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
    if (cluster.members !== undefined) return pageOfRows(membersByPosition, cluster.members, page);
    return context.loaderWith(loadClusterMembers, page).load(cluster.id);
  }

  @FieldResolver(() => [ProcessType], { description: 'Processes that every member uses.' })
  coreProcesses(@Root() cluster: ClusterRow): ProcessRow[] {
    return cluster.coreProcessCodes.map(processRow);
  }

  @FieldResolver(() => [ProcessType], { description: 'Processes that several members use, but not all.' })
  sharedProcesses(@Root() cluster: ClusterRow): ProcessRow[] {
    return cluster.sharedProcessCodes.map(processRow);
  }

  @FieldResolver(() => ClusterRunnerUpType, {
    nullable: true,
    description: 'The next cheapest system that every member could use; null where there is none.',
  })
  runnerUp(@Root() cluster: ClusterRow): RunnerUp | null {
    return runnerUpOf(cluster);
  }

  @FieldResolver(() => ClusterExplanationType, { description: 'Why it is what it is, as data.' })
  explanation(@Root() cluster: ClusterRow): Explained {
    const { savingWon, standAloneWon } = cluster;
    const hasPrice = savingWon !== null && standAloneWon !== null && standAloneWon > 0;
    return { ...cluster, savingPercent: hasPrice ? (100 * savingWon) / standAloneWon : null };
  }

  @FieldResolver(() => [GroupPricePointType], {
    description:
      'What its system would cost each of 5 to 20 companies (as many as the rules allow) that have just its core ' +
      'processes, with the median units and the commonest region of its members. Empty without a system.',
  })
  async priceCurve(@Root() cluster: ClusterRow, @Ctx() context: RequestContext): Promise<PricePoint[]> {
    return (await context.loader(loadCoreCurves).load(cluster.id)) ?? [];
  }
}

function filterOf(where: ClusterWhere | null | undefined) {
  const key = (type: string, field: 'roundId' | 'programmeId' | 'systemId' | 'companyId') => {
    const id = where?.[field];
    return id == null ? null : idOf(type, id, ['where', field]);
  };
  return {
    ...where,
    roundId: key('Round', 'roundId'),
    programmeId: key('Programme', 'programmeId'),
    systemId: key('System', 'systemId'),
    companyId: key('Company', 'companyId'),
  };
}

@Resolver(() => ClusterMemberType)
export class ClusterMemberResolver {
  @FieldResolver(() => CompanyType, { description: 'The company.' })
  company(@Root() member: ClusterMemberRow, @Ctx() context: RequestContext) {
    return member.company ?? context.loader(seeCompanies).load(member.companyId);
  }

  @FieldResolver(() => ClusterType, { description: 'The cluster.' })
  cluster(@Root() member: ClusterMemberRow, @Ctx() context: RequestContext) {
    return context.loader(seeClusters).load(member.clusterId);
  }

  @FieldResolver(() => Won, { nullable: true, description: 'standAloneWon less shareWon; never below 0.' })
  savingWon(@Root() { standAloneWon, shareWon }: ClusterMemberRow): number | null {
    return standAloneWon === null || shareWon === null ? null : standAloneWon - shareWon;
  }

  @FieldResolver(() => [PriceLineType], {
    nullable: true,
    description: `Positions of its share; they sum to it exactly. ${OWN_ONLY}`,
  })
  lines(@Root() member: ClusterMemberRow): readonly LineRow[] | null {
    return member.lines;
  }

  @FieldResolver(() => [ProcessType], { description: 'The processes that its price was made from.' })
  processes(@Root() member: ClusterMemberRow): ProcessRow[] {
    return member.processCodes.map(processRow);
  }
}

@Resolver(() => ClusterRunnerUpType)
export class ClusterRunnerUpResolver {
  @FieldResolver(() => SystemObject, { description: 'The system.' })
  system(@Root() runnerUp: RunnerUp, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(runnerUp.systemId);
  }
}

@Resolver(() => ClusterExplanationType)
export class ClusterExplanationResolver {
  @FieldResolver(() => [ProcessType], { description: 'Processes that every member uses.' })
  coreProcesses(@Root() cluster: ClusterRow): ProcessRow[] {
    return cluster.coreProcessCodes.map(processRow);
  }

  @FieldResolver(() => [ProcessType], { description: 'Processes that several members use, but not all.' })
  sharedProcesses(@Root() cluster: ClusterRow): ProcessRow[] {
    return cluster.sharedProcessCodes.map(processRow);
  }

  @FieldResolver(() => [ClusterSingleProcessType], {
    description: 'Processes of one member only, who bears the adaptation alone.',
  })
  singleProcesses(@Root() cluster: ClusterRow): readonly SingleProcessRow[] {
    return cluster.singleProcesses;
  }

  @FieldResolver(() => ClusterRunnerUpType, {
    nullable: true,
    description: 'The next cheapest system; null where there is none.',
  })
  runnerUp(@Root() cluster: ClusterRow): RunnerUp | null {
    return runnerUpOf(cluster);
  }

  @FieldResolver(() => String, { description: "The reasons in a sentence or two, in the caller's language." })
  text(@Root() cluster: ClusterRow, @Ctx() { language }: RequestContext): string {
    return explanationText(cluster, language);
  }
}

@Resolver(() => ClusterSingleProcessType)
export class ClusterSingleProcessResolver {
  @FieldResolver(() => ProcessType, { description: 'The process.' })
  process(@Root() single: SingleProcessRow): ProcessRow {
    return processRow(single.processCode);
  }

  @FieldResolver(() => CompanyType, { description: 'The only member that uses it.' })
  company(@Root() single: SingleProcessRow, @Ctx() context: RequestContext) {
    return context.loader(seeCompanies).load(single.companyId);
  }
}
