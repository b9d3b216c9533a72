import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MemberRole, OrganisationKind, TokenScope } from '../platform/caller.ts';
import { createConnection } from '../platform/connection.type.ts';
import { MutationPayload } from '../platform/mutation.type.ts';
import { Node } from '../platform/node.type.ts';
import { DateTime } from '../platform/scalars.ts';
import type { RegistrationProof, RegistryStatus } from './account.entity.ts';
import type {
  AccountRow,
  ApiTokenRow,
  InvitationRow,
  MemberRow,
  OrganisationRow,
} from './organisation.loader.ts';
import {
  InvitationStatusEnum,
  MemberRoleEnum,
  OrganisationKindEnum,
  RegistrationStatusEnum,
  RegistryStatusEnum,
  type ShownInvitationStatus,
  TokenScopeEnum,
  ViewerKindEnum,
} from './organisationEnums.type.ts';

@ObjectType('Organisation', {
  implements: Node,
  description:
    'A company, a provider, a body that recruits companies, or who runs programmes. Its members see it.',
})
export class OrganisationType implements Omit<OrganisationRow, 'id' | 'businessNumber'> {
  id!: number | string;

  @Field(() => OrganisationKindEnum, { description: 'What it is in the market; it never changes.' })
  kind!: OrganisationKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => RegistrationStatusEnum, { description: 'How far its business number is proved.' })
  registrationStatus!: RegistrationProof;

  @Field(() => RegistryStatusEnum, {
    nullable: true,
    description: 'What the registry said when it was last asked; null where it was not.',
  })
  registryStatus!: RegistryStatus | null;

  @Field(() => Int, { description: 'Rises with every change; changes name the version that they read.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when it is here.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType('OrganisationMember', { description: 'A person in an organisation, and what it may do there.' })
export class OrganisationMemberType implements Omit<MemberRow, 'accountId' | 'organisationId'> {
  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => String, { description: 'E-mail of the person.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What the person may do.' })
  role!: MemberRole;

  @Field(() => Int, { description: 'Rises with every change of the role.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when the person is a member.' })
  joinedAt!: Date;
}

@ObjectType('Account', { implements: Node, description: 'A person who signs in; seen by that person only.' })
export class AccountType implements Omit<AccountRow, 'id'> {
  id!: number | string;

  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail with which the person signs in, in lower case.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether the e-mail is proved.' })
  emailVerified!: boolean;

  @Field(() => Boolean, { description: 'Whether signing in takes a second factor.' })
  twoFactorEnabled!: boolean;

  @Field(() => DateTime, { description: 'When the person signed up.' })
  createdAt!: Date;
}

@ObjectType('Invitation', {
  implements: Node,
  description:
    'A person asked by mail to join an organisation. Its owners and editors see it, and whom it is for.',
})
export class InvitationType implements Omit<InvitationRow, 'id' | 'organisationId'> {
  id!: number | string;

  @Field(() => String, { description: 'Whom the mail went to.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What the person may do once it is a member.' })
  role!: MemberRole;

  @Field(() => InvitationStatusEnum, { description: 'What became of it.' })
  status!: ShownInvitationStatus;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  @Field(() => DateTime, { description: 'When it was sent.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was answered or revoked; null while it waits.',
  })
  answeredAt!: Date | null;
}

@ObjectType('ApiToken', {
  implements: Node,
  description:
    'A key by which a program acts for an organisation. Owners and editors see it, its secret nobody.',
})
export class ApiTokenType implements Omit<ApiTokenRow, 'id' | 'organisationId' | 'scopes'> {
  id!: number | string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'The first characters of its secret, by which you tell tokens apart.' })
  hint!: string;

  @Field(() => MemberRoleEnum, { description: 'What it may do in the organisation.' })
  role!: MemberRole;

  @Field(() => [TokenScopeEnum], { description: 'Whether it may only read, or write as well.' })
  scopes!: TokenScope[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it holds; null: for ever (demo market only).',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, to the minute; null where it never was.',
  })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null where it was not.' })
  revokedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}

