import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CostModelName } from '../clusters/cluster.ts';
import { CostModelEnum } from '../clusters/cluster.type.ts';
import { BOUND_METHODS, type BoundMethod } from '../engine/formation/matching.ts';
import { createConnection } from '../platform/connection.type.ts';
import { MutationInput, MutationPayload } from '../platform/mutation.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { RoundRow } from './round.loader.ts';
import { ROUND_PHASES, ROUND_STATUSES, type RoundPhase, type RoundStatus } from './round.ts';
import type { RoundStep } from './roundProgress.ts';
import { StabilityInput } from './roundStability.type.ts';
import type { UnmatchedRow } from './unmatched.loader.ts';
import { LEFT_OUT_REASONS, type LeftOutReason } from './unmatchedReason.ts';

function enumOf<Name extends string>(
  names: readonly Name[],
  name: string,
  description: string,
  texts: Record<Name, string>,
): Record<Name, Name> {
  const values = Object.fromEntries(names.map((one) => [one, one])) as Record<Name, Name>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((one) => [one, { description: texts[one] }])) as Record<
      Name,
      { description: string }
    >,
  });
  return values;
}

export const RoundStatusEnum = enumOf(ROUND_STATUSES, 'RoundStatus', 'Where a round stands.', {
  CONFIGURED: 'Checked, not started.',
  QUEUED: 'Waits for a worker.',
  SOLVING: 'A worker is at it.',
  PROPOSED: 'Done: its candidate clusters stand. They are advice; nobody joins by them.',
  FAILED: 'Ended without a result; errorCode says why. Nothing was stored.',
  CANCELLED: 'Was cancelled. Nothing was stored.',
});

export const RoundPhaseEnum = enumOf(ROUND_PHASES, 'RoundPhase', 'What a round is doing.', {
  WAITING: 'Waits for a worker.',
  READING: 'Reads companies and systems as they are at one moment.',
  SOLVING: 'Searches for clusters.',
  PRICING: 'Prices, explains and checks what was found, independently of the search.',
  SAVING: 'Stores the result, all of it or nothing.',
  ENDED: 'Does nothing any more.',
});

export const BoundMethodEnum = enumOf(BOUND_METHODS, 'BoundMethod', 'How the upper bound was found.', {
  EXACT: 'The optimum itself, by enumeration.',
  SIMPLE_SHARE: 'From the least share that each company can have in any cluster.',
  PAIR_SHARE: 'The same, with the partners that each company could share its processes with.',
  COLUMN_GENERATION: 'From a linear program over all clusters that could pay.',
  PROVED_OPTIMUM: 'The optimum itself, proved.',
});

export const LeftOutReasonEnum = enumOf(
  LEFT_OUT_REASONS,
  'LeftOutReason',
  'Why a company is in no cluster of a round.',
  {
    NO_ROUTING: 'Nothing is known of its processes.',
    NO_SYSTEM: 'No system of a wanted type serves its region.',
    TOO_FEW_COMPANIES: 'Not enough others could share a cluster with it.',
    CAPACITY_FULL: 'The provider of the cluster that suits it best has no units left.',
    CLUSTERS_FULL: 'The clusters that suit it have no place left.',
    NO_SAVING: 'In the best cluster it would cost more than it saves, or pay more than alone.',
    NOT_ALIKE: 'No cluster came about that it could join.',
  },
);

