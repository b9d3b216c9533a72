import { Group, Stack, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import type { Cluster } from './ClusterPage.tsx';
import { regionName } from './regionName.ts';

type Member = Cluster['members']['nodes'][number];

/** Who is in a cluster, and what each pays; a row opens the company in the light of the round. */
export function ClusterMembers({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('operator');
  const [sort, setSort] = useState<string>();
  const columns = useMemberColumns();
  const navigate = useNavigate();
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h3">
          {t('cluster.members')}
        </Title>
        <TaxNote />
      </Group>
      <DataTable
        label={t('cluster.members')}
        columns={columns}
        rows={cluster.members.nodes}
        rowKey={({ company }) => company.id}
        sort={sort}
        onSort={setSort}
        onOpen={({ company }) =>
          void navigate({
            to: '/operator/companies/$companyId',
            params: { companyId: company.id },
            search: { round: cluster.round?.id },
          })
        }
      />
    </Stack>
  );
}

function useMemberColumns(): readonly DataColumn<Member>[] {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const amount = (
    id: string,
    title: string,
    of: (member: Member) => number | null | undefined,
  ): DataColumn<Member> => ({
    id,
    title,
    value: of,
    cell: (member) => {
      const won = of(member);
      return won == null ? '–' : <Amount won={won} />;
    },
    align: 'end',
  });
  return [
    { id: 'company', title: t('left.company'), value: ({ company }) => company.label },
    {
      id: 'region',
      title: t('facts.region'),
      value: ({ company }) => regionName(company.region),
    },
    {
      id: 'units',
      title: t('companies.units'),
      value: ({ units }) => units,
      cell: ({ units }) => (units == null ? '–' : number(units)),
      align: 'end',
    },
    amount('alone', t('left.alone'), ({ standAloneWon }) => standAloneWon),
    amount('share', t('cluster.share'), ({ shareWon }) => shareWon),
    amount('subsidy', t('cluster.subsidy'), ({ subsidyWon }) => subsidyWon),
    amount('net', t('cluster.net'), ({ netWon }) => netWon),
  ];
}
