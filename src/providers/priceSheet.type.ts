import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import type { PriceSheetRow } from './priceSheet.loader.ts';
import type { PriceTier, TierKind } from './priceSheet.ts';

export const TierKindEnum = { ALL_UNITS: 'ALL_UNITS', INCREMENTAL: 'INCREMENTAL' } as const;
registerEnumType(TierKindEnum, {
  name: 'TierKind',
  description: 'How a volume ladder prices a volume.',
  valuesConfig: {
    ALL_UNITS: {
      description: 'The step reached prices every unit; a volume never costs more than a larger one.',
    },
    INCREMENTAL: { description: 'Each step prices only the units inside it.' },
  },
});

@ObjectType('PriceTier', { description: 'One step of the volume ladder.' })
export class PriceTierType implements PriceTier {
  @Field(() => Int, { description: 'Units from which the step holds.' })
  fromUnits!: number;

  @Field(() => Won, { description: 'Price of one unit.' })
  unitPriceWon!: number;
}

@ObjectType('AdaptationFee', {
  description: 'Fee for adapting a system to a process, or to each of a group.',
})
export class AdaptationFeeType {
  @Field(() => String, { description: 'Code of the process or group.' })
  processCode!: string;

  @Field(() => Won, { description: 'Paid once by a cluster, shared by the members that use the process.' })
  feeWon!: number;
}

@ObjectType('RegionSurcharge', { description: 'What installing in a region costs on top.' })
export class RegionSurchargeType {
  @Field(() => String, { description: 'Region code; it covers the regions that it is a prefix of.' })
  regionCode!: string;

  @Field(() => Won, { description: 'Paid by each member in the region.' })
  surchargeWon!: number;
}

@ObjectType('PriceSheet', {
  implements: Node,
  description:
    'One published version of what a system costs; it never changes. Won are whole and excluding tax. ' +
    'The newest version is the one in force.',
})
export class PriceSheetType
  implements
    Pick<
      PriceSheetRow,
      | 'versionNumber'
      | 'publishedAt'
      | 'engineeringWon'
      | 'standardProcesses'
      | 'adaptationDefaultWon'
      | 'tiers'
      | 'tierKind'
      | 'capacityUnits'
      | 'regions'
      | 'leadTimeDays'
      | 'yearlyMaintenanceWon'
      | 'contentHash'
    >
{
  @Field(() => Int, { description: 'Counts from 1 for each system.' })
  versionNumber!: number;

  @Field(() => DateTime, { description: 'Since when it was in force.' })
  publishedAt!: Date;

  @Field(() => Won, { description: 'Engineering cost, paid once by a cluster.' })
  engineeringWon!: number;

  @Field(() => [String], { description: 'Codes of processes (and all below them) that need no adaptation.' })
  standardProcesses!: string[];

  @Field(() => Won, { description: 'Fee for a process that no entry covers.' })
  adaptationDefaultWon!: number;

  @Field(() => [PriceTierType], { description: 'The volume ladder of the unit price.' })
  tiers!: PriceTierType[];

  @Field(() => TierKindEnum, { description: 'How the ladder prices a volume.' })
  tierKind!: TierKind;

  @Field(() => Int, { description: 'Units that the provider can install in one round.' })
  capacityUnits!: number;

  @Field(() => [String], { nullable: true, description: 'Codes of the regions served; null for everywhere.' })
  regions!: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Days from the order to the start of operation.' })
  leadTimeDays!: number | null;

  @Field(() => Won, { nullable: true, description: 'Maintenance of one year and one unit.' })
  yearlyMaintenanceWon!: number | null;

  @Field(() => String, { description: 'SHA-256 of the content: equal hashes, equal sheets.' })
  contentHash!: string;
}
