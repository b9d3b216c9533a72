import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './context.ts';
import { DomainError, Refusals } from './errors.ts';

const MASKED = {
  ko: '서버에서 오류가 났습니다. 요청 번호를 알려 주시면 찾아보겠습니다.',
  en: 'Internal server error. Tell us the request id and we will look it up.',
};

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
  if (cause instanceof DomainError) {
    const field = cause.field.length > 0 ? { field: cause.field } : {};
    return {
      ...place,
      message: cause.text(language),
      extensions: { ...cause.facts, ...field, code: cause.code },
    };
  }
  if (cause instanceof Refusals) {
    const messages = cause.errors.map((one) => one.text(language));
    return { ...place, message: messages.join(' '), extensions: { code: cause.errors[0]?.code } };
  }
  if (cause instanceof GraphQLError) {
    const { stacktrace: _trace, ...extensions } = { ...given, ...cause.extensions };
    return { ...place, message: cause.message, extensions: { ...extensions, code: codeOf(cause, given) } };
  }
  const requestId = context?.requestId;
  context?.logger.error({ err: cause, path: place.path }, 'a resolver failed');
  return {
    ...place,
    message: MASKED[language],
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId && { requestId }) },
  };
}

/** graphql-js reports faults of the request without a code; they are the client's to mend. */
function codeOf(error: GraphQLError, given: GraphQLFormattedError['extensions']): unknown {
  const code = error.extensions['code'] ?? given?.['code'];
  return code === undefined || code === 'INTERNAL_SERVER_ERROR' ? 'BAD_USER_INPUT' : code;
}
