import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount } from '../../components/Amount.tsx';
import { AreaGate } from '../../components/AreaGate.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { Reason } from '../../components/Reason.tsx';
import { CardTitle } from './CardTitle.tsx';
import { ClusterTable, OfferTable } from './clusterTables.tsx';
import { CompanyClustersDocument, type CompanyClustersQuery } from './graphql/graphql.ts';
import { NeedsCompany } from './NeedsCompany.tsx';

type Round = CompanyClustersQuery['rounds']['nodes'][number];
type LeftOut = Round['unmatched']['nodes'][number];

const route = getRouteApi('/company/clusters');

/** The clusters that a company is in, those that it would gain by, and what would bring it in where it is in none. */
export function ClustersPage() {
  const { t } = useTranslation('company');
  return (
    <AreaGate kinds={['COMPANY']} title={t('clusters.title')}>
      {() => <Clusters />}
    </AreaGate>
  );
}

function Clusters() {
  const { t } = useTranslation('company');
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(CompanyClustersDocument);
  const company = data?.viewer.company;
  const leftOut = data?.rounds.nodes.flatMap((round) =>
    round.unmatched.nodes.map((unmatched) => ({ round, unmatched })),
  );
  return (
    <Page title={t('clusters.title')} lead={t('clusters.lead')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={320} radius="lg" />}
      {data && company == null && <NeedsCompany />}
      {company && (
        <>
          {leftOut?.map(({ round, unmatched }) => (
            <LeftOutCard key={round.id} round={round} unmatched={unmatched} />
          ))}
          <section aria-label={t('clusters.mine')}>
            <Stack gap="sm">
              <CardTitle title={t('clusters.mine')} hasAmounts />
              <ClusterTable clusters={company.clusters.nodes} />
            </Stack>
          </section>
          <section aria-label={t('clusters.offers')}>
            <Stack gap="sm">
              <CardTitle title={t('clusters.offers')} text={t('clusters.offersText')} hasAmounts />
              <OfferTable
                offers={company.clusterOpportunities}
                sort={sort}
                onSort={(next) =>
                  void navigate({ search: { sort: next }, replace: true, resetScroll: false })
                }
              />
            </Stack>
          </section>
        </>
      )}
    </Page>
  );
}

/** Why a round left the company out, and what would bring it in, the smallest change first. */
function LeftOutCard({ round, unmatched }: { readonly round: Round; readonly unmatched: LeftOut }) {
  const { t } = useTranslation('company');
  const { day } = useFormat();
  return (
    <Card label={t('leftOut.title')}>
      <Stack gap="md">
        <CardTitle
          title={t('leftOut.title')}
          text={t('leftOut.round', { programme: round.programme.name, day: day(round.createdAt) })}
          hasAmounts
        />
        <Reason>{unmatched.message}</Reason>
        {unmatched.options.length > 0 && <Text fw={600}>{t('leftOut.options')}</Text>}
        {unmatched.options.map((option) => (
          <Card key={`${option.change} ${option.message}`}>
            <Group justify="space-between" align="flex-start" gap="sm">
              <Stack gap={4} flex="1 1 320px">
                <Text>{option.message}</Text>
                <Text size="sm" c="dimmed">
                  {t('leftOut.then')} <Amount won={option.shareWon} /> · {t('leftOut.alone')}{' '}
                  <Amount won={option.standAloneWon} />
                </Text>
              </Stack>
              {option.cluster && <OpenButton id={option.cluster.id} label={t('leftOut.open')} />}
            </Group>
          </Card>
        ))}
        <Group>
          <Button variant="default" renderRoot={(props) => <Link to="/company/routing" {...props} />}>
            {t('leftOut.routing')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function OpenButton({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/company/clusters/$id" params={{ id }} {...props} />}
    >
      {label}
    </Button>
  );
}
