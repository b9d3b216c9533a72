import { type CompanyRow, companiesInPart, wholeCompanies } from '../companies/company.loader.ts';
import type { HeldReason } from '../engine/formation/stability/responses.ts';
import { isOperator } from '../platform/caller.ts';
import { groupedBy, inOrderOf, type RequestContext } from '../platform/context.ts';
import type { Order, Page, PageRequest } from '../platform/page.ts';
import { type Level, readTree } from '../platform/readAhead.ts';
import { type Columns, type RowShape, selectAll } from '../platform/rowShape.ts';
import { type RawBuilder, sql } from '../platform/sql.ts';
import { type SystemRow, systemLevel } from '../providers/system.loader.ts';
import type { AlternativeRow, StabilityStatus } from './certificate.ts';
import type { ClusterOrigin, ClusterStatus, CostModelName, LineRow, SingleProcessRow } from './cluster.ts';
import { type PagesQuery, readPagesOf } from './pagesOf.ts';

/** A cluster as it stands in the database. */
export interface ClusterRow {
  readonly id: number;
  readonly programmeId: number;
  readonly ruleSetId: number;
  readonly roundId: number | null;
  readonly position: number;
  readonly origin: ClusterOrigin;
  readonly costModel: CostModelName;
  readonly status: ClusterStatus;
  readonly version: number;
  readonly systemId: number | null;
  readonly priceSheetId: number | null;
  readonly memberCount: number;
  readonly units: number;
  readonly contractWon: number | null;
  readonly standAloneWon: number | null;
  readonly savingWon: number | null;
  readonly coordinationWon: number | null;
  readonly subsidyWon: number | null;
  readonly netWon: number | null;
  readonly coreProcessCodes: readonly string[];
  readonly sharedProcessCodes: readonly string[];
  readonly singleProcesses: readonly SingleProcessRow[];
  readonly runnerUpSystemId: number | null;
  readonly runnerUpContractWon: number | null;
  readonly runnerUpMarginWon: number | null;
  readonly isEveryMemberPivotal: boolean;
  readonly stability: StabilityStatus | null;
  readonly createdAt: Date;
  /** Read along with it, where the document asks for them. */
  readonly system?: SystemRow | null;
  readonly lines?: readonly LineRow[];
  readonly members?: readonly ClusterMemberRow[];
}

/** Columns of a `ClusterRow` of the table `cluster`. */
const clusterFields: Columns<ClusterRow> = {
  id: sql`cluster.id`,
  programmeId: sql`cluster.programme_id`,
  ruleSetId: sql`cluster.rule_set_id`,
  roundId: sql`cluster.round_id`,
  position: sql`cluster.position`,
  origin: sql`cluster.origin`,
  costModel: sql`cluster.cost_model`,
  status: sql`cluster.status`,
  version: sql`cluster.version`,
  systemId: sql`cluster.system_id`,
  priceSheetId: sql`cluster.price_sheet_id`,
  memberCount: sql`cluster.member_count`,
  units: sql`cluster.units`,
  contractWon: sql`cluster.contract_won`,
  standAloneWon: sql`cluster.stand_alone_won`,
  savingWon: sql`cluster.saving_won`,
  coordinationWon: sql`cluster.coordination_won`,
  subsidyWon: sql`cluster.subsidy_won`,
  netWon: sql`cluster.net_won`,
  coreProcessCodes: sql`cluster.core_process_codes`,
  sharedProcessCodes: sql`cluster.shared_process_codes`,
  singleProcesses: sql`cluster.single_processes`,
  runnerUpSystemId: sql`cluster.runner_up_system_id`,
  runnerUpContractWon: sql`cluster.runner_up_contract_won`,
  runnerUpMarginWon: sql`cluster.runner_up_margin_won`,
  isEveryMemberPivotal: sql`cluster.is_every_member_pivotal`,
  stability: sql`cluster.stability`,
  createdAt: sql`cluster.created_at`,
};