@ObjectType('Round', {
  implements: Node,
  description:
    'One run of matching for a programme. Results are null until it is PROPOSED; amounts stay null in rounds by similarity.',
})
export class RoundType
  implements
    Pick<
      RoundRow,
      | 'systemType'
      | 'costModel'
      | 'seed'
      | 'effort'
      | 'proofSeconds'
      | 'regionCode'
      | 'status'
      | 'phase'
      | 'progress'
      | 'engineVersion'
      | 'inputHash'
      | 'resultHash'
      | 'companyCount'
      | 'matchableCount'
      | 'matchedCount'
      | 'clusterCount'
      | 'systemCount'
      | 'standAloneWon'
      | 'savingWon'
      | 'netSavingWon'
      | 'coordinationWon'
      | 'boundWon'
      | 'boundMethod'
      | 'gapPercent'
      | 'informationLossPercent'
      | 'readMs'
      | 'solveMs'
      | 'saveMs'
      | 'errorCode'
      | 'createdAt'
      | 'startedAt'
      | 'finishedAt'
    >
{
  @Field(() => SystemTypeEnum, { description: 'What companies are taken to want that state no type.' })
  systemType!: SystemType;

  @Field(() => CostModelEnum, { description: 'What clusters are formed by.' })
  costModel!: CostModelName;

  @Field(() => Int, { description: 'Seed of the search: same data, seed and effort, same result.' })
  seed!: number;

  @Field(() => Int, { description: 'Moves tried per company.' })
  effort!: number;

  @Field(() => Int, {
    description: 'Seconds of processor time for a proof after the search: it can only improve the result.',
  })
  proofSeconds!: number;

  @Field(() => String, { nullable: true, description: 'Only companies of this region; null for all.' })
  regionCode!: string | null;

  @Field(() => RoundStatusEnum, { description: 'Where it stands.' })
  status!: RoundStatus;

  @Field(() => RoundPhaseEnum, { description: 'What it is doing.' })
  phase!: RoundPhase;

  @Field(() => Float, { description: 'How far it is, 0 to 1.' })
  progress!: number;

  @Field(() => String, { description: 'Version of the engine.' })
  engineVersion!: string;

  @Field(() => String, { nullable: true, description: 'Equal for equal data, rules, seed and effort.' })
  inputHash!: string | null;

  @Field(() => String, { nullable: true, description: 'Equal for equal clusters, systems and prices.' })
  resultHash!: string | null;

  @Field(() => Int, { nullable: true, description: 'Companies of the round.' })
  companyCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Those of which a process is known.' })
  matchableCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Companies in a cluster.' })
  matchedCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Clusters proposed.' })
  clusterCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Systems on offer.' })
  systemCount!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What all companies that can use a system would pay in sum, each alone.',
  })
  standAloneWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Stand-alone prices less shares, over all members.' })
  savingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The same with the subsidy on top.' })
  netSavingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Coordination cost in the objective; nobody pays it.' })
  coordinationWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'No plan that asks no more coordination saves more than this.',
  })
  boundWon!: number | null;

  @Field(() => BoundMethodEnum, { nullable: true, description: 'How the bound was found.' })
  boundMethod!: BoundMethod | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How far the saving may lie below the bound, in percent of it.',
  })
  gapPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'By similarity: percent of the spread of companies that lies inside their groups; less is better.',
  })
  informationLossPercent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds for reading the market.' })
  readMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds for solving, pricing and checking.' })
  solveMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Milliseconds for storing the result.' })
  saveMs!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, for programs; else null.' })
  errorCode!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a worker took it.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}

export const { Connection: RoundConnection } = createConnection('Round', () => RoundType, {
  description: 'A list of rounds.',
});

@ObjectType('UnmatchedCompany', {
  description: 'A company that a round left out, with the reason and what would change it.',
})
export class UnmatchedCompanyType
  implements
    Pick<
      UnmatchedRow,
      'reason' | 'standAloneWon' | 'possiblePartners' | 'companiesNeeded' | 'shareThereWon' | 'shortfallWon'
    >
{
  @Field(() => LeftOutReasonEnum, { description: 'Why.' })
  reason!: LeftOutReason;

  @Field(() => Won, { nullable: true, description: 'What it pays alone; null where it can use no system.' })
  standAloneWon!: number | null;

  @Field(() => Int, {
    description:
      'Companies, itself included, that could share a cluster with it by locality and system type.',
  })
  possiblePartners!: number;

  @Field(() => Int, { description: 'Companies still needed for the minimum.' })
  companiesNeeded!: number;

  @Field(() => Won, { nullable: true, description: 'Its share in the cluster that suits it best.' })
  shareThereWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'How much cheaper that would have to be for it to pay.' })
  shortfallWon!: number | null;
}

