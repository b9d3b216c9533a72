import { unknownProcess, unknownRegion } from '../companies/company.errors.ts';
import { DEMAND_STEP } from '../companies/demand.ts';
import { inferRouting } from '../companies/inference.ts';
import { freshIndex } from '../companies/marketIndex.ts';
import { rankPartners } from '../companies/partners.ts';
import type { ProfileIndex } from '../companies/profileIndex.ts';
import type { FormationRules } from '../engine/formation/problem.ts';
import type { RequestContext } from '../platform/context.ts';
import { type DomainError, refuse } from '../platform/errors.ts';
import { notFound } from '../platform/platform.errors.ts';
import { loadCurrentRuleSets } from '../programmes/programme.loader.ts';
import { formationRulesOf } from '../programmes/ruleSet.ts';
import { defaultRules } from '../programmes/subsidyRules.ts';
import type { IndustryRevision } from '../taxonomy/industry.ts';
import { leavesUnder, nearestProcess, processByCode } from '../taxonomy/process.ts';
import { regionByCode } from '../taxonomy/region.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import {
  noProcessesStated,
  noSystemForRegion,
  unitsOutOfRange,
  unknownEstimateIndustry,
} from './cluster.errors.ts';
import { DEFAULT_SYSTEM_TYPE } from './companyPrices.ts';
import { loadOpenMarket } from './openMarket.ts';
import { type Opportunity, opportunitiesOf } from './opportunities.ts';
import { lineRowsOf, type PricePoint, pricePointOf, type StandAlonePrice } from './price.type.ts';
import { alikePrices, MOST_CURVE_MEMBERS } from './priceCurve.ts';
import { type PricedCompany, processNumbersOf, quoteFor, standAloneChoice } from './pricing.ts';

/** What somebody without an account says about a company. */
export interface EstimateRequest {
  readonly industryCode?: string | null | undefined;
  readonly industryRevision?: number | null | undefined;
  readonly productText?: string | null | undefined;
  readonly processCodes?: readonly string[] | null | undefined;
  readonly units?: number | null | undefined;
  readonly regionCode?: string | null | undefined;
  readonly systemTypes?: readonly SystemType[] | null | undefined;
  readonly programmeId?: number | null | undefined;
}

/** The processes that an estimate goes by. */
export interface EstimatedProcesses {
  readonly processCodes: readonly string[];
  readonly inferred: boolean;
  /** 1 where they were stated. */
  readonly confidence: number;
  readonly rule: string;
}

/** How many companies work alike: rounded down to a multiple of five, null below five. */
export interface AlikeCompanies {
  readonly minSimilarity: number;
  readonly total: number | null;
  readonly inProvince: number | null;
}

/** What an estimate says. */
export interface Estimate extends EstimatedProcesses {
  readonly alike: AlikeCompanies;
  readonly standAlone: StandAlonePrice;
  readonly priceCurve: readonly PricePoint[];
  readonly opportunities: readonly Opportunity[];
  readonly rules: FormationRules;
}

export const MOST_UNITS = 1_000;
/** Companies at least so similar count as alike. */
const ALIKE_SIMILARITY = 0.5;
const OPPORTUNITIES = 5;
/** Longest texts that are read. */
const MOST_CODES = 100;
const MOST_TEXT = 2_000;

/** Prices a company that need not exist: everything from what it says and the market in memory. */
export async function estimateFor(request: EstimateRequest, context: RequestContext): Promise<Estimate> {
  const { company, systemTypes, used } = newcomerOf(request);
  const { units, regionCode } = company;
  const market = await context.loader(loadOpenMarket).load('open');
  if (market === undefined) throw new Error('the market cannot be read');
  const rules = await rulesOf(request, context);
  const alone = standAloneChoice(market.systems, company, systemTypes);
  if (alone === undefined) {
    throw noSystemForRegion({ regionCode, systemTypes, units }, ['input', 'regionCode']);
  }
  const price = quoteFor(alone.system, [company], rules.subsidy);
  const { minMembers, maxMembers, subsidy } = rules;
  const most = Math.min(maxMembers, MOST_CURVE_MEMBERS);
  const curve = alikePrices(market.systems, company, systemTypes, subsidy, minMembers, most);
  const index = await freshIndex(context.services.database, context.market);
  return {
    ...used,
    alike: alikeCompanies(index, used.processCodes, regionCode),
    standAlone: {
      won: alone.won,
      systemId: alone.system.systemId,
      lines: lineRowsOf(price.members[0].lines),
    },
    priceCurve: curve.map(pricePointOf),
    opportunities: opportunitiesOf(market.open, market.systems, company, systemTypes, OPPORTUNITIES),
    rules,
  };
}

