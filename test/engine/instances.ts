import type { FormationProblem, FormationRules } from '../../src/engine/formation/problem.ts';
import { flatSubsidy } from '../../src/engine/pricing/subsidy.ts';
import type { PricedSystem } from '../../src/engine/pricing/system.ts';
import { seededRandom } from '../../src/engine/random.ts';

/** What a random instance looks like; everything that is not said is off. */
export interface InstanceShape {
  readonly companies: number;
  readonly systems: number;
  readonly processes: number;
  readonly minMembers: number;
  readonly maxMembers?: number;
  readonly coordinationWon?: number;
  readonly mostUnits?: number;
  readonly capacityUnits?: number;
  readonly regions?: number;
  readonly localities?: number;
  readonly types?: number;
  readonly surcharges?: boolean;
  /** Routing templates that companies vary; 0 for independent random profiles. */
  readonly templates?: number;
}

/** A random matching problem; the same shape and seed give the same problem. */
export function randomProblem(shape: InstanceShape, seed: number): FormationProblem {
  const random = seededRandom(seed);
  const { companies, processes: processCount } = shape;
  const draw = (limit: number): number => random.below(limit);
  const drawSet = (size: number): number[] => {
    const set = new Set<number>();
    while (set.size < Math.min(size, processCount)) set.add(draw(processCount));
    return [...set];
  };
  const templates = Array.from({ length: shape.templates ?? 0 }, () => drawSet(4 + draw(8)));
  const processOffsets = [0];
  const processes: number[] = [];
  for (let i = 0; i < companies; i++) {
    const set = new Set(templates.length > 0 ? templates[draw(templates.length)] : drawSet(1 + draw(5)));
    for (let change = templates.length > 0 ? draw(3) : 0; change > 0; change--) {
      if (draw(2) === 0 && set.size > 1) set.delete([...set][draw(set.size)]);
      else set.add(draw(processCount));
    }
    processes.push(...[...set].sort((a, b) => a - b));
    processOffsets.push(processes.length);
  }
  const types = shape.types ?? 1;
  return {
    companyIds: Array.from({ length: companies }, (_, i) => `c${String(i).padStart(6, '0')}`),
    processCount,
    processOffsets: Int32Array.from(processOffsets),
    processes: Uint16Array.from(processes),
    units: Int32Array.from({ length: companies }, () => 1 + draw(shape.mostUnits ?? 1)),
    regionOf: Int32Array.from({ length: companies }, () => draw(shape.regions ?? 1)),
    localityOf: Int32Array.from({ length: companies }, () => draw(shape.localities ?? 1)),
    wantedTypes: Int32Array.from({ length: companies }, () => 1 + draw(2 ** types - 1)),
    systems: Array.from({ length: shape.systems }, (_, p) => randomSystem(shape, p, draw)),
    rules: rulesOf(shape),
  };
}

function rulesOf(shape: InstanceShape): FormationRules {
  return {
    minMembers: shape.minMembers,
    maxMembers: shape.maxMembers ?? 20,
    coordinationWon: shape.coordinationWon ?? 0,
    subsidy: flatSubsidy(shape.minMembers, 0.5, 40_000_000),
  };
}

function randomSystem(shape: InstanceShape, p: number, draw: (limit: number) => number): PricedSystem {
  const unit = 8_000_000 + draw(30_000_001);
  const second = 2 + draw(3);
  const cheaper = unit - draw(Math.floor(unit / 4));
  const regions = shape.regions ?? 1;
  const surcharge = (r: number): number => {
    if (regions > 1 && r !== p % regions && draw(4) === 0) return Number.NaN;
    return shape.surcharges ? draw(4) * 1_000_001 : 0;
  };
  return {
    id: `s${p}`,
    type: draw(shape.types ?? 1),
    engineeringWon: draw(15_000_000),
    adaptationWon: Float64Array.from({ length: shape.processes }, () =>
      draw(3) === 0 ? 0 : draw(8_000_000),
    ),
    tiers: [
      { fromUnits: 1, unitPriceWon: unit },
      { fromUnits: second, unitPriceWon: cheaper },
      { fromUnits: second + 1 + draw(4), unitPriceWon: cheaper - draw(Math.floor(cheaper / 5)) },
    ],
    tierKind: draw(2) === 0 ? 'ALL_UNITS' : 'INCREMENTAL',
    capacityUnits: shape.capacityUnits ? 1 + draw(shape.capacityUnits) : 1_000_000,
    surchargeWon: Float64Array.from({ length: regions }, (_, r) => surcharge(r)),
  };
}
