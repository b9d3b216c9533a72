import type { OperationPolicies, OperationPolicy } from '../platform/guard.ts';

/*
 * Who may do what, for the whole house in one place. Operations that are not listed here do not exist: the server does
 * not start with one. Whose objects an operation may touch, and which of their fields it sees, is decided by
 * visibility.ts in the SQL of the reads, and by ownership in the transaction of the writes.
 */

const ANYBODY: OperationPolicy = { who: 'ANYBODY', scope: 'READ' };
/** Somebody who acts for an organisation of whatever kind. */
const MEMBER: OperationPolicy = { who: 'MEMBER', scope: 'READ' };
const EDITS: OperationPolicy = { who: 'MEMBER', roles: ['OWNER', 'EDITOR'], scope: 'WRITE' };
/** The owner of a company or provider, and the operator on its behalf. */
const EDITS_COMPANY: OperationPolicy = { ...EDITS, kinds: ['COMPANY', 'OPERATOR'] };
const EDITS_PROVIDER: OperationPolicy = { ...EDITS, kinds: ['PROVIDER', 'OPERATOR'] };
/** A person or token, whether it acts for an organisation or not. */
const SIGNED_IN: OperationPolicy = { who: 'SIGNED_IN', scope: 'READ' };
const SIGNED_IN_WRITES: OperationPolicy = { who: 'SIGNED_IN', scope: 'WRITE' };
/** Who decides about members. */
const OWNS: OperationPolicy = { who: 'MEMBER', roles: ['OWNER'], scope: 'WRITE' };
const MEMBER_WRITES: OperationPolicy = { who: 'MEMBER', scope: 'WRITE' };
/** What only the company itself may say, by somebody who speaks for it. */
const CONSENTS: OperationPolicy = {
  who: 'MEMBER',
  kinds: ['COMPANY'],
  roles: ['OWNER', 'SIGNER'],
  scope: 'WRITE',
};
const OPERATES: OperationPolicy = { ...EDITS, kinds: ['OPERATOR'] };

