import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import {
  ProviderOverviewDocument,
  type ProviderOverviewQuery,
  ProviderStandingDocument,
} from './graphql/graphql.ts';
import { NeedsProvider } from './NeedsProvider.tsx';
import classes from './Provider.module.css';
import { readDraftOf } from './sheetDraft.ts';
import { useTypeName } from './useTypeName.ts';

type Provider = NonNullable<ProviderOverviewQuery['viewer']['provider']>;
type System = Provider['systems'][number];

/** Where a provider begins: what it sells, how that stands among the candidate clusters, and what to do next. */
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
    <Page
      title={provider?.name ?? t('overview.title')}
      lead={t('overview.lead')}
      actions={
        <Group gap="sm">
          <Button variant="default" renderRoot={(props) => <Link to="/provider/demand" {...props} />}>
            {t('overview.toDemand')}
          </Button>
          {provider && provider.systems.length > 0 && <NewSystemButton />}
        </Group>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data && provider == null && <NeedsProvider />}
      {provider && provider.systems.length === 0 && (
        <EmptyState text={t('overview.noSystems')}>
          <NewSystemButton />
        </EmptyState>
      )}
      {provider && (
        <section aria-label={t('overview.systems')} className={classes['systems']}>
          {provider.systems.map((system) => (
            <SystemCard key={system.id} system={system} />
          ))}
        </section>
      )}
    </Page>
  );
}

function NewSystemButton() {
  const { t } = useTranslation('provider');
  return (
    <Button renderRoot={(props) => <Link to="/provider/new-system" {...props} />}>
      {t('describe.newTitle')}
    </Button>
  );
}

function SystemCard({ system }: { readonly system: System }) {
  const { t } = useTranslation('provider');
  const { day } = useFormat();
  const typeName = useTypeName();
  const { code, name, type, status, priceSheet } = system;
  return (
    <Card label={name}>
      <Stack gap="md" h="100%">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Title order={2} size="h4">
              {name}
            </Title>
            <Text size="sm" c="dimmed">
              {typeName(type)}
              {priceSheet &&
                ` · ${t('overview.sheet', { version: priceSheet.versionNumber, day: day(priceSheet.publishedAt) })}`}
            </Text>
          </div>
          <Badge variant="light" tt="none" size="lg" style={{ flex: 'none' }}>
            {t(`status.${status}`)}
          </Badge>
        </Group>
        {status === 'PUBLISHED' ? <Standing system={system} /> : <Next>{t(`overview.next.${status}`)}</Next>}
        <Group gap="sm" mt="auto">
          {status === 'PUBLISHED' && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/provider/systems/$code" params={{ code }} {...props} />}
            >
              {t('overview.toClusters')}
            </Button>
          )}
          {status !== 'WITHDRAWN' && (
            <Button
              variant={status === 'DRAFT' ? 'filled' : 'default'}
              renderRoot={(props) => (
                <Link to="/provider/systems/$code/prices" params={{ code }} {...props} />
              )}
            >
              {readDraftOf(system.id) ? t('overview.goOn') : t('overview.toPrices')}
            </Button>
          )}
          {status !== 'WITHDRAWN' && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/provider/systems/$code/edit" params={{ code }} {...props} />}
            >
              {t('describe.title')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

function Next({ children }: { readonly children: string }) {
  const { t } = useTranslation('provider');
  return (
    <div>
      <Text size="sm" fw={700}>
        {t('overview.nextTitle')}
      </Text>
      <Text>{children}</Text>
    </div>
  );
}

/** How a system stands among the candidate clusters of today, and what that asks for. */
function Standing({ system }: { readonly system: System }) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(ProviderStandingDocument, {
    variables: { systemId: system.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={150} aria-label={t('overview.busy')} />;
  const { whatIf, userErrors } = data.priceSheetWhatIf;
  if (whatIf === null) return <Reason>{userErrors[0]?.message ?? ''}</Reason>;
  const { before, near, clusterCount } = whatIf;
  return (
    <>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('overview.wins')}</dt>
          <dd>
            {number(before.clusters)}
            <small>{t('overview.ofClusters', { count: clusterCount })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('overview.near')}</dt>
          <dd>{number(near.length)}</dd>
        </div>
        <div data-wide>
          <dt>{t('overview.revenue')}</dt>
          <dd>
            <Amount won={before.revenueWon} isShort />
            <small>
              <TaxNote />
            </small>
          </dd>
        </div>
      </dl>
      <Next>{t(`overview.next.${nextOf(before, near.length)}`, { count: near.length })}</Next>
    </>
  );
}

/** The most useful next step. */
function nextOf(
  before: { readonly clusters: number; readonly beyondCapacity: number },
  near: number,
): 'CAPACITY' | 'NEAR' | 'NONE' | 'WINS' {
  if (before.beyondCapacity > 0) return 'CAPACITY';
  if (near > 0) return 'NEAR';
  return before.clusters === 0 ? 'NONE' : 'WINS';
}
