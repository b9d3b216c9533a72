import type { MemberRole } from './graphql/graphql.ts';

/** What members may be, the strongest first. */
export const ROLES = ['OWNER', 'EDITOR', 'SIGNER', 'VIEWER'] as const satisfies readonly MemberRole[];
