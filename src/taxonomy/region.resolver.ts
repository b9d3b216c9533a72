import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import type { ListSize } from '../platform/cost.ts';
import { regionCovers } from './region.ts';
import { RegionLevelEnum, RegionType } from './region.type.ts';
import { findRegionRow, type RegionRow, regionRows } from './taxonomyRows.ts';

@Resolver(() => RegionType)
export class RegionResolver {
  @FieldResolver(() => String, { description: "Name in the caller's language." })
  name(@Root() region: RegionRow, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? region.nameKo : region.nameEn;
  }

  @FieldResolver(() => RegionType, {
    nullable: true,
    description: 'The region around it; null for a province.',
  })
  parent(@Root() region: RegionRow): RegionRow | null {
    return region.parentCode === null ? null : findRegionRow(region.parentCode);
  }

  @Extensions({ listSize: () => 50 } satisfies { listSize: ListSize })
  @Query(() => [RegionType], { complexity: 0, description: 'Provinces and districts by code.' })
  regions(
    @Arg('under', () => String, { nullable: true, description: 'Only this region and those within it.' })
    under: string | null | undefined,
    @Arg('level', () => RegionLevelEnum, { nullable: true, description: 'Only provinces or only districts.' })
    level: 'SIDO' | 'SIGUNGU' | null | undefined,
  ): RegionRow[] {
    return regionRows.filter(
      (row) => (under == null || regionCovers(under, row.code)) && (level == null || row.level === level),
    );
  }

  @Query(() => RegionType, {
    nullable: true,
    description:
      'The region of a code: its district where known, else its province; null for an unknown one.',
  })
  region(
    @Arg('code', () => String, { description: 'Legal-dong code of 2, 5 or 10 digits.' }) code: string,
  ): RegionRow | null {
    return findRegionRow(code);
  }
}
