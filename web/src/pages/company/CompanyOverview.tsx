import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Viewer } from '../../app/viewer.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { CardTitle } from './CardTitle.tsx';
import { ClusterTable, OfferTable } from './clusterTables.tsx';
import { CompanyOverviewDocument, type CompanyOverviewQuery } from './graphql/graphql.ts';
import { NeedsCompany } from './NeedsCompany.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PriceTiles } from './PriceTiles.tsx';

export type OverviewCompany = NonNullable<CompanyOverviewQuery['viewer']['company']>;

/** Where a company begins: what to do next, what it would pay, and with whom. */
export function CompanyOverview() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY', 'LEAD']} title={t('overview.title')}>
      {(viewer) => <Overview viewer={viewer} />}
    </AreaGate>
  );
}

function Overview({ viewer }: { readonly viewer: Viewer }) {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useQuery(CompanyOverviewDocument);
  const company = data?.viewer.company;
  if (error || data === undefined || company == null) {
    return (
      <Page title={t('overview.title')}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && !error && <Skeleton height={320} radius="lg" />}
        {data && company == null && <NoCompany isLead={viewer.organisation?.kind === 'LEAD'} />}
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
      <NextSteps company={company} />
      <BestCluster company={company} />
      <Card label={t('overview.processes')}>
        <Stack gap="sm">
          <CardTitle title={t('overview.processes')} text={t('overview.processesText')} />
          <Group gap={8}>
            {company.processes.map(({ id, name }) => (
              <Badge key={id} variant="light" size="lg" tt="none">
                {name}
              </Badge>
            ))}
          </Group>
        </Stack>
      </Card>
      <section aria-label={t('clusters.mine')}>
        <Stack gap="sm">
          <CardTitle title={t('clusters.mine')} hasAmounts />
          <ClusterTable clusters={company.clusters.nodes} />
        </Stack>
      </section>
      <section aria-label={t('clusters.offers')}>
        <Stack gap="sm">
          <CardTitle title={t('clusters.offers')} hasAmounts />
          <OfferTable offers={company.clusterOpportunities} />
        </Stack>
      </section>
    </Page>
  );
}

/** A lead body has no company of its own; everybody else registers one. */
function NoCompany({ isLead }: { readonly isLead: boolean }) {
  const { t } = useTranslation('company');
  if (isLead) {
    return (
      <EmptyState text={t('overview.noneLead')}>
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('overview.price')}</Button>
      </EmptyState>
    );
  }
  return <NeedsCompany />;
}

/** The price of the start page, asked with what the company is. */
function PriceLink({ company }: { readonly company: OverviewCompany }) {
  const { t } = useTranslation('company');
  const search = { processes: company.processes.map(({ code }) => code), units: company.units ?? 1 };
  return (
    <Button variant="default" renderRoot={(props) => <Link to="/" search={search} {...props} />}>
      {t('overview.price')}
    </Button>
  );
}

/** What the company pays in its first candidate cluster. */
function BestCluster({ company }: { readonly company: OverviewCompany }) {
  const { t } = useTranslation('company');
  const cluster = company.clusters.nodes[0];
  const own = cluster?.members.nodes.find((member) => member.company.id === company.id);
  if (!cluster || own?.shareWon == null || own.netWon == null || own.standAloneWon == null) return null;
  return (
    <Card label={t('overview.best')}>
      <Stack gap="md">
        <CardTitle
          title={t('overview.best')}
          text={t('overview.bestText', { system: cluster.system?.name ?? '–', members: cluster.memberCount })}
          hasAmounts
        />
        <PriceTiles
          aloneWon={own.standAloneWon}
          shareWon={own.shareWon}
          subsidyWon={own.subsidyWon ?? 0}
          netWon={own.netWon}
        />
        <Group>
          <Button
            renderRoot={(props) => <Link to="/company/clusters/$id" params={{ id: cluster.id }} {...props} />}
          >
            {t('overview.open')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('overview.notBinding')}
          </Text>
        </Group>
      </Stack>
    </Card>
  );
}
