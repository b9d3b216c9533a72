import { Select, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ProcessPicker, RegionPicker } from '../../components/pickers.tsx';
import {
  type ClusterWhere,
  OperatorClustersDocument,
  type OperatorClustersQuery,
} from './graphql/graphql.ts';
import classes from './Operator.module.css';
import { CLUSTER_ORDERS, type RoundSearch } from './operatorSearch.ts';
import type { Round } from './RoundPage.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { usePages } from './usePages.ts';

type Row = OperatorClustersQuery['clusters']['nodes'][number];

interface ClusterTableProps {
  readonly round: Round;
  readonly search: RoundSearch;
  readonly onChange: (changes: RoundSearch) => void;
}

/** The clusters of a round, by province, process and size. */
export function ClusterTable({ round, search, onChange }: ClusterTableProps) {
  return (
    <Stack gap="md">
      <ClusterFilters search={search} onChange={onChange} most={round.ruleSet.rules.maxMembers} />
      <ClusterRows round={round} search={search} />
    </Stack>
  );
}

/** Those that were asked for, page by page; the filters are not drawn anew with each page. */
function ClusterRows({ round, search }: Omit<ClusterTableProps, 'onChange'>) {
  const { t, i18n } = useTranslation('operator');
  const { number } = useFormat();
  const navigate = useNavigate();
  const columns = useClusterColumns();
  const where: ClusterWhere = {
    roundId: round.id,
    ...(search.region !== undefined && { regionCode: search.region }),
    ...(search.process !== undefined && { processCode: search.process }),
    ...(search.least !== undefined && { minSize: search.least }),
  };
  const orderBy = search.order ?? 'POSITION';
  const pages = usePages(JSON.stringify([where, orderBy, i18n.language]), async (after) => {
    const { data } = await client.query({
      query: OperatorClustersDocument,
      variables: { where, orderBy, after },
      fetchPolicy: 'no-cache',
    });
    const found = data?.clusters;
    const next = found?.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null;
    return { rows: found?.nodes ?? [], next, total: found?.totalCount };
  });
  return (
    <>
      {pages.error !== undefined && <ErrorState error={pages.error} onRetry={pages.retry} />}
      {pages.total !== undefined && (
        <Text role="status" size="sm">
          {t('clusters.count', { count: pages.total, shown: number(pages.total) })} · <TaxNote />
        </Text>
      )}
      <div ref={pages.frame} className={pages.isStale ? classes['stale'] : undefined}>
        <DataTable
          label={t('result.table')}
          columns={columns}
          rows={pages.rows}
          rowKey={({ id }) => id}
          total={pages.total}
          isSortedByServer
          isLoading={pages.isLoading}
          {...(pages.hasMore && { onEnd: pages.more })}
          emptyText={t('clusters.none')}
          onOpen={({ id }) =>
            void navigate({ to: '/operator/clusters/$clusterId', params: { clusterId: id } })
          }
        />
      </div>
    </>
  );
}

interface ClusterFiltersProps {
  readonly search: RoundSearch;
  readonly onChange: (changes: RoundSearch) => void;
  readonly most: number;
}

function ClusterFilters({ search, onChange, most }: ClusterFiltersProps) {
  const { t } = useTranslation('operator');
  const sizes = Array.from({ length: most - 1 }, (_, index) => String(index + 2));
  return (
    <div className={classes['filters']} data-no-print>
      <RegionPicker value={search.region} onChange={(region) => onChange({ region })} />
      <ProcessPicker
        label={t('clusters.process')}
        value={search.process === undefined ? [] : [search.process]}
        onChange={(processes) => onChange({ process: processes.at(-1) })}
      />
      <Select
        label={t('clusters.least')}
        placeholder={t('filter.all')}
        data={sizes}
        value={search.least === undefined ? null : String(search.least)}
        onChange={(least) => onChange({ least: least === null ? undefined : Number(least) })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
      />
      <Select
        label={t('clusters.order')}
        data={CLUSTER_ORDERS.map((order) => ({ value: order, label: t(`clusterOrder.${order}`) }))}
        value={search.order ?? 'POSITION'}
        onChange={(order) => onChange({ order: CLUSTER_ORDERS.find((one) => one === order) })}
        allowDeselect={false}
      />
    </div>
  );
}

function useClusterColumns(): readonly DataColumn<Row>[] {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const amount = (won: number | null | undefined) => (won == null ? '–' : <Amount won={won} />);
  return [
    {
      id: 'system',
      title: t('clusters.system'),
      value: ({ system }) => system?.name,
      cell: ({ position, system }) => `${position}. ${system?.name ?? t('clusters.noSystem')}`,
    },
    {
      id: 'core',
      title: t('clusters.core'),
      value: ({ coreProcesses }) => coreProcesses.map(({ name }) => name).join(', ') || '–',
      // All of them stand on the page of the cluster.
      cell: ({ coreProcesses }) => (
        <Text inherit lineClamp={2}>
          {coreProcesses.map(({ name }) => name).join(', ') || '–'}
        </Text>
      ),
      width: 280,
    },
    {
      id: 'members',
      title: t('clusters.members'),
      value: ({ memberCount }) => memberCount,
      cell: ({ memberCount }) => number(memberCount),
      align: 'end',
    },
    {
      id: 'contract',
      title: t('clusters.contract'),
      value: ({ contractWon }) => contractWon,
      cell: ({ contractWon }) => amount(contractWon),
      align: 'end',
    },
    {
      id: 'saving',
      title: t('overview.saving'),
      value: ({ savingWon }) => savingWon,
      cell: ({ savingWon }) => amount(savingWon),
      align: 'end',
    },
    {
      id: 'stability',
      title: t('clusters.stability'),
      value: ({ stability }) => stability,
      cell: ({ stability }) => (stability == null ? '–' : <StatusBadge of="stability" status={stability} />),
    },
  ];
}
