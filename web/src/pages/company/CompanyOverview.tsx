import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Skeleton, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { CompanyOverviewDocument, type CompanyOverviewQuery } from './graphql/graphql.ts';

type Company = NonNullable<CompanyOverviewQuery['viewer']['company']>;

/** Where a company begins: how the market sees it, its candidate clusters, and what else it would gain by. */
export function CompanyOverview() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY', 'LEAD']} title={t('overview.title')}>
      {() => <Overview />}
    </AreaGate>
  );
}

function Overview() {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useQuery(CompanyOverviewDocument);
  const company = data?.viewer.company;
  if (error || data === undefined || company == null) {
    return (
      <Page title={t('overview.title')}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && !error && <Skeleton height={320} radius="lg" />}
        {data && company == null && <EmptyState text={t('overview.none')} />}
      </Page>
    );
  }
  const lead = {
    industry: company.industry?.name ?? '–',
    region: company.region?.name ?? '–',
    units: company.units ?? 1,
  };
  return (
    <Page
      title={company.name ?? company.label}
      lead={t('overview.lead', lead)}
      actions={<PriceLink company={company} />}
    >
      <Card label={t('overview.processes')}>
        <Title order={2} size="h4" mb="sm">
          {t('overview.processes')}
        </Title>
        <Group gap={8}>
          {company.processes.map(({ id, name }) => (
            <Badge key={id} variant="light" size="lg" tt="none">
              {name}
            </Badge>
          ))}
        </Group>
      </Card>
      <Clusters company={company} />
      <Opportunities company={company} />
    </Page>
  );
}

/** The price of the start page, asked with what the company is. */
function PriceLink({ company }: { readonly company: Company }) {
  const { t } = useTranslation();
  const search = { processes: company.processes.map(({ code }) => code), units: company.units ?? 1 };
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/" search={search} {...props} />}>
      {t('nav.start')}
    </Button>
  );
}

type Cluster = Company['clusters']['nodes'][number];

function Clusters({ company }: { readonly company: Company }) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const columns: readonly DataColumn<Cluster>[] = [
    { id: 'system', title: t('overview.system'), value: ({ system }) => system?.name },
    { id: 'members', title: t('overview.members'), value: ({ memberCount }) => memberCount, align: 'end' },
    {
      id: 'saving',
      title: t('overview.saving'),
      value: ({ savingWon }) => savingWon,
      cell: ({ savingWon }) => (savingWon == null ? '–' : won(savingWon)),
      align: 'end',
    },
  ];
  return (
    <section aria-label={t('overview.clusters')}>
      <Title order={2} size="h4" mb="sm">
        {t('overview.clusters')}
      </Title>
      <DataTable
        label={t('overview.clusters')}
        columns={columns}
        rows={company.clusters.nodes}
        rowKey={({ id }) => id}
        emptyText={t('overview.noClusters')}
      />
    </section>
  );
}

type Opportunity = Company['clusterOpportunities'][number];

function Opportunities({ company }: { readonly company: Company }) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const columns: readonly DataColumn<Opportunity>[] = [
    { id: 'system', title: t('overview.system'), value: ({ system }) => system.name },
    { id: 'members', title: t('overview.members'), value: ({ members }) => members, align: 'end' },
    {
      id: 'share',
      title: t('overview.share'),
      value: ({ shareWon }) => shareWon,
      cell: ({ shareWon }) => won(shareWon),
      align: 'end',
    },
    {
      id: 'net',
      title: t('overview.net'),
      value: ({ netWon }) => netWon,
      cell: ({ netWon }) => won(netWon),
      align: 'end',
    },
  ];
  return (
    <section aria-label={t('overview.opportunities')}>
      <Title order={2} size="h4" mb="sm">
        {t('overview.opportunities')}
      </Title>
      <DataTable
        label={t('overview.opportunities')}
        columns={columns}
        rows={company.clusterOpportunities}
        rowKey={({ cluster }) => cluster.id}
        emptyText={t('overview.noOpportunities')}
      />
    </section>
  );
}
