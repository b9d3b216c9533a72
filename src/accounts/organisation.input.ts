import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { MemberRole, OrganisationKind, TokenScope } from '../platform/caller.ts';
import { MutationInput } from '../platform/mutation.type.ts';
import { DateTime } from '../platform/scalars.ts';
import { MemberRoleEnum, OrganisationKindEnum, TokenScopeEnum } from './organisationEnums.type.ts';

const OWN = 'The organisation; your own where left out. Only the operator may name another.';

@InputType('RegistrationFactsInput', { description: 'What the registry compares with a business number.' })
abstract class RegistrationFactsInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Business registration number, with or without hyphens. Its check digit and the registry are asked.',
  })
  businessNumber?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Day on which the business started, as the registry has it. Without it nothing becomes VERIFIED.',
  })
  startedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the representative, as the registry has it. Without it nothing becomes VERIFIED.',
  })
  ownerName?: string | null;
}

@InputType('OrganisationCreateInput', { description: 'An organisation to found; who founds it owns it.' })
export class OrganisationCreateInput extends RegistrationFactsInput {
  @Field(() => OrganisationKindEnum, { description: 'What it is. OPERATOR is for operators only.' })
  kind!: OrganisationKind;

  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  name!: string;
}

@InputType('OrganisationUpdateInput', { description: 'Changes of an organisation; what is left out stays.' })
export class OrganisationUpdateInput extends RegistrationFactsInput {
  @Field(() => ID, {
    description: 'The organisation: the one that you act for, unless you are the operator.',
  })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 200 characters; null leaves it.' })
  name?: string | null;
}

@InputType('MembershipUpdateInput', { description: 'Another role for a member.' })
export class MembershipUpdateInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: OWN })
  organisationId?: string | null;

  @Field(() => ID, { description: 'The member, by its account.' })
  accountId!: string;

  @Field(() => MemberRoleEnum, { description: 'What it may do from now on.' })
  role!: MemberRole;

  @Field(() => Int, { description: 'The version of the membership that was read.' })
  version!: number;
}

@InputType('MembershipRemoveInput', { description: 'A member to remove, or yourself to leave.' })
export class MembershipRemoveInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: OWN })
  organisationId?: string | null;

  @Field(() => ID, { description: 'The member, by its account.' })
  accountId!: string;
}

@InputType('InvitationCreateInput', { description: 'Whom to ask by mail to join.' })
export class InvitationCreateInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: OWN })
  organisationId?: string | null;

  @Field(() => String, {
    description: 'Whom to send the mail to; only an account with this e-mail can accept.',
  })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What the person may do as a member.' })
  role!: MemberRole;

  @Field(() => Int, { nullable: true, description: 'Days until it expires: 1 to 60, default 14.' })
  expiresInDays?: number | null;
}

@InputType('InvitationAnswerInput', { description: 'An invitation, by the code of its mail.' })
abstract class InvitationAnswerInput extends MutationInput {
  @Field(() => String, { description: 'The code from the mail.' })
  token!: string;
}

@InputType('InvitationAcceptInput', { description: 'An invitation to accept.' })
export class InvitationAcceptInput extends InvitationAnswerInput {}

@InputType('InvitationDeclineInput', { description: 'An invitation to decline.' })
export class InvitationDeclineInput extends InvitationAnswerInput {}

@InputType('InvitationRevokeInput', { description: 'An invitation to take back.' })
export class InvitationRevokeInput extends MutationInput {
  @Field(() => ID, { description: 'The invitation.' })
  id!: string;
}

@InputType('ApiTokenCreateInput', { description: 'A token to make for your organisation.' })
export class ApiTokenCreateInput extends MutationInput {
  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  name!: string;

  @Field(() => MemberRoleEnum, { description: 'What it may do; not above your own role.' })
  role!: MemberRole;

  @Field(() => [TokenScopeEnum], { description: 'What it may be used for; not above your own scopes.' })
  scopes!: TokenScope[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it holds: at most a year; default 90 days.',
  })
  expiresAt?: Date | null;
}

@InputType('ApiTokenRotateInput', { description: 'A token that gets another secret.' })
export class ApiTokenRotateInput extends MutationInput {
  @Field(() => ID, { description: 'The token. Its old secret stops at once.' })
  id!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it holds: at most a year; null leaves it.',
  })
  expiresAt?: Date | null;
}

@InputType('ApiTokenRevokeInput', { description: 'A token to revoke.' })
export class ApiTokenRevokeInput extends MutationInput {
  @Field(() => ID, { description: 'The token. It stops at once and for ever.' })
  id!: string;
}
