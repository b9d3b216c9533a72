import type { Database } from '../platform/database.ts';
import { type Column, type SheetSource, sheetOf } from '../platform/sheet.ts';
import { processByCode } from '../taxonomy/process.ts';
import { regionByCode } from '../taxonomy/region.ts';
import { type DemandCell, demandOf } from './demand.ts';
import { freshIndex } from './marketIndex.ts';

const columns: readonly Column<DemandCell>[] = [
  { ko: '공정 코드', en: 'Process code', cellOf: ({ processCode }) => processCode },
  { ko: '공정', en: 'Process', cellOf: ({ processCode }) => processByCode(processCode)?.nameKo ?? null },
  { ko: '지역 코드', en: 'Region code', cellOf: ({ regionCode }) => regionCode },
  { ko: '지역', en: 'Region', cellOf: ({ regionCode }) => regionByCode(regionCode ?? '')?.nameKo ?? null },
  { ko: '희망 시스템', en: 'Wanted system type', cellOf: ({ systemType }) => systemType },
  { ko: '업체 수(이상)', en: 'Companies (at least)', cellOf: ({ companies }) => companies },
  { ko: '설비 수(이상)', en: 'Units (at least)', cellOf: ({ units }) => units },
];

/** The board of demand by process group, province and kind of system: open to everybody, rounded as everywhere. */
export function demandSheet(database: Database): SheetSource {
  let cells: readonly DemandCell[] | undefined;
  const read = async () => {
    cells ??= await demandOf(
      await freshIndex(database, database.reads()),
      {},
      { processLevel: 2, regionLevel: 'SIDO' },
    );
    return cells;
  };
  return sheetOf({
    title: { ko: '수요', en: 'Demand' },
    columns,
    count: async () => (await read()).length,
    // A few hundred groups, provinces and kinds of system: one page.
    rowsAfter: async (last) => (last === undefined ? read() : []),
  });
}
