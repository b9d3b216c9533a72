import type { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import type { AddressOf } from './clientAddress.ts';
import { payloadTooLarge } from './platform.errors.ts';
import type { Services } from './services.ts';

/** Paths under /auth, which the accounts answer in the form of the fetch API. */
export function createSignInHandler({ signIn, config }: Services, addressOf: AddressOf): RequestHandler {
  return async (request, response, next) => {
    try {
      const url = new URL(request.originalUrl, config.signIn.publicUrl);
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) {
        for (const one of [value ?? []].flat()) headers.append(name, one);
      }
      const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
      const body: RequestInit = hasBody ? { body: await limited(request), method: request.method } : {};
      const answer = await signIn.handle(new Request(url, { ...body, headers }), {
        headers: request.headers,
        address: addressOf(request),
      });
      response.status(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) response.setHeader('set-cookie', cookies);
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch (error) {
      next(error);
    }
  };
}

const MAX_BODY_BYTES = 64 * 1024;

/** A body that is read to one byte beyond what is allowed: enough to know that it is too large. */
async function limited(request: Readable): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BODY_BYTES) {
      throw payloadTooLarge({ maxBytes: MAX_BODY_BYTES });
    }
  }
  return Buffer.concat(chunks);
}
