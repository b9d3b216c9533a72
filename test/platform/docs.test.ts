import { readdir, readFile } from 'node:fs/promises';
import { buildSchema, isIntrospectionType, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describedSchema } from '../../src/main/schemaText.ts';
import { highlightGraphql } from '../../src/platform/docs/docsCode.ts';
import { docsFolder, renderDocs } from '../../src/platform/docs/docsPage.ts';
import { readExamples } from '../../src/platform/examples.ts';
import { limits } from '../../src/platform/limits.ts';
import { startApi, type TestApi } from '../api.ts';
import { readSources } from '../tidy/readSources.ts';

const schema = await describedSchema();
const page = await renderDocs(schema, 'en');
const has = (id: string): boolean => page.includes(`id="${id}"`);

/** Every code that stands in the source where a refusal or a fault is declared or thrown. */
async function codesOfSource(): Promise<Map<string, string>> {
  const sources = await readSources(new URL('../../', import.meta.url).pathname, ['src']);
  const codes = new Map<string, string>();
  for (const [path, text] of sources) {
    for (const [, code = ''] of text.matchAll(/\bcode: '([A-Z][A-Z0-9_]+)'/g)) {
      if (/define(?:Refusal|Fault)|extensions|GraphQLError/.test(text)) codes.set(code, path);
    }
  }
  return codes;
}

describe('the documentation', () => {
  it('has every type, field, argument, input field and enum value, each at an address of its own', () => {
    const missing: string[] = [];
    let count = 0;
    const expectId = (id: string) => {
      count += 1;
      if (!has(id)) missing.push(id);
    };
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type)) continue;
      if (!roots.includes(type as never)) expectId(type.name);
      if ('getValues' in type) for (const { name } of type.getValues()) expectId(`${type.name}.${name}`);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        expectId(`${type.name}.${field.name}`);
        if ('args' in field)
          for (const { name } of field.args) expectId(`${type.name}.${field.name}(${name}:)`);
      }
    }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(1_200);
  });

  it('has every code that the source can answer with', async () => {
    const codes = await codesOfSource();
    expect(codes.size).toBeGreaterThan(40);
    const missing = [...codes].filter(([code]) => !has(`fault-${code}`) && !has(`refusal-${code}`));
    expect(missing).toEqual([]);
  });

  it('has every limit with its value, every example and every part of the guide', async () => {
    for (const [name, value] of Object.entries(limits)) {
      const row = new RegExp(`<tr id="limit-${name}">.*?<td>${value.toLocaleString('en')}</td></tr>`);
      expect(page, name).toMatch(row);
    }
    for (const { name } of await readExamples()) expect(has(`example-${name}`), name).toBe(true);
    const parts = (await readdir(docsFolder)).filter((file) => file.endsWith('.md'));
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(has(`guide-${part.replace(/^\d+-|\.md$/g, '')}`), part).toBe(true);
    expect(page.replaceAll('{{origin}}', '')).not.toContain('{{');
  });

  it('says who may use an operation', () => {
    const rowOf = (id: string) => page.slice(page.indexOf(`id="${id}"`)).split('class="operation"', 1)[0];
    expect(rowOf('Query.estimate')).toContain('for <b>anybody</b>');
    expect(rowOf('Mutation.roundStart')).toContain('for <b>operator</b> <span class="badge">OWNER</span>');
  });

  it('leads nowhere that is not on the page', () => {
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(anchors.length).toBeGreaterThan(2_000);
    expect([...new Set(anchors)].filter((id) => !has(id))).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has guides whose GraphQL fits the schema', async () => {
    let count = 0;
    for (const file of (await readdir(docsFolder)).filter((name) => name.endsWith('.md'))) {
      const text = await readFile(docsFolder + file, 'utf8');
      for (const [, query = ''] of text.matchAll(/```graphql\n([\s\S]*?)```/g)) {
        expect(validate(schema, parse(query)), `${file}: ${query}`).toEqual([]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(1);
  });

  it('shows what a schema says as text, never as HTML', async () => {
    const planted = await renderDocs(
      buildSchema(
        '"""<script>alert(1)</script> `<b>` & <img src=x onerror=y>""" type Query { "<i>" a("<u>" b: String = "<s>"): Int @deprecated(reason: "<p>") }\n"""[x](javascript:alert(1))"""\nenum E { A }',
      ),
      'en',
    );
    expect(planted.match(/<script/g)).toHaveLength(1);
    expect(planted).not.toMatch(/<(img|i|u|s)>|onerror=y>/);
    expect(planted).not.toContain('href="javascript:');
  });

  it('colours GraphQL without changing it', () => {
    const text = 'query A($b: Int) { # why < not\n  c(d: "x", e: 1, f: $b) @g { ... on H { i } } }';
    const html = highlightGraphql(text);
    expect(html).toContain('<span class="c"># why &lt; not</span>');
    expect(html).toContain('<span class="k">query</span> <span class="t">A</span>');
    const shown = html.replace(/<[^>]+>/g, '');
    expect(shown.replaceAll('&lt;', '<').replaceAll('&quot;', '"')).toBe(text);
    expect(highlightGraphql('{ "unended')).toBe('{ &quot;unended');
  });
});

describe('/docs', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api?.close());

  it('is one page with its own style and script, nothing inline and no other host', async () => {
    const response = await fetch(`${api.url}/docs`, { headers: { 'accept-language': 'en' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    const html = await response.text();
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/docs/page.js" defer>']);
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|<iframe|<img/);
    const loaded = [...html.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="([^"]+)"/g)].map(([, at]) => at);
    expect(loaded).toEqual(['/docs/icon.svg', '/docs/page.css', '/docs/page.js']);
    for (const path of loaded) {
      const part = await fetch(`${api.url}${path}`);
      expect([part.status, await part.text()], path).toEqual([
        200,
        expect.not.stringMatching(/https?:\/\/(?!www\.w3\.org)\w/),
      ]);
    }
  });

  it('speaks both languages around the contents', async () => {
    const read = async (path: string, language: string) =>
      (await fetch(api.url + path, { headers: { 'accept-language': language } })).text();
    expect(await read('/docs', 'ko')).toContain('<html lang="ko">');
    expect(await read('/docs', 'en')).toContain('<html lang="en">');
    expect(await read('/docs?lang=ko', 'en')).toContain('오류 코드');
    expect(await read('/docs?lang=fr', 'en')).toContain('Error codes');
  });

  it('shows commands for the address by which the reader came, and trusts no strange one', async () => {
    const html = await (await fetch(`${api.url}/docs`)).text();
    expect(html).toContain(`curl -s ${api.url}/graphql`);
    expect(html).not.toContain('{{origin}}');
  });

  it('is sent packed, and only once', async () => {
    const first = await fetch(`${api.url}/docs`, { headers: { 'accept-encoding': 'gzip' } });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    await first.arrayBuffer();
    const etag = first.headers.get('etag') as string;
    const again = await fetch(`${api.url}/docs`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});
