import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { HeldReason } from '../engine/formation/stability/responses.ts';
import type { SubGroupCheck } from '../engine/formation/stability/subGroups.ts';
import { Won } from '../platform/scalars.ts';
import type { AlternativeRow, BlockingKind, SizePriceRow, StabilityStatus } from './certificate.ts';

export const StabilityStatusEnum = { STABLE: 'STABLE', HELD: 'HELD', BLOCKED: 'BLOCKED' } as const;
registerEnumType(StabilityStatusEnum, {
  name: 'StabilityStatus',
  description: 'Whether anybody in a cluster would gain by going elsewhere.',
  valuesConfig: {
    STABLE: { description: 'Nobody would gain by more than epsilon.' },
    HELD: { description: 'Some would, but their leaving would break the minimum or put others above alone.' },
    BLOCKED: { description: 'Some would, and can.' },
  },
});

export const SubGroupCheckEnum = { CERTIFIED: 'CERTIFIED', SEARCHED: 'SEARCHED' } as const;
registerEnumType(SubGroupCheckEnum, {
  name: 'SubGroupCheck',
  description: 'How well it is known that no sub-group but those listed would gain.',
  valuesConfig: {
    CERTIFIED: { description: 'By an argument that covers all of them.' },
    SEARCHED: { description: 'None was found by a search; one may exist.' },
  },
});

export const BlockingKindEnum = {
  OTHER_CLUSTER: 'OTHER_CLUSTER',
  ALONE: 'ALONE',
  SUB_GROUP: 'SUB_GROUP',
} as const;
registerEnumType(BlockingKindEnum, {
  name: 'BlockingMoveKind',
  description: 'Where the companies of a blocking move would go.',
  valuesConfig: {
    OTHER_CLUSTER: { description: 'One member joins another open cluster of the round.' },
    ALONE: { description: 'One member buys alone.' },
    SUB_GROUP: { description: 'Several members buy as a cluster of their own, with this or another system.' },
  },
});

export const HeldReasonEnum = { MINIMUM: 'MINIMUM', STAND_ALONE: 'STAND_ALONE' } as const;
registerEnumType(HeldReasonEnum, {
  name: 'HeldReason',
  description: 'Why a member cannot leave its cluster.',
  valuesConfig: {
    MINIMUM: { description: 'The cluster would have fewer members than the rules ask for.' },
    STAND_ALONE: { description: 'A member left behind would pay more than alone.' },
  },
});

@ObjectType('MovingCompany', { description: 'A company of a blocking move.' })
export class MovingCompanyType {
  @Field(() => Won, {
    nullable: true,
    description:
      'Its share now less its share there. Below 0 where it would pay more, but be charged less coordination. Null ' +
      'unless the company is your own.',
  })
  savesWon!: number | null;
}

@ObjectType('BlockingMove', {
  description: 'A move by which all its companies would gain more than epsilon, coordination counted in.',
})
export class BlockingMoveType {
  @Field(() => BlockingKindEnum, { description: 'Where they would go.' })
  kind!: BlockingKind;

  @Field(() => HeldReasonEnum, {
    nullable: true,
    description: 'Why the member cannot leave; null where it can, and for sub-groups.',
  })
  heldBy!: HeldReason | null;
}

@ObjectType('ClusterCertificate', {
  description:
    'Whether a cluster holds together: every member alone and in every other open cluster, every sub-group of the ' +
    'minimum or more with any system. What a company feels is its share plus its part of the coordination.',
})
export class ClusterCertificateType {
  @Field(() => StabilityStatusEnum, { description: 'The verdict.' })
  status!: StabilityStatus;

  @Field(() => Float, {
    description: 'Gains up to this percent of what a company feels do not count; 0 where none was asked for.',
  })
  epsilonPercent!: number;

  @Field(() => SubGroupCheckEnum, { description: 'How well sub-groups with the same system are known.' })
  sameSystem!: SubGroupCheck;

  @Field(() => SubGroupCheckEnum, {
    description: 'How well sub-groups, the whole cluster included, with other systems are known.',
  })
  otherSystems!: SubGroupCheck;
}

@ObjectType('SizePrice', {
  description:
    'What the cluster would cost with so many members. Smaller: members leave one at a time, always the one without ' +
    'whom the average share is least. Larger: companies join that use only processes in use, with the middle units.',
})
export class SizePriceType implements SizePriceRow {
  @Field(() => Int, { description: 'How many members.' })
  members!: number;

  @Field(() => Won, { description: 'What they owe together.' })
  contractWon!: number;

  @Field(() => Won, { description: 'contractWon divided by the members, rounded up.' })
  averageShareWon!: number;

  @Field(() => Won, { description: 'The same after subsidy.' })
  averageNetWon!: number;
}

@ObjectType('MemberAlternative', {
  description: 'Another open cluster of the round that a member could join, priced as if it had.',
})
export class MemberAlternativeType
  implements Pick<AlternativeRow, 'members' | 'shareWon' | 'subsidyWon' | 'netWon' | 'presentMembersSaveWon'>
{
  @Field(() => Int, { description: 'Members once it has joined.' })
  members!: number;

  @Field(() => Won, { description: 'Its share there, before subsidy.' })
  shareWon!: number;

  @Field(() => Won, { description: 'What the state would pay of that.' })
  subsidyWon!: number;

  @Field(() => Won, { description: 'shareWon less subsidyWon.' })
  netWon!: number;

  @Field(() => Won, { description: 'Its share now less its share there; below 0 where it would pay more.' })
  savesWon!: number;

  @Field(() => Won, { description: 'What all members there together would pay less; never below 0.' })
  presentMembersSaveWon!: number;
}
