import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IconPrinter } from '../../components/icons.tsx';
import { Page } from '../../components/Page.tsx';
import { PriceCurve } from '../../components/PriceCurve.tsx';
import { Reason } from '../../components/Reason.tsx';
import { Alternatives } from './Alternatives.tsx';
import { CardTitle } from './CardTitle.tsx';
import { CompanyClusterDocument, type CompanyClusterQuery } from './graphql/graphql.ts';
import { MemberTable } from './MemberTable.tsx';
import { OwnLines } from './OwnLines.tsx';
import { PriceTiles } from './PriceTiles.tsx';
import { ProviderCard } from './ProviderCard.tsx';
import { Stability } from './Stability.tsx';
import { WhatIf } from './WhatIf.tsx';

export type OpenCluster = NonNullable<CompanyClusterQuery['cluster']>;
export type Member = OpenCluster['members']['nodes'][number];
/** What a member pays, or what somebody would pay who joins. */
export type Price = Pick<Member, 'standAloneWon' | 'shareWon' | 'subsidyWon' | 'netWon' | 'lines'>;
export type Reader = NonNullable<CompanyClusterQuery['viewer']['company']>;

const route = getRouteApi('/company/clusters/$id');

/** One candidate cluster as the company sees it: its price and why, what would change it, and how firmly it stands. */
export function ClusterPage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('cluster.title')}>
      {() => <Loaded />}
    </AreaGate>
  );
}

function Loaded() {
  const { t } = useTranslation('company');
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(CompanyClusterDocument, { variables: { id } });
  const cluster = data?.cluster;
  const reader = data?.viewer.company;
  if (cluster && reader) return <Cluster key={id} cluster={cluster} reader={reader} />;
  return (
    <Page title={t('cluster.title')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && (
        <EmptyState text={t('cluster.gone')}>
          <Button renderRoot={(props) => <Link to="/company/clusters" {...props} />}>
            {t('cluster.back')}
          </Button>
        </EmptyState>
      )}
    </Page>
  );
}

interface ClusterProps {
  readonly cluster: OpenCluster;
  readonly reader: Reader;
}

function Cluster({ cluster, reader }: ClusterProps) {
  const { t } = useTranslation('company');
  const own = cluster.members.nodes.find(({ company }) => company.id === reader.id);
  const offer = reader.clusterOpportunities.find(({ cluster: one }) => one.id === cluster.id);
  // Whoever is no member is shown what joining would mean.
  const price = own?.shareWon == null ? offer : own;
  const provider = cluster.system?.provider?.name ?? '–';
  return (
    <Page
      title={cluster.system?.name ?? t('clusters.noSystem')}
      lead={t('cluster.lead', { provider, members: cluster.memberCount, programme: cluster.programme.name })}
      actions={
        <Group gap="sm" data-no-print>
          <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
            {t('cluster.print')}
          </Button>
        </Group>
      }
    >
      <OwnPrice cluster={cluster} price={price} isMember={own !== undefined} />
      {price?.lines != null && price.lines.length > 0 && (
        <OwnLines price={price} lines={price.lines} units={reader.units ?? 1} />
      )}
      <WhatIf cluster={cluster} reader={reader} isMember={own !== undefined} />
      {cluster.priceCurve.length > 0 && (
        <Card label={t('cluster.curve')}>
          <Stack gap="md">
            <CardTitle title={t('cluster.curve')} text={t('cluster.curveText')} hasAmounts />
            <PriceCurve
              points={cluster.priceCurve}
              aloneWon={price?.standAloneWon ?? undefined}
              members={cluster.memberCount}
            />
          </Stack>
        </Card>
      )}
      {own?.alternatives != null && <Alternatives own={own} alternatives={own.alternatives} />}
      {cluster.certificate && <Stability cluster={cluster} certificate={cluster.certificate} />}
      {cluster.system && <ProviderCard provider={cluster.system.provider} />}
      <MemberTable cluster={cluster} reader={reader} />
    </Page>
  );
}

interface OwnPriceProps {
  readonly cluster: OpenCluster;
  readonly price: Price | undefined;
  readonly isMember: boolean;
}

/** What the reader pays in it, or would pay, and why these companies are together. */
function OwnPrice({ cluster, price, isMember }: OwnPriceProps) {
  const { t } = useTranslation('company');
  return (
    <Card label={t('cluster.price')}>
      <Stack gap="md">
        <CardTitle
          title={t('cluster.price')}
          text={isMember ? undefined : t('cluster.notMember')}
          hasAmounts={price !== undefined}
        />
        {price?.shareWon != null && price.standAloneWon != null && (
          <PriceTiles
            aloneWon={price.standAloneWon}
            shareWon={price.shareWon}
            subsidyWon={price.subsidyWon ?? 0}
            netWon={price.netWon ?? price.shareWon}
          />
        )}
        <Reason>{cluster.explanation.text}</Reason>
        <Group gap={8}>
          <Text size="sm" fw={600}>
            {t('cluster.core')}
          </Text>
          {cluster.coreProcesses.map(({ id, name }) => (
            <Badge key={id} variant="light" tt="none" size="lg">
              {name}
            </Badge>
          ))}
        </Group>
      </Stack>
    </Card>
  );
}
