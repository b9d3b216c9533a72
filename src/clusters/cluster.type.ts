import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OWN_ONLY } from '../companies/company.type.ts';
import { createConnection } from '../platform/connection.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { ClusterMemberRow, ClusterRow } from './cluster.loader.ts';
import { CLUSTER_STATUSES, type ClusterOrigin, type ClusterStatus, type CostModelName } from './cluster.ts';
import { CLUSTER_ORDERS, type ClusterOrderName } from './clusterList.ts';

export const ClusterOriginEnum = { ROUND: 'ROUND', COMPANY: 'COMPANY', PROVIDER: 'PROVIDER' } as const;
registerEnumType(ClusterOriginEnum, {
  name: 'ClusterOrigin',
  description: 'Who began a cluster.',
  valuesConfig: {
    ROUND: { description: 'A round of matching.' },
    COMPANY: { description: 'A company that looked for partners.' },
    PROVIDER: { description: 'A provider that gathered adopters.' },
  },
});

export const CostModelEnum = { SAVING: 'SAVING', SIMILARITY: 'SIMILARITY' } as const;
registerEnumType(CostModelEnum, {
  name: 'CostModel',
  description: 'What clusters are formed by.',
  valuesConfig: {
    SAVING: { description: 'The largest total saving over the stand-alone prices, less coordination.' },
    SIMILARITY: {
      description: 'Likeness of processes alone: no systems and no prices yet, nobody left out.',
    },
  },
});

const statusTexts: Record<ClusterStatus, string> = {
  CANDIDATE: 'Proposed by a round: advice that nobody has acted on. Nobody joins by it.',
  SUPERSEDED: 'Was a candidate until a later round looked at its companies again.',
  FORMING: 'Somebody gathers members.',
  PROPOSED: 'Published to its members.',
  COLLECTING_QUOTES: 'Providers may quote.',
  PRICING: 'Quotes are open; a provider is being chosen.',
  CONSENTING: 'Each member is asked to consent to the terms.',
  EXTENDED: 'Too few consents in time; the time was extended once.',
  FORMED: 'Enough members have consented.',
  APPLIED: 'The application is in.',
  AWARDED: 'The operator has awarded it.',
  NOT_AWARDED: 'The operator has not awarded it.',
  SHORT: 'Fell below the minimum of members and looks for a replacement.',
  MERGED: 'Went up in another cluster.',
  DISSOLVED: 'Is no more.',
};

export const ClusterStatusEnum = Object.fromEntries(
  CLUSTER_STATUSES.map((status) => [status, status]),
) as Record<ClusterStatus, ClusterStatus>;
registerEnumType(ClusterStatusEnum, {
  name: 'ClusterStatus',
  description: 'Where a cluster stands in its life.',
  valuesConfig: Object.fromEntries(
    CLUSTER_STATUSES.map((status) => [status, { description: statusTexts[status] }]),
  ) as Record<ClusterStatus, { description: string }>,
});

const orderTexts: Record<ClusterOrderName, string> = {
  NEWEST: 'Last written first.',
  POSITION: 'As the rounds list them, oldest first.',
  SAVING: 'Largest saving first.',
  SAVING_PER_MEMBER: 'Largest saving per member first.',
  MEMBERS: 'Most members first.',
  NET: 'Largest sum to pay after subsidy first.',
};

export const ClusterOrderEnum = Object.fromEntries(CLUSTER_ORDERS.map((order) => [order, order])) as Record<
  ClusterOrderName,
  ClusterOrderName
>;
registerEnumType(ClusterOrderEnum, {
  name: 'ClusterOrder',
  description: 'How a list of clusters is ordered; ties by age.',
  valuesConfig: Object.fromEntries(
    CLUSTER_ORDERS.map((order) => [order, { description: orderTexts[order] }]),
  ) as Record<ClusterOrderName, { description: string }>,
});

