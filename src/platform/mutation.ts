import type { EntityManager } from '@mikro-orm/sql';
import type { Batch, RequestContext } from './context.ts';
import { checkKey, once } from './idempotency.ts';
import { type UserErrorValue, withUserErrors } from './userError.type.ts';

/** How one mutation is done and shown. */
export interface OnceSteps<Answer extends object, Payload extends object> {
  /**
   * Does it, in one transaction together with its idempotency key; services join that transaction. Answers what `show`
   * needs: ids and facts, which are kept as JSON. A secret stays out of it (a variable beside it may carry it to `show`).
   */
  write(em: EntityManager): Promise<Answer>;
  /** Makes the payload after the commit, or again for a repeated request: objects are read as they are now. */
  show(answer: Answer): Promise<Payload> | Payload;
  /** What decides about the effect; default the input without its key. For inputs that hold a file. */
  readonly content?: unknown;
  /** Whether a person does it for itself, such as joining an organisation; its key is then the person's own. */
  readonly isPersonal?: boolean;
}

/** The same with what is answered where it is refused. */
export interface MutationSteps<Answer extends object, Payload extends object>
  extends OnceSteps<Answer, Payload> {
  readonly empty: Empty<Payload>;
}

type Empty<Payload> = { readonly [Key in keyof Payload]: Payload[Key] | null };

type Answered<Payload> = { [Key in keyof Payload]: Payload[Key] | null } & {
  isReplay: boolean;
  userErrors: UserErrorValue[];
};

interface KeyedInput {
  readonly idempotencyKey?: string | null;
}

/**
 * Runs a mutation: every resolver of one goes through here.
 *
 *     return mutate(context, 'clusterJoin', input, {
 *       write: async () => ({ clusterId: await joinCluster(database, wanted, context.caller) }),
 *       show: async ({ clusterId }) => ({ cluster: await readNow(context, loadClusters, clusterId) }),
 *       empty: { cluster: null },
 *     });
 *
 * @param operation name of the mutation; keys of different mutations have nothing to do with one another
 */
export async function mutate<Answer extends object, Payload extends object>(
  context: RequestContext,
  operation: string,
  input: KeyedInput,
  steps: MutationSteps<Answer, Payload>,
): Promise<Answered<Payload>> {
  return answerWith<Payload>(context, steps.empty, () => doOnce(context, operation, input, steps));
}

/** The middle of `mutate`, for mutations that have to read a file before they know what they are asked. */
export async function doOnce<Answer extends object, Payload extends object>(
  context: RequestContext,
  operation: string,
  { idempotencyKey: key, ...rest }: KeyedInput,
  steps: OnceSteps<Answer, Payload>,
): Promise<Payload & { readonly isReplay: boolean }> {
  const { content = rest, isPersonal } = steps;
  const write = { actor: context.caller, operation, key, content, isPersonal };
  const { answer, isReplay } = await once(context.services.database, write, steps.write);
  context.forget();
  return { ...(await steps.show(answer)), isReplay };
}

/** Tries a mutation (`validateOnly`): nothing is kept, so its key is neither looked up nor used up. */
export async function tryMutation<Payload extends object>(
  context: RequestContext,
  input: KeyedInput,
  empty: Empty<Payload>,
  work: () => Promise<Payload>,
): Promise<Answered<Payload>> {
  return answerWith<Payload>(context, empty, async () => {
    checkKey(input.idempotencyKey);
    return { ...(await work()), isReplay: false };
  });
}

/** The payload of work that sees to its key itself, since it commits in pieces. */
export async function answerWith<Payload extends object>(
  { language }: RequestContext,
  empty: Empty<Payload>,
  work: () => Promise<Payload & { readonly isReplay: boolean }>,
): Promise<Answered<Payload>> {
  const answered = await withUserErrors<object>(language, work, { ...empty, isReplay: false });
  return answered as Answered<Payload>;
}

/** An object as it is now; null where it is gone, or is not for this caller. */
export async function readNow<Row>(
  context: RequestContext,
  load: Batch<number, Row>,
  id: number,
): Promise<Row | null> {
  return (await context.loader(load).load(id)) ?? null;
}
