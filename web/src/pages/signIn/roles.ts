import type { MemberRole, OrganisationKind } from './graphql/graphql.ts';

/** What members may be, the strongest first. */
export const ROLES = ['OWNER', 'EDITOR', 'SIGNER', 'VIEWER'] as const satisfies readonly MemberRole[];

/** Whoever acts for an organisation, of whatever kind. */
export const KINDS = [
  'COMPANY',
  'PROVIDER',
  'LEAD',
  'OPERATOR',
] as const satisfies readonly OrganisationKind[];

/** What somebody of a role may give to others: its own role and those below. */
export function rolesUpTo(role: MemberRole): readonly MemberRole[] {
  return ROLES.slice(ROLES.indexOf(role));
}