export const { Connection: UnmatchedCompanyConnection } = createConnection(
  'UnmatchedCompany',
  () => UnmatchedCompanyType,
  { description: 'Companies that a round left out.' },
);

@ObjectType('RoundProgress', {
  description: 'How far a round is. The last event has status PROPOSED, FAILED or CANCELLED.',
})
export class RoundProgressType implements Omit<RoundStep, 'roundId'> {
  @Field(() => ID, {
    description:
      'Where the step stands in the order of events: `after` takes it when a stream has broken off.',
  })
  eventId!: string;

  @Field(() => RoundStatusEnum, { description: 'Where it stands.' })
  status!: RoundStatus;

  @Field(() => RoundPhaseEnum, { description: 'What it is doing.' })
  phase!: RoundPhase;

  @Field(() => Float, { description: 'How far it is, 0 to 1.' })
  progress!: number;

  @Field(() => Won, {
    nullable: true,
    description:
      'Saving of the best plan so far, at the end of the result; null before there is one, and by similarity.',
  })
  savingWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'No plan that asks no more coordination saves more than this; null until the first bound.',
  })
  boundWon?: number | null;
}

@InputType('RoundWhere', { description: 'Which rounds: every condition that is given must hold.' })
export class RoundWhere {
  @Field(() => ID, { nullable: true, description: 'Of this programme.' })
  programmeId?: string | null;

  @Field(() => [RoundStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: RoundStatus[] | null;
}

@InputType('RoundStartInput', { description: 'A round of matching to be started.' })
export class RoundStartInput extends MutationInput {
  @Field(() => ID, { description: 'The programme; its newest rules hold.' })
  programmeId!: string;

  @Field(() => SystemTypeEnum, {
    nullable: true,
    description: 'What companies are taken to want that state no type; default MES.',
  })
  systemType?: SystemType | null;

  @Field(() => Int, { nullable: true, description: 'Seed of the search, from 0; default 1.' })
  seed?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Moves tried per company, 0 to 100,000; default 1,000. More is slower and better.',
  })
  effort?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds of processor time for a proof after the search, 0 to 3,600; default 0. It can only tighten the bound ' +
      'and improve the result, never change what the search gave before it.',
  })
  proofSeconds?: number | null;

  @Field(() => StabilityInput, {
    nullable: true,
    description:
      'Let companies move until the result is stable; left as found where left out. Not by similarity.',
  })
  stability?: StabilityInput | null;

  @Field(() => CostModelEnum, { nullable: true, description: 'What clusters are formed by; default SAVING.' })
  costModel?: CostModelName | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only companies of this province or district; all where left out.',
  })
  regionCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only check the request; nothing is started.' })
  validateOnly?: boolean | null;
}

@ObjectType('RoundStartPayload', { description: 'What `roundStart` answers.' })
export class RoundStartPayload extends MutationPayload {
  @Field(() => RoundType, { nullable: true, description: 'The round; null where refused or only checked.' })
  round!: RoundRow | null;

  @Field(() => Int, { nullable: true, description: 'Companies with known processes that it works on.' })
  companyCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Systems that some company of it can use.' })
  systemCount!: number | null;
}

@InputType('RoundCancelInput', { description: 'A round to be cancelled.' })
export class RoundCancelInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  id!: string;
}

@ObjectType('RoundCancelPayload', { description: 'What `roundCancel` answers.' })
export class RoundCancelPayload extends MutationPayload {
  @Field(() => RoundType, { nullable: true, description: 'The round; null where refused.' })
  round!: RoundRow | null;
}
