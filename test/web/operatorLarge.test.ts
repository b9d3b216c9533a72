import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openWeb, type Web } from './visit.ts';

/*
 * What a whole country needs: the page itself, with answers of a made-up market in the place of the server's. The figures
 * are medians and 95 % points, since machines that test are shared; what the slowest of all took is printed.
 */

const CLUSTERS = 1_100;
const MEMBERS = 10;
const PROCESSES = 150;
const COMPANIES = 72_000;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const nearlyAll = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/** A hundred clusters from one of them on; each shares four processes, and every company has two of others. */
function membersPage(from: number, codes: readonly string[]) {
  const nodes = Array.from({ length: Math.min(100, CLUSTERS - from) }, (_, k) => {
    const cluster = from + k;
    const first = (cluster * 7) % codes.length;
    return {
      __typename: 'Cluster',
      id: `cluster-${cluster}`,
      position: cluster + 1,
      memberCount: MEMBERS,
      system: { __typename: 'System', id: 'system', name: 'MES' },
      members: {
        __typename: 'ClusterMemberConnection',
        nodes: Array.from({ length: MEMBERS }, (_member, m) => ({
          __typename: 'ClusterMember',
          company: {
            __typename: 'Company',
            id: `company-${cluster}-${m}`,
            label: `기업 ${cluster}-${m}`,
            processCodes: [0, 1, 2, 3, m + 4, (m * 31 + cluster) % codes.length].map(
              (step) => codes[(first + step) % codes.length],
            ),
            region: { __typename: 'Region', id: 'region', code: '26110' },
          },
        })),
      },
    };
  });
  const next = from + nodes.length;
  const pageInfo = { __typename: 'PageInfo', hasNextPage: next < CLUSTERS, endCursor: String(next) };
  return {
    data: {
      round: {
        __typename: 'Round',
        id: 'round',
        clusters: { __typename: 'ClusterConnection', nodes, pageInfo },
      },
    },
  };
}

