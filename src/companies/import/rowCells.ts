import { unguardText } from '../../platform/guardedText.ts';
import { cleanCell, isFormulaLike } from './cellValues.ts';
import type { CompanyColumns } from './companyColumns.ts';
import type { CompanyFieldName } from './companyFields.ts';
import { isDamaged } from './decode.ts';
import type { CompanyIssueCode, IssueFacts, IssueLog } from './issueLog.ts';

/** Fields whose text would reach a spreadsheet again as it stands. */
const FREE_TEXT: ReadonlySet<CompanyFieldName> = new Set([
  'name',
  'siteName',
  'ownerName',
  'address',
  'products',
]);

/** Fields with few different values in many rows: equal texts are one string. */
const REPEATING: ReadonlySet<CompanyFieldName> = new Set(['sido', 'sigungu', 'industryCode', 'industryName']);
const repeated = new Map<string, string>();
const REPEATED_KEPT = 5_000;

function oneOf(text: string): string {
  const known = repeated.get(text);
  if (known === undefined && repeated.size < REPEATED_KEPT) {
    repeated.set(text, text);
  }
  return known ?? text;
}

/** The recognised cells of one row, and where its issues go. */
export class RowCells {
  readonly line: number;
  /** True once an ERROR was reported: the row is left out. */
  isRefused = false;
  readonly #values = new Map<CompanyFieldName, string>();
  readonly #columns: CompanyColumns;
  readonly #log: IssueLog;

  constructor(
    line: number,
    values: readonly string[],
    columns: CompanyColumns,
    log: IssueLog,
    longest: number,
  ) {
    this.line = line;
    this.#columns = columns;
    this.#log = log;
    for (const [field, { index }] of columns) {
      this.#take(field, values[index] ?? '', longest);
    }
  }

  /** The cleaned text of a field; '' where the file has no such column or the cell says nothing. */
  text(field: CompanyFieldName): string {
    return this.#values.get(field) ?? '';
  }

  header(field: CompanyFieldName): string {
    return this.#columns.get(field)?.header ?? '';
  }

  report(
    code: CompanyIssueCode,
    field: CompanyFieldName | null,
    facts: IssueFacts = {},
    value?: string,
  ): void {
    const column = field === null ? null : (this.#columns.get(field)?.header ?? null);
    const found = value ?? (field === null ? null : (this.#values.get(field) ?? null));
    if (this.#log.add(code, { line: this.line, column, value: found }, facts) === 'ERROR') {
      this.isRefused = true;
    }
  }

  #take(field: CompanyFieldName, written: string, longest: number): void {
    if (written === '') {
      return;
    }
    if (written.length > longest) {
      this.report('CELL_TOO_LONG', field, { count: written.length, limit: longest }, written);
      return;
    }
    const text = cleanCell(unguardText(written));
    if (text === '') {
      return;
    }
    this.#values.set(field, REPEATING.has(field) ? oneOf(text) : text);
    if (isDamaged(text)) {
      this.report('DAMAGED_TEXT', field);
    }
    if (FREE_TEXT.has(field) && isFormulaLike(text)) {
      this.report('FORMULA_TEXT', field);
    }
  }
}
