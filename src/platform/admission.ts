import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { RequestContext } from './context.ts';
import {
  createDocuments,
  type Documents,
  documentHash,
  type ReadDocument,
  type Refusal,
} from './documents.ts';
import type { DomainError } from './errors.ts';
import { credentialError } from './guard.ts';
import { checkValues, limits } from './limits.ts';
import {
  badRequest,
  documentNotTrusted,
  forbidden,
  methodNotAllowed,
  noSuchOperation,
  persistedQueryNotFound,
  persistedQueryNotSupported,
  queryTooLarge,
  throttled,
  validationFailedMasked,
} from './platform.errors.ts';
import { largestReservation, type RateLimiter, type Remaining } from './rateLimiter.ts';
import type { TrustedDocuments } from './trustedDocuments.ts';

/** An operation as the transports deliver it, not looked at yet. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}

/** How an operation came in: what it may be depends on it. */
export type Transport = 'GET' | 'POST' | 'STREAM_GET' | 'STREAM';

/** What an operation was admitted with. */
export interface Admission extends Remaining {
  /** Points reserved for it. */
  readonly points: number;
  /** The most that one operation of this caller may cost. */
  readonly maximum: number;
  /** Entries of lists that it may give. */
  readonly nodes: number;
}

/** An operation that may be run. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly variableValues: Readonly<Record<string, unknown>>;
  readonly contextValue: RequestContext;
  readonly admission: Admission;
}

/** What admission is decided by. */
export interface AdmissionRules {
  readonly schema: GraphQLSchema;
  readonly limiter: RateLimiter;
  readonly trusted: TrustedDocuments;
}

/** Decides about one operation. */
export type Admit = (
  request: OperationRequest,
  context: RequestContext,
  transport: Transport,
) => Plan | readonly GraphQLError[];

const admissions = new WeakMap<RequestContext, Admission>();

/** What the operation of this request was admitted with; undefined in the events of a subscription. */
export function admissionOf(context: RequestContext): Admission | undefined {
  return admissions.get(context);
}

/**
 * The one gate before every operation on every transport. It reads no database: whatever is refused here has cost the
 * database nothing but the question who asks.
 */
export function createAdmission(rules: AdmissionRules): Admit {
  const { schema, limiter } = rules;
  const documents = createDocuments(schema);

  return (request, context, transport) => {
    const { caller } = context;
    const refuse = (refusals: readonly Refusal[]) => {
      // What is refused has cost something too: whoever sends only nonsense is throttled as well.
      limiter.spend(caller, 1);
      return refusals.map(toGraphQLError);
    };
    const before = limiter.remaining(caller);
    if (before.remaining < 1) return [toGraphQLError({ error: tooSoon(limiter.reserve(caller, 1), 1) })];
    const credential = credentialError(context);
    if (credential) {
      limiter.spend(caller, 1);
      return [credential];
    }
    const found = findOperation(rules, documents, request, context, transport);
    if ('refusals' in found) return refuse(found.refusals);
    const { text, read, operation, variables } = found.value;

    const { points, nodes, problem } = operation.cost.costWith(variables);
    const maximum = Math.min(limits.cost, largestReservation(caller, context.services.config.rateFactor));
    if (problem) return refuse([{ error: problem }]);
    if (nodes > limits.nodes) {
      return refuse([{ error: queryTooLarge({ limit: 'nodes', max: limits.nodes, value: nodes }) }]);
    }
    if (points > maximum) {
      return refuse([{ error: queryTooLarge({ limit: 'cost', max: maximum, value: points }) }]);
    }
    const reservation = limiter.reserve(caller, points);
    if (reservation.retryAfter > 0) return [toGraphQLError({ error: tooSoon(reservation, points) })];
    const { limit, remaining, resetAt } = reservation;
    const admission: Admission = { points, maximum, nodes, limit, remaining, resetAt };
    admissions.set(context, admission);
    return {
      schema,
      text,
      document: read.document,
      operation: operation.definition,
      operationName: operation.definition.name?.value ?? null,
      variableValues: variables,
      contextValue: context,
      admission,
    };
  };
}

function tooSoon({ retryAfter, remaining }: Remaining & { retryAfter: number }, cost: number): DomainError {
  return throttled({ retryAfter: Math.max(1, retryAfter), cost, remaining });
}

function findOperation(
  rules: AdmissionRules,
  documents: Documents,
  request: OperationRequest,
  context: RequestContext,
  transport: Transport,
) {
  const text = textOf(rules, request, context);
  if (typeof text !== 'string') return refused(text);
  const { operationName, variables } = request;
  if (!(operationName === undefined || operationName === null || typeof operationName === 'string')) {
    return refused(wrongType('operationName', '문자열', 'a string'));
  }
  if (!isObjectOrNothing(variables)) return refused(wrongType('variables', '객체', 'an object'));
  const read = documents.read(text);
  if (!isRead(read)) return { refusals: isStranger(context) ? masked(read) : read };
  const operation = read.operation(operationName || undefined);
  if (!operation) return refused(noSuchOperation({}));
  const wrongWay = checkTransport(operation.definition.operation, transport);
  if (wrongWay) return refused(wrongWay);
  if (operation.cost.isIntrospective && isStranger(context)) {
    return refused(forbidden({ action: '__schema (/schema.graphql)' }));
  }
  const badValue = checkValues(variables ?? {});
  if (badValue) return refused(badValue);
  return { value: { text, read, operation, variables: variables ?? {} } };
}

