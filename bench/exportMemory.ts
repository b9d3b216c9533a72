import { createCsvSheet } from '../src/platform/csvSheet.ts';
import type { Cell, SheetFormat } from '../src/platform/sheet.ts';
import { createXlsxSheet } from '../src/platform/xlsxSheet.ts';

/*
 * node bench/exportMemory.ts [rows]: memory that the writers of exports need beside what they hand on, with rows like
 * those of companies. The pieces are dropped as exportFile.ts drops them into the database.
 */

const rows = Number(process.argv[2] ?? 72_000);
const COLUMNS = 32;
const PAGE = 400;

function page(start: number): Cell[][] {
  return Array.from({ length: Math.min(PAGE, rows - start) }, (_, at) =>
    Array.from({ length: COLUMNS }, (_unused, column) =>
      column % 4 === 0 ? start + at : `부산광역시 강서구 녹산산단 ${start + at}로 ${column}`,
    ),
  );
}

for (const format of ['CSV', 'XLSX'] satisfies SheetFormat[]) {
  const headers = Array.from({ length: COLUMNS }, (_, column) => `열 ${column}`);
  const sheet = format === 'CSV' ? createCsvSheet(headers) : createXlsxSheet('업체', headers);
  const startedMs = performance.now();
  const before = process.memoryUsage().rss;
  let peak = before;
  let bytes = 0;
  for (let at = 0; at < rows; at += PAGE) {
    bytes += sheet.write(page(at)).length;
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  bytes += sheet.end().length;
  const mib = (count: number) => `${(count / 2 ** 20).toFixed(0)} MiB`;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(
    `${format}: ${rows} rows, ${mib(bytes)} in ${seconds} s, rss ${mib(before)} -> peak ${mib(peak)}`,
  );
}
