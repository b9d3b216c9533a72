import type { FormationProblem } from '../src/engine/formation/problem.ts';
import { flatSubsidy } from '../src/engine/pricing/subsidy.ts';
import type { PricedSystem } from '../src/engine/pricing/system.ts';
import { type Random, seededRandom } from '../src/engine/random.ts';

/** Processes that exist in a synthetic market, and those that most trades have (say, inspection and packing). */
const PROCESSES = 160;
const COMMON_PROCESSES = 12;
const REGIONS = 5;
const SYSTEMS = 24;
/** Processes of a trade, and by how many a company may differ from its trade at most. */
const FEWEST_PROCESSES = 6;
const MOST_PROCESSES = 15;
const MOST_CHANGES = 3;

/** What a synthetic market may differ in. */
export interface MarketOptions {
  /** Localities that no cluster crosses, 1..5, 1 where left out; surcharges are by region in any case. */
  readonly localities?: number;
  /** Units that all systems together have, in percent of what all companies need; unlimited where left out. */
  readonly capacityPercent?: number;
}

/**
 * A market of manufacturers as a whole country has them: trades with a usual routing of 6 to 15 processes, companies
 * that differ from it by 0 to 3 processes, 1 to 4 units each, in 5 regions; 24 systems made for a few trades each,
 * with volume tiers and regional surcharges; clusters of 5 to 20 and half a million won of coordination (kappa).
 * There are about 2 sqrt(n) trades, common ones more often.
 */
export function syntheticMarket(
  companies: number,
  seed: number,
  options: MarketOptions = {},
): FormationProblem {
  const random = seededRandom(seed);
  const trades = Array.from({ length: Math.ceil(2 * Math.sqrt(companies)) }, () => routing(random));
  const systems = Array.from({ length: SYSTEMS }, (_, p) => system(random, p, trades));
  const localities = options.localities ?? 1;
  const offsets = new Int32Array(companies + 1);
  // Pages that stay untouched cost nothing, so the most that can be needed is asked for and the rest given back.
  const processes = new Uint16Array(companies * (MOST_PROCESSES + MOST_CHANGES));
  const units = new Int32Array(companies);
  const regionOf = new Int32Array(companies);
  const own: number[] = [];
  for (let i = 0; i < companies; i++) {
    const trade = Math.min(random.below(trades.length), random.below(trades.length));
    drawProcesses(random, trades[trade], own);
    for (let k = 0; k < own.length; k++) processes[offsets[i] + k] = own[k];
    offsets[i + 1] = offsets[i] + own.length;
    units[i] = random.below(10) < 7 ? 1 : 2 + random.below(3);
    regionOf[i] = random.below(REGIONS);
  }
  const needed = units.reduce((sum, count) => sum + count, 0);
  const capacityUnits =
    options.capacityPercent === undefined
      ? 1_000_000_000
      : Math.ceil((needed * options.capacityPercent) / (100 * SYSTEMS));
  return {
    companyIds: Array.from({ length: companies }, (_, i) => `c${String(i).padStart(7, '0')}`),
    processCount: PROCESSES,
    processOffsets: offsets,
    processes: new Uint16Array(processes.buffer.transfer(2 * offsets[companies])),
    units,
    regionOf,
    localityOf: regionOf.map((region) => region % localities),
    wantedTypes: new Int32Array(companies).fill(1),
    systems: systems.map((one) => ({ ...one, capacityUnits })),
    rules: {
      minMembers: 5,
      maxMembers: 20,
      coordinationWon: 500_000,
      subsidy: flatSubsidy(5, 0.5, 40_000_000),
    },
  };
}

function routing(random: Random): number[] {
  const set = new Set<number>();
  const size = FEWEST_PROCESSES + random.below(MOST_PROCESSES - FEWEST_PROCESSES + 1);
  while (set.size < size) set.add(random.below(random.below(3) === 0 ? COMMON_PROCESSES : PROCESSES));
  return [...set];
}

/** Fills `own` with the trade's processes after 0 to 3 changes, ascending. */
function drawProcesses(random: Random, trade: readonly number[], own: number[]): void {
  own.length = 0;
  for (let k = 0; k < trade.length; k++) own.push(trade[k]);
  for (let changes = random.below(MOST_CHANGES + 1); changes > 0; changes--) {
    const kind = random.below(3);
    if (kind > 0 && own.length > 1) removeAt(own, random.below(own.length));
    if (kind < 2) {
      const process = random.below(PROCESSES);
      if (!own.includes(process)) own.push(process);
    }
  }
  own.sort(ascending);
}

/** Without the list that `splice` would make each time. */
function removeAt(list: number[], position: number): void {
  for (let k = position + 1; k < list.length; k++) list[k - 1] = list[k];
  list.length--;
}

const ascending = (a: number, b: number): number => a - b;

/** A system with the processes of a few trades as standard, tiers from 5, 10, 20 and 40 units. */
function system(random: Random, p: number, trades: readonly (readonly number[])[]): PricedSystem {
  const standard = new Set<number>();
  for (let process = 0; process < PROCESSES; process++) if (random.below(100) < 25) standard.add(process);
  for (let k = 1 + random.below(3); k > 0; k--) {
    for (const process of trades[random.below(trades.length)]) if (random.below(5) > 0) standard.add(process);
  }
  const unitWon = 8_000_000 + random.below(12_000) * 1000;
  const parts = [1, 0.92, 0.86, 0.81, 0.78];
  return {
    id: `s${String(p).padStart(3, '0')}`,
    type: 0,
    engineeringWon: 20_000_000 + random.below(50_000) * 1000,
    adaptationWon: Float64Array.from({ length: PROCESSES }, (_, process) => {
      const fee = 1_000_000 + random.below(6_000) * 1000;
      return standard.has(process) ? 0 : fee;
    }),
    tiers: [1, 5, 10, 20, 40].map((fromUnits, k) => ({
      fromUnits,
      unitPriceWon: Math.round((unitWon * parts[k]) / 1000) * 1000,
    })),
    tierKind: random.below(2) === 0 ? 'ALL_UNITS' : 'INCREMENTAL',
    capacityUnits: 1_000_000_000,
    surchargeWon: Float64Array.from({ length: REGIONS }, () => random.below(4) * 250_000),
  };
}
