import { priceCurve } from '../../../../src/engine/pricing/curve.ts';
import type { SubsidyRules } from '../../../../src/engine/pricing/subsidy.ts';
import type { ProviderSystemQuery } from './graphql/graphql.ts';
import { feeOf, type Sheet, servesRegion, surchargeOf } from './sheetForm.ts';

/** Companies that are all like this one. */
export interface ExampleCompany {
  readonly processCodes: readonly string[];
  readonly units: number;
  readonly regionCode: string | undefined;
}

/** What each of `members` such companies pays. */
export interface SheetPoint {
  readonly members: number;
  readonly contractWon: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
  readonly averageUnitPriceWon: number;
}

export type Rules = NonNullable<NonNullable<ProviderSystemQuery['system']>['priceCurve']['ruleSet']>['rules'];

export const MOST_MEMBERS = 20;

/** The rules of the programme as pricing takes them; before they are known nothing is paid. */
function subsidyOf(rules: Rules | undefined): SubsidyRules {
  if (rules === undefined) {
    return { minMembers: 0, bands: [], capWon: 0, clusterCapWon: null, eligibleKinds: null };
  }
  return {
    minMembers: rules.minMembers,
    bands: rules.rateBands.map(({ fromWon, rate }) => ({ fromWon, ratePpm: Math.round(rate * 1_000_000) })),
    capWon: rules.capPerCompanyWon,
    clusterCapWon: rules.capPerClusterWon,
    eligibleKinds: rules.eligibleCostKinds,
  };
}

/** Why a sheet has no price for a company; undefined where it has. */
export function obstacleOf(
  sheet: Sheet,
  company: ExampleCompany,
): 'REGION_NOT_SERVED' | 'OVER_CAPACITY' | undefined {
  if (company.units > sheet.capacityUnits) return 'OVER_CAPACITY';
  return servesRegion(sheet, company.regionCode) ? undefined : 'REGION_NOT_SERVED';
}

/** The average price curve of a sheet, by the pricing of the engine: the same won as the server would say. */
export function sheetCurve(sheet: Sheet, company: ExampleCompany, rules: Rules | undefined): SheetPoint[] {
  if (obstacleOf(sheet, company) !== undefined) return [];
  const codes = [...new Set(company.processCodes)];
  const system = {
    id: 'sheet',
    type: 0,
    engineeringWon: sheet.engineeringWon,
    adaptationWon: Float64Array.from(codes, (code) => feeOf(sheet, code)),
    tiers: sheet.tiers,
    tierKind: sheet.tierKind,
    capacityUnits: sheet.capacityUnits,
    surchargeWon: Float64Array.of(surchargeOf(sheet, company.regionCode)),
  };
  const member = { id: 'alike', processes: codes.map((_, index) => index), units: company.units, region: 0 };
  return priceCurve(system, member, subsidyOf(rules), MOST_MEMBERS).map((point) => ({
    ...point,
    averageUnitPriceWon: Math.round(point.contractWon / (point.members * company.units)),
  }));
}
