import { registerEnumType } from 'type-graphql';
import { MEMBER_ROLES, ORGANISATION_KINDS, TOKEN_SCOPES } from '../platform/caller.ts';
import { REGISTRY_STATUSES } from './account.entity.ts';

function enumOf<Value extends string>(values: readonly Value[]): Record<Value, Value> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
}

export const OrganisationKindEnum = enumOf(ORGANISATION_KINDS);
registerEnumType(OrganisationKindEnum, {
  name: 'OrganisationKind',
  description: 'What an organisation is in the market.',
  valuesConfig: {
    COMPANY: { description: 'A manufacturer that may adopt a system.' },
    PROVIDER: { description: 'Sells and installs systems.' },
    LEAD: { description: 'Recruits companies and submits for them; it is never paid.' },
    OPERATOR: { description: 'Runs programmes and rounds.' },
  },
});

export const MemberRoleEnum = enumOf(MEMBER_ROLES);
registerEnumType(MemberRoleEnum, {
  name: 'MemberRole',
  description: 'What a member may do in its organisation, the most first.',
  valuesConfig: {
    OWNER: { description: 'Everything, members and tokens included.' },
    EDITOR: { description: 'Changes the data of the organisation, and makes tokens.' },
    SIGNER: { description: 'Signs contracts and consents.' },
    VIEWER: { description: 'Reads.' },
  },
});

export const TokenScopeEnum = enumOf(TOKEN_SCOPES);
registerEnumType(TokenScopeEnum, {
  name: 'TokenScope',
  description: 'What a token may be used for.',
  valuesConfig: {
    READ: { description: 'Queries and subscriptions.' },
    WRITE: { description: 'Mutations as well; includes READ.' },
  },
});

export const InvitationStatusEnum = enumOf([
  'PENDING',
  'ACCEPTED',
  'DECLINED',
  'REVOKED',
  'EXPIRED',
] as const);
export type ShownInvitationStatus = keyof typeof InvitationStatusEnum;
registerEnumType(InvitationStatusEnum, {
  name: 'InvitationStatus',
  description: 'What became of an invitation.',
  valuesConfig: {
    PENDING: { description: 'It waits for an answer.' },
    ACCEPTED: { description: 'The person is a member.' },
    DECLINED: { description: 'The person does not want to be one.' },
    REVOKED: { description: 'It was taken back.' },
    EXPIRED: { description: 'Nobody answered in time.' },
  },
});

export const RegistryStatusEnum = enumOf(REGISTRY_STATUSES);
registerEnumType(RegistryStatusEnum, {
  name: 'RegistryStatus',
  description: 'How a business stands in the registry of the tax office.',
  valuesConfig: {
    ACTIVE: { description: 'It does business.' },
    SUSPENDED: { description: 'It has suspended its business.' },
    CLOSED: { description: 'It has closed.' },
    UNKNOWN: { description: 'The registry does not know it so, or did not answer.' },
  },
});

export const ViewerKindEnum = enumOf(['ANONYMOUS', 'ACCOUNT', 'TOKEN'] as const);
registerEnumType(ViewerKindEnum, {
  name: 'ViewerKind',
  description: 'By what a caller is known.',
  valuesConfig: {
    ANONYMOUS: { description: 'By nothing but its address.' },
    ACCOUNT: { description: 'By the session of a person.' },
    TOKEN: { description: 'By a token of an organisation.' },
  },
});

export const RegistrationStatusEnum = {
  CLAIMED: 'CLAIMED',
  CHECKSUM_OK: 'CHECKSUM_OK',
  VERIFIED: 'VERIFIED',
} as const;
registerEnumType(RegistrationStatusEnum, {
  name: 'RegistrationStatus',
  description: 'How far the registration of a business is proved.',
  valuesConfig: {
    CLAIMED: { description: 'Said, without a business number.' },
    CHECKSUM_OK: { description: 'The business number has the right check digit: typed rightly, not proved.' },
    VERIFIED: { description: 'Confirmed by the tax office.' },
  },
});
