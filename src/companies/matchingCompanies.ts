import { type Reads, sql } from '../platform/sql.ts';
import type { SystemType } from '../taxonomy/systemType.ts';
import { type CompanyFilter, companyCondition } from './companyFilter.ts';

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

/** Companies as matching sees them, by id: one statement, without anything below the company. */
export function readMatchingCompanies(
  reads: Reads,
  filter: CompanyFilter = {},
): Promise<readonly MatchingCompany[]> {
  return reads.all(sql<MatchingCompany>`
    select id, natural_key as key, name, region_code as "regionCode", industry_code as "industryCode", units,
           system_types as "systemTypes", process_codes as "processCodes",
           coalesce(routing_source = 'INFERRED', false) as inferred
    from company where ${companyCondition(filter)} order by id`);
}
