import type { Database } from '../platform/database.ts';
import type { SheetSource } from '../platform/sheet.ts';
import { processByCode } from '../taxonomy/process.ts';
import { regionByCode } from '../taxonomy/region.ts';
import { type DemandCell, demandOf } from './demand.ts';
import { freshIndex } from './marketIndex.ts';

const PAGE = 500;

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
  return {
    title: { ko: '수요', en: 'Demand' },
    headers: [
      { ko: '공정 코드', en: 'Process code' },
      { ko: '공정', en: 'Process' },
      { ko: '지역 코드', en: 'Region code' },
      { ko: '지역', en: 'Region' },
      { ko: '희망 시스템', en: 'Wanted system type' },
      { ko: '업체 수(이상)', en: 'Companies (at least)' },
      { ko: '설비 수(이상)', en: 'Units (at least)' },
    ],
    count: async () => (await read()).length,
    async *pages() {
      const all = await read();
      for (let at = 0; at < all.length; at += PAGE) {
        yield all.slice(at, at + PAGE).map(({ processCode, regionCode, systemType, companies, units }) => {
          const region = regionCode === null ? undefined : regionByCode(regionCode);
          const process = processByCode(processCode);
          return [
            processCode,
            process?.nameKo ?? null,
            regionCode,
            region?.nameKo ?? null,
            systemType,
            companies,
            units,
          ];
        });
      }
    },
  };
}
