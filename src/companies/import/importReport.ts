import type { CompanyImportIssue } from './issueLog.ts';

export type ReportLanguage = 'ko' | 'en';

const words = {
  ko: { line: '행', file: '파일', value: '값', remedy: '조치', ERROR: '오류', WARNING: '경고' },
  en: { line: 'line', file: 'file', value: 'value', remedy: 'do', ERROR: 'error', WARNING: 'warning' },
} as const;

/** One issue on two lines: where and what, then what to do. Line breaks and tabs of values are shown as spaces. */
function formatIssue(issue: CompanyImportIssue, language: ReportLanguage): string {
  const word = words[language];
  const line = language === 'ko' ? `${issue.line}${word.line}` : `${word.line} ${issue.line}`;
  const where = issue.line === null ? word.file : line;
  const column = issue.column === null ? '' : `, ${issue.column}`;
  const value = issue.value === null || issue.value === '' ? '' : ` [${issue.value.replace(/\s+/gu, ' ')}]`;
  const message = language === 'ko' ? issue.messageKo : issue.messageEn;
  const remedy = language === 'ko' ? issue.remedyKo : issue.remedyEn;
  return `${where}${column}: ${word[issue.severity]} ${issue.code}: ${message}${value}\n    -> ${remedy}`;
}

/** Issues as lines for a terminal or a text file, in the order given. */
export function formatImportReport(issues: readonly CompanyImportIssue[], language: ReportLanguage): string {
  return issues.map((issue) => formatIssue(issue, language)).join('\n');
}
