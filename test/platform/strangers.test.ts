import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentHash } from '../../src/platform/documents.ts';
import { readExamples } from '../../src/platform/examples.ts';
import { createManifest, readTrustedDocuments } from '../../src/platform/trustedDocuments.ts';
import { startApi, type TestApi } from '../api.ts';

const NO_TOKEN = { token: null };
const examples = (await readExamples()).map(({ name, query }) => ({ name, text: query }));
const trusted = '{ systemTypes { code } }';
let folder: string;
let api: TestApi;

/** A server as the world sees it, with documents of its own page. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daseot-documents-'));
  const path = join(folder, 'documents.json');
  await writeFile(path, JSON.stringify(createManifest([...examples, { name: 'own', text: trusted }])));
  api = await startApi({ worker: false, env: { DASEOT_DEMO: 'false', DASEOT_TRUSTED_DOCUMENTS: path } });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const post = (body: unknown, path = '/graphql', headers: Record<string, string> = {}) =>
  fetch(api.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(body),
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

describe('whoever has no account', () => {
  it.each([
    ['all of it', getIntrospectionQuery()],
    ['one field', '{ __schema { queryType { name } } }'],
    ['one type', '{ __type(name: "Company") { fields { name } } }'],
    ['a type behind a fragment', '{ ...A } fragment A on Query { __schema { types { name } } }'],
  ])('may not ask for the schema: %s', async (_what, query) => {
    const answer = await api.query(query, {}, NO_TOKEN);
    expect([answer.status, answer.errors?.[0]?.extensions?.['code']]).toEqual([403, 'FORBIDDEN']);
    await expect(api.subscribe(query, {}, NO_TOKEN).next()).rejects.toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const { value } = await api.subscribeSse(query, {}, NO_TOKEN).next();
    expect(value.errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await api.query(query)).errors).toBeUndefined();
  });

  it.each([
    ['{ companys { id } }'],
    ['{ systemTypes }'],
    ['{ systemTypes { code nam } }'],
    ['{ system(cod: "x") { id } }'],
    ['query ($x: Strin) { system(code: $x) { id } }'],
    ['{ programmes(orderBy: { field: NAM }) { nodes { id } } }'],
  ])('is told one and the same of whatever does not fit the schema: %s', async (query) => {
    const answer = await api.query(query, {}, NO_TOKEN);
    expect(answer.errors).toEqual([
      {
        message:
          'The document does not fit the schema. The schema is at /schema.graphql; who signs in is told the reason.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    const signedIn = await api.query(query);
    expect(signedIn.errors?.[0]?.message.length).toBeGreaterThan(10);
    expect(JSON.stringify(signedIn)).not.toMatch(/Did you mean|"systems?"\?/);
  });

  it('reads the schema as a file', async () => {
    const response = await fetch(`${api.url}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain('type Query {');
  });

  it.each([
    [
      'nesting the schema in itself',
      '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
    ],
    ['101 aliases', `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['a repeated field, 501 times', `{ systemTypes { ${'code '.repeat(1_001)} } }`],
    ['10 directives on a field', `{ __typename ${'@include(if: true) '.repeat(10)} }`],
    ['an unknown directive ten times', `{ __typename ${'@aa '.repeat(10)} }`],
  ])('is refused %s (graphql-cop), also with a token', async (_what, query) => {
    for (const options of [NO_TOKEN, {}]) {
      const answer = await api.query(query, {}, options);
      expect(answer.errors?.[0]?.extensions?.['code']).toMatch(/QUERY_TOO_LARGE|VALIDATION_FAILED|FORBIDDEN/);
    }
  });

  it.each([
    ['a batch', [{ query: '{ __typename }' }, { query: '{ __typename }' }], {}, 400, 'BAD_REQUEST'],
    [
      'a form that another site can send',
      { query: '{ __typename }' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      400,
      'BAD_REQUEST',
    ],
    [
      'text that another site can send',
      { query: '{ __typename }' },
      { 'content-type': 'text/plain' },
      400,
      'BAD_REQUEST',
    ],
  ] as const)('is refused %s (graphql-cop) on both addresses', async (_what, body, headers, status, code) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const response = await post(body, path, {
        ...headers,
        ...(path.endsWith('stream') && { accept: 'text/event-stream' }),
      });
      expect([response.status, await codeOf(response)]).toEqual([status, code]);
    }
  });

  it('is refused a GET that another site can send on both addresses', async () => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const headers = path.endsWith('stream') ? { accept: 'text/event-stream' } : { accept: '*/*' };
      const response = await fetch(`${api.url}${path}?query=%7B__typename%7D`, { headers });
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    }
  });
});

