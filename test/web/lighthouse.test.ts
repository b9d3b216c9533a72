import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage, LEAST_SCORES } from '../../tools/lighthouse.ts';
import { chromiumPath, openWeb, type Web } from './visit.ts';

/* Performance is a figure of a quiet machine: `npm run web:lighthouse`. */
const HELD = ['accessibility', 'best-practices', 'seo'];

describe.skipIf(chromiumPath === undefined)('Lighthouse on the start page', () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  });
  afterAll(() => web.close());

  it('gives every score that does not depend on the machine', async () => {
    const scores = await auditPage(`${web.url}/`, HELD);
    expect(scores.map(({ category }) => category).toSorted()).toEqual(HELD.toSorted());
    for (const { category, score, lost } of scores) {
      expect(score, `${category}: ${lost.join('; ')}`).toBeGreaterThanOrEqual(LEAST_SCORES[category] ?? 100);
    }
  });
});
