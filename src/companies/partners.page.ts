import type { RequestContext } from '../platform/context.ts';
import { decodeCursor, encodeCursor, type PagePlan, type PageRequest, planPage } from '../platform/page.ts';
import { badCursor } from '../platform/platform.errors.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { type CompanyRow, seeCompanies } from './company.loader.ts';
import { loadIndex } from './marketIndex.ts';
import {
  bestPartners,
  countPartners,
  DEFAULT_MEASURE,
  type PartnerFilter,
  rankPartners,
} from './partners.ts';
import type { RankedCompany } from './profileIndex.ts';

/** A partner with the reasons. */
export interface PartnerEdge {
  readonly node: CompanyRow;
  readonly cursor: string;
  readonly similarity: number;
  readonly measure: string;
  readonly shared: readonly ProcessRow[];
  readonly missing: readonly ProcessRow[];
  readonly additional: readonly ProcessRow[];
  readonly near: readonly { readonly own: ProcessRow; readonly other: ProcessRow }[];
}

/**
 * A page of a company's partners. The cursor is the place in the order (similarity and id), so that a market that
 * changes between two pages shifts nothing.
 */
export async function partnersPage(
  context: RequestContext,
  companyId: number,
  page: PageRequest,
  filter: PartnerFilter,
) {
  const plan = planPage(page);
  const measure = filter.measure ?? DEFAULT_MEASURE;
  const list = `partners by ${measure}`;
  const index = await context.loader(loadIndex).load('index');
  const profile = index?.profile(companyId);
  const all = (): RankedCompany[] =>
    index === undefined || profile === undefined ? [] : rankPartners(index, profile, filter, companyId);
  const next = (limit: number, after: RankedCompany | undefined): RankedCompany[] => {
    if (index === undefined || profile === undefined) return [];
    return bestPartners(index, profile, filter, { except: companyId, limit, after });
  };
  const { found, hasPreviousPage, hasNextPage } = plan.isBackward
    ? lastOf(all(), list, plan)
    : firstOf(next, list, plan);
  const companies = await context.loader(seeCompanies).loadMany(found.map(({ id }) => id));
  const edges = found.flatMap(({ id, similarity }, place): PartnerEdge[] => {
    const node = companies[place];
    // A company that has gone since the index was read.
    if (node === undefined || index === undefined || profile === undefined) return [];
    if (node instanceof Error) throw node;
    const { shared, missing, additional, near } = index.explain(profile, id);
    const cursor = encodeCursor(list, [similarity, id]);
    return [
      {
        node,
        cursor,
        similarity,
        measure,
        shared: shared.map(processRow),
        missing: missing.map(processRow),
        additional: additional.map(processRow),
        near: near.map(([own, other]) => ({ own: processRow(own), other: processRow(other) })),
      },
    ];
  });
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () =>
      index === undefined || profile === undefined ? 0 : countPartners(index, profile, filter, companyId),
  };
}

interface Found {
  readonly found: readonly RankedCompany[];
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

/** A page from the front: one more than asked for tells whether there is a next one. */
function firstOf(
  next: (limit: number, after: RankedCompany | undefined) => RankedCompany[],
  list: string,
  { size, cursor }: PagePlan,
): Found {
  const after = cursor === undefined ? undefined : placeOf(list, cursor);
  const found = next(size + 1, after);
  const hasPreviousPage = after !== undefined;
  return { found: found.slice(0, size), hasPreviousPage, hasNextPage: found.length > size };
}

/** A page from the end, for which all have to be ranked. */
function lastOf(ranked: readonly RankedCompany[], list: string, { size, cursor }: PagePlan): Found {
  const place = cursor === undefined ? undefined : placeOf(list, cursor);
  const isBefore = ({ id, similarity }: RankedCompany): boolean =>
    place === undefined ||
    similarity > place.similarity ||
    (similarity === place.similarity && id < place.id);
  const before = ranked.filter(isBefore);
  const start = Math.max(0, before.length - size);
  return { found: before.slice(start), hasPreviousPage: start > 0, hasNextPage: place !== undefined };
}

/** The entry that a cursor names, which may have gone since. */
function placeOf(list: string, cursor: string): RankedCompany {
  const [similarity, id] = decodeCursor(list, 2, cursor);
  if (typeof similarity !== 'number' || typeof id !== 'number') {
    throw badCursor({ cursor: cursor.slice(0, 100), list });
  }
  return { id, similarity };
}
