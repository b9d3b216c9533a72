import { isOwn } from '../accounts/visibility.ts';
import { isWritten } from '../clusters/cluster.loader.ts';
import { seesIdentity } from '../companies/identitySight.ts';
import type { Caller } from '../platform/caller.ts';
import type { Database } from '../platform/database.ts';
import type { Cell, SheetSource } from '../platform/sheet.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';

/** Rows read by one statement. */
const PAGE = 1_000;

interface MemberFacts {
  readonly clusterPosition: number;
  readonly position: number;
  readonly values: readonly Cell[];
}

interface Column {
  readonly ko: string;
  readonly en: string;
  /** What the row shows to whoever sees the row at all. */
  readonly open?: RawBuilder<unknown>;
  /** What only the company itself and operators see. */
  readonly own?: RawBuilder<unknown>;
  /** What those see to whom the company has shown itself. */
  readonly known?: RawBuilder<unknown>;
}

const columns: readonly Column[] = [
  { ko: '클러스터', en: 'Cluster', open: sql`cluster.position` },
  { ko: '상태', en: 'Status', open: sql`cluster.status` },
  { ko: '시스템', en: 'System', open: sql`system.name` },
  { ko: '공급기업', en: 'Provider', open: sql`provider.name` },
  { ko: '참여 기업 수', en: 'Members', open: sql`cluster.member_count` },
  { ko: '설비 수', en: 'Units', open: sql`cluster.units` },
  { ko: '계약 금액(원)', en: 'Contract price (won)', open: sql`cluster.contract_won` },
  { ko: '순번', en: 'Member', open: sql`member.position` },
  { ko: '회사명', en: 'Company', known: sql`company.name` },
  { ko: '사업자등록번호', en: 'Business number', known: sql`company.business_number` },
  { ko: '지역 코드', en: 'Region code', open: sql`member.region_code` },
  { ko: '공정', en: 'Processes', open: sql`array_to_string(member.process_codes, '>')` },
  { ko: '기업 설비 수', en: 'Units of the member', own: sql`member.units` },
  { ko: '단독 구매 금액(원)', en: 'Stand-alone price (won)', own: sql`member.stand_alone_won` },
  { ko: '분담금(원)', en: 'Share (won)', own: sql`member.share_won` },
  { ko: '보조금(원)', en: 'Subsidy (won)', own: sql`member.subsidy_won` },
  { ko: '실부담금(원)', en: 'Net price (won)', own: sql`member.net_won` },
  { ko: '절감액(원)', en: 'Saving (won)', own: sql`member.stand_alone_won - member.share_won` },
];

/**
 * The clusters of a round, a row for each member with its price. An operator gets all of them; a company its own rows;
 * a provider the clusters around its own systems, in which members are named only where they have shown themselves and
 * their prices stay their own.
 */
export function clusterSheet(database: Database, caller: Caller, roundId: number): SheetSource {
  const reads = database.reads();
  const isOwnCompany = isOwn(caller, sql`company.organisation_id`);
  const isKnown = seesIdentity(caller);
  const shown = columns.map(({ open, own, known }) =>
    open !== undefined
      ? open
      : own !== undefined
        ? sql`case when ${isOwnCompany} then ${own} end`
        : sql`case when ${isKnown} then ${known} end`,
  );
  const rows = sql`
    from cluster_member member
    join cluster on cluster.id = member.cluster_id and ${isWritten}
    join round on round.id = cluster.round_id and round.status = 'PROPOSED'
    join company on company.id = member.company_id
    left join system on system.id = cluster.system_id
    left join provider on provider.id = system.provider_id
    where cluster.round_id = ${roundId}::int and (${isOwnCompany} or ${isOwn(caller, sql`provider.organisation_id`)})`;
  return {
    title: { ko: '클러스터', en: 'Clusters' },
    headers: columns,
    count: async () => (await reads.one(sql<{ count: number }>`select count(*) as count ${rows}`)).count,
    async *pages() {
      for (let after = { clusterPosition: 0, position: 0 }; ; ) {
        const page: readonly MemberFacts[] = await reads.all(sql<MemberFacts>`
          select cluster.position as "clusterPosition", member.position,
            jsonb_build_array(${sql.join(shown)}) as values ${rows}
            and (cluster.position, member.position) > (${after.clusterPosition}::int, ${after.position}::int)
          order by cluster.position, member.position limit ${PAGE}::int`);
        const last = page.at(-1);
        if (last === undefined) return;
        yield page.map(({ values }) => values);
        after = last;
      }
    },
  };
}
