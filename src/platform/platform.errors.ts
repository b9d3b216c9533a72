import { defineFault, defineRefusal } from './errors.ts';
import type { Language } from './language.ts';

export const badId = defineFault<{ id: string; expected: string }>({
  code: 'BAD_ID',
  description: 'An id that is none, or that belongs to another type.',
  ko: ({ id, expected }) =>
    `'${id}'은(는) ${expected}의 식별자가 아닙니다. API가 돌려준 id를 그대로 쓰십시오.`,
  en: ({ id, expected }) => `'${id}' is not an id of ${expected}. Use an id that the API has given.`,
});

export const badCursor = defineFault<{ cursor: string; list: string }>({
  code: 'BAD_CURSOR',
  description: 'A cursor that is none, or that belongs to another list or order.',
  ko: ({ cursor, list }) =>
    `'${cursor}'은(는) ${list} 목록의 커서가 아닙니다. 같은 목록과 정렬의 커서를 쓰십시오.`,
  en: ({ cursor, list }) =>
    `'${cursor}' is not a cursor of the list ${list}. Use a cursor of the same list and order.`,
});

export const eventsExpired = defineFault({
  code: 'EVENTS_EXPIRED',
  description:
    'Events after this cursor were pruned already. Subscribe without `after` and read the present state anew.',
  ko: () => '이 커서 뒤의 사건은 이미 지워졌습니다. 현재 상태를 다시 읽고 after 없이 구독하십시오.',
  en: () =>
    'Events after this cursor were pruned already. Read the present state and subscribe without after.',
});

export const badPage = defineFault<{ argument: string; value: number; max: number }>({
  code: 'BAD_USER_INPUT',
  description: 'A page of no size, or a larger one than is given.',
  ko: ({ argument, value, max }) => `${argument}은(는) 1부터 ${max}까지입니다. 받은 값: ${value}.`,
  en: ({ argument, value, max }) => `${argument} must be between 1 and ${max}, got ${value}.`,
});

export const badPageDirection = defineFault({
  code: 'BAD_USER_INPUT',
  description: 'A page asked for from both ends at once.',
  ko: () => 'first와 after, 또는 last와 before 가운데 한 쪽만 쓰십시오.',
  en: () => 'Use either first with after, or last with before.',
});

export const unauthenticated = defineFault({
  code: 'UNAUTHENTICATED',
  description: 'The operation needs an account.',
  ko: () => '로그인이 필요합니다.',
  en: () => 'Sign in first.',
});

/** What a caller would need for an operation. */
interface Missing {
  readonly missing?: 'ORGANISATION' | 'KIND' | 'ROLE' | 'SCOPE';
  /** With which kind, role or scope it would do. */
  readonly allowed?: readonly string[];
}

const remedies: Readonly<
  Record<NonNullable<Missing['missing']>, Readonly<Record<Language, (allowed: string) => string>>>
> = {
  ORGANISATION: {
    ko: () => ' 소속 조직이 없습니다. organisationCreate로 조직을 만들거나 초대를 수락하십시오.',
    en: () => ' You act for no organisation: make one with organisationCreate, or accept an invitation.',
  },
  KIND: {
    ko: (kinds) => ` ${kinds} 조직만 할 수 있습니다.`,
    en: (kinds) => ` It is for organisations of the kind ${kinds}.`,
  },
  ROLE: {
    ko: (roles) => ` ${roles} 역할이 필요합니다.`,
    en: (roles) => ` It takes the role ${roles}.`,
  },
  SCOPE: {
    ko: (scopes) => ` 토큰에 ${scopes} 범위가 없습니다.`,
    en: (scopes) => ` The token lacks the scope ${scopes}.`,
  },
};

function remedyOf({ missing, allowed = [] }: Missing, language: Language): string {
  return missing === undefined ? '' : remedies[missing][language](allowed.join(', '));
}

export const forbidden = defineFault<{ action: string } & Missing>({
  code: 'FORBIDDEN',
  description: 'The account may not do this.',
  ko: ({ action, ...missing }) => `이 작업을 할 권한이 없습니다: ${action}.${remedyOf(missing, 'ko')}`,
  en: ({ action, ...missing }) => `You may not do this: ${action}.${remedyOf(missing, 'en')}`,
});

export const exportGone = defineFault({
  code: 'EXPORT_EXPIRED',
  description: 'The exported file was kept for some days and is gone. Start the export again.',
  ko: () => '내보낸 파일의 보관 기간이 지났습니다. 다시 내보내십시오.',
  en: () => 'The exported file was kept for some days and is gone. Start the export again.',
});

export const notFound = defineRefusal<{ type: string; id: string }>({
  code: 'NOT_FOUND',
  description: 'The id is well formed, but nothing with it exists (or you may not see it).',
  ko: ({ type, id }) => `${type} '${id}'을(를) 찾을 수 없습니다.`,
  en: ({ type, id }) => `There is no ${type} '${id}'.`,
});

