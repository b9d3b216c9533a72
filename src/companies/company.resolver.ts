import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../platform/connection.type.ts';
import type { RequestContext } from '../platform/context.ts';
import { idOf } from '../platform/globalId.ts';
import type { Page } from '../platform/page.ts';
import { formatBusinessNumber, formatCorporationNumber } from '../taxonomy/businessNumber.ts';
import { IndustryType } from '../taxonomy/industry.type.ts';
import { ProcessType } from '../taxonomy/process.type.ts';
import { RegionType } from '../taxonomy/region.type.ts';
import {
  findIndustryRow,
  findProcessRow,
  findRegionRow,
  type IndustryRow,
  type ProcessRow,
  type RegionRow,
} from '../taxonomy/taxonomyRows.ts';
import { CompanyOrder, CompanyWhere } from './company.input.ts';
import {
  type CompanyRow,
  type EarlierSupportRow,
  type HardshipClaimRow,
  loadEarlierSupports,
  loadHardshipClaims,
  loadWantedSystems,
  seeCompanies,
} from './company.loader.ts';
import {
  CompanyConnection,
  CompanyPartnerConnection,
  CompanyType,
  EarlierSupportType,
  HardshipClaimType,
  OWN_ONLY,
  WantedSystemType,
} from './company.type.ts';
import { SimilarityMeasureEnum } from './companyEnums.type.ts';
import { companyLabel } from './companyLabel.ts';
import { defaultOrder, listCompanies } from './companyList.ts';
import { partnersPage } from './partners.page.ts';
import { loadPlantsOf } from './plant.loader.ts';
import { PlantType } from './plant.type.ts';

@Resolver(() => CompanyType)
export class CompanyResolver {
  @Query(() => CompanyConnection, { description: 'Companies that meet the conditions.' })
  companies(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('where', () => CompanyWhere, { nullable: true, description: 'Which companies; all without it.' })
    where: CompanyWhere | null | undefined,
    @Arg('orderBy', () => CompanyOrder, {
      nullable: true,
      description:
        'Default: by name for operators, the first registered first for others, who can have no other order.',
    })
    orderBy: CompanyOrder | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Page<CompanyRow>> {
    const direction = orderBy?.direction === 'DESC' ? 'desc' : 'asc';
    const field = orderBy?.field ?? defaultOrder(context.caller);
    return listCompanies(context, page, where, { field, direction });
  }

  @Query(() => CompanyType, {
    nullable: true,
    description: 'One company by its id; null where there is none.',
  })
  company(
    @Arg('id', () => ID, { description: 'Global id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CompanyRow | undefined> {
    return context.loader(seeCompanies).load(idOf('Company', id, ['id']));
  }

  @FieldResolver(() => String, {
    description:
      "What to call it, in the caller's language: its name where that may be seen, else trade, region and a number.",
  })
  label(@Root() company: CompanyRow, @Ctx() { language }: RequestContext): string {
    return companyLabel(company, language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Business registration number (사업자등록번호), NNN-NN-NNNNN; null unless you may know who it is.',
  })
  businessNumber(@Root() company: CompanyRow): string | null {
    return company.businessNumber === null ? null : formatBusinessNumber(company.businessNumber);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Corporation registration number (법인등록번호), NNNNNN-NNNNNNN; null unless you may know who it is.',
  })
  corporationNumber(@Root() company: CompanyRow): string | null {
    return company.corporationNumber === null ? null : formatCorporationNumber(company.corporationNumber);
  }

  @FieldResolver(() => RegionType, {
    nullable: true,
    description: 'Region of its main plant; null where unknown.',
  })
  region(@Root() company: CompanyRow): RegionRow | null {
    return company.regionCode === null ? null : findRegionRow(company.regionCode);
  }

  @FieldResolver(() => IndustryType, {
    nullable: true,
    description: 'Industry of its main plant; null where the classification does not know the code.',
  })
  industry(@Root() company: CompanyRow): IndustryRow | null {
    const { industryCode, industryRevision } = company;
    return industryCode === null ? null : findIndustryRow(industryCode, industryRevision);
  }

  @FieldResolver(() => [ProcessType], {
    description: 'Its processes, all routings together, in routing order.',
  })
  processes(@Root() company: CompanyRow): ProcessRow[] {
    return company.processCodes.flatMap((code) => findProcessRow(code) ?? []);
  }

  @FieldResolver(() => [PlantType], {
    nullable: true,
    description: `Its sites, the main one first. ${OWN_ONLY}`,
  })
  plants(@Root() company: CompanyRow, @Ctx() context: RequestContext) {
    if (company.visibility !== 'OWN') return null;
    return company.plants ?? context.loader(loadPlantsOf).load(company.id);
  }

  @FieldResolver(() => [WantedSystemType], { description: 'Kinds of system that it wants.' })
  wantedSystems(@Root() company: CompanyRow, @Ctx() context: RequestContext) {
    return company.wantedSystems ?? context.loader(loadWantedSystems).load(company.id);
  }

  @FieldResolver(() => [HardshipClaimType], {
    nullable: true,
    description: `Why it asks to come first. ${OWN_ONLY}`,
  })
  async hardshipClaims(
    @Root() company: CompanyRow,
    @Ctx() context: RequestContext,
  ): Promise<HardshipClaimRow[] | null> {
    if (company.visibility !== 'OWN') return null;
    return (await context.loader(loadHardshipClaims).load(company.id)) ?? [];
  }

  @FieldResolver(() => [EarlierSupportType], {
    nullable: true,
    description: `State support that it has had before, by year. ${OWN_ONLY}`,
  })
  async earlierSupports(
    @Root() company: CompanyRow,
    @Ctx() context: RequestContext,
  ): Promise<EarlierSupportRow[] | null> {
    if (company.visibility !== 'OWN') return null;
    return (await context.loader(loadEarlierSupports).load(company.id)) ?? [];
  }

  @FieldResolver(() => CompanyPartnerConnection, {
    complexity: 3,
    nullable: true,
    description:
      'Companies that work alike, most similar first, ties by age. Exact: no company with a higher similarity is left ' +
      `out. ${OWN_ONLY}`,
  })
  partners(
    @Root() company: CompanyRow,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('measure', () => SimilarityMeasureEnum, { nullable: true, description: 'Default BLEND.' })
    measure: string | null | undefined,
    @Arg('regionCode', () => String, { nullable: true, description: 'Only this region and those within it.' })
    regionCode: string | null | undefined,
    @Arg('minSimilarity', () => Float, {
      nullable: true,
      description: 'Least similarity, 0 to 1; default 0.',
    })
    minSimilarity: number | null | undefined,
    @Ctx() context: RequestContext,
  ) {
    if (company.visibility !== 'OWN') return null;
    return partnersPage(context, company.id, page, { measure, regionCode, minSimilarity });
  }
}
