import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { PriceCurve } from '../../components/PriceCurve.tsx';
import { Reason } from '../../components/Reason.tsx';
import { ClusterCertificate } from './ClusterCertificate.tsx';
import { ClusterLines } from './ClusterLines.tsx';
import { ClusterMembers } from './ClusterMembers.tsx';
import { OperatorClusterDocument, type OperatorClusterQuery } from './graphql/graphql.ts';
import classes from './Operator.module.css';
import { Tiles } from './Tiles.tsx';

export type Cluster = NonNullable<OperatorClusterQuery['cluster']>;

const route = getRouteApi('/operator/clusters/$clusterId');

/** One cluster: who is in it, what each pays, and why. */
export function ClusterPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('cluster.title')}>
      {() => <ClusterById />}
    </AreaGate>
  );
}

function ClusterById() {
  const { t } = useTranslation('operator');
  const { clusterId: id } = route.useParams();
  const { data, error, refetch } = useQuery(OperatorClusterDocument, { variables: { id } });
  const cluster = data?.cluster ?? undefined;
  const title = cluster
    ? t('cluster.titleOf', {
        position: cluster.position,
        system: cluster.system?.name ?? t('clusters.noSystem'),
      })
    : t('cluster.title');
  return (
    <Page title={title} {...(cluster && { lead: cluster.explanation.text })}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && cluster === undefined && (
        <EmptyState text={t('cluster.none')}>
          <Button renderRoot={(props) => <Link to="/operator/rounds" {...props} />}>
            {t('rounds.title')}
          </Button>
        </EmptyState>
      )}
      {cluster && <ClusterBody cluster={cluster} />}
    </Page>
  );
}

function ClusterBody({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('operator');
  const { round } = cluster;
  return (
    <>
      {round && (
        <Link
          to="/operator/rounds/$roundId"
          params={{ roundId: round.id }}
          search={{ view: 'table' }}
          className={classes['link']}
        >
          {t('cluster.round', { programme: round.programme.name })}
        </Link>
      )}
      <ClusterFigures cluster={cluster} />
      <Card label={t('cluster.members')}>
        <ClusterMembers cluster={cluster} />
      </Card>
      <Card label={t('cluster.why')}>
        <Processes cluster={cluster} />
      </Card>
      {cluster.certificate && (
        <Card label={t('certificate.title')}>
          <ClusterCertificate certificate={cluster.certificate} />
        </Card>
      )}
      <Card label={t('cluster.lines')}>
        <ClusterLines cluster={cluster} />
      </Card>
      {cluster.priceCurve.length > 1 && (
        <Card label={t('cluster.curve')}>
          <Title order={2} size="h3" mb={4}>
            {t('cluster.curve')}
          </Title>
          <Text c="dimmed" mb="md">
            {t('cluster.curveText')} <TaxNote />
          </Text>
          <PriceCurve points={cluster.priceCurve} members={cluster.memberCount} />
        </Card>
      )}
    </>
  );
}

function ClusterFigures({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('operator');
  const { number, percent } = useFormat();
  const won = (value: number | null | undefined) => (value == null ? '–' : <Amount won={value} isShort />);
  const { savingPercent } = cluster.explanation;
  return (
    <Stack gap={6}>
      <Tiles
        label={t('facts.title')}
        tiles={[
          {
            title: t('clusters.members'),
            value: number(cluster.memberCount),
            note: t('cluster.units', { units: number(cluster.units) }),
          },
          { title: t('left.alone'), value: won(cluster.standAloneWon) },
          { title: t('clusters.contract'), value: won(cluster.contractWon) },
          {
            title: t('overview.saving'),
            value: savingPercent == null ? '–' : percent(savingPercent, 1),
            note: won(cluster.savingWon),
          },
          { title: t('cluster.subsidy'), value: won(cluster.subsidyWon) },
          { title: t('cluster.net'), value: won(cluster.netWon) },
        ]}
      />
      <TaxNote />
    </Stack>
  );
}

function Processes({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('operator');
  const { coreProcesses, sharedProcesses, explanation } = cluster;
  const named = (processes: readonly { readonly name: string; readonly code: string }[]) =>
    processes.map(({ name, code }) => `${name} (${code})`).join(', ') || '–';
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {t('cluster.why')}
      </Title>
      <Group gap="md" align="flex-start" grow wrap="wrap">
        <div>
          <Text fw={700}>{t('cluster.core')}</Text>
          <Text size="sm">{named(coreProcesses)}</Text>
        </div>
        <div>
          <Text fw={700}>{t('cluster.shared')}</Text>
          <Text size="sm">{named(sharedProcesses)}</Text>
        </div>
      </Group>
      {explanation.singleProcesses.length > 0 && (
        <div>
          <Text fw={700}>{t('cluster.single')}</Text>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {explanation.singleProcesses.map(({ process, company }) => (
              <li key={`${process.id} ${company.id}`}>
                <Text size="sm">
                  {process.name} ({process.code}): {company.label}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      {explanation.isEveryMemberPivotal && <Reason>{t('cluster.pivotal')}</Reason>}
    </Stack>
  );
}
