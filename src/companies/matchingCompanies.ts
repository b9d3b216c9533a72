import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Reads, sql } from '../platform/sql.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { type CompanyFilter, companyCondition } from './companyFilter.ts';
import { readMarketVersion } from './marketVersion.ts';

/** A company as matching sees it. */
export interface MatchingCompany {
  readonly id: number;
  /** Stays the same over imports; tells companies apart in results that must not depend on ids. */
  readonly key: string;
  readonly name: string;
  readonly regionCode: string | null;
  readonly industryCode: string | null;
  readonly units: number;
  /** Wanted system types; empty where it states none. */
  readonly systemTypes: readonly SystemType[];
  /** Distinct, in routing order. */
  readonly processCodes: readonly string[];
  /** Whether any of its routings is inferred. */
  readonly inferred: boolean;
}

/** Companies read with one statement: on the embedded database each takes some 20 ms of everybody's time. */
const PAGE = 500;
/** Attempts to read all pages without a change in between. */
const ATTEMPTS = 5;

/**
 * Companies as matching sees them, by id, without anything below the company: the state of one moment. They are read in
 * pages with pauses for other requests; where somebody wrote in between, all is read again.
 *
 * @throws Error where companies change faster than they can be read
 */
export async function readMatchingCompanies(
  reads: Reads,
  filter: CompanyFilter = {},
): Promise<readonly MatchingCompany[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const version = await readMarketVersion(reads);
    const companies = await readPages(reads, filter);
    if ((await readMarketVersion(reads)) === version) return companies;
  }
  throw new Error(`companies changed during each of ${ATTEMPTS} attempts to read them`);
}

async function readPages(reads: Reads, filter: CompanyFilter): Promise<readonly MatchingCompany[]> {
  const companies: MatchingCompany[] = [];
  for (;;) {
    const after = companies.at(-1)?.id ?? 0;
    const page = await reads.all(sql<MatchingCompany>`
      select id, natural_key as key, name, region_code as "regionCode", industry_code as "industryCode", units,
             system_types as "systemTypes", process_codes as "processCodes",
             coalesce(routing_source = 'INFERRED', false) as inferred
      from company where ${companyCondition(filter)} and id > ${after}::int order by id limit ${PAGE}::int`);
    companies.push(...page);
    if (page.length < PAGE) return companies;
    await nextTurn();
  }
}
