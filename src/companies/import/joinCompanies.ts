import { createHash } from 'node:crypto';
import { addressKey, shortHash } from './companyKey.ts';
import type { CompanyRecord, PlantRecord } from './companyRecord.ts';
import type { IssueLog } from './issueLog.ts';
import type { CompanyFacts, RowFacts } from './rowFacts.ts';

export interface JoinOptions {
  log: IssueLog;
  /** Header of a field's column, for the issues. */
  headerOf(field: keyof CompanyFacts | 'id' | 'name' | 'businessNumber'): string | null;
}

/** Rows or companies between two turns of the event loop. */
const STEP = 500;
const QUICK_STEP = 5_000;
/** Of several figures for one company the largest is taken: a part cannot exceed the whole. */
const LARGEST: ReadonlySet<keyof CompanyFacts> = new Set(['employees', 'salesWon', 'exportsWon']);

/** Order of ids as people count: by value where both are numbers, else by text; no id comes last. */
function compareIds(a: string | null, b: string | null): number {
  if (a === b) {
    return 0;
  }
  if (a === null || b === null) {
    return a === null ? 1 : -1;
  }
  if (/^\d+$/u.test(a) && /^\d+$/u.test(b)) {
    const [left, right] = [BigInt(a), BigInt(b)];
    if (left !== right) {
      return left < right ? -1 : 1;
    }
  }
  return a < b ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * All that a row says, without where it stands in the file and how it spells the company's name. The id counts only
 * where there is no address: then it is all that tells two plants apart.
 */
function signatureOf(row: RowFacts): string {
  const {
    line: _line,
    name: _name,
    isSiteNamed: _isSiteNamed,
    businessNumber: _number,
    plant,
    ...facts
  } = row;
  const { line: _plantLine, sourceId, ...place } = plant;
  const products = plant.products.map((product) =>
    product.nameSource === 'COMPANY' ? product.routing : product,
  );
  return JSON.stringify([facts, { ...place, products }, plant.address === null ? sourceId : null]);
}

/** Rows that belong together: by business number, else by name and district. */
function* groupRows(
  rows: readonly RowFacts[],
  { log }: JoinOptions,
): Generator<void, Map<string, RowFacts[]>> {
  const numberOfName = new Map<string, string | null>();
  for (const [index, { nameKey, businessNumber }] of rows.entries()) {
    if (index % QUICK_STEP === 0) {
      yield;
    }
    if (businessNumber !== null) {
      const known = numberOfName.get(nameKey);
      numberOfName.set(nameKey, known === undefined || known === businessNumber ? businessNumber : null);
    }
  }
  const groups = new Map<string, RowFacts[]>();
  for (const [index, row] of rows.entries()) {
    if (index % QUICK_STEP === 0) {
      yield;
    }
    const number = row.businessNumber ?? numberOfName.get(row.nameKey);
    if (number === null) {
      log.add('AMBIGUOUS_COMPANY', { line: row.line, value: row.name });
    }
    const key = typeof number === 'string' ? `bn:${number}` : `nd:${row.nameKey}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
}

/** First plant first, whatever the order of the rows: by id, then by key, then by what the row says and how it spells the name. */
function sortPlants(rows: readonly RowFacts[]): { row: RowFacts; signature: string }[] {
  return rows
    .map((row) => ({ row, signature: rows.length === 1 ? '' : signatureOf(row) }))
    .sort(
      (a, b) =>
        compareIds(a.row.plant.sourceId, b.row.plant.sourceId) ||
        compareTexts(a.row.plant.naturalKey, b.row.plant.naturalKey) ||
        compareTexts(a.signature, b.signature) ||
        // Of rows that repeat each other the one that knows the number stays.
        Number(a.row.businessNumber === null) - Number(b.row.businessNumber === null) ||
        compareTexts(a.row.name, b.row.name),
    );
}

/** The rows of a company, first plant first, without those that repeat another. */
function distinctRows(rows: readonly RowFacts[], log: IssueLog): RowFacts[] {
  const seen = new Map<string, number>();
  const distinct: RowFacts[] = [];
  for (const { row, signature } of sortPlants(rows)) {
    const otherLine = seen.get(signature);
    if (otherLine === undefined) {
      seen.set(signature, row.line);
      distinct.push(row);
    } else {
      log.add('REPEATED_ROW', { line: row.line, value: row.name }, { otherLine });
    }
  }
  return distinct;
}

/** Two rows with the same factory registration number: one plant with the products of both. */
function mergePlants(a: PlantRecord, b: PlantRecord): PlantRecord {
  const products = new Map([...b.products, ...a.products].map((product) => [product.name, product]));
  const names = unionOf([
    a.products.map((product) => product.name),
    b.products.map((product) => product.name),
  ]);
  return {
    ...a,
    products: names.flatMap((name) => products.get(name) ?? []),
    materials: unionOf([a.materials, b.materials]),
    equipment: unionOf([a.equipment, b.equipment]),
    otherIndustryCodes: unionOf([a.otherIndustryCodes, b.otherIndustryCodes]),
    units: a.units === null || b.units === null ? (a.units ?? b.units) : Math.max(a.units, b.units),
    processes: unionOf([a.processes, b.processes]),
  };
}

/** The plants behind the rows; equal keys that no registration number explains are told apart by #2, #3, ... */
function plantsOf(rows: readonly RowFacts[]): PlantRecord[] {
  const plants = new Map<string, PlantRecord>();
  const uses = new Map<string, number>();
  for (const { plant } of rows) {
    const same = plants.get(plant.naturalKey);
    if (same !== undefined && plant.factoryRegistrationNumber !== null) {
      plants.set(plant.naturalKey, mergePlants(same, plant));
      continue;
    }
    const use = (uses.get(plant.naturalKey) ?? 0) + 1;
    uses.set(plant.naturalKey, use);
    const naturalKey = use === 1 ? plant.naturalKey : `${plant.naturalKey}#${use}`;
    plants.set(naturalKey, use === 1 ? plant : { ...plant, naturalKey });
  }
  return [...plants.values()];
}

/** The company's own facts from all its rows; where they differ the issue says which was taken. */
function mergeFacts(rows: readonly RowFacts[], { log, headerOf }: JoinOptions): CompanyFacts {
  const merged = { ...rows[0].company };
  const take = <Field extends keyof CompanyFacts>(field: Field): void => {
    const stated = rows.filter((row) => row.company[field] !== null);
    if (stated.length === 0) {
      return;
    }
    const isLarger = (a: RowFacts, b: RowFacts) => Number(a.company[field]) > Number(b.company[field]);
    const chosen = LARGEST.has(field)
      ? stated.reduce((best, row) => (isLarger(row, best) ? row : best))
      : stated[0];
    merged[field] = chosen.company[field];
    const other = stated.find((row) => row.company[field] !== chosen.company[field]);
    if (other !== undefined) {
      const place = { line: other.line, column: headerOf(field), value: String(other.company[field]) };
      log.add('VALUES_DIFFER', place, { otherLine: chosen.line, taken: String(chosen.company[field]) });
    }
  };
  for (const field of Object.keys(merged) as (keyof CompanyFacts)[]) {
    take(field);
  }
  return merged;
}

function reportOtherNames(rows: readonly RowFacts[], { log, headerOf }: JoinOptions): void {
  const [first] = rows;
  const nameOf = (row: RowFacts) => row.nameKey.slice(0, row.nameKey.lastIndexOf('|'));
  const other = rows.find(
    (row) => !nameOf(row).includes(nameOf(first)) && !nameOf(first).includes(nameOf(row)),
  );
  if (other !== undefined) {
    const place = { line: other.line, column: headerOf('name'), value: other.name };
    log.add('NAMES_DIFFER', place, { otherLine: first.line, otherName: first.name });
  }
}

/** An id of the file belongs to one company only; an id of several belongs to none. */
function* ownersOfIds(
  groups: ReadonlyMap<string, readonly RowFacts[]>,
  { log, headerOf }: JoinOptions,
): Generator<void, Map<string, string | null>> {
  const owners = new Map<string, string | null>();
  const lines = new Map<string, number>();
  let done = 0;
  for (const [key, rows] of groups) {
    if (++done % QUICK_STEP === 0) {
      yield;
    }
    for (const { line, plant } of rows) {
      const id = plant.sourceId;
      if (id === null) {
        continue;
      }
      if (!owners.has(id)) {
        owners.set(id, key);
        lines.set(id, line);
      } else if (owners.get(id) !== key) {
        owners.set(id, null);
        log.add(
          'DUPLICATE_ID',
          { line, column: headerOf('id'), value: id },
          { otherLine: lines.get(id) ?? '' },
        );
      }
    }
  }
  return owners;
}

function unionOf<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())];
}