export const invalidInput = defineRefusal<{ reasonKo: string; reasonEn: string }>({
  code: 'INVALID_INPUT',
  description: 'A field holds a value that is not possible; the message names it and the remedy.',
  ko: ({ reasonKo }) => reasonKo,
  en: ({ reasonEn }) => reasonEn,
});

export const staleVersion = defineRefusal<{ version: number; currentVersion: number }>({
  code: 'STALE_VERSION',
  description: 'The object was changed after it had been read: read it again and repeat the change.',
  type: 'StaleVersion',
  ko: ({ version, currentVersion }) =>
    `읽으신 뒤에 다른 곳에서 고쳐졌습니다(읽은 판 ${version}, 현재 판 ${currentVersion}). 다시 읽고 고치십시오.`,
  en: ({ version, currentVersion }) =>
    `It was changed elsewhere since you read it (your version ${version}, now ${currentVersion}). Read it again and repeat.`,
});

export const idempotencyMismatch = defineRefusal<{ idempotencyKey: string }>({
  code: 'IDEMPOTENCY_MISMATCH',
  description:
    'The idempotency key was used before, in the last 30 days, for the same operation with other content.',
  ko: ({ idempotencyKey }) =>
    `멱등 키 '${idempotencyKey}'은(는) 다른 내용에 이미 쓰였습니다. 새 내용에는 새 키를 쓰십시오.`,
  en: ({ idempotencyKey }) =>
    `The idempotency key '${idempotencyKey}' was used for other content. Use a new key for new content.`,
});

/** Names of the limits that QUERY_TOO_LARGE can name. */
export type LimitName =
  | 'tokens'
  | 'depth'
  | 'aliases'
  | 'directives'
  | 'fields'
  | 'repeats'
  | 'nodes'
  | 'cost'
  | 'listLength'
  | 'inputDepth';

export const queryTooLarge = defineFault<{ limit: LimitName; max: number; value?: number }>({
  code: 'QUERY_TOO_LARGE',
  description: 'The operation exceeds a limit.',
  ko: ({ limit, max }) => `작업이 한도를 넘습니다: ${limit} 최대 ${max}. 덜 요청하거나 나누어 요청하십시오.`,
  en: ({ limit, max }) =>
    `The operation exceeds a limit: ${limit}, ${max} at most. Ask for less, or in several parts.`,
});

export const throttled = defineFault<{ retryAfter: number; cost: number; remaining: number }>({
  code: 'THROTTLED',
  description: 'The allowance is used up.',
  ko: ({ retryAfter, cost, remaining }) =>
    `사용량을 다 썼습니다(필요 ${cost}점, 남은 ${remaining}점). ${retryAfter}초 뒤에 다시 보내십시오.`,
  en: ({ retryAfter, cost, remaining }) =>
    `The allowance is used up: ${cost} points are needed, ${remaining} remain. Repeat after ${retryAfter} s.`,
});

export const badRequest = defineFault<{ reasonKo: string; reasonEn: string }>({
  code: 'BAD_REQUEST',
  isTextOnly: true,
  description: 'The request is no GraphQL request.',
  ko: ({ reasonKo }) => reasonKo,
  en: ({ reasonEn }) => reasonEn,
});

export const parseFailed = defineFault<{ detail: string }>({
  code: 'GRAPHQL_PARSE_FAILED',
  isTextOnly: true,
  description: 'The document is no GraphQL.',
  ko: ({ detail }) => `GraphQL 문법에 맞지 않습니다. ${detail}`,
  en: ({ detail }) => detail,
});

export const validationFailed = defineFault<{ detail: string }>({
  code: 'GRAPHQL_VALIDATION_FAILED',
  isTextOnly: true,
  description: 'The document does not fit the schema.',
  ko: ({ detail }) => `문서가 스키마와 맞지 않습니다. ${detail}`,
  en: ({ detail }) => detail,
});

export const validationFailedMasked = defineFault({
  code: 'GRAPHQL_VALIDATION_FAILED',
  description: 'The document does not fit the schema; callers without an account are not told where.',
  ko: () =>
    '문서가 스키마와 맞지 않습니다. 스키마는 /schema.graphql에 있고, 로그인하면 이유를 알려 드립니다.',
  en: () =>
    'The document does not fit the schema. The schema is at /schema.graphql; who signs in is told the reason.',
});

export const noSuchOperation = defineFault({
  code: 'OPERATION_RESOLUTION_FAILURE',
  description: 'No operation of the document is meant.',
  ko: () => 'operationName이 문서의 어떤 작업도 가리키지 않거나, 작업이 여럿인데 이름이 없습니다.',
  en: () => 'operationName names no operation of the document, or is missing where there are several.',
});

export const badValue = defineFault<{ reasonKo: string; reasonEn: string }>({
  code: 'BAD_USER_INPUT',
  isTextOnly: true,
  description: 'An argument or a variable holds a value that is not possible.',
  ko: ({ reasonKo }) => reasonKo,
  en: ({ reasonEn }) => reasonEn,
});

