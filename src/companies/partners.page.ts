import type { RequestContext } from '../platform/context.ts';
import { decodeCursor, encodeCursor, type PageRequest, planPage } from '../platform/page.ts';
import { badCursor } from '../platform/platform.errors.ts';
import { type ProcessRow, processRow } from '../taxonomy/taxonomyRows.ts';
import { type CompanyRow, loadCompanies } from './company.loader.ts';
import { loadIndex } from './marketIndex.ts';
import { DEFAULT_MEASURE, type PartnerFilter, rankPartners } from './partners.ts';
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
  const ranked =
    index === undefined || profile === undefined ? [] : rankPartners(index, profile, filter, companyId);
  const [start, end] = placesOf(ranked, list, plan);
  const found = ranked.slice(start, end);
  const companies = await context.loader(loadCompanies).loadMany(found.map(({ id }) => id));
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
      hasNextPage: end < ranked.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: ranked.length,
  };
}

/** First place of a page, and the one behind its last. */
function placesOf(
  ranked: readonly RankedCompany[],
  list: string,
  { size, isBackward, cursor }: ReturnType<typeof planPage>,
): [number, number] {
  if (isBackward) {
    const end = cursor === undefined ? ranked.length : placeOf(ranked, list, cursor).at;
    return [Math.max(0, end - size), end];
  }
  const start = cursor === undefined ? 0 : placeOf(ranked, list, cursor).after;
  return [start, Math.min(start + size, ranked.length)];
}

/** The place of a cursor's entry, or where it would stand had it not gone, and the place after it. */
function placeOf(
  ranked: readonly RankedCompany[],
  list: string,
  cursor: string,
): { readonly at: number; readonly after: number } {
  const [similarity, id] = decodeCursor(list, 2, cursor);
  if (typeof similarity !== 'number' || typeof id !== 'number') {
    throw badCursor({ cursor: cursor.slice(0, 100), list });
  }
  const found = ranked.findIndex(
    (entry) => entry.similarity < similarity || (entry.similarity === similarity && entry.id >= id),
  );
  const at = found < 0 ? ranked.length : found;
  const entry = ranked[at];
  return { at, after: entry?.similarity === similarity && entry.id === id ? at + 1 : at };
}
