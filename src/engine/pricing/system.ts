/** One step of a volume ladder: from this many units on, a unit costs this much. */
export interface PriceTier {
  /** Lower bound of the step, in units, >= 1; the first step starts at 1 and bounds rise. */
  readonly fromUnits: number;
  /** Price of one unit in won, >= 0; never above that of the step before. */
  readonly unitPriceWon: number;
}

/** ALL_UNITS: the step reached prices every unit. INCREMENTAL: each step prices only the units inside it. */
export type TierKind = 'ALL_UNITS' | 'INCREMENTAL';

/** A provider's system with its price sheet, in the numbering of one problem. */
export interface PricedSystem {
  readonly id: string;
  /** Number of the system type, 0..30. */
  readonly type: number;
  /** Engineering cost in won, paid once by a cluster. */
  readonly engineeringWon: number;
  /** Adaptation to each process in won, paid once by those who use it; 0 where the process is standard. */
  readonly adaptationWon: Float64Array;
  readonly tiers: readonly PriceTier[];
  readonly tierKind: TierKind;
  /** Units that the provider can install in one round, >= 1. */
  readonly capacityUnits: number;
  /** Installation surcharge of each region in won; NaN where the provider does not serve the region. */
  readonly surchargeWon: Float64Array;
}

/** What a price depends on: one member of a cluster, in the numbering of the same problem. */
export interface PricedMember {
  readonly id: string;
  /** Distinct process numbers. */
  readonly processes: ArrayLike<number>;
  /** Lines or work centres to connect, >= 1. */
  readonly units: number;
  readonly region: number;
}
