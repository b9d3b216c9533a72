import { clusterInvariants } from '../clusters/cluster.invariants.ts';
import { companyInvariants } from '../companies/company.invariants.ts';
import type { DataInvariant } from '../platform/dataInvariant.ts';
import { type Reads, sql } from '../platform/sql.ts';
import { providerInvariants } from '../providers/provider.invariants.ts';
import { roundInvariants } from '../rounds/round.invariants.ts';

/** Everything that must hold in a database of this house, room by room. */
export const invariants: readonly DataInvariant[] = [
  ...companyInvariants,
  ...providerInvariants,
  ...clusterInvariants,
  ...roundInvariants,
];

/** Something that should hold and does not. */
export interface Broken {
  readonly name: string;
  /** Where, the first of them. */
  readonly places: readonly string[];
  readonly count: number;
}

/** Places named of one broken invariant. */
const MOST_PLACES = 5;

/** Looks through the whole database; an empty list where everything holds. */
export async function findBroken(reads: Reads): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const { name, sql: text } of invariants) {
    const rows = await reads.all(sql.raw<{ place: string }>(text));
    if (rows.length === 0) continue;
    broken.push({ name, places: rows.slice(0, MOST_PLACES).map(({ place }) => place), count: rows.length });
  }
  return broken;
}