function refused(error: DomainError): { readonly refusals: readonly Refusal[] } {
  return { refusals: [{ error }] };
}

function isRead(read: ReadDocument | readonly Refusal[]): read is ReadDocument {
  return 'document' in read;
}

/** Whoever has no account on a server that is not for trying out: it is told little about the schema. */
function isStranger({ caller, services }: RequestContext): boolean {
  return caller.kind === 'ANONYMOUS' && !services.config.isDemo;
}

function masked(refusals: readonly Refusal[]): readonly Refusal[] {
  const isAboutSchema = refusals.some(({ error }) => error.code === 'GRAPHQL_VALIDATION_FAILED');
  return isAboutSchema ? [{ error: validationFailedMasked({}) }] : refusals;
}

/** The text of the document: as sent, or the trusted one whose hash was sent. */
function textOf(
  { trusted }: AdmissionRules,
  request: OperationRequest,
  context: RequestContext,
): string | DomainError {
  const { query, extensions, documentId } = request;
  if (!(query === undefined || query === null || typeof query === 'string')) {
    return wrongType('query', '문자열', 'a string');
  }
  if (!isObjectOrNothing(extensions)) return wrongType('extensions', '객체', 'an object');
  const byHash = hashOf(extensions?.['persistedQuery'], documentId);
  if (typeof byHash === 'object' && 'code' in byHash) return byHash;
  if (byHash && !query) return trusted.find(byHash.hash) ?? byHash.unknown;
  if (!query) {
    return badRequest({
      reasonKo: '요청에 query가 없습니다. { "query": "..." }를 보내십시오.',
      reasonEn: 'The request has no query: send { "query": "..." }.',
    });
  }
  if (byHash && byHash.hash !== documentHash(query)) {
    return badRequest({
      reasonKo: '해시가 문서의 SHA-256이 아닙니다.',
      reasonEn: 'The hash is not the SHA-256 of the document.',
    });
  }
  const mustBeKnown = context.services.config.onlyTrusted && isStranger(context);
  if (mustBeKnown && trusted.find(documentHash(query)) === undefined) return documentNotTrusted({});
  return query;
}

interface ByHash {
  readonly hash: string;
  /** What is answered where no document has it. */
  readonly unknown: DomainError;
}

function hashOf(persistedQuery: unknown, documentId: unknown): ByHash | DomainError | undefined {
  if (persistedQuery !== undefined && persistedQuery !== null) {
    const { version, sha256Hash } = Object(persistedQuery) as { version?: unknown; sha256Hash?: unknown };
    if (version === 1 && typeof sha256Hash === 'string') {
      return { hash: sha256Hash.toLowerCase(), unknown: persistedQueryNotSupported({}) };
    }
    return badRequest({
      reasonKo: 'extensions.persistedQuery에는 version 1과 sha256Hash가 있어야 합니다.',
      reasonEn: 'extensions.persistedQuery must have version 1 and sha256Hash.',
    });
  }
  if (documentId === undefined || documentId === null) return undefined;
  if (typeof documentId !== 'string') return wrongType('documentId', '문자열', 'a string');
  const hash = documentId.replace(/^sha256:/, '').toLowerCase();
  return { hash, unknown: persistedQueryNotFound({}) };
}

function checkTransport(kind: OperationTypeNode, transport: Transport): DomainError | undefined {
  const isGet = transport === 'GET' || transport === 'STREAM_GET';
  if (kind === OperationTypeNode.MUTATION && isGet) {
    return methodNotAllowed({ allowed: 'POST' });
  }
  const isStream = transport === 'STREAM' || transport === 'STREAM_GET';
  if (kind !== OperationTypeNode.SUBSCRIPTION || isStream) return undefined;
  if (transport === 'GET') {
    return methodNotAllowed({ allowed: 'POST' });
  }
  return badRequest({
    reasonKo: '구독은 /graphql의 WebSocket(graphql-transport-ws)이나 /graphql/stream(SSE)으로 하십시오.',
    reasonEn:
      'Subscribe by WebSocket (graphql-transport-ws) at /graphql or by server-sent events at /graphql/stream.',
  });
}

function wrongType(name: string, typeKo: string, typeEn: string): DomainError {
  return badRequest({
    reasonKo: `${name}은(는) ${typeKo}이어야 합니다.`,
    reasonEn: `${name} must be ${typeEn}.`,
  });
}

function isObjectOrNothing(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}

/** A refusal with its place in the document; errorPresenter.ts puts it into the caller's language. */
export function toGraphQLError({ error, source }: Refusal): GraphQLError {
  return new GraphQLError(error.message, {
    ...(source?.nodes && { nodes: source.nodes }),
    ...(source?.source && { source: source.source }),
    ...(source?.positions && { positions: source.positions }),
    originalError: error,
    extensions: { code: error.code },
  });
}
