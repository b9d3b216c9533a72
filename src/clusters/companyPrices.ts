import { loadWorkingCompanies, type WorkingCompany } from '../companies/company.loader.ts';
import type { RequestContext } from '../platform/context.ts';
import { defaultRules } from '../programmes/subsidyRules.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { loadOpenMarket } from './openMarket.ts';
import { type Opportunity, opportunitiesOf } from './opportunities.ts';
import { type AlikePrice, alikePrices } from './priceCurve.ts';
import { type PricedCompany, processNumbersOf } from './pricing.ts';

/** What companies want that state no system type. */
export const DEFAULT_SYSTEM_TYPE: SystemType = 'MES';

/** A company of the database as a price sees it. */
function pricedCompany(row: WorkingCompany): PricedCompany {
  const { naturalKey: key, units, regionCode, processCodes } = row;
  return { key, units, regionCode, processNumbers: processNumbersOf(processCodes) };
}

/** The types that count for a company: the one asked for, else those it wants, else the default. */
function typesOf(row: WorkingCompany, asked: SystemType | null): readonly SystemType[] {
  if (asked !== null) return [asked];
  return row.systemTypes.length > 0 ? row.systemTypes : [DEFAULT_SYSTEM_TYPE];
}

/**
 * The best candidate clusters for each company. Statements: the companies and the version of the market, whatever the
 * number of companies or clusters; the rest is arithmetic over the market in memory.
 */
export async function loadOpportunities(
  companyIds: readonly number[],
  { first, systemType }: { readonly first: number; readonly systemType: SystemType | null },
  context: RequestContext,
): Promise<Opportunity[][]> {
  const market = await context.loader(loadOpenMarket).load('open');
  const companies = context.loader(loadWorkingCompanies);
  return Promise.all(
    companyIds.map(async (id) => {
      const row = await companies.load(id);
      if (market === undefined || row === undefined || row.processCodes.length === 0) return [];
      const types = typesOf(row, systemType);
      return opportunitiesOf(market.open, market.systems, pricedCompany(row), types, first, id);
    }),
  );
}

/** The price of 1..20 companies like each company, with the cheapest system at each size. */
export async function loadCompanyCurves(
  companyIds: readonly number[],
  {
    least,
    most,
    systemType,
  }: { readonly least: number; readonly most: number; readonly systemType: SystemType | null },
  context: RequestContext,
): Promise<AlikePrice[][]> {
  const market = await context.loader(loadOpenMarket).load('open');
  const { rules } = await defaultRules(context);
  const companies = context.loader(loadWorkingCompanies);
  return Promise.all(
    companyIds.map(async (id) => {
      const row = await companies.load(id);
      if (market === undefined || row === undefined || row.processCodes.length === 0) return [];
      const company = pricedCompany(row);
      return alikePrices(market.systems, company, typesOf(row, systemType), rules.subsidy, least, most);
    }),
  );
}
