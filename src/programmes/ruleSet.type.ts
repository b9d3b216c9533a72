import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CostKind } from '../engine/pricing/contractLine.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime, Won } from '../platform/scalars.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum } from '../taxonomy/level.type.ts';
import type { Locality } from './matchRules.ts';
import type { RuleSetRow } from './programme.loader.ts';
import type { LevelCap, RateBand, RuleSetRules } from './ruleSet.ts';

export const LocalityEnum = { NONE: 'NONE', SIDO: 'SIDO', SIGUNGU: 'SIGUNGU' } as const;
registerEnumType(LocalityEnum, {
  name: 'Locality',
  description: 'Where the members of one cluster must be.',
  valuesConfig: {
    NONE: { description: 'Anywhere.' },
    SIDO: { description: 'In one province or metropolitan city.' },
    SIGUNGU: { description: 'In one city, county or district.' },
  },
});

export const CostKindEnum = {
  ENGINEERING: 'ENGINEERING',
  ADAPTATION: 'ADAPTATION',
  UNITS: 'UNITS',
  SURCHARGE: 'SURCHARGE',
} as const;
registerEnumType(CostKindEnum, {
  name: 'CostKind',
  description: 'What a position of a contract pays for.',
  valuesConfig: {
    ENGINEERING: { description: 'Engineering, paid once by the cluster.' },
    ADAPTATION: { description: 'Adaptation to a process, paid once by those who use it.' },
    UNITS: { description: 'Lines or work centres connected.' },
    SURCHARGE: { description: 'Installation in a far region.' },
  },
});

export const EligibleSizeEnum = { SME: 'SME', MID_SIZE: 'MID_SIZE' } as const;
registerEnumType(EligibleSizeEnum, {
  name: 'EligibleSize',
  description: 'Sizes of company that a programme pays.',
  valuesConfig: {
    SME: { description: 'Small and medium-sized firms (중소기업).' },
    MID_SIZE: { description: 'Mid-size firms (중견기업).' },
  },
});

export const PriorityClassEnum = {
  REGULATION: 'REGULATION',
  POLICY_CHANGE: 'POLICY_CHANGE',
  CRISIS_REGION: 'CRISIS_REGION',
  ROOT_INDUSTRY: 'ROOT_INDUSTRY',
  DISABLED_OWNED: 'DISABLED_OWNED',
  EXPORTER: 'EXPORTER',
  WORKPLACE_INNOVATION: 'WORKPLACE_INNOVATION',
} as const;
registerEnumType(PriorityClassEnum, {
  name: 'PriorityClass',
  description: 'Whom a programme prefers.',
  valuesConfig: {
    REGULATION: { description: 'In trouble through regulation.' },
    POLICY_CHANGE: { description: 'In trouble through a change of policy.' },
    CRISIS_REGION: { description: 'In a region of industrial crisis.' },
    ROOT_INDUSTRY: { description: 'Of a root industry (뿌리산업).' },
    DISABLED_OWNED: { description: 'Owned by a person with a disability.' },
    EXPORTER: { description: 'Exporting.' },
    WORKPLACE_INNOVATION: { description: 'Had workplace-innovation consulting.' },
  },
});

@ObjectType('RateBand', { description: 'One band of the subsidy rate.' })
export class RateBandType implements RateBand {
  @Field(() => Won, { description: "Lower bound of the band, of a member's eligible share." })
  fromWon!: number;

  @Field(() => Float, { description: 'Part of the share inside the band that is paid, 0 to 1.' })
  rate!: number;
}

@ObjectType('LevelCap', { description: 'A cap that holds for one target level instead of the general one.' })
export class LevelCapType implements LevelCap {
  @Field(() => BuiltLevelEnum, { description: 'The built level that a company wants to reach.' })
  targetLevel!: BuiltLevel;

  @Field(() => Won, { description: 'Most that one such company gets.' })
  capWon!: number;
}

@ObjectType('RuleSetRules', { description: "Everything that a version of a programme's rules says." })
export class RuleSetRulesType implements RuleSetRules {
  @Field(() => Int, { description: 'Members from which a cluster is formed and subsidised.' })
  minMembers!: number;

  @Field(() => Int, { description: 'Most members of a cluster.' })
  maxMembers!: number;

  @Field(() => [RateBandType], {
    description: "Rate of a member's eligible share by bands that rise from 0.",
  })
  rateBands!: RateBand[];

  @Field(() => Won, { description: 'Most that one company gets.' })
  capPerCompanyWon!: number;

  @Field(() => [LevelCapType], { description: 'Caps by target level; levels left out have the general cap.' })
  levelCaps!: LevelCap[];

  @Field(() => Won, { nullable: true, description: 'Most that one cluster gets; null for no limit.' })
  capPerClusterWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'All that the programme can pay; null for no limit.' })
  budgetWon!: number | null;

  @Field(() => [CostKindEnum], { nullable: true, description: 'Kinds of cost that count; null for all.' })
  eligibleCostKinds!: CostKind[] | null;

  @Field(() => [EligibleSizeEnum], { description: 'Sizes of company that are paid.' })
  eligibleSizes!: RuleSetRules['eligibleSizes'];

  @Field(() => [[PriorityClassEnum]], {
    description: 'Who comes first: lists of classes of equal rank, first rank first.',
  })
  priorityRanks!: RuleSetRules['priorityRanks'];

  @Field(() => Boolean, { description: 'Whether reaching the same level again is paid.' })
  sameLevelAgain!: boolean;

  @Field(() => Float, {
    description: "Most of a company's own part that own labour may make up; 0 where none counts.",
  })
  ownLabourMostRate!: number;

  @Field(() => Float, { description: 'Least part of the cost that a third party must pay.' })
  thirdPartyLeastRate!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Most system types of one application; null for no limit.',
  })
  mostSystemTypes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months within which a system must be built.' })
  buildMonths!: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the announcement.' })
  announcedOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the information session.' })
  sessionOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the information session is held.' })
  sessionPlace!: string | null;

  @Field(() => Won, {
    description:
      'Coordination cost: a cluster of s members is charged this times s squared when it is formed, never in a price.',
  })
  coordinationWon!: number;

  @Field(() => LocalityEnum, { description: 'Where the members of one cluster must be.' })
  locality!: Locality;
}

@ObjectType('RuleSet', {
  implements: Node,
  description: "One version of a programme's rules; it never changes. The newest is in force.",
})
export class RuleSetType implements Omit<RuleSetRow, 'id' | 'programmeId'> {
  @Field(() => Int, { description: 'Counts from 1 for each programme.' })
  versionNumber!: number;

  @Field(() => RuleSetRulesType, { description: 'What it says.' })
  rules!: RuleSetRules;

  @Field(() => String, { description: 'SHA-256 of the rules: equal hashes, equal rules.' })
  contentHash!: string;

  @Field(() => String, { nullable: true, description: 'Why the version was made.' })
  reason!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it binds the programme; null before it opens.',
  })
  frozenAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}
