import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { CostKind } from '../engine/pricing/contractLine.ts';
import { MutationInput } from '../platform/mutation.type.ts';
import { Won } from '../platform/scalars.ts';
import type { BuiltLevel } from '../taxonomy/level.ts';
import { BuiltLevelEnum } from '../taxonomy/level.type.ts';
import type { Locality } from './matchRules.ts';
import type { RuleSetRules } from './ruleSet.ts';
import { CostKindEnum, EligibleSizeEnum, LocalityEnum, PriorityClassEnum } from './ruleSet.type.ts';

@InputType('RateBandInput', { description: 'One band of the subsidy rate.' })
export class RateBandInput {
  @Field(() => Won, { description: "Lower bound of the band, of a member's eligible share; the first is 0." })
  fromWon!: number;

  @Field(() => Float, {
    description: 'Part of the share inside the band that is paid, 0 to 1, six decimals.',
  })
  rate!: number;
}

@InputType('LevelCapInput', {
  description: 'A cap that holds for one target level instead of the general one.',
})
export class LevelCapInput {
  @Field(() => BuiltLevelEnum, { description: 'The built level that a company wants to reach.' })
  targetLevel!: BuiltLevel;

  @Field(() => Won, { description: 'Most that one such company gets.' })
  capWon!: number;
}

@InputType('RuleSetRulesInput', {
  description: 'Rules of a programme. What is left out means that there is no such rule.',
})
export class RuleSetRulesInput {
  @Field(() => Int, { description: 'Members from which a cluster is formed and subsidised, 1 to 100.' })
  minMembers!: number;

  @Field(() => Int, { nullable: true, description: 'Most members of a cluster, up to 100; default 20.' })
  maxMembers?: number | null;

  @Field(() => [RateBandInput], { description: 'Rate by bands; bounds rise from 0.' })
  rateBands!: RateBandInput[];

  @Field(() => Won, { description: 'Most that one company gets.' })
  capPerCompanyWon!: number;

  @Field(() => [LevelCapInput], { nullable: true, description: 'Caps by target level.' })
  levelCaps?: LevelCapInput[] | null;

  @Field(() => Won, { nullable: true, description: 'Most that one cluster gets.' })
  capPerClusterWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'All that the programme can pay.' })
  budgetWon?: number | null;

  @Field(() => [CostKindEnum], {
    nullable: true,
    description: 'Kinds of cost that count; all where left out.',
  })
  eligibleCostKinds?: CostKind[] | null;

  @Field(() => [EligibleSizeEnum], { nullable: true, description: 'Sizes that are paid; default SME.' })
  eligibleSizes?: RuleSetRules['eligibleSizes'] | null;

  @Field(() => [[PriorityClassEnum]], { nullable: true, description: 'Who comes first, by ranks.' })
  priorityRanks?: RuleSetRules['priorityRanks'] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether reaching the same level again is paid.' })
  sameLevelAgain?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: "Most of a company's own part that own labour may make up.",
  })
  ownLabourMostRate?: number | null;

  @Field(() => Float, { nullable: true, description: 'Least part of the cost that a third party must pay.' })
  thirdPartyLeastRate?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most system types of one application.' })
  mostSystemTypes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months within which a system must be built.' })
  buildMonths?: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the announcement.' })
  announcedOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the information session.' })
  sessionOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the information session is held.' })
  sessionPlace?: string | null;

  @Field(() => Won, { nullable: true, description: 'Coordination cost of formation; default 100,000.' })
  coordinationWon?: number | null;

  @Field(() => LocalityEnum, { nullable: true, description: 'Where the members of one cluster must be.' })
  locality?: Locality | null;
}

@InputType('RuleSetCreateVersionInput', { description: "The next version of a programme's rules." })
export class RuleSetCreateVersionInput extends MutationInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => Int, { description: 'The version of the programme that was read.' })
  version!: number;

  @Field(() => RuleSetRulesInput, { description: 'What it says.' })
  rules!: RuleSetRulesInput;

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed and told to applicants once the programme is open.',
  })
  reason?: string | null;
}

@InputType()
export abstract class ProgrammeMoveInput extends MutationInput {
  @Field(() => ID, { description: 'The programme.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType('ProgrammePublishInput', { description: 'A draft to be announced.' })
export class ProgrammePublishInput extends ProgrammeMoveInput {}

@InputType('ProgrammeOpenInput', { description: 'A programme to be opened for applications.' })
export class ProgrammeOpenInput extends ProgrammeMoveInput {}

@InputType('ProgrammeCloseInput', { description: 'A programme whose time of application ends.' })
export class ProgrammeCloseInput extends ProgrammeMoveInput {}
