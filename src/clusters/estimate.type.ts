import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { SystemTypeEnum } from '../taxonomy/systemType.type.ts';
import type { AlikeCompanies, Estimate } from './estimate.ts';

@InputType('EstimateInput', {
  description: 'A company in a few words. Processes, or an industry or product words to infer them from.',
})
export class EstimateInput {
  @Field(() => String, { nullable: true, description: 'KSIC code, two to five digits.' })
  industryCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Revision of the code: 9, 10 or 11.' })
  industryRevision?: number | null;

  @Field(() => String, { nullable: true, description: 'Products in words, Korean or English.' })
  productText?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the processes used, at most 100; a group stands for all operations below it.',
  })
  processCodes?: string[] | null;

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

  @Field(() => ID, { nullable: true, description: 'Whose rules and subsidy; default the programme of 2018.' })
  programmeId?: string | null;
}

@ObjectType('AlikeCompanies', {
  description:
    'How many companies work alike. Figures are rounded down to multiples of five and null below five: nobody is to be recognised.',
})
export class AlikeCompaniesType implements AlikeCompanies {
  @Field(() => Float, { description: 'Similarity from which a company counts, 0 to 1.' })
  minSimilarity!: number;

  @Field(() => Int, { nullable: true, description: 'In the whole country.' })
  total!: number | null;

  @Field(() => Int, { nullable: true, description: 'In the province; null also where no region was stated.' })
  inProvince!: number | null;
}

@ObjectType('Estimate', {
  description: 'What a system would cost alone and in a cluster, for a company that needs no account.',
})
export class EstimateType implements Pick<Estimate, 'inferred' | 'confidence' | 'rule'> {
  @Field(() => Boolean, { description: 'Whether the processes were inferred.' })
  inferred!: boolean;

  @Field(() => Float, { description: 'How sure the processes are, 0 to 1; 1 where they were stated.' })
  confidence!: number;

  @Field(() => String, {
    description: 'Template and words that made the processes; `stated` where they were stated.',
  })
  rule!: string;
}

@ObjectType('EstimatePayload', { description: 'What `estimate` answers.' })
export class EstimatePayload {
  @Field(() => EstimateType, { nullable: true, description: 'The estimate; null where it was refused.' })
  estimate!: Estimate | null;

  @Field(() => [UserError], { description: 'Why it was refused, with the remedy.' })
  userErrors!: UserErrorValue[];
}

@ObjectType('NumberOutOfRange', { implements: UserError, description: 'A number outside its range.' })
export class NumberOutOfRange {
  @Field(() => Int, { description: 'The least that is allowed.' })
  least!: number;

  @Field(() => Int, { description: 'The most that is allowed.' })
  most!: number;
}

@ObjectType('NoSystemForRegion', {
  implements: UserError,
  description: 'Nobody sells such a system there with enough capacity.',
})
export class NoSystemForRegion {
  @Field(() => String, { nullable: true, description: 'The region; null where none was stated.' })
  regionCode!: string | null;

  @Field(() => [SystemTypeEnum], { description: 'The kinds that were wanted.' })
  systemTypes!: SystemType[];

  @Field(() => Int, { description: 'The units that were to be connected.' })
  units!: number;
}
