import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CostKind } from '../engine/pricing/contractLine.ts';
import type { ClusterPrice, ShareLine } from '../engine/pricing/quote.ts';
import { Won } from '../platform/scalars.ts';
import type { LineRow } from './cluster.ts';
import type { Opportunity } from './opportunities.ts';
import type { AlikePrice } from './priceCurve.ts';
import { processCodeOf } from './pricing.ts';

export const PriceLineKindEnum = {
  ENGINEERING: 'ENGINEERING',
  ADAPTATION: 'ADAPTATION',
  UNITS: 'UNITS',
  SURCHARGE: 'SURCHARGE',
} as const;
registerEnumType(PriceLineKindEnum, {
  name: 'PriceLineKind',
  description: 'What a position of a price pays for.',
  valuesConfig: {
    ENGINEERING: { description: 'The system as it is, set up once for the cluster.' },
    ADAPTATION: { description: 'Adapting the system to one process.' },
    UNITS: { description: 'Connecting lines or work centres.' },
    SURCHARGE: { description: 'Installing in a region.' },
  },
});

@ObjectType('PriceLine', {
  description: 'One position of a price in whole won; the positions sum to it exactly.',
})
export class PriceLineType implements Pick<LineRow, 'kind' | 'won'> {
  @Field(() => PriceLineKindEnum, { description: 'What it pays for.' })
  kind!: CostKind;

  @Field(() => Won, { description: 'The amount.' })
  won!: number;
}

/** A price at one size as the API shows it. */
export interface PricePoint {
  readonly members: number;
  readonly systemId: number;
  readonly contractWon: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
  readonly lines: readonly LineRow[];
}

@ObjectType('GroupPricePoint', {
  description:
    'What each of a number of like companies pays. Parts that do not divide differ by one won; this is the largest.',
})
export class GroupPricePointType
  implements Pick<PricePoint, 'members' | 'contractWon' | 'shareWon' | 'subsidyWon' | 'netWon'>
{
  @Field(() => Int, { description: 'How many companies buy together.' })
  members!: number;

  @Field(() => Won, { description: 'What they owe the provider together.' })
  contractWon!: number;

  @Field(() => Won, { description: 'What one of them owes before subsidy.' })
  shareWon!: number;

  @Field(() => Won, { description: 'What the state pays of that; 0 below the minimum of members.' })
  subsidyWon!: number;

  @Field(() => Won, { description: 'shareWon less subsidyWon.' })
  netWon!: number;
}

/** What a company pays alone, as the API shows it. */
export interface StandAlonePrice {
  readonly won: number;
  readonly systemId: number;
  readonly lines: readonly LineRow[];
}

@ObjectType('StandAlonePrice', { description: 'The cheapest system that a company could buy alone.' })
export class StandAlonePriceType {
  @Field(() => Won, { description: 'What it would pay, all in.' })
  won!: number;
}

@ObjectType('NewAdaptation', {
  description: 'A process that nobody in the cluster uses yet: the newcomer would bear its adaptation alone.',
})
export class NewAdaptationType {
  @Field(() => Won, { description: 'What the adaptation costs.' })
  won!: number;
}

@ObjectType('ClusterOpportunity', {
  description:
    'A candidate cluster that a company could join and would gain by, priced exactly as if it had joined.',
})
export class ClusterOpportunityType
  implements
    Pick<
      Opportunity,
      | 'members'
      | 'standAloneWon'
      | 'contractWon'
      | 'shareWon'
      | 'subsidyWon'
      | 'netWon'
      | 'savingWon'
      | 'presentMembersSaveWon'
    >
{
  @Field(() => Int, { description: 'Members once it has joined.' })
  members!: number;

  @Field(() => Won, { description: 'What it would pay alone.' })
  standAloneWon!: number;

  @Field(() => Won, { description: 'The contract of the whole cluster once it has joined.' })
  contractWon!: number;

  @Field(() => Won, { description: 'Its share before subsidy.' })
  shareWon!: number;

  @Field(() => Won, { description: 'What the state would pay of its share.' })
  subsidyWon!: number;

  @Field(() => Won, { description: 'What it would pay itself.' })
  netWon!: number;

  @Field(() => Won, { description: 'standAloneWon less shareWon.' })
  savingWon!: number;

  @Field(() => Won, {
    description: 'What each present member would save on average, rounded down. Nobody would pay more.',
  })
  presentMembersSaveWon!: number;
}

/** Engine positions with process codes. */
export function lineRowsOf(lines: readonly Pick<ShareLine, 'kind' | 'process' | 'won'>[]): LineRow[] {
  return lines.map(({ kind, process, won }) => ({ kind, processCode: processCodeOf(process), won }));
}

/** The point of a curve. */
export function pricePointOf({ members, system, price }: AlikePrice): PricePoint {
  return pointOf(members, system.systemId, price);
}

/** What the first member of a price pays, as a point. */
export function pointOf(members: number, systemId: number, price: ClusterPrice): PricePoint {
  const [first] = price.members;
  const { shareWon, subsidyWon, netWon, lines } = first;
  return {
    members,
    systemId,
    contractWon: price.contractWon,
    shareWon,
    subsidyWon,
    netWon,
    lines: lineRowsOf(lines),
  };
}