@ObjectType('Cluster', {
  implements: Node,
  description:
    'A group of companies around one system. Amounts are null in clusters by similarity, which have no system yet.',
})
export class ClusterType
  implements
    Pick<
      ClusterRow,
      | 'position'
      | 'origin'
      | 'costModel'
      | 'status'
      | 'version'
      | 'memberCount'
      | 'units'
      | 'contractWon'
      | 'standAloneWon'
      | 'savingWon'
      | 'coordinationWon'
      | 'subsidyWon'
      | 'netWon'
      | 'createdAt'
    >
{
  @Field(() => Int, { description: 'Place among the clusters of its round, from 1.' })
  position!: number;

  @Field(() => ClusterOriginEnum, { description: 'Who began it.' })
  origin!: ClusterOrigin;

  @Field(() => CostModelEnum, { description: 'What it was formed by.' })
  costModel!: CostModelName;

  @Field(() => ClusterStatusEnum, { description: 'Where it stands in its life.' })
  status!: ClusterStatus;

  @Field(() => Int, { description: 'Rises with every change.' })
  version!: number;

  @Field(() => Int, { description: 'How many companies are in it.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Units (lines or work centres) of all members.' })
  units!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'What the cluster owes the provider: the shares of its members sum to it exactly.',
  })
  contractWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'What its members would pay in sum, each alone.' })
  standAloneWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'standAloneWon less contractWon.' })
  savingWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'Coordination cost of the objective (it rises with the square of the size). Nobody pays it.',
  })
  coordinationWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'What the state pays of the contract.' })
  subsidyWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'contractWon less subsidyWon.' })
  netWon!: number | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;
}

export const { Connection: ClusterConnection } = createConnection('Cluster', () => ClusterType, {
  description: 'A list of clusters.',
});

@ObjectType('ClusterMember', {
  description:
    'A company in a cluster and its part of the price. Amounts are null in clusters by similarity.',
})
export class ClusterMemberType
  implements
    Pick<
      ClusterMemberRow,
      | 'position'
      | 'units'
      | 'standAloneWon'
      | 'shareWon'
      | 'eligibleWon'
      | 'subsidyWon'
      | 'netWon'
      | 'addedCostWon'
    >
{
  @Field(() => Int, { description: 'Place in the cluster, from 1.' })
  position!: number;

  @Field(() => Int, { nullable: true, description: `Units that it connects. ${OWN_ONLY}` })
  units!: number | null;

  @Field(() => Won, { nullable: true, description: `The cheapest system it could buy alone. ${OWN_ONLY}` })
  standAloneWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: `Its part of the contract; the parts sum to it exactly. ${OWN_ONLY}`,
  })
  shareWon!: number | null;

  @Field(() => Won, { nullable: true, description: `What of the share counts for the subsidy. ${OWN_ONLY}` })
  eligibleWon!: number | null;

  @Field(() => Won, { nullable: true, description: `What the state pays of its share. ${OWN_ONLY}` })
  subsidyWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: `shareWon less subsidyWon: what it pays itself. ${OWN_ONLY}`,
  })
  netWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: `By how much the contract would fall without it. What its share exceeds that, the others save. ${OWN_ONLY}`,
  })
  addedCostWon!: number | null;
}

export const { Connection: ClusterMemberConnection } = createConnection(
  'ClusterMember',
  () => ClusterMemberType,
  { description: 'The members of a cluster. Each sees its own amounts and the terms that all share.' },
);

@InputType('ClusterWhere', { description: 'Which clusters: every condition that is given must hold.' })
export class ClusterWhere {
  @Field(() => ID, { nullable: true, description: 'Proposed by this round.' })
  roundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this programme.' })
  programmeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Around this system.' })
  systemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With this company as a member.' })
  companyId?: string | null;

  @Field(() => SystemTypeEnum, { nullable: true, description: 'Around a system of this kind.' })
  systemType?: SystemType | null;

  @Field(() => [ClusterStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: ClusterStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'At least two members share a process at or below this code: 3.2 covers 3.2.1.',
  })
  processCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At least one member is in this province or district.',
  })
  regionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'At least so many members.' })
  minSize?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many members.' })
  maxSize?: number | null;
}

@ObjectType('ClusterSingleProcess', {
  description: 'A process that only one member uses: it bears the adaptation to it alone.',
})
export class ClusterSingleProcessType {}

@ObjectType('ClusterRunnerUp', {
  description: 'The next cheapest system that every member could use.',
})
export class ClusterRunnerUpType {
  @Field(() => Won, { description: 'What the contract with it would be.' })
  contractWon!: number;

  @Field(() => Won, {
    description: 'How much dearer that is; below 0 where its provider had no units left for the cluster.',
  })
  marginWon!: number;
}

@ObjectType('ClusterExplanation', { description: 'Why the cluster is what it is, as data.' })
export class ClusterExplanationType {
  @Field(() => Boolean, {
    description: 'Whether it has the minimum of members, so that any leaver would end it.',
  })
  isEveryMemberPivotal!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'savingWon as percent of standAloneWon; null without prices.',
  })
  savingPercent!: number | null;
}
