import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { type Page, pageOfList } from '../platform/page.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import { findRegionRow, type ProcessRow, processRow, type RegionRow } from '../taxonomy/taxonomyRows.ts';
import { badFilter } from './company.errors.ts';
import { DemandWhere } from './company.input.ts';
import { type DemandCell, type DemandGrouping, demandOf } from './demand.ts';
import { DemandCellType, DemandConnection, DemandRegionLevelEnum } from './demand.type.ts';
import { freshIndex } from './marketIndex.ts';

@Resolver(() => DemandCellType)
export class DemandResolver {
  @Query(() => DemandConnection, {
    complexity: 2,
    description:
      'What companies want, by process, region and kind of system: where a provider finds buyers. A company counts ' +
      'in every process and kind of its own.',
  })
  async demand(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => DemandWhere, { nullable: true, description: 'Whose demand; all without it.' })
    where: DemandWhere | null | undefined,
    @Arg('processLevel', () => Int, {
      nullable: true,
      description: 'Level of the process taxonomy to tell apart: 1, 2 or 3; default 2.',
    })
    processLevel: number | null | undefined,
    @Arg('regionLevel', () => DemandRegionLevelEnum, { nullable: true, description: 'Default SIDO.' })
    regionLevel: DemandGrouping['regionLevel'] | null | undefined,
    @Ctx() { services, market }: RequestContext,
  ): Promise<Page<DemandCell>> {
    const level = processLevel ?? 2;
    if (level !== 1 && level !== 2 && level !== 3) {
      throw badFilter({ field: 'processLevel', value: `${level}`, known: '1, 2, 3' }, ['processLevel']);
    }
    const index = await freshIndex(services.database, market);
    const grouping = { processLevel: level, regionLevel: regionLevel ?? 'SIDO' } as const;
    const cells = await demandOf(index, where ?? {}, grouping);
    return pageOfList(`demand by ${level} ${grouping.regionLevel}`, cells, page);
  }

  @FieldResolver(() => ProcessType, { description: 'What they do.' })
  process(@Root() cell: DemandCell): ProcessRow {
    return processRow(cell.processCode);
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Where; null for the whole country.' })
  region(@Root() cell: DemandCell): RegionRow | null {
    return cell.regionCode === null ? null : findRegionRow(cell.regionCode);
  }
}