/** Columns of a `ClusterRow`. */
export const clusterColumns: RawBuilder<unknown> = selectAll(clusterFields);

/** Leaves out what a round is still writing. */
export const isWritten: RawBuilder<boolean> = sql`cluster.status <> 'WRITING'`;

/** A member as a caller sees it: its units and prices are null unless the company is the caller's own. */
export interface ClusterMemberRow {
  readonly parentKey: number;
  readonly clusterId: number;
  readonly companyId: number;
  readonly position: number;
  readonly units: number | null;
  readonly regionCode: string | null;
  readonly processCodes: readonly string[];
  readonly standAloneWon: number | null;
  readonly shareWon: number | null;
  readonly eligibleWon: number | null;
  readonly subsidyWon: number | null;
  readonly netWon: number | null;
  readonly addedCostWon: number | null;
  readonly othersSaveWon: number | null;
  readonly othersSaveOnUnitsWon: number | null;
  readonly heldBy: HeldReason | null;
  readonly alternatives: readonly AlternativeRow[] | null;
  readonly lines: readonly LineRow[] | null;
  /** Read along with it, where the document asks for it. */
  readonly company?: CompanyRow | null;
}

/** Seats of clusters as one caller sees them. */
interface MemberSight {
  /** Stands behind `from`; what everybody may know of a seat is a column of `member`. */
  readonly source: RawBuilder<unknown>;
  /** A column that only the company itself sees. */
  own(column: string): RawBuilder<unknown>;
}

const wholeSeats: MemberSight = {
  source: sql`cluster_member member`,
  own: (column) => sql.ref(`member.${column}`),
};

/** Seats with what the caller sees of each: the database shows it the rows of its own companies only. */
const seatsInPart: MemberSight = {
  source: sql`cluster_seat member left join cluster_member own
  on own.cluster_id = member.cluster_id and own.company_id = member.company_id`,
  own: (column) => sql.ref(`own.${column}`),
};

function memberSight({ caller }: RequestContext): MemberSight {
  return isOperator(caller) ? wholeSeats : seatsInPart;
}

type MemberColumns = Omit<ClusterMemberRow, 'parentKey'>;

function memberColumns({ own }: MemberSight): Columns<MemberColumns> {
  return {
    clusterId: sql`member.cluster_id`,
    companyId: sql`member.company_id`,
    position: sql`member.position`,
    units: own('units'),
    regionCode: sql`member.region_code`,
    processCodes: sql`member.process_codes`,
    standAloneWon: own('stand_alone_won'),
    shareWon: own('share_won'),
    eligibleWon: own('eligible_won'),
    subsidyWon: own('subsidy_won'),
    netWon: own('net_won'),
    addedCostWon: own('added_cost_won'),
    othersSaveWon: own('others_save_won'),
    othersSaveOnUnitsWon: own('others_save_on_units_won'),
    heldBy: own('held_by'),
    alternatives: own('alternatives'),
    lines: own('lines'),
  };
}

const lineLevel: Level = {
  name: 'cluster line',
  shape: {
    type: 'PriceLine',
    columns: {
      clusterId: sql`cluster_line.cluster_id`,
      position: sql`cluster_line.position`,
      kind: sql`cluster_line.kind`,
      processCode: sql`cluster_line.process_code`,
      won: sql`cluster_line.won`,
    } satisfies Columns<LineRow & { clusterId: number; position: number }>,
    always: ['clusterId'],
    needs: { __typename: [], process: ['processCode'] },
  },
  source: sql`cluster_line`,
  key: sql`cluster_line.position`,
  branches: [],
};

