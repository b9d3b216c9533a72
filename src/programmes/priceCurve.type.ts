import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Won } from '../platform/scalars.ts';
import type { PriceCurve, PriceCurveObstacle, PricePoint } from './priceCurve.ts';
import type { RuleSetRow } from './programme.loader.ts';
import { RuleSetType } from './ruleSet.type.ts';

@ObjectType('PricePoint', {
  description: 'What each of so many companies that work alike pays for a system.',
})
export class PricePointType implements PricePoint {
  @Field(() => Int, { description: 'How many of them buy together.' })
  members!: number;

  @Field(() => Won, { description: 'What the cluster owes.' })
  contractWon!: number;

  @Field(() => Won, { description: "One member's part; where it does not divide, the largest." })
  shareWon!: number;

  @Field(() => Won, { description: 'What the state pays of it by the rules.' })
  subsidyWon!: number;

  @Field(() => Won, { description: 'What is left for the member: share less subsidy.' })
  netWon!: number;

  @Field(() => Won, { description: 'Contract by units connected, rounded to whole won.' })
  averageUnitPriceWon!: number;
}

export const PriceCurveObstacleEnum: { readonly [Code in PriceCurveObstacle]: Code } = {
  NOT_FOR_SALE: 'NOT_FOR_SALE',
  REGION_NOT_SERVED: 'REGION_NOT_SERVED',
  OVER_CAPACITY: 'OVER_CAPACITY',
};
registerEnumType(PriceCurveObstacleEnum, {
  name: 'PriceCurveObstacle',
  description: 'Why a system has no price for a company.',
  valuesConfig: {
    NOT_FOR_SALE: { description: 'It is a draft without a price sheet, or withdrawn.' },
    REGION_NOT_SERVED: { description: 'Its provider does not build in the region.' },
    OVER_CAPACITY: {
      description: 'One such company has more units than the provider can install in one round.',
    },
  },
});

@ObjectType('PriceCurve', {
  description: 'How a system gets cheaper with scale, for companies that work alike.',
})
export class PriceCurveType implements PriceCurve {
  @Field(() => [PricePointType], {
    description:
      'One point for each number of members from 1, as far as the capacity reaches; empty where none.',
  })
  points!: readonly PricePoint[];

  @Field(() => PriceCurveObstacleEnum, {
    nullable: true,
    description: 'Why there are no points; null where there are.',
  })
  obstacle!: PriceCurveObstacle | null;

  @Field(() => RuleSetType, {
    nullable: true,
    description:
      'The rules by which the subsidy was reckoned; null for the rules of 2018 where no programme is stored.',
  })
  ruleSet!: RuleSetRow | null;
}

@ArgsType()
export class PriceCurveArgs {
  @Field(() => [String], { description: 'Processes of each company, 1 to 200 codes of the taxonomy.' })
  processCodes!: string[];

  @Field(() => Int, { defaultValue: 1, description: 'Lines or work centres that each company connects.' })
  units!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the companies are: 2, 5 or 10 digits. Left out, only nationwide systems have a price.',
  })
  regionCode?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Most members to reckon, 1 to 100.' })
  members!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the programme whose rules in force decide about the subsidy; default that of 2018.',
  })
  programmeCode?: string | null;
}
