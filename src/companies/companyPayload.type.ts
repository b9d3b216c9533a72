import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ImportIssueType } from '../platform/importIssue.type.ts';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';
import type { CompanyRow } from './company.loader.ts';
import { CompanyType } from './company.type.ts';

export { StaleVersion } from '../platform/userError.type.ts';

/** What every change of a company answers. */
@ObjectType()
class CompanyPayload {
  @Field(() => CompanyType, {
    nullable: true,
    description: 'The company as it is now; null where it was refused.',
  })
  company!: CompanyRow | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was done.' })
  userErrors!: UserErrorValue[];
}

@ObjectType('CompanyCreatePayload', { description: 'What companyCreate answers.' })
export class CompanyCreatePayload extends CompanyPayload {}

@ObjectType('CompanyUpdatePayload', { description: 'What companyUpdate answers.' })
export class CompanyUpdatePayload extends CompanyPayload {}

@ObjectType('CompanyRoutingConfirmPayload', { description: 'What companyRoutingConfirm answers.' })
export class CompanyRoutingConfirmPayload extends CompanyPayload {}

@ObjectType('RoutingUpdatePayload', { description: 'What routingUpdate answers.' })
export class RoutingUpdatePayload extends CompanyPayload {}

@ObjectType('WantedSystemsSetPayload', { description: 'What wantedSystemsSet answers.' })
export class WantedSystemsSetPayload extends CompanyPayload {}

@ObjectType('CompanyImportPayload', {
  description: 'What companyImport answers. The counts are null where the request was refused.',
})
export class CompanyImportPayload {
  @Field(() => Int, { nullable: true, description: 'Companies that are new.' })
  created!: number | null;

  @Field(() => Int, { nullable: true, description: 'Companies whose content has changed.' })
  updated!: number | null;

  @Field(() => Int, { nullable: true, description: 'Companies that stood there just so.' })
  unchanged!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows below the header that are not blank.' })
  rows!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows left out because of an error.' })
  refusedRows!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this is the stored answer of an earlier request.',
  })
  isReplay!: boolean | null;

  @Field(() => [ImportIssueType], { nullable: true, description: 'The first 200 issues, by line.' })
  issues!: ImportIssueType[] | null;

  @Field(() => Int, { nullable: true, description: 'How many issues there are in all.' })
  totalIssues!: number | null;

  @Field(() => [UserError], { description: 'Why the request was refused; empty where it was done.' })
  userErrors!: UserErrorValue[];
}

@ObjectType('CompanyExists', {
  implements: UserError,
  description: 'A company with this business number is registered already.',
})
export class CompanyExists {
  @Field(() => String, { description: 'The number, NNN-NN-NNNNN.' })
  businessNumber!: string;

  @Field(() => ID, { description: 'The company that has it.' })
  companyId!: string;
}
