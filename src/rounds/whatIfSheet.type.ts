import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LossReason, SheetPosition, StandardValue } from '../engine/formation/sheetWhatIf.ts';
import { Won } from '../platform/scalars.ts';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';
import { AdaptationFeeInput, PriceTierInput } from '../providers/priceSheet.input.ts';
import type { TierKind } from '../providers/priceSheet.ts';
import { TierKindEnum } from '../providers/priceSheet.type.ts';
import type { SheetWhatIfAnswer, StandingRow } from './whatIfSheet.ts';

export const LossReasonEnum = {
  OUTBID: 'OUTBID',
  NOT_SOLD: 'NOT_SOLD',
  ABOVE_STAND_ALONE: 'ABOVE_STAND_ALONE',
  CAPACITY: 'CAPACITY',
} as const satisfies Record<LossReason, LossReason>;
registerEnumType(LossReasonEnum, {
  name: 'LossReason',
  description: 'Why a system would lose a cluster.',
  valuesConfig: {
    OUTBID: { description: 'Another system would be cheaper for it.' },
    NOT_SOLD: { description: 'It would not be sold to every member.' },
    ABOVE_STAND_ALONE: { description: 'A member would pay more than alone.' },
    CAPACITY: { description: 'The units would go to clusters that bring more.' },
  },
});

@InputType('PriceSheetWhatIfInput', {
  description: 'What would be different in the sheet of a system; what is left out stays as it is in force.',
})
export class PriceSheetWhatIfInput {
  @Field(() => ID, { description: 'The system.' })
  systemId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The round among whose open candidate clusters it competes; default: the newest that has any.',
  })
  roundId?: string | null;

  @Field(() => Won, { nullable: true, description: 'Engineering cost.' })
  engineeringWon?: number | null;

  @Field(() => [PriceTierInput], { nullable: true, description: 'The whole volume ladder.' })
  tiers?: PriceTierInput[] | null;

  @Field(() => TierKindEnum, { nullable: true, description: 'How the ladder prices a volume.' })
  tierKind?: TierKind | null;

  @Field(() => [AdaptationFeeInput], { nullable: true, description: 'Fees that change; others stay.' })
  adaptations?: AdaptationFeeInput[] | null;

  @Field(() => Won, { nullable: true, description: 'Fee for a process that no entry covers.' })
  adaptationDefaultWon?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of processes (and all below them) that become standard; others stay.',
  })
  standardProcesses?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Units that can be installed in one round.' })
  capacityUnits?: number | null;
}

@ObjectType('SheetPosition', { description: 'What a system would serve with one sheet.' })
export class SheetPositionType implements Pick<SheetPosition, 'units' | 'revenueWon'> {
  @Field(() => Int, { description: 'Units of the clusters that it would serve.' })
  units!: number;

  @Field(() => Won, { description: 'Their contract prices in sum.' })
  revenueWon!: number;
}

@ObjectType('SheetStanding', { description: 'How a system stands with one candidate cluster.' })
export class SheetStandingType
  implements Pick<StandingRow, 'memberCount' | 'units' | 'beforeWon' | 'afterWon' | 'rivalWon' | 'marginWon'>
{
  @Field(() => Int, { description: 'Members of the cluster; at least five.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Units of the cluster.' })
  units!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'Its contract price with the sheet in force; null where it is not sold to all.',
  })
  beforeWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The same with the changed sheet.' })
  afterWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The cheapest price of another system; null without one.',
  })
  rivalWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'rivalWon less afterWon: by how much it leads; below 0 it lags. Null without one of the two.',
  })
  marginWon!: number | null;
}

@ObjectType('LostCluster', { description: 'A cluster that the changed sheet would lose.' })
export class LostClusterType {
  @Field(() => LossReasonEnum, { description: 'Why.' })
  reason!: LossReason;
}

@ObjectType('NearCluster', { description: 'A cluster that a little more would win.' })
export class NearClusterType {
  @Field(() => Won, {
    description: 'The least further cut in engineering that would win it; each is a cut for itself.',
  })
  cutWon!: number;
}

@ObjectType('StandardValue', { description: 'What it would bring to have one process as standard.' })
export class StandardValueType
  implements Pick<StandardValue, 'feeWon' | 'clustersWon' | 'unitsWon' | 'revenueWon' | 'revenueChangeWon'>
{
  @Field(() => Won, { description: 'The fee that each cluster with the process would no longer pay.' })
  feeWon!: number;

  @Field(() => Int, { description: 'Clusters that it would win.' })
  clustersWon!: number;

  @Field(() => Int, { description: 'Their units.' })
  unitsWon!: number;

  @Field(() => Won, { description: 'Contract prices of all clusters that it would then serve.' })
  revenueWon!: number;

  @Field(() => Won, { description: 'By how much that changes; below 0 the fees given up weigh more.' })
  revenueChangeWon!: number;
}

@ObjectType('PriceSheetWhatIf', {
  description:
    'What a changed sheet would do among the open candidate clusters of a round, all at the sheets in force: each cluster ' +
    'goes to the cheapest system that every member wants and is sold, whose provider has the units, and that puts nobody ' +
    'above its stand-alone price. Clusters of fewer than five companies are left out. Nothing is stored.',
})
export class PriceSheetWhatIfType
  implements Pick<SheetWhatIfAnswer, 'clusterCount' | 'clustersLeftOut' | 'isExact'>
{
  @Field(() => Int, { description: 'Candidate clusters behind the figures.' })
  clusterCount!: number;

  @Field(() => Int, { description: 'Clusters left out because fewer than five companies are in them.' })
  clustersLeftOut!: number;

  @Field(() => Boolean, {
    description:
      'Whether the clusters that it serves within its capacity are the best choice; false in markets too large to try all.',
  })
  isExact!: boolean;

  @Field(() => SheetPositionType, { description: 'What it serves with the sheet in force.' })
  before!: SheetPosition;

  @Field(() => SheetPositionType, { description: 'What it would serve with the changed sheet.' })
  after!: SheetPosition;
}

@ObjectType('PriceSheetWhatIfPayload', { description: 'What `priceSheetWhatIf` answers.' })
export class PriceSheetWhatIfPayload {
  @Field(() => PriceSheetWhatIfType, {
    nullable: true,
    description: 'The answer; null where it was refused.',
  })
  whatIf!: SheetWhatIfAnswer | null;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy.' })
  userErrors!: UserErrorValue[];
}
