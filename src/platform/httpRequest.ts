import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import express, { type Request, type RequestHandler } from 'express';
import graphqlUploadExpress from 'graphql-upload/graphqlUploadExpress.mjs';
import type { OperationRequest } from './admission.ts';
import type { DomainError } from './errors.ts';
import { faultOf, MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from './httpErrors.ts';
import {
  badRequest,
  methodNotAllowed,
  notAcceptable,
  requestTimeout,
  unsupportedMediaType,
} from './platform.errors.ts';

const MAX_UPLOADS = 5;
/** Content types with which a page of another site may send a request without asking first. */
const SIMPLE = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
/** A page of another site cannot send these without asking first. */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Reads the body of a GraphQL request: JSON, or a multipart request with files.
 *
 * @param isOurPage where a GET request needs no header against forgery: none where left out
 */
export function readBody(
  requestTimeoutMs: number,
  isOurPage: (headers: IncomingHttpHeaders) => boolean = () => false,
): RequestHandler[] {
  const json = express.json({
    limit: MAX_BODY_BYTES,
    type: 'application/json',
    strict: false,
    verify(_request, _response, bytes) {
      if (!isUtf8(bytes)) throw badEncoding();
    },
  });
  const upload = graphqlUploadExpress({
    maxFileSize: MAX_UPLOAD_BYTES,
    maxFiles: MAX_UPLOADS,
    maxFieldSize: MAX_BODY_BYTES,
  }) as RequestHandler;
  return [
    (request, _response, next) => next(checkHead(request, isOurPage)),
    (request, response, next) => {
      if (isMultipart(request)) return next();
      const timer = setTimeout(() => done(requestTimeout({})), requestTimeoutMs);
      let isDone = false;
      const done = (error?: unknown) => {
        clearTimeout(timer);
        if (isDone) return;
        isDone = true;
        next(error);
      };
      json(request, response, done);
    },
    (request, response, next) => {
      upload(request, response, (error?: unknown) => {
        if (!error) return next();
        // A form without a boundary is never read, and what is not read is never over.
        request.resume();
        // graphql-upload gives faults of the sender as errors without a status.
        next(faultOf(error) ?? brokenUpload());
      });
    },
  ];
}

/** What can be said about a request before its body is read. */
function checkHead(
  request: Request,
  isOurPage: (headers: IncomingHttpHeaders) => boolean,
): DomainError | undefined {
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') {
    return methodNotAllowed({ allowed: 'GET, POST' });
  }
  const type = contentType(request);
  const isSimple = type === '' || SIMPLE.includes(type);
  const isKnown = method === 'GET' && isOurPage(request.headers);
  if (isSimple && !isKnown && !PREFLIGHTED.some((name) => (request.headers[name] ?? '') !== '')) {
    return badRequest({
      reasonKo: `다른 사이트가 위조할 수 있는 요청입니다. Content-Type: application/json 또는 비어 있지 않은 ${PREFLIGHTED.join(', ')} 헤더를 보내십시오.`,
      reasonEn: `Another site could forge this request. Send Content-Type: application/json, or one of the headers ${PREFLIGHTED.join(', ')} with any value.`,
    });
  }
  const isReadable = method === 'GET' ? type === '' || type === 'application/json' : isRead(type);
  if (isReadable) return undefined;
  return unsupportedMediaType({
    reasonKo: 'Content-Type은 application/json(파일은 multipart/form-data)이어야 합니다.',
    reasonEn: 'The Content-Type must be application/json, or multipart/form-data with files.',
  });
}

function isRead(type: string): boolean {
  return type === 'application/json' || type === 'multipart/form-data';
}

function contentType({ headers }: Request): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Whether the request carries files. */
export function isMultipart(request: Request): boolean {
  return contentType(request) === 'multipart/form-data';
}

/** Refuses a client that could not read the answer, before anything is done for it. */
export function checkAccept(request: Request, offered: readonly string[]): DomainError | undefined {
  return request.accepts([...offered]) ? undefined : notAcceptable({ offered: offered.join(', ') });
}

/** The operation in a request whose body has been read. */
export function readOperation(request: Request): OperationRequest | DomainError {
  return request.method === 'GET' ? readQueryString(request) : operationIn(request.body);
}

/** The operation in a JSON body. */
export function operationIn(body: unknown): OperationRequest | DomainError {
  if (Array.isArray(body)) {
    return badRequest({
      reasonKo: '일괄 요청은 받지 않습니다. 요청마다 작업 하나를 보내십시오.',
      reasonEn: 'Batches are not taken: send one operation a request.',
    });
  }
  if (typeof body === 'object' && body !== null) return body as OperationRequest;
  return badRequest({
    reasonKo: '요청 본문은 { "query": "..." } 꼴의 JSON 객체여야 합니다.',
    reasonEn: 'The body must be a JSON object such as { "query": "..." }.',
  });
}

function readQueryString(request: Request): OperationRequest | DomainError {
  const parameters = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  const operation: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'documentId', 'variables', 'extensions']) {
    const [value, ...more] = parameters.getAll(name);
    if (more.length > 0) {
      return badRequest({
        reasonKo: `${name}은(는) 한 번만 쓸 수 있습니다.`,
        reasonEn: `${name} may be given only once.`,
      });
    }
    if (value === undefined) continue;
    const isJson = name === 'variables' || name === 'extensions';
    if (isJson && value === '') continue;
    try {
      operation[name] = isJson ? JSON.parse(value) : value;
    } catch {
      return badRequest({ reasonKo: `${name}이(가) JSON이 아닙니다.`, reasonEn: `${name} is no JSON.` });
    }
  }
  return operation;
}

function badEncoding(): Error {
  return Object.assign(new Error('the body is not UTF-8'), { status: 400 });
}

function brokenUpload(): DomainError {
  return badRequest({
    reasonKo: '파일 업로드 요청(multipart)이 잘못되었거나 잘렸습니다.',
    reasonEn: 'The multipart request is broken or was cut off.',
  });
}
