import { type Cast, INVITATION, id, type MutationCase } from './mutationCases.ts';

/**
 * Signing in and out: they write no object and have no keys. A session is a secret, which no answer keeps; a second mail
 * or a second session does no harm, and the codes of mails hold once.
 */
export const sessionMutations: readonly string[] = [
  'accountSignIn',
  'accountSignOut',
  'accountSignUp',
  'accountTwoFactorVerify',
  'emailVerify',
  'emailVerifyRequest',
  'passwordReset',
  'passwordResetRequest',
];

/** Those of accounts, whose own tests look at who else may. */
export const accountMutationCases: Readonly<Record<string, (cast: Cast) => MutationCase>> = {
  organisationCreate: () => ({
    by: 'person',
    input: { kind: 'COMPANY', name: '새 조직' },
    other: { kind: 'COMPANY', name: '다른 조직' },
    foreign: null,
  }),
  organisationUpdate: ({ company: { organisationId } }) => ({
    by: 'company',
    input: { id: id('Organisation', organisationId), version: 1, name: '새 이름' },
    other: { id: id('Organisation', organisationId), version: 1, name: '다른 이름' },
    foreign: null,
  }),
  membershipUpdate: ({ editorId }) => ({
    by: 'company',
    input: { accountId: id('Account', editorId), role: 'VIEWER', version: 1 },
    other: { accountId: id('Account', editorId), role: 'SIGNER', version: 1 },
    foreign: null,
  }),
  membershipRemove: ({ editorId, person }) => ({
    by: 'company',
    input: { accountId: id('Account', editorId) },
    other: { accountId: id('Account', person.accountId) },
    foreign: null,
  }),
  invitationCreate: () => ({
    by: 'company',
    input: { email: 'new@example.com', role: 'VIEWER' },
    other: { email: 'new@example.com', role: 'EDITOR' },
    foreign: null,
  }),
  invitationRevoke: () => ({
    by: 'company',
    input: { id: id('Invitation', 1) },
    other: { id: id('Invitation', 2) },
    foreign: null,
  }),
  invitationAccept: () => ({
    by: 'person',
    input: { token: INVITATION },
    other: { token: 'another-invitation-of-this-test' },
    foreign: null,
  }),
  invitationDecline: () => ({
    by: 'person',
    input: { token: INVITATION },
    other: { token: 'another-invitation-of-this-test' },
    foreign: null,
  }),
  apiTokenCreate: () => ({
    by: 'company',
    input: { name: 'ERP', role: 'VIEWER', scopes: ['READ'] },
    other: { name: 'ERP', role: 'EDITOR', scopes: ['READ'] },
    secrets: ['secret'],
    foreign: null,
  }),
  apiTokenRotate: ({ spareTokenId }) => ({
    by: 'company',
    input: { id: id('ApiToken', spareTokenId) },
    other: { id: id('ApiToken', spareTokenId + 1) },
    secrets: ['secret'],
    foreign: null,
  }),
  apiTokenRevoke: ({ spareTokenId }) => ({
    by: 'company',
    input: { id: id('ApiToken', spareTokenId) },
    other: { id: id('ApiToken', spareTokenId + 1) },
    foreign: null,
  }),
  companyClaim: ({ otherCompany, company: own }) => ({
    by: 'operator',
    input: { companyId: id('Company', 2), organisationId: id('Organisation', otherCompany.organisationId) },
    other: { companyId: id('Company', 2), organisationId: id('Organisation', own.organisationId) },
    foreign: null,
  }),
  providerClaim: ({ otherProvider, provider: own }) => ({
    by: 'operator',
    input: {
      providerId: id('Provider', 9),
      organisationId: id('Organisation', otherProvider.organisationId),
    },
    other: { providerId: id('Provider', 9), organisationId: id('Organisation', own.organisationId) },
    foreign: null,
  }),
};
