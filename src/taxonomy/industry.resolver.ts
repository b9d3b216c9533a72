import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import type { ListSize } from '../platform/cost.ts';
import { INDUSTRY_REVISIONS, type IndustryRevision } from './industry.ts';
import { IndustryType } from './industry.type.ts';
import { findIndustryRow, type IndustryRow, industryRows } from './taxonomyRows.ts';

const LATEST_COMMON = 10;

function revisionOf(revision: number | null | undefined): IndustryRevision | undefined {
  return INDUSTRY_REVISIONS.find((known) => known === revision);
}

@Resolver(() => IndustryType)
export class IndustryResolver {
  @FieldResolver(() => String, { description: "Title in the caller's language." })
  name(@Root() industry: IndustryRow, @Ctx() { language }: RequestContext): string {
    return language === 'ko' ? industry.nameKo : industry.nameEn;
  }

  @Extensions({ listSize: () => 50 } satisfies { listSize: ListSize })
  @Query(() => [IndustryType], {
    complexity: 0,
    description: 'Classes of manufacturing of one revision, by code.',
  })
  industries(
    @Arg('prefix', () => String, { nullable: true, description: 'Only codes that begin with these digits.' })
    prefix: string | null | undefined,
    @Arg('revision', () => Int, { nullable: true, description: '9, 10 or 11; default 10.' })
    revision: number | null | undefined,
    @Arg('digits', () => Int, { nullable: true, description: 'Only codes of so many digits, 2 to 5.' })
    digits: number | null | undefined,
  ): IndustryRow[] {
    const wanted = revision ?? LATEST_COMMON;
    return industryRows.filter(
      (row) =>
        row.revision === wanted &&
        row.code.startsWith(prefix ?? '') &&
        (digits == null || row.digits === digits),
    );
  }

  @Query(() => IndustryType, {
    nullable: true,
    description: 'One class by its code; null for an unknown one.',
  })
  industry(
    @Arg('code', () => String, { description: 'Two to five digits.' }) code: string,
    @Arg('revision', () => Int, {
      nullable: true,
      description: '9, 10 or 11; without it the first of 10, 11, 9 that knows the code.',
    })
    revision: number | null | undefined,
  ): IndustryRow | null {
    if (revision != null && revisionOf(revision) === undefined) return null;
    return findIndustryRow(code, revisionOf(revision));
  }
}
