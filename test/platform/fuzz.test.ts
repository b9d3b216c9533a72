import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoMarket } from '../../src/main/demoMarket.ts';
import { describedSchema } from '../../src/main/schemaText.ts';
import { startApi, type TestApi } from '../api.ts';
import { fuzz, judge } from './fuzz/run.ts';

/** `npm run fuzz -- --seed 7 --count 10000` sets these. */
const seed = Number(process.env['DASEOT_FUZZ_SEED'] ?? 4);
const count = Number(process.env['DASEOT_FUZZ_COUNT'] ?? 600);
const fuzzTimeoutMs = Math.max(120_000, count * 500);

describe('random operations', () => {
  let api: TestApi;
  let tokens: (string | null)[];

  beforeAll(async () => {
    api = await startApi();
    await openDemoMarket(api.services);
    for (let isDone = false; !isDone; await sleep(300)) {
      isDone = JSON.stringify(await api.data('{ rounds(first: 1) { nodes { status } } }')).includes(
        'PROPOSED',
      );
    }
    const company = await api.organisation('COMPANY');
    const provider = await api.organisation('PROVIDER');
    const reader = await api.organisation('OPERATOR', { role: 'VIEWER', scopes: ['READ'] });
    const operator = api.operator.token;
    tokens = [
      operator,
      operator,
      operator,
      company.token,
      provider.token,
      reader.token,
      null,
      'daseot_wrong',
      'x',
    ];
  }, 200_000);
  afterAll(() => api?.close());

  it(
    'on every transport get no server error, no undocumented code, no secret, and wait for nothing',
    async () => {
      const schema = await describedSchema();
      const heavy = /\b(roundStart|companyImport|systemImport)\b/;
      const report = await fuzz({ url: api.url, schema, seed, count, tokens, heavy });
      console.log(JSON.stringify({ seed, count, ...report, faults: report.faults.length }, null, 1));
      expect(report.faults.join('\n\n')).toBe('');
      // A run that is refused throughout, or that misses a way, has tested nothing.
      expect(Object.keys(report.sent).toSorted()).toEqual([
        'broken',
        'get',
        'multipart',
        'post',
        'sse',
        'webSocket',
      ]);
      expect(report.succeeded).toBeGreaterThan(count / 20);
      expect(Object.keys(report.codes).length).toBeGreaterThan(5);
    },
    fuzzTimeoutMs,
  );
});

describe('the judge of answers', () => {
  const error = (message: string, code: unknown) => ({
    status: 200,
    text: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  });

  it.each([
    ['a server error', { status: 503, text: '' }],
    ['a mistake of ours', error('x', 'INTERNAL_SERVER_ERROR')],
    ['the code OWN is not documented', error('x', 'OWN')],
    ['the code undefined is not documented', error('x', undefined)],
    ['no JSON', { status: 400, text: '<html>' }],
    ['a refusal without an error', { status: 404, text: '{}' }],
    ['tells /\\n', error('boom\n    at run (file.js)', 'BAD_REQUEST')],
    ['tells /\\b(?:select', error('select id from company where x', 'BAD_REQUEST')],
    ['tells /syntax', error('invalid input syntax for type integer', 'BAD_REQUEST')],
    ['tells /node_modules', error('cannot open node_modules/x', 'BAD_REQUEST')],
    ['tells /"stack', error('Cannot query "y". Did you mean "x"?', 'BAD_REQUEST')],
  ])('sees %s', (fault, reply) => {
    expect(judge(reply).fault).toContain(fault);
  });

  it('sees nothing in a good answer and in a good refusal', () => {
    expect(judge({ status: 200, text: '{"data":{"a":1}}' }).fault).toBeUndefined();
    expect(judge(error('wrong', 'BAD_ID'))).toMatchObject({ fault: undefined, codes: ['BAD_ID'] });
  });
});