/** A company that need not exist, from what is said about it; refuses what makes no sense. */
export function newcomerOf(request: EstimateRequest): {
  readonly company: PricedCompany;
  readonly systemTypes: readonly SystemType[];
  readonly used: EstimatedProcesses;
} {
  const { units, regionCode, systemTypes } = checked(request);
  const used = processesUsed(request);
  const processNumbers = processNumbersOf(used.processCodes);
  // Behind every key that a company can have, so that won which do not divide go to the others.
  return { company: { key: '\uffff', processNumbers, units, regionCode }, systemTypes, used };
}

function checked(request: EstimateRequest) {
  const faults: DomainError[] = [];
  const units = request.units ?? 1;
  if (!(units >= 1 && units <= MOST_UNITS)) {
    faults.push(unitsOutOfRange({ least: 1, most: MOST_UNITS }, ['input', 'units']));
  }
  const region = request.regionCode == null ? null : (regionByCode(request.regionCode)?.code ?? undefined);
  if (region === undefined) {
    const regionCode = String(request.regionCode).slice(0, 40);
    faults.push(unknownRegion({ regionCode }, ['input', 'regionCode']));
  }
  const codes = (request.processCodes ?? []).slice(0, MOST_CODES);
  codes.forEach((code, place) => {
    if (processByCode(code) !== undefined) return;
    const { code: near, nameEn } = nearestProcess(code.slice(0, 40));
    const facts = { processCode: code.slice(0, 40), suggestion: `${near} ${nameEn}` };
    faults.push(unknownProcess(facts, ['input', 'processCodes', String(place)]));
  });
  refuse(faults);
  const types = request.systemTypes ?? [];
  const systemTypes = types.length > 0 ? types : [DEFAULT_SYSTEM_TYPE];
  return { units, regionCode: region ?? null, systemTypes };
}

/** The processes that are stated (a group stands for the operations below it), else those that can be inferred. */
function processesUsed(request: EstimateRequest): EstimatedProcesses {
  const stated = (request.processCodes ?? []).slice(0, MOST_CODES);
  if (stated.length > 0) {
    const codes = stated.flatMap((code) =>
      processByCode(code)?.level === 3 ? [code] : leavesUnder(code).map((leaf) => leaf.code),
    );
    return { processCodes: [...new Set(codes)], inferred: false, confidence: 1, rule: 'stated' };
  }
  const industryCode = request.industryCode ?? null;
  const routing = inferRouting({
    industryCode,
    industryRevision: (request.industryRevision ?? null) as IndustryRevision | null,
    industryName: null,
    productText: request.productText?.slice(0, MOST_TEXT) ?? null,
  });
  if (routing === null) {
    if (industryCode === null) throw noProcessesStated({}, ['input']);
    throw unknownEstimateIndustry({ industryCode: industryCode.slice(0, 40) }, ['input', 'industryCode']);
  }
  const processCodes = routing.operations.map(({ processCode }) => processCode);
  return { processCodes, inferred: true, confidence: routing.confidence, rule: routing.rule };
}

async function rulesOf(request: EstimateRequest, context: RequestContext): Promise<FormationRules> {
  const { programmeId } = request;
  if (programmeId == null) return (await defaultRules(context)).rules;
  const ruleSet = await context.loader(loadCurrentRuleSets).load(programmeId);
  if (ruleSet === undefined) {
    throw notFound({ type: 'Programme', id: String(programmeId) }, ['input', 'programmeId']);
  }
  return formationRulesOf(ruleSet.rules);
}

function alikeCompanies(
  index: ProfileIndex,
  processCodes: readonly string[],
  regionCode: string | null,
): AlikeCompanies {
  const profile = index.profileFor(processCodes);
  const found = rankPartners(index, profile, { minSimilarity: ALIKE_SIMILARITY });
  const province = regionCode?.slice(0, 2);
  const near = found.filter(({ id }) => index.company(id)?.regionCode?.startsWith(province ?? ''));
  return {
    minSimilarity: ALIKE_SIMILARITY,
    total: shown(found.length),
    inProvince: province === undefined ? null : shown(near.length),
  };
}

/** Rounded figures cannot be subtracted from one another to find a single company. */
function shown(count: number): number | null {
  return count < DEMAND_STEP ? null : count - (count % DEMAND_STEP);
}