export const persistedQueryNotSupported = defineFault({
  code: 'PERSISTED_QUERY_NOT_SUPPORTED',
  description: 'The hash of a document that the server does not know.',
  ko: () => '서버가 모르는 문서입니다. 클라이언트는 문서를 등록할 수 없으니 전문을 보내십시오.',
  en: () => 'PersistedQueryNotSupported: the server does not know this document, and none can be registered.',
});

export const persistedQueryNotFound = defineFault({
  code: 'PERSISTED_QUERY_NOT_FOUND',
  description: 'documentId names no document that the server knows.',
  ko: () => 'documentId가 가리키는 문서를 서버가 모릅니다.',
  en: () => 'documentId names no document that the server knows.',
});

export const documentNotTrusted = defineFault({
  code: 'DOCUMENT_NOT_TRUSTED',
  description: 'Anonymous callers may run only the documents that the server knows.',
  ko: () => '로그인하지 않은 사용자는 이 서버에 등록된 문서만 쓸 수 있습니다. 로그인하거나 토큰을 쓰십시오.',
  en: () => 'Anonymous callers may run only the documents that this server knows. Sign in or use a token.',
});

export const methodNotAllowed = defineFault<{ allowed: string }>({
  code: 'METHOD_NOT_ALLOWED',
  description: 'The address or operation does not take this HTTP method.',
  ko: ({ allowed }) => `이 주소나 작업에는 HTTP 메서드 ${allowed}만 쓸 수 있습니다.`,
  en: ({ allowed }) => `This address or operation takes only the HTTP method ${allowed}.`,
});

export const notAcceptable = defineFault<{ offered: string }>({
  code: 'NOT_ACCEPTABLE',
  isTextOnly: true,
  description: 'The Accept header allows nothing that can be given.',
  ko: ({ offered }) => `Accept 헤더가 다음을 허용해야 합니다: ${offered}.`,
  en: ({ offered }) => `The Accept header must allow ${offered}.`,
});

export const unsupportedMediaType = defineFault<{ reasonKo: string; reasonEn: string }>({
  code: 'UNSUPPORTED_MEDIA_TYPE',
  isTextOnly: true,
  description: 'A content type, character set or compression that is not supported.',
  ko: ({ reasonKo }) => reasonKo,
  en: ({ reasonEn }) => reasonEn,
});

export const payloadTooLarge = defineFault<{ maxBytes: number }>({
  code: 'PAYLOAD_TOO_LARGE',
  description: 'The body or a file exceeds the limit.',
  ko: ({ maxBytes }) => `요청이 ${maxBytes}바이트보다 큽니다. 큰 파일은 업로드로 보내십시오.`,
  en: ({ maxBytes }) => `The request is larger than ${maxBytes} bytes; send large files as an upload.`,
});

export const tooManyOperations = defineFault<{ max: number }>({
  code: 'TOO_MANY_OPERATIONS',
  description: 'Too many operations or connections at once.',
  ko: ({ max }) => `동시에 ${max}개까지 열 수 있습니다. 일부를 끝내십시오.`,
  en: ({ max }) => `At most ${max} may be open at once; end some first.`,
});

export const timeoutReached = defineFault<{ limitMs: number }>({
  code: 'TIMEOUT',
  description: 'The operation took longer than is allowed and was cancelled.',
  ko: ({ limitMs }) => `작업이 ${limitMs / 1_000}초 안에 끝나지 않아 취소되었습니다. 덜 요청하십시오.`,
  en: ({ limitMs }) =>
    `The operation did not end within ${limitMs / 1_000} s and was cancelled. Ask for less.`,
});

export const requestTimeout = defineFault({
  code: 'REQUEST_TIMEOUT',
  description: 'The request did not arrive completely in time.',
  ko: () => '요청이 제때 끝까지 도착하지 않았습니다.',
  en: () => 'The request did not arrive completely in time.',
});

export const unavailable = defineFault({
  code: 'UNAVAILABLE',
  description: 'The database does not answer, or the server is stopping.',
  ko: () => '서비스를 잠시 쓸 수 없습니다. 잠시 뒤 다시 보내십시오.',
  en: () => 'The service is not available just now. Repeat in a while.',
});

export const nothingHere = defineFault<{ path: string }>({
  code: 'NOT_FOUND',
  isTextOnly: true,
  description: 'There is nothing at this address.',
  ko: ({ path }) => `${path}에는 아무것도 없습니다. API는 /graphql에 있습니다.`,
  en: ({ path }) => `There is nothing at ${path}. The API is at /graphql.`,
});

export const internalError = defineFault({
  code: 'INTERNAL_SERVER_ERROR',
  description: 'A mistake of ours.',
  ko: () => '서버에서 오류가 났습니다. 요청 번호를 알려 주시면 찾아보겠습니다.',
  en: () => 'Internal server error. Tell us the request id and we will look it up.',
});

export const headersTooLarge = defineFault({
  code: 'HEADERS_TOO_LARGE',
  description: 'The headers of the request are too large.',
  ko: () => '요청 헤더가 너무 큽니다. 긴 문서는 POST로 보내십시오.',
  en: () => 'The headers of the request are too large; send long documents by POST.',
});
