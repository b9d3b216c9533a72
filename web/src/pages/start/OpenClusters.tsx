import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IconPlace } from '../../components/icons.tsx';
import { Reason } from '../../components/Reason.tsx';
import { StartClustersDocument, type StartClustersQuery, type SystemType } from './graphql/graphql.ts';
import classes from './Start.module.css';

interface OpenClustersProps {
  readonly processCodes: string[];
  readonly units: number;
  readonly region: string | undefined;
  readonly system: SystemType;
  readonly aloneWon: number;
}

type OpenCluster = NonNullable<StartClustersQuery['bestClusters']['clusters']>[number];

/** Clusters have no id here, since nobody is to follow one; two of one system differ in their members. */
const keyOf = ({ system, members, contractWon }: OpenCluster) => `${system.id} ${members} ${contractWon}`;

/** Candidate clusters that stand open and that the company would gain by. */
export function OpenClusters({ processCodes, units, region, system, aloneWon }: OpenClustersProps) {
  const { t } = useTranslation('start');
  const { data, previousData, error, refetch } = useQuery(StartClustersDocument, {
    variables: {
      input: { processCodes, units, regionCode: region ?? null, systemTypes: [system], first: 6 },
    },
  });
  const clusters = (data ?? previousData)?.bestClusters.clusters;
  return (
    <section aria-label={t('clusters.title')}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {t('clusters.title')}
          </Title>
          <Text c="dimmed">{t('clusters.text')}</Text>
        </div>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {clusters === undefined && !error && <Skeleton height={220} radius="lg" />}
        {clusters?.length === 0 && (
          <Card>
            <EmptyState text={t('clusters.none')}>
              <Button renderRoot={(props) => <Link to="/sign-up" {...props} />}>{t('hero.signUp')}</Button>
            </EmptyState>
          </Card>
        )}
        <div className={classes['clusters']}>
          {clusters?.map((cluster) => (
            <OpenClusterCard key={keyOf(cluster)} cluster={cluster} aloneWon={aloneWon} />
          ))}
        </div>
      </Stack>
    </section>
  );
}

function OpenClusterCard({
  cluster,
  aloneWon,
}: {
  readonly cluster: OpenCluster;
  readonly aloneWon: number;
}) {
  const { t } = useTranslation('start');
  const { percent } = useFormat();
  const { system, members, provinces, netWon, shareWon, sharedProcesses, newAdaptations } = cluster;
  const shared = sharedProcesses.map(({ name }) => name).join(', ');
  return (
    <Card>
      <Stack gap="sm" h="100%">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text fw={700}>{system.name}</Text>
            <Text size="sm" c="dimmed">
              {system.provider.name}
            </Text>
          </div>
          <Badge variant="filled" style={{ flex: 'none' }}>
            {t('tiles.less', { percent: percent((1 - netWon / aloneWon) * 100) })}
          </Badge>
        </Group>
        <div>
          <div className={classes['tileNumber']}>
            <Amount won={netWon} />
          </div>
          <Text size="sm" c="dimmed">
            {t('clusters.before')} <Amount won={shareWon} />
          </Text>
        </div>
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconPlace size={18} />
          <Text size="sm">
            {t('clusters.members', { count: members - 1 })} · {provinces.map(({ name }) => name).join(', ')}
          </Text>
        </Group>
        {shared !== '' && <Reason>{t('clusters.shared', { processes: shared })}</Reason>}
        {newAdaptations.length > 0 && (
          <Reason>
            {t('clusters.alone', { processes: newAdaptations.map(({ process }) => process.name).join(', ') })}
          </Reason>
        )}
      </Stack>
    </Card>
  );
}
