import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Caller, MemberRole, OrganisationKind, TokenScope } from './caller.ts';
import type { RequestContext } from './context.ts';
import { DomainError, faultCodes } from './errors.ts';
import { forbidden, unauthenticated } from './platform.errors.ts';

/** Who may use an operation at all; whose objects it may touch is decided where they are read and written. */
export interface OperationPolicy {
  /** ANYBODY: no account needed. SIGNED_IN: an account is enough. MEMBER: acts in the name of an organisation. */
  readonly who: 'ANYBODY' | 'SIGNED_IN' | 'MEMBER';
  /** Kinds of organisation that may; all where left out. */
  readonly kinds?: readonly OrganisationKind[];
  /** Roles that may; all where left out. */
  readonly roles?: readonly MemberRole[];
  readonly scope: TokenScope;
}

/** Policies by operation: 'Query.companies', 'Mutation.roundStart'. */
export type OperationPolicies = Readonly<Record<string, OperationPolicy>>;

/** The policy of an operation; one without a policy is a mistake of ours. */
export function policyOf(policies: OperationPolicies, operation: string): OperationPolicy {
  const policy = policies[operation];
  if (policy === undefined) throw new Error(`${operation} has no policy`);
  return policy;
}

/** Why a caller may not use an operation; undefined where it may. */
export function refusalOf(caller: Caller, operation: string, policy: OperationPolicy) {
  if (policy.who === 'ANYBODY') return undefined;
  if (caller.kind === 'ANONYMOUS') return unauthenticated({});
  const { organisation, scopes } = caller;
  const { who, kinds, roles, scope } = policy;
  if (who === 'MEMBER') {
    if (organisation === null) return forbidden({ action: operation, missing: 'ORGANISATION' });
    if (kinds?.includes(organisation.kind) === false)
      return forbidden({ action: operation, missing: 'KIND', allowed: kinds });
    if (roles?.includes(organisation.role) === false)
      return forbidden({ action: operation, missing: 'ROLE', allowed: roles });
  }
  const mayScope = scopes.includes(scope) || (scope === 'READ' && scopes.length > 0);
  return mayScope ? undefined : forbidden({ action: operation, missing: 'SCOPE', allowed: [scope] });
}

/**
 * Puts the policies before every root field, whatever the transport and whatever executes the query. An operation
 * without a policy is a mistake of ours and stops the start.
 */
export function guardSchema(schema: GraphQLSchema, policies: OperationPolicies): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (!isObjectType(root)) continue;
    for (const field of Object.values(root.getFields())) {
      const operation = `${root.name}.${field.name}`;
      const policy = policyOf(policies, operation);
      // For the documentation.
      field.extensions = { ...field.extensions, policy };
      if (policy.who === 'ANYBODY') continue;
      if (field.resolve) field.resolve = guarded(field.resolve, operation, policy);
      if (field.resolve && root.name === 'Mutation') field.resolve = audited(field.resolve, operation);
      if (field.subscribe) field.subscribe = guarded(field.subscribe, operation, policy);
    }
  }
}

function guarded(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
  operation: string,
  policy: OperationPolicy,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (root, args, context, info) => {
    const refusal = refusalOf(context.caller, operation, policy);
    if (refusal) throw refusal;
    return resolve(root, args, context, info);
  };
}

/** Writes down what a mutation refuses to somebody whom we know; what strangers try is no more than noise. */
function audited(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
  operation: string,
): GraphQLFieldResolver<unknown, RequestContext> {
  return async (root, args, context, info) => {
    try {
      return await resolve(root, args, context, info);
    } catch (error) {
      const { caller, peer, services } = context;
      if (error instanceof DomainError && error.code === 'FORBIDDEN' && caller.kind !== 'ANONYMOUS') {
        const facts = { operation, organisationId: caller.organisation?.id ?? null };
        await services.audit({ kind: 'FORBIDDEN', outcome: 'FAILURE', actor: caller.key, peer, facts });
      }
      throw error;
    }
  };
}

/** The error with which an operation is refused whose caller has credentials that do not hold. */
export function credentialError({ refused, language }: RequestContext): GraphQLError | undefined {
  return (
    refused &&
    new GraphQLError(refused.text(language), {
      originalError: refused,
      extensions: { code: refused.code, http: { status: faultCodes[refused.code]?.status ?? 401 } },
    })
  );
}
