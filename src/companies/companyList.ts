import { type Caller, isOperator } from '../platform/caller.ts';
import type { RequestContext } from '../platform/context.ts';
import type { Order, OrderColumn, Page, PageRequest } from '../platform/page.ts';
import { forbidden } from '../platform/platform.errors.ts';
import { readTreePage } from '../platform/readAhead.ts';
import { sql } from '../platform/sql.ts';
import { type CompanyRow, companyLevel } from './company.loader.ts';
import { type CompanyFilter, companyCondition } from './companyFilter.ts';
import { companySight } from './companySight.ts';

/** What companies can be ordered by. */
export type CompanyOrderField = 'NAME' | 'UNITS' | 'EMPLOYEES' | 'CREATED_AT';

interface CompanyOrderBy {
  readonly field: CompanyOrderField;
  readonly direction: 'asc' | 'desc';
}

const byId = { expression: sql`company.id`, type: 'integer', valueOf: (row: CompanyRow) => row.id } as const;

/** Orders by what only operators see of all companies: the order of the others would tell of it. */
const operatorColumns: Readonly<
  Partial<Record<CompanyOrderField, Omit<OrderColumn<CompanyRow>, 'direction'>>>
> = {
  NAME: { expression: sql`company.name collate "C"`, type: 'text', valueOf: (row) => row.name ?? '' },
  UNITS: { expression: sql`company.units`, type: 'integer', valueOf: (row) => row.units ?? 0 },
  EMPLOYEES: {
    expression: sql`coalesce(company.employees, -1)`,
    type: 'integer',
    valueOf: (row) => row.employees ?? -1,
  },
};

/** Ids are given in the order of creation, so CREATED_AT needs no column of its own. */
function orderOf({ field, direction }: CompanyOrderBy): Order<CompanyRow> {
  const column = operatorColumns[field];
  return {
    name: `companies by ${field} ${direction}`,
    columns: [...(column ? [{ ...column, direction }] : []), { ...byId, direction }],
  };
}

/** The order that a caller gets who asks for none. */
export function defaultOrder(caller: Caller): CompanyOrderField {
  return isOperator(caller) ? 'NAME' : 'CREATED_AT';
}

/** One page of the companies that meet a filter, as the caller sees them, with what the document asks below them. */
export async function listCompanies(
  context: RequestContext,
  page: PageRequest,
  filter: CompanyFilter | null | undefined,
  order: CompanyOrderBy,
): Promise<Page<CompanyRow>> {
  const { caller } = context;
  if (operatorColumns[order.field] !== undefined && !isOperator(caller)) {
    throw forbidden({ action: `orderBy ${order.field}` }, ['orderBy', 'field']);
  }
  return readTreePage<CompanyRow>(context, page, {
    connection: 'CompanyConnection',
    order: orderOf(order),
    root: companyLevel(context),
    condition: companyCondition(filter, companySight(caller)),
  });
}
