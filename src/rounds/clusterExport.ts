import { isOwn } from '../accounts/visibility.ts';
import { isWritten } from '../clusters/cluster.loader.ts';
import type { Caller } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import { type Cell, type SheetSource, sheetOf } from '../platform/sheet.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

/** Rows read by one statement. */
const PAGE = 1_000;

interface MemberFacts {
  readonly clusterPosition: number;
  readonly position: number;
  readonly values: readonly Cell[];
}

/** A column, and the expression that gives its values: the database writes them out. */
interface ValueColumn {
  readonly ko: string;
  readonly en: string;
  readonly value: RawBuilder<unknown>;
}

const columns: readonly ValueColumn[] = [
  { ko: '클러스터', en: 'Cluster', value: sql`cluster.position` },
  { ko: '상태', en: 'Status', value: sql`cluster.status` },
  { ko: '시스템', en: 'System', value: sql`system.name` },
  { ko: '공급기업', en: 'Provider', value: sql`provider.name` },
  { ko: '참여 기업 수', en: 'Members', value: sql`cluster.member_count` },
  { ko: '설비 수', en: 'Units', value: sql`cluster.units` },
  { ko: '계약 금액(원)', en: 'Contract price (won)', value: sql`cluster.contract_won` },
  { ko: '순번', en: 'Member', value: sql`member.position` },
  { ko: '회사명', en: 'Company', value: sql`company.name` },
  { ko: '사업자등록번호', en: 'Business number', value: sql`company.business_number` },
  { ko: '지역 코드', en: 'Region code', value: sql`member.region_code` },
  { ko: '공정', en: 'Processes', value: sql`array_to_string(member.process_codes, '>')` },
  { ko: '기업 설비 수', en: 'Units of the member', value: sql`own.units` },
  { ko: '단독 구매 금액(원)', en: 'Stand-alone price (won)', value: sql`own.stand_alone_won` },
  { ko: '분담금(원)', en: 'Share (won)', value: sql`own.share_won` },
  { ko: '보조금(원)', en: 'Subsidy (won)', value: sql`own.subsidy_won` },
  { ko: '실부담금(원)', en: 'Net price (won)', value: sql`own.net_won` },
  { ko: '절감액(원)', en: 'Saving (won)', value: sql`own.stand_alone_won - own.share_won` },
];

/**
 * The clusters of a round, a row for each member with its price. An operator gets all of them; a company its own rows;
 * a provider the clusters around its own systems, in which members are named only where they have shown themselves and
 * their prices stay their own.
 */
export function clusterSheet(database: Database, caller: Caller, roundId: number): SheetSource {
  const reads = database.readsAs(caller);
  // Row security leaves of `own` and `company` what this caller may see; the rest is null.
  const rows = sql`
    from cluster_seat member
    join cluster on cluster.id = member.cluster_id and ${isWritten}
    join round on round.id = cluster.round_id and round.status = 'PROPOSED'
    left join cluster_member own on own.cluster_id = member.cluster_id and own.company_id = member.company_id
    left join company_identity company on company.id = member.company_id
    left join system on system.id = cluster.system_id
    left join provider on provider.id = system.provider_id
    where cluster.round_id = ${roundId}::int
      and (own.company_id is not null or ${isOwn(caller, sql`provider.organisation_id`)})`;
  return sheetOf<MemberFacts>({
    title: { ko: '클러스터', en: 'Clusters' },
    columns: columns.map(({ ko, en }, at) => ({ ko, en, cellOf: ({ values }) => values[at] ?? null })),
    count: async () => (await reads.one(sql<{ count: number }>`select count(*) as count ${rows}`)).count,
    rowsAfter: (last) =>
      reads.all(sql<MemberFacts>`
        select cluster.position as "clusterPosition", member.position,
          jsonb_build_array(${sql.join(columns.map(({ value }) => value))}) as values ${rows}
          and (cluster.position, member.position) > (${last?.clusterPosition ?? 0}::int, ${last?.position ?? 0}::int)
        order by cluster.position, member.position limit ${PAGE}::int`),
  });
}
