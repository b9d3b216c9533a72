import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Won } from '../platform/scalars.ts';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { BestCluster } from './bestClusters.ts';

@InputType('BestClustersInput', { description: 'A company that looks for a cluster, and where it looks.' })
export class BestClustersInput {
  @Field(() => [String], {
    description: 'Codes of the processes used, 1 to 100; a group stands for all operations below it.',
  })
  processCodes!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Lines or work centres to connect: 1 to 1,000, default 1.',
  })
  units?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Province or district. Without it only systems that are sold everywhere count.',
  })
  regionCode?: string | null;

  @Field(() => [SystemTypeEnum], { nullable: true, description: 'Kinds of system wanted; default MES.' })
  systemTypes?: SystemType[] | null;

  @Field(() => ID, { nullable: true, description: 'Only candidates of this round.' })
  roundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only candidates of this programme.' })
  programmeId?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many: 1 to 20, default 5.' })
  first?: number | null;
}

@ObjectType('BestCluster', {
  description:
    'An open candidate cluster that a newcomer could join and would gain by, priced exactly as if it had. Its members ' +
    'are not named: they are known by province, number and processes only.',
})
export class BestClusterType
  implements
    Pick<
      BestCluster,
      'members' | 'contractWon' | 'shareWon' | 'subsidyWon' | 'netWon' | 'savingWon' | 'presentMembersSaveWon'
    >
{
  @Field(() => Int, { description: 'Members once it has joined.' })
  members!: number;

  @Field(() => Won, { description: 'The contract of the whole cluster once it has joined.' })
  contractWon!: number;

  @Field(() => Won, { description: 'Its share before subsidy.' })
  shareWon!: number;

  @Field(() => Won, { description: 'What the state would pay of its share.' })
  subsidyWon!: number;

  @Field(() => Won, { description: 'What it would pay itself.' })
  netWon!: number;

  @Field(() => Won, { description: 'What it would pay alone, less shareWon.' })
  savingWon!: number;

  @Field(() => Won, { description: 'What each present member would save on average, rounded down.' })
  presentMembersSaveWon!: number;
}

@ObjectType('BestClustersPayload', { description: 'What `bestClusters` answers.' })
export class BestClustersPayload {
  @Field(() => Won, {
    nullable: true,
    description: 'What the cheapest system would cost alone; null where nobody sells one there, or refused.',
  })
  standAloneWon!: number | null;

  @Field(() => [BestClusterType], {
    nullable: true,
    description: 'The clusters, the smallest share first; null where refused.',
  })
  clusters!: BestCluster[] | null;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy.' })
  userErrors!: UserErrorValue[];
}
