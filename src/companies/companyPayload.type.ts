import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError, type UserErrorValue } from '../platform/userError.type.ts';
import type { CompanyRow } from './company.loader.ts';
import { CompanyType } from './company.type.ts';

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

@ObjectType('StaleVersion', {
  implements: UserError,
  description: 'The object was changed after it had been read.',
})
export class StaleVersion {
  @Field(() => Int, { description: 'The version that the request named.' })
  version!: number;

  @Field(() => Int, { description: 'The version as it is now.' })
  currentVersion!: number;
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
