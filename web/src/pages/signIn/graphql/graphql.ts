/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A token to make for your organisation. */
export type ApiTokenCreateInput = {
  /** Until when it holds: at most a year; default 90 days. */
  expiresAt?: string | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** What it is for, 1 to 100 characters. */
  name: string;
  /** What it may do; not above your own role. */
  role: MemberRole;
  /** What it may be used for; not above your own scopes. */
  scopes: Array<TokenScope>;
};

/** A token to revoke. */
export type ApiTokenRevokeInput = {
  /** The token. It stops at once and for ever. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
};

/** A token that gets another secret. */
export type ApiTokenRotateInput = {
  /** Until when it holds: at most a year; null leaves it. */
  expiresAt?: string | null | undefined;
  /** The token. Its old secret stops at once. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
};

/** An invitation to accept. */
export type InvitationAcceptInput = {
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The code from the mail. */
  token: string;
};

/** Whom to ask by mail to join. */
export type InvitationCreateInput = {
  /** Whom to send the mail to; only an account with this e-mail can accept. */
  email: string;
  /** Days until it expires: 1 to 60, default 14. */
  expiresInDays?: number | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The organisation; your own where left out. Only the operator may name another. */
  organisationId?: string | number | null | undefined;
  /** What the person may do as a member. */
  role: MemberRole;
};

/** An invitation to decline. */
export type InvitationDeclineInput = {
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The code from the mail. */
  token: string;
};

/** An invitation to take back. */
export type InvitationRevokeInput = {
  /** The invitation. */
  id: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
};

/** What became of an invitation. */
export type InvitationStatus =
  /** The person is a member. */
  | 'ACCEPTED'
  /** The person does not want to be one. */
  | 'DECLINED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** It waits for an answer. */
  | 'PENDING'
  /** It was taken back. */
  | 'REVOKED';

/** What a member may do in its organisation, the most first. */
export type MemberRole =
  /** Changes the data of the organisation, and makes tokens. */
  | 'EDITOR'
  /** Everything, members and tokens included. */
  | 'OWNER'
  /** Signs contracts and consents. */
  | 'SIGNER'
  /** Reads. */
  | 'VIEWER';

/** A member to remove, or yourself to leave. */
export type MembershipRemoveInput = {
  /** The member, by its account. */
  accountId: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The organisation; your own where left out. Only the operator may name another. */
  organisationId?: string | number | null | undefined;
};

/** Another role for a member. */
export type MembershipUpdateInput = {
  /** The member, by its account. */
  accountId: string | number;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** The organisation; your own where left out. Only the operator may name another. */
  organisationId?: string | number | null | undefined;
  /** What it may do from now on. */
  role: MemberRole;
  /** The version of the membership that was read. */
  version: number;
};

/** An organisation to found; who founds it owns it. */
export type OrganisationCreateInput = {
  /** Business registration number, with or without hyphens. Its check digit and the registry are asked. */
  businessNumber?: string | null | undefined;
  /** Of your choice, 1 to 255 characters. Within 30 days a repeated request with the same key and content changes nothing and gets the answer of the first one; with other content it is refused. */
  idempotencyKey?: string | null | undefined;
  /** What it is. OPERATOR is for operators only. */
  kind: OrganisationKind;
  /** Its name, 1 to 200 characters. */
  name: string;
  /** Name of the representative, as the registry has it. Without it nothing becomes VERIFIED. */
  ownerName?: string | null | undefined;
  /** Day on which the business started, as the registry has it. Without it nothing becomes VERIFIED. */
  startedOn?: string | null | undefined;
};

/** What an organisation is in the market. */
export type OrganisationKind =
  /** A manufacturer that may adopt a system. */
  | 'COMPANY'
  /** Recruits companies and submits for them; it is never paid. */
  | 'LEAD'
  /** Runs programmes and rounds. */
  | 'OPERATOR'
  /** Sells and installs systems. */
  | 'PROVIDER';

/** How far the registration of a business is proved. */
export type RegistrationStatus =
  /** The business number has the right check digit: typed rightly, not proved. */
  | 'CHECKSUM_OK'
  /** Said, without a business number. */
  | 'CLAIMED'
  /** Confirmed by the tax office. */
  | 'VERIFIED';

/** What a token may be used for. */
export type TokenScope =
  /** Queries and subscriptions. */
  | 'READ'
  /** Mutations as well; includes READ. */
  | 'WRITE';

/** Why a request was refused. Each code means one thing and will keep meaning it. */
export type UserErrorCode =
  /** An invitation to this address is open: revoke it before you send another. */
  | 'ALREADY_INVITED'
  /** The person belongs to the organisation already: change the role instead. */
  | 'ALREADY_MEMBER'
  /** Another provider has this business registration number. */
  | 'BUSINESS_NUMBER_TAKEN'
  /** It belongs to another organisation. If that is wrong, ask the operator. */
  | 'CLAIMED_BY_OTHER'
  /** The business numbers are not the same, or that of the organisation is not proved far enough. Correct it with organisationUpdate, or ask the operator to claim for you. */
  | 'CLAIM_NOT_PROVED'
  /** Only open candidate clusters with prices can be asked about. This one was superseded, or was formed by similarity. */
  | 'CLUSTER_NOT_OPEN'
  /** The code of a mail, or of a second factor, is wrong, used or expired. */
  | 'CODE_NOT_VALID'
  /** Another object has this code already. Choose another one. */
  | 'CODE_TAKEN'
  /** A company with this business registration number is registered already. */
  | 'COMPANY_EXISTS'
  /** A company of this name and district is registered without a business number. State the number to tell them apart. */
  | 'COMPANY_NAME_TAKEN'
  /** Nobody acts for the other company yet: there is nobody to whom one could show oneself. */
  | 'COMPANY_UNCLAIMED'
  /** Effort is the number of moves tried per company; the message names the range. */
  | 'EFFORT_OUT_OF_RANGE'
  /** E-mail and password are right, but the e-mail is not proved: use the code that was mailed. */
  | 'EMAIL_NOT_PROVED'
  /** The gain that does not count, in percent, must be within the range that the message names. */
  | 'EPSILON_OUT_OF_RANGE'
  /** The idempotency key was used before, in the last 30 days, for the same operation with other content. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The import with this idempotency key is still running: repeat the request later for its answer. */
  | 'IMPORT_RUNNING'
  /** A field holds a value that is not possible; the message names it and the remedy. */
  | 'INVALID_INPUT'
  /** The price sheet breaks a rule; the field path names the place, the message the remedy. */
  | 'INVALID_PRICE_SHEET'
  /** The rules hold a value that is not possible; the field path names it. */
  | 'INVALID_RULES'
  /** The invitation was accepted, declined or revoked already. */
  | 'INVITATION_ANSWERED'
  /** The invitation has expired: ask for a new one. */
  | 'INVITATION_EXPIRED'
  /** The invitation is for another e-mail, or that of the account is not proved. */
  | 'INVITATION_FOR_OTHER'
  /** The job has ended already, so there is nothing to cancel. */
  | 'JOB_IS_OVER'
  /** An organisation keeps at least one owner: make somebody else an owner first. */
  | 'LAST_OWNER'
  /** A company has at least one plant: change the last one instead of removing it. */
  | 'LAST_PLANT'
  /** A plant has at least one product: change the last one instead of removing it. */
  | 'LAST_PRODUCT'
  /** A company that is to join a cluster is a member of it, or joins twice. */
  | 'MEMBER_ALREADY'
  /** Stability and proofs are about prices, which rounds by similarity do not have. */
  | 'NEEDS_PRICES'
  /** The rules of an open programme bind; changing them needs a reason, which is told to applicants. */
  | 'NOTICE_NEEDED'
  /** The reader of a what-if must be a member of the cluster, or join it: nobody sees the amounts of others. */
  | 'NOT_CONCERNED'
  /** The id is well formed, but nothing with it exists (or you may not see it). */
  | 'NOT_FOUND'
  /** Nothing is known of the processes of the company, so it has no price. Give it a routing first. */
  | 'NO_KNOWN_PROCESS'
  /** A company that is to leave a cluster is no member of it. */
  | 'NO_MEMBER'
  /** The round has no open candidate clusters with at least five members. */
  | 'NO_OPEN_CLUSTERS'
  /** Neither processes nor anything from which they could be inferred. */
  | 'NO_PROCESSES_STATED'
  /** Nobody sells a system of the wanted types in the region with enough capacity. */
  | 'NO_SYSTEM_FOR_REGION'
  /** No published system of a wanted type serves a company of the round with enough capacity. */
  | 'NO_USABLE_SYSTEM'
  /** A fact that only the operator states about a provider, such as a sanction. Leave the field out. */
  | 'OPERATOR_STATES_IT'
  /** An organisation owns one company or provider at most, and this one has its own: change that one instead. */
  | 'OWNS_ONE_ALREADY'
  /** The programme stands elsewhere in its life than the step needs. */
  | 'PROGRAMME_STEP_REFUSED'
  /** The budget of the proof, in seconds of processor time, must be within the range of the message. */
  | 'PROOF_SECONDS_OUT_OF_RANGE'
  /** Only a provider that keeps its data itself, and is not verified yet, can be verified. */
  | 'PROVIDER_NOT_CLAIMED'
  /** A role or scope is given that is above that of the caller. */
  | 'ROLE_ABOVE_OWN'
  /** A round of the programme waits or runs already. Wait for it or cancel it: two would give away the same units twice. */
  | 'ROUND_ALREADY_RUNNING'
  /** The round has ended, so there is nothing to cancel. Its result stands. */
  | 'ROUND_IS_OVER'
  /** A programme opens only with rules: make a version of them first. */
  | 'RULE_SET_MISSING'
  /** The seed must be a whole number within the range that the message names. */
  | 'SEED_OUT_OF_RANGE'
  /** The object was changed after it had been read: read it again and repeat the change. */
  | 'STALE_VERSION'
  /** Only a published system of a provider in good standing competes for clusters. */
  | 'SYSTEM_NOT_ON_SALE'
  /** Only a published system can be withdrawn. */
  | 'SYSTEM_NOT_PUBLISHED'
  /** The system was withdrawn and is sold no more. Offer a new one under a new code. */
  | 'SYSTEM_WITHDRAWN'
  /** The token is revoked or has expired: make a new one. */
  | 'TOKEN_OVER'
  /** Fewer companies with known processes than one cluster needs. Register companies, give them routings, or widen the region. */
  | 'TOO_FEW_COMPANIES'
  /** The organisation has as many of these as it may have: remove one first. */
  | 'TOO_MANY'
  /** Something was tried too often from this address, or with this e-mail. */
  | 'TOO_MANY_ATTEMPTS'
  /** A what-if takes a limited number of companies that leave or join. */
  | 'TOO_MANY_COMPANIES'
  /** Grouping by similarity compares every pair of companies, so it takes a limited number of them. */
  | 'TOO_MANY_FOR_SIMILARITY'
  /** Units (lines or work centres to connect) must lie within the range that the message names. */
  | 'UNITS_OUT_OF_RANGE'
  /** An industry code from which nothing can be inferred. Use a KSIC code of manufacturing (10 to 34). */
  | 'UNKNOWN_INDUSTRY'
  /** A process code that the taxonomy does not have; the message names the nearest one. */
  | 'UNKNOWN_PROCESS'
  /** A region code that is no province or district in use. */
  | 'UNKNOWN_REGION'
  /** A password that is too short or too long. */
  | 'WEAK_PASSWORD'
  /** A business registration number that is no ten digits, or whose check digit is wrong. */
  | 'WRONG_BUSINESS_NUMBER'
  /** A corporation registration number that is no thirteen digits, or whose check digit is wrong. */
  | 'WRONG_CORPORATION_NUMBER'
  /** No account has this e-mail and password. Which of the two is wrong is not told. */
  | 'WRONG_EMAIL_OR_PASSWORD';

export type OrganisationCreateMutationVariables = Exact<{
  input: OrganisationCreateInput;
}>;


export type OrganisationCreateMutation = { __typename: 'Mutation', organisationCreate: { __typename: 'OrganisationCreatePayload', organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind, registrationStatus: RegistrationStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { __typename: 'Mutation', invitationAccept: { __typename: 'InvitationAcceptPayload', organisation: { __typename: 'Organisation', id: string, name: string } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountMembersQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', role: MemberRole | null, account: { __typename: 'Account', id: string } | null, organisation: { __typename: 'Organisation', id: string, name: string, members: { __typename: 'OrganisationMemberConnection', totalCount: number, nodes: Array<{ __typename: 'OrganisationMember', accountId: string, name: string, email: string, role: MemberRole, version: number, joinedAt: string }> } } | null } };

export type AccountInvitationsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountInvitationsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', organisation: { __typename: 'Organisation', id: string, invitations: { __typename: 'InvitationConnection', nodes: Array<{ __typename: 'Invitation', id: string, email: string, role: MemberRole, status: InvitationStatus, expiresAt: string, createdAt: string }> } } | null } };

export type AccountInviteMutationVariables = Exact<{
  input: InvitationCreateInput;
}>;


export type AccountInviteMutation = { __typename: 'Mutation', invitationCreate: { __typename: 'InvitationCreatePayload', invitation: { __typename: 'Invitation', id: string } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountInvitationRevokeMutationVariables = Exact<{
  input: InvitationRevokeInput;
}>;


export type AccountInvitationRevokeMutation = { __typename: 'Mutation', invitationRevoke: { __typename: 'InvitationRevokePayload', invitation: { __typename: 'Invitation', id: string, status: InvitationStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountMemberUpdateMutationVariables = Exact<{
  input: MembershipUpdateInput;
}>;


export type AccountMemberUpdateMutation = { __typename: 'Mutation', membershipUpdate: { __typename: 'MembershipUpdatePayload', member: { __typename: 'OrganisationMember', accountId: string, role: MemberRole, version: number } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountMemberRemoveMutationVariables = Exact<{
  input: MembershipRemoveInput;
}>;


export type AccountMemberRemoveMutation = { __typename: 'Mutation', membershipRemove: { __typename: 'MembershipRemovePayload', removedAccountId: string | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type InvitationDeclineMutationVariables = Exact<{
  input: InvitationDeclineInput;
}>;


export type InvitationDeclineMutation = { __typename: 'Mutation', invitationDecline: { __typename: 'InvitationDeclinePayload', invitation: { __typename: 'Invitation', id: string, status: InvitationStatus } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountTokensQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AccountTokensQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', organisation: { __typename: 'Organisation', id: string, apiTokens: { __typename: 'ApiTokenConnection', nodes: Array<{ __typename: 'ApiToken', id: string, name: string, hint: string, role: MemberRole, scopes: Array<TokenScope>, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } };

export type AccountTokenCreateMutationVariables = Exact<{
  input: ApiTokenCreateInput;
}>;


export type AccountTokenCreateMutation = { __typename: 'Mutation', apiTokenCreate: { __typename: 'ApiTokenCreatePayload', secret: string | null, apiToken: { __typename: 'ApiToken', id: string, name: string } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountTokenRotateMutationVariables = Exact<{
  input: ApiTokenRotateInput;
}>;


export type AccountTokenRotateMutation = { __typename: 'Mutation', apiTokenRotate: { __typename: 'ApiTokenRotatePayload', secret: string | null, apiToken: { __typename: 'ApiToken', id: string, name: string } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };

export type AccountTokenRevokeMutationVariables = Exact<{
  input: ApiTokenRevokeInput;
}>;


export type AccountTokenRevokeMutation = { __typename: 'Mutation', apiTokenRevoke: { __typename: 'ApiTokenRevokePayload', apiToken: { __typename: 'ApiToken', id: string, revokedAt: string | null } | null, userErrors: Array<
      | { __typename: 'AlreadyInvited', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'ClaimNotProved', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'CompanyExists', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvalidPriceSheet', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationAnswered', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'InvitationExpired', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoSystemForRegion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NoUsableSystem', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'NumberOutOfRange', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'OwnsOneAlready', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundAlreadyRunning', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'RoundIsOver', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'SimpleUserError', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'StaleVersion', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooFewCompanies', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooMany', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyAttempts', code: UserErrorCode, field: Array<string>, message: string }
      | { __typename: 'TooManyForSimilarity', code: UserErrorCode, field: Array<string>, message: string }
    > } };


export const OrganisationCreateDocument = {"__meta__":{"hash":"sha256:93510a0e512eb974a555381201508591ef02cb83a7dfb15181607ca4d9aee797"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OrganisationCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"registrationStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OrganisationCreateMutation, OrganisationCreateMutationVariables>;
export const InvitationAcceptDocument = {"__meta__":{"hash":"sha256:529798ad8cd7b60b3ec74f6bcdb9324c150be08de962b372d016d0c674c1a299"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationAccept"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitationAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const AccountMembersDocument = {"__meta__":{"hash":"sha256:1b99537243176ee035c40de663132361bac280785fd2ab4ff0b5579002200a92"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountMembers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountMembersQuery, AccountMembersQueryVariables>;
export const AccountInvitationsDocument = {"__meta__":{"hash":"sha256:0fcccb9e0939789c5ff291adae50b77151f232ca16e5d7f5b62d804de0ab7bc1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountInvitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountInvitationsQuery, AccountInvitationsQueryVariables>;
export const AccountInviteDocument = {"__meta__":{"hash":"sha256:1d809ea7da2eeeaf9cabe3329ea3cfd4df101ab63f2d53b6e0818bc04c068e79"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountInvite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountInviteMutation, AccountInviteMutationVariables>;
export const AccountInvitationRevokeDocument = {"__meta__":{"hash":"sha256:c1aad1997314e71f8dec6f22074dbbd88618e8a488d27d2e113c780bc8718429"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountInvitationRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitationRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountInvitationRevokeMutation, AccountInvitationRevokeMutationVariables>;
export const AccountMemberUpdateDocument = {"__meta__":{"hash":"sha256:b75199b2516e84e193336d5d2fa782317c3f54402c09167da774d9499c29d238"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountMemberUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"membershipUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountMemberUpdateMutation, AccountMemberUpdateMutationVariables>;
export const AccountMemberRemoveDocument = {"__meta__":{"hash":"sha256:82de6c49b4c6e13cfabad9b9d0e4607435298020a86cb5e11821358bbf94004b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountMemberRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MembershipRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"membershipRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removedAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountMemberRemoveMutation, AccountMemberRemoveMutationVariables>;
export const InvitationDeclineDocument = {"__meta__":{"hash":"sha256:64bc13aecd245d3a229f0e82f4e2e6566c5d189c88f6d7e1b8ab82561244ace1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitationDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationDeclineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitationDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<InvitationDeclineMutation, InvitationDeclineMutationVariables>;
export const AccountTokensDocument = {"__meta__":{"hash":"sha256:0d518a165dbb80167c972053211fbabc5b3e54c09cd118a8db2c5e0b65781559"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AccountTokensQuery, AccountTokensQueryVariables>;
export const AccountTokenCreateDocument = {"__meta__":{"hash":"sha256:3bfcc4690bf4ccc8252e58ceb49af73a2c6228d76f97bdd1d975ff66bd823b7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountTokenCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokenCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountTokenCreateMutation, AccountTokenCreateMutationVariables>;
export const AccountTokenRotateDocument = {"__meta__":{"hash":"sha256:1a47ac0cc1cf338166d7bbeadd9d5e97f2ecf1cb23dd0c83f70236964eae959e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountTokenRotate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokenRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountTokenRotateMutation, AccountTokenRotateMutationVariables>;
export const AccountTokenRevokeDocument = {"__meta__":{"hash":"sha256:73f82b298e4dc6a7f6e91e75ec49f1f2ceb55f2e1b5e91f60df0654a3ca451c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AccountTokenRevoke"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiTokenRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokenRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AccountTokenRevokeMutation, AccountTokenRevokeMutationVariables>;