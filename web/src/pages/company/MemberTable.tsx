import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { Member, OpenCluster, Reader } from './ClusterPage.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import type { ClusterSearch } from './whatIfSearch.ts';

const route = getRouteApi('/company/clusters/$id');

/** Who is in it. Names, volumes and amounts of the others are theirs; the processes are what all of them share. */
export function MemberTable({ cluster, reader }: { readonly cluster: OpenCluster; readonly reader: Reader }) {
  const { t } = useTranslation('company');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const alone = new Map(
    cluster.explanation.singleProcesses.map(({ company, process }) => [company.id, process.name]),
  );
  const looked = cluster.members.nodes.find(
    ({ company }) => company.id === search.member && company.id !== reader.id,
  );
  const look = (member: string | undefined) =>
    void navigate({
      search: (before: ClusterSearch) => ({ ...before, member }),
      replace: true,
      resetScroll: false,
    });
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
      {looked && <MemberDialog member={looked} onClose={() => look(undefined)} />}
      <Stack gap="md">
        <CardTitle title={t('members.title')} text={t('members.text')} />
        <DataTable
          label={t('members.title')}
          columns={columns}
          rows={cluster.members.nodes}
          rowKey={({ company }) => company.id}
          onOpen={({ company }) =>
            company.id === reader.id ? void navigate({ to: '/company/profile' }) : look(company.id)
          }
        />
      </Stack>
    </Card>
  );
}
