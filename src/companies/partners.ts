import { similarityMeasure } from '../engine/similarity/measure.ts';
import type { Profile } from '../engine/similarity/profile.ts';
import type { Database } from '../platform/database.ts';
import type { Reads } from '../platform/sql.ts';
import { regionCodesUnder } from './companyFilter.ts';
import { inferRouting } from './inference.ts';
import { freshIndex } from './marketIndex.ts';
import type { ProfileIndex, RankedCompany, SearchOptions } from './profileIndex.ts';

/** Whom a search for partners may find. */
export interface PartnerFilter {
  /** Name of a similarity measure; default BLEND. */
  readonly measure?: string | null | undefined;
  /** Only companies of this region and those within it. */
  readonly regionCode?: string | null | undefined;
  /** 0..1 */
  readonly minSimilarity?: number | null | undefined;
}

export const DEFAULT_MEASURE = 'BLEND';

/** Companies that work like a profile, most similar first, without the company `except`. */
export function rankPartners(
  index: ProfileIndex,
  profile: Profile,
  filter: PartnerFilter,
  except?: number,
): RankedCompany[] {
  return index.rank(profile, searchOptions(filter, except));
}

/** The first `limit` of them after a place in that order; without one from the start. */
export function bestPartners(
  index: ProfileIndex,
  profile: Profile,
  filter: PartnerFilter,
  { except, limit, after }: { except: number; limit: number; after: RankedCompany | undefined },
): RankedCompany[] {
  return index.best(profile, searchOptions(filter, except), limit, after);
}

/** How many `rankPartners` finds. */
export function countPartners(
  index: ProfileIndex,
  profile: Profile,
  filter: PartnerFilter,
  except: number,
): number {
  return index.count(profile, searchOptions(filter, except));
}

function searchOptions(filter: PartnerFilter, except?: number): SearchOptions {
  const regionCodes = filter.regionCode == null ? null : new Set(regionCodesUnder(filter.regionCode));
  return {
    measure: similarityMeasure(filter.measure ?? DEFAULT_MEASURE),
    minSimilarity: filter.minSimilarity ?? 0,
    accepts: ({ id, regionCode }) =>
      id !== except && (regionCodes === null || (regionCode !== null && regionCodes.has(regionCode))),
  };
}

/** What somebody without an account says about its work. */
export interface WorkInput {
  /** Operations in working order. */
  readonly processCodes?: readonly string[] | null | undefined;
  /** Industry code from which a routing is inferred where no processes are given. */
  readonly industryCode?: string | null | undefined;
  readonly industryRevision?: 9 | 10 | 11 | null | undefined;
  readonly productText?: string | null | undefined;
}

/** Who works like an input, and which routing the search went by. */
export interface PartnersOfWork {
  readonly processCodes: readonly string[];
  /** True where the routing was inferred. */
  readonly inferred: boolean;
  /** All with a similarity above 0, most similar first, ties by id. */
  readonly partners: readonly RankedCompany[];
}

/** The routing that an input states or, from industry and product words, suggests; null where it says nothing. */
export function routingOfWork(
  work: WorkInput,
): { processCodes: readonly string[]; inferred: boolean } | null {
  if (work.processCodes != null && work.processCodes.length > 0) {
    return { processCodes: work.processCodes, inferred: false };
  }
  const routing = inferRouting({
    industryCode: work.industryCode ?? null,
    industryRevision: work.industryRevision ?? null,
    industryName: null,
    productText: work.productText ?? null,
  });
  if (routing === null) return null;
  return { processCodes: routing.operations.map((operation) => operation.processCode), inferred: true };
}

/** Companies that work like an input that need not be a company; null where the input says nothing about its work. */
export async function partnersOf(
  database: Database,
  reads: Reads,
  work: WorkInput,
  filter: PartnerFilter = {},
): Promise<PartnersOfWork | null> {
  const routing = routingOfWork(work);
  if (routing === null) return null;
  const index = await freshIndex(database, reads);
  const partners = rankPartners(index, index.profileFor(routing.processCodes), filter);
  return { ...routing, partners };
}
