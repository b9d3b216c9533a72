import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { type Language, languageOf } from './language.ts';

/** Where `npm run build` puts the page. */
export const webFolder: string = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** What the page is told by the server that sends it; it is read by web/src/app/settings.ts. */
export interface WebPageSettings {
  readonly [name: string]: unknown;
}

/** The start page as the build has drawn it (web/drawn.ts). */
interface DrawnPage {
  readonly html: string;
  readonly css: string;
  /** Address of the script that brings it to life. */
  readonly script: string;
}

/** The built page. */
export interface WebPage {
  /** Manifest of the documents that the page sends by their hashes; see trustedDocuments.ts. */
  readonly documentsPath: string;
  /** Files with hashes in their names, which are kept for a year, and the few without. */
  readonly files: RequestHandler;
  /** The page itself, for any address: what to show there is decided by the page. */
  readonly page: RequestHandler;
}

const NONCE = /DASEOT_NONCE/g;
const SETTINGS = 'DASEOT_SETTINGS';
const EMPTY_PAGE = '<div id="root"></div>';
const LANGUAGE = /<html lang="[a-z]+"/;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Reads the page as it was built; undefined where it was not: then the server has the API alone. */
export async function readWebPage(
  settings: WebPageSettings,
  folder: string = webFolder,
): Promise<WebPage | undefined> {
  if (!existsSync(`${folder}/index.html`)) return undefined;
  const html = await readFile(`${folder}/index.html`, 'utf8');
  const template = html.replace(SETTINGS, () => escapeAttribute(JSON.stringify(settings)));
  const drawn = JSON.parse(await readFile(`${folder}/drawn.json`, 'utf8')) as Record<Language, DrawnPage>;
  const startPages = { ko: withDrawn(template, 'ko', drawn.ko), en: withDrawn(template, 'en', drawn.en) };
  const serveFiles = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      dotfiles: 'ignore',
      redirect: false,
      setHeaders(response, path) {
        const kept = path.includes('/assets/')
          ? `public, max-age=${YEAR_SECONDS}, immutable`
          : 'public, max-age=3600';
        response.setHeader('Cache-Control', kept);
      },
    },
  });
  return {
    documentsPath: `${folder}/documents.json`,
    files: (request, response, next) => {
      if (isHidden(request.path)) next();
      else serveFiles(request, response, next);
    },
    page: (request, response) => {
      const isStart = request.path === '/' && !request.originalUrl.includes('?');
      const text = isStart ? startPages[languageOf(request.headers['accept-language'])] : template;
      const nonce = randomBytes(18).toString('base64');
      response.setHeader('Content-Security-Policy', policyFor(nonce));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'private, no-cache');
      response.setHeader('Vary', 'Accept, Accept-Encoding, Accept-Language');
      response.end(text.replace(NONCE, nonce));
    },
  };
}

/** The start page with what was drawn of it, so that it is seen before the first script has come. */
function withDrawn(template: string, language: Language, { html, css, script }: DrawnPage): string {
  const styles = `<style id="drawn-styles" nonce="DASEOT_NONCE">${css}</style>`;
  const later = `<link rel="prefetch" as="script" crossorigin href="${script}">`;
  return template
    .replace(LANGUAGE, `<html lang="${language}"`)
    .replace('</head>', () => `${styles}${later}</head>`)
    .replace(EMPTY_PAGE, () => `<div id="root">${html}</div>`);
}

/** Not for visitors: the page without its nonce, and what the build wrote for the server. */
function isHidden(path: string): boolean {
  return ['/', '/index.html', '/documents.json', '/drawn.json', '/sources.sha256'].includes(path);
}

/**
 * Scripts, fonts and calls of our own host, and nothing inline. Style elements need the nonce of the answer: Mantine
 * makes a few while the page runs. (Styles that React sets go through the DOM, which no policy forbids.)
 */
function policyFor(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