function hashOf(company: Omit<CompanyRecord, 'contentHash'>): string {
  const plants = company.plants.map(({ line: _line, ...plant }) => plant);
  return createHash('sha256')
    .update(JSON.stringify({ ...company, plants }))
    .digest('hex');
}

function buildCompany(
  naturalKey: string,
  rows: readonly RowFacts[],
  facts: CompanyFacts,
  id: string,
): CompanyRecord {
  const [first] = rows;
  const plants = plantsOf(rows);
  const claims = new Map(
    rows.flatMap((row) => row.hardshipClaims).map((claim) => [addressKey(claim.text), claim]),
  );
  const routings = plants.flatMap((plant) => plant.products.flatMap((product) => product.routing ?? []));
  const company = {
    id,
    naturalKey,
    nameKey: first.nameKey,
    name: (rows.find((row) => !row.isSiteNamed) ?? first).name,
    businessNumber: rows.find((row) => row.businessNumber !== null)?.businessNumber ?? null,
    ...facts,
    hardshipClaims: [...claims.values()],
    systemTypes: unionOf(rows.map((row) => row.systemTypes)),
    existingSystemTypes: unionOf(rows.map((row) => row.existingSystemTypes)),
    units: plants.reduce((sum, plant) => sum + (plant.units ?? 1), 0),
    regionCode: first.plant.regionCode,
    industryCode: first.plant.industryCode,
    industryRevision: first.plant.industryRevision,
    industryName: first.plant.industryName,
    processes: plants.length === 1 ? plants[0].processes : unionOf(plants.map((plant) => plant.processes)),
    inferred: routings.some((routing) => routing.source === 'INFERRED'),
    plants,
  };
  return { ...company, contentHash: hashOf(company) };
}

