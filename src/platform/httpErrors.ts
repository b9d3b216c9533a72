import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorRequestHandler, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError, faultCodes } from './errors.ts';
import { statusOfCode } from './faultCodes.ts';
import { type Language, languageOf } from './language.ts';
import type { Logger } from './logger.ts';
import { badRequest, internalError, payloadTooLarge, unsupportedMediaType } from './platform.errors.ts';

/** Bytes of a request without its files. */
export const MAX_BODY_BYTES = 256 * 1024;
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

const MODERN = 'application/graphql-response+json';

/** What an answer without data says in HTTP. */
export interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Whether a client knows the media type that gives statuses a meaning. */
export function isModern(accept: string | undefined): boolean {
  return accept?.includes(MODERN) ?? false;
}

/**
 * Status and headers of an answer. A well-formed request whose document fails is answered with 200 in the old media
 * type application/json, where another status means that the answer is not GraphQL's.
 */
export function headOf(
  result: { readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] | undefined },
  accept: string | undefined,
): Head {
  const [error] = result.errors ?? [];
  if (!error || result.data !== undefined) return { status: 200, headers: {} };
  const { code, retryAfter, allowed } = error.extensions ?? {};
  const isOld = faultCodes[String(code)]?.isOfDocument === true && !isModern(accept);
  const wait = typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {};
  const allow = typeof allowed === 'string' ? { allow: allowed } : {};
  return { status: isOld ? 200 : statusOfCode(code), headers: { ...wait, ...allow } };
}

/** A fault as the body of an answer: the form of a GraphQL error, whatever the path. */
export function failure(error: DomainError, language: Language) {
  return {
    errors: [{ message: error.text(language), extensions: { ...error.facts, code: error.code } }],
  };
}

/** Answers with a fault. */
export function sendFault(response: Response, error: DomainError): void {
  const { headers } = response.req;
  const body = failure(error, languageOf(headers['accept-language']));
  const head = headOf({ errors: body.errors }, MODERN);
  response.status(head.status).set(head.headers);
  // Not `send`: graphql-upload makes that wait for the end of the request, and an upload may have none.
  response.type(isModern(headers.accept) ? MODERN : 'application/json').end(JSON.stringify(body));
}

/** Answers on a bare socket, where there is no response: a broken request or upgrade. */
export function sendFaultOnSocket(socket: Duplex, error: DomainError, language: Language = 'en'): void {
  if (!socket.writable || socket.destroyed) return;
  const status = statusOfCode(error.code);
  const body = JSON.stringify(failure(error, language));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n` +
      `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  socket.once('finish', () => socket.destroy());
}

/** Every failure outside GraphQL is JSON too, in the form of a GraphQL error. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const fault = faultOf(error);
    if (!fault) logger.error({ err: error }, 'a request failed');
    // What is left of a body that was not read would be taken for the next request.
    if (!response.req.complete) response.set('connection', 'close');
    sendFault(response, fault ?? internalError({}));
  };
}

/** What a middleware that reads requests complains of; undefined for what is our own mistake. */
export function faultOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  const { status, statusCode, type } = Object(error) as HttpError;
  const code = status ?? statusCode;
  if (typeof code !== 'number' || code >= 500 || code < 400) return undefined;
  if (code === 413) {
    return payloadTooLarge({ maxBytes: type === 'entity.too.large' ? MAX_BODY_BYTES : MAX_UPLOAD_BYTES });
  }
  if (code === 415) {
    return unsupportedMediaType({
      reasonKo: '문자 집합은 UTF-8, 압축은 gzip, deflate, br만 지원합니다.',
      reasonEn: 'Only the character set UTF-8 and the compressions gzip, deflate and br are supported.',
    });
  }
  return badRequest({
    reasonKo: '요청 본문이 온전한 UTF-8 JSON이나 multipart 요청이 아닙니다.',
    reasonEn: 'The body of the request is not complete UTF-8 JSON, or no GraphQL multipart request.',
  });
}

interface HttpError {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly type?: unknown;
}
