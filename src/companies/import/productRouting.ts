import type { InferredRouting, inferRouting } from '../inference.ts';
import { splitList } from './cellValues.ts';
import type { ProductRecord, RoutingRecord } from './companyRecord.ts';
import type { IndustryFacts } from './placeAndIndustry.ts';
import { readProcesses, suggestProcess } from './processCell.ts';
import type { RowCells } from './rowCells.ts';

export type InferRouting = typeof inferRouting;

const PRODUCTS_KEPT = 50;
const PRODUCT_SEPARATOR = /[,;|、，·ㆍ\n]/u;

function readProductNames(row: RowCells): string[] {
  const parts = splitList(row.text('products'), PRODUCT_SEPARATOR);
  const names = [...new Set(parts.map((part) => part.replace(/\s+(등|외)$/u, '')))].filter(
    (name) => /[\p{L}\p{N}]/u.test(name) && name !== '등' && name !== '외',
  );
  if (names.length > PRODUCTS_KEPT) {
    row.report('TOO_MANY_PRODUCTS', 'products', { count: names.length, limit: PRODUCTS_KEPT });
  }
  return names.slice(0, PRODUCTS_KEPT);
}

function statedRouting(row: RowCells, hasOtherFacts: boolean): RoutingRecord | null {
  const { codes, unknown } = readProcesses(row.text('processes'));
  if (codes.length === 0 && unknown.length > 0 && !hasOtherFacts) {
    row.report('NO_KNOWN_PROCESS', 'processes', { suggestion: suggestProcess(unknown[0]) });
  } else {
    for (const part of unknown) {
      row.report('UNKNOWN_PROCESS', 'processes', { suggestion: suggestProcess(part) }, part);
    }
  }
  if (codes.length === 0) {
    return null;
  }
  const operations = codes.map((processCode) => ({ processCode }));
  return { source: 'STATED', operations, confidence: 1, rule: null };
}

/** Registers repeat the same few hundred routings: equal ones are one object, a third of the memory. */
const shared = new Map<string, RoutingRecord>();
const SHARED_KEPT = 5_000;

function inferredRouting(inferred: InferredRouting | null): RoutingRecord | null {
  if (inferred === null || inferred.operations.length === 0) {
    return null;
  }
  const { confidence, rule } = inferred;
  const codes = inferred.operations.map(({ processCode }) => processCode);
  const key = `${confidence} ${codes.join(' ')} ${rule}`;
  const known = shared.get(key);
  if (known !== undefined) {
    return known;
  }
  const operations = codes.map((processCode) => ({ processCode }));
  const routing: RoutingRecord = { source: 'INFERRED', operations, confidence, rule };
  if (shared.size < SHARED_KEPT) {
    shared.set(key, routing);
  }
  return routing;
}

const codesOf = new WeakMap<RoutingRecord, readonly string[]>();

/** Distinct processes of the products' routings in routing order; products with one routing share the list. */
export function processesOf(products: readonly ProductRecord[]): readonly string[] {
  const lists = [...new Set(products.flatMap((product) => product.routing ?? []))].map((routing) => {
    const known = codesOf.get(routing) ?? [
      ...new Set(routing.operations.map(({ processCode }) => processCode)),
    ];
    codesOf.set(routing, known);
    return known;
  });
  return lists.length === 1 ? lists[0] : [...new Set(lists.flat())];
}

/**
 * The products of a row, each with its routing: the one that the file states, else one inferred from the industry,
 * the product's words and the company's name ('한빛도금' plates). A row without product text has one product, named
 * after its industry.
 */
export function readProducts(
  row: RowCells,
  companyName: string,
  industry: IndustryFacts,
  infer: InferRouting,
): ProductRecord[] {
  const { industryCode, industryRevision, industryName } = industry;
  const names = readProductNames(row);
  const stated = statedRouting(row, names.length > 0 || industryCode !== null || industryName !== null);
  const routingOf = (productText: string | null): RoutingRecord | null =>
    stated ??
    inferredRouting(infer({ industryCode, industryRevision, industryName, productText, companyName }));
  const products: ProductRecord[] =
    names.length > 0
      ? names.map((name) => ({ name, nameSource: 'FILE', routing: routingOf(name) }))
      : [
          {
            name: industryName ?? companyName,
            nameSource: industryName === null ? 'COMPANY' : 'INDUSTRY',
            routing: routingOf(null),
          },
        ];
  if (products.every((product) => product.routing === null) && !row.isRefused) {
    row.report('NOTHING_TO_INFER_FROM', null, {}, companyName);
  }
  return products;
}
