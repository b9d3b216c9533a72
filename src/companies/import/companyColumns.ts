import { type CompanyField, type CompanyFieldName, companyFields } from './companyFields.ts';
import { type CompanyImportIssue, companyIssue, type IssueFacts } from './issueLog.ts';

export interface Column {
  header: string;
  index: number;
}

export type CompanyColumns = ReadonlyMap<CompanyFieldName, Column>;

const WORK_FIELDS: readonly CompanyFieldName[] = ['industryCode', 'industryName', 'products', 'processes'];
const LISTED_HEADERS = 40;

/** A header without case, width, spaces and punctuation. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The header's key without what stands in brackets: units, examples, revisions such as (10차). */
function bareHeaderKey(header: string): string {
  return headerKey(header.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/gu, ' '));
}

const known = new Map<string, { field: CompanyFieldName; rank: number }>();
for (const field of companyFields) {
  [field.name, ...field.headers].forEach((header, position) => {
    const key = headerKey(header);
    // The field's own name ranks behind the headers that people write, except where it is one of them.
    const rank = position === 0 ? field.headers.length : position - 1;
    const taken = known.get(key);
    if (taken !== undefined && taken.field !== field.name) {
      throw new Error(`The header "${header}" means both ${taken.field} and ${field.name}`);
    }
    if (taken === undefined || rank < taken.rank) {
      known.set(key, { field: field.name, rank });
    }
  });
}

function meaningOf(header: string): { field: CompanyFieldName; rank: number } | undefined {
  return known.get(headerKey(header)) ?? known.get(bareHeaderKey(header));
}

/** How many headers are recognised: tells the right delimiter from a wrong one. */
export function countKnownHeaders(headers: readonly string[]): number {
  return headers.filter((header) => meaningOf(header) !== undefined).length;
}

/** `name=회사이름,region=주소` as a record; a comma inside a header is kept unless a `word=` follows it. */
export function parseColumnMapping(text: string): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const pair of text.split(/,(?=\s*[^,=]+=)/u)) {
    const equals = pair.indexOf('=');
    if (equals > 0) {
      mapping[pair.slice(0, equals).trim()] = pair.slice(equals + 1).trim();
    } else if (pair.trim() !== '') {
      mapping[pair.trim()] = '';
    }
  }
  return mapping;
}

function listHeaders(headers: readonly string[]): string {
  const listed = headers.slice(0, LISTED_HEADERS).map((header) => (header === '' ? '""' : header));
  return headers.length > LISTED_HEADERS ? `${listed.join(', ')}, … (${headers.length})` : listed.join(', ');
}

function headersOf(name: CompanyFieldName): string {
  const field: CompanyField | undefined = companyFields.find((candidate) => candidate.name === name);
  return field === undefined
    ? ''
    : field.headers
        .slice(0, 4)
        .concat(field.headers.at(-1) ?? '')
        .join(', ');
}

/** Columns by recognised header; of two that mean the same field the better known header wins, then the first. */
function recogniseColumns(
  headers: readonly string[],
  taken: ReadonlySet<number>,
): Map<CompanyFieldName, Column> {
  const best = new Map<CompanyFieldName, Column & { rank: number }>();
  headers.forEach((header, index) => {
    const meaning = taken.has(index) ? undefined : meaningOf(header);
    if (meaning === undefined) {
      return;
    }
    const rival = best.get(meaning.field);
    if (rival === undefined || meaning.rank < rival.rank) {
      best.set(meaning.field, { header, index, rank: meaning.rank });
    }
  });
  return new Map([...best].map(([field, { header, index }]) => [field, { header, index }]));
}

function fieldOf(name: string): CompanyFieldName | undefined {
  return companyFields.find((field) => field.name === name)?.name ?? meaningOf(name)?.field;
}

function mapColumns(
  headers: readonly string[],
  mapping: Readonly<Record<string, string>>,
): { mapped: Map<CompanyFieldName, Column>; issues: CompanyImportIssue[] } {
  const mapped = new Map<CompanyFieldName, Column>();
  const issues: CompanyImportIssue[] = [];
  for (const [name, wanted] of Object.entries(mapping)) {
    const field = fieldOf(name);
    if (field === undefined) {
      const fields = companyFields.map((candidate) => candidate.name).join(', ');
      issues.push(companyIssue('UNKNOWN_FIELD', { value: name }, { field: name, fields }));
      continue;
    }
    const exact = headers.indexOf(wanted);
    const index = exact >= 0 ? exact : headers.findIndex((header) => headerKey(header) === headerKey(wanted));
    if (index < 0 || wanted === '') {
      const facts = { field, header: wanted, headers: listHeaders(headers) };
      issues.push(companyIssue('COLUMN_NOT_FOUND', { column: wanted, value: name }, facts));
      continue;
    }
    mapped.set(field, { header: headers[index], index });
  }
  return { mapped, issues };
}

/** Fields that stand in for one another when a file has only one of them. */
function fillIn(columns: Map<CompanyFieldName, Column>): void {
  const standIns: readonly (readonly [CompanyFieldName, CompanyFieldName])[] = [
    ['name', 'siteName'],
    ['id', 'factoryRegistrationNumber'],
  ];
  for (const [field, standIn] of standIns) {
    const column = columns.get(standIn);
    if (!columns.has(field) && column !== undefined) {
      columns.set(field, column);
      if (field === 'name') {
        columns.delete(standIn);
      }
    }
  }
}

/** Which column fills which field, or why the file cannot be read: each missing column names what was looked for. */
export function findColumns(
  headers: readonly string[],
  mapping: Readonly<Record<string, string>> = {},
): { columns: CompanyColumns; issues: CompanyImportIssue[] } {
  const { mapped, issues } = mapColumns(headers, mapping);
  const taken = new Set([...mapped.values()].map((column) => column.index));
  const columns = recogniseColumns(headers, taken);
  for (const [field, column] of mapped) {
    columns.set(field, column);
  }
  fillIn(columns);
  const free = headers.find((header) => header !== '' && meaningOf(header) === undefined);
  const facts = (looked: string): IssueFacts => {
    return { looked, headers: listHeaders(headers), example: free ?? headers[0] };
  };
  if (!columns.has('name') && mapping.name === undefined) {
    issues.push(companyIssue('NAME_COLUMN_MISSING', {}, facts(headersOf('name'))));
  }
  if (!WORK_FIELDS.some((field) => columns.has(field) || mapping[field] !== undefined)) {
    issues.push(companyIssue('WORK_COLUMN_MISSING', {}, facts(WORK_FIELDS.map(headersOf).join('; '))));
  }
  return { columns, issues };
}
