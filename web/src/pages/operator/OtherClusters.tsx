import { Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';

/** A cluster that a company could join, priced as if it had. */
export interface OtherCluster {
  readonly cluster: { readonly id: string; readonly position: number } | null;
  readonly system: { readonly id: string; readonly name: string };
  /** With the company. */
  readonly members: number;
  readonly shareWon: number;
  readonly netWon: number;
  /** By how much the company would pay more; below 0 for less. */
  readonly differenceWon: number;
}

interface OtherClustersProps {
  readonly title: string;
  readonly text: string;
  /** Against what the difference is. */
  readonly difference: string;
  readonly emptyText: string;
  readonly clusters: readonly OtherCluster[];
}

/** Where else a company could go, and what it would pay there; a row opens the cluster. */
export function OtherClusters({ title, text, difference, emptyText, clusters }: OtherClustersProps) {
  const { t } = useTranslation('operator');
  const { number, won } = useFormat();
  const navigate = useNavigate();
  const columns: readonly DataColumn<OtherCluster>[] = [
    {
      id: 'cluster',
      title: t('clusters.system'),
      value: ({ system }) => system.name,
      cell: ({ cluster, system }) => (cluster ? `${cluster.position}. ${system.name}` : system.name),
    },
    {
      id: 'members',
      title: t('clusters.members'),
      value: ({ members }) => members,
      cell: ({ members }) => number(members),
      align: 'end',
    },
    {
      id: 'share',
      title: t('cluster.share'),
      value: ({ shareWon }) => shareWon,
      cell: ({ shareWon }) => <Amount won={shareWon} />,
      align: 'end',
    },
    {
      id: 'net',
      title: t('cluster.net'),
      value: ({ netWon }) => netWon,
      cell: ({ netWon }) => <Amount won={netWon} />,
      align: 'end',
    },
    {
      id: 'difference',
      title: difference,
      value: ({ differenceWon }) => differenceWon,
      cell: ({ differenceWon }) => `${differenceWon > 0 ? '+' : ''}${won(differenceWon)}`,
      align: 'end',
    },
  ];
  return (
    <Stack gap="sm">
      <div>
        <Group justify="space-between" align="baseline">
          <Title order={3} size="h4">
            {title}
          </Title>
          <TaxNote />
        </Group>
        <Text c="dimmed">{text}</Text>
      </div>
      <DataTable
        label={title}
        columns={columns}
        rows={clusters}
        rowKey={({ cluster, system }) => cluster?.id ?? system.id}
        emptyText={emptyText}
        onOpen={({ cluster }) => {
          if (cluster) {
            void navigate({ to: '/operator/clusters/$clusterId', params: { clusterId: cluster.id } });
          }
        }}
      />
    </Stack>
  );
}
