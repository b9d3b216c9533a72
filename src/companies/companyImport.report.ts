import type { Language } from '../platform/language.ts';
import type { CompanyImportResult } from './companyImport.service.ts';
import { formatImportReport } from './import/importReport.ts';

/** Issues that a terminal shows; a report file has all that were kept. */
const ISSUES_SHOWN = 20;

/** What became of a file, in one line. */
export function importSummary(result: CompanyImportResult, language: Language): string {
  const { created, updated, unchanged, rows, refusedRows, errors, warnings, validateOnly } = result;
  if (language === 'ko') {
    const tried = validateOnly ? '시험(저장하지 않음): ' : '';
    return (
      `${tried}${rows}행 가운데 ${refusedRows}행 제외; ` +
      `업체 신규 ${created}, 변경 ${updated}, 그대로 ${unchanged}; 오류 ${errors}, 경고 ${warnings}`
    );
  }
  const tried = validateOnly ? 'dry run (nothing kept): ' : '';
  return (
    `${tried}${rows} rows, ${refusedRows} left out; ` +
    `companies: ${created} created, ${updated} updated, ${unchanged} unchanged; ${errors} errors, ${warnings} warnings`
  );
}

/** The first issues as lines, and where the rest is. */
export function importIssueLines(result: CompanyImportResult, language: Language): string[] {
  const shown = result.issues.slice(0, ISSUES_SHOWN);
  const lines = shown.length === 0 ? [] : [formatImportReport(shown, language)];
  const rest = result.totalIssues - shown.length;
  if (rest === 0) return lines;
  const more =
    language === 'ko'
      ? `문제가 ${rest}건 더 있습니다. --report FILE을 쓰면 파일에 모두 적습니다.`
      : `${rest} more issues; --report FILE writes them to a file.`;
  return [...lines, more];
}

/** All issues that were kept, with the summary, for a file. */
export function importReportText(result: CompanyImportResult, language: Language): string {
  const issues = formatImportReport(result.issues, language);
  return `${importSummary(result, language)}\n${issues === '' ? '' : `${issues}\n`}`;
}
