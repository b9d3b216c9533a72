import { unitsWon } from '../../pricing/tiers.ts';
import { type ProofInstance, typeMayUse } from './proofInstance.ts';

/** Volumes up to this are looked through one by one for where the price of units bends. */
const MOST_VOLUME = 200_000;

/** Volumes up to this are priced from a table. */
const MOST_TABLE = 4096;

/**
 * Cluster sizes low..high that one search tree looks at, and the part of the volume price that it looks at. On volumes
 * fromUnits..toUnits units cost `unitPriceWon` each above what is in `fixedWon`, or more.
 */
export interface SizeRange {
  readonly low: number;
  readonly high: number;
  /** What a cluster of each size pays whoever is in it: engineering, coordination, fixed part of the units. */
  readonly fixedWon: Float64Array;
  readonly unitPriceWon: number;
  readonly fromUnits: number;
  readonly toUnits: number;
}

/**
 * One system in one locality: who could be in its clusters, item by item (a type stands there as often as it has
 * companies), and what they would share. Processes with equal users are one; those of a single item are its own cost.
 */
export interface Market {
  readonly system: number;
  readonly locality: number;
  /** Type of each item, ascending. */
  readonly typeOf: Int32Array;
  /** Bounds into `processes`; one more than items. */
  readonly offsets: Int32Array;
  readonly processes: Int32Array;
  /** Adaptation to each process of the market in won. */
  readonly fees: Float64Array;
  /** Stand-alone price less surcharge and own adaptation of each item. */
  readonly worthWon: Float64Array;
  readonly units: Int32Array;
  /** All items have equal units, so that the size of a cluster fixes its volume. */
  readonly uniform: boolean;
  readonly ranges: readonly SizeRange[];
  /** Engineering and coordination of each size. */
  readonly fixedWon: Float64Array;
  /** Price of a volume in won; Infinity above the capacity. */
  unitsWon(volume: number): number;
  /** Units of the first `size` items. */
  volumeOf(items: ArrayLike<number>, size: number): number;
  /** Saving less coordination of a cluster of the first `size` items. */
  gainWon(items: ArrayLike<number>, size: number): number;
  /** The least of stand-alone price less share over the first `size` items, in doubles. */
  slackWon(items: ArrayLike<number>, size: number): number;
}

/** Every system in every locality where a cluster of it could form. */
export function marketsOf(instance: ProofInstance): Market[] {
  const localities = [...new Set(instance.types.map(({ locality }) => locality))];
  const markets: Market[] = [];
  instance.problem.systems.forEach((_, system) => {
    for (const locality of localities) {
      const market = marketOf(instance, system, locality);
      if (market) markets.push(market);
    }
  });
  return markets;
}

function marketOf(instance: ProofInstance, system: number, locality: number): Market | null {
  const { problem, types } = instance;
  const { rules } = problem;
  const items: number[] = [];
  types.forEach((type, t) => {
    if (type.locality !== locality || !typeMayUse(instance, t, system)) return;
    for (let k = 0; k < Math.min(type.companies.length, rules.maxMembers); k++) items.push(t);
  });
  if (items.length < rules.minMembers) return null;
  const { engineeringWon, surchargeWon } = problem.systems[system];
  const worthWon = Float64Array.from(items, (t) => {
    const { standAloneWon, companies } = types[t];
    return standAloneWon - surchargeWon[problem.regionOf[companies[0]]];
  });
  const units = Int32Array.from(items, (t) => types[t].units);
  const uniform = units.every((own) => own === units[0]);
  const price = priceOfVolume(instance, system, rules.maxMembers * units.reduce((a, b) => Math.max(a, b)));
  const ranges = sizeRanges(instance, system, units, uniform, price);
  if (ranges.length === 0) return null;
  const shared = sharedProcesses(instance, system, items, worthWon);
  const fixedWon = Float64Array.from(
    { length: rules.maxMembers + 1 },
    (_, s) => engineeringWon + rules.coordinationWon * s * s,
  );
  const volumeOf = (list: ArrayLike<number>, size: number): number => {
    let volume = 0;
    for (let k = 0; k < size; k++) volume += units[list[k]];
    return volume;
  };
  return {
    system,
    locality,
    typeOf: Int32Array.from(items),
    ...shared,
    worthWon,
    units,
    uniform,
    fixedWon,
    ranges,
    unitsWon: price,
    volumeOf,
    gainWon: gainOf({ ...shared, worthWon, fixedWon }, (list, size) => price(volumeOf(list, size))),
    slackWon: slackOf({ ...shared, worthWon, units, volumeOf, unitsWon: price }, engineeringWon),
  };
}

