import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './context.ts';
import { DomainError, faultCodes, Refusals, refusalCodes } from './errors.ts';
import { faultOf } from './httpErrors.ts';
import { internalError, timeoutReached, unavailable } from './platform.errors.ts';
import { isCutOff } from './requestWork.ts';

const MAX_MESSAGE = 1_000;

/** The error behind the wrappers that graphql-js puts around what a resolver throws. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * An error as the client sees it, the same on every transport: domain errors with code, facts and
 * the caller's language; errors of the request as they are; anything else masked and logged.
 */
export function presentError(
  error: unknown,
  formatted: GraphQLFormattedError,
  context: RequestContext | undefined,
): GraphQLFormattedError {
  const { extensions: given, message: _message, ...place } = formatted;
  const cause = causeOf(error);
  const language = context?.language ?? 'en';
  const shown = domainErrorOf(cause, context);
  if (shown) {
    const field = shown.field.length > 0 ? { field: shown.field } : {};
    const message = shortened(shown.text(language));
    return { ...place, message, extensions: { ...shown.facts, ...field, code: shown.code } };
  }
  if (cause instanceof Refusals) {
    const messages = cause.errors.map((one) => one.text(language));
    return { ...place, message: messages.join(' '), extensions: { code: cause.errors[0]?.code } };
  }
  if (cause instanceof GraphQLError && !isOursToMend(cause, formatted)) {
    const { stacktrace: _trace, http: _http, ...extensions } = { ...given, ...cause.extensions };
    const code = codeOf(cause, given);
    if (isDocumented(code)) {
      const message = shortened(cause.message.replace(/ Did you mean [^?]*\?/g, ''));
      return { ...place, message, extensions: { ...extensions, code } };
    }
  }
  const requestId = context?.requestId;
  context?.logger.error({ err: cause, path: place.path }, 'a resolver failed');
  const message = internalError({}).text(language);
  return {
    ...place,
    message,
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId && { requestId }) },
  };
}

function domainErrorOf(cause: unknown, context: RequestContext | undefined): DomainError | undefined {
  if (cause instanceof DomainError) return cause;
  // What middleware says of a broken upload comes out of the resolver that reads the file.
  if (typeof (cause as { expose?: unknown } | null)?.expose === 'boolean') return faultOf(cause);
  if (isCutOff(cause)) return timeoutReached({ limitMs: context?.services.config.requestTimeoutMs ?? 0 });
  if (!isConnectionLost(cause)) return undefined;
  context?.logger.error({ err: cause }, 'the database does not answer');
  return unavailable({});
}

/** Whether a code is one that clients are told about. */
export function isDocumented(code: unknown): boolean {
  return typeof code === 'string' && (Object.hasOwn(faultCodes, code) || Object.hasOwn(refusalCodes, code));
}

/** graphql-js reports faults of the request without a code; they are the client's to mend. */
function codeOf(error: GraphQLError, given: GraphQLFormattedError['extensions']): unknown {
  const code = error.extensions['code'] ?? given?.['code'];
  return code === undefined || code === 'INTERNAL_SERVER_ERROR' ? 'BAD_USER_INPUT' : code;
}

/** graphql-js throws errors of its own, without a place, where a resolver gave a value that its type cannot have. */
function isOursToMend(cause: GraphQLError, { path }: GraphQLFormattedError): boolean {
  return path !== undefined && cause.nodes === undefined && cause.extensions['code'] === undefined;
}

/** SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown), and what the network says. */
function isConnectionLost(cause: unknown): boolean {
  const { code, message } = Object(cause) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)) return true;
  return (
    typeof message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated/.test(message)
  );
}

/** What a client sent may stand in a message, but not all of it. */
function shortened(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)} ...` : message;
}
