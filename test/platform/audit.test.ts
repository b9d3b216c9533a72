import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../api.ts';
import { sampleParts } from './sample.ts';

/** A server as the world sees it: no demo mode, so that callers without an account are strangers. */
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ parts: sampleParts, worker: false, env: { DASEOT_DEMO: 'false' } });
});
afterAll(() => api.close());

/** The audit, as a client with these headers beside its own. */
function auditsWith(extra: Readonly<Record<string, string>>) {
  return serverAudits({
    url: () => `${api.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: {
          'apollo-require-preflight': '1',
          ...extra,
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
  });
}

async function failures(extra: Readonly<Record<string, string>>, only = /./): Promise<string[]> {
  const failed: string[] = [];
  for (const { id, name, fn } of auditsWith(extra).filter((audit) => only.test(audit.name))) {
    const result = await fn();
    if (result.status !== 'ok') failed.push(`${id} ${name}: ${'reason' in result ? result.reason : ''}`);
  }
  return failed;
}

describe('the audit of GraphQL over HTTP', () => {
  it('passes in all 61 points with a token', async () => {
    expect(auditsWith({})).toHaveLength(61);
    expect(await failures({ authorization: `Bearer ${api.operator.token}` })).toEqual([]);
  });

  it('passes in every MUST without one', async () => {
    expect(await failures({}, /^MUST/)).toEqual([]);
  });
});
