import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

/** Example queries that GraphiQL opens as tabs, each with its variables beside it as NAME.json. */
export const examplesFolder: string = fileURLToPath(new URL('../../schema/examples', import.meta.url));

/** One example query. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: string | null;
}

/** Reads the examples in the order of their file names. */
export async function readExamples(folder: string = examplesFolder): Promise<readonly Example[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      query: await readFile(join(folder, `${name}.graphql`), 'utf8'),
      variables: await readFile(join(folder, `${name}.json`), 'utf8').catch(() => null),
    })),
  );
}

interface GraphiqlPage {
  readonly plain: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
  readonly policy: string;
}

/**
 * Serves GraphiQL from our own files: no other host is asked for anything, and the page's policy
 * forbids it. Nine megabytes of HTML are made and packed once, when first asked for.
 */
export function createGraphiqlHandler(): RequestHandler {
  let page: Promise<GraphiqlPage> | undefined;
  return async (request, response) => {
    page ??= renderPage();
    page.catch(() => {
      page = undefined;
    });
    const { plain, packed, etag, policy } = await page;
    const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('Vary', 'Accept, Accept-Encoding');
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.status(304).end();
      return;
    }
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    response.end(isPacked ? packed : plain);
  };
}

async function renderPage(): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const examples = await readExamples();
  const html = renderGraphiQL({
    title: 'Daseot',
    subscriptionsProtocol: 'WS',
    defaultTabs: examples.map(({ query, variables }) => ({ query, variables })),
    ...({ endpoint: '/graphql' } as object),
  });
  const plain = Buffer.from(html);
  return {
    plain,
    packed: await promisify(gzip)(plain, { level: 6 }),
    etag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
    policy: policyFor(html),
  };
}

/** Allows exactly the scripts inside the page, its own styles, its workers, and calls to this server. */
function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] as string);
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')} blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
