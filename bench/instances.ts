import type { FormationProblem } from '../src/engine/formation/problem.ts';
import { flatSubsidy } from '../src/engine/pricing/subsidy.ts';
import type { PricedSystem } from '../src/engine/pricing/system.ts';
import { seededRandom } from '../src/engine/random.ts';

/**
 * REALISTIC: routing templates with a few changes. RANDOM: processes drawn independently for every company. MIXED: as
 * REALISTIC, with all that rule sets and price sheets can ask besides.
 */
export const PROFILE_KINDS = ['REALISTIC', 'RANDOM', 'MIXED'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** Processes that exist in a generated market. */
const PROCESSES = 120;

type Draw = (limit: number) => number;

/**
 * A market as a programme meets it: clusters of 5 to 20, half a million won of coordination per pair of members.
 * REALISTIC: 10-25 templates of 5-12 processes, 0-2 of them changed, 12-24 systems made for some of the templates.
 * RANDOM: 4-10 of the processes, each as likely; 24 systems with a random half as standard.
 * MIXED: REALISTIC with 1-4 units a company, two localities, three regions with surcharges, two system types (some want
 * either), and systems that can serve a third of all units.
 */
export function generatedMarket(kind: ProfileKind, companies: number, seed: number): FormationProblem {
  const random = seededRandom(seed * PROFILE_KINDS.length + PROFILE_KINDS.indexOf(kind));
  const draw: Draw = (limit) => random.below(limit);
  const templates = Array.from({ length: 10 + draw(16) }, () => drawSet(draw, 5 + draw(8)));
  const systems = kind === 'RANDOM' ? 24 : 12 + draw(13);
  const profiles = Array.from({ length: companies }, () =>
    kind === 'RANDOM' ? drawSet(draw, 4 + draw(7)) : variant(draw, templates[skewed(draw, templates.length)]),
  );
  const offsets = [0];
  for (const profile of profiles) offsets.push(offsets[offsets.length - 1] + profile.size);
  const market: FormationProblem = {
    companyIds: profiles.map((_, i) => `c${String(i).padStart(6, '0')}`),
    processCount: PROCESSES,
    processOffsets: Int32Array.from(offsets),
    processes: Uint16Array.from(profiles.flatMap((profile) => [...profile].sort((a, b) => a - b))),
    units: new Int32Array(companies).fill(1),
    regionOf: new Int32Array(companies),
    localityOf: new Int32Array(companies),
    wantedTypes: new Int32Array(companies).fill(1),
    systems: Array.from({ length: systems }, (_, p) => system(draw, p, kind === 'RANDOM' ? [] : templates)),
    rules: {
      minMembers: 5,
      maxMembers: 20,
      coordinationWon: 500_000,
      subsidy: flatSubsidy(5, 0.5, 40_000_000),
    },
  };
  return kind === 'MIXED' ? mixed(draw, market) : market;
}

/** Adds units, localities, regions with surcharges, system types and capacities that bind. */
function mixed(draw: Draw, market: FormationProblem): FormationProblem {
  const each = (value: () => number): Int32Array => Int32Array.from(market.companyIds, value);
  const units = each(() => 1 + draw(4));
  const capacityUnits = Math.ceil(units.reduce((sum, own) => sum + own, 0) / 3);
  return {
    ...market,
    units,
    regionOf: each(() => draw(3)),
    localityOf: each(() => draw(2)),
    wantedTypes: each(() => 1 + draw(3)),
    systems: market.systems.map((own, p) => ({
      ...own,
      type: p % 2,
      capacityUnits,
      surchargeWon: Float64Array.from({ length: 3 }, () => (draw(12) === 0 ? Number.NaN : draw(4) * 500_000)),
    })),
  };
}

function drawSet(draw: Draw, size: number): Set<number> {
  const set = new Set<number>();
  while (set.size < size) set.add(draw(PROCESSES));
  return set;
}

/** Smaller numbers more often: some trades are common. */
function skewed(draw: Draw, limit: number): number {
  return Math.min(draw(limit), draw(limit));
}

function variant(draw: Draw, template: ReadonlySet<number>): Set<number> {
  const set = new Set(template);
  for (let changes = draw(3); changes > 0; changes--) {
    const drawn = draw(3);
    if (drawn > 0) set.delete([...set][draw(set.size)]);
    if (drawn < 2) set.add(draw(PROCESSES));
  }
  return set;
}

function system(draw: Draw, p: number, templates: readonly ReadonlySet<number>[]): PricedSystem {
  const standard = new Set<number>();
  for (let k = templates.length > 0 ? 1 + draw(3) : 0; k > 0; k--) {
    for (const process of templates[draw(templates.length)]) if (draw(5) > 0) standard.add(process);
  }
  const odds = templates.length > 0 ? 25 : 50;
  for (let process = 0; process < PROCESSES; process++) if (draw(100) < odds) standard.add(process);
  const unit = 8_000_000 + draw(12_000) * 1000;
  const parts = [1, 0.9 + draw(5) / 100, 0.82 + draw(6) / 100, 0.75 + draw(6) / 100];
  return {
    id: `s${String(p).padStart(3, '0')}`,
    type: 0,
    engineeringWon: 20_000_000 + draw(50_000) * 1000,
    adaptationWon: Float64Array.from({ length: PROCESSES }, (_, process) => {
      const fee = 1_000_000 + draw(6_000) * 1000;
      return standard.has(process) ? 0 : fee;
    }),
    tiers: [1, 5, 10, 20].map((fromUnits, k) => ({
      fromUnits,
      unitPriceWon: Math.round((unit * parts[k]) / 1000) * 1000,
    })),
    tierKind: draw(2) === 0 ? 'ALL_UNITS' : 'INCREMENTAL',
    capacityUnits: 1_000_000,
    surchargeWon: Float64Array.of(0),
  };
}
