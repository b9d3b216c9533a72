import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { Member } from './ClusterPage.tsx';
import { useChange } from './useChange.ts';

type Alternative = NonNullable<Member['alternatives']>[number];

interface AlternativesProps {
  readonly own: Member;
  readonly alternatives: readonly Alternative[];
}

/** Where else the reader could go, and what that would save or cost. */
export function Alternatives({ alternatives }: AlternativesProps) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const change = useChange();
  const navigate = useNavigate();
  const columns: readonly DataColumn<Alternative>[] = [
    { id: 'system', title: t('clusters.system'), value: ({ system }) => system.name },
    { id: 'members', title: t('clusters.withMe'), value: ({ members }) => members, align: 'end' },
    {
      id: 'share',
      title: t('tiles.share'),
      value: ({ shareWon }) => shareWon,
      cell: ({ shareWon }) => won(shareWon),
      align: 'end',
    },
    {
      id: 'net',
      title: t('tiles.net'),
      value: ({ netWon }) => netWon,
      cell: ({ netWon }) => won(netWon),
      align: 'end',
    },
    {
      id: 'change',
      title: t('alternatives.change'),
      value: ({ savesWon }) => -savesWon,
      cell: ({ savesWon }) => change(-savesWon),
      align: 'end',
    },
  ];
  return (
    <Card label={t('alternatives.title')}>
      <Stack gap="md">
        <CardTitle title={t('alternatives.title')} text={t('alternatives.text')} hasAmounts />
        <DataTable
          label={t('alternatives.title')}
          columns={columns}
          rows={alternatives}
          rowKey={({ cluster, system, members }) => cluster?.id ?? `${system.id} ${members}`}
          onOpen={({ cluster }) => {
            if (cluster) void navigate({ to: '/company/clusters/$id', params: { id: cluster.id } });
          }}
          emptyText={t('alternatives.none')}
        />
      </Stack>
    </Card>
  );
}