function levelFor(name: string, sight: MemberSight, companies: Level): Level {
  const members: Level = {
    name: `members, ${name}`,
    shape: {
      type: 'ClusterMember',
      columns: memberColumns(sight),
      always: ['clusterId', 'companyId', 'position'],
      needs: {
        __typename: [],
        company: [],
        cluster: [],
        savingWon: ['standAloneWon', 'shareWon'],
        processes: ['processCodes'],
      },
    } satisfies RowShape<MemberColumns>,
    source: sight.source,
    key: sql`member.position`,
    branches: [
      { field: 'company', to: companies, link: { reference: sql`member.company_id`, property: 'companyId' } },
    ],
  };
  return {
    name,
    shape: {
      type: 'Cluster',
      columns: clusterFields,
      // Beside the key, what lists are ordered by: cursors hold it.
      always: ['id', 'memberCount', 'savingWon', 'netWon'],
      needs: {
        __typename: [],
        programme: ['programmeId'],
        system: ['systemId'],
        priceSheet: ['priceSheetId'],
        lines: [],
        members: [],
        coreProcesses: ['coreProcessCodes'],
        sharedProcesses: ['sharedProcessCodes'],
        runnerUp: ['runnerUpSystemId', 'runnerUpContractWon', 'runnerUpMarginWon'],
        priceCurve: [],
      },
      instants: ['createdAt'],
    } satisfies RowShape<ClusterRow>,
    source: sql`cluster`,
    key: sql`cluster.id`,
    branches: [
      { field: 'system', to: systemLevel, link: { reference: sql`cluster.system_id`, property: 'systemId' } },
      {
        field: 'lines',
        to: lineLevel,
        link: {
          foreignKey: sql`cluster_line.cluster_id`,
          property: 'clusterId',
          order: ['position'],
        },
      },
      {
        field: 'members',
        to: members,
        link: {
          foreignKey: sql`member.cluster_id`,
          property: 'clusterId',
          order: ['position'],
        },
      },
    ],
  };
}

const wholeLevel = levelFor('cluster, whole', wholeSeats, wholeCompanies);
const partLevel = levelFor('cluster, in part', seatsInPart, companiesInPart);

/** Clusters as a caller sees them, with what is below them. */
export function clusterLevel({ caller }: RequestContext): Level {
  return isOperator(caller) ? wholeLevel : partLevel;
}

/** Clusters by id, for fields to show: just what the document asks for, with what is below. */
export async function seeClusters(ids: readonly number[], context: RequestContext) {
  const { rows } = await readTree<ClusterRow>(context, clusterLevel(context), {
    rest: sql`where cluster.id = any(${ids}::int[]) and ${isWritten}`,
  });
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Clusters by id, whole: for what is worked out from them. */
export async function loadClusters(ids: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(
    sql<ClusterRow>`select ${clusterColumns} from cluster where id = any(${ids}::int[]) and ${isWritten}`,
  );
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The positions of each cluster's contract, in their order. */
export async function loadClusterLines(clusterIds: readonly number[], context: RequestContext) {
  const rows = await context.reads.all(sql<LineRow & { clusterId: number }>`
    select cluster_id as "clusterId", kind, process_code as "processCode", won from cluster_line
    where cluster_id = any(${clusterIds}::int[]) order by cluster_id, position`);
  return groupedBy(clusterIds, rows, (row) => row.clusterId);
}

export const membersByPosition: Order<ClusterMemberRow> = {
  name: 'members of a cluster',
  columns: [
    { expression: sql`member.position`, direction: 'asc', type: 'integer', valueOf: (row) => row.position },
  ],
};

/** A page of the members of each cluster. */
export async function loadClusterMembers(
  clusterIds: readonly number[],
  page: PageRequest,
  context: RequestContext,
): Promise<Page<ClusterMemberRow>[]> {
  const sight = memberSight(context);
  const query: PagesQuery<ClusterMemberRow> = {
    order: membersByPosition,
    select: ({ after, orderBy, limit, rank }) => sql`
      select ${selectAll(memberColumns(sight))}, ${rank} as rank from ${sight.source}
      where member.cluster_id = wanted.key and ${after} order by ${orderBy} limit ${limit}`,
  };
  return readPagesOf(context.reads, clusterIds, page, query, async (clusterId) => {
    return (await context.loader(loadClusters).load(clusterId))?.memberCount ?? 0;
  });
}
