import { type Caller, isOperator } from '../platform/caller.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

/** How much of a company a caller sees. */
export const COMPANY_VISIBILITIES = ['OWN', 'REVEALED', 'ANONYMOUS'] as const;
export type CompanyVisibility = (typeof COMPANY_VISIBILITIES)[number];

/** Employees, coarsely: what everybody may know of a company's size. */
export const SIZE_BANDS = ['UNDER_10', 'FROM_10_TO_49', 'FROM_50_TO_299', 'FROM_300'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** Companies as one caller sees them: where to read them, and what each column is there. Hidden ones are null. */
export interface CompanySight {
  /** Stands behind `from`; the company's row is named `company`. */
  readonly source: RawBuilder<unknown>;
  readonly visibility: RawBuilder<CompanyVisibility>;
  readonly sizeBand: RawBuilder<SizeBand | null>;
  /** A column of those that tell who a company is. */
  identity(column: string): RawBuilder<unknown>;
  /** A column of those that only its own organisation sees. */
  own(column: string): RawBuilder<unknown>;
}

const plainColumn = (column: string): RawBuilder<unknown> => sql.ref(`company.${column}`);

/** Everything, as the house and the operator see it: one table, every index. */
export const wholeSight: CompanySight = {
  source: sql`company`,
  visibility: sql<CompanyVisibility>`'OWN'`,
  sizeBand: sql`case when company.employees < 10 then 'UNDER_10' when company.employees < 50 then 'FROM_10_TO_49'
    when company.employees < 300 then 'FROM_50_TO_299' when company.employees >= 300 then 'FROM_300' end`,
  identity: plainColumn,
  own: plainColumn,
};

/** What is open of all companies, joined with what the database shows this caller beyond that. */
export const partSight: CompanySight = {
  source: sql`open_company company
    left join company_identity identity on identity.id = company.id
    left join company own on own.id = company.id`,
  visibility: sql<CompanyVisibility>`case when own.id is not null then 'OWN' when identity.id is not null then 'REVEALED'
    else 'ANONYMOUS' end`,
  sizeBand: sql`company.size_band`,
  identity: (column) => sql.ref(`identity.${column}`),
  own: (column) => sql.ref(`own.${column}`),
};

/** How a caller sees companies; without one: as the house. */
export function companySight(caller?: Caller): CompanySight {
  return caller === undefined || isOperator(caller) ? wholeSight : partSight;
}
