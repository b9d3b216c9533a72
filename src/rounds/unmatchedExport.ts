import type { Caller } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import type { Language } from '../platform/language.ts';
import { type Column, type SheetSource, sheetOf } from '../platform/sheet.ts';
import { sql } from '../platform/sql.ts';
import { type LeftOutFacts, type LeftOutReason, leftOutSentences } from './unmatchedReason.ts';

const PAGE = 1_000;

interface LeftOutRow extends LeftOutFacts {
  readonly companyId: number;
  readonly name: string;
  readonly businessNumber: string | null;
  readonly regionCode: string | null;
  readonly reason: LeftOutReason;
  readonly standAloneWon: number | null;
}

function columnsIn(language: Language): readonly Column<LeftOutRow>[] {
  return [
    { ko: '회사명', en: 'Company', cellOf: ({ name }) => name },
    { ko: '사업자등록번호', en: 'Business number', cellOf: ({ businessNumber }) => businessNumber },
    { ko: '지역 코드', en: 'Region code', cellOf: ({ regionCode }) => regionCode },
    { ko: '사유 코드', en: 'Reason code', cellOf: ({ reason }) => reason },
    { ko: '사유', en: 'Reason', cellOf: (row) => leftOutSentences(row.reason, row)[language] },
    { ko: '단독 구매 금액(원)', en: 'Stand-alone price (won)', cellOf: ({ standAloneWon }) => standAloneWon },
    { ko: '가능한 파트너 수', en: 'Possible partners', cellOf: ({ possiblePartners }) => possiblePartners },
    { ko: '더 필요한 기업 수', en: 'Companies needed', cellOf: ({ companiesNeeded }) => companiesNeeded },
    {
      ko: '알맞은 클러스터의 분담금(원)',
      en: 'Share in the best cluster (won)',
      cellOf: ({ shareThereWon }) => shareThereWon,
    },
    { ko: '부족한 금액(원)', en: 'Shortfall (won)', cellOf: ({ shortfallWon }) => shortfallWon },
  ];
}

/** Companies that a round left out, with the reason and what would change it: an operator all, a company its own row. */
export function unmatchedSheet(
  database: Database,
  caller: Caller,
  roundId: number,
  language: Language,
): SheetSource {
  const reads = database.readsAs(caller);
  // Row security leaves of both tables what this caller may see.
  const rows = sql`
    from round_unmatched unmatched
    join round on round.id = unmatched.round_id and round.status = 'PROPOSED'
    join company on company.id = unmatched.company_id
    where unmatched.round_id = ${roundId}::int`;
  return sheetOf<LeftOutRow>({
    title: { ko: '미매칭', en: 'Unmatched' },
    columns: columnsIn(language),
    count: async () => (await reads.one(sql<{ count: number }>`select count(*) as count ${rows}`)).count,
    rowsAfter: (last) =>
      reads.all(sql<LeftOutRow>`
        select company.id as "companyId", company.name, company.business_number as "businessNumber",
          company.region_code as "regionCode", unmatched.reason, unmatched.stand_alone_won as "standAloneWon",
          unmatched.possible_partners as "possiblePartners", unmatched.companies_needed as "companiesNeeded",
          unmatched.share_there_won as "shareThereWon", unmatched.shortfall_won as "shortfallWon" ${rows}
          and company.id > ${last?.companyId ?? 0}::int order by company.id limit ${PAGE}::int`),
  });
}
