import { useQuery } from '@apollo/client/react';
import { Skeleton, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProviderOverviewDocument, type ProviderOverviewQuery } from './graphql/graphql.ts';

type Provider = NonNullable<ProviderOverviewQuery['viewer']['provider']>;
type System = Provider['systems'][number];
type DemandCell = ProviderOverviewQuery['demand']['nodes'][number];

/** Where a provider begins: what it sells, and where demand is largest. */
export function ProviderOverview() {
  const { t } = useTranslation('provider');
  return (
    <AreaGate kinds={['PROVIDER']} title={t('overview.title')}>
      {() => <Overview />}
    </AreaGate>
  );
}

function Overview() {
  const { t } = useTranslation('provider');
  const { data, error, refetch } = useQuery(ProviderOverviewDocument);
  const provider = data?.viewer.provider;
  return (
    <Page title={provider?.name ?? t('overview.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data && provider == null && <EmptyState text={t('overview.none')} />}
      {provider && <Systems systems={provider.systems} />}
      {data && <Demand cells={data.demand.nodes} />}
    </Page>
  );
}

function Systems({ systems }: { readonly systems: readonly System[] }) {
  const { t } = useTranslation('provider');
  const columns: readonly DataColumn<System>[] = [
    { id: 'name', title: t('overview.name'), value: ({ name }) => name },
    { id: 'type', title: t('overview.type'), value: ({ type }) => type },
    { id: 'status', title: t('overview.status'), value: ({ status }) => status },
  ];
  return (
    <section aria-label={t('overview.systems')}>
      <Title order={2} size="h4" mb="sm">
        {t('overview.systems')}
      </Title>
      <DataTable
        label={t('overview.systems')}
        columns={columns}
        rows={systems}
        rowKey={({ id }) => id}
        emptyText={t('overview.noSystems')}
      />
    </section>
  );
}

function Demand({ cells }: { readonly cells: readonly DemandCell[] }) {
  const { t } = useTranslation('provider');
  const columns: readonly DataColumn<DemandCell>[] = [
    { id: 'process', title: t('overview.process'), value: ({ process }) => process.name },
    { id: 'region', title: t('overview.region'), value: ({ region }) => region?.name },
    { id: 'companies', title: t('overview.companies'), value: ({ companies }) => companies, align: 'end' },
    { id: 'units', title: t('overview.units'), value: ({ units }) => units, align: 'end' },
  ];
  return (
    <section aria-label={t('overview.demand')}>
      <Title order={2} size="h4" mb="sm">
        {t('overview.demand')}
      </Title>
      <DataTable
        label={t('overview.demand')}
        columns={columns}
        rows={cells}
        rowKey={({ process, region }) => `${process.id} ${region?.id ?? ''}`}
        emptyText={t('overview.noDemand')}
      />
    </section>
  );
}
