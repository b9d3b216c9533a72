import { readdir, readFile, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttpServer } from '../../src/platform/httpServer.ts';
import { readWebPage, webFolder } from '../../src/platform/webPage.ts';
import { withoutStyles } from '../../web/drawn.ts';
import { startApi, type TestApi } from '../api.ts';
import { buildPage } from './visit.ts';

/** Most bytes of compressed script that a first visitor is sent. */
const MOST_FIRST_BYTES = 250_000;

interface Manifest {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}

describe('the built page', () => {
  let api: TestApi;
  let url = '';
  let closePage: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    await buildPage();
    api = await startApi({ worker: false });
    const page = await readWebPage({ demo: null, hasOidc: false, text: '"><script>alert(1)</script>' });
    const { services } = api;
    const { schema } = await import('../../src/main/app.ts').then(({ openApp }) =>
      openApp(services.config, services.logger, { database: services.database, migrates: false }),
    );
    const server = await startHttpServer({ services, schema, host: '127.0.0.1', port: 0, page });
    url = server.url;
    closePage = () => server.close(1_000);
  }, 180_000);
  afterAll(async () => {
    await closePage?.();
    await api?.close();
  });

  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('sends less than 250 kB of compressed script before anything is shown', async () => {
    const text = await readFile(`${webFolder}/index.html`, 'utf8');
    const scripts = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
      ([, path]) => path as string,
    );
    expect(scripts.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const path of scripts) {
      const file = `${webFolder}${path}`;
      bytes += (await stat(`${file}.br`).catch(() => stat(file))).size;
    }
    expect(bytes).toBeLessThan(MOST_FIRST_BYTES);
    for (const path of scripts) {
      const script = await readFile(`${webFolder}${path}`, 'utf8');
      // Words that only the libraries for charts and graphs have.
      expect(script).not.toMatch(/recharts-|cytoscape/);
    }
  });

  it('has a strict policy, with a nonce of its own for each answer', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/company', '/account/verify-email?token=x']) {
      const response = await fetch(url + path, { headers: html });
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([\w+/=]{24})'/.exec(policy)?.[1] ?? '';
      nonces.add(nonce);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
      const text = await response.text();
      expect(text).toContain(`nonce="${nonce}"`);
      expect(text).not.toMatch(/DASEOT_|<style(?![^>]* nonce="[^"]{24}")|style="|<script>/);
      expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
    expect(nonces.size).toBe(3);
  });

  it('is at / for whoever says nothing of the type, and nowhere for programs that want JSON', async () => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${url}/`, { method, headers: { accept: '*/*' } });
      expect([method, response.status]).toEqual([method, 200]);
      expect(response.headers.get('content-type')).toContain('text/html');
    }
    const json = await fetch(`${url}/company`, { headers: { accept: 'application/json' } });
    expect(json.headers.get('content-type')).toContain('application/json');
  });

  it('sends the start page drawn, in the language of the visitor, and every other page empty', async () => {
    const pageIn = async (path: string, language: string) =>
      (await fetch(url + path, { headers: { ...html, 'accept-language': language } })).text();
    const korean = await pageIn('/', 'ko-KR,ko;q=0.9');
    expect(korean).toContain('<html lang="ko"');
    expect(korean).toMatch(/<h1[^>]*>다섯/);
    const english = await pageIn('/', 'en-GB');
    expect(english).toContain('<html lang="en"');
    expect(english).toMatch(/<h1[^>]*>Buy your smart factory/);
    expect(await pageIn('/?units=2', 'en')).toContain('<div id="root"></div>');
    expect(await pageIn('/company', 'en')).toContain('<div id="root"></div>');
  });

  it('makes a class of each style attribute, each once', () => {
    const { html: drawn, css } = withoutStyles(
      '<p style="--a:&quot;x&quot;" class="c">1 &lt; 2</p><i style="--a:&quot;x&quot;"></i><br style="color:red"/>',
    );
    expect(drawn).toBe('<p class="d0 c">1 &lt; 2</p><i class="d0"></i><br class="d1"/>');
    expect(css).toBe('#root .d0{--a:"x"}\n#root .d1{color:red}');
  });

  it('tells the page its settings so that no text in them becomes markup', async () => {
    const text = await (await fetch(`${url}/`, { headers: html })).text();
    expect(text).toContain('&quot;&gt;'.replace('&gt;', '>'));
    expect(text).not.toContain('<script>alert');
  });

  it('is kept for a year where its names have hashes, packed, and never where they have none', async () => {
    const shell = (await readdir(`${webFolder}/assets`)).find((name) => /^shell-.*\.js$/.test(name));
    const script = await fetch(`${url}/assets/${shell}`, { headers: { 'accept-encoding': 'br' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    const page = await fetch(`${url}/`, { headers: html });
    expect(page.headers.get('cache-control')).toBe('private, no-cache');
    const gone = await fetch(`${url}/assets/index-00000000.js`, { headers: { accept: '*/*' } });
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('leaves the API, its documentation and GraphiQL where they are', async () => {
    const redirected = await fetch(`${url}/graphql`, { headers: html, redirect: 'manual' });
    expect([redirected.status, redirected.headers.get('location')]).toEqual([302, '/graphiql']);
    for (const path of ['/graphiql', '/docs']) {
      const text = await (await fetch(url + path, { headers: html })).text();
      expect([path, text.includes('daseot-settings')]).toEqual([path, false]);
    }
    const nothing = await fetch(`${url}/nothing`, { headers: { accept: 'application/json' } });
    expect(nothing.status).toBe(404);
    for (const path of ['/documents.json', '/drawn.json', '/sources.sha256', '/index.html']) {
      const hidden = await fetch(url + path, { headers: { accept: 'application/json' } });
      expect([path, hidden.status]).toEqual([path, 404]);
    }
  });

  it('may send its documents by their hashes, and no others', async () => {
    const manifest = JSON.parse(await readFile(`${webFolder}/documents.json`, 'utf8')) as Manifest;
    const viewer = manifest.operations.find(({ name }) => name === 'Viewer');
    const ask = async (sha256Hash: string | undefined) => {
      const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
    };
    expect(await ask(viewer?.id)).toMatchObject({ data: { viewer: { kind: 'ANONYMOUS' } } });
    expect(await ask('0'.repeat(64))).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });
});