/** Worth of the items less fixed cost, price of the volume and the fees of all processes that they use. */
function gainOf(
  {
    offsets,
    processes,
    fees,
    worthWon,
    fixedWon,
  }: Pick<Market, 'offsets' | 'processes' | 'fees' | 'worthWon' | 'fixedWon'>,
  volumeWon: (items: ArrayLike<number>, size: number) => number,
): Market['gainWon'] {
  const used = new Int32Array(fees.length);
  let stamp = 0;
  return (items, size) => {
    stamp++;
    let gain = -fixedWon[size] - volumeWon(items, size);
    for (let k = 0; k < size; k++) {
      const item = items[k];
      gain += worthWon[item];
      for (let at = offsets[item]; at < offsets[item + 1]; at++) {
        if (used[processes[at]] === stamp) continue;
        used[processes[at]] = stamp;
        gain -= fees[processes[at]];
      }
    }
    return gain;
  };
}

/** Worth of each item less its share of what is shared: engineering by heads, units by volume, fees by users. */
function slackOf(
  market: Pick<Market, 'offsets' | 'processes' | 'fees' | 'worthWon' | 'units' | 'volumeOf' | 'unitsWon'>,
  engineeringWon: number,
): Market['slackWon'] {
  const { offsets, processes, fees, worthWon, units } = market;
  const users = new Int32Array(fees.length);
  return (items, size) => {
    users.fill(0);
    for (let k = 0; k < size; k++) {
      for (let at = offsets[items[k]]; at < offsets[items[k] + 1]; at++) users[processes[at]]++;
    }
    const volume = market.volumeOf(items, size);
    const perUnit = market.unitsWon(volume) / volume;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < size; k++) {
      const item = items[k];
      let slack = worthWon[item] - engineeringWon / size - units[item] * perUnit;
      for (let at = offsets[item]; at < offsets[item + 1]; at++) {
        slack -= fees[processes[at]] / users[processes[at]];
      }
      if (slack < least) least = slack;
    }
    return least;
  };
}

/** Price of a volume, from a table where it is not too long; Infinity above the capacity. */
function priceOfVolume(instance: ProofInstance, system: number, most: number): (volume: number) => number {
  const { tiers, tierKind, capacityUnits } = instance.problem.systems[system];
  const price = (volume: number): number =>
    volume > capacityUnits ? Number.POSITIVE_INFINITY : volume === 0 ? 0 : unitsWon(tiers, tierKind, volume);
  if (most > MOST_TABLE) return price;
  const table = Float64Array.from({ length: most + 1 }, (_, volume) => price(volume));
  return (volume) => table[volume];
}

