import { type Actor, type Caller, writesForAll } from '../platform/caller.ts';
import type { DomainError } from '../platform/errors.ts';
import { policyOf, refusalOf } from '../platform/guard.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { policies } from './policies.ts';

/*
 * Whose objects a write may touch: those of the actor's own organisation; the operator, and the house itself, anybody's.
 * Services ask in the transaction that writes, after they have locked the object. An object that the caller may not
 * even know of is NOT_FOUND to it; one that it sees but may not change is FORBIDDEN.
 */

/** Whether the actor may change what belongs to an organisation; null: what nobody has claimed. */
export function mayChange(actor: Actor, organisationId: number | null): boolean {
  return writesForAll(actor) || (organisationId !== null && actor.organisation?.id === organisationId);
}

/** Throws FORBIDDEN unless the actor may change what belongs to an organisation. */
export function refuseForeign(actor: Actor, mutation: string, organisationId: number | null): void {
  if (!mayChange(actor, organisationId)) throw forbidden({ action: `Mutation.${mutation}` });
}

/** Throws FORBIDDEN unless the actor writes for all: rounds, programmes and imports belong to no organisation. */
export function refuseUnlessOperator(actor: Actor, mutation: string): void {
  refuseForeign(actor, mutation, null);
}

/** What the guard says to a caller who tries a mutation; undefined where it lets it pass. */
export function policyObstacle(caller: Caller, mutation: string): DomainError | undefined {
  const operation = `Mutation.${mutation}`;
  return refusalOf(caller, operation, policyOf(policies, operation));
}

/** What stands between a caller and a mutation that only the operator may use; undefined where nothing does. */
export function operatorObstacle(caller: Caller, mutation: string): DomainError | undefined {
  const obstacle = policyObstacle(caller, mutation);
  if (obstacle || writesForAll(caller)) return obstacle;
  return forbidden({ action: `Mutation.${mutation}` });
}