describe.skipIf(chromiumPath === undefined)('an operator of the whole country', { timeout: 240_000 }, () => {
  let web: Web;
  beforeAll(async () => {
    web = await openWeb();
  }, 180_000);
  afterAll(() => web?.close());

  it(`draws ${CLUSTERS * MEMBERS} companies x ${PROCESSES} processes within a second, and pans smoothly`, async () => {
    const { rounds, processes } = await web.api.data<{
      rounds: { nodes: { id: string }[] };
      processes: { code: string }[];
    }>('{ rounds(first: 1) { nodes { id } } processes(level: 3) { code } }');
    const codes = processes.slice(0, PROCESSES).map(({ code }) => code);
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('OPERATOR');
    let pages = 0;
    await page.route('**/graphql', async (route) => {
      const { operationName, variables } = route.request().postDataJSON() ?? {};
      if (operationName !== 'OperatorMembers') return route.continue();
      pages += 1;
      return route.fulfill({ json: membersPage(Number(variables.after ?? 0), codes) });
    });
    await page.goto(`/operator/rounds/${rounds.nodes[0]?.id}`);
    const canvas = page.getByRole('application', { name: 'Matrix of 11,000 companies and 150 processes' });
    await canvas.waitFor({ timeout: 60_000 });
    expect(pages).toBe(CLUSTERS / 100);

    const first = await page.evaluate(async () => {
      while (performance.getEntriesByName('daseot:matrix').length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const [drawn] = performance.getEntriesByName('daseot:matrix');
      const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const last = answers
        .filter(({ name }) => name.endsWith('/graphql'))
        .map(({ responseEnd }) => responseEnd);
      const end = (drawn?.startTime ?? 0) + (drawn?.duration ?? 0);
      return end - Math.max(...last.filter((time) => time < end));
    });

    const steps = async (turn: { readonly deltaX: number; readonly deltaY: number }) =>
      page.evaluate(async (by) => {
        const element = document.querySelector('canvas');
        performance.clearMeasures('daseot:matrix');
        const frames: number[] = [];
        let before = performance.now();
        for (let step = 0; step < 60; step++) {
          element?.dispatchEvent(new WheelEvent('wheel', { ...by, cancelable: true, bubbles: true }));
          await new Promise(requestAnimationFrame);
          frames.push(performance.now() - before);
          before = performance.now();
        }
        await new Promise(requestAnimationFrame);
        return {
          frames,
          draws: performance.getEntriesByName('daseot:matrix').map(({ duration }) => duration),
        };
      }, turn);
    const figures: Record<string, number> = { first };
    for (const zoom of [1, 3, 6]) {
      for (let press = 0; press < zoom; press++) await page.getByRole('button', { name: 'Zoom in' }).click();
      const { frames, draws } = await steps({ deltaX: 0, deltaY: 37 });
      expect(draws.length).toBeGreaterThan(40);
      figures[`draw ${zoom}`] = median(draws);
      figures[`frame ${zoom}`] = median(frames);
      expect(median(draws)).toBeLessThan(16);
      expect(nearlyAll(draws)).toBeLessThan(33);
      expect(median(frames)).toBeLessThan(34);
    }
    console.log('matrix, ms:', JSON.stringify(figures));
    expect(first).toBeLessThan(1_000);
    await visit.close();
  });

  it(`pages and filters ${COMPANIES} companies without a stutter`, async () => {
    const visit = await web.visit({ language: 'en' });
    const { page } = visit;
    await visit.signInAs('OPERATOR');
    await page.addInitScript((total) => {
      const real = window.fetch;
      const state = { answeredAt: 0, steps: [] as number[] };
      Object.assign(window, { daseotSteps: state });
      const answer = (data: object) =>
        new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
      const companyAt = (index: number, name: string) => ({
        __typename: 'Company',
        id: `company-${index}`,
        label: `${name}기업 ${index}`,
        businessNumber: '609-00-10756',
        industryCode: '25922',
        industryName: '도금',
        sizeClass: 'SMALL',
        employees: index % 300,
        units: (index % 9) + 1,
        routingSource: 'STATED',
        processCodes: ['5.1.1', '5.2.1'],
        systemTypes: ['MES'],
        region: null,
      });
      window.fetch = async (input, init) => {
        const body = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
        const { operationName, variables } = body;
        if (operationName === 'OperatorCompanyCount') {
          return answer({ companies: { __typename: 'CompanyConnection', totalCount: total } });
        }
        if (operationName !== 'OperatorCompanies') return real(input, init);
        const from = Number(variables.after ?? 0);
        const name = variables.where?.nameContains ?? '';
        // The first 70,000 come in a few answers: the steps to be measured are those with the most rows.
        const size = from < total - 2_000 && name === '' ? 7_000 : 100;
        const nodes = Array.from({ length: Math.min(size, total - from) }, (_, k) =>
          companyAt(from + k, name),
        );
        const pageInfo = {
          __typename: 'PageInfo',
          hasNextPage: from + nodes.length < total,
          endCursor: String(from + nodes.length),
        };
        await new Promise((resolve) => setTimeout(resolve, 0));
        state.answeredAt = performance.now();
        return answer({ companies: { __typename: 'CompanyConnection', nodes, pageInfo } });
      };
    }, COMPANIES);
    /** As fast as it goes until so many rows are there; answers how long each page of a hundred took to be seen. */
    const moveTo = (wanted: number) =>
      page.evaluate(async (until) => {
        const state = (window as unknown as { daseotSteps: { answeredAt: number } }).daseotSteps;
        const table = document.querySelector('table') as HTMLTableElement;
        const frame = table.parentElement as HTMLElement;
        const durations: number[] = [];
        const said = [...document.querySelectorAll('[role=status]')].find(({ textContent }) =>
          textContent?.includes('loaded'),
        ) as HTMLElement;
        const loaded = () => Number((said.textContent ?? '').split(' ')[0]?.replaceAll(',', ''));
        let count = loaded();
        while (count < until) {
          const before = said.textContent;
          while (said.textContent === before) {
            frame.scrollTop = frame.scrollHeight;
            await new Promise(requestAnimationFrame);
          }
          const now = loaded();
          if (now - count === 100) durations.push(performance.now() - state.answeredAt);
          count = now;
        }
        return durations;
      }, wanted);
    const runs: number[][] = [];
    // Three times, and of each step the fastest: what takes long only once was the machine, which others use as well.
    for (let run = 0; run < 3; run++) {
      await page.goto('/operator/companies');
      await page.getByText('7,000 of 72,000 loaded.').waitFor({ timeout: 30_000 });
      await moveTo(COMPANIES - 2_000);
      // What the large answers of this test have left behind is not to be swept up within a step.
      await page.requestGC();
      runs.push(await moveTo(COMPANIES));
    }
    const steps = (runs[0] ?? []).map((_, step) => Math.min(...runs.map((run) => run[step] ?? Infinity)));
    console.log(
      'companies, ms a step:',
      JSON.stringify({ median: median(steps), p95: nearlyAll(steps), most: Math.max(...steps) }),
    );
    expect(steps.length).toBeGreaterThanOrEqual(20);
    expect(nearlyAll(steps)).toBeLessThan(100);
    expect(await page.getByRole('row').count()).toBeLessThan(60);

    const seen = page.evaluate(async () => {
      const state = (window as unknown as { daseotSteps: { answeredAt: number } }).daseotSteps;
      while (document.querySelector('tbody td')?.textContent !== '가나기업 0') {
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - state.answeredAt;
    });
    await page.getByLabel('Name', { exact: true }).fill('가나');
    const filtered = await seen;
    expect(page.url()).toContain('name=');
    console.log('companies, ms until the filtered rows were seen:', Math.round(filtered));
    await visit.close();
  });
});
