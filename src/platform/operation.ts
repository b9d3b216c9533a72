import { setMaxListeners } from 'node:events';
import {
  createSourceEventStream,
  type ExecutionResult,
  execute,
  GraphQLError,
  OperationTypeNode,
} from 'graphql';
import {
  type AdmissionRules,
  createAdmission,
  type OperationRequest,
  type Plan,
  type Transport,
  toGraphQLError,
} from './admission.ts';
import type { RequestContext } from './context.ts';
import { presentError } from './errorPresenter.ts';
import { credentialError } from './guard.ts';
import { timeoutReached } from './platform.errors.ts';
import { runWithSignal } from './requestWork.ts';

/** How long an operation may run. */
export interface Lifetime {
  readonly limitMs: number;
  /** Aborted when the client has gone. Mutations are finished all the same: nobody could tell whether they were done. */
  readonly gone?: AbortSignal | undefined;
}

/** The one path of all transports: the gate, the execution with its time limit, the errors as clients see them. */
export interface Operations {
  /** What is to be run, or the errors that forbid it. */
  prepare(
    request: OperationRequest,
    context: RequestContext,
    transport: Transport,
  ): Plan | readonly GraphQLError[];
  execute(plan: Plan, lifetime: Lifetime): Promise<ExecutionResult>;
  /** Subscribes; every event is resolved in a context of its own, so that nothing read earlier is stale. */
  subscribe(
    plan: Plan,
    lifetime: Lifetime,
    freshContext: () => Promise<RequestContext>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  mask(errors: readonly GraphQLError[], context: RequestContext): readonly GraphQLError[];
}

/** Runs a plan: graphql-js, or whatever does the same faster. */
export type Execute = (
  plan: Plan,
  rootValue: unknown,
  context: RequestContext,
) => ExecutionResult | Promise<ExecutionResult>;

const executeByGraphqlJs: Execute = (plan, rootValue, contextValue) =>
  execute({ ...plan, rootValue, contextValue }) as ExecutionResult | Promise<ExecutionResult>;

/** Opens the path. */
export function createOperations(rules: AdmissionRules, run: Execute = executeByGraphqlJs): Operations {
  return {
    prepare: createAdmission(rules),
    async execute(plan, lifetime) {
      const context = plan.contextValue;
      const result = await withinTime(plan, lifetime, () => run(plan, undefined, context));
      const { points, maximum, remaining } = plan.admission;
      const cost = { requested: points, maximum, remaining };
      return { ...masked(result, context), extensions: { ...result.extensions, cost } };
    },
    async subscribe(plan, lifetime, freshContext) {
      const { contextValue: context } = plan;
      const source = await openSource(plan, lifetime);
      if (!(Symbol.asyncIterator in source)) return masked(source, context);
      const { limitMs } = lifetime;
      return mapEvents(source, async (event, gone) => {
        const fresh = await freshContext();
        const refused = credentialError(fresh);
        if (refused) return { result: { errors: maskErrors([refused], fresh) }, isLast: true };
        rules.limiter.spend(fresh.caller, plan.admission.points);
        const result = masked(
          await withinTime(plan, { limitMs, gone }, () => run(plan, event, fresh)),
          fresh,
        );
        return { result: withEventId(result, event), isLast: isRefusal(result) };
      });
    },
    mask: (errors, context) => maskErrors(errors, context),
  };
}

/** The events of a subscription, within the time of an operation; what comes later is ended, since nobody waits for it. */
async function openSource(plan: Plan, lifetime: Lifetime): Promise<AsyncIterable<unknown> | ExecutionResult> {
  let isOver = false;
  const source = await withinTime<AsyncIterable<unknown> | ExecutionResult>(plan, lifetime, async () => {
    const opened = await createSourceEventStream({ ...plan });
    if (isOver && Symbol.asyncIterator in opened) await opened[Symbol.asyncIterator]().return?.();
    return opened;
  });
  isOver = true;
  return source;
}

/** Runs the work; when its time is over its statements are cancelled and the answer says TIMEOUT at once. */
async function withinTime<Result>(
  plan: Plan,
  { limitMs, gone }: Lifetime,
  work: () => Result | Promise<Result>,
): Promise<Result | ExecutionResult> {
  const over = new AbortController();
  // Each statement that runs listens.
  setMaxListeners(0, over.signal);
  const isMutation = plan.operation.operation === OperationTypeNode.MUTATION;
  const leaving = isMutation ? undefined : gone;
  const stop = () => over.abort();
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(stop, limitMs);
    leaving?.addEventListener('abort', stop, { once: true });
    over.signal.addEventListener('abort', () =>
      resolve({ errors: [toGraphQLError({ error: timeoutReached({ limitMs }) })] }),
    );
    if (leaving?.aborted) stop();
  });
  try {
    return await Promise.race([runWithSignal(over.signal, work), ended]);
  } finally {
    clearTimeout(timer);
    leaving?.removeEventListener('abort', stop);
  }
}

function masked(result: ExecutionResult, context: RequestContext): ExecutionResult {
  return result.errors ? { ...result, errors: maskErrors(result.errors, context) } : result;
}

/** Errors given in one answer: a list of a hundred entries that all fail says the same a hundred times. */
const MAX_ERRORS = 50;

function maskErrors(errors: readonly GraphQLError[], context: RequestContext): GraphQLError[] {
  return errors.slice(0, MAX_ERRORS).map((error) => {
    const shown = presentError(error, error.toJSON(), context);
    return new GraphQLError(shown.message, {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.source && { source: error.source }),
      ...(error.positions && { positions: error.positions }),
      ...(error.path && { path: error.path }),
      ...(shown.extensions && { extensions: shown.extensions }),
    });
  });
}

/** The event's place in the order of events, where it has one: what a client comes back with. */
function withEventId(result: ExecutionResult, event: unknown): ExecutionResult {
  const eventId = (event as { readonly eventId?: unknown } | null)?.eventId;
  return typeof eventId === 'string' ? { ...result, extensions: { ...result.extensions, eventId } } : result;
}

/** Who may not see an event may not see the next one either. */
function isRefusal({ data, errors }: ExecutionResult): boolean {
  const isNothing = data == null || Object.values(data).every((value) => value === null);
  return (
    isNothing && (errors ?? []).some(({ extensions }) => REFUSALS.includes(extensions['code'] as string))
  );
}

const REFUSALS: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

interface Mapped {
  readonly result: ExecutionResult;
  /** Whether the stream ends with it. */
  readonly isLast: boolean;
}

/**
 * Maps a stream. Ending the result ends the source at once, even while it waits for an event, and cancels what is done
 * for an event: `left` is aborted then.
 */
function mapEvents(
  source: AsyncIterable<unknown>,
  map: (event: unknown, left: AbortSignal) => Promise<Mapped>,
): AsyncIterableIterator<ExecutionResult> {
  const iterator = source[Symbol.asyncIterator]();
  const left = new AbortController();
  const over = { value: undefined, done: true } as const;
  const end = async () => {
    left.abort();
    await iterator.return?.();
    return over;
  };
  return {
    async next() {
      if (left.signal.aborted) return over;
      const event = await iterator.next();
      if (event.done) return over;
      const { result, isLast } = await map(event.value, left.signal);
      // Who has left meanwhile is told nothing more.
      if (left.signal.aborted) return over;
      if (isLast) await end();
      return { value: result, done: false };
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