/**
 * Companies above their plants. The result depends on what the rows say, not on their order (the companies stand in
 * the order of their first rows). A row without business number joins the one company of its name and district that
 * has a number; if there are several it stands apart.
 */
export function* joinCompanies(
  rows: readonly RowFacts[],
  options: JoinOptions,
): Generator<void, { companies: CompanyRecord[]; repeats: number }> {
  const groups = yield* groupRows(rows, options);
  const owners = yield* ownersOfIds(groups, options);
  yield;
  const companies: CompanyRecord[] = [];
  let repeats = 0;
  for (const [naturalKey, group] of groups) {
    const distinct = distinctRows(group, options.log);
    repeats += group.length - distinct.length;
    reportOtherNames(distinct, options);
    const facts = mergeFacts(distinct, options);
    const fileId = distinct.find(({ plant }) => owners.get(plant.sourceId ?? '') === naturalKey)?.plant
      .sourceId;
    const number = naturalKey.startsWith('bn:') ? naturalKey.slice(3) : null;
    // A business number can be some other company's id in the file; then the hash stands in.
    const isFree = number !== null && typeof owners.get(number) !== 'string';
    const id = fileId ?? (isFree ? number : `c-${shortHash(naturalKey)}`);
    companies.push(buildCompany(naturalKey, distinct, facts, id));
    if (companies.length % STEP === 0) {
      yield;
    }
  }
  return { companies, repeats };
}
