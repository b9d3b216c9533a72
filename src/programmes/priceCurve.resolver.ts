import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { unknownProcess, unknownRegion } from '../companies/company.errors.ts';
import type { RequestContext } from '../platform/context.ts';
import { invalidInput, notFound } from '../platform/platform.errors.ts';
import { toPricedSystem } from '../providers/pricedSystem.ts';
import { loadEffectiveSheets, toPriceSheet } from '../providers/priceSheet.loader.ts';
import type { SystemRow } from '../providers/system.loader.ts';
import { SystemObject } from '../providers/system.type.ts';
import { nearestProcess, processByCode } from '../taxonomy/process.ts';
import { regionByCode } from '../taxonomy/region.ts';
import { type PriceCurve, pricePoints, processNumbers, sellingObstacle } from './priceCurve.ts';
import { PriceCurveArgs, PriceCurveType } from './priceCurve.type.ts';
import { defaultRules, type RulesInForce, rulesOfProgramme } from './subsidyRules.ts';

const MOST_PROCESSES = 200;
const MOST_UNITS = 1_000_000;
const MOST_MEMBERS = 100;

function refuseRange(field: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return;
  const reasonEn = `'${field}' must be from 1 to ${most}, got ${value}.`;
  throw invalidInput({ reasonEn, reasonKo: `'${field}'은(는) 1~${most}입니다. 받은 값: ${value}.` }, [field]);
}

function checkArgs({ processCodes, units, members, regionCode }: PriceCurveArgs): void {
  refuseRange('processCodes', processCodes.length, MOST_PROCESSES);
  refuseRange('units', units, MOST_UNITS);
  refuseRange('members', members, MOST_MEMBERS);
  for (const processCode of processCodes) {
    if (processByCode(processCode) !== undefined) continue;
    const { code, nameEn, nameKo } = nearestProcess(processCode);
    throw unknownProcess({ processCode, suggestion: `${code} (${nameEn}, ${nameKo})` }, ['processCodes']);
  }
  if (regionCode != null && regionByCode(regionCode) === undefined)
    throw unknownRegion({ regionCode }, ['regionCode']);
}

async function rulesFor(code: string | null | undefined, context: RequestContext): Promise<RulesInForce> {
  if (code == null) return defaultRules(context);
  const rules = await rulesOfProgramme(code, context);
  if (!rules) throw notFound({ type: 'Programme', id: code }, ['programmeCode']);
  return rules;
}

/** `System.priceCurve` stands here and not with the systems, since the subsidy is a matter of programmes. */
@Resolver(() => SystemObject)
export class PriceCurveResolver {
  @FieldResolver(() => PriceCurveType, {
    complexity: 5,
    description:
      'What 1, 2, 3 ... companies with these processes pay each when they buy the system together.',
  })
  async priceCurve(
    @Root() system: SystemRow,
    @Args(() => PriceCurveArgs) args: PriceCurveArgs,
    @Ctx() context: RequestContext,
  ): Promise<PriceCurve> {
    checkArgs(args);
    const [sheet, { rules, ruleSet }] = await Promise.all([
      context.loader(loadEffectiveSheets).load(system.id),
      rulesFor(args.programmeCode, context),
    ]);
    if (!sheet || system.status !== 'PUBLISHED') return { points: [], obstacle: 'NOT_FOR_SALE', ruleSet };
    const record = { id: system.code, type: system.type, ...toPriceSheet(sheet) };
    const priced = toPricedSystem(record, [args.regionCode ?? ''], () => 0);
    const processes = processNumbers(args.processCodes);
    const member = { id: 'alike', processes, units: args.units, region: 0 };
    const obstacle = sellingObstacle(priced, member);
    if (obstacle !== null) return { points: [], obstacle, ruleSet };
    return { points: pricePoints(priced, member, rules.subsidy, args.members), obstacle, ruleSet };
  }
}
