import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { neededChromium } from './chromium.ts';
import { freePort, withDemoServer } from './demoServer.ts';

/** Least scores of the start page, of 100. */
export const LEAST_SCORES: Readonly<Record<string, number>> = {
  performance: 90,
  accessibility: 95,
  'best-practices': 95,
  seo: 95,
};

/** What Lighthouse says of a category. */
export interface Score {
  readonly category: string;
  /** Of 100. */
  readonly score: number;
  /** What cost points, and what was measured of it. */
  readonly lost: readonly string[];
}

/**
 * Audits a page by Lighthouse's mobile profile: a phone with slow 4G and a quarter of this machine's speed, both
 * simulated. What it says of performance holds on a quiet machine only.
 *
 * @throws Error without Chromium, or where the page cannot be loaded
 */
export async function auditPage(url: string, categories: readonly string[]): Promise<Score[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: neededChromium(),
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: [...categories] });
    const report = result?.lhr;
    if (report === undefined || report.runtimeError) {
      throw new Error(`Lighthouse could not audit ${url}: ${report?.runtimeError?.message ?? 'no report'}`);
    }
    return Object.values(report.categories).map(({ id, score, auditRefs }) => ({
      category: id,
      score: Math.round(100 * (score ?? 0)),
      lost: auditRefs.flatMap(({ id: audit, weight }) => {
        const { score: points, title, displayValue = '' } = report.audits[audit];
        const isLost = weight > 0 && points !== null && points < 1;
        return isLost ? [`${title} ${displayValue}`.trim()] : [];
      }),
    }));
  } finally {
    await browser.close();
  }
}

/**
 * Audits the start page of the built server and prints what came of it.
 *
 * @returns exit code: 0 where every score is reached, 1 else
 */
export async function runLighthouse(folder: string): Promise<number> {
  const scores = await withDemoServer(folder, (url) => auditPage(`${url}/`, Object.keys(LEAST_SCORES)));
  for (const { category, score, lost } of scores) {
    console.log(`${category.padEnd(16)} ${score} (at least ${LEAST_SCORES[category]})`);
    for (const line of lost) console.log(`  - ${line}`);
  }
  return scores.every(({ category, score }) => score >= (LEAST_SCORES[category] ?? 0)) ? 0 : 1;
}
