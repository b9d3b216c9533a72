import { seededRandom } from '../../src/engine/random.ts';
import { toGlobalId } from '../../src/platform/globalId.ts';
import { documents } from './documents.ts';
import type { Load } from './load.ts';
import { tableOf } from './report.ts';
import type { MarketSize } from './seedMarket.ts';
import type { RunningServer } from './servers.ts';

/** How long the searches over the whole country may take. */
export const NATIONAL_P99_MS = 50;

/** What one question took. */
export interface NationalFigure {
  readonly question: string;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Undefined where there is no limit of its own. */
  readonly limitMs: number | undefined;
}

const page =
  'totalCount pageInfo { startCursor endCursor hasNextPage } nodes { id name units region { code } }';

/** Questions over a whole country's companies, one at a time: what a person waits for. */
export async function measureNational(
  load: Load,
  server: RunningServer,
  headers: Readonly<Record<string, string>>,
  { companies }: MarketSize,
  seconds: number,
): Promise<NationalFigure[]> {
  const random = seededRandom(72_000);
  const ids = Array.from({ length: 400 }, () => toGlobalId('Company', 1 + random.below(companies)));
  const ofCompanies = (query: string) => ids.map((id) => JSON.stringify({ query, variables: { id } }));
  const one = (query: string) => [JSON.stringify({ query })];
  const questions: readonly (readonly [string, readonly string[], number | undefined])[] = [
    ['partner search', ofCompanies(documents.daseot.partnerSearch), NATIONAL_P99_MS],
    ['cluster opportunities', ofCompanies(documents.daseot.clusterOpportunities), NATIONAL_P99_MS],
    [
      'first page of companies',
      one(`{ companies(first: 50) { ${page.replace('totalCount', '')} } }`),
      undefined,
    ],
    [
      'last page of companies',
      one(`{ companies(last: 50) { ${page.replace('totalCount', '')} } }`),
      undefined,
    ],
  ];
  const figures: NationalFigure[] = [];
  for (const [question, bodies, limitMs] of questions) {
    const order = { url: server.url, headers, bodies, connections: 1 };
    await load.send({ ...order, seconds: Math.min(3, seconds) });
    const { times, failures, requests } = await load.send({ ...order, seconds });
    if (failures > 0) throw new Error(`${question}: ${failures} of ${requests} failed`);
    const sorted = [...times].sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(sorted.length * part)];
    figures.push({ question, requests, p50Ms: at(0.5), p99Ms: at(0.99), limitMs });
  }
  return figures;
}

export function nationalText(figures: readonly NationalFigure[]): string {
  const rows = figures.map(({ question, requests, p50Ms, p99Ms, limitMs }) => [
    question,
    String(requests),
    p50Ms.toFixed(1),
    p99Ms.toFixed(1),
    limitMs === undefined ? '' : String(limitMs),
    limitMs === undefined ? '' : p99Ms < limitMs ? 'yes' : 'NO',
  ]);
  return tableOf([['question', 'requests', 'p50 ms', 'p99 ms', 'p99 below', 'reached'], ...rows]);
}
