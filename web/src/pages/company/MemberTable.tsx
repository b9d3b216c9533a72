import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { Member, OpenCluster, Reader } from './ClusterPage.tsx';

/** Who is in it. Names, volumes and amounts of the others are theirs; the processes are what all of them share. */
export function MemberTable({ cluster, reader }: { readonly cluster: OpenCluster; readonly reader: Reader }) {
  const { t } = useTranslation('company');
  const alone = new Map(
    cluster.explanation.singleProcesses.map(({ company, process }) => [company.id, process.name]),
  );
  const columns: readonly DataColumn<Member>[] = [
    {
      id: 'company',
      title: t('members.company'),
      value: ({ company }) => (company.id === reader.id ? t('members.me') : company.label),
    },
    { id: 'region', title: t('members.region'), value: ({ company }) => company.region?.name },
    {
      id: 'processes',
      title: t('members.processes'),
      value: ({ processes }) => processes.length,
      align: 'end',
    },
    { id: 'alone', title: t('members.alone'), value: ({ company }) => alone.get(company.id) },
    {
      id: 'pivotal',
      title: t('members.pivotal'),
      value: ({ isPivotal }) => t(isPivotal ? 'members.isPivotal' : 'members.isNotPivotal'),
    },
  ];
  return (
    <Card label={t('members.title')}>
      <Stack gap="md">
        <CardTitle title={t('members.title')} text={t('members.text')} />
        <DataTable
          label={t('members.title')}
          columns={columns}
          rows={cluster.members.nodes}
          rowKey={({ company }) => company.id}
        />
      </Stack>
    </Card>
  );
}
