/** A change of the members that is asked about, as it stands in the address. */
export interface WhatIfSearch {
  /** Members that leave. */
  readonly leave?: readonly string[] | undefined;
  /** Companies of the market that join. */
  readonly join?: readonly string[] | undefined;
  /** How many more companies just like mine join. */
  readonly like?: number | undefined;
}

/** What stands in the address of a cluster: what is asked about, and which member is looked at. */
export interface ClusterSearch extends WhatIfSearch {
  readonly member?: string | undefined;
}

/** Most companies that one question may change. */
export const MOST_CHANGED = 20;
