import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { WhatIfObstacle } from '../engine/formation/whatIf.ts';
import type { MemberPrice } from '../engine/pricing/quote.ts';
import { Won } from '../platform/scalars.ts';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { OwnChange, RivalOffer, WhatIfAnswer } from './whatIf.ts';

const obstacleTexts: Record<WhatIfObstacle, string> = {
  TOO_FEW: 'Fewer members than the rules ask for: the cluster would end, and nobody would get the subsidy.',
  TOO_MANY: 'More members than the rules allow.',
  CAPACITY: 'The provider has not as many units left.',
  TYPE_NOT_WANTED: 'Somebody does not want this kind of system.',
  REGION_NOT_SERVED: 'The system is not sold where somebody is; then there is no price.',
  LOCALITY: 'Somebody is from another place than the rules let share a cluster.',
  ABOVE_STAND_ALONE: 'Somebody would pay more than alone.',
};
export const WhatIfObstacleEnum = Object.fromEntries(
  Object.keys(obstacleTexts).map((name) => [name, name]),
) as Record<WhatIfObstacle, WhatIfObstacle>;
registerEnumType(WhatIfObstacleEnum, {
  name: 'WhatIfObstacle',
  description: 'Why a group could not go on as a cluster with its system.',
  valuesConfig: Object.fromEntries(
    Object.entries(obstacleTexts).map(([name, description]) => [name, { description }]),
  ) as Record<WhatIfObstacle, { description: string }>,
});

@InputType('NewcomerInput', { description: 'A company that is in no list, in a few words.' })
export class NewcomerInput {
  @Field(() => [String], {
    description: 'Codes of the processes used, at most 100; a group stands for all operations below it.',
  })
  processCodes!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Lines or work centres to connect: 1 to 1,000, default 1.',
  })
  units?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Province or district. Without it only systems that are sold everywhere can be bought.',
  })
  regionCode?: string | null;

  @Field(() => [SystemTypeEnum], {
    nullable: true,
    description: 'Kinds of system wanted; default: what the round takes companies to want.',
  })
  systemTypes?: SystemType[] | null;
}

@InputType('WhatIfInput', {
  description:
    'Who would leave a candidate cluster and who would join it, all at once; at most 20 companies in all.',
})
export class WhatIfInput {
  @Field(() => ID, {
    nullable: true,
    description: 'An open candidate cluster; default: the newest that asCompanyId is a member of.',
  })
  clusterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Whose amounts are shown: a member, or a company that joins. Left out: the first newcomer. Until accounts exist ' +
      'it stands for the signed-in company.',
  })
  asCompanyId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Members that leave.' })
  leaveCompanyIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Companies that join; they leave the cluster of the same round that they are in.',
  })
  joinCompanyIds?: string[] | null;

  @Field(() => [NewcomerInput], { nullable: true, description: 'Companies in no list that join.' })
  newcomers?: NewcomerInput[] | null;
}

@ObjectType('WhatIfPrice', { description: "The reader's own price in a group." })
export class WhatIfPriceType implements Pick<MemberPrice, 'shareWon' | 'subsidyWon' | 'netWon'> {
  @Field(() => Won, { description: 'Its share of the contract.' })
  shareWon!: number;

  @Field(() => Won, { description: 'What the state pays of it; 0 below the minimum of members.' })
  subsidyWon!: number;

  @Field(() => Won, { description: 'shareWon less subsidyWon.' })
  netWon!: number;
}

@ObjectType('WhatIfOwn', { description: 'What the change means for the reader itself.' })
export class WhatIfOwnType implements Pick<OwnChange, 'standAloneWon' | 'isAboveStandAlone'> {
  @Field(() => Won, {
    nullable: true,
    description: 'What it would pay alone, by the sheets in force; null where it can use no system.',
  })
  standAloneWon!: number | null;

  @Field(() => WhatIfPriceType, {
    nullable: true,
    description: 'Its price in its cluster as things are; null where it is in none of this round.',
  })
  before!: MemberPrice | null;

  @Field(() => WhatIfPriceType, {
    nullable: true,
    description: 'Its price in the cluster after the change; null where it has left, or there is no price.',
  })
  after!: MemberPrice | null;

  @Field(() => Boolean, { description: 'Whether it would then pay more than alone.' })
  isAboveStandAlone!: boolean;
}

@ObjectType('RivalOffer', { description: 'The cheapest other system for the same group.' })
export class RivalOfferType implements Pick<RivalOffer, 'contractWon' | 'marginWon'> {
  @Field(() => Won, { description: 'Its contract price for the group.' })
  contractWon!: number;

  @Field(() => Won, {
    description:
      'How much more that is than the contract with the system of the cluster; below 0 it is cheaper.',
  })
  marginWon!: number;
}

@ObjectType('WhatIf', {
  description:
    'What a change of members would mean: the terms that all members share, and the amounts of the reader alone. ' +
    'Nothing is stored, nobody is told, nobody leaves or joins by it.',
})
export class WhatIfType
  implements
    Pick<
      WhatIfAnswer,
      'membersBefore' | 'membersAfter' | 'contractBeforeWon' | 'contractAfterWon' | 'obstacles' | 'own'
    >
{
  @Field(() => Int, { description: 'Members as things are.' })
  membersBefore!: number;

  @Field(() => Int, { description: 'Members after the change.' })
  membersAfter!: number;

  @Field(() => Won, { nullable: true, description: 'The contract of the cluster as things are.' })
  contractBeforeWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The contract after the change; null without members, or where somebody is not served.',
  })
  contractAfterWon!: number | null;

  @Field(() => [WhatIfObstacleEnum], {
    description: 'Why the group could not go on as a cluster with its system; empty: it could.',
  })
  obstacles!: WhatIfObstacle[];

  @Field(() => WhatIfOwnType, { description: "The reader's own amounts; nobody sees those of others." })
  own!: OwnChange;
}

@ObjectType('WhatIfPayload', { description: 'What `whatIf` answers.' })
export class WhatIfPayload {
  @Field(() => WhatIfType, { nullable: true, description: 'The answer; null where it was refused.' })
  whatIf!: WhatIfAnswer | null;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy.' })
  userErrors!: UserErrorValue[];
}
