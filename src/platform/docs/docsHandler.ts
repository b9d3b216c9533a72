import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Response, Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { type Language, languageOf } from '../language.ts';
import { docsFolder, ORIGIN, renderDocs } from './docsPage.ts';

/** Own style and script, nothing inline, no other host, nothing sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FILES = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** Serves the documentation at /docs, made once for each language when first asked for. */
export function createDocsRouter(schema: GraphQLSchema): Router {
  const router = Router();
  const pages = new Map<Language, Promise<string>>();
  const pageIn = (language: Language): Promise<string> => {
    const known = pages.get(language) ?? renderDocs(schema, language);
    pages.set(language, known);
    known.catch(() => pages.delete(language));
    return known;
  };
  router.get('/docs', async (request, response) => {
    const { lang } = request.query;
    const language = lang === 'ko' || lang === 'en' ? lang : languageOf(request.headers['accept-language']);
    const page = (await pageIn(language)).replaceAll(ORIGIN, originOf(request.headers.host));
    response.set({ 'content-security-policy': POLICY, vary: 'Accept-Language, Host' });
    sendFresh(request.headers['if-none-match'], response, page, 'text/html; charset=utf-8');
  });
  for (const [name, type] of Object.entries(FILES)) {
    let text: Promise<string> | undefined;
    router.get(`/docs/${name}`, async (request, response) => {
      text ??= readFile(docsFolder + name, 'utf8');
      sendFresh(request.headers['if-none-match'], response, await text, type);
    });
  }
  return router;
}

function sendFresh(known: string | undefined, response: Response, text: string, type: string): void {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
  response.set({ etag, 'cache-control': 'no-cache', 'content-type': type });
  if (known === etag) response.status(304).end();
  else response.send(text);
}

/** The address that the reader came by, as far as the server knows it; the page's script mends the rest. */
function originOf(host: string | undefined): string {
  return `http://${host && /^[A-Za-z0-9.:[\]-]{1,255}$/.test(host) ? host : '127.0.0.1:4000'}`;
}