describe('trusted documents', () => {
  const persisted = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

  it('are run by their hash, as Apollo sends it and as a documentId', async () => {
    const hash = documentHash(trusted);
    for (const body of [persisted(hash), { documentId: hash }, { documentId: `sha256:${hash}` }]) {
      const answer = (await (await post(body)).json()) as { data: { systemTypes: unknown[] } };
      expect(answer.data.systemTypes.length).toBeGreaterThan(5);
    }
    const search = new URLSearchParams({ documentId: hash });
    const get = await fetch(`${api.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(((await get.json()) as { data: unknown }).data).toHaveProperty('systemTypes');
    const event = await post({ documentId: hash }, '/graphql/stream', { accept: 'text/event-stream' });
    expect(await event.text()).toContain('"systemTypes"');
  });

  it('are all examples, found by hash whoever asks', async () => {
    for (const { text, name } of examples) {
      const response = await post(persisted(documentHash(text)));
      expect((await codeOf(response)) ?? '', name).not.toMatch(/PERSISTED|NOT_TRUSTED/);
    }
  });

  it.each([
    ['an unknown hash', persisted('0'.repeat(64)), 400, 'PERSISTED_QUERY_NOT_SUPPORTED'],
    ['an unknown documentId', { documentId: 'nothing' }, 400, 'PERSISTED_QUERY_NOT_FOUND'],
    ['a hash of another text', { ...persisted(documentHash('{ a }')), query: trusted }, 400, 'BAD_REQUEST'],
    [
      'another version',
      { extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } },
      400,
      'BAD_REQUEST',
    ],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }, 400, 'BAD_REQUEST'],
    ['a documentId that is no text', { documentId: 7 }, 400, 'BAD_REQUEST'],
  ])('are not found by %s', async (_what, body, status, code) => {
    const response = await post(body);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  it('cannot be registered by sending text and hash', async () => {
    const text = '{ builtLevels { code } }';
    await post({ ...persisted(documentHash(text)), query: text });
    expect(await codeOf(await post(persisted(documentHash(text))))).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('whose text was tampered with stop the start', async () => {
    const manifest = createManifest([{ name: 'own', text: trusted }]);
    const path = join(folder, 'tampered.json');
    for (const [operation] of [manifest.operations])
      if (operation) operation.body = '{ companies { nodes { name } } }';
    await writeFile(path, JSON.stringify(manifest));
    await expect(readTrustedDocuments(path)).rejects.toThrow('the document own does not have the hash');
    await expect(readTrustedDocuments(join(folder, 'none.json'))).rejects.toThrow('ENOENT');
    expect(manifest.operations.map(({ type }) => type)).toEqual(['query']);
  });
});

describe('a server that trusts only its own documents', () => {
  let closed: TestApi;
  beforeAll(async () => {
    const env = {
      DASEOT_DEMO: 'false',
      DASEOT_ONLY_TRUSTED: 'true',
      DASEOT_TRUSTED_DOCUMENTS: join(folder, 'documents.json'),
    };
    closed = await startApi({ worker: false, env });
  });
  afterAll(() => closed.close());

  it('runs no other document for whoever has no account, and all for others', async () => {
    const other = '{ builtLevels { code } }';
    const refused = await closed.query(other, {}, NO_TOKEN);
    expect([refused.status, refused.errors?.[0]?.extensions?.['code']]).toEqual([
      403,
      'DOCUMENT_NOT_TRUSTED',
    ]);
    await expect(closed.subscribe(other, {}, NO_TOKEN).next()).rejects.toMatchObject([
      { extensions: { code: 'DOCUMENT_NOT_TRUSTED' } },
    ]);
    expect((await closed.query(trusted, {}, NO_TOKEN)).errors).toBeUndefined();
    expect((await closed.query(other)).errors).toBeUndefined();
  });
});
