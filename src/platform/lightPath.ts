import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ExecutionResult } from 'graphql';
import type { Plan } from './admission.ts';
import { DomainError } from './errors.ts';
import { failure, faultOf, headOf, MAX_BODY_BYTES } from './httpErrors.ts';
import { operationIn } from './httpRequest.ts';
import { languageOf } from './language.ts';
import { internalError, requestTimeout } from './platform.errors.ts';
import { goneOf, isRefused, type StreamParts } from './streams.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const MODERN_TYPE = 'application/graphql-response+json; charset=utf-8';

/** What clients commonly say they accept, and what they get for it; whoever says anything else takes the long path. */
const TYPES: Readonly<Record<string, string>> = {
  '': JSON_TYPE,
  '*/*': JSON_TYPE,
  'application/json': JSON_TYPE,
  'application/json, */*': JSON_TYPE,
  'application/json, text/plain, */*': JSON_TYPE,
  'application/graphql-response+json': MODERN_TYPE,
  'application/graphql-response+json, application/json': MODERN_TYPE,
  'application/graphql-response+json,application/json;q=0.9': MODERN_TYPE,
};

const IS_JSON = /^application\/json(; ?charset="?utf-8"?)?$/i;

/** Answers shorter than this are sent as they are. */
const COMPRESSED_FROM_BYTES = 1024;
const BROTLI_QUALITY = 4;

/** What the short path needs of the server. */
export interface LightPathParts {
  readonly streams: StreamParts;
  /** Headers that tell what an operation uses that will go. */
  deprecationsOf(plan: Plan): readonly (readonly [string, string])[];
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  isClosing(): boolean;
  /** Takes every request that is not the commonest kind. */
  readonly longPath: RequestListener;
}

/**
 * The commonest request, `POST /graphql` with a JSON body, goes through the same gate and execution as any other but
 * past Express, its middlewares and Apollo Server, which cost more than the query does (docs/decisions/0024). Whatever
 * is unusual about a request sends it down the long path; test/platform/lightPath.test.ts holds the two against one
 * another.
 */
export function createLightPath(parts: LightPathParts): RequestListener {
  return (request, response) => {
    if (parts.isClosing() || !isLight(request)) {
      parts.longPath(request, response);
      return;
    }
    answer(parts, request, response).catch((error: unknown) => {
      const fault = faultOf(error);
      if (!fault) parts.streams.services.logger.error({ err: error }, 'a request failed');
      if (response.headersSent) response.destroy();
      else void sendFaultOf(parts, request, response, fault ?? internalError({}));
    });
  };
}

function isLight({ method, url, headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return (
    method === 'POST' &&
    url === '/graphql' &&
    IS_JSON.test(headers['content-type'] ?? '') &&
    (headers.accept ?? '') in TYPES &&
    length !== undefined &&
    Number(length) > 0 &&
    Number(length) <= MAX_BODY_BYTES &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers.expect === undefined
  );
}

async function answer(
  parts: LightPathParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { streams, deprecationsOf } = parts;
  const { operations } = streams;
  const { requestTimeoutMs } = streams.services.config;
  const read = operationIn(await jsonIn(request, requestTimeoutMs));
  if (read instanceof DomainError) throw read;
  const context = await streams.contextOf({ headers: request.headers, address: streams.addressOf(request) });
  const prepared = operations.prepare(read, context, 'POST');
  const gone = goneOf(response);
  const result: ExecutionResult = isRefused(prepared)
    ? { errors: operations.mask(prepared, context) }
    : await operations.execute(prepared, { limitMs: requestTimeoutMs, gone });
  const errors = result.errors?.map((error) => error.toJSON());
  const { status, headers } = headOf({ data: result.data, errors }, request.headers.accept);
  const own: Record<string, string> = { ...headers, 'x-request-id': context.requestId };
  const deprecations = isRefused(prepared) ? [] : deprecationsOf(prepared);
  for (const [name, value] of deprecations) own[name] = value;
  const { data, extensions } = result;
  await send(parts, request, response, { status, headers: own, body: { errors, data, extensions } });
}

/** The body as JSON: complete in time, UTF-8. Its length was checked before. */
function jsonIn(request: IncomingMessage, limitMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => reject(requestTimeout({})), limitMs);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(Object.assign(error, { status: 400 }));
    };
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('error', fail);
    request.once('end', () => {
      clearTimeout(timer);
      const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      try {
        if (!isUtf8(bytes)) throw new Error('the body is not UTF-8');
        // Text that begins with a byte order mark is taken, as it is on the long path.
        const text = bytes.toString('utf8');
        resolve(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
      } catch (error) {
        fail(error as Error);
      }
    });
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

async function send(
  parts: LightPathParts,
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  const encoding = text.length < COMPRESSED_FROM_BYTES ? undefined : encodingFor(request);
  const bytes = encoding === undefined ? text : await compress[encoding](text);
  response.writeHead(status, {
    ...parts.headers,
    ...headers,
    'content-type': TYPES[request.headers.accept ?? ''],
    vary: [response.getHeader('vary'), 'Accept-Encoding'].filter(Boolean).join(', '),
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  });
  response.end(bytes);
}

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);
const compress = {
  br: (text: Buffer) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (text: Buffer) => zip(text),
} as const;

function encodingFor({ headers }: IncomingMessage): keyof typeof compress | undefined {
  const accepted = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((encoding) => encoding.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function sendFaultOf(
  parts: LightPathParts,
  request: IncomingMessage,
  response: ServerResponse,
  fault: DomainError,
): Promise<void> {
  const body = failure(fault, languageOf(request.headers['accept-language']));
  const { status, headers } = headOf({ errors: body.errors }, MODERN_TYPE);
  // What is left of a body that was not read would be taken for the next request.
  const close = request.complete ? {} : { connection: 'close' };
  return send(parts, request, response, { status, headers: { ...headers, ...close }, body });
}
