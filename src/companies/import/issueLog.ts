import type { ImportIssue } from '../../platform/importIssue.ts';
import { type IssueText, structureTexts } from './issueTexts.ts';
import { valueTexts } from './valueTexts.ts';

const texts = { ...structureTexts, ...valueTexts };
export type CompanyIssueCode = keyof typeof texts;

/** An issue with what became of the row: ERROR, it was left out; WARNING, it was kept. */
export type CompanyImportIssue = ImportIssue & { code: CompanyIssueCode; severity: 'ERROR' | 'WARNING' };

export interface IssuePlace {
  line?: number | null;
  column?: string | null;
  value?: string | null;
}

/** Facts for the text; a pair gives the Korean and the English wording. */
export type IssueFacts = Readonly<
  Record<string, string | number | readonly [korean: string, english: string]>
>;

const LONGEST_VALUE = 120;

function fill(template: string, facts: IssueFacts, language: 0 | 1): string {
  const filled = template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) {
      throw new Error(`An issue text asks for the fact "${name}", which was not given: ${template}`);
    }
    return typeof fact === 'object' ? fact[language] : String(fact);
  });
  return filled.trim();
}

function shorten(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

export function companyIssue(
  code: CompanyIssueCode,
  place: IssuePlace = {},
  facts: IssueFacts = {},
): CompanyImportIssue {
  const text: IssueText = texts[code];
  return {
    line: place.line ?? null,
    column: place.column ?? null,
    value: place.value === undefined || place.value === null ? null : shorten(place.value),
    code,
    severity: text.severity,
    messageKo: fill(text.ko, facts, 0),
    messageEn: fill(text.en, facts, 1),
    remedyKo: fill(text.remedyKo, facts, 0),
    remedyEn: fill(text.remedyEn, facts, 1),
  };
}

/** Keeps the first issues up to a limit and counts all of them, so that a file of bad rows cannot fill the memory. */
export class IssueLog {
  readonly kept: CompanyImportIssue[] = [];
  errors = 0;
  warnings = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(code: CompanyIssueCode, place: IssuePlace, facts: IssueFacts = {}): 'ERROR' | 'WARNING' {
    const { severity } = texts[code];
    if (severity === 'ERROR') {
      this.errors++;
    } else {
      this.warnings++;
    }
    if (this.kept.length < this.#limit) {
      this.kept.push(companyIssue(code, place, facts));
    }
    return severity;
  }
}
