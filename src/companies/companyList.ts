import { type Order, type OrderColumn, type Page, type PageRequest, readPage } from '../platform/page.ts';
import { type Reads, sql } from '../platform/sql.ts';
import { type CompanyRow, companyColumns } from './company.loader.ts';
import { type CompanyFilter, companyCondition } from './companyFilter.ts';

/** What companies can be ordered by. */
export type CompanyOrderField = 'NAME' | 'UNITS' | 'EMPLOYEES' | 'CREATED_AT';

const columns: Readonly<Record<CompanyOrderField, Omit<OrderColumn<CompanyRow>, 'direction'>>> = {
  NAME: { expression: sql`company.name collate "C"`, type: 'text', valueOf: (row) => row.name },
  UNITS: { expression: sql`company.units`, type: 'integer', valueOf: (row) => row.units },
  EMPLOYEES: {
    expression: sql`coalesce(company.employees, -1)`,
    type: 'integer',
    valueOf: (row) => row.employees ?? -1,
  },
  CREATED_AT: {
    expression: sql`date_trunc('milliseconds', company.created_at)`,
    type: 'timestamptz',
    valueOf: (row) => row.createdAt,
  },
};

function orderOf(field: CompanyOrderField, direction: 'asc' | 'desc'): Order<CompanyRow> {
  return {
    name: `companies by ${field} ${direction}`,
    columns: [
      { ...columns[field], direction },
      { expression: sql`company.id`, direction, type: 'integer', valueOf: (row) => row.id },
    ],
  };
}

/** One page of the companies that meet a filter: one statement. */
export function listCompanies(
  reads: Reads,
  page: PageRequest,
  filter: CompanyFilter | null | undefined,
  order: { readonly field: CompanyOrderField; readonly direction: 'asc' | 'desc' },
): Promise<Page<CompanyRow>> {
  const condition = companyCondition(filter);
  return readPage(reads, page, {
    order: orderOf(order.field, order.direction),
    select: ({ after, orderBy, limit }) => sql<CompanyRow>`
      select ${companyColumns} from company where ${condition} and ${after} order by ${orderBy} limit ${limit}`,
    count: () => sql<{ count: number }>`select count(*) as count from company where ${condition}`,
  });
}
