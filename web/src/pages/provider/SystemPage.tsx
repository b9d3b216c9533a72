import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import {
  ProviderClusterDocument,
  ProviderClustersDocument,
  type ProviderClustersQuery,
  ProviderStandingDocument,
  type ProviderStandingQuery,
} from './graphql/graphql.ts';
import { OwnSystem, type OwnSystemData } from './OwnSystem.tsx';
import classes from './Provider.module.css';
import { useTypeName } from './useTypeName.ts';

const route = getRouteApi('/provider/systems/$code');
const FIRST = 50;

/** The candidate clusters that one system wins, and those that it nearly wins. */
export function SystemPage() {
  const { t } = useTranslation('provider');
  const { code } = route.useParams();
  return (
    <OwnSystem code={code} title={t('system.title')}>
      {(system) => <System system={system} />}
    </OwnSystem>
  );
}

function System({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const typeName = useTypeName();
  const { code, name, type, status } = system;
  return (
    <Page
      title={name}
      lead={system.description ?? `${typeName(type)} · ${t(`status.${status}`)}`}
      actions={
        <Group gap="sm">
          <Button variant="default" renderRoot={(props) => <Link to="/provider" {...props} />}>
            {t('system.toOverview')}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/provider/systems/$code/edit" params={{ code }} {...props} />}
          >
            {t('describe.title')}
          </Button>
          <Button
            renderRoot={(props) => <Link to="/provider/systems/$code/prices" params={{ code }} {...props} />}
          >
            {t('overview.toPrices')}
          </Button>
        </Group>
      }
    >
      <Won system={system} />
      <Near system={system} />
    </Page>
  );
}

type Cluster = ProviderClustersQuery['clusters']['nodes'][number];

/** Open candidate clusters that a round has formed around the system. */
function Won({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const { percent } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, fetchMore } = useQuery(ProviderClustersDocument, {
    variables: { systemId: system.id, first: FIRST, after: null },
  });
  const clusters = data?.clusters;
  const more = () => {
    if (!clusters?.pageInfo.hasNextPage) return;
    void fetchMore({
      variables: { after: clusters.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...before,
        clusters: {
          ...fetchMoreResult.clusters,
          nodes: [...before.clusters.nodes, ...fetchMoreResult.clusters.nodes],
        },
      }),
    });
  };
  const columns: readonly DataColumn<Cluster>[] = [
    {
      id: 'position',
      title: t('clusters.position'),
      value: ({ position }) => position,
      cell: ({ position }) => t('clusters.number', { number: position }),
    },
    {
      id: 'core',
      title: t('clusters.core'),
      value: ({ coreProcesses }) => coreProcesses.map(({ name }) => name).join(', ') || t('clusters.noCore'),
      width: 240,
    },
    { id: 'members', title: t('clusters.members'), value: ({ memberCount }) => memberCount, align: 'end' },
    { id: 'units', title: t('clusters.units'), value: ({ units }) => units, align: 'end' },
    {
      id: 'contract',
      title: t('clusters.contract'),
      value: ({ contractWon }) => contractWon,
      cell: ({ contractWon }) => (contractWon === null ? '–' : <Amount won={contractWon} />),
      align: 'end',
    },
    {
      id: 'saving',
      title: t('clusters.saving'),
      value: ({ savingWon, standAloneWon }) => (savingWon ?? 0) / (standAloneWon ?? 1),
      cell: ({ savingWon, standAloneWon }) =>
        savingWon === null || standAloneWon === null ? '–' : percent((savingWon / standAloneWon) * 100, 1),
      align: 'end',
    },
    {
      id: 'lead',
      title: t('clusters.lead'),
      value: ({ runnerUp }) => runnerUp?.marginWon,
      cell: ({ runnerUp }) => (runnerUp ? <Amount won={runnerUp.marginWon} /> : t('clusters.noRival')),
      align: 'end',
    },
  ];
  return (
    <Card label={t('clusters.won')}>
      <Stack gap="md">
        <div>
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h3">
              {clusters ? t('clusters.wonCount', { count: clusters.totalCount }) : t('clusters.won')}
            </Title>
            <TaxNote />
          </Group>
          <Text c="dimmed">{t('clusters.wonText')}</Text>
        </div>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {clusters === undefined && !error && <Skeleton height={200} />}
        {clusters && (
          <DataTable
            label={t('clusters.won')}
            columns={columns}
            rows={clusters.nodes}
            rowKey={({ id }) => id}
            sort={search.sort}
            onSort={(sort) =>
              void navigate({ search: (before) => ({ ...before, sort }), replace: true, resetScroll: false })
            }
            onOpen={({ id }) =>
              void navigate({
                search: (before) => ({ ...before, cluster: before.cluster === id ? undefined : id }),
                replace: true,
                resetScroll: false,
              })
            }
            total={clusters.totalCount}
            {...(clusters.pageInfo.hasNextPage && { onEnd: more })}
            emptyText={t('clusters.none')}
          />
        )}
        {search.cluster !== undefined && <ClusterPanel id={search.cluster} />}
        {clusters && clusters.nodes.length > 0 && search.cluster === undefined && (
          <Text size="sm" c="dimmed">
            {t('clusters.open')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** Why a cluster is one, and what its contract is made of. Who is in it is not told before it forms. */
function ClusterPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation('provider');
  const { data, error, refetch } = useQuery(ProviderClusterDocument, { variables: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={140} />;
  const cluster = data.node;
  if (cluster?.__typename !== 'Cluster') return <Reason>{t('clusters.gone')}</Reason>;
  const title = t('clusters.panel', { number: cluster.position });
  const kinds = ['ENGINEERING', 'ADAPTATION', 'UNITS', 'SURCHARGE'] as const;
  return (
    <section aria-label={title}>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Reason>{cluster.explanation.text}</Reason>
        <Group gap={8}>
          {cluster.coreProcesses.map((process) => (
            <Badge key={process.id} variant="light" size="lg" tt="none">
              {process.name}
            </Badge>
          ))}
        </Group>
        <dl className={classes['facts']}>
          {kinds.map((kind) => {
            const lines = cluster.lines.filter((line) => line.kind === kind);
            if (lines.length === 0) return null;
            return (
              <div key={kind}>
                <dt>{t(`clusters.lines.${kind}`)}</dt>
                <dd>
                  <Amount won={lines.reduce((sum, line) => sum + line.won, 0)} />
                  {kind === 'ADAPTATION' && (
                    <small>{lines.map((line) => line.process?.name).join(', ')}</small>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </Stack>
    </section>
  );
}

type NearCluster = NonNullable<ProviderStandingQuery['priceSheetWhatIf']['whatIf']>['near'][number];

/** Clusters that a cut of engineering of up to a tenth of the contract would win. */
function Near({ system }: { readonly system: OwnSystemData }) {
  const { t } = useTranslation('provider');
  const { data, error, refetch } = useQuery(ProviderStandingDocument, {
    variables: { systemId: system.id },
    skip: system.status !== 'PUBLISHED',
    fetchPolicy: 'cache-and-network',
  });
  if (system.status !== 'PUBLISHED') return null;
  const answer = data?.priceSheetWhatIf;
  return (
    <Card label={t('near.title')}>
      <Stack gap="md">
        <div>
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h3">
              {t('near.title')}
            </Title>
            <TaxNote />
          </Group>
          <Text c="dimmed">{t('near.text')}</Text>
        </div>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {answer === undefined && !error && <Skeleton height={140} />}
        {answer?.whatIf === null && <Reason>{answer.userErrors[0]?.message ?? ''}</Reason>}
        {answer?.whatIf && <NearTable near={answer.whatIf.near} />}
        <Group>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/provider/systems/$code/prices"
                params={{ code: system.code }}
                hash="what-if"
                {...props}
              />
            )}
          >
            {t('near.try')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function NearTable({ near }: { readonly near: readonly NearCluster[] }) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  const columns: readonly DataColumn<NearCluster>[] = [
    {
      id: 'size',
      title: t('whatIf.cluster'),
      value: ({ standing }) =>
        t('clusters.size', { members: standing.memberCount, units: number(standing.units) }),
    },
    {
      id: 'own',
      title: t('near.own'),
      value: ({ standing }) => standing.afterWon,
      cell: ({ standing }) => (standing.afterWon === null ? '–' : <Amount won={standing.afterWon} />),
      align: 'end',
    },
    {
      id: 'rival',
      title: t('near.rival'),
      value: ({ standing }) => standing.rivalWon,
      cell: ({ standing }) => (standing.rivalWon === null ? '–' : <Amount won={standing.rivalWon} />),
      align: 'end',
    },
    {
      id: 'cut',
      title: t('near.cut'),
      value: ({ cutWon }) => cutWon,
      cell: ({ cutWon }) => <Amount won={cutWon} fw={700} />,
      align: 'end',
    },
  ];
  return (
    <DataTable
      label={t('near.title')}
      columns={columns}
      rows={near}
      rowKey={({ standing }) => standing.clusterId}
      emptyText={t('near.none')}
    />
  );
}