/** Numbers the processes that two items or more share; the others are taken off the worth of their only user. */
function sharedProcesses(
  instance: ProofInstance,
  system: number,
  items: readonly number[],
  worthWon: Float64Array,
): Pick<Market, 'offsets' | 'processes' | 'fees'> {
  const { adaptationWon } = instance.problem.systems[system];
  const usersOf = new Map<number, number[]>();
  items.forEach((t, item) => {
    for (const process of instance.types[t].processes) {
      if (!(adaptationWon[process] > 0)) continue;
      const users = usersOf.get(process);
      if (users) users.push(item);
      else usersOf.set(process, [item]);
    }
  });
  const fees: number[] = [];
  const numberOf = new Map<string, number>();
  const own: number[][] = items.map(() => []);
  for (const [process, users] of [...usersOf].sort(([a], [b]) => a - b)) {
    if (users.length === 1) {
      worthWon[users[0]] -= adaptationWon[process];
      continue;
    }
    const key = users.join();
    const known = numberOf.get(key);
    if (known !== undefined) {
      fees[known] += adaptationWon[process];
      continue;
    }
    numberOf.set(key, fees.length);
    for (const user of users) own[user].push(fees.length);
    fees.push(adaptationWon[process]);
  }
  const offsets = [0];
  for (const list of own) offsets.push(offsets[offsets.length - 1] + list.length);
  return {
    offsets: Int32Array.from(offsets),
    processes: Int32Array.from(own.flat()),
    fees: Float64Array.from(fees),
  };
}

/**
 * Ranges of sizes: wider ones make fewer trees, narrower ones better bounds, since a fee is spread over as many users as
 * the largest size allows.
 */
function sizeRanges(
  instance: ProofInstance,
  system: number,
  units: Int32Array,
  uniform: boolean,
  price: (volume: number) => number,
): SizeRange[] {
  const { minMembers, maxMembers, coordinationWon } = instance.problem.rules;
  const { engineeringWon, capacityUnits } = instance.problem.systems[system];
  const ordered = Int32Array.from(units).sort();
  const least = new Float64Array(units.length + 1);
  const most = new Float64Array(units.length + 1);
  for (let s = 1; s <= units.length; s++) {
    least[s] = least[s - 1] + ordered[s - 1];
    most[s] = most[s - 1] + ordered[units.length - s];
  }
  let largest = Math.min(maxMembers, units.length);
  while (largest >= minMembers && least[largest] > capacityUnits) largest--;
  const ranges: SizeRange[] = [];
  for (let low = minMembers, high = 0; low <= largest; low = high + 1) {
    high = Math.min(largest, Math.max(low, Math.floor(low * 1.2)));
    const fixed = (s: number, part: number): number => engineeringWon + coordinationWon * s * s + part;
    if (uniform) {
      const fixedWon = Float64Array.from({ length: high + 1 }, (_, s) => fixed(s, price(s * units[0])));
      ranges.push({ low, high, fixedWon, unitPriceWon: 0, fromUnits: 0, toUnits: capacityUnits });
      continue;
    }
    const to = Math.min(most[high], capacityUnits);
    for (const piece of pricePieces(price, least[low], to)) {
      const fixedWon = Float64Array.from({ length: high + 1 }, (_, s) => fixed(s, piece.baseWon));
      const { unitPriceWon, fromUnits, toUnits } = piece;
      ranges.push({ low, high, fixedWon, unitPriceWon, fromUnits, toUnits });
    }
  }
  return ranges;
}

/** Straight pieces of the volume price on from..to; where that is too long to look through, one line below it. */
function pricePieces(
  price: (volume: number) => number,
  from: number,
  to: number,
): { baseWon: number; unitPriceWon: number; fromUnits: number; toUnits: number }[] {
  if (to - from > MOST_VOLUME) {
    // The price of one unit never rises with the volume.
    return [{ baseWon: 0, unitPriceWon: Math.floor(price(to) / to), fromUnits: from, toUnits: to }];
  }
  const pieces: { baseWon: number; unitPriceWon: number; fromUnits: number; toUnits: number }[] = [];
  for (let start = from; start <= to; ) {
    const step = start < to ? price(start + 1) - price(start) : 0;
    let end = Math.min(start + 1, to);
    while (end < to && price(end + 1) - price(end) === step) end++;
    pieces.push({ baseWon: price(start) - step * start, unitPriceWon: step, fromUnits: start, toUnits: end });
    start = end + 1;
  }
  return pieces;
}
