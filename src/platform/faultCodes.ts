/** What a code in `extensions.code` of a thrown error means. */
export interface FaultCode {
  /** HTTP status of an answer that has this error and no data. */
  readonly status: number;
  readonly ko: string;
  readonly en: string;
  /**
   * Whether it is about the GraphQL document or its variables: such a request is well formed, and old clients (those
   * that take only application/json) are answered with 200.
   */
  readonly isOfDocument?: boolean;
}

/*
 * Every code with which an error leaves the server, on every transport. Refusals (`userErrors`) have codes of their own
 * in the enum UserErrorCode; thrown out of a query they pass with those. An error with any other code is a mistake of
 * ours: errorPresenter.ts masks it and the log says so.
 */
export const faultCodes: Record<string, FaultCode> = {
  BAD_REQUEST: {
    status: 400,
    ko: 'HTTP 요청이 GraphQL 요청이 아닙니다(잘린 JSON, 잘못된 문자 인코딩, 일괄 요청, 다른 사이트가 위조할 수 있는 요청 등). 메시지가 고칠 곳을 알려 줍니다.',
    en: 'The HTTP request is no GraphQL request: truncated JSON, wrong encoding, a batch, a request that another site could forge. The message names what to mend.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    isOfDocument: true,
    ko: '문서가 GraphQL 문법에 맞지 않거나 토큰이 너무 많습니다.',
    en: 'The document is no GraphQL, or it has too many tokens.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    isOfDocument: true,
    ko: '문서가 스키마와 맞지 않습니다. 스키마는 /schema.graphql에 있습니다.',
    en: 'The document does not fit the schema, which is at /schema.graphql.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    isOfDocument: true,
    ko: 'operationName이 문서의 어떤 작업도 가리키지 않거나, 작업이 여럿인데 이름이 없습니다.',
    en: 'operationName names no operation of the document, or is missing where there are several.',
  },
  BAD_USER_INPUT: {
    status: 400,
    isOfDocument: true,
    ko: '인수나 변수의 값을 쓸 수 없습니다. 메시지가 이유를 알려 줍니다.',
    en: 'An argument or a variable holds a value that is not possible; the message says why.',
  },
  BAD_ID: {
    status: 400,
    isOfDocument: true,
    ko: 'id가 아니거나 다른 타입의 id입니다. API가 돌려준 id를 그대로 쓰십시오.',
    en: 'An id that is none, or of another type. Use ids as the API has given them.',
  },
  BAD_CURSOR: {
    status: 400,
    isOfDocument: true,
    ko: '커서가 아니거나 다른 목록·정렬의 커서입니다.',
    en: 'A cursor that is none, or of another list or order.',
  },
  QUERY_TOO_LARGE: {
    status: 400,
    isOfDocument: true,
    ko: '작업이 한도를 넘습니다. `limit`은 한도의 이름, `max`는 그 값입니다. 덜 요청하거나 나누어 요청하십시오.',
    en: 'The operation exceeds a limit: `limit` names it, `max` is its value. Ask for less, or in several parts.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 400,
    isOfDocument: true,
    ko: '서버가 모르는 문서의 해시입니다. 클라이언트는 문서를 등록할 수 없으니 전문을 보내십시오.',
    en: 'The hash of a document that the server does not know. Clients cannot register documents: send the text.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 400,
    isOfDocument: true,
    ko: 'documentId가 가리키는 문서를 서버가 모릅니다.',
    en: 'documentId names no document that the server knows.',
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    ko: '이 서버는 로그인하지 않은 사용자에게 등록된 문서만 허용합니다.',
    en: 'This server lets anonymous callers run only the documents that it knows. Sign in or use a token.',
  },
  UNAUTHENTICATED: {
    status: 401,
    ko: '로그인이 필요하거나, 토큰 또는 세션이 유효하지 않습니다.',
    en: 'The operation needs an account, or the token or session does not hold.',
  },
  FORBIDDEN: {
    status: 403,
    ko: '이 계정이나 토큰으로는 할 수 없는 작업입니다.',
    en: 'The account or token may not do this.',
  },
  NOT_FOUND: {
    status: 404,
    ko: '이 주소에는 아무것도 없습니다. API는 /graphql에 있습니다.',
    en: 'There is nothing at this address. The API is at /graphql.',
  },
  EVENTS_EXPIRED: {
    status: 410,
    isOfDocument: true,
    ko: '`after` 뒤의 사건이 이미 지워졌습니다. 현재 상태를 읽고 `after` 없이 구독하십시오.',
    en: 'Events behind `after` were pruned already. Read the present state and subscribe without `after`.',
  },
  EXPORT_EXPIRED: {
    status: 410,
    ko: '내보낸 파일의 보관 기간이 지났습니다. 다시 내보내십시오.',
    en: 'The exported file was kept for some days and is gone. Start the export again.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    ko: '이 주소나 작업에는 쓸 수 없는 HTTP 메서드입니다. `Allow` 헤더를 보십시오.',
    en: 'This address or operation does not take this HTTP method; the header `Allow` names those that it takes.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    ko: 'Accept 헤더가 서버가 줄 수 있는 형식을 허용하지 않습니다.',
    en: 'The Accept header allows none of the media types that the server can give.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    ko: '요청이 제때 끝까지 도착하지 않았습니다.',
    en: 'The request did not arrive completely in time.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    ko: '요청 본문이나 파일이 한도를 넘습니다. `maxBytes`가 한도입니다.',
    en: 'The body or a file exceeds the limit; `maxBytes` is the limit.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    ko: '지원하지 않는 Content-Type, 문자 인코딩 또는 압축입니다.',
    en: 'A content type, character set or compression that is not supported.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    ko: '요청 헤더가 너무 큽니다.',
    en: 'The headers of the request are too large.',
  },
  TOO_MANY_OPERATIONS: {
    status: 429,
    ko: '한 연결이나 사용자가 동시에 실행하는 작업 또는 연결이 너무 많습니다. 일부를 끝내십시오.',
    en: 'A connection or a caller has too many operations or connections open at once; end some first.',
  },
  THROTTLED: {
    status: 429,
    ko: '사용량을 다 썼습니다. `retryAfter`초 뒤에 다시 보내십시오(Retry-After 헤더와 같습니다).',
    en: 'The allowance is used up: repeat after `retryAfter` seconds, which the header Retry-After says too.',
  },
  TIMEOUT: {
    status: 504,
    ko: '작업이 시간 한도를 넘어 취소되었습니다. 변경 작업이라면 아무것도 바뀌지 않았습니다.',
    en: 'The operation took longer than is allowed and was cancelled. Ask for less.',
  },
  UNAVAILABLE: {
    status: 503,
    ko: '데이터베이스가 응답하지 않거나 서버가 종료되는 중입니다. 잠시 뒤 다시 보내십시오.',
    en: 'The database does not answer, or the server is stopping. Repeat in a while.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    ko: '서버의 잘못입니다. 요청 번호(`requestId`)를 알려 주십시오.',
    en: 'A mistake of ours. Tell us the `requestId`.',
  },
};

/** The HTTP status of an answer with this code and no data. */
export function statusOfCode(code: unknown): number {
  return faultCodes[String(code)]?.status ?? 400;
}
