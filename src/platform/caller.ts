import type { IncomingHttpHeaders } from 'node:http';

/** The other end, as the transport knows it: the same for HTTP, WebSocket and SSE. */
export interface Peer {
  /** Headers as the client sent them (names in lower case). */
  readonly headers: IncomingHttpHeaders;
  readonly address: string | undefined;
}

/** What an organisation is in the market. LEAD recruits and submits, and is never paid. */
export const ORGANISATION_KINDS = ['COMPANY', 'PROVIDER', 'LEAD', 'OPERATOR'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What a member may do in its organisation, the most first. */
export const MEMBER_ROLES = ['OWNER', 'EDITOR', 'SIGNER', 'VIEWER'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What a token may be used for. WRITE includes READ. */
export const TOKEN_SCOPES = ['READ', 'WRITE'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The organisation in whose name a caller acts. */
export interface ActingOrganisation {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
}

/**
 * Who asks, found out once at the edge of every transport. An account acts in the name of one organisation at a time;
 * a token belongs to one for ever.
 */
export interface Caller {
  readonly kind: 'ANONYMOUS' | 'ACCOUNT' | 'TOKEN';
  /** Whom limits, idempotency keys and the history count: 'account:12', 'token:7', 'address:127.0.0.1'. */
  readonly key: string;
  /** The signed-in person; null for tokens and anonymous callers. */
  readonly accountId: number | null;
  /** Null for anonymous callers and for an account that belongs to no organisation yet. */
  readonly organisation: ActingOrganisation | null;
  /** Accounts have all of them. */
  readonly scopes: readonly TokenScope[];
}

/** Nobody in particular, counted by address. */
export function anonymous(address: string | undefined): Caller {
  return {
    kind: 'ANONYMOUS',
    key: `address:${address ?? 'unknown'}`,
    accountId: null,
    organisation: null,
    scopes: [],
  };
}

/** Whether the caller runs programmes: it sees what is hidden between companies, but never a sealed quote. */
export function isOperator({ organisation }: Caller): boolean {
  return organisation?.kind === 'OPERATOR';
}

/**
 * Who writes: a caller of the API, or the house itself (its commands, seeds and jobs). Every service that writes takes
 * one; there is no default.
 */
export interface Actor {
  readonly kind: Caller['kind'] | 'HOUSE';
  /** As the history names it: 'account:12', 'token:7', 'cli', 'job:round'. */
  readonly key: string;
  readonly organisation: ActingOrganisation | null;
}

/** The house itself, by the name under which the history knows it: 'cli', 'seed', 'job:round'. */
export function house(name: string): Actor {
  return { kind: 'HOUSE', key: name, organisation: null };
}

/** Whether an actor may write whosever data: the operator, and the house itself. */
export function writesForAll({ kind, organisation }: Actor): boolean {
  return kind === 'HOUSE' || organisation?.kind === 'OPERATOR';
}