/** Every operation of the API. */
export const policies: OperationPolicies = {
  'Query.node': ANYBODY,
  'Query.nodes': ANYBODY,
  // What a gateway asks for, each entity under the policy of its type.
  'Query._service': ANYBODY,
  'Query._entities': ANYBODY,
  'Query.rateLimit': ANYBODY,
  'Query.process': ANYBODY,
  'Query.processes': ANYBODY,
  'Query.industry': ANYBODY,
  'Query.industries': ANYBODY,
  'Query.region': ANYBODY,
  'Query.regions': ANYBODY,
  'Query.systemTypes': ANYBODY,
  'Query.builtLevels': ANYBODY,
  'Query.capabilityLevels': ANYBODY,
  'Query.routingTemplates': ANYBODY,
  'Query.programme': ANYBODY,
  'Query.programmes': ANYBODY,
  'Query.provider': ANYBODY,
  'Query.providers': ANYBODY,
  'Query.system': ANYBODY,
  'Query.systems': ANYBODY,
  'Query.estimate': ANYBODY,
  'Query.bestClusters': ANYBODY,
  'Query.demand': ANYBODY,
  'Query.companies': MEMBER,
  'Query.company': MEMBER,
  'Query.cluster': MEMBER,
  'Query.clusters': MEMBER,
  'Query.round': MEMBER,
  'Query.rounds': MEMBER,
  'Query.job': MEMBER,
  'Query.jobs': MEMBER,
  'Query.whatIf': { ...MEMBER, kinds: ['COMPANY', 'OPERATOR'] },
  'Query.priceSheetWhatIf': { ...MEMBER, kinds: ['PROVIDER', 'OPERATOR'] },

  'Query.viewer': ANYBODY,
  'Query.organisation': SIGNED_IN,

  'Mutation.accountSignUp': ANYBODY,
  'Mutation.accountSignIn': ANYBODY,
  'Mutation.accountTwoFactorVerify': ANYBODY,
  'Mutation.accountSignOut': SIGNED_IN,
  'Mutation.passwordResetRequest': ANYBODY,
  'Mutation.passwordReset': ANYBODY,
  'Mutation.emailVerify': ANYBODY,
  'Mutation.emailVerifyRequest': ANYBODY,
  'Mutation.organisationCreate': SIGNED_IN_WRITES,
  'Mutation.organisationUpdate': OWNS,
  'Mutation.membershipUpdate': OWNS,
  'Mutation.membershipRemove': MEMBER_WRITES,
  'Mutation.invitationCreate': OWNS,
  'Mutation.invitationRevoke': OWNS,
  'Mutation.invitationAccept': SIGNED_IN_WRITES,
  'Mutation.invitationDecline': SIGNED_IN_WRITES,
  'Mutation.apiTokenCreate': EDITS,
  'Mutation.apiTokenRotate': EDITS,
  'Mutation.apiTokenRevoke': EDITS,
  'Mutation.companyCreate': EDITS_COMPANY,
  'Mutation.companyClaim': EDITS_COMPANY,
  'Mutation.providerClaim': EDITS_PROVIDER,
  'Mutation.companyUpdate': EDITS_COMPANY,
  'Mutation.companyRoutingConfirm': EDITS_COMPANY,
  'Mutation.routingUpdate': EDITS_COMPANY,
  'Mutation.wantedSystemsSet': EDITS_COMPANY,
  'Mutation.plantCreate': EDITS_COMPANY,
  'Mutation.plantUpdate': EDITS_COMPANY,
  'Mutation.plantRemove': EDITS_COMPANY,
  'Mutation.productCreate': EDITS_COMPANY,
  'Mutation.productUpdate': EDITS_COMPANY,
  'Mutation.productRemove': EDITS_COMPANY,
  'Mutation.companyReveal': CONSENTS,
  'Mutation.companyRevealRevoke': CONSENTS,
  'Mutation.companyImport': OPERATES,
  'Mutation.providerCreate': EDITS_PROVIDER,
  'Mutation.providerUpdate': EDITS_PROVIDER,
  'Mutation.providerVerify': OPERATES,
  'Mutation.systemCreate': EDITS_PROVIDER,
  'Mutation.systemUpdate': EDITS_PROVIDER,
  'Mutation.systemWithdraw': EDITS_PROVIDER,
  'Mutation.systemImport': OPERATES,
  'Mutation.priceSheetPublish': EDITS_PROVIDER,
  'Mutation.programmeOpen': OPERATES,
  'Mutation.programmeClose': OPERATES,
  'Mutation.programmePublish': OPERATES,
  'Mutation.ruleSetCreateVersion': OPERATES,
  'Mutation.roundStart': OPERATES,
  'Mutation.roundCancel': OPERATES,
  // Imports, exports and rounds of one's own organisation; whoever could start one may end it.
  'Mutation.jobCancel': { who: 'MEMBER', roles: ['OWNER', 'EDITOR'], scope: 'WRITE' },
  // A file of what the caller may read anyway.
  'Mutation.exportStart': MEMBER,

  'Subscription.roundProgress': MEMBER,
  'Subscription.jobProgress': MEMBER,
  'Subscription.clusterChanged': MEMBER,
  'Subscription.events': { ...MEMBER, kinds: ['OPERATOR'] },

  // What `node(id)` finds.
  'Node.Process': ANYBODY,
  'Node.Industry': ANYBODY,
  'Node.Region': ANYBODY,
  'Node.Provider': ANYBODY,
  'Node.System': ANYBODY,
  'Node.PriceSheet': ANYBODY,
  'Node.Programme': ANYBODY,
  'Node.RuleSet': ANYBODY,
  'Node.Organisation': SIGNED_IN,
  'Node.Account': SIGNED_IN,
  'Node.Invitation': SIGNED_IN,
  'Node.ApiToken': MEMBER,
  'Node.Company': MEMBER,
  'Node.Plant': MEMBER,
  'Node.Product': MEMBER,
  'Node.Cluster': MEMBER,
  'Node.Round': MEMBER,
  'Node.Job': MEMBER,
};
