import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context.ts';
import type { PriceSheetRow } from './priceSheet.loader.ts';
import { AdaptationFeeType, PriceSheetType, RegionSurchargeType } from './priceSheet.type.ts';
import { loadSystems, type SystemRow } from './system.loader.ts';
import { SystemObject } from './system.type.ts';

@Resolver(() => PriceSheetType)
export class PriceSheetResolver {
  @FieldResolver(() => SystemObject, { description: 'The system that it prices.' })
  async system(@Root() sheet: PriceSheetRow, @Ctx() context: RequestContext): Promise<SystemRow> {
    return (await context.loader(loadSystems).load(sheet.systemId)) as SystemRow;
  }

  @FieldResolver(() => [AdaptationFeeType], {
    description:
      'Fees by process, in the order of the codes; of the entries that cover a process the longest decides.',
  })
  adaptations(@Root() { adaptationWon }: PriceSheetRow): AdaptationFeeType[] {
    return byCode(adaptationWon).map(([processCode, feeWon]) => ({ processCode, feeWon }));
  }

  @FieldResolver(() => [RegionSurchargeType], {
    description: 'Surcharges by region, in the order of the codes.',
  })
  surcharges(@Root() sheet: PriceSheetRow): RegionSurchargeType[] {
    return byCode(sheet.surchargeWon).map(([regionCode, surchargeWon]) => ({ regionCode, surchargeWon }));
  }
}

function byCode(amounts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(amounts).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