export const { Connection: OrganisationMemberConnection } = createConnection(
  'OrganisationMember',
  () => OrganisationMemberType,
  { description: 'Members of an organisation, the first to join first.' },
);
export const { Connection: InvitationConnection } = createConnection('Invitation', () => InvitationType, {
  description: 'Invitations of an organisation, the newest first.',
});
export const { Connection: ApiTokenConnection } = createConnection('ApiToken', () => ApiTokenType, {
  description: 'Tokens of an organisation, revoked ones included, the newest first.',
});

/** Who asks. */
export interface ViewerRow {
  readonly kind: 'ANONYMOUS' | 'ACCOUNT' | 'TOKEN';
  readonly role: MemberRole | null;
  readonly scopes: readonly TokenScope[];
}

@ObjectType('Viewer', { description: 'Who asks, and in whose name. Anybody may ask.' })
export class ViewerType {
  @Field(() => ViewerKindEnum, { description: 'By what the caller is known.' })
  kind!: ViewerRow['kind'];

  @Field(() => MemberRoleEnum, {
    nullable: true,
    description: 'What the caller may do in `organisation`; null where it acts for none.',
  })
  role!: MemberRole | null;

  @Field(() => [TokenScopeEnum], {
    description: 'What the caller may use the API for; empty for the anonymous.',
  })
  scopes!: TokenScope[];
}

@ObjectType('ViewerMembership', { description: 'An organisation that the viewer can act for.' })
export class ViewerMembershipType {
  @Field(() => MemberRoleEnum, { description: 'What the viewer may do there.' })
  role!: MemberRole;
}

@ObjectType()
class OrganisationPayload extends MutationPayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation as it is now; null where refused.',
  })
  organisation!: OrganisationRow | null;
}

@ObjectType('OrganisationCreatePayload', { description: 'What organisationCreate answers.' })
export class OrganisationCreatePayload extends OrganisationPayload {}

@ObjectType('OrganisationUpdatePayload', { description: 'What organisationUpdate answers.' })
export class OrganisationUpdatePayload extends OrganisationPayload {}

@ObjectType('MembershipUpdatePayload', { description: 'What membershipUpdate answers.' })
export class MembershipUpdatePayload extends OrganisationPayload {
  @Field(() => OrganisationMemberType, {
    nullable: true,
    description: 'The member as it is now; null where refused.',
  })
  member!: MemberRow | null;
}

@ObjectType('MembershipRemovePayload', { description: 'What membershipRemove answers.' })
export class MembershipRemovePayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The account that is no member any more; null where refused.',
  })
  removedAccountId!: string | null;
}

@ObjectType()
class InvitationPayload extends MutationPayload {
  @Field(() => InvitationType, {
    nullable: true,
    description: 'The invitation as it is now; null where refused.',
  })
  invitation!: InvitationRow | null;
}

@ObjectType('InvitationCreatePayload', { description: 'What invitationCreate answers.' })
export class InvitationCreatePayload extends InvitationPayload {}

@ObjectType('InvitationRevokePayload', { description: 'What invitationRevoke answers.' })
export class InvitationRevokePayload extends InvitationPayload {}

@ObjectType('InvitationDeclinePayload', { description: 'What invitationDecline answers.' })
export class InvitationDeclinePayload extends InvitationPayload {}

@ObjectType('InvitationAcceptPayload', { description: 'What invitationAccept answers.' })
export class InvitationAcceptPayload extends InvitationPayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation joined; null where refused.',
  })
  organisation!: OrganisationRow | null;
}

@ObjectType()
class ApiTokenPayload extends MutationPayload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The token as it is now; null where refused.' })
  apiToken!: ApiTokenRow | null;
}

@ObjectType()
class ApiTokenSecretPayload extends ApiTokenPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The secret to send as `Authorization: Bearer`. It is shown this once; a repeated request gets null.',
  })
  secret!: string | null;
}

@ObjectType('ApiTokenCreatePayload', { description: 'What apiTokenCreate answers.' })
export class ApiTokenCreatePayload extends ApiTokenSecretPayload {}

@ObjectType('ApiTokenRotatePayload', { description: 'What apiTokenRotate answers.' })
export class ApiTokenRotatePayload extends ApiTokenSecretPayload {}

@ObjectType('ApiTokenRevokePayload', { description: 'What apiTokenRevoke answers.' })
export class ApiTokenRevokePayload extends ApiTokenPayload {}
