import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { demoTokenOf, readExamples } from './examples.ts';

interface GraphiqlPage {
  readonly plain: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
  readonly policy: string;
}

/**
 * Serves GraphiQL from our own files: no other host is asked for anything, and the page's policy
 * forbids it. In the demo market every tab carries the token of whoever asks. Nine megabytes of HTML are made and packed once, when first asked for.
 */
export function createGraphiqlHandler({ isDemo = false } = {}): RequestHandler {
  let page: Promise<GraphiqlPage> | undefined;
  return async (request, response) => {
    page ??= renderPage(isDemo);
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

/**
 * GraphiQL lets its tabs be dragged. Where there are more of them than fit, it wants to move each of them far away, and
 * does so as soon as one is pressed: away from under the pointer, so that a click opens none. So they stay where they are.
 */
const CLICKABLE_TABS = '.graphiql-tab { transform: none !important; }';

async function renderPage(isDemo: boolean): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const examples = await readExamples();
  const html = renderGraphiQL({
    title: 'Daseot',
    // Over WebSocket it would leave out the headers, and with them the token.
    subscriptionsProtocol: 'GRAPHQL_SSE',
    defaultTabs: examples.map(({ query, variables, caller }) => {
      const token = isDemo ? demoTokenOf(caller) : null;
      const headers = token && JSON.stringify({ authorization: `Bearer ${token}` }, null, 2);
      return { query, variables, ...(headers && { headers }) };
    }),
    // Its own types know neither: by itself it would subscribe by GET, which any site could forge.
    ...({ endpoint: '/graphql', method: 'POST' } as object),
  });
  if (!html.includes('</head>')) throw new Error('GraphiQL has no head any more');
  const page = html.replace('</head>', () => `<style>${CLICKABLE_TABS}</style></head>`);
  const plain = Buffer.from(page);
  return {
    plain,
    packed: await promisify(gzip)(plain, { level: 6 }),
    etag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
    policy: policyFor(page),
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
