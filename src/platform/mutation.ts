import type { EntityManager } from '@mikro-orm/sql';
import type { Batch, RequestContext } from './context.ts';
import type { Facts } from './history.ts';
import { type UserErrorValue, withUserErrors } from './userError.type.ts';

/** How one mutation is done and shown. */
export interface MutationSteps<Answer extends Facts, Payload extends object> {
  /** Does it, in one transaction; answers what `show` needs. */
  write(em: EntityManager): Promise<Answer>;
  /** Makes the payload after the commit: objects are read as they are now. */
  show(answer: Answer): Promise<Payload> | Payload;
  readonly empty: { readonly [Key in keyof Payload]: Payload[Key] | null };
}

/**
 * Runs a mutation. The hook for idempotency keys: the branch "writes" has the whole of this file, which takes this
 * one's place unchanged for callers.
 */
export async function mutate<Answer extends Facts, Payload extends object>(
  context: RequestContext,
  _operation: string,
  _input: { readonly idempotencyKey?: string | null },
  { write, show, empty }: MutationSteps<Answer, Payload>,
): Promise<
  { [Key in keyof Payload]: Payload[Key] | null } & { isReplay: boolean; userErrors: UserErrorValue[] }
> {
  const work = async () => {
    const answer = await context.services.database.fork().transactional((em) => write(em as EntityManager));
    return { ...(await show(answer)), isReplay: false };
  };
  const answered = await withUserErrors<object>(context.language, work, { ...empty, isReplay: false });
  return answered as never;
}

/** An object as it is now; null where it is gone, or is not for this caller. */
export async function readNow<Row>(
  context: RequestContext,
  load: Batch<number, Row>,
  id: number,
): Promise<Row | null> {
  const loader = context.loader(load);
  loader.clear(id);
  return (await loader.load(id)) ?? null;
}
