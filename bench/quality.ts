import type { MethodFigures, MethodSpec } from './method.ts';
import { rounded } from './method.ts';
import { measureMethod } from './methodProcess.ts';
import { type FigureOptions, type FigureRow, median } from './row.ts';

/** Seeds of markets; small markets vary more, so several are measured. */
const SEEDS = [11, 12, 13];
const [FIRST_SEED] = SEEDS;

/** Companies on which time, memory and threads are measured; in the short form time and memory only, on fewer. */
const LARGE = 100_000;
const LARGE_IN_SHORT = 20_000;

/** Moves per company of the largest market, so few that the whole table ends in time. */
const MILLION_EFFORT = 10;

/** Moves per company against the peers: enough to be well below their cost, so that speed and cost are of one run. */
const PEER_EFFORT = 30;

const thousands = (count: number): string => count.toLocaleString('en');

const seconds = (figures: readonly MethodFigures[]): number =>
  figures.reduce((sum, one) => sum + one.cpuSeconds, 0);

/** By how many percent the engine's cost lies below the other's. */
const percentBelow = (engine: MethodFigures, other: MethodFigures): number =>
  100 * (1 - engine.costWon / other.costWon);

const percent = (value: number): string => `${value.toFixed(2)} %`;

/** What needs the machine for itself, on markets that these rows share. */
export async function searchRows(options: FigureOptions): Promise<FigureRow[]> {
  return [
    ...(await greedyRows(options)),
    ...(await scaleRows(options)),
    ...(options.short ? [] : await workerRows()),
  ];
}

/** The engine against its own greedy start: what the search itself is worth. */
async function greedyRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (const companies of short ? [1000, 10_000] : [1000, 10_000, 100_000]) {
    const below: number[] = [];
    const figures: MethodFigures[] = [];
    for (const seed of companies === 1000 && !short ? SEEDS : [FIRST_SEED]) {
      const greedy = await measureMethod({ method: 'greedy', companies, seed });
      const engine = await measureMethod({ method: 'engine', companies, seed });
      below.push(percentBelow(engine, greedy));
      figures.push(greedy, engine);
    }
    const least = median(below);
    rows.push({
      figure: `cost below our own greedy, ${thousands(companies)} companies${manySeeds(below)}`,
      target: '3 %',
      measured: percent(least),
      reached: least >= 3,
      cpuSeconds: seconds(figures),
    });
  }
  return rows;
}

function manySeeds(values: readonly unknown[]): string {
  return values.length > 1 ? `, median of ${values.length} seeds` : '';
}

/**
 * The search, at an effort of 30, against published ways to group that know no prices, on 1,000 companies. Each peer
 * keeps the best of its group sizes, and only the time of that one counts; the two whose times are compared are warm.
 */
export async function peerRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const below: number[] = [];
  const ratios: number[] = [];
  const bestNames: string[] = [];
  const all: MethodFigures[] = [];
  for (const seed of short ? [FIRST_SEED] : SEEDS) {
    const market = { companies: 1000, seed };
    const search = await measureMethod({ method: 'search', ...market, effort: PEER_EFFORT, isWarm: true });
    const ward = await measureMethod({ method: 'ward', ...market, isWarm: true });
    const kmeans = await measureMethod({ method: 'kmeans', ...market });
    const mdav = await measureMethod({ method: 'mdav', ...market });
    const best = [ward, kmeans, mdav].reduce((least, one) => (one.costWon < least.costWon ? one : least));
    below.push(percentBelow(search, best));
    bestNames.push(best.method);
    ratios.push(ward.searchCpuSeconds / search.searchCpuSeconds);
    all.push(search, ward, kmeans, mdav);
  }
  const least = median(below);
  const ratio = median(ratios);
  const names = [...new Set(bestNames)].join(', ');
  return [
    {
      figure: `cost below the best of Ward, k-means and MDAV, 1,000 companies${manySeeds(below)}`,
      target: '3.5 %',
      measured: `${percent(least)} (best: ${names})`,
      reached: least >= 3.5,
      cpuSeconds: seconds(all),
    },
    {
      figure: `search faster than Ward, 1,000 companies, CPU seconds${manySeeds(ratios)}`,
      target: '20 times',
      measured: `${ratio.toFixed(1)} times`,
      reached: ratio >= 20,
      cpuSeconds: 0,
    },
  ];
}

/** Time and memory as markets grow. */
async function scaleRows({ short }: FigureOptions): Promise<FigureRow[]> {
  const ten = await measureMethod({ method: 'engine', companies: 10_000, seed: FIRST_SEED });
  const large = short ? LARGE_IN_SHORT : LARGE;
  const most = await measureMethod({ method: 'engine', companies: large, seed: FIRST_SEED });
  const growth = most.cpuSeconds / large / (ten.cpuSeconds / 10_000);
  // A fifth of the companies gets a fifth of the time; memory is mostly the runtime, so that stays.
  const rows = [growthRow(large, growth), scaleRow(most, (60 * large) / LARGE, 300)];
  return short ? rows : [...rows, await millionRow()];
}

function growthRow(large: number, growth: number): FigureRow {
  return {
    figure: `CPU per company at ${thousands(large)} against 10,000`,
    target: 'at most 1.5 times',
    measured: `${growth.toFixed(2)} times`,
    reached: growth <= 1.5,
    cpuSeconds: 0,
  };
}

function scaleRow(one: MethodFigures, mostSeconds: number, mostMb: number): FigureRow {
  return {
    figure: `${thousands(one.companies)} companies, search and bound`,
    target: `${mostSeconds} CPU s, ${mostMb} MB`,
    measured: `${one.cpuSeconds.toFixed(1)} CPU s, ${Math.round(one.peakMemoryMb)} MB`,
    reached: one.cpuSeconds <= mostSeconds && one.peakMemoryMb <= mostMb,
    cpuSeconds: one.cpuSeconds,
  };
}

/** The figure asks whether it finishes and in what memory. */
async function millionRow(): Promise<FigureRow> {
  const spec: MethodSpec = { method: 'engine', companies: 1_000_000, seed: FIRST_SEED, workers: 2 };
  const one = await measureMethod({ ...spec, effort: MILLION_EFFORT });
  return {
    figure: `1,000,000 companies, ${MILLION_EFFORT} moves each, 2 workers`,
    target: 'finishes within 2,048 MB',
    measured: `${one.wallSeconds.toFixed(0)} s, ${Math.round(one.peakMemoryMb)} MB, ${percent(one.savingPercent)} saved`,
    reached: one.peakMemoryMb <= 2048,
    cpuSeconds: one.cpuSeconds,
  };
}

/** Two workers find the same as one, sooner. Wall time: only a quiet machine shows the true ratio. */
async function workerRows(): Promise<FigureRow[]> {
  const market = { companies: LARGE, seed: FIRST_SEED };
  const one = await measureMethod({ method: 'engine', ...market });
  const two = await measureMethod({ method: 'engine', ...market, workers: 2 });
  const faster = one.wallSeconds / two.wallSeconds;
  const same = one.hash === two.hash;
  return [
    {
      figure: `1 and 2 workers, ${thousands(market.companies)} companies`,
      target: 'same hash, 1.6 times faster',
      measured: `${same ? 'same' : 'another'} hash, ${faster.toFixed(2)} times (${rounded(two.peakMemoryMb, 0)} MB)`,
      reached: same && faster >= 1.6,
      cpuSeconds: two.cpuSeconds,
    },
  ];
}
