import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import type { CompanyClusterRowFragment, CompanyOfferFragment } from './graphql/graphql.ts';

/** Candidate clusters that the company is a member of; Enter or a click opens one. */
export function ClusterTable({ clusters }: { readonly clusters: readonly CompanyClusterRowFragment[] }) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const navigate = useNavigate();
  const columns: readonly DataColumn<CompanyClusterRowFragment>[] = [
    {
      id: 'system',
      title: t('clusters.system'),
      value: ({ system }) => system?.name ?? t('clusters.noSystem'),
    },
    { id: 'members', title: t('clusters.members'), value: ({ memberCount }) => memberCount, align: 'end' },
    {
      id: 'saving',
      title: t('clusters.saving'),
      value: ({ savingWon }) => savingWon,
      cell: ({ savingWon }) => (savingWon == null ? '–' : won(savingWon)),
      align: 'end',
    },
    {
      id: 'stability',
      title: t('clusters.stability'),
      value: ({ stability }) => (stability == null ? '–' : t(`stability.${stability}.name`)),
    },
  ];
  return (
    <DataTable
      label={t('clusters.mine')}
      columns={columns}
      rows={clusters}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/company/clusters/$id', params: { id } })}
      emptyText={t('clusters.none')}
    />
  );
}

interface OfferTableProps {
  readonly offers: readonly CompanyOfferFragment[];
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string | undefined) => void;
}

/** Clusters that the company would gain by; Enter or a click shows what joining would mean. */
export function OfferTable({ offers, sort, onSort }: OfferTableProps) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const navigate = useNavigate();
  const amount = (
    id: string,
    title: string,
    value: (offer: CompanyOfferFragment) => number,
  ): DataColumn<CompanyOfferFragment> => ({
    id,
    title,
    value,
    cell: (offer) => won(value(offer)),
    align: 'end',
  });
  const columns: readonly DataColumn<CompanyOfferFragment>[] = [
    { id: 'system', title: t('clusters.system'), value: ({ system }) => system.name },
    { id: 'members', title: t('clusters.withMe'), value: ({ members }) => members, align: 'end' },
    amount('share', t('tiles.share'), ({ shareWon }) => shareWon),
    amount('net', t('tiles.net'), ({ netWon }) => netWon),
    amount('saving', t('clusters.ownSaving'), ({ savingWon }) => savingWon),
    amount('others', t('clusters.othersSave'), ({ presentMembersSaveWon }) => presentMembersSaveWon),
  ];
  return (
    <DataTable
      label={t('clusters.offers')}
      columns={columns}
      rows={offers}
      rowKey={({ cluster }) => cluster.id}
      sort={sort}
      {...(onSort && { onSort })}
      onOpen={({ cluster }) => void navigate({ to: '/company/clusters/$id', params: { id: cluster.id } })}
      emptyText={t('clusters.noOffers')}
    />
  );
}
