import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CompanyRow } from '../companies/company.loader.ts';
import { CompanyType } from '../companies/company.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { loadSystems } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { badListSize } from './cluster.errors.ts';
import { loadClusters } from './cluster.loader.ts';
import type { LineRow } from './cluster.ts';
import { ClusterConnection, ClusterType } from './cluster.type.ts';
import { loadClustersOfCompanies } from './clusterList.ts';
import { loadCompanyCurves, loadOpportunities } from './companyPrices.ts';
import type { Opportunity } from './opportunities.ts';
import {
  ClusterOpportunityType,
  GroupPricePointType,
  lineRowsOf,
  NewAdaptationType,
  PriceLineType,
  type PricePoint,
  pricePointOf,
  type StandAlonePrice,
  StandAlonePriceType,
} from './price.type.ts';
import { MOST_CURVE_MEMBERS } from './priceCurve.ts';
import { ruleText } from './priceTexts.ts';
import { processCodeOf } from './pricing.ts';

/** Opportunities shown where nobody says how many, and at most. */
const DEFAULT_OPPORTUNITIES = 5;
export const MOST_OPPORTUNITIES = 20;

/** Refuses numbers outside a range, so that a query cannot ask for unbounded work. */
export function checkRange(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw badListSize({ argument, value, least, most });
  return value;
}

@Resolver(() => CompanyType)
export class CompanyPricesResolver {
  @FieldResolver(() => ClusterConnection, {
    description: 'The clusters that it is a member of, newest first.',
  })
  clusters(
    @Root() company: CompanyRow,
    @Args(() => PageArgs) { first, after, last, before }: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const page = { first: first ?? null, after: after ?? null, last: last ?? null, before: before ?? null };
    return context.loaderWith(loadClustersOfCompanies, page).load(company.id);
  }

  @FieldResolver(() => [ClusterOpportunityType], {
    complexity: 5,
    description:
      'Candidate clusters that it could join and would gain by, the largest saving first, each priced exactly as if ' +
      'it had joined. Its own clusters are left out. Nobody joins by it: it is advice.',
  })
  async clusterOpportunities(
    @Root() company: CompanyRow,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 20, default 5.' })
    first: number | null | undefined,
    @Arg('systemType', () => SystemTypeEnum, {
      nullable: true,
      description: 'Only systems of this kind; else of the kinds it wants, MES where it states none.',
    })
    systemType: SystemType | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity[]> {
    const args = {
      first: checkRange('first', first ?? DEFAULT_OPPORTUNITIES, 1, MOST_OPPORTUNITIES),
      systemType: systemType ?? null,
    };
    return (await context.loaderWith(loadOpportunities, args).load(company.id)) ?? [];
  }

  @FieldResolver(() => [GroupPricePointType], {
    complexity: 5,
    description:
      'What it would pay if it bought together with companies just like it, with the system that is cheapest at each ' +
      'size, before and after the subsidy of the default programme. Sizes without capacity are left out.',
  })
  async priceCurve(
    @Root() company: CompanyRow,
    @Arg('least', () => Int, { nullable: true, description: 'Smallest size: 1 to 20, default 1.' })
    least: number | null | undefined,
    @Arg('most', () => Int, { nullable: true, description: 'Largest size: 1 to 20, default 20.' })
    most: number | null | undefined,
    @Arg('systemType', () => SystemTypeEnum, {
      nullable: true,
      description: 'Only systems of this kind; else of the kinds it wants, MES where it states none.',
    })
    systemType: SystemType | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PricePoint[]> {
    const args = {
      least: checkRange('least', least ?? 1, 1, MOST_CURVE_MEMBERS),
      most: checkRange('most', most ?? MOST_CURVE_MEMBERS, 1, MOST_CURVE_MEMBERS),
      systemType: systemType ?? null,
    };
    return ((await context.loaderWith(loadCompanyCurves, args).load(company.id)) ?? []).map(pricePointOf);
  }
}

@Resolver(() => ClusterOpportunityType)
export class ClusterOpportunityResolver {
  @FieldResolver(() => ClusterType, { description: 'The cluster as it stands.' })
  cluster(@Root() opportunity: Opportunity, @Ctx() context: RequestContext) {
    return context.loader(loadClusters).load(opportunity.clusterId);
  }

  @FieldResolver(() => SystemObject, { description: 'The system that it would buy.' })
  system(@Root() { system }: Opportunity, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(system.systemId);
  }

  @FieldResolver(() => [ProcessType], {
    description: 'Its processes that members use: these adaptations are shared.',
  })
  sharedProcesses(@Root() { sharedProcesses }: Opportunity): ProcessRow[] {
    return sharedProcesses.map((number) => processRow(processCodeOf(number) as string));
  }

  @FieldResolver(() => [NewAdaptationType], {
    description: 'Adaptations that it would bring and bear alone.',
  })
  newAdaptations(@Root() { newAdaptations }: Opportunity): Opportunity['newAdaptations'] {
    return newAdaptations;
  }

  @FieldResolver(() => [PriceLineType], { description: 'Positions of its share; they sum to it exactly.' })
  lines(@Root() { lines }: Opportunity): LineRow[] {
    return lineRowsOf(lines);
  }
}

@Resolver(() => NewAdaptationType)
export class NewAdaptationResolver {
  @FieldResolver(() => ProcessType, { description: 'The process.' })
  process(@Root() adaptation: Opportunity['newAdaptations'][number]): ProcessRow {
    return processRow(processCodeOf(adaptation.process) as string);
  }
}

@Resolver(() => PriceLineType)
export class PriceLineResolver {
  @FieldResolver(() => ProcessType, {
    nullable: true,
    description: 'The process that an adaptation is for; null for other positions.',
  })
  process(@Root() line: LineRow): ProcessRow | null {
    return line.processCode === null ? null : processRow(line.processCode);
  }

  @FieldResolver(() => String, { description: "The rule that makes it, in the caller's language." })
  rule(@Root() line: LineRow, @Ctx() { language }: RequestContext): string {
    return ruleText(line.kind, language);
  }
}

@Resolver(() => GroupPricePointType)
export class GroupPricePointResolver {
  @FieldResolver(() => SystemObject, { description: 'The system of this price.' })
  system(@Root() point: PricePoint, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(point.systemId);
  }

  @FieldResolver(() => [PriceLineType], { description: 'Positions of shareWon; they sum to it exactly.' })
  lines(@Root() point: PricePoint): readonly LineRow[] {
    return point.lines;
  }
}

@Resolver(() => StandAlonePriceType)
export class StandAlonePriceResolver {
  @FieldResolver(() => SystemObject, { description: 'The system.' })
  system(@Root() price: StandAlonePrice, @Ctx() context: RequestContext) {
    return context.loader(loadSystems).load(price.systemId);
  }

  @FieldResolver(() => [PriceLineType], { description: 'Its positions; they sum to it exactly.' })
  lines(@Root() price: StandAlonePrice): readonly LineRow[] {
    return price.lines;
  }
}
