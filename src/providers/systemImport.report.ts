import type { Language } from '../platform/language.ts';
import type { SystemImportReport } from './systemImport.service.ts';

function countLine(report: SystemImportReport, language: Language): string {
  const { systemsCreated, systemsChanged, systemsUnchanged, priceSheetsPublished, providersCreated } = report;
  if (language === 'ko') {
    const tried = report.validateOnly ? '시험: ' : '';
    return (
      `${tried}시스템 신규 ${systemsCreated}, 변경 ${systemsChanged}, 그대로 ${systemsUnchanged}; ` +
      `새 가격표 ${priceSheetsPublished}; 새 공급기업 ${providersCreated}; 문제 ${report.issues.length}`
    );
  }
  const tried = report.validateOnly ? 'dry run: ' : '';
  return (
    `${tried}systems: ${systemsCreated} created, ${systemsChanged} changed, ${systemsUnchanged} unchanged; ` +
    `price sheets: ${priceSheetsPublished} published; providers: ${providersCreated} created; issues: ${report.issues.length}`
  );
}

/** The report of an import as lines for a terminal: each issue on two (where and what, then the remedy), then the counts. */
export function reportLines(report: SystemImportReport, language: Language): string[] {
  const lines = report.issues.flatMap((issue) => {
    const { line, column, value, code } = issue;
    const [message, remedy] =
      language === 'ko' ? [issue.messageKo, issue.remedyKo] : [issue.messageEn, issue.remedyEn];
    const where =
      line === null
        ? language === 'ko'
          ? '파일'
          : 'file'
        : language === 'ko'
          ? `${line}행`
          : `line ${line}`;
    const place = column === null ? where : `${where}, ${column}`;
    const shown = value === null ? '' : ` [${value.replace(/\s+/gu, ' ')}]`;
    return [`${place}: ${code}: ${message}${shown}`, `    -> ${remedy}`];
  });
  return [...lines, countLine(report, language)];
}
