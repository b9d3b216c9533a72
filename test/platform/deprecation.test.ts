import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deprecated, readDeprecation } from '../../src/platform/deprecation.ts';
import { type HttpServer, startHttpServer } from '../../src/platform/httpServer.ts';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

const short = deprecated({ since: '2026-03-01', until: '2027-03-01', use: '`Box.size`' });
const later = deprecated({ since: '2026-11-28', until: '2027-11-28', use: 'nothing' });

const text = `
  type Query {
    box(unit: Unit, where: BoxWhere, old: Int @deprecated(reason: "${later}")): Box
    untouched: Int
  }
  type Box { size: Int, length: Int @deprecated(reason: "${short}"), undated: Int @deprecated(reason: "Go.") }
  input BoxWhere { size: Int, length: Int @deprecated(reason: "${short}"), and: [BoxWhere!] }
  enum Unit { METRE, INCH @deprecated(reason: "${later}") }
`;

describe('what is deprecated', () => {
  it('says since when, until when and what to use instead', () => {
    expect(short).toBe('Since 2026-03-01, until 2027-03-01: use `Box.size`.');
    expect(readDeprecation(short)).toEqual({ since: '2026-03-01', until: '2027-03-01', use: '`Box.size`' });
    expect(readDeprecation('Use another.')).toBeUndefined();
  });

  it.each([
    ['2026-11-28', '2027-08-24', /270 days are the least notice/],
    ['2026-02-30', '2027-11-28', /'2026-02-30' is not a day/],
    ['2026-11-28', 'next year', /'next year' is not a day/],
  ])('from %s until %s is refused', (since, until, reason) => {
    expect(() => deprecated({ since, until, use: 'x' })).toThrow(reason);
    expect(() => deprecated({ since: '2026-11-28', until: '2027-08-25', use: 'x' })).not.toThrow();
  });
});

describe('the headers of an answer', () => {
  let api: TestApi;
  let server: HttpServer;
  beforeAll(async () => {
    api = await startApi({ parts: sampleParts, worker: false });
    const schema = buildSchema(text);
    server = await startHttpServer({ services: api.services, schema, host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server?.close(0);
    await api?.close();
  });

  const headersOf = async (url: string, query: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
    return ['deprecation', 'sunset', 'x-daseot-deprecated'].map((name) => response.headers.get(name));
  };

  const marchHeaders = ['@1772323200', 'Mon, 01 Mar 2027 00:00:00 GMT'];
  const novemberHeaders = ['@1795824000', 'Sun, 28 Nov 2027 00:00:00 GMT'];

  it.each([
    ['{ untouched box { size } }', {}, [null, null, null]],
    ['{ box { length } }', {}, [...marchHeaders, 'Box.length;until=2027-03-01']],
    ['{ box { ...F } } fragment F on Box { undated }', {}, [null, null, 'Box.undated']],
    ['{ box(old: 1) { size } }', {}, [...novemberHeaders, 'Query.box(old:);until=2027-11-28']],
    ['{ box(unit: INCH) { size } }', {}, [...novemberHeaders, 'Unit.INCH;until=2027-11-28']],
    ['{ box(where: { length: 1 }) { size } }', {}, [...marchHeaders, 'BoxWhere.length;until=2027-03-01']],
    [
      'query ($unit: Unit!, $where: BoxWhere) { box(unit: $unit, where: $where) { size } }',
      { unit: 'INCH', where: { and: [{ length: 2 }] } },
      [marchHeaders[0], marchHeaders[1], 'Unit.INCH;until=2027-11-28, BoxWhere.length;until=2027-03-01'],
    ],
    ['query ($unit: Unit) { box(unit: $unit) { size } }', { unit: 'METRE' }, [null, null, null]],
  ])('to %s with %j', async (query, variables, headers) => {
    expect(await headersOf(server.url, query, variables)).toEqual(headers);
  });
});
